"""References with words beside them: models of `resources.things`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._runtime.types import Model


class Base(Model):
    """A base."""

    id: str | None = None


class Filter(Model):
    """Filter."""

    filters: list[Filter] | None = None


class Tree(Model):
    """Tree."""

    children: list[Tree] | None = None


class UsesChosenA(Model):
    """UsesChosenA."""

    id: str | None = None

    a: str


class UsesChosenB(Model):
    """UsesChosenB."""

    id: str | None = None

    b: str


class UsesInner(Model):
    """Uses $defs Inner."""

    z: str | None = None


class UsesLeaf(Model):
    """Uses $defs Leaf."""

    y: str | None = None


class UsesStricter(Model):
    """A base."""

    id: str


class Uses(Model):
    """Uses."""

    described: Base
    """Deprecated. Another word."""

    nullable: Base | None
    """A base."""

    stricter: UsesStricter
    """A base."""

    chosen: UsesChosenA | UsesChosenB | None = None
    """A base."""

    in_defs: Annotated[UsesInner | None, Field(alias="inDefs")] = None

    anchored: UsesLeaf | None = None


class WithMore(Model):
    """Own words."""

    id: str | None = None

    more: int | None = None

"""Recursion: models of `resources.trees`."""

from __future__ import annotations

from typing import Annotated
from typing_extensions import TypeAliasType

from pydantic import Field

from ..._runtime.types import Model

Chains = TypeAliasType("Chains", "list[Chains]")


Expression = TypeAliasType("Expression", "float | Sum")
"""A number or a sum."""


Nested = TypeAliasType("Nested", "list[Nested]")


Value = TypeAliasType("Value", "str | float | list[Value] | dict[str, Value]")


class DogPuppy(Model):
    """A dog with a name."""

    name: str

    puppy: DogPuppy | None = None
    """A dog with a name."""


class Dog(Model):
    """Dog."""

    name: str | None = None

    puppy: DogPuppy | None = None
    """A dog with a name."""


class Node(Model):
    """Node."""

    parent: Node | None = None

    children: list[Node] | None = None

    by_name: Annotated[dict[str, Node] | None, Field(alias="byName")] = None


class Pet(Model):
    """Pet."""

    owner: Person


class Person(Model):
    """Person."""

    pet: Pet | None = None


class Sum(Model):
    """Sum."""

    terms: list[Expression]


class Tree(Model):
    """Tree."""

    root: Node

    value: Value | None = None

    nested: Nested | None = None

    expression: Expression | None = None
    """A number or a sum."""

    chains: Chains | None = None

    dog: Dog | None = None

    person: Person | None = None

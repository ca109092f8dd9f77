"""One or many: models of `resources.bills`."""

from __future__ import annotations

from typing import Annotated

from ..._runtime.types import JSON, AsList, Model


class Bill(Model):
    """Bill."""

    lines: Annotated[list[Line], AsList()]

    discounts: Annotated[list[Line], AsList()] = []

    tags: Annotated[list[str], AsList()] = []

    referred: Annotated[list[str], AsList()] = []

    broken: JSON = None


class Line(Model):
    """Line."""

    text: str | None = None

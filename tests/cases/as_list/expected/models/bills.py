"""One or many: models of `resources.bills`."""

from typing import Annotated

from ..._runtime.types import JSON, AsList, Model


class Line(Model):
    """Line."""

    text: str | None = None


class Bill(Model):
    """Bill."""

    lines: Annotated[list[Line], AsList()]

    discounts: Annotated[list[Line], AsList()] = []

    tags: Annotated[list[str], AsList()] = []

    referred: Annotated[list[str], AsList()] = []

    broken: JSON = None

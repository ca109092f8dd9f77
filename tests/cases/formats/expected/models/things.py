"""Formats: models of `resources.things`."""

from typing import Annotated

from pydantic import Field

from ..._runtime.formats import Base64, Base64Url, IntegerString
from ..._runtime.types import DateTime, Model, Money


class Formats(Model):
    """Formats."""

    bytes_: Annotated[Base64, Field(alias="bytes")]

    url: Base64Url

    big: IntegerString

    untyped: DateTime | None = None

    long: int | None = None

    text: str | None = None
    """At least 2 characters."""

    uri: str | None = None
    """Format: uri."""

    image: str | None = None
    """Content: image/png."""

    exact: Money | None = None

    not_: Annotated[str | None, Field(alias="not")] = None
    """Not x."""

"""Arrays and maps: models of `resources.things`."""

from typing import TYPE_CHECKING

from ..._runtime.types import JSON, Model


class Closed(Model):
    """Closed."""

    a: str | None = None


class Maps(Model):
    """Maps."""

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, int | str]

    pattern: dict[str, str] | None = None

    patterns: dict[str, str | int | None] | None = None

    named: dict[str, int] | None = None
    """Names: one of a, b."""

    closed: dict[str, JSON] | None = None

    never: JSON = None

    always: JSON = None


class Tuples(Model):
    """Tuples."""

    closed: tuple[str, int]

    open: tuple[str, int]

    fewer: tuple[str, int] | tuple[str, int, bool]
    """At least 2 items."""

    rest: list[str | int]

    contains: list[JSON] | None = None
    """At least 1 item that is an integer."""

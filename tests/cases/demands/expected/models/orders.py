"""Demands: models of `resources.orders`."""

from typing import TYPE_CHECKING

from ..._runtime.types import JSON, Model, Money


class Order(Model):
    """At least 1 member, `card` needs `cvv` and `address`, `cvv` needs `card`."""

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, int]

    card: str | None = None

    cvv: str | None = None

    notes: dict[str, str] | None = None
    """Names: at most 8 characters, matches `^[a-z]+$`."""

    prices: dict[str, Money] | None = None
    """Names: one of net, gross."""

    lines: list[JSON] | None = None
    """At least 2 items that are `Line`."""

    flags: list[JSON] | None = None
    """At least 1 item that is one of new, old."""

    two: list[JSON] | None = None
    """At least 1 and at most 3 items that are old, at least 1 item that is new."""

    names: dict[str, str] | None = None
    """Names: at most 8 characters, matches `^[a-z]+$`."""

    hard: list[JSON] | None = None

    pair: tuple[str, int] | None = None

    rest: list[str | int] | None = None

    more: list[int] | None = None

    address: str | None = None

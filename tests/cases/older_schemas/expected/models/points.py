"""Older schemas: models of `resources.points`."""

from ..._runtime.types import Model


class Point(Model):
    """`unit` needs `place`, `only` needs `path`."""

    place: tuple[float, float, str | None] | None = None

    only: tuple[str] | None = None

    path: list[str | int] | None = None

    mirror: float | None = None

    unit: str | None = None

    tail: str | None = None

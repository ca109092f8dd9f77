"""Reference cycles: models of `resources.things`."""

from __future__ import annotations

from ..._runtime.types import JSON, Model


class Other(Model):
    """Other."""

    back: Other | None = None


class Thing(Model):
    """Thing."""

    self: JSON = None

    ping: JSON = None

    name: Title | None = None

    title: Title | None = None

    alias: Other | None = None

    described: Other | None = None
    """Said beside the reference."""


class Title(Model):
    """title."""

    text: str | None = None

"""Reference cycles: models of `resources.things`."""

from __future__ import annotations

from ..._runtime.types import JSON, Model


class Other(Model):
    """Other."""

    back: Other | None = None


class ThingTitle(Model):
    """Thing title."""

    text: str | None = None


class Thing(Model):
    """Thing."""

    self: JSON = None

    ping: JSON = None

    name: ThingTitle | None = None

    title: ThingTitle | None = None

    alias: Other | None = None

    described: Other | None = None
    """Said beside the reference."""

"""Overlay: models of `resources.pets`."""

from __future__ import annotations

from ..._runtime.types import Model


class Pet(Model):
    """Pet."""

    name: str

    age: int | None

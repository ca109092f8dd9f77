"""Overlay: models of `resources.pets`."""

from ..._runtime.types import Model


class Pet(Model):
    """Pet."""

    name: str

    age: int | None

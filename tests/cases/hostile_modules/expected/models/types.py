"""Hostile modules: models of `resources.types`."""

from uuid import UUID

from ..._runtime.formats import Date
from ..._runtime.types import Model, Money


class GetAResponse(Model):
    """Answer of `types.get_a`."""

    at: Date | None = None

    price: Money | None = None

    id: UUID | None = None

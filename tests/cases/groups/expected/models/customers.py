"""Groups: models of `resources.customers`."""

from __future__ import annotations

from ..._runtime.types import Model
from .shared import Address


class Customer(Model):
    """Customer."""

    name: str | None = None

    address: Address | None = None

"""Groups: models of `resources.customers`."""

from ..._runtime.types import Model
from .shared import Address, Party


class Customer(Model):
    """Customer."""

    name: str | None = None

    party: Party | None = None
    """A person or a company."""

    address: Address | None = None

"""ista-WebAPI Billing: models of `resources.authentication`."""

from ..._runtime.types import Model


class UserCredentialsRequest(Model):
    """A user's name and password."""

    username: str
    """The user's name."""

    password: str
    """The user's password."""

"""Oracle Communications Billing Care REST API: models of `resources.authentication`."""

from ..._runtime.types import Model


class AccessToken(Model):
    """An access token and how long it is valid."""

    access_token: str | None = None
    """The access token."""

    token_type: str | None = None
    """The type of the token."""

    expires_in: int | None = None
    """Seconds for which the token is valid."""

    scope: str | None = None
    """The scope of the token."""

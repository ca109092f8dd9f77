"""emnify Billing API: models of `resources.authentication`."""

from typing_extensions import TypeAliasType

from ..._runtime.types import Model

AuthenticationRequest = TypeAliasType(
    "AuthenticationRequest",
    "ApplicationTokenRequest | UserCredentialsRequest | RefreshTokenRequest",
)
"""One of the ways to authenticate."""


class ApplicationTokenRequest(Model):
    """Authentication by an application token."""

    application_token: str
    """The application token."""


class Authentication(Model):
    """The answer of an authentication. All fields are optional."""

    auth_token: str | None = None
    """A JWT that authenticates requests, for 240 minutes."""

    refresh_token: str | None = None
    """Exchanges for a new auth_token. Never answered to an application token."""

    mfa_token: str | None = None
    """Answered instead of the other two where a second factor is enforced for the user."""


class RefreshTokenRequest(Model):
    """Authentication by a refresh token."""

    refresh_token: str
    """The refresh token."""


class UserCredentialsRequest(Model):
    """Authentication by a user's name and password."""

    username: str
    """The user's name."""

    password: str
    """The SHA-1 hash of the password, in hexadecimal digits."""

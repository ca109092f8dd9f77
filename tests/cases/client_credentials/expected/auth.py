"""Credentials of Client credentials, and how tokens are fetched with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime.auth import Credentials
from .._runtime.grants import Grant
from .._runtime.tokens import TokenExchange


@dataclass(frozen=True, slots=True)
class ClientCredentials(Credentials):
    """A client that is registered with the API, for OAuth 2.0 client credentials."""

    client_id: str

    client_secret: str = field(repr=False)

    scope: str = field(default="")
    """Scopes that are asked for, with spaces between; by default those of the client."""


@dataclass(frozen=True, slots=True)
class OtherClientCredentials(Credentials):
    """A client that is registered with the API, for OAuth 2.0 client credentials."""

    client_id: str

    client_secret: str = field(repr=False)

    scope: str = field(default="")
    """Scopes that are asked for, with spaces between; by default those of the client."""


OAUTH = TokenExchange(
    scheme="oauth",
    method="POST",
    url="https://api.example.com/oauth/token",
    grants={
        ClientCredentials: Grant(
            basic=("{client_id|form}", "{client_secret|form}"),
            form={"grant_type": "client_credentials", "scope": "{scope}"},
        )
    },
    token="/access_token",
    expires_in="/expires_in",
    leeway=60,
)


OTHER = TokenExchange(
    scheme="other",
    method="POST",
    url="https://o.example.com/t",
    grants={
        OtherClientCredentials: Grant(
            basic=("{client_id|form}", "{client_secret|form}"),
            form={"grant_type": "client_credentials", "scope": "{scope}"},
        )
    },
    token="/access_token",
    expires_in="/expires_in",
    leeway=60,
    argument="other",
)

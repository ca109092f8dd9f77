"""Credentials of Genesys Cloud Billing API, and how tokens are fetched with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime.auth import Credentials
from .._runtime.grants import Grant
from .._runtime.tokens import TokenExchange


@dataclass(frozen=True, slots=True)
class ClientCredentials(Credentials):
    """An OAuth client of the grant type Client Credentials, made by an administrator."""

    id: str = field(metadata={"environment": "CLIENT_ID"})
    """The client's id."""
    secret: str = field(repr=False, metadata={"environment": "CLIENT_SECRET"})
    """The client's secret."""


OAUTH2 = TokenExchange(
    scheme="oauth2",
    method="POST",
    url="https://login.{domain}/oauth/token",
    grants={
        ClientCredentials: Grant(
            basic=("{id}", "{secret}"), form={"grant_type": "client_credentials"}
        )
    },
    token="/access_token",
    base="login",
    expires_in="/expires_in",
    leeway=60,
)

"""Credentials of Token exchange, and how tokens are fetched with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime.auth import Credentials
from .._runtime.grants import Grant
from .._runtime.tokens import TokenExchange


@dataclass(frozen=True, slots=True)
class ClientCredentials(Credentials):
    """An OAuth client."""

    id: str = field(metadata={"environment": "CLIENT_ID"})
    """Client id."""
    secret: str = field(repr=False, metadata={"environment": "CLIENT_SECRET"})
    """Client secret."""


@dataclass(frozen=True, slots=True)
class UserCredentials(Credentials):
    """UserCredentials."""

    username: str

    password: str = field(repr=False)


OAUTH = TokenExchange(
    scheme="oauth",
    method="POST",
    url="https://login.{domain}/token",
    grants={
        ClientCredentials: Grant(
            basic=("{id}", "{secret}"),
            form={"grant_type": "client_credentials"},
            query={"tenant": "main"},
            headers={"X-Version": "2"},
        ),
        UserCredentials: Grant(json={"user": "{username}", "pass": "{password|sha1}"}),
    },
    token="/access_token",
    base="login",
    expires_in="/expires_in",
    refresh_token="/refresh_token",
    refresh=Grant(json={"refresh_token": "{refresh_token}"}),
    leeway=30,
)

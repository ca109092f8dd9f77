"""Credentials of ista-WebAPI Billing, and how tokens are fetched with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime.auth import Credentials
from .._runtime.grants import Grant
from .._runtime.tokens import TokenExchange


@dataclass(frozen=True, slots=True)
class UserCredentials(Credentials):
    """A user of the web service."""

    username: str
    """The user's name."""
    password: str = field(repr=False)
    """The user's password."""


TOKEN = TokenExchange(
    scheme="token",
    method="POST",
    url="https://authentication.ista-webservices.be/users/authenticate",
    grants={
        UserCredentials: Grant(
            json={"username": "{username}", "password": "{password}"}
        )
    },
    token="",
    base="authentication",
    leeway=45,
)

"""Credentials of emnify Billing API, and how tokens are fetched with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime.auth import Credentials
from .._runtime.grants import Grant
from .._runtime.tokens import TokenExchange


@dataclass(frozen=True, slots=True)
class ApplicationToken(Credentials):
    """An application token of one workspace. It may have an expiry date and a range of IP
    addresses.
    """

    token: str = field(repr=False, metadata={"environment": "APPLICATION_TOKEN"})
    """The application token."""


@dataclass(frozen=True, slots=True)
class UserCredentials(Credentials):
    """A user of the portal. The SHA-1 hash of the password is sent. Where a second factor
    is enforced, the answer holds an mfa_token and no auth_token, which is an error
    here.
    """

    username: str
    """The user's name."""
    password: str = field(repr=False)
    """The user's password, in clear."""


@dataclass(frozen=True, slots=True)
class RefreshToken(Credentials):
    """A refresh token, which an earlier authentication with user credentials answered."""

    token: str = field(repr=False, metadata={"environment": "REFRESH_TOKEN"})
    """The refresh token."""


AUTHORIZATION_BEARER = TokenExchange(
    scheme="AuthorizationBearer",
    method="POST",
    url="/api/v1/authenticate",
    grants={
        ApplicationToken: Grant(json={"application_token": "{token}"}),
        UserCredentials: Grant(
            json={"username": "{username}", "password": "{password|sha1}"}
        ),
        RefreshToken: Grant(json={"refresh_token": "{token}"}),
    },
    token="/auth_token",
    refresh_token="/refresh_token",
    refresh=Grant(json={"refresh_token": "{refresh_token}"}),
    leeway=60,
)

"""Credentials of Items, and how tokens are fetched with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime.auth import Credentials
from .._runtime.grants import Grant
from .._runtime.tokens import TokenExchange


@dataclass(frozen=True, slots=True)
class UserCredentials(Credentials):
    """A user who trusts the program with the password."""

    username: str

    password: str = field(repr=False)

    client_id: str = field(default="")

    client_secret: str = field(default="", repr=False)

    scope: str = field(default="")
    """Scopes that are asked for, with spaces between; by default those of the client."""


@dataclass(frozen=True, slots=True)
class RefreshToken(Credentials):
    """A refresh token, which an earlier login gave."""

    refresh_token: str = field(repr=False)

    client_id: str = field(default="")

    client_secret: str = field(default="", repr=False)


OAUTH2_PASSWORD_BEARER = TokenExchange(
    scheme="OAuth2PasswordBearer",
    method="POST",
    url="/login/access-token",
    grants={
        UserCredentials: Grant(
            basic=("{client_id|form}", "{client_secret|form}"),
            form={
                "grant_type": "password",
                "username": "{username}",
                "password": "{password}",
                "scope": "{scope}",
            },
        ),
        RefreshToken: Grant(
            basic=("{client_id|form}", "{client_secret|form}"),
            form={"grant_type": "refresh_token", "refresh_token": "{refresh_token}"},
        ),
    },
    token="/access_token",
    expires_in="/expires_in",
    refresh_token="/refresh_token",
    refresh=Grant(
        basic=("{client_id|form}", "{client_secret|form}"),
        form={"grant_type": "refresh_token", "refresh_token": "{refresh_token}"},
    ),
    leeway=60,
)

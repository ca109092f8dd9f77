"""Credentials of OAuth flows, and how tokens are fetched with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime.auth import Credentials
from .._runtime.browser import Authorization, BrowserLogin as _BrowserLogin
from .._runtime.device import DeviceAuthorization, DeviceLogin as _DeviceLogin
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
class BrowserLogin(_BrowserLogin):
    """A person who agrees in the browser, for programs on the person's own machine."""


@dataclass(frozen=True, slots=True)
class DeviceLogin(_DeviceLogin):
    """A person who agrees on another device, by a code that is shown."""


@dataclass(frozen=True, slots=True)
class RefreshToken(Credentials):
    """A refresh token, which an earlier login gave."""

    refresh_token: str = field(repr=False)

    client_id: str = field(default="")

    client_secret: str = field(default="", repr=False)


OAUTH = TokenExchange(
    scheme="oauth",
    method="POST",
    url="https://id.example.com/token",
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
        BrowserLogin: Grant(
            basic=("{client_id|form}", "{client_secret|form}"),
            form={
                "grant_type": "authorization_code",
                "code": "{code}",
                "redirect_uri": "{redirect_uri}",
                "code_verifier": "{code_verifier}",
            },
            begin=Authorization("https://id.example.com/authorize"),
        ),
        DeviceLogin: Grant(
            basic=("{client_id|form}", "{client_secret|form}"),
            form={
                "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
                "device_code": "{device_code}",
            },
            url="https://id.example.com/device/token",
            begin=DeviceAuthorization("https://id.example.com/device"),
        ),
        RefreshToken: Grant(
            basic=("{client_id|form}", "{client_secret|form}"),
            form={"grant_type": "refresh_token", "refresh_token": "{refresh_token}"},
            url="https://id.example.com/refresh",
        ),
    },
    token="/access_token",
    expires_in="/expires_in",
    refresh_token="/refresh_token",
    refresh=Grant(
        basic=("{client_id|form}", "{client_secret|form}"),
        form={"grant_type": "refresh_token", "refresh_token": "{refresh_token}"},
        url="https://id.example.com/refresh",
    ),
    leeway=60,
)

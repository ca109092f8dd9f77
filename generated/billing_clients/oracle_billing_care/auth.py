"""Credentials of Oracle Communications Billing Care REST API, and how tokens are fetched
with them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime.auth import Credentials
from .._runtime.grants import Grant
from .._runtime.tokens import TokenExchange


@dataclass(frozen=True, slots=True)
class ClientCredentials(Credentials):
    """The client of the identity domain that the Billing Care server trusts."""

    id: str = field(metadata={"environment": "CLIENT_ID"})
    """Client id."""
    secret: str = field(repr=False, metadata={"environment": "CLIENT_SECRET"})
    """Client secret."""


OAUTH2 = TokenExchange(
    scheme="oauth2",
    method="GET",
    url="/authentication/queryAccessToken",
    grants={ClientCredentials: Grant(basic=("{id}", "{secret}"))},
    token="/access_token",
    expires_in="/expires_in",
    leeway=60,
)

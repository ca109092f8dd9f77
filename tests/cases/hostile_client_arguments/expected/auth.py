"""Credentials of Hostile client arguments, and how tokens are fetched with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime.auth import Credentials
from .._runtime.grants import Grant
from .._runtime.tokens import TokenExchange


@dataclass(frozen=True, slots=True)
class XObjectImportOs(Credentials):
    """X(object):
    import os #.
    """

    client_id_2: str

    client_id: str = field(repr=False)

    class_: str

    a_b: str


@dataclass(frozen=True, slots=True)
class ClientCredentials(Credentials):
    """Client."""

    name: str


@dataclass(frozen=True, slots=True)
class GrantCredentials(Credentials):
    """Grant."""


@dataclass(frozen=True, slots=True)
class XObjectImportOsCredentials(Credentials):
    """X(object):
    import os #.
    """

    client_id_2: str

    client_id: str = field(repr=False)

    class_: str

    a_b: str


@dataclass(frozen=True, slots=True)
class ClientCredentials2(Credentials):
    """Client."""

    name: str


@dataclass(frozen=True, slots=True)
class GrantCredentials2(Credentials):
    """Grant."""


EXCHANGE = TokenExchange(
    scheme="Exchange",
    method="POST",
    url="/token",
    grants={
        XObjectImportOs: Grant(
            form={
                "id": "{client_id_2}",
                "other": "{client_id}",
                "kind": "{class_}",
                "quote": "{a_b}",
                "hash": "{client_id_2|sha1}",
            }
        ),
        ClientCredentials: Grant(json={"name": "{name}"}),
        GrantCredentials: Grant(form={"grant_type": "none"}),
    },
    token="/token",
    leeway=60,
    argument="exchange",
)


EXCHANGE2 = TokenExchange(
    scheme="exchange",
    method="POST",
    url="/token",
    grants={
        XObjectImportOsCredentials: Grant(
            form={
                "id": "{client_id_2}",
                "other": "{client_id}",
                "kind": "{class_}",
                "quote": "{a_b}",
                "hash": "{client_id_2|sha1}",
            }
        ),
        ClientCredentials2: Grant(json={"name": "{name}"}),
        GrantCredentials2: Grant(form={"grant_type": "none"}),
    },
    token="/token",
    leeway=60,
    argument="exchange_2",
)

"""Authorities and certificates of the caller's own, by a client of the library."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest
import trustme
from loopback import Loopback, says_json
from sample import AsyncClient, Client, settings

from runtime.errors import APIConnectionError

LIBRARIES = [name for name in ("httpx", "httpx2") if find_spec(name)]


@dataclass
class Guarded:
    """A server that asks who calls, and the authority that it and its callers trust."""

    server: Loopback
    authority: trustme.CA

    def context(self, *, known: bool) -> ssl.SSLContext:
        """What a caller trusts, and where he is known, who he is."""
        made = ssl.create_default_context()
        self.authority.configure_trust(made)
        if known:
            self.authority.issue_cert("caller@sample.test").configure_cert(made)
        return made


@pytest.fixture(scope="module")
def guarded() -> Iterator[Guarded]:
    authority = trustme.CA()
    asking = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    asking.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(asking)
    authority.issue_cert("localhost").configure_cert(asking)
    with Loopback(asking) as server:
        server.answers(says_json({"id": "I-1", "total": 1}))
        yield Guarded(server, authority)


def got(guarded: Guarded, library: Any, context: ssl.SSLContext, blocks: bool) -> Any:
    """An invoice by a client of a library."""
    given = settings(base_url=guarded.server.url, token="t-0", max_retries=0)
    if blocks:
        with library.Client(verify=context) as transport:
            return Client(given, transport).billing.get_invoice("1")

    async def awaited() -> Any:
        async with library.AsyncClient(verify=context) as transport:
            return await AsyncClient(given, transport).billing.get_invoice("1")

    return asyncio.run(awaited())


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("blocks", [True, False])
def test_mutual_tls(guarded: Guarded, name: str, blocks: bool) -> None:
    """A caller with a certificate is let in; one without gets an error of the connection."""
    library = import_module(name)
    context = guarded.context(known=True)
    assert got(guarded, library, context, blocks).id == "I-1"
    with pytest.raises(APIConnectionError):
        got(guarded, library, guarded.context(known=False), blocks)


@pytest.mark.parametrize("blocks", [True, False])
def test_an_authority_that_nobody_trusts(guarded: Guarded, blocks: bool) -> None:
    """Nothing was sent, so that any call may be repeated."""
    library, seen = import_module("httpx"), len(guarded.server.seen)
    with pytest.raises(APIConnectionError) as caught:
        got(guarded, library, ssl.create_default_context(), blocks)
    assert caught.value.unsent
    assert len(guarded.server.seen) == seen

"""Names of servers, which callers choose by them."""

from __future__ import annotations

from dataclasses import replace

from clientwright.ir.api import Api
from clientwright.naming.lock import SERVERS, Lock


def keep_servers(api: Api, lock: Lock) -> Api:
    """The API with the locked names of those servers that the description does not name itself."""
    locked = lock.of(SERVERS)
    taken = {server.name for server in api.servers if server.is_named}
    servers = tuple(
        (
            server
            if server.is_named or locked.get(server.url, server.name) in taken
            else replace(server, name=locked.get(server.url, server.name))
        )
        for server in api.servers
    )
    unique = len({server.name for server in servers}) == len(servers)
    return replace(api, servers=servers) if unique else api

"""Clients in forked processes and in many threads, and calls that are cancelled."""

from __future__ import annotations

import copy
import os
import pickle
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest
from drivers import Synchronous
from loopback import Loopback, Says, Seen, says_json
from sample import AsyncClient, Client, ClientCredentials, settings

from runtime.driver import Pool
from runtime.options import Timeout
from runtime.rate import RateLimit


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system forks no processes")
def test_a_forked_process_has_connections_of_its_own() -> None:
    """It may not write to those of its parent; a lock that was held there does not matter."""
    pool = Pool(object)
    before = pool.get()
    pool._guard.acquire()
    child = os.fork()
    if child == 0:
        other = pool.get()
        os._exit(0 if other is not before and other is pool.get() else 1)
    pool._guard.release()
    assert 0 == os.waitpid(child, 0)[1] and pool.get() is before


def test_a_forked_process_calls(server: Loopback) -> None:
    """Parent and child go on with one client, and neither reads the other's answers."""
    server.script = lambda seen: says_json({"id": seen.path, "total": 1})
    with Synchronous(server.url) as driven:
        client = driven.client()
        assert "/invoices/a" == client.billing.get_invoice("a").id
        child = os.fork()
        name = "child" if child == 0 else "parent"
        found = {client.billing.get_invoice(f"{name}{n}").id for n in range(20)}
        right = found == {f"/invoices/{name}{n}" for n in range(20)}
        if child == 0:
            os._exit(0 if right else 1)
        assert right and 0 == os.waitpid(child, 0)[1]


@pytest.mark.parametrize("waits_for", ["a seat", "a token"])
def test_a_forked_process_waits_for_no_thread_of_its_parent(
    server: Loopback, waits_for: str
) -> None:
    """What another thread has begun when the process is forked, nobody ends there."""
    begun, hold = threading.Event(), threading.Event()

    def script(seen: Seen) -> Says:
        if not begun.is_set():
            begun.set()
            hold.wait(10)
        return says_json({"id": "I-1", "total": 1, "access_token": "t"})

    server.script = script
    known: dict[str, Any] = {"limit": RateLimit(100, concurrency=1)}
    if waits_for == "a token":
        known = {"credentials": ClientCredentials("i", "s3cret")}
    with Synchronous(server.url) as driven, ThreadPoolExecutor(1) as pool:
        client = driven.client(**known)
        first = pool.submit(client.billing.get_invoice, "I-1")
        begun.wait(10)
        child = os.fork()
        if child == 0:
            signal.alarm(5)
            os._exit(0 if client.billing.get_invoice("I-1").id == "I-1" else 1)
        status = os.waitpid(child, 0)[1]
        hold.set()
        assert 0 == status and "I-1" == first.result().id


@pytest.mark.parametrize("copied", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_client_is_not_copied(copied: Callable[[object], object]) -> None:
    """Who hands one to another process is told what to do instead."""
    for kind in (Client, AsyncClient):
        with pytest.raises(TypeError, match="make one in each process"):
            copied(kind(settings(base_url="https://api.test", token="t")))


def test_threads_share_a_client_and_its_views(server: Loopback) -> None:
    """Each gets its own answer."""
    server.script = lambda seen: says_json({"id": seen.path, "total": 1})
    with Synchronous(server.url) as driven, ThreadPoolExecutor(8) as pool:
        client = driven.client()

        def called(number: int) -> bool:
            view = client.with_options(max_retries=number % 3)
            found: str = view.billing.get_invoice(str(number)).id
            return found == f"/invoices/{number}"

        assert all(pool.map(called, range(200)))


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@pytest.mark.parametrize("moment", ["no answer", "in the body", "between attempts"])
def test_a_cancelled_call_leaves_the_pool_clean(
    server: Loopback, moment: str, backend: str
) -> None:
    """No connection stays in use, and the client goes on."""
    hold = threading.Event()
    held = Says(body=b'{"id": "I-1"}', hold=(3, hold))
    server.script = lambda seen: {
        "no answer": lambda: (hold.wait(5), Says())[1],
        "in the body": lambda: held,
        "between attempts": lambda: Says(503, headers={"Retry-After": "30"}),
    }[moment]()
    timeout: Timeout = 10.0

    async def main() -> None:
        given = settings(base_url=server.url, token="t", timeout=timeout)
        async with AsyncClient(given) as client:
            for _ in range(5):
                async with anyio.create_task_group() as group:
                    group.start_soon(client.billing.get_invoice, "I-1")
                    await anyio.sleep(0.03)
                    group.cancel_scope.cancel()
            assert [] == [one for one in connections(client) if not one.is_idle()]
            server.script = lambda seen: says_json({"id": "I-2", "total": 1})
            assert "I-2" == (await client.billing.get_invoice("I-2")).id
            hold.set()

    anyio.run(main, backend=backend)


def connections(client: Any) -> Any:
    """Those of the library's pool, closed ones left out."""
    transport = client.__session__.driver._pool.get()
    pool = transport._sender.send.__self__._pool
    return [one for one in pool.connections if not one.is_closed()]

"""What a caller meets when things go wrong: `python -m benchmarks.faults` in `tests`.

Each kind of fault meets many calls of an emitted client, of threads and of tasks. Every call has to end
within its deadline, with the error or the value that is right; nothing unsafe may happen twice, no
token may reach another origin, no connection or thread may be left. Exits with 1 where anything did.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import importlib
import json
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from clientwright.pipeline import generate_package

from .faulty import Running, faulty
from .machine import libraries, machine

_HERE = Path(__file__).resolve().parent
DEADLINE = 0.6
SLACK = 2.0
"""Seconds that a busy machine may add to a deadline before that counts."""

KINDS: dict[str, tuple[str, ...]] = {
    "ok": ("value",),
    "refused": ("APIConnectionError",),
    "reset_in_headers": ("APIConnectionError",),
    "reset_in_body": ("APIConnectionError",),
    "stall": ("APITimeoutError",),
    "truncated": ("APIConnectionError",),
    # What is left over may be met by the next call on the connection.
    "short_length": ("DecodeError", "APIConnectionError"),
    "no_http": ("APIConnectionError",),
    "no_json": ("DecodeError",),
    "endless": ("DecodeError",),
    "gzip_bomb": ("DecodeError",),
    "deflate_bomb": ("DecodeError",),
    "unasked_compression": ("DecodeError",),
    "early_hints": ("value",),
    "storm": ("TooManyRequestsError",),
    "expired": ("value",),
    "elsewhere": ("UndocumentedStatusError",),
    "drip": ("APITimeoutError",),
    "unsafe_reset": ("APIConnectionError",),
    "unsafe_unavailable": ("UndocumentedStatusError",),
    "keyed": ("value",),
}
"""How calls of each kind may end."""


def description() -> dict[str, Any]:
    """One GET and one POST a kind, with tokens that are fetched."""
    invoice = {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "amount": {"type": "number", "format": "decimal"},
        },
    }
    content = {"application/json": {"schema": invoice}}
    paths: dict[str, Any] = {}
    for kind in KINDS:
        unsafe = kind.startswith(("unsafe", "keyed"))
        key = {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}}
        number = {
            "name": "n",
            "in": "path",
            "required": True,
            "schema": {"type": "integer"},
        }
        paths[f"/{kind}/{{n}}"] = {
            "post" if unsafe else "get": {
                "operationId": kind,
                "tags": ["faults"],
                "parameters": [number, *([key] if kind == "keyed" else [])],
                "responses": {
                    "2XX": {"description": "It went well.", "content": content},
                    "429": {"description": "Too many."},
                },
            }
        }
    flows = {"clientCredentials": {"tokenUrl": "/token", "scopes": {}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Faults", "version": "1"},
        "servers": [{"url": "http://127.0.0.1"}],
        "security": [{"oauth": []}],
        "components": {
            "securitySchemes": {"oauth": {"type": "oauth2", "flows": flows}}
        },
        "paths": paths,
    }


@contextmanager
def emitted() -> Iterator[Any]:
    """The client package of the description."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "faults.json"
        source.write_text(json.dumps(description()), "utf-8")
        for path, text in generate_package(source, None, "faulty_client").files.items():
            place = Path(folder) / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
        sys.path.insert(0, folder)
        try:
            yield importlib.import_module("faulty_client")
        finally:
            sys.path.remove(folder)


@dataclass(frozen=True)
class Row:
    """What became of the calls of one kind, in threads or in tasks."""

    kind: str
    how: str
    calls: int
    ends: Counter[str]
    longest: float
    wrong: tuple[str, ...]
    """What must not be, in words; nothing is right."""


def options(package: Any, running: Running, kind: str) -> dict[str, Any]:
    return {
        "base_url": running.refused if kind == "refused" else running.url,
        "credentials": (
            None if kind == "refused" else package.ClientCredentials("id", "s3cret")
        ),
        "token": "t" if kind == "refused" else None,
        "deadline": DEADLINE if kind in ("stall", "drip") else 30,
        "max_retries": 1,
        "max_bytes": 200_000,
        "timeout": 20,
        "retry": package.RetryPolicy(base=0.002, budget=False),
    }


def in_threads(package: Any, running: Running, kind: str, calls: int) -> Row:
    """From 50 threads, which share a client."""
    ends, times = Counter[str](), list[float]()
    client = package.Client(**options(package, running, kind))
    method = getattr(client.faults, kind)

    def called(number: int) -> None:
        start = time.monotonic()
        end = _ended(lambda: method(number))
        times.append(time.monotonic() - start)
        ends[end] += 1

    before = threading.active_count()
    with ThreadPoolExecutor(50) as pool:
        list(pool.map(called, range(calls)))
    busy = _busy(client)
    client.close()
    left = threading.active_count() - before
    wrong = [f"{left} threads are left"] if left > 0 else []
    return _row(kind, "threads", calls, ends, times, [*wrong, *busy], running)


def in_tasks(package: Any, running: Running, kind: str, calls: int) -> Row:
    """From 100 tasks at a time, which share a client."""
    ends, times = Counter[str](), list[float]()

    async def main() -> list[str]:
        async with package.AsyncClient(**options(package, running, kind)) as client:
            method, turn = getattr(client.faults, kind), asyncio.Semaphore(100)

            async def called(number: int) -> None:
                async with turn:
                    start = time.monotonic()
                    try:
                        value = await method(number)
                        end = _value(value)
                    except Exception as error:
                        end = type(error).__name__
                    times.append(time.monotonic() - start)
                    ends[end] += 1

            await asyncio.gather(*(called(calls + number) for number in range(calls)))
            return _busy(client)

    busy = asyncio.run(main())
    return _row(kind, "tasks", calls, ends, times, busy, running)


def _ended(call: Any) -> str:
    try:
        return _value(call())
    except Exception as error:
        return type(error).__name__


def _value(value: Any) -> str:
    right = value.id == "I-1" and str(value.amount) == "25.90"
    return "value" if right else f"another value: {value!r}"


def _busy(client: Any) -> list[str]:
    """Connections of the client's pool that are still in use."""
    transport = client.__session__.driver._pool.get()
    connections = transport._sender.send.__self__._pool.connections
    used = [each for each in connections if not (each.is_idle() or each.is_closed())]
    return [f"{len(used)} connections are in use"] if used else []


def _row(
    kind: str,
    how: str,
    calls: int,
    ends: Counter[str],
    times: list[float],
    wrong: list[str],
    running: Running,
) -> Row:
    gc.collect()
    unexpected = {end: count for end, count in ends.items() if end not in KINDS[kind]}
    wrong += [f"{count} ended as {end}" for end, count in unexpected.items()]
    longest = max(times)
    limit = (DEADLINE if kind in ("stall", "drip") else 30) + SLACK
    wrong += [f"one took {longest:.1f} s"] if longest > limit else []
    facts = _settled(running)
    if facts["twice"]:
        wrong.append(f"{facts['twice']} effects happened twice")
    if kind.startswith(("unsafe", "keyed")) and facts["effects"] != calls:
        wrong.append(f"{facts['effects']} effects of {calls} calls")
    if running.facts(running.other)["secrets"]:
        wrong.append("a token reached another origin")
    # The one that asks is open.
    if facts["open"] > 1:
        wrong.append(f"the server has {facts['open'] - 1} open connections")
    return Row(kind, how, calls, ends, longest, tuple(wrong))


def _settled(running: Running) -> dict[str, int]:
    """The facts, once the server has seen that connections are closed."""
    total = running.facts()
    for _ in range(100):
        if total["open"] <= 1:
            break
        time.sleep(0.05)
        total["open"] = running.facts()["open"]
    return total


def measure(kinds: list[str], calls: int) -> Iterator[Row]:
    """Each kind, in threads and in tasks."""
    os.environ["NO_PROXY"] = "*"
    with faulty() as running, emitted() as package:
        for kind in kinds:
            yield in_threads(package, running, kind, calls)
            yield in_tasks(package, running, kind, calls)


def table(rows: list[Row]) -> str:
    lines = [
        "# What calls meet when things go wrong",
        "",
        "Written by `make faults`. Each row is calls of an emitted client to a server on this machine: how they ended, how",
        f"long the longest took (stalls and drips have a deadline of {DEADLINE:g} s), and what must not be.",
        "",
        f"{machine()}. {libraries()}.",
        "",
        "| fault | from | calls | ended as | longest s | wrong |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        ends = ", ".join(f"{count} {end}" for end, count in row.ends.most_common())
        wrong = "; ".join(row.wrong) or "nothing"
        lines.append(
            f"| {row.kind.replace('_', ' ')} | {row.how} | {row.calls} | {ends} | {row.longest:.2f} | {wrong} |"
        )
    return "\n".join([*lines, ""])


def main() -> int:
    """Measure, print each row, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=5000)
    parser.add_argument("--only", default="", help="kinds, with commas between")
    parser.add_argument("--write", action="store_true", help="write faults.md")
    given = parser.parse_args()
    kinds = given.only.split(",") if given.only else list(KINDS)
    rows: list[Row] = []
    for row in measure(kinds, given.calls):
        rows.append(row)
        print(
            row.kind,
            row.how,
            dict(row.ends),
            f"{row.longest:.2f} s",
            *row.wrong,
            flush=True,
        )
    if given.write:
        (_HERE / "faults.md").write_text(table(rows), "utf-8")
    return 1 if any(row.wrong for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())

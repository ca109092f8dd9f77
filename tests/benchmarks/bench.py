"""What a call costs beside httpx, and an answer beside json.loads: `python -m benchmarks.bench` in `tests`.

Every number is a ratio of two measurements of one run, taken in turns, so that a busy machine
slows both: the median of the rounds. The server is a process of its own, which only writes.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from socket import create_server, socket
from tempfile import TemporaryDirectory
from threading import Thread

_HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(_HERE.parents[1] / "generated"))

import httpx  # noqa: E402
from billing_clients._runtime.decode import decode  # noqa: E402
from billing_clients.genesys_cloud import AsyncClient, Client  # noqa: E402
from billing_clients.genesys_cloud.resources.billing import (  # noqa: E402
    GET_CONTRACTS_INVOICE_LINES,
)
from pydantic import BaseModel, ConfigDict  # noqa: E402

from .machine import libraries, machine  # noqa: E402
from .openapi_generator import deserializer  # noqa: E402

DESCRIPTION = _HERE.parents[1] / "specs" / "genesys_cloud" / "openapi.yaml"
SMALL = b'{"id": "C-1", "status": "Active", "subscriptionType": "PREPAY"}'
LINE = {
    "id": "INV-1001-1",
    "product": {"id": "prod-1", "sku": "GC-170", "name": "CX 1"},
    "description": "CX 1, October 2026",
    "dateTransacted": "2026-11-01",
    "dateStart": "2026-10-01",
    "dateEnd": "2026-10-31",
    "organization": {"id": "5f1a6f5e", "name": "Müller & Söhne"},
    "quantity": 1,
    "unitOfMeasure": "User",
    "amount": 25.9,
}
TARGETS = {
    "GET": 1.0,
    "500 KB, json.loads": 2.0,
    "500 KB, pydantic": 1.5,
    "500 KB, openapi-generator": 1 / 1.5,
    "200 at once": 1.0,
}


class Part(BaseModel):
    """Products and organisations, as a user of pydantic would have them."""

    model_config = ConfigDict(extra="allow")
    id: str | None = None
    sku: str | None = None
    name: str | None = None


class Line(BaseModel):
    """The same fields of the same types, but for amounts, which are floats."""

    model_config = ConfigDict(extra="allow")
    id: str | None = None
    product: Part | None = None
    description: str | None = None
    dateTransacted: date | None = None
    dateStart: date | None = None
    dateEnd: date | None = None
    organization: Part | None = None
    quantity: float | None = None
    unitOfMeasure: str | None = None
    amount: float | None = None


class Lines(BaseModel):
    """A page of lines."""

    entities: list[Line]


def main() -> int:
    """Measure, print, and write the table."""
    options = _options()
    os.environ["NO_PROXY"] = "*"
    with answering(SMALL) as url:
        rows = [
            ("GET", *gets(url, options.rounds)),
            *decodings(options.rounds),
            ("200 at once", *asyncio.run(together(url, options.rounds))),
        ]
        first, last = memory(url, options.calls)
    text = _table(rows, options.calls, first, last)
    print(text)
    if options.write:
        (_HERE / "bench.md").write_text(text, "utf-8")
    return 0


def gets(url: str, rounds: int, calls: int = 400) -> tuple[str, float]:
    """An emitted GET, its answer decoded, beside `httpx.Client.get(...).content`."""
    with Client(base_url=url, token="t") as ours, _client() as plain:
        method, target = ours.billing.get_contract, f"{url}/api/v2/billing/contracts/1"
        return "httpx.Client.get(…).content", _ratio(
            lambda: [method("1") for _ in range(calls)],
            lambda: [plain.get(target).content for _ in range(calls)],
            rounds,
        )


def decodings(rounds: int) -> Iterator[tuple[str, str, float]]:
    """500 KB of invoice lines to models with exact amounts, beside what is less."""
    content = json.dumps({"entities": [LINE] * 1550}, ensure_ascii=False).encode()
    yield from _decodings("500 KB", content, rounds)
    # No double keeps a zero at the end.
    yield from _decodings("500 KB of 25.90", content.replace(b"25.9", b"25.90"), rounds)


def _decodings(
    what: str, content: bytes, rounds: int
) -> Iterator[tuple[str, str, float]]:
    decoder = GET_CONTRACTS_INVOICE_LINES.answers["200"]

    def ours() -> object:
        return decode(decoder, content)  # type: ignore[arg-type]

    # In time of the processor: nothing is waited for, and others may have it meanwhile.
    clock, many = time.thread_time, rounds * 4
    yield f"{what}, json.loads", "json.loads", _ratio(
        ours, lambda: json.loads(content), many, clock
    )
    yield f"{what}, pydantic", "pydantic, amounts as floats", _ratio(
        ours, lambda: Lines.model_validate_json(content), many, clock
    )
    with TemporaryDirectory() as folder:
        theirs = deserializer(DESCRIPTION, "BillingInvoiceItemListing", Path(folder))
        if theirs is not None:
            yield f"{what}, openapi-generator", "its client, amounts as floats", _ratio(
                ours, lambda: theirs(content), many, clock
            )


async def together(url: str, rounds: int, tasks: int = 200) -> tuple[str, float]:
    """Calls of 200 tasks at once, beside those of `httpx.AsyncClient`."""
    target = f"{url}/api/v2/billing/contracts/1"
    async with AsyncClient(base_url=url, token="t") as ours, _async_client() as plain:

        async def called() -> None:
            for _ in range(3):
                await ours.billing.get_contract("1")

        async def got() -> None:
            for _ in range(3):
                assert (await plain.get(target)).content

        found: list[float] = []
        for _ in range(rounds + 1):
            seconds: list[float] = []
            for work in (called, got):
                start = time.perf_counter()
                await asyncio.gather(*(work() for _ in range(tasks)))
                seconds.append(time.perf_counter() - start)
            found.append(seconds[0] / seconds[1])
    return "httpx.AsyncClient.get(…).content", statistics.median(found[1:])


def memory(url: str, calls: int) -> tuple[float, float]:
    """MB that the process has taken at most, after a tenth of the calls and after all of them."""
    with Client(base_url=url, token="t") as client:
        marks: list[float] = []
        for number in range(1, calls + 1):
            client.billing.get_contract(str(number % 1000))
            if number in (calls // 10, calls):
                marks.append(_peak())
    return marks[0], marks[1]


def _ratio(
    ours: Callable[[], object],
    theirs: Callable[[], object],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> float:
    found: list[float] = []
    for _ in range(rounds + 1):
        found.append(_seconds(ours, clock) / _seconds(theirs, clock))
    # The first round warms up.
    return statistics.median(found[1:])


def _seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _client() -> httpx.Client:
    return httpx.Client(headers={"Authorization": "Bearer t"})


def _async_client() -> httpx.AsyncClient:
    return httpx.AsyncClient(headers={"Authorization": "Bearer t"})


@contextmanager
def answering(body: bytes) -> Iterator[str]:
    """The URL of a process that answers any request with this JSON, and reads none of it."""
    listener = create_server(("127.0.0.1", 0), backlog=512)
    process = get_context("fork").Process(
        target=_serve, args=(listener, body), daemon=True
    )
    process.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        process.kill()
        process.join()
        listener.close()


def _serve(listener: socket, body: bytes) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    while True:
        connection, _ = listener.accept()
        answer = head.encode() + body
        Thread(target=_answer, args=(connection, answer), daemon=True).start()


def _answer(connection: socket, answer: bytes) -> None:
    held = b""
    while chunk := connection.recv(65536):
        held += chunk
        while b"\r\n\r\n" in held:
            held = held.partition(b"\r\n\r\n")[2]
            connection.sendall(answer)


def _table(
    rows: list[tuple[str, str, float]], calls: int, first: float, last: float
) -> str:
    lines = [
        "# Beside plain httpx and plain JSON",
        "",
        "Written by `make bench`. Each number is ours over theirs, measured in one run, in turns: the median of the rounds.",
        "",
        f"{machine()}. {libraries()}.",
        "",
        "| what | beside | ratio | target | holds |",
        "| --- | --- | --- | --- | --- |",
    ]
    for what, beside, ratio in rows:
        target = TARGETS[what.replace(" of 25.90", "")]
        holds = "yes" if ratio <= target else "no"
        lines.append(f"| {what} | {beside} | {ratio:.2f} | {target:.3g} | {holds} |")
    lines += [
        "",
        f"Memory: at most {first:.0f} MB after {calls // 10:,} calls, {last:.0f} MB after {calls:,}.",
        "",
    ]
    return "\n".join(lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--write", action="store_true", help="write bench.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

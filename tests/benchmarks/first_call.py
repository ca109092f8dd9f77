"""When a client and its first call are ready: cold, and warm as the median of several processes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from .process import run
from .server import answering

_PROGRAM = Path(__file__).with_name("ready.py")
_WARM = 5


@dataclass(frozen=True, slots=True)
class Ready:
    """Seconds from the start of Python, and the highest memory by then."""

    cold_seconds: float
    """In the very first process: nothing of the package was compiled before."""
    seconds: float
    mb: float


@dataclass(frozen=True, slots=True)
class FirstCall:
    """A client, and then one call with it; its time counts from the client on."""

    client: Ready
    call: Ready | None = None
    trouble: str = ""

    def to_json(self) -> dict[str, object]:
        return asdict(self)


class NotReady(Exception):
    """The package does not import, or makes no client."""


def first_call(
    python: Path,
    folder: Path,
    plan: Mapping[str, object],
    environment: Mapping[str, str] | None = None,
) -> FirstCall:
    """Measure a plan (see `ready.py`) in processes of their own."""
    for compiled in list(folder.rglob("__pycache__")):
        shutil.rmtree(compiled)
    with answering(b"{}") as server:
        plan = {**plan, **_settings(plan, server.base_url)}
        runs = [_one(python, folder, plan, environment) for _ in range(1 + _WARM)]
        called = server.requests >= len(runs)
    client = _ready(runs, "client")
    if "call" not in plan:
        return FirstCall(client)
    if not called:
        return FirstCall(client, trouble="the call sent no request")
    return FirstCall(client, _ready(runs, "call"))


def _settings(plan: Mapping[str, Any], base_url: str) -> dict[str, object]:
    return {"settings": {**plan.get("settings", {}), "base_url": base_url}}


def _one(
    python: Path,
    folder: Path,
    plan: Mapping[str, object],
    environment: Mapping[str, str] | None,
) -> dict[str, float]:
    command: list[str | Path] = [python, _PROGRAM, folder, json.dumps(plan)]
    ran = run(command, folder, environment, limit=120)
    if ran.code:
        raise NotReady(ran.last_line[:200])
    result: dict[str, float] = json.loads(ran.last_line)
    return result


def _ready(runs: list[dict[str, float]], step: str) -> Ready:
    cold, *warm = runs
    return Ready(
        cold_seconds=cold[step],
        seconds=median(each[step] for each in warm),
        mb=median(each[f"{step}_mb"] for each in warm),
    )

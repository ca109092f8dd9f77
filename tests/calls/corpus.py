"""Many operations, played: what came of each, and which failures are known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.failure import cause

from .call import Caller, Server
from .described import Described
from .packages import Emitted
from .values import Impossible

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
KNOWN = Path(__file__).with_name("known_failures.json")


@dataclass(frozen=True)
class Played:
    """What came of one operation: the least call, and the one with everything."""

    name: str
    failure: str | None
    """The first that failed, in one line."""
    impossible: bool = False
    """No value is what a schema says."""


def play_all(emitted: Emitted, operations: Iterable[Described]) -> Iterator[Played]:
    """Call each operation with the least and with everything, over a real connection."""
    with Server() as server:
        caller = Caller(emitted, server)
        with caller.http:
            for operation in operations:
                yield _played(caller, operation)


def _played(caller: Caller, operation: Described) -> Played:
    name = f"{operation.method} {operation.path}"
    try:
        for full, variant in ((False, 0), (True, 0), (True, 1)):
            caller.play(operation, full=full, variant=variant)
    except Impossible as error:
        return Played(name, str(error), impossible=True)
    except Exception as error:
        return Played(name, cause(error))
    return Played(name, None)


def emitted_of(source: Path, folder: Path) -> Emitted:
    """The package of one description of the corpus."""
    name = "called_" + source.stem.replace("-", "_")
    return Emitted.make(source, None, name, folder)


def sample(operations: Iterable[Described], most: int) -> list[Described]:
    """Operations from all over a description, always the same."""
    listed = list(operations)
    step = max(1, -(-len(listed) // most))
    return listed[::step]


def known_failures() -> dict[str, dict[str, str]]:
    """By description and operation: why it fails."""
    found: dict[str, dict[str, str]] = json.loads(KNOWN.read_text("utf-8"))
    return found

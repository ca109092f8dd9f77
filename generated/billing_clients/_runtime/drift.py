"""Drift: where an answer deviates from its description, as events."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

DriftKind: TypeAlias = Literal[
    "unknown_enum_value",
    "missing_field",
    "unexpected_null",
    "wrong_type",
    "unknown_variant",
    "unknown_field",
]


@dataclass(frozen=True, slots=True)
class Drift:
    """One deviation. It never holds content of the answer but the values of enumerations."""

    kind: DriftKind
    pointer: str
    """JSON pointer into the body, in the names on the wire."""
    operation_id: str
    expected: str
    value_summary: str
    """The JSON type of the value, and for enumerations the value."""

    def __str__(self) -> str:
        return (
            f"{self.pointer or '/'}: expected {self.expected}, got {self.value_summary}"
            f" ({self.kind})"
        )


def refuse_async(found: object, hook: str) -> None:
    """A hook is called where nobody could await it."""
    if isinstance(found, Coroutine):
        found.close()
        raise TypeError(f"{hook} is a plain function, not an async one")


DriftHook: TypeAlias = Callable[[Drift], object]
"""Is told of each deviation, in the thread or task of the call."""


def report(
    drifts: Iterable[Drift], hook: DriftHook | None, logger: logging.Logger
) -> None:
    """Tell the hook, or the log where there is none. A hook that fails loses no answer."""
    for drift in drifts:
        if hook is None:
            logger.debug("drift in %s at %s", drift.operation_id, drift)
        else:
            _tell(hook, drift, logger)


def _tell(hook: DriftHook, drift: Drift, logger: logging.Logger) -> None:
    try:
        refuse_async(hook(drift), "on_drift=")
    except Exception:
        logger.exception("the drift hook failed on %s at %s", drift.operation_id, drift)

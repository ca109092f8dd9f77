"""Which operation is called first: a GET that needs nothing but path parameters and answers a model."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PREFERRED = {"github": ("GET", "/repos/{owner}/{repo}")}
"""Elsewhere the first one serves; here it is the one that others have measured."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An operation as `api.json` has it."""

    path: str
    call: str


def choose(description: str, api: Path) -> Choice | None:
    """The operation to call, or None where every one needs more."""
    calls: Sequence[Mapping[str, Any]] = json.loads(api.read_text())
    preferred = _PREFERRED.get(description)
    for each in calls:
        here = (each["method"], each["path"])
        if here == preferred or (preferred is None and _simple(each)):
            return Choice(each["path"], each["call"])
    return None


def _simple(call: Mapping[str, Any]) -> bool:
    required = [each for each in call["arguments"] if each["required"]]
    return (
        call["method"] == "GET"
        and call["flow"] == "plain"
        and str(call["responses"].get("200", "")).isidentifier()
        and all(
            each["in"] == "path" and each["type"] in ("str", "int") for each in required
        )
    )

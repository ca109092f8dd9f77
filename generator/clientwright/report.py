"""The account of a run as JSON, for machines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Protocol

from clientwright.diagnostics import Diagnostic
from clientwright.infer.listings import Listing


class Account(Protocol):
    """What the generation of one API says about itself."""

    @property
    def operations_declared(self) -> int: ...

    @property
    def operations_excluded(self) -> int: ...

    @property
    def operations_emitted(self) -> int: ...

    @property
    def models(self) -> int: ...

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]: ...

    @property
    def listings(self) -> tuple[Listing, ...]: ...

    @property
    def seconds(self) -> Mapping[str, float]: ...


@dataclass(frozen=True, slots=True)
class FileCounts:
    """How many files of an API a run wrote, left alone and removed."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0


def report_text(
    accounts: Mapping[str, Account], counts: Mapping[str, FileCounts], version: str
) -> str:
    """Write the report of a run."""
    apis = {
        name: _api(account, counts.get(name, FileCounts()))
        for name, account in accounts.items()
    }
    return (
        json.dumps({"generator": f"clientwright {version}", "apis": apis}, indent=2)
        + "\n"
    )


def _api(account: Account, counts: FileCounts) -> dict[str, object]:
    return {
        "operations_declared": account.operations_declared,
        "operations_excluded": account.operations_excluded,
        "operations_emitted": account.operations_emitted,
        "models": account.models,
        "files": asdict(counts),
        "seconds": {stage: round(each, 3) for stage, each in account.seconds.items()},
        "listings": [asdict(each) for each in account.listings],
        "diagnostics": [_diagnostic(each) for each in account.diagnostics],
    }


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    where = diagnostic.where
    return {
        "code": diagnostic.code,
        "pointer": diagnostic.pointer,
        "message": diagnostic.message,
        "repair": diagnostic.repair,
        "file": where.file if where else None,
        "line": where.line if where else None,
        "column": where.column if where else None,
    }

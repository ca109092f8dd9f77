"""What must hold on the largest description, all of one run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .first_call import Ready

if TYPE_CHECKING:
    from .table import Measured

_OURS, _RIVAL = "clientwright", "openapi-python-client"
_IMPORTS = 2.5
_MB = 60
_CALL = 0.150


def targets(github: Measured, libraries: Ready) -> list[Sequence[str]]:
    """Rows: target, measured, allowed, whether it holds."""
    ours = github.found(_OURS, "generation", "seconds")
    theirs = github.found(_RIVAL, "generation", "seconds")
    client, call = github.ready(_OURS, "client"), github.ready(_OURS, "call")
    imports = client.seconds / libraries.seconds if client else None
    return [
        _row(f"generation, of {_RIVAL}'s time", _ratio(ours, theirs), 1.0, "×"),
        _row("`Client()`, of `import httpx, pydantic`", imports, _IMPORTS, "×"),
        _row("`Client()`, memory", client.mb if client else None, _MB, " MB"),
        _row("first call after it", call.seconds if call else None, _CALL, " s"),
    ]


def _ratio(ours: float | None, theirs: float | None) -> float | None:
    return ours / theirs if ours and theirs else None


def _row(name: str, measured: float | None, allowed: float, unit: str) -> Sequence[str]:
    if measured is None:
        return (name, "not measured", f"{allowed:g}{unit}", "-")
    holds = "yes" if measured <= allowed else "no"
    return (name, f"{measured:.3g}{unit}", f"{allowed:g}{unit}", holds)

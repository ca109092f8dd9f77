"""The scoreboard as a page of Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from .first_call import Ready
from .results import Result
from .targets import targets

_OURS = "clientwright"
Row: TypeAlias = Sequence[str]


@dataclass(frozen=True, slots=True)
class Measured:
    """A description and what is known of it."""

    name: str
    version: str
    result: Result

    def found(self, generator: str, step: str, name: str) -> Any:
        """A value, or None where it was not measured."""
        return self.result.get(generator, {}).get(step, {}).get(name)

    def ready(self, generator: str, step: str) -> Ready | None:
        """When a client or its first call is ready."""
        values = self.found(generator, "first_call", step)
        return Ready(**values) if values else None

    def trouble(self, generator: str) -> str:
        """Why there is no more."""
        return str(self.result.get(generator, {}).get("trouble", ""))


def page(
    every: Sequence[Measured], libraries: Ready, machine: str, versions: str
) -> str:
    """All tables."""
    known = [each for each in every if each.result]
    github = next((each for each in known if each.name == "github"), None)
    parts = [
        "# Scoreboard",
        _INTRODUCTION,
        f"{len(known)} of {len(every)} descriptions. {machine}. {versions}. "
        f"`import httpx, pydantic`: {_seconds(libraries.seconds)} s, "
        f"{libraries.mb:.0f} MB.",
        "## Targets on `github`",
        _table(_TARGET_HEAD, targets(github, libraries) if github else []),
        "## Clients",
        _table(_HEAD, map(_client, known)),
        _total(known),
        "## Other generators",
        *(_rival(name, known) for name in _rivals(known)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


_INTRODUCTION = """\
Written by `make scoreboard`. Each number is of a process of its own. Generation is one cold run of the command, from its
start to its end; MB is the memory of its largest process. "Client" counts from the start of Python to a client that
could call, "call" from there to the answer of a first call over a socket on this machine, with the libraries' compiled
files there: medians of five processes. "Cold" is the same to the client in the first process, which compiles what it
imports. Lines are without the runtime; lines and code a method are those of resources over sync and async methods, with
documentation and without."""
_TARGET_HEAD = ("target", "measured", "allowed", "holds")
_HEAD = (
    *("description", "version", "operations", "emitted", "diagnostics", "models"),
    *("lines", "lines a method", "code a method", "generation s", "MB", "cold s"),
    *("client s", "MB", "call s", "MB", "mypy", "pyright", "black", "trouble"),
)
_RIVAL_HEAD = (
    *("description", "operations", "kept", "warnings", "generation s", "ours s", "MB"),
    *(
        "client s",
        "ours s",
        "MB",
        "ours MB",
        "call s",
        "ours s",
        "not measured because",
    ),
)


def _client(each: Measured) -> Row:
    def of(step: str, name: str, form: Callable[[Any], str] = str) -> str:
        value = each.found(_OURS, step, name)
        return "-" if value is None else form(value)

    return (
        *(each.name, each.version),
        *(of("generation", name) for name in ("declared", "emitted")),
        *(of("generation", name) for name in ("diagnostics", "models")),
        of("size", "lines"),
        of("size", "lines_per_method", _rounded),
        of("size", "code_per_method", _rounded),
        of("generation", "seconds", _short),
        of("generation", "peak_mb", _rounded),
        *_steps(each, _OURS),
        *(of(checker, "findings") for checker in ("mypy", "pyright", "black")),
        each.trouble(_OURS),
    )


def _steps(each: Measured, generator: str) -> Row:
    client, call = each.ready(generator, "client"), each.ready(generator, "call")
    return (
        *((_seconds(client.cold_seconds),) if client else ("-",)),
        *((_seconds(client.seconds), _rounded(client.mb)) if client else ("-", "-")),
        *((_seconds(call.seconds), _rounded(call.mb)) if call else ("-", "-")),
    )


def _total(known: Sequence[Measured]) -> str:
    """Sums that say at a glance whether anything is lost or found."""
    sums = {
        name: sum(each.found(_OURS, step, key) or 0 for each in known)
        for name, step, key in (
            ("operations declared", "generation", "declared"),
            ("emitted", "generation", "emitted"),
            ("findings of mypy", "mypy", "findings"),
            ("of pyright", "pyright", "findings"),
            ("files that black would change", "black", "findings"),
        )
    }
    return "In all: " + ", ".join(f"{key} {value}" for key, value in sums.items()) + "."


def _rivals(known: Sequence[Measured]) -> list[str]:
    return sorted({name for each in known for name in each.result} - {_OURS})


def _rival(name: str, known: Sequence[Measured]) -> str:
    rows = [_compared(name, each) for each in known if name in each.result]
    whole = sum(_whole(name, each) for each in known)
    return f"### {name}\n\nWhole: {whole} of {len(rows)}.\n\n" + _table(
        _RIVAL_HEAD, rows
    )


def _whole(name: str, each: Measured) -> bool:
    """Every operation is there, and nothing is said to be left out."""
    kept = each.found(name, "generation", "emitted")
    declared = each.found(_OURS, "generation", "declared")
    warnings = each.found(name, "generation", "warnings")
    return bool(kept) and kept == declared and not warnings


def _compared(name: str, each: Measured) -> Row:
    def of(generator: str, key: str, form: Callable[[Any], str] = str) -> str:
        value = each.found(generator, "generation", key)
        return "-" if value is None else form(value)

    ours, theirs = _steps(each, _OURS), _steps(each, name)
    return (
        *(each.name, of(_OURS, "declared"), of(name, "emitted"), of(name, "warnings")),
        *(of(name, "seconds", _short), of(_OURS, "seconds", _short)),
        of(name, "peak_mb", _rounded),
        *(theirs[1], ours[1], theirs[2], ours[2], theirs[3], ours[3]),
        each.trouble(name) or each.found(name, "first_call", "trouble") or "",
    )


def _table(head: Row, rows: Iterable[Row]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())[:160]


def _seconds(value: float) -> str:
    return f"{value:.3f}"


def _short(value: float) -> str:
    return f"{value:.1f}"


def _rounded(value: float) -> str:
    return f"{value:.0f}"

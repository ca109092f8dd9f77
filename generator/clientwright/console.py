"""What people see: results on stdout, trouble and progress on stderr."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.text import Text

from clientwright.diagnostics import Diagnostic, InputError
from clientwright.emit.changes import Changes
from clientwright.report import Account, FileCounts

_SHOWN_DIAGNOSTICS = 3
_SHOWN_PATHS = 8


def stdout() -> Console:
    """Colours on a terminal only, and never where NO_COLOR is set; made late, for redirection."""
    return Console(highlight=False, soft_wrap=True)


def stderr() -> Console:
    """The console of everything that is no result."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def shown(text: str, style: str = "") -> Text:
    """Text of a description for a terminal, which must not take any of it for a command."""
    safe = (
        each if each.isprintable() or each == "\n" else ascii(each)[1:-1]
        for each in text
    )
    return Text("".join(safe), style=style)


@contextmanager
def refusals() -> Generator[None]:
    """Show bad input as one message, without a traceback."""
    try:
        yield
    except InputError as error:
        stderr().print(Text.assemble(("error: ", "bold red"), shown(str(error))))
        raise typer.Exit(2) from error


def show_account(name: str, account: Account, counts: FileCounts) -> None:
    """Show one API as one line."""
    emitted = account.operations_emitted
    declared = account.operations_declared - account.operations_excluded
    operations = f"{emitted}" if declared == emitted else f"{emitted} of {declared}"
    nouns = [
        f"{operations} {_noun('operation', emitted)}",
        _counted(account.models, "model"),
    ]
    seconds = f"{sum(account.seconds.values()):.1f} s"
    stdout().print(
        Text.assemble(
            (name, "bold"), ": ", ", ".join([*nouns, *_files(counts), seconds])
        )
    )


def _files(counts: FileCounts) -> list[str]:
    parts: list[str] = []
    if counts.written or not counts.unchanged:
        parts.append(f"{_counted(counts.written, 'file')} written")
    if counts.unchanged:
        parts.append(f"{_counted(counts.unchanged, 'file')} unchanged")
    if counts.removed:
        parts.append(f"{_counted(counts.removed, 'file')} removed")
    return parts


def _counted(count: int, noun: str) -> str:
    return f"{count} {_noun(noun, count)}"


def _noun(noun: str, count: int) -> str:
    return noun if count == 1 else f"{noun}s"


def show_diagnostics(
    name: str, diagnostics: Sequence[Diagnostic], *, all_of_them: bool = False
) -> None:
    """Show how many there are, and the first few."""
    if not diagnostics:
        return
    console, count = stderr(), len(diagnostics)
    console.print(Text.assemble((f"{name}: {_counted(count, 'diagnostic')}", "yellow")))
    most = count if all_of_them else _SHOWN_DIAGNOSTICS
    for diagnostic in diagnostics[:most]:
        console.print(shown(f"  {diagnostic}"))
    if count > most:
        console.print(Text(f"  and {count - most} more: --report FILE holds all"))


def show_changes(folder: str, changes: Changes) -> None:
    """Show what is not as it would be generated: paths, then some lines of the difference."""
    console = stdout()
    console.print(shown(f"{folder} is not what would be generated:"))
    groups: Mapping[str, Sequence[object]] = {
        "missing": changes.added,
        "changed": changes.changed,
        "edited": changes.edited,
        "left over": changes.removed,
    }
    for word, paths in groups.items():
        for path in paths[:_SHOWN_PATHS]:
            console.print(Text(f"  {word:<9}  {path}"))
        if len(paths) > _SHOWN_PATHS:
            console.print(Text(f"  {word:<9}  and {len(paths) - _SHOWN_PATHS} more"))
    for line in changes.diff.splitlines():
        console.print(shown(line, _style(line)))


def _style(line: str) -> str:
    return {"+": "green", "-": "red"}.get(line[:1], "")


def show_table(rows: Sequence[Sequence[str]]) -> None:
    """Show aligned columns that are never wrapped: a pipe gets what a terminal gets."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    console = stdout()
    for number, row in enumerate(rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        console.print(shown("  ".join(cells).rstrip(), "" if number else "bold"))

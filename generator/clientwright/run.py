"""A run of the command: generate, then write or compare, and say what happened."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from clientwright import __version__
from clientwright.console import (
    show_account,
    show_changes,
    show_diagnostics,
    shown,
    stderr,
    stdout,
)
from clientwright.diagnostics import InputError, Where
from clientwright.emit.changes import Changes
from clientwright.emit.write import Beside, Written, compare, write
from clientwright.load.remote import Remotes
from clientwright.progress import Progress
from clientwright.report import FileCounts, report_text

if TYPE_CHECKING:
    from clientwright.pipeline import Distribution


@dataclass(frozen=True, slots=True)
class Job:
    """What to generate, the folder for it, and which of its files belong to which API."""

    folder: Path
    generate: Callable[[Progress], Distribution]
    inside: PurePosixPath
    homes: Mapping[str, PurePosixPath]
    names: Path | None
    """The lock of names, if there is to be one."""
    remotes: Remotes
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be done with what is generated."""

    check: bool
    force: bool
    strict: bool
    report: Path | None
    repairs: str | None


def run(job: Job, wanted: Wanted) -> bool:
    """Generate, then write or compare; tell whether something is not as it should be."""
    with Progress(stderr()) as progress:
        made = job.generate(progress)
        if wanted.repairs is not None:
            _write_repairs(wanted.repairs, made)
        if wanted.strict and any(each.diagnostics for each in made.apis.values()):
            if wanted.report is not None:
                _write_report(wanted.report, report_text(made.apis, {}, __version__))
            return _refused(made)
        files = {
            path.relative_to(job.inside): text for path, text in made.files.items()
        }
        progress("comparing" if wanted.check else "writing")
        outcome: Written | Changes
        lock = None if job.names is None else Beside(job.names, made.locks)
        if wanted.check:
            outcome = compare(files, job.folder, version=__version__, beside=lock)
        else:
            job.remotes.save()
            outcome = write(
                files,
                job.folder,
                version=__version__,
                force=wanted.force,
                beside=lock,
            )
    counts = {name: _count(outcome, home) for name, home in job.homes.items()}
    for name, account in made.apis.items():
        if not wanted.check:
            show_account(name, account, counts[name])
        show_diagnostics(name, account.diagnostics)
    if wanted.report is not None:
        _write_report(wanted.report, report_text(made.apis, counts, __version__))
    return _show_outcome(job.folder.as_posix(), outcome)


def _refused(made: Distribution) -> bool:
    """What `--strict` says instead of writing."""
    for name, account in made.apis.items():
        show_diagnostics(name, account.diagnostics, all_of_them=True)
    advice = "nothing is written; --repairs FILE writes an overlay that mends them"
    stderr().print(shown(advice))
    return True


def check_repairs(repairs: str | None, job: Job) -> None:
    """Refuse one file for several descriptions, before anything is generated."""
    if repairs is not None and len(job.homes) > 1 and "{api}" not in repairs:
        raise InputError(
            "--repairs names one file for several descriptions",
            advice="Write {api} in the name, for example: --repairs {api}.repairs.json",
        )


def _write_repairs(repairs: str, made: Distribution) -> None:
    for name, account in made.apis.items():
        if not account.repairs:
            stderr().print(shown(f"{name}: nothing to repair"))
            continue
        path = Path(repairs.replace("{api}", name))
        try:
            path.write_text(account.repairs, "utf-8")
        except OSError as error:
            what = f"the repairs cannot be written: {error.strerror}"
            raise InputError(what, where=Where(path.as_posix())) from error


def _show_outcome(folder: str, outcome: Written | Changes) -> bool:
    if isinstance(outcome, Written):
        return False
    if outcome:
        show_changes(folder, outcome)
    else:
        stdout().print(shown(f"{folder} is as it would be generated"))
    return bool(outcome)


def _count(outcome: Written | Changes, home: PurePosixPath) -> FileCounts:
    written = outcome.written if isinstance(outcome, Written) else ()
    groups = (written, outcome.unchanged, outcome.removed)
    return FileCounts(
        *(sum(path.is_relative_to(home) for path in group) for group in groups)
    )


def _write_report(report: Path, text: str) -> None:
    try:
        report.write_text(text, "utf-8")
    except OSError as error:
        what = f"the report cannot be written: {error.strerror}"
        raise InputError(what, where=Where(report.as_posix())) from error


def check_report(report: Path | None) -> None:
    """Refuse before anything is written."""
    if report is None:
        return
    folder = report.parent
    if report.is_dir() or not folder.is_dir() or not os.access(folder, os.W_OK):
        where = Where(report.as_posix())
        raise InputError(
            "the report cannot be written here", where=where, advice="Give a file."
        )

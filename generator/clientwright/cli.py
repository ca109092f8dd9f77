"""The command `clientwright`."""

# typer: options are the types of a function's parameters, so help, parsing and mypy cannot differ.

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated

import typer

from clientwright import __version__
from clientwright.config import Config, check_package, parse_config
from clientwright.console import (
    refusals,
    show_account,
    show_changes,
    show_diagnostics,
    show_table,
    shown,
    stderr,
    stdout,
)
from clientwright.diagnostics import InputError, Where
from clientwright.emit.changes import Changes
from clientwright.emit.write import Beside, Written, compare, write
from clientwright.files import read_locks, read_toml
from clientwright.progress import Progress
from clientwright.report import FileCounts, report_text

if TYPE_CHECKING:
    from clientwright.pipeline import Distribution

app = typer.Typer(
    name="clientwright",
    help="Typed Python clients from OpenAPI descriptions.",
    epilog="Example: clientwright generate openapi.yaml --output src --package billing",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


_Spec = Annotated[Path, typer.Argument(metavar="SPEC", help="An OpenAPI description.")]
_MaybeSpec = Annotated[
    Path | None, typer.Argument(metavar="SPEC", help="An OpenAPI description.")
]
_Overlay = Annotated[
    Path | None, typer.Option(metavar="FILE", help="An OpenAPI Overlay to apply first.")
]


@dataclass(frozen=True, slots=True)
class _Job:
    """What to generate, the folder for it, and which of its files belong to which API."""

    folder: Path
    generate: Callable[[Progress], Distribution]
    inside: PurePosixPath
    homes: Mapping[str, PurePosixPath]
    names: Path | None
    """The lock of names, if there is to be one."""
    strict: bool = False


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be done with what is generated."""

    check: bool
    force: bool
    strict: bool
    report: Path | None
    repairs: str | None


def main() -> None:
    """Run the command."""
    # A run keeps nearly all that it makes: looking for garbage would take a tenth of its time.
    gc.disable()
    app(prog_name="clientwright")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"clientwright {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show the version."
        ),
    ] = False,
) -> None:
    """Typed Python clients from OpenAPI descriptions."""


@app.command(
    epilog="Example: clientwright generate openapi.yaml --output src --package billing"
)
def generate(
    spec: _MaybeSpec = None,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Read this file in place of ./pyproject.toml."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="With SPEC: where the package is put."),
    ] = None,
    package: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="With SPEC: the package's import name."),
    ] = None,
    overlay: _Overlay = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit 1 when anything differs."),
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite files that a person edited.")
    ] = False,
    report: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write an account of the run as JSON."),
    ] = None,
    repairs: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Write an overlay that mends the descriptions; {api} is the name of an API.",
        ),
    ] = None,
    include: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND:GLOB",
            help="With SPEC: only these operations, such as tag:Billing or path:/invoices/*.",
        ),
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND:GLOB", help="With SPEC: not these operations."),
    ] = None,
    names_lock: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="With SPEC: keep the public names that this file holds, and write them to it.",
        ),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Write nothing and exit 1 on any diagnostic."),
    ] = False,
) -> None:
    """Generate the clients that pyproject.toml names (tool.clientwright), or one from SPEC."""
    with refusals():
        if spec is None:
            beside: dict[str, object] = {
                "output": output,
                "package": package,
                "overlay": overlay,
            }
            chosen_too = {"include": include, "exclude": exclude}
            beside |= {"names-lock": names_lock, **chosen_too}
            job = _configured(config, beside)
        else:
            chosen = tuple(include or ()), tuple(exclude or ())
            job = _single(spec, config, output, package, overlay, chosen, names_lock)
        _check_report(report)
        _check_repairs(repairs, job)
        differs = _run(
            job, _Wanted(check, force, strict or job.strict, report, repairs)
        )
    raise typer.Exit(1 if differs else 0)


@app.command(epilog="Example: clientwright inspect openapi.yaml --json")
def inspect(
    spec: _Spec,
    overlay: _Overlay = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Show the calls as JSON.")
    ] = False,
) -> None:
    """Show the calls that a client of SPEC has; nothing is written."""
    from clientwright.emit.package import calls_text
    from clientwright.pipeline import inspect_api

    with refusals():
        with Progress(stderr()) as progress:
            planned = inspect_api(spec, overlay, progress=progress)
        calls = planned.plan.calls
        if as_json:
            typer.echo(calls_text(calls), nl=False)
        else:
            keys = ("call", "method", "path", "flow")
            show_table([keys, *([str(call[key]) for key in keys] for call in calls)])
        show_diagnostics(spec.name, planned.diagnostics)


def _configured(config: Path | None, beside: Mapping[str, object]) -> _Job:
    """The job of a configuration file."""
    from clientwright.pipeline import generate_distribution

    for option, value in beside.items():
        if value is not None:
            raise InputError(
                f"--{option} needs a SPEC", advice="Give SPEC, or leave it out."
            )
    path = config or Path("pyproject.toml")
    found = parse_config(read_toml(path), path.as_posix())
    names = path.parent / "names.lock"
    locks = read_locks(names)
    return _Job(
        folder=path.parent / found.output,
        generate=lambda progress: generate_distribution(
            found,
            path.parent,
            locks=locks,
            clock=time.perf_counter,
            progress=progress,
        ),
        inside=PurePosixPath(),
        homes=_homes(found),
        names=names,
        strict=found.strict,
    )


def _homes(config: Config) -> dict[str, PurePosixPath]:
    return {api.name: PurePosixPath(config.package) / api.name for api in config.apis}


def _single(
    spec: Path,
    config: Path | None,
    output: Path | None,
    package: str | None,
    overlay: Path | None,
    chosen: tuple[tuple[str, ...], tuple[str, ...]],
    names: Path | None,
) -> _Job:
    """The job of one description: a package that can be copied anywhere."""
    from clientwright.pipeline import generate_package

    if config is not None:
        raise InputError(
            "--config and SPEC exclude each other", advice="Leave one out."
        )
    if output is None or package is None:
        missing = "--output DIR" if output is None else "--package NAME"
        example = (
            f"clientwright generate {spec.as_posix()} --output src --package billing"
        )
        raise InputError(f"{missing} is missing", advice=f"For example: {example}")
    check_package(package, "--package")
    locks = {} if names is None else read_locks(names)
    # The package has a manifest of its own, so that several can stand in one folder.
    return _Job(
        folder=output / package,
        generate=lambda progress: generate_package(
            spec,
            overlay,
            package,
            include=chosen[0],
            exclude=chosen[1],
            locks=locks,
            clock=time.perf_counter,
            progress=progress,
        ),
        inside=PurePosixPath(package),
        homes={package: PurePosixPath()},
        names=names,
    )


def _run(job: _Job, wanted: _Wanted) -> bool:
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


def _check_repairs(repairs: str | None, job: _Job) -> None:
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


def _check_report(report: Path | None) -> None:
    """Refuse before anything is written."""
    if report is None:
        return
    folder = report.parent
    if report.is_dir() or not folder.is_dir() or not os.access(folder, os.W_OK):
        where = Where(report.as_posix())
        raise InputError(
            "the report cannot be written here", where=where, advice="Give a file."
        )

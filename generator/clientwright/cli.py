"""The command `clientwright`."""

# typer: options are the types of a function's parameters, so help, parsing and mypy cannot differ.

from __future__ import annotations

import gc
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Annotated

import typer

from clientwright import __version__
from clientwright.config import Config, check_package, parse_config
from clientwright.console import refusals, show_diagnostics, show_table, stderr
from clientwright.diagnostics import InputError
from clientwright.files import read_locks, read_toml
from clientwright.load.addresses import is_url
from clientwright.load.remote import Mode, Remotes
from clientwright.progress import Progress
from clientwright.run import Job, Wanted, check_repairs, check_report, run

app = typer.Typer(
    name="clientwright",
    help="Typed Python clients from OpenAPI descriptions.",
    epilog="Example: clientwright generate openapi.yaml --output src --package billing",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


_Spec = Annotated[
    str, typer.Argument(metavar="SPEC", help="An OpenAPI description, a file or a URL.")
]
_MaybeSpec = Annotated[
    str | None,
    typer.Argument(metavar="SPEC", help="An OpenAPI description, a file or a URL."),
]
_AllowRemote = Annotated[
    bool,
    typer.Option(
        "--allow-remote-refs",
        help="Read URLs that a description refers to; refs.lock holds what was read.",
    ),
]
_RemoteHost = Annotated[
    list[str] | None,
    typer.Option(
        metavar="HOST[:PORT]",
        help="A host of your own network, or of this machine, that may be read.",
    ),
]
_Overlay = Annotated[
    Path | None, typer.Option(metavar="FILE", help="An OpenAPI Overlay to apply first.")
]


class Pagination(Enum):
    """Which listings a client has."""

    DECLARED = "declared"
    INFERRED = "inferred"


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
    allow_remote_refs: _AllowRemote = False,
    update_refs: Annotated[
        bool,
        typer.Option(
            "--update-refs", help="Read all URLs anew, whatever refs.lock says."
        ),
    ] = False,
    remote_host: _RemoteHost = None,
    pagination: Annotated[
        Pagination | None,
        typer.Option(
            help="With SPEC: infer listings where they are certain (inferred), or not (declared)."
        ),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Write nothing and exit 1 on any diagnostic."),
    ] = False,
) -> None:
    """Generate the clients that pyproject.toml names (tool.clientwright), or one from SPEC."""
    with refusals():
        hosts = tuple(remote_host or ())
        reach = _Reach(allow_remote_refs, hosts, update_refs, check)
        if spec is None:
            beside: dict[str, object] = {
                "output": output,
                "package": package,
                "overlay": overlay,
            }
            chosen_too = {"include": include, "exclude": exclude}
            beside |= {"names-lock": names_lock, **chosen_too}
            beside["pagination"] = pagination
            job = _configured(config, beside, reach)
        else:
            chosen = tuple(include or ()), tuple(exclude or ())
            remotes = reach.remotes(_beside(spec))
            infer = pagination is not Pagination.DECLARED
            job = _single(
                spec,
                config,
                output,
                package,
                overlay,
                chosen,
                names_lock,
                remotes,
                infer,
            )
        check_report(report)
        check_repairs(repairs, job)
        differs = run(job, Wanted(check, force, strict or job.strict, report, repairs))
    raise typer.Exit(1 if differs else 0)


@app.command(epilog="Example: clientwright inspect openapi.yaml --json")
def inspect(
    spec: _Spec,
    overlay: _Overlay = None,
    allow_remote_refs: _AllowRemote = False,
    remote_host: _RemoteHost = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Show the calls as JSON.")
    ] = False,
) -> None:
    """Show the calls that a client of SPEC has; nothing is written."""
    from clientwright.emit.package import calls_text
    from clientwright.pipeline import Choices, Watch, inspect_api

    with refusals():
        with Progress(stderr()) as progress:
            reach = _Reach(allow_remote_refs, tuple(remote_host or ()))
            choices = Choices(remotes=reach.remotes(_beside(spec)))
            watch = Watch(progress=progress)
            planned = inspect_api(_place(spec), overlay, choices, watch)
        calls = planned.plan.calls
        if as_json:
            typer.echo(calls_text(calls), nl=False)
        else:
            keys = ("call", "method", "path", "flow")
            show_table([keys, *([str(call[key]) for key in keys] for call in calls)])
        name = PurePosixPath(spec.replace("\\", "/")).name
        show_diagnostics(name, planned.diagnostics)


def _place(spec: str) -> Path | str:
    return spec if is_url(spec) else Path(spec)


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far a run may go beyond the files of this machine."""

    allow: bool
    hosts: tuple[str, ...]
    update: bool = False
    check: bool = False

    def remotes(self, folder: Path) -> Remotes:
        """What is read of other machines, with its lock in a folder."""
        return Remotes(self._mode(), folder / "refs.lock", self.hosts)

    def _mode(self) -> Mode:
        """A check reads what is there, so that it can be repeated."""
        if self.update and self.check:
            raise InputError("--update-refs and --check exclude each other")
        if self.update:
            return "renewed"
        if not self.allow:
            return "refused"
        return "locked" if self.check else "kept"


def _beside(spec: str) -> Path:
    """The folder of a description; the current one for a description of another machine."""
    return Path() if is_url(spec) else Path(spec).parent


def _configured(
    config: Path | None,
    beside: Mapping[str, object],
    reach: _Reach,
) -> Job:
    """The job of a configuration file."""
    from clientwright.pipeline import Watch, generate_distribution

    for option, value in beside.items():
        if value is not None:
            raise InputError(
                f"--{option} needs a SPEC", advice="Give SPEC, or leave it out."
            )
    path = config or Path("pyproject.toml")
    found = parse_config(read_toml(path), path.as_posix())
    names = path.parent / "names.lock"
    locks = read_locks(names)
    allow = reach.allow or found.allow_remote_refs
    reach = replace(reach, allow=allow, hosts=(*found.remote_hosts, *reach.hosts))
    remotes = reach.remotes(path.parent)
    return Job(
        folder=path.parent / found.output,
        generate=lambda progress: generate_distribution(
            found,
            path.parent,
            locks=locks,
            remotes=remotes,
            watch=Watch(time.perf_counter, progress),
        ),
        inside=PurePosixPath(),
        homes=_homes(found),
        names=names,
        remotes=remotes,
        strict=found.strict,
    )


def _homes(config: Config) -> dict[str, PurePosixPath]:
    return {api.name: PurePosixPath(config.package) / api.name for api in config.apis}


def _single(
    spec: str,
    config: Path | None,
    output: Path | None,
    package: str | None,
    overlay: Path | None,
    chosen: tuple[tuple[str, ...], tuple[str, ...]],
    names: Path | None,
    remotes: Remotes,
    infer: bool,
) -> Job:
    """The job of one description: a package that can be copied anywhere."""
    from clientwright.pipeline import Choices, Watch, generate_package

    if config is not None:
        raise InputError(
            "--config and SPEC exclude each other", advice="Leave one out."
        )
    if output is None or package is None:
        missing = "--output DIR" if output is None else "--package NAME"
        example = f"clientwright generate {spec} --output src --package billing"
        raise InputError(f"{missing} is missing", advice=f"For example: {example}")
    check_package(package, "--package")
    locks = {} if names is None else read_locks(names)
    # The package has a manifest of its own, so that several can stand in one folder.
    return Job(
        folder=output / package,
        generate=lambda progress: generate_package(
            _place(spec),
            overlay,
            package,
            Choices(*chosen, infer, locks.get(package), remotes),
            Watch(time.perf_counter, progress),
        ),
        inside=PurePosixPath(package),
        homes={package: PurePosixPath()},
        names=names,
        remotes=remotes,
    )

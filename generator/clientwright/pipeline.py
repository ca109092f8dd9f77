"""The chain from a description to files: a table of contents.

source --read--> Document --bundle--> Document --overlay--> Document --upgrade--> Spec
  --lower--> Api --infer--> Api --assign--> Names --plan--> Plan --emit--> Files
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from clientwright.config import Config
from clientwright.diagnostics import Diagnostic
from clientwright.emit.distribution import distribution_files, package_marker
from clientwright.emit.package import Files, emit_package
from clientwright.emit.runtime import runtime_of
from clientwright.infer.directions import part_directions
from clientwright.infer.files import mark_files
from clientwright.infer.idempotency import infer_idempotency
from clientwright.infer.listings import Listing, listings_of
from clientwright.infer.money import infer_money
from clientwright.infer.pagination import infer_pages
from clientwright.infer.sharing import share_types
from clientwright.infer.tags import settle_tags
from clientwright.json_value import JSON
from clientwright.load import Remotes, actions_of, load
from clientwright.lower.api import lower
from clientwright.lower.operations import declared_operations
from clientwright.naming.assign import assign
from clientwright.naming.groups import keep_groups
from clientwright.naming.ids import locked_types
from clientwright.naming.lock import NO_LOCK, Lock, renew
from clientwright.naming.lock_file import locks_text
from clientwright.naming.public import public_names
from clientwright.naming.servers import keep_servers
from clientwright.plan.imports import Layout
from clientwright.plan.package import PackagePlan, plan
from clientwright.plan.page import ApiPage, plan_page
from clientwright.spec.faults import faults_of
from clientwright.spec.methods import left_out, operation_ids
from clientwright.spec.node import Node
from clientwright.spec.repairs import repairs_text, unaccepted
from clientwright.spec.select import select
from clientwright.spec.upgrade import upgrade_document
from clientwright.spec.vendors import read_vendors

NO_LOCKS: Mapping[str, Lock] = {}

Clock = Callable[[], float]
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Generated:
    """What one description became: files relative to the API's package, and the account of it."""

    title: str
    files: Files
    operations_declared: int
    operations_excluded: int
    operations_emitted: int
    models: int
    diagnostics: tuple[Diagnostic, ...]
    calls: list[dict[str, JSON]]
    seconds: dict[str, float]
    page: ApiPage
    repairs: str
    """An overlay that mends what the diagnostics say, as JSON."""
    lock: Lock
    """The public names, to be kept from now on."""
    listings: tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class Distribution:
    """A folder of files, and the APIs in it by name."""

    files: Files
    apis: Mapping[str, Generated]

    @property
    def locks(self) -> str:
        """The text of `names.lock` that keeps all public names."""
        return locks_text({name: api.lock for name, api in self.apis.items()})


@dataclass(frozen=True, slots=True)
class Choices:
    """What is decided about a client: which operations, whether listings are inferred, names, and what may be read."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    infer: bool = True
    lock: Lock | None = None
    remotes: Remotes | None = None


def still() -> float:
    """A clock that nobody reads."""
    return 0.0


def silent(_: str) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who follows a run: a clock for its stages, and who is told that one begins."""

    clock: Clock = still
    progress: Progress = silent

    def of(self, name: str) -> Watch:
        """The same for one API of several."""

        def said(stage: str) -> None:
            self.progress(f"{name}: {stage}")

        return replace(self, progress=said)


USUAL = Choices()
UNWATCHED = Watch()


@dataclass(slots=True)
class Stages:
    """Times each stage, and says that it begins."""

    watch: Watch
    seconds: dict[str, float] = field(default_factory=dict[str, float])
    _last: float = 0.0

    def begin(self, name: str) -> None:
        now = self.watch.clock()
        if self.seconds:
            self.seconds[next(reversed(self.seconds))] = round(now - self._last, 3)
        self._last = now
        self.seconds[name] = 0.0
        self.watch.progress(name)

    def end(self) -> dict[str, float]:
        took = self.watch.clock() - self._last
        self.seconds[next(reversed(self.seconds))] = round(took, 3)
        return self.seconds


@dataclass(frozen=True, slots=True)
class Planned:
    """What one description is to become; nothing is rendered yet."""

    title: str
    plan: PackagePlan
    page: ApiPage
    operations_declared: int
    operations_excluded: int
    models: int
    diagnostics: tuple[Diagnostic, ...]
    repairs: str
    lock: Lock
    listings: tuple[Listing, ...]


def plan_api(
    source: Path | str,
    overlay: Path | None,
    name: str,
    user_agent: str,
    layout: Layout,
    choices: Choices = USUAL,
    stages: Stages | None = None,
) -> Planned:
    """The plan of one API's package; raises InputError for what is no description."""
    stages, lock = stages or Stages(UNWATCHED), choices.lock or NO_LOCK
    stages.begin("read")
    document, found = load(source, overlay, choices.remotes)
    stages.begin("upgrade")
    declared = operation_ids(document.data)
    chosen = select(document, choices.include, choices.exclude)
    spec, upgraded = upgrade_document(chosen)
    faults = faults_of(spec.data)
    spec, foreign = read_vendors(spec)
    stages.begin("lower")
    kept = list(declared_operations(Node.of(spec.data)))
    excluded = left_out(declared, spec.data)
    lowered, repaired = lower(spec.data, excluded)
    exact = infer_idempotency(infer_money(lowered))
    inferred = infer_pages(exact) if choices.infer else exact
    shared = share_types(inferred, locked_types(inferred, lock))
    kept_names = keep_groups(keep_servers(shared, lock), lock)
    api = mark_files(settle_tags(part_directions(kept_names)))
    stages.begin("plan")
    names = assign(api, lock)
    renewed, renamed = renew(lock, public_names(api, names))
    diagnostics = unaccepted(
        document,
        (
            *document.located(found),
            *upgraded,
            *spec.located((*faults, *foreign, *repaired)),
        ),
    )
    return Planned(
        title=api.title,
        plan=plan(api, names, name, user_agent, layout),
        page=plan_page(api, names, name),
        operations_declared=len(kept) + len(excluded),
        operations_excluded=len(excluded),
        models=len(api.types),
        diagnostics=(*diagnostics, *spec.located(renamed)),
        repairs=repairs_text(document, diagnostics, actions_of(overlay)),
        lock=renewed,
        listings=listings_of(exact, inferred),
    )


def inspect_api(
    source: Path | str,
    overlay: Path | None,
    choices: Choices = USUAL,
    watch: Watch = UNWATCHED,
) -> Planned:
    """The plan of a description for its own sake: what `clientwright inspect` shows."""
    layout = Layout(shared_runtime=False)
    return plan_api(source, overlay, "client", "client", layout, choices, Stages(watch))


def generate_api(
    source: Path | str,
    overlay: Path | None,
    name: str,
    user_agent: str,
    layout: Layout,
    choices: Choices = USUAL,
    watch: Watch = UNWATCHED,
) -> Generated:
    """The package of one API; raises InputError for what is no description."""
    stages = Stages(watch)
    planned = plan_api(source, overlay, name, user_agent, layout, choices, stages)
    stages.begin("emit")
    files = emit_package(planned.plan)
    return Generated(
        title=planned.title,
        files=files,
        operations_declared=planned.operations_declared,
        operations_excluded=planned.operations_excluded,
        operations_emitted=len(planned.plan.calls),
        models=planned.models,
        diagnostics=planned.diagnostics,
        calls=planned.plan.calls,
        seconds=stages.end(),
        page=planned.page,
        repairs=planned.repairs,
        lock=planned.lock,
        listings=planned.listings,
    )


def generate_distribution(
    config: Config,
    root: Path,
    *,
    locks: Mapping[str, Lock] = NO_LOCKS,
    remotes: Remotes | None = None,
    watch: Watch = UNWATCHED,
) -> Distribution:
    """All files of an installable distribution: the APIs that a configuration names, and one runtime."""
    apis: dict[str, Generated] = {}
    layout = Layout(shared_runtime=True)
    user_agent = f"{config.distribution}/{config.version}"
    for api in config.apis:
        source = api.source if isinstance(api.source, str) else root / api.source
        overlay = None if api.overlay is None else root / api.overlay
        lock = locks.get(api.name)
        choices = Choices(api.include, api.exclude, api.infer, lock, remotes)
        apis[api.name] = generate_api(
            source, overlay, api.name, user_agent, layout, choices, watch.of(api.name)
        )
    pages = [generated.page for generated in apis.values()]
    files = distribution_files(
        config.distribution, config.package, config.version, pages
    )
    package = PurePosixPath(config.package)
    for name, generated in apis.items():
        files |= {package / name / path: text for path, text in generated.files.items()}
    runtime = runtime_of(files.values())
    files |= {package / "_runtime" / name: text for name, text in runtime.items()}
    return Distribution(dict(sorted(files.items())), apis)


def generate_package(
    source: Path | str,
    overlay: Path | None,
    package: str,
    choices: Choices = USUAL,
    watch: Watch = UNWATCHED,
) -> Distribution:
    """One import package that needs nothing beside it but httpx and pydantic: ready to vendor."""
    layout = Layout(shared_runtime=False)
    generated = generate_api(
        source, overlay, package, f"{package}/0", layout, choices, watch
    )
    files = {
        PurePosixPath(package) / path: text for path, text in generated.files.items()
    }
    runtime = runtime_of(generated.files.values())
    inside = {f"_runtime/{name}": text for name, text in runtime.items()}
    files |= {
        PurePosixPath(package) / path: text
        for path, text in {**inside, **package_marker()}.items()
    }
    return Distribution(dict(sorted(files.items())), {package: generated})

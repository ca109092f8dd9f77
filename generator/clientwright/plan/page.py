"""What a distribution's README says of one API."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clientwright.ir.api import Api, Operation
from clientwright.naming.names import Names
from clientwright.plan.follow import Link, arguments_left, links_of
from clientwright.plan.literals import clean
from clientwright.plan.methods import Argument, arguments_of, body_argument
from clientwright.plan.methods import part_headers_of, way_of
from clientwright.plan.settings import environment_prefix, settings_of
from clientwright.plan.types import Writer


@dataclass(frozen=True, slots=True)
class ApiPage:
    """Rows of two tables: the client's arguments, and its calls."""

    name: str
    title: str
    settings: tuple[tuple[str, str, str], ...]
    calls: tuple[tuple[str, str, str, str], ...]


def plan_page(api: Api, names: Names, name: str) -> ApiPage:
    writer = Writer(api.types, names)
    rows = tuple(
        (s.name, _cell(s.doc), ", ".join(f"`{e}`" for e in s.environment))
        for s in settings_of(api, environment_prefix(api, name), writer)
    )
    calls = (row for o in api.operations for row in _calls(o, names, writer))
    follows = (_follow(link, names, writer) for link in links_of(api, names))
    return ApiPage(name, api.title, rows, (*calls, *follows))


def _calls(
    operation: Operation, names: Names, writer: Writer
) -> Iterator[tuple[str, str, str, str]]:
    call, arguments, request, result = _call(operation, names, writer)
    yield call, arguments, request, result
    wait = names.operations[operation.pointer].wait
    if wait is not None:
        given = ", ".join(
            part
            for part in (arguments, "[interval=…], [timeout=…], [cancel=…]")
            if part
        )
        yield f"{call.partition('.')[0]}.{wait}", given, "the same until it is final", result


def _call(
    operation: Operation, names: Names, writer: Writer
) -> tuple[str, str, str, str]:
    own = names.operations[operation.pointer]
    arguments = [argument for argument, _ in arguments_of(operation, own, writer)]
    body = body_argument(operation, own, writer)
    headers = [argument for argument, _ in part_headers_of(operation, own, writer)]
    given = _listed([*arguments, *([body] if body else []), *headers])
    call = f"{names.groups[operation.group].attribute}.{own.method}"
    request = f"{operation.method} {operation.path}"
    _, returns, _ = way_of(operation, writer, is_async=False)
    return call, given, _cell(request), _cell(returns.text)


def _follow(link: Link, names: Names, writer: Writer) -> tuple[str, str, str, str]:
    own = names.follow.attribute if names.follow else ""
    given = _listed(arguments_left(link, writer, is_async=False))
    _, returns, _ = way_of(link.target, writer, is_async=False)
    request = f"the link {link.followed.link.name}"
    return f"{own}.{link.own.method}", given, _cell(request), _cell(returns.text)


def _listed(given: list[Argument]) -> str:
    return ", ".join(
        [
            *(a.name for a in given if a.positional),
            *(f"{a.name}=…" for a in given if not a.positional and a.required),
            *(f"[{a.name}=…]" for a in given if not a.required),
        ]
    )


def _cell(text: str) -> str:
    """Text that stays within its cell of a table."""
    return " ".join(clean(text).split()).replace("|", "\\|")

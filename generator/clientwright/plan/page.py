"""What a distribution's README says of one API."""

from __future__ import annotations

from dataclasses import dataclass

from clientwright.ir.api import Api, Operation
from clientwright.naming.names import Names
from clientwright.plan.literals import clean
from clientwright.plan.methods import arguments_of, body_argument
from clientwright.plan.operations import result_type
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
    return ApiPage(
        name, api.title, rows, tuple(_call(o, names, writer) for o in api.operations)
    )


def _call(
    operation: Operation, names: Names, writer: Writer
) -> tuple[str, str, str, str]:
    own = names.operations[operation.pointer]
    arguments = [
        a.name if a.required else f"{a.name}=…"
        for a, _ in arguments_of(operation, own, writer)
    ]
    body = body_argument(operation, own, writer)
    listed = ", ".join([*arguments, *([body.name] if body else [])])
    call = f"{names.groups[operation.group].attribute}.{own.method}"
    request = f"{operation.method} {operation.path}"
    return call, listed, _cell(request), _cell(result_type(operation, writer).text)


def _cell(text: str) -> str:
    """Text that stays within its cell of a table."""
    return " ".join(clean(text).split()).replace("|", "\\|")

"""Errors: one class per documented status of an API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clientwright.ir.api import Answer, Api, Operation
from clientwright.ir.types import AnyType, Type, UnionType
from clientwright.naming.statuses import phrase
from clientwright.plan.codecs import ANSWERS
from clientwright.plan.expr import Expr, Import, imports_of
from clientwright.plan.imports import Layout, statements
from clientwright.plan.literals import docstring, literal
from clientwright.plan.types import Writer
from clientwright.plan.views import ErrorsView, ErrorView

RUNTIME_ERRORS = (
    "AnswerError",
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "ConfigurationError",
    "DecodeError",
    "PaginationError",
    "StatusError",
    "TokenError",
    "UndocumentedStatusError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
)


@dataclass(frozen=True, slots=True)
class StatusClass:
    """A documented status, its class, and what its bodies are."""

    status: str
    class_name: str
    body: Type | None
    docs: tuple[str, ...]
    codec: str = "json"
    headers: tuple[Type, ...] = ()
    """What its header fields are read as."""


def is_error(answer: Answer, operation: Operation) -> bool:
    """Whether an answer is none of success; `default` is one where no success is documented."""
    if answer.status == "default":
        return any(a.status.startswith("2") for a in operation.answers)
    return not answer.status.startswith("2")


def error_class(status: str) -> str:
    """`NotFoundError` for 404."""
    return f"{phrase(status)}Error"


def status_classes(api: Api) -> Mapping[str, StatusClass]:
    """The documented statuses that are no success, by status; several bodies make a union."""
    found: dict[str, list[Answer]] = {}
    for operation in api.operations:
        for answer in operation.answers:
            if is_error(answer, operation):
                found.setdefault(answer.status, []).append(answer)
    return {status: _status_class(status, found[status]) for status in sorted(found)}


def _status_class(status: str, answers: list[Answer]) -> StatusClass:
    bodies = tuple(
        dict.fromkeys(
            a.type for a in answers if a.type is not None and a.codec in ("json", "xml")
        )
    )
    body = (
        bodies[0]
        if len(bodies) == 1
        else UnionType(bodies, "nothing") if bodies else None
    )
    if AnyType() in bodies:
        body = AnyType()
    return StatusClass(
        status,
        error_class(status),
        body,
        tuple(dict.fromkeys(a.doc for a in answers if a.doc)),
        "json" if any(a.codec == "json" for a in answers) else "xml",
        tuple(dict.fromkeys(a.headers_type for a in answers if a.headers_type)),
    )


def errors_of(operation: Operation) -> list[str]:
    """Class names of the errors that an operation documents."""
    return [error_class(a.status) for a in operation.answers if is_error(a, operation)]


def plan_errors(api: Api, writer: Writer, layout: Layout) -> ErrorsView:
    classes = status_classes(api).values()
    views = [_view(one, writer) for one in classes]
    imports = {Import("@runtime.errors", name) for name in RUNTIME_ERRORS}
    of_links = ("LinkError",) if writer.names.links else ()
    imports |= {Import("@runtime.links", name) for name in of_links}
    body_types = [
        (writer.static(c.body), writer.decoded(c.body)) for c in classes if c.body
    ]
    for static, decoded in body_types:
        imports |= static.imports | decoded.imports
    imports |= imports_of(ANSWERS[c.codec][0] for c in classes if c.body)
    return ErrorsView(
        doc=docstring(
            [f"Errors of the {api.title} client.", *_tree(list(classes), of_links)]
        ),
        imports=tuple(statements(imports, layout, 0)),
        reexports=(*RUNTIME_ERRORS, *of_links),
        errors=tuple(views),
        exports=tuple(
            sorted({*RUNTIME_ERRORS, *of_links, *(v.class_name for v in views)})
        ),
    )


def _view(one: StatusClass, writer: Writer) -> ErrorView:
    body = writer.static(one.body) if one.body else Expr("None")
    decoder = (
        f"{ANSWERS[one.codec][0]}(lambda: {writer.decoded(one.body)})"
        if one.body
        else "None"
    )
    texts = [" ".join(text.split()) for text in one.docs]
    listed = (
        " ".join(t if t.endswith(".") else f"{t}." for t in texts)
        if len(texts) < 4
        else ""
    )
    headers = [f"`headers.typed({writer.static(kind)})`" for kind in one.headers]
    told = f"It has {' or '.join(headers)}." if 0 < len(headers) < 4 else ""
    about = f"{one.status}: {listed}" if listed else f"{one.status}."
    return ErrorView(
        class_name=one.class_name,
        body=literal(body.text) if "models." in body.text else body.text,
        doc=docstring([about, told] if told else [about], 4),
        status=(
            f"status = {one.status}"
            if one.status.isdigit()
            else f"matches = {literal(one.status)}"
        ),
        decoder=decoder,
    )


def _tree(classes: list[StatusClass], of_links: tuple[str, ...]) -> list[str]:
    lines = [
        "  APIError",
        "  ├── ConfigurationError",
        "  ├── APIConnectionError",
        "  │   └── APITimeoutError",
        "  ├── AnswerError",
        "  │   ├── StatusError",
        *(f"  │   │   ├── {c.class_name} ({c.status})" for c in classes),
        "  │   │   └── UndocumentedStatusError",
        "  │   ├── DecodeError",
        "  │   └── TokenError",
        *(f"  ├── {name}" for name in of_links),
        "  ├── PaginationError",
        "  └── WaitError",
        "      └── WaitTimeoutError, WaitFailedError, WaitCancelledError",
    ]
    return ["\n".join(lines)]

"""Flows that a description declares: pages, polling, downloads."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.ir.api import Answer, Body, Parameter
from clientwright.ir.flows import (
    Cursor,
    Download,
    Flow,
    Link,
    Offset,
    PageNumber,
    Plain,
    Poll,
    Token,
)
from clientwright.ir.types import (
    AnyType,
    ListType,
    NamedType,
    ObjectType,
    RefType,
    Type,
    TypeId,
    bare,
)
from clientwright.lower.schemas import Schemas
from clientwright.json_value import tokens_of
from clientwright.spec.node import Node


def lower_flow(
    operation: Node,
    parameters: Collection[Parameter],
    body: Body | None,
    answers: tuple[Answer, ...],
    schemas: Schemas,
) -> Flow:
    successes = [a for a in answers if a.status.startswith("2")]
    success = successes[0] if successes else None
    if "x-clientwright-pagination" in operation:
        node = operation["x-clientwright-pagination"]
        return _pages(node, _unasked(node, parameters, body), success, schemas)
    if "x-clientwright-polling" in operation:
        return _poll(operation["x-clientwright-polling"])
    if successes and all(_is_document(a) for a in successes):
        return Download()
    return Plain()


def _is_document(answer: Answer) -> bool:
    return answer.codec == "bytes" and not answer.others


def _pages(node: Node, unasked: str, success: Answer | None, schemas: Schemas) -> Flow:
    """What `x-clientwright-pagination` says; `false` says that there are no pages."""
    items = node.text("items")
    found = None if success is None or success.type is None else success.type
    listed = None if found is None else type_at(found, items, schemas.types)
    if listed is not None and not unasked:
        flow = _flow_of(node, items, listed)
        if flow is not None:
            return flow
    if node.value is not False:
        known = "a listing needs a known kind, and items that point to an array"
        message = unasked or known
        schemas.diagnostics.append(
            Diagnostic(
                "pagination",
                node.pointer,
                message,
                "emitted as one request",
                fix=Fix(node.pointer, remove=True),
            )
        )
    return Plain()


def _unasked(node: Node, parameters: Collection[Parameter], body: Body | None) -> str:
    """Why a page cannot be asked for; nothing where it can."""
    if "member" in node:
        is_data = body is not None and body.codec in ("json", "form")
        if is_data and node.text("member").startswith("/"):
            return ""
        return "`member` is a JSON pointer into a body of JSON or of a form"
    name, names = node.text("parameter"), [p.wire_name for p in parameters]
    # What a URL leads to needs no parameter.
    leads = "next-uri" in node or node.text("kind") not in ("cursor", "offset", "page")
    if leads or name in names:
        return ""
    missing = f"there is no parameter `{name}`" if name else "`parameter` is missing"
    return f"{missing} to ask for a page by; the operation has {_listed(names)}"


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"


def _flow_of(node: Node, items: str, listed: Type) -> Flow | None:
    item = listed.item if isinstance(listed, ListType) else listed
    is_whole = item is listed
    if is_whole and (node["items"].value != "" or "token" not in node):
        return None
    parameter, member = node.text("parameter"), node.text("member")
    match node.text("kind"):
        case "cursor" if "next-uri" in node:
            return Cursor(items, item, node.text("next-uri"), parameter, member)
        case "cursor":
            return Token(
                items,
                item,
                node.text("token"),
                parameter,
                of_last=node.flag("of-last-item"),
                more=node.text("more"),
                header=node.text("header"),
                member=member,
                whole=is_whole,
            )
        case "offset":
            first, number = int(node.number("first", 0)), node.text("number")
            return Offset(items, item, parameter, first, number, member)
        case "page":
            first, number = int(node.number("first", 1)), node.text("number")
            return PageNumber(items, item, parameter, first, number, member)
        case "link":
            return Link(items, item, node.texts("parameters"), node.text("next-url"))
        case _:
            return None


def _poll(node: Node) -> Poll:
    return Poll(
        status=node.text("status"),
        pending=node.texts("pending"),
        success=node.texts("success"),
        failure=node.texts("failure"),
        absent=node.text("absent", "pending"),
        interval=node.number("interval", 2),
        timeout=node.number("timeout", 300),
        backoff=max(1.0, node.number("backoff", 1)),
    )


def type_at(start: Type, pointer: str, types: Mapping[TypeId, NamedType]) -> Type:
    """The type that a JSON pointer leads to from a type, nulls put aside."""
    current = bare(start)
    for name in tokens_of(pointer):
        current = bare(_property(current, name, types))
    return current


def _property(owner: Type, name: str, types: Mapping[TypeId, NamedType]) -> Type:
    named = types.get(owner.target) if isinstance(owner, RefType) else None
    if named is None or not isinstance(named.definition, ObjectType):
        return AnyType()
    for field in named.definition.fields:
        if field.wire_name == name:
            return field.type
    return AnyType()

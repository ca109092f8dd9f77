"""Links of answers, in the names of the client: what documentation and `api.json` say of them."""

from __future__ import annotations

import json

from clientwright.ir.api import AnswerLink, Api, Operation
from clientwright.ir.links import expressions, leading
from clientwright.json_value import JSON
from clientwright.naming.names import Names


def link_lines(operation: Operation, api: Api, names: Names) -> list[str]:
    """`things.get` with `thing_id` from `$response.body#/id`: a line for each link."""
    known = {link: f" (`{call}`)" for link, call in _calls(operation, names)}
    return [
        f"    {link.name}{known.get(link, '')}: {said(link, api, names)}"
        for _, link in operation.links
    ]


def said(link: AnswerLink, api: Api, names: Names) -> str:
    """Which call a link leads to, with what, and what for."""
    call, arguments = _target(link, api, names)
    taken = [f"`{name}` from `{value}`" for name, value in arguments.items()]
    given = f" with {', '.join(taken)}" if taken else ""
    about = f": {' '.join(link.doc.split())}" if link.doc else ""
    return f"`{call}`{given}{about}"


def link_data(operation: Operation, api: Api, names: Names) -> dict[str, JSON]:
    """What `api.json` says of them, by status and name."""
    known = dict(_calls(operation, names))
    found: dict[str, dict[str, JSON]] = {}
    for status, link in operation.links:
        call, arguments = _target(link, api, names)
        data: dict[str, JSON] = {"call": call, "arguments": dict(arguments)}
        if link in known:
            data["follow"] = known[link]
        found.setdefault(status, {})[link.name] = data
    return {"links": dict(found)} if found else {}


def _calls(operation: Operation, names: Names) -> list[tuple[AnswerLink, str]]:
    """The calls that follow the links of an operation."""
    own = names.follow.attribute if names.follow else ""
    return [
        (link, f"{own}.{names.links[link].method}") for _, link in leading(operation)
    ]


def _target(link: AnswerLink, api: Api, names: Names) -> tuple[str, dict[str, str]]:
    """The call that a link leads to, and where each of its arguments comes from."""
    target = next(o for o in api.operations if o.pointer == link.target)
    own = names.operations[target.pointer]
    places = [(p.place, p.wire_name) for p in target.parameters]
    known = dict(zip(places, own.arguments, strict=True))
    arguments = {known[a.place, a.wire_name]: _shown(a.value) for a in link.arguments}
    body = {} if link.body is None else {own.body: _shown(link.body)}
    return f"{names.groups[target.group].attribute}.{own.method}", arguments | body


def _shown(value: str) -> str:
    """An expression as it is, any other value as JSON."""
    found: JSON = json.loads(value)
    return found if isinstance(found, str) and expressions(found) else value

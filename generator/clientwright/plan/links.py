"""Links of answers, in the names of the client."""

from __future__ import annotations

from clientwright.ir.api import Api, AnswerLink, Operation
from clientwright.json_value import JSON
from clientwright.naming.names import Names


def link_lines(operation: Operation, api: Api, names: Names) -> list[str]:
    """`things.get` with `thing_id` from `$response.body#/id`: a line for each link."""
    return [_line(link, api, names) for link in operation.links]


def _line(link: AnswerLink, api: Api, names: Names) -> str:
    call, arguments = _call(link, api, names)
    taken = [f"`{name}` from `{value}`" for name, value in arguments.items()]
    given = f" with {', '.join(taken)}" if taken else ""
    about = f": {' '.join(link.doc.split())}" if link.doc else ""
    return f"    {link.name}: `{call}`{given}{about}"


def link_data(operation: Operation, api: Api, names: Names) -> dict[str, JSON]:
    """What `api.json` says of them, by status and name."""
    found: dict[str, dict[str, JSON]] = {}
    for link in operation.links:
        call, arguments = _call(link, api, names)
        data: dict[str, JSON] = {"call": call, "arguments": dict(arguments)}
        found.setdefault(link.status, {})[link.name] = data
    return {"links": dict(found)} if found else {}


def _call(link: AnswerLink, api: Api, names: Names) -> tuple[str, dict[str, str]]:
    """The call, and where each of its arguments comes from."""
    target = next(o for o in api.operations if o.pointer == link.target)
    own = names.operations[target.pointer]
    known = zip(own.arguments, target.parameters, strict=True)
    by_wire_name = {p.wire_name: name for name, p in known}
    arguments = {by_wire_name[name]: value for name, value in link.arguments}
    body = {own.body: link.body} if link.body is not None and target.body else {}
    return f"{names.groups[target.group].attribute}.{own.method}", arguments | body

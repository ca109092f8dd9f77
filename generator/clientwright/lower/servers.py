"""Servers: base URLs by name, with their variables."""

from __future__ import annotations

import re

from clientwright.ir.api import OwnServer, Server, ServerVariable
from clientwright.spec.node import Node

_ORIGIN = re.compile(r"([A-Za-z][A-Za-z+.-]*:)?//[^/]*|\{[^{}]*\}")
_HOLE = re.compile(r"\{([^{}]*)\}")


def lower_servers(root: Node) -> tuple[Server, ...]:
    """The API's servers; one without a host is none: the caller gives `base_url`.

    A variable at the beginning of a URL may hold scheme and host.
    """
    declared = (
        _server(n, f"server-{i + 1}") for i, n in enumerate(root["servers"].items())
    )
    return tuple(s for s in declared if "://" in s.url or s.url.startswith("{"))


def lower_own_server(path_item: Node, operation: Node) -> OwnServer | None:
    """The first server that the operation, or else its path, declares for itself."""
    for owner in (operation, path_item):
        for node in owner["servers"].items():
            server = _server(node, "")
            usual = next(Node.of(node.root)["servers"].items(), None)
            url = _beside(server, _server(usual, "") if usual else None)
            return OwnServer(server.name, _filled(server, url))
    return None


def _beside(own: Server, usual: Server | None) -> str:
    """A URL that goes where the API's own server goes: below it, or from the root of its host.

    One of another host stays what it is. What has a name keeps its whole path, for `<name>_base_url`.
    """
    origin, path = _parts(own.url)
    usual_origin, below = _parts(usual.url) if usual else ("", "")
    if origin and (usual is None or not _same(own, usual, origin, usual_origin)):
        return own.url
    if path and not path.startswith("/"):
        return path
    is_below = not own.name and f"{path}/".startswith(f"{below}/")
    return path[len(below) :].lstrip("/") if is_below else path or "/"


def _same(own: Server, usual: Server, origin: str, usual_origin: str) -> bool:
    """Whether two servers are of one host, whatever its variables are."""
    named = _HOLE.findall(origin)
    first, second = (
        {v.name: v.default for v in each.variables if v.name in named}
        for each in (own, usual)
    )
    return origin == usual_origin and first == second


def _parts(url: str) -> tuple[str, str]:
    """Scheme and host, a variable that may stand for both, or nothing; and the path."""
    origin = found.group() if (found := _ORIGIN.match(url)) else ""
    return origin.lower() if "{" not in origin else origin, url[len(origin) :].rstrip(
        "/"
    )


def _filled(server: Server, url: str) -> str:
    for variable in server.variables:
        if variable.default is not None:
            url = url.replace(f"{{{variable.name}}}", variable.default)
    return url


def _server(node: Node, fallback: str) -> Server:
    name = node.text("x-clientwright-name") or node.text("name")
    return Server(
        name=name or fallback,
        url=node.text("url"),
        doc=node.words(),
        variables=tuple(_variable(n, v) for n, v in node["variables"].entries()),
        is_named=bool(name),
    )


def _variable(name: str, node: Node) -> ServerVariable:
    required = node.flag("x-clientwright-required")
    default = node["default"].value
    return ServerVariable(
        name=name,
        default=None if required or default is None else str(default),
        values=node.texts("enum"),
        doc=node.words(),
        python_name=node.maybe_text("x-clientwright-name"),
    )

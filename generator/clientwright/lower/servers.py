"""Servers: base URLs by name, with their variables."""

from __future__ import annotations

from clientwright.ir.api import OwnServer, Server, ServerVariable
from clientwright.spec.node import Node


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
            return OwnServer(server.name, _filled(server))
    return None


def _filled(server: Server) -> str:
    url = server.url
    for variable in server.variables:
        if variable.default is not None:
            url = url.replace(f"{{{variable.name}}}", variable.default)
    return url


def _server(node: Node, fallback: str) -> Server:
    name = node.text("x-clientwright-name") or node.text("name")
    return Server(
        name=name or fallback,
        url=node.text("url"),
        doc=node.text("description"),
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
        doc=node.text("description"),
        python_name=node.maybe_text("x-clientwright-name"),
    )

"""Swagger's host, basePath and schemes as servers."""

from __future__ import annotations

import re

from clientwright.json_value import JSON
from clientwright.spec.moves import Change

_SAFEST_FIRST = ("https", "http", "wss", "ws")


def servers_of(change: Change, root: dict[str, JSON], schemes: list[str]) -> list[JSON]:
    """Give one server a scheme, the safest first; without a host only the path is known."""
    host, path = _host(change, root.get("host")), _base_path(
        change, root.get("basePath")
    )
    if not host:
        return [{"url": path or "/"}]
    known = [scheme for scheme in _SAFEST_FIRST if scheme in schemes] or ["https"]
    return [{"url": f"{scheme}://{host}{path}"} for scheme in known]


def _host(change: Change, value: JSON) -> str:
    if value is None:
        return ""
    host = str(value).strip()
    bare = re.sub(r"^[a-z]+://", "", host).rstrip("/")
    if bare != value:
        change.report(
            "host-not-bare", "/host", "`host` is more than a host", f"read as `{bare}`"
        )
    return bare


def _base_path(change: Change, value: JSON) -> str:
    if value is None:
        return ""
    path = str(value).strip().rstrip("/")
    if path and not path.startswith("/"):
        repair = f"read as `/{path}`"
        change.report(
            "base-path-relative", "/basePath", "`basePath` has no leading `/`", repair
        )
        path = f"/{path}"
    return path

"""Security schemes and requirements."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.ir.security import (
    ApiKeyScheme,
    BasicScheme,
    BearerScheme,
    CredentialField,
    Credentials,
    Grant,
    Requirements,
    Scheme,
    TokenScheme,
)
from clientwright.json_value import JSON
from clientwright.lower.oauth_flows import exchange_of
from clientwright.lower.parameters import TOKEN
from clientwright.lower.scheme_use import by_use, given_together
from clientwright.spec.node import Node

KEY_PLACES: dict[str, Literal["header", "query", "cookie"]] = {
    "header": "header",
    "query": "query",
    "cookie": "cookie",
}

_CHALLENGED = frozenset({"digest", "negotiate", "hoba", "mutual", "scram-sha-256"})
"""HTTP schemes whose proof depends on a challenge of the server: an HTTP client has it, no header."""


def lower_schemes(root: Node, diagnostics: list[Diagnostic]) -> tuple[Scheme, ...]:
    """The schemes, first those that prove most calls: the order of their names says nothing."""
    schemes: list[Scheme] = []
    found = dict(root["components"]["securitySchemes"].entries())
    for name in by_use(root, list(found)):
        declared = found[name]
        scheme = _scheme(name, declared.resolve())
        if _is_of_http_client(declared.resolve()):
            continue
        if scheme is None:
            message = f"security scheme {name!r} is of a kind that is not emitted yet"
            diagnostics.append(
                Diagnostic(
                    "security", declared.pointer, message, "the caller sets its headers"
                )
            )
        else:
            schemes.append(scheme)
    return tuple(schemes)


def _is_of_http_client(scheme: Node) -> bool:
    """Whether the HTTP client that a caller gives proves who calls: by a certificate, by challenges."""
    name = scheme.text("scheme").lower()
    is_challenged = scheme.text("type") == "http" and name in _CHALLENGED
    return scheme.text("type") == "mutualTLS" or is_challenged


def _of_http_client(root: Mapping[str, JSON]) -> frozenset[str]:
    schemes = Node.of(root)["components"]["securitySchemes"].entries()
    return frozenset(n for n, each in schemes if _is_of_http_client(each.resolve()))


def lower_requirements(
    owner: Node, schemes: Mapping[str, Scheme], diagnostics: list[Diagnostic]
) -> Requirements | None:
    """Any of these sets of schemes; None where the description says nothing."""
    if "security" not in owner:
        return None
    usable: list[tuple[str, ...]] = []
    given = _of_http_client(owner.root)
    for alternative in owner["security"].items():
        names = tuple(
            name.removeprefix("#/components/securitySchemes/")
            for name, _ in alternative.entries()
        )
        names = tuple(name for name in names if name not in given)
        unknown = [name for name in names if name not in schemes]
        if unknown:
            message = f"no usable security scheme is called {unknown[0]!r}"
            diagnostics.append(
                Diagnostic(
                    "security",
                    alternative.pointer,
                    message,
                    "this alternative is left out",
                    fix=Fix(alternative.pointer, remove=True),
                )
            )
        else:
            usable.append(names)
    if any(names and all(schemes[n].optional for n in names) for names in usable):
        usable.append(())
    return tuple(dict.fromkeys(usable))


def keys_of(
    operation: Node, schemes: Mapping[str, Scheme]
) -> Mapping[tuple[str, str], str]:
    """The schemes whose keys an operation may be called with, by their place and name."""
    owner = operation if "security" in operation else Node.of(operation.root)
    named = {name for each in owner["security"].items() for name, _ in each.entries()}
    return {
        (scheme.place, scheme.key.lower()): name
        for name in sorted(named & schemes.keys())
        if isinstance(scheme := schemes[name], ApiKeyScheme)
    }


def _scheme(name: str, node: Node) -> Scheme | None:
    doc, optional = node.words(), node.flag("x-clientwright-optional")
    if node["x-clientwright-token"]["credentials"].value:
        return _token(name, node, doc, optional)
    exchange = exchange_of(name, node)
    if exchange is not None:
        return exchange
    argument = node.maybe_text("x-clientwright-name")
    kind, scheme = node.text("type"), node.text("scheme").lower()
    named = node.text("scheme").strip()
    place = KEY_PLACES.get(node.text("in"))
    if kind == "apiKey" and place is not None:
        return ApiKeyScheme(
            name,
            argument or _key_argument(name, node),
            doc,
            place,
            node.text("name"),
            optional,
        )
    if kind == "http" and scheme == "basic":
        return BasicScheme(name, argument or "basic_auth", doc, optional)
    if kind in ("oauth2", "openIdConnect") or (kind == "http" and scheme == "bearer"):
        return BearerScheme(name, argument or "token", doc, optional)
    if kind == "http" and TOKEN.fullmatch(named) and scheme not in _CHALLENGED:
        return BearerScheme(name, argument or "token", doc, optional, named)
    return None


def _key_argument(name: str, node: Node) -> str:
    """`api_key`, unless it is one of several values that are given together, such as a client's id."""
    said = f"{name} {node.text('name')}"
    is_key = re.search(r"api.?key", said, re.IGNORECASE)
    together = given_together(Node.of(node.root), name)
    schemes = Node.of(node.root)["components"]["securitySchemes"]
    others = (schemes[other].resolve().text("type") for other in together)
    if is_key or "apiKey" not in others:
        return "api_key"
    return re.sub(r"(?<=[a-z])[_-]?auth$", "", name, flags=re.IGNORECASE)


def _token(name: str, node: Node, doc: str, optional: bool) -> TokenScheme:
    token = node["x-clientwright-token"]
    refresh = token["refresh"]
    return TokenScheme(
        id=name,
        argument=node.text("x-clientwright-name", "token"),
        doc=doc,
        method=token.text("method", "POST"),
        url=token.text("url"),
        base=token.maybe_text("name"),
        credentials=tuple(
            _credentials(n, c) for n, c in token["credentials"].entries()
        ),
        refresh=_grant(refresh) if refresh else None,
        token=token.text("token"),
        expires_in=token.maybe_text("expires-in"),
        refresh_token=token.maybe_text("refresh-token"),
        leeway=token.number("leeway", 60),
        optional=optional,
    )


def _credentials(name: str, node: Node) -> Credentials:
    fields = tuple(
        CredentialField(
            field,
            about.words(),
            about.flag("secret"),
            about.text("environment"),
        )
        for field, about in node["fields"].entries()
    )
    return Credentials(name, node.words(), fields, _grant(node))


def _grant(node: Node) -> Grant:
    basic = node.texts("basic")
    return Grant(
        basic=(basic[0], basic[1]) if len(basic) == 2 else None,
        form=_pairs(node["form"]),
        json=_pairs(node["json"]),
        query=_pairs(node["query"]),
        headers=_pairs(node["headers"]),
    )


def _pairs(node: Node) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value.value)) for name, value in node.entries())

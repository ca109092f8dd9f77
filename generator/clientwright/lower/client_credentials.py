"""The token exchange that OAuth 2.0's client credentials flow means, of RFC 6749 alone."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urljoin, urlsplit

from clientwright.ir.security import CredentialField, Credentials, Grant, TokenScheme
from clientwright.spec.node import Node

CLIENT_CREDENTIALS = Credentials(
    "ClientCredentials",
    "A client that is registered with the API, for OAuth 2.0 client credentials.",
    (
        CredentialField("client_id", "", False, ""),
        CredentialField("client_secret", "", True, ""),
        CredentialField(
            "scope",
            "Scopes that are asked for, with spaces between; by default those of the client.",
            False,
            "",
            optional=True,
        ),
    ),
    Grant(
        basic=("{client_id}", "{client_secret}"),
        form=(("grant_type", "client_credentials"), ("scope", "{scope}")),
    ),
)


def client_credentials(name: str, node: Node) -> TokenScheme | None:
    """The exchange of a scheme that declares the flow with a token URL that can be asked."""
    if node.text("type") != "oauth2":
        return None
    found = _endpoint(node, node["flows"]["clientCredentials"].text("tokenUrl"))
    if found is None:
        return None
    url, query = found
    return TokenScheme(
        id=name,
        argument=node.text("x-clientwright-name", "token"),
        doc=node.text("description"),
        method="POST",
        url=url,
        base=None,
        credentials=(_with_query(query),),
        refresh=None,
        token="/access_token",
        expires_in="/expires_in",
        refresh_token=None,
        leeway=60,
        optional=node.flag("x-clientwright-optional"),
    )


def _with_query(query: tuple[tuple[str, str], ...]) -> Credentials:
    one = CLIENT_CREDENTIALS
    grant = Grant(basic=one.grant.basic, form=one.grant.form, query=query)
    return Credentials(one.name, one.doc, one.fields, grant)


def _endpoint(node: Node, said: str) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """URL and query; None where it is no URL of HTTP, or holds what no server variable fills."""
    servers = list(Node.of(node.root)["servers"].items())
    origin = servers[0].text("url") if servers else ""
    try:
        parts = urlsplit(urljoin(origin, said.strip()))
        is_usable = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        return None
    if not said.strip() or not is_usable or "@" in parts.netloc or "{" in parts.query:
        return None
    url = f"{parts.scheme}://{parts.netloc}{parts.path or '/'}"
    if not _can_be_filled(url, servers):
        return None
    below = origin.rstrip("/")
    if below and url.startswith(f"{below}/"):
        url = url.removeprefix(below)  # follows the server and base URL that are chosen
    return url, tuple(parse_qsl(parts.query, keep_blank_values=True))


def _can_be_filled(url: str, servers: list[Node]) -> bool:
    """Whether each server has the variables of a URL, and nothing is left that none can carry."""
    names = set(re.findall(r"\{([^{}]*)\}", url))
    has_all = all(
        names <= {n for n, _ in each["variables"].entries()} for each in servers
    )
    left = re.sub(r"\{[^{}]*\}", "", url)
    return (
        has_all
        and not re.search(r"[{}\s<>\"\\^`|]", left)
        and bool(servers or not names)
    )

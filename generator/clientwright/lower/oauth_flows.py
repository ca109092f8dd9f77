"""The token exchange that the flows of OAuth 2.0 mean, of RFC 6749, 7636 and 8628 alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeAlias
from urllib.parse import parse_qsl, urljoin, urlsplit

from clientwright.ir.security import CredentialField, Credentials, Grant, TokenScheme
from clientwright.spec.node import Node

CLIENT = (
    CredentialField("client_id", "", False, ""),
    CredentialField("client_secret", "", True, ""),
)
PUBLIC = (
    CredentialField("client_id", "", False, "", optional=True),
    CredentialField("client_secret", "", True, "", optional=True),
)
"""Of a client that may be registered without a secret."""
SCOPE = CredentialField(
    "scope",
    "Scopes that are asked for, with spaces between; by default those of the client.",
    False,
    "",
    optional=True,
)
# By RFC 6749, 2.3.1, both are encoded as in a form.
BASIC = "{client_id|form}", "{client_secret|form}"
REFRESHING = ("grant_type", "refresh_token"), ("refresh_token", "{refresh_token}")


def exchange_of(name: str, node: Node) -> TokenScheme | None:
    """The exchange of a scheme that declares flows with a token URL that can be asked."""
    if node.text("type") != "oauth2":
        return None
    flows = node["flows"]
    found = [
        (flow, made, endpoint)
        for flow, made in _FLOWS.items()
        if (endpoint := _endpoint(node, flows[flow].text("tokenUrl"))) is not None
    ]
    credentials = [
        one
        for flow, made, endpoint in found
        if (one := made(node, flows[flow], endpoint)) is not None
    ]
    if not credentials:
        return None
    url, _ = found[0][2]
    renewing = _renewing(node, [flows[flow] for flow, *_ in found])
    asks = any(flow != "clientCredentials" for flow, *_ in found)
    if asks:
        credentials.append(
            Credentials(
                "RefreshToken",
                "A refresh token, which an earlier login gave.",
                (CredentialField("refresh_token", "", True, ""), *PUBLIC),
                renewing,
            )
        )
    return TokenScheme(
        id=name,
        argument=node.text("x-clientwright-name", "token"),
        doc=node.words(),
        method="POST",
        url=url,
        base=None,
        credentials=tuple(
            replace(c, grant=_elsewhere(c.grant, url)) for c in credentials
        ),
        refresh=_elsewhere(renewing, url) if asks else None,
        token="/access_token",
        expires_in="/expires_in",
        refresh_token="/refresh_token" if asks else None,
        leeway=60,
        optional=node.flag("x-clientwright-optional"),
    )


Endpoint: TypeAlias = tuple[str, tuple[tuple[str, str], ...]]


def _client(node: Node, flow: Node, endpoint: Endpoint) -> Credentials:
    return Credentials(
        "ClientCredentials",
        "A client that is registered with the API, for OAuth 2.0 client credentials.",
        (*CLIENT, SCOPE),
        _grant(endpoint, ("grant_type", "client_credentials"), ("scope", "{scope}")),
    )


def _user(node: Node, flow: Node, endpoint: Endpoint) -> Credentials:
    return Credentials(
        "UserCredentials",
        "A user who trusts the program with the password.",
        (
            CredentialField("username", "", False, ""),
            CredentialField("password", "", True, ""),
            *PUBLIC,
            SCOPE,
        ),
        _grant(
            endpoint,
            ("grant_type", "password"),
            ("username", "{username}"),
            ("password", "{password}"),
            ("scope", "{scope}"),
        ),
    )


def _code(node: Node, flow: Node, endpoint: Endpoint) -> Credentials | None:
    asking = _endpoint(node, flow.text("authorizationUrl"))
    if asking is None or asking[1]:
        return None
    grant = _grant(
        endpoint,
        ("grant_type", "authorization_code"),
        ("code", "{code}"),
        ("redirect_uri", "{redirect_uri}"),
        ("code_verifier", "{code_verifier}"),
    )
    return Credentials(
        "BrowserLogin",
        "A person who agrees in the browser, for programs on the person's own machine.",
        (),
        replace(grant, begin=("browser", "Authorization", asking[0])),
        base=("browser", "BrowserLogin"),
    )


def _device(node: Node, flow: Node, endpoint: Endpoint) -> Credentials | None:
    asking = _endpoint(node, flow.text("deviceAuthorizationUrl"))
    if asking is None or asking[1]:
        return None
    grant = _grant(
        endpoint,
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
        ("device_code", "{device_code}"),
    )
    return Credentials(
        "DeviceLogin",
        "A person who agrees on another device, by a code that is shown.",
        (),
        replace(grant, begin=("device", "DeviceAuthorization", asking[0])),
        base=("device", "DeviceLogin"),
    )


_FLOWS = {
    "clientCredentials": _client,
    "password": _user,
    "authorizationCode": _code,
    "deviceAuthorization": _device,
}


def _grant(endpoint: Endpoint, *form: tuple[str, str]) -> Grant:
    url, query = endpoint
    return Grant(basic=BASIC, form=form, query=query, url=url)


def _renewing(node: Node, flows: list[Node]) -> Grant:
    """By the `refreshUrl` of a flow, else where tokens come from."""
    said = [flow.text("refreshUrl") for flow in flows]
    said += [flow.text("tokenUrl") for flow in flows]
    known = (_endpoint(node, url) for url in said if url)
    endpoint = next((each for each in known if each is not None), ("", ()))
    return _grant(endpoint, *REFRESHING)


def _elsewhere(grant: Grant, url: str) -> Grant:
    """A grant names an endpoint where it is another than that of the exchange."""
    return replace(grant, url=None) if grant.url in (url, "") else grant


def _endpoint(node: Node, said: str) -> Endpoint | None:
    """URL and query; None where it is no URL of HTTP, or holds what no server variable fills."""
    servers = list(Node.of(node.root)["servers"].items())
    origin = servers[0].text("url") if servers else "/"
    try:
        parts = urlsplit(urljoin(origin, said.strip()))
        is_whole = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        return None
    # Without a host, all that is known is the base URL that a caller gives.
    is_usable = is_whole or not (parts.scheme or parts.netloc)
    if not said.strip() or not is_usable or "@" in parts.netloc or "{" in parts.query:
        return None
    host = f"{parts.scheme}://{parts.netloc}" if is_whole else ""
    url = f"{host}{parts.path or '/'}"
    if not _can_be_filled(url, servers):
        return None
    below = origin.rstrip("/")
    if url.startswith(f"{below}/") and (below or not is_whole):
        url = url.removeprefix(below)  # follows the server and base URL that are chosen
    elif not is_whole:
        return None
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

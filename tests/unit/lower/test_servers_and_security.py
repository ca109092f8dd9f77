"""Where a client sends its requests, and how it proves who calls."""

from __future__ import annotations

import pytest

from clientwright.diagnostics import Diagnostic
from clientwright.ir.api import OwnServer, Server, ServerVariable
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
from clientwright.lower.api import lower
from clientwright.lower.security import lower_requirements, lower_schemes
from clientwright.lower.servers import lower_own_server, lower_servers
from clientwright.spec.node import Node

BEARER = BearerScheme("token", "token", "", False)
KEY = ApiKeyScheme("key", "api_key", "", "header", "X-Key", False)
MAYBE = ApiKeyScheme("maybe", "api_key", "", "query", "k", True)
SCHEMES: dict[str, Scheme] = {scheme.id: scheme for scheme in (BEARER, KEY, MAYBE)}


@pytest.mark.parametrize(
    ("token_url", "url", "query"),
    [
        ("https://id.test/token", "https://id.test/token", ()),
        ("https://id.test", "https://id.test/", ()),
        ("/token", "https://eu.api.test/token", ()),
        ("https://eu.api.test/v1/token", "/token", ()),
        ("token?a=b&c=", "/token", (("a", "b"), ("c", ""))),
        ("https://{region}.id.test/token", "https://{region}.id.test/token", ()),
        ("https://id.test/{tenant}/token", None, ()),
        ("https://id.test/{/token", None, ()),
        ("https://id.test/token?t={region}", None, ()),
        ("https://user:secret@id.test/token", None, ()),
        ("https://[id.test/token", None, ()),
        ("ftp://id.test/token", None, ()),
        ("", None, ()),
        (1, None, ()),
    ],
)
def test_client_credentials_of_flows(
    token_url: JSON, url: str | None, query: tuple[tuple[str, str], ...]
) -> None:
    """The flow alone tells the exchange; a URL that cannot be asked leaves the token to the caller."""
    root = Node.of(
        {
            "servers": [
                {
                    "url": "https://eu.api.test/v1/",
                    "variables": {"region": {"default": "eu"}},
                }
            ],
            "components": {
                "securitySchemes": {
                    "s": {
                        "type": "oauth2",
                        "flows": {"clientCredentials": {"tokenUrl": token_url}},
                    }
                }
            },
        }
    )
    (scheme,) = lower_schemes(root, [])
    if url is None:
        assert scheme == BearerScheme("s", "token", "", False)
    else:
        assert isinstance(scheme, TokenScheme)
        assert (scheme.url, scheme.credentials[0].grant.query) == (url, query)


@pytest.mark.parametrize(
    ("server", "token_url", "url"),
    [
        (None, "/login/access-token", "/login/access-token"),
        (None, "token", "/token"),
        (None, "https://id.test/token", "https://id.test/token"),
        (None, "//id.test/token", None),
        (None, "../token", None),
        (None, "mailto:token", None),
        ("/api/v1", "/api/v1/token", "/token"),
        ("/api/v1/", "token", "/token"),
        ("/api/v1", "/oauth/token", None),
        ("/", "/token", "/token"),
    ],
)
def test_tokens_of_a_host_that_the_caller_knows(
    server: str | None, token_url: str, url: str | None
) -> None:
    """Without a host in the description, a token comes from below the base URL, or from nowhere."""
    flows: JSON = {"password": {"tokenUrl": token_url}}
    schemes: JSON = {"securitySchemes": {"s": {"type": "oauth2", "flows": flows}}}
    root: dict[str, JSON] = {"components": schemes}
    if server is not None:
        root["servers"] = [{"url": server}]
    (found,) = lower_schemes(Node.of(root), [])
    assert (found.url if isinstance(found, TokenScheme) else None) == url


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ({"type": "http", "scheme": "bearer"}, BearerScheme("s", "token", "", False)),
        ({"type": "http", "scheme": "Bearer"}, BearerScheme("s", "token", "", False)),
        ({"type": "oauth2"}, BearerScheme("s", "token", "", False)),
        ({"type": "openIdConnect"}, BearerScheme("s", "token", "", False)),
        (
            {"type": "http", "scheme": "SharedAccessKey"},
            BearerScheme("s", "token", "", False, "SharedAccessKey"),
        ),
        (
            {"type": "http", "scheme": "basic", "description": "Who."},
            BasicScheme("s", "basic_auth", "Who.", False),
        ),
        (
            {"type": "apiKey", "in": "header", "name": "X-Key"},
            ApiKeyScheme("s", "api_key", "", "header", "X-Key", False),
        ),
        (
            {
                "type": "apiKey",
                "in": "query",
                "name": "key",
                "x-clientwright-name": "key",
            },
            ApiKeyScheme("s", "key", "", "query", "key", False),
        ),
        (
            {
                "type": "apiKey",
                "in": "cookie",
                "name": "sid",
                "x-clientwright-optional": True,
            },
            ApiKeyScheme("s", "api_key", "", "cookie", "sid", True),
        ),
    ],
)
def test_schemes(declared: JSON, expected: Scheme) -> None:
    """What a caller holds, and where it is sent."""
    found: list[Diagnostic] = []
    root = Node.of({"components": {"securitySchemes": {"s": declared}}})
    assert lower_schemes(root, found) == (expected,)
    assert not found


@pytest.mark.parametrize(
    "declared",
    [
        {"type": "http", "scheme": "two words"},
        {"type": "apiKey", "in": "body", "name": "key"},
        {},
    ],
)
def test_unknown_schemes(declared: JSON) -> None:
    """A scheme that no client can serve is left to its caller, and that is said."""
    found: list[Diagnostic] = []
    root = Node.of({"components": {"securitySchemes": {"s": declared}}})
    assert lower_schemes(root, found) == ()
    assert [(d.code, d.pointer) for d in found] == [
        ("security", "/components/securitySchemes/s")
    ]


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        (None, None),
        ([], ()),
        ([{"token": []}], (("token",),)),
        ([{"token": ["scope"]}, {"key": []}], (("token",), ("key",))),
        ([{"token": [], "key": []}], (("token", "key"),)),
        ([{}, {"token": []}], ((), ("token",))),
        ([{"maybe": []}], (("maybe",), ())),
        ([{"maybe": [], "token": []}], (("maybe", "token"),)),
        ([{"token": []}, {"token": []}], (("token",),)),
    ],
)
def test_requirements(declared: JSON, expected: Requirements | None) -> None:
    """Any of these sets, where what may be left out needs nothing."""
    owner: dict[str, JSON] = {} if declared is None else {"security": declared}
    found: list[Diagnostic] = []
    assert lower_requirements(Node.of(owner), SCHEMES, found) == expected
    assert not found


def test_what_the_http_client_proves_is_not_asked_for() -> None:
    """Certificates and challenges are none of a request: beside others, those are asked for alone."""
    schemes: dict[str, JSON] = {
        "tls": {"type": "mutualTLS"},
        "digest": {"type": "http", "scheme": "Digest"},
    }
    required: list[JSON] = [{"tls": []}, {"digest": [], "token": []}]
    root = Node.of({"components": {"securitySchemes": schemes}, "security": required})
    found: list[Diagnostic] = []
    assert lower_schemes(root, found) == ()
    assert lower_requirements(root, SCHEMES, found) == ((), ("token",))
    assert not found


def test_unknown_requirements() -> None:
    """What no scheme is called cannot be asked for; that is said."""
    found: list[Diagnostic] = []
    owner = Node.of({"security": [{"token": []}, {"token": [], "unknown": []}]})
    assert lower_requirements(owner, SCHEMES, found) == (("token",),)
    assert [(d.code, d.pointer) for d in found] == [("security", "/security/1")]


def test_token_exchange() -> None:
    """How a token is bought, with all that the extension can say."""
    token: JSON = {
        "method": "PUT",
        "url": "/token",
        "name": "login",
        "credentials": {
            "User": {
                "description": "A user.",
                "fields": {
                    "name": {"description": "Name.", "environment": "USER"},
                    "password": {"secret": True},
                },
                "basic": ["{name}", "{password}"],
                "form": {"grant_type": "password"},
                "json": {"count": 1},
                "query": {"q": "1"},
                "headers": {"X-H": "2"},
            }
        },
        "token": "/access_token",
        "expires-in": "/expires_in",
        "refresh-token": "/refresh_token",
        "refresh": {"json": {"refresh_token": "{refresh_token}"}},
        "leeway": 30,
    }
    declared: JSON = {"type": "oauth2", "x-clientwright-token": token}
    root = Node.of({"components": {"securitySchemes": {"oauth": declared}}})
    grant = Grant(
        basic=("{name}", "{password}"),
        form=(("grant_type", "password"),),
        json=(("count", "1"),),
        query=(("q", "1"),),
        headers=(("X-H", "2"),),
    )
    fields = (
        CredentialField("name", "Name.", False, "USER"),
        CredentialField("password", "", True, ""),
    )
    assert lower_schemes(root, []) == (
        TokenScheme(
            id="oauth",
            argument="token",
            doc="",
            method="PUT",
            url="/token",
            base="login",
            credentials=(Credentials("User", "A user.", fields, grant),),
            refresh=Grant(json=(("refresh_token", "{refresh_token}"),)),
            token="/access_token",
            expires_in="/expires_in",
            refresh_token="/refresh_token",
            leeway=30,
            optional=False,
        ),
    )


def test_token_exchange_by_default() -> None:
    """POST, no refresh, a minute of leeway, and the whole answer is the token."""
    token: JSON = {
        "url": "/token",
        "credentials": {"Key": {"fields": {"key": {}}, "basic": ["{key}"]}},
    }
    declared: JSON = {"type": "http", "scheme": "bearer", "x-clientwright-token": token}
    (scheme,) = lower_schemes(
        Node.of({"components": {"securitySchemes": {"s": declared}}}), []
    )
    assert isinstance(scheme, TokenScheme)
    assert (scheme.method, scheme.token, scheme.leeway, scheme.refresh) == (
        "POST",
        "",
        60,
        None,
    )
    assert scheme.credentials[0].grant == Grant()


def test_servers() -> None:
    """Named by the extension, by OpenAPI 3.2's `name`, or by number; variables know their values."""
    variables: JSON = {
        "region": {"default": "eu", "enum": ["eu", "us"], "description": "Where."},
        "tenant": {
            "default": "x",
            "x-clientwright-required": True,
            "x-clientwright-name": "customer",
        },
        "port": {"default": 8443},
    }
    servers: JSON = [
        {
            "url": "https://{region}",
            "x-clientwright-name": "live",
            "variables": variables,
        },
        {"url": "https://b", "name": "test", "description": "For tests."},
        {"url": "https://c"},
    ]
    assert lower_servers(Node.of({"servers": servers})) == (
        Server(
            "live",
            "https://{region}",
            "",
            (
                ServerVariable("region", "eu", ("eu", "us"), "Where."),
                ServerVariable("tenant", None, (), "", "customer"),
                ServerVariable("port", "8443", (), ""),
            ),
        ),
        Server("test", "https://b", "For tests.", ()),
        Server("server-3", "https://c", "", (), is_named=False),
    )


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        (None, None),
        ({"header": "X-Id"}, ("X-Id", None)),
        ({"body": "/id"}, (None, "/id")),
    ],
)
def test_request_ids(
    declared: JSON, expected: tuple[str | None, str | None] | None
) -> None:
    """Where an answer carries the id that support asks for."""
    root: dict[str, JSON] = {"paths": {}, "x-clientwright-request-id": declared}
    found = lower(root)[0].request_id
    assert (found and (found.header, found.body)) == expected


@pytest.mark.parametrize(
    ("usual", "own", "expected"),
    [
        ("https://a.test/v1", "https://a.test/v1", ""),
        ("https://a.test/v1", "https://A.test/v1/", ""),
        ("https://a.test/v1", "https://a.test/v1/up", "up"),
        ("https://a.test/v1", "https://a.test/v10", "/v10"),
        ("https://a.test/v1", "https://a.test/v2", "/v2"),
        ("https://a.test/v1", "https://a.test", "/"),
        ("https://a.test", "https://a.test/v2", "v2"),
        ("https://a.test/v1", "/v2", "/v2"),
        ("https://a.test/v1", "/v1", ""),
        ("https://a.test/v1", "/", "/"),
        ("https://a.test/v1", "v2", "v2"),
        ("/v1", "/v2", "/v2"),
        (None, "/v2", "v2"),
        (None, "https://b.test/v2", "https://b.test/v2"),
        ("https://a.test/v1", "https://b.test/v1", "https://b.test/v1"),
        ("https://a.test/v1", "http://a.test/v1", "http://a.test/v1"),
        ("https://a.test/v1", "https://a.test:8443/v1", "https://a.test:8443/v1"),
        ("https://a.test/v1", "//b.test/v1", "//b.test/v1"),
        ("https://{region}.test/v1", "https://{region}.test/v2", "/v2"),
        ("{host}/v1", "{host}/v2", "/v2"),
    ],
)
def test_servers_of_operations(usual: str | None, own: str, expected: str) -> None:
    """What goes to the API's own host is relative to it, so that `base_url=` redirects both."""
    variables: JSON = {"region": {"default": "eu"}, "host": {"default": "https://h"}}
    servers: list[JSON] = [{"url": usual, "variables": variables}] if usual else []
    operation: JSON = {"servers": [{"url": own, "variables": variables}]}
    root = Node.of({"servers": servers, "paths": {"/x": {"get": operation}}})
    item = root["paths"]["/x"]
    assert lower_own_server(item, item["get"]) == OwnServer("", expected)


def test_a_server_with_a_variable_of_its_own_stays_where_it_is() -> None:
    """The same template with another default is another host."""
    one: JSON = {"zone": {"default": "a"}}
    other: JSON = {"zone": {"default": "b"}}
    url = "https://{zone}.test"
    operation: JSON = {"servers": [{"url": url, "variables": other}]}
    root = Node.of({"servers": [{"url": url, "variables": one}], "get": operation})
    assert lower_own_server(root, root["get"]) == OwnServer("", "https://b.test")


def test_a_named_server_keeps_its_path() -> None:
    """`<name>_base_url` stands for scheme and host."""
    operation: JSON = {"servers": [{"url": "https://a.test/v1/up", "name": "up"}]}
    root = Node.of({"servers": [{"url": "https://a.test/v1"}], "get": operation})
    assert lower_own_server(root, root["get"]) == OwnServer("up", "/v1/up")


def scheme(kind: str, name: str = "") -> JSON:
    if kind == "apiKey":
        return {"type": kind, "in": "header", "name": name or "X"}
    return {"type": "http", "scheme": kind}


@pytest.mark.parametrize(
    ("schemes", "security", "operations", "expected"),
    [
        pytest.param(
            {"AdminAuth": scheme("bearer"), "Auth": scheme("bearer")},
            [{"Auth": []}],
            [[{"AdminAuth": []}], [{"AdminAuth": []}]],
            [("Auth", "token"), ("AdminAuth", "token")],
            id="what the whole description asks for",
        ),
        pytest.param(
            {"a": scheme("bearer"), "b": scheme("bearer"), "c": scheme("bearer")},
            [],
            [[{"c": []}], [{"b": []}, {"c": []}]],
            [("c", "token"), ("b", "token"), ("a", "token")],
            id="what most operations ask for",
        ),
        pytest.param(
            {"clientId": scheme("apiKey"), "secretAuth": scheme("apiKey")},
            [{"secretAuth": [], "clientId": []}],
            [],
            [("secretAuth", "secret"), ("clientId", "clientId")],
            id="values that are given together have their own names",
        ),
        pytest.param(
            {"key": scheme("apiKey", "X-API-Key"), "app": scheme("apiKey")},
            [{"key": [], "app": []}],
            [],
            [("key", "api_key"), ("app", "app")],
            id="and what is called an API key is one",
        ),
        pytest.param(
            {"session": scheme("apiKey"), "basic": scheme("basic")},
            [],
            [[{"session": [], "basic": []}]],
            [("basic", "basic_auth"), ("session", "api_key")],
            id="one key beside a password",
        ),
    ],
)
def test_what_proves_most_calls_is_named_first(
    schemes: dict[str, JSON],
    security: list[JSON],
    operations: list[JSON],
    expected: list[tuple[str, str]],
) -> None:
    """In the order of their claims to the usual names, whatever the order of the description."""
    root: dict[str, JSON] = {
        "security": security,
        "paths": {
            f"/{at}": {"get": {"security": each}} for at, each in enumerate(operations)
        },
    }
    for ordered in (schemes, dict(reversed(schemes.items()))):
        root["components"] = {"securitySchemes": ordered}
        found = lower_schemes(Node.of(root), [])
        assert expected == [(each.id, each.argument) for each in found]

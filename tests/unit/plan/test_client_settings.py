"""The keyword arguments of a client, their meaning, and where their values are found."""

from __future__ import annotations

import pytest

from clientwright.ir.api import Api
from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.naming.assign import assign
from clientwright.plan.settings import (
    Setting,
    environment_prefix,
    settings_call,
    settings_of,
)
from clientwright.plan.types import Writer

ONE: JSON = [{"url": "https://a.example"}]


def described(**root: JSON) -> Api:
    return lower({"paths": {}, "servers": ONE, **root})[0]


def settings(**root: JSON) -> list[Setting]:
    api = described(**root)
    return settings_of(api, "SHOP", Writer(api.types, assign(api)))


def schemes(**declared: JSON) -> JSON:
    return {"securitySchemes": declared}


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ({}, ["base_url"]),
        ({"servers": []}, ["base_url"]),
        (
            {"servers": [{"url": "https://a"}, {"url": "https://b"}]},
            ["base_url", "server"],
        ),
        (
            {
                "servers": [
                    {
                        "url": "https://{tenant}",
                        "variables": {"tenant": {"default": "a"}},
                    }
                ]
            },
            ["base_url", "tenant"],
        ),
        (
            {"components": schemes(a={"type": "http", "scheme": "bearer"})},
            ["base_url", "token"],
        ),
        (
            {"components": schemes(a={"type": "http", "scheme": "basic"})},
            ["base_url", "basic_auth"],
        ),
        (
            {
                "components": schemes(
                    first={"type": "http", "scheme": "bearer"},
                    second={"type": "oauth2"},
                    third={"type": "apiKey", "in": "query", "name": "k"},
                )
            },
            ["base_url", "token", "second", "api_key"],
        ),
        (
            {
                "components": schemes(
                    a={
                        "type": "oauth2",
                        "x-clientwright-token": {
                            "name": "login",
                            "credentials": {"Pair": {}},
                        },
                    }
                )
            },
            ["base_url", "token", "credentials", "login_base_url"],
        ),
        (
            {
                "servers": [
                    {
                        "url": "https://{timeout}",
                        "variables": {"timeout": {"default": "a"}},
                    }
                ]
            },
            ["base_url", "timeout_variable"],
        ),
    ],
)
def test_arguments(root: dict[str, JSON], expected: list[str]) -> None:
    """What an API needs beyond what every client takes; no name is there twice."""
    assert [setting.name for setting in settings(**root)] == expected


def test_variables_that_belong_to_a_server() -> None:
    """A variable whose default differs by server is chosen by the server, not by the caller."""
    servers: list[JSON] = [
        {
            "url": "https://{r}",
            "variables": {"r": {"default": region}, "v": {"default": "2"}},
        }
        for region in ("eu", "us")
    ]
    assert [s.name for s in settings(servers=servers)] == ["base_url", "server", "v"]


@pytest.mark.parametrize(
    ("root", "name", "doc", "environment"),
    [
        ({}, "base_url", "Base URL.", ("SHOP_BASE_URL",)),
        (
            {"servers": [{"url": "https://a", "name": "live"}, {"url": "https://b"}]},
            "server",
            "One of `live`, `server-2`.",
            ("SHOP_SERVER",),
        ),
        (
            {
                "servers": [
                    {
                        "url": "https://{port}",
                        "variables": {
                            "port": {
                                "default": 443,
                                "enum": ["443", "8443"],
                                "description": "The\nport",
                            }
                        },
                    }
                ]
            },
            "port",
            "The port. One of 443, 8443. Default: 443.",
            ("SHOP_PORT",),
        ),
        (
            {
                "components": schemes(
                    a={"type": "apiKey", "in": "header", "name": "X-Key"}
                )
            },
            "api_key",
            "API key, sent as header `X-Key`.",
            ("SHOP_API_KEY",),
        ),
        (
            {
                "components": schemes(
                    a={"type": "http", "scheme": "bearer", "description": "Ask us!"}
                )
            },
            "token",
            "Ask us!",
            ("SHOP_TOKEN",),
        ),
        (
            {"components": schemes(a={"type": "http", "scheme": "basic"})},
            "basic_auth",
            "User name and password.",
            ("SHOP_USERNAME", "SHOP_PASSWORD"),
        ),
    ],
)
def test_meanings(
    root: dict[str, JSON], name: str, doc: str, environment: tuple[str, ...]
) -> None:
    """Each argument says what it is for, in a sentence, and what it is called in the environment."""
    found = {setting.name: setting for setting in settings(**root)}[name]
    assert (found.doc, found.environment) == (doc, environment)
    assert found.text.startswith(f"{name}: ") and found.text.endswith("| None = None")


@pytest.mark.parametrize(
    ("given", "expected"), [("MY_SHOP", "MY_SHOP"), (None, "GENESYS_CLOUD")]
)
def test_environment(given: JSON, expected: str) -> None:
    """The prefix is the description's, or the name of the API."""
    api = described(**{"x-clientwright-environment": given})
    assert environment_prefix(api, "genesysCloud") == expected


def test_settings_are_handed_on() -> None:
    """By their names in the description, as the runtime looks them up."""
    token: JSON = {
        "type": "oauth2",
        "x-clientwright-token": {"url": "/t", "credentials": {"Pair": {}}},
    }
    key: JSON = {"type": "apiKey", "in": "query", "name": "k"}
    api = described(components=schemes(**{"my-token": token, "key": key}))
    call = settings_call(api, assign(api).client)
    assert 'secrets={"key": api_key, "my-token": token or credentials},' in call
    assert "server=" not in call and "variables=" not in call

"""Settings: arguments before the environment before the defaults, and what cannot be."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from sample import API, ClientCredentials, UserCredentials, settings

from runtime.api import Api, Server, Settings
from runtime.auth import BasicCredentials
from runtime.errors import ConfigurationError
from runtime.options import ClientOptions, Options
from runtime.settings import Resolved, environment_name, fill_url, placed_url, resolve


def resolved(environment: dict[str, str] | None = None, **given: Any) -> Resolved:
    return resolve(API, settings(**given), environment or {})


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        ({}, {}, "https://api.sample.eu/v1"),
        ({"server": "us"}, {}, "https://api.sample.us/v1"),
        ({}, {"SAMPLE_SERVER": "us"}, "https://api.sample.us/v1"),
        ({"server": "eu"}, {"SAMPLE_SERVER": "us"}, "https://api.sample.eu/v1"),
        (
            {"server": "eu"},
            {"SAMPLE_BASE_URL": "https://x.test"},
            "https://api.sample.eu/v1",
        ),
        ({"base_url": "https://x.test/y/"}, {}, "https://x.test/y"),
        (
            {"base_url": "http://127.0.0.1:80"},
            {"SAMPLE_SERVER": "us"},
            "http://127.0.0.1:80",
        ),
        ({"base_url": "https://[::1]:80"}, {}, "https://[::1]:80"),
        ({}, {"SAMPLE_BASE_URL": "https://x.test"}, "https://x.test"),
        ({}, {"SAMPLE_BASE_URL": ""}, "https://api.sample.eu/v1"),
        ({"server": "own", "host": "h.test"}, {}, "https://h.test:8443"),
        ({"server": "own", "host": "h.test", "port": 1}, {}, "https://h.test:1"),
        (
            {"server": "own"},
            {"SAMPLE_HOST": "h.test", "SAMPLE_PORT": "2"},
            "https://h.test:2",
        ),
    ],
)
def test_base_url(
    given: dict[str, Any], environment: dict[str, str], expected: str
) -> None:
    """What the caller says wins; a server that is named wins over the environment's base URL."""
    assert expected == resolved(environment, **given).base_url


@pytest.mark.parametrize(
    ("given", "environment", "message"),
    [
        (
            {"server": "mars"},
            {},
            "server= knows no 'mars'; it is one of 'eu', 'us', 'own'",
        ),
        ({"server": "own"}, {}, "give host= or set SAMPLE_HOST"),
        ({"server": "own", "host": "a/b"}, {}, "host cannot be part of a host name"),
        ({"server": "own", "host": "a@b"}, {}, "host= cannot be part of a URL"),
        ({"server": "own", "host": "a?b"}, {}, "host= cannot be part of a URL"),
        ({"server": "own", "host": "a", "port": "x"}, {}, "the server is no URL"),
        ({"base_url": "api.test"}, {}, "base_url= or SAMPLE_BASE_URL is no URL"),
        ({"base_url": "ftp://api.test"}, {}, "is no URL"),
        ({"base_url": "https://"}, {}, "is no URL"),
        ({"base_url": "https://[x"}, {}, "is no URL"),
        ({"base_url": "https://u:s3cret@api.test"}, {}, "cannot hold a user name"),
        ({"base_url": "https://api.test?key=s3cret"}, {}, "a query"),
        ({"login_base_url": "login.test"}, {}, "login_base_url= is no URL"),
    ],
)
def test_what_cannot_be_is_said(
    given: dict[str, Any], environment: dict[str, str], message: str
) -> None:
    """The message says what to give, and repeats no secret."""
    with pytest.raises(ConfigurationError) as caught:
        resolved(environment, **given)
    assert message in str(caught.value) and "s3cret" not in str(caught.value)


def test_an_api_may_have_no_server() -> None:
    """Then the base URL must be given."""
    api = Api(name="a", title="A", environment="A", servers=())
    with pytest.raises(ConfigurationError, match="give base_url= or set A_BASE_URL"):
        resolve(api, Settings(), {})


def test_a_variable_may_stand_in_the_path() -> None:
    """Past the host a slash is fine; a variable without a value is not."""
    api = Api(
        name="a",
        title="A",
        environment="A",
        servers=(Server("s", "https://h/{p}", {"p": "a/b"}),),
    )
    assert "https://h/a/b" == resolve(api, Settings(), {}).base_url
    with pytest.raises(ConfigurationError, match="needs a value for q"):
        fill_url("https://{q}/", {})
    assert "/x/y" == fill_url("/x/{p}", {"p": "y"})


def test_a_variable_may_lead_a_url() -> None:
    """Then it is a URL itself, and checked as one."""
    api = replace(API, servers=(Server("own", "{endpoint}/v1", {"endpoint": None}),))

    def base(endpoint: str) -> str:
        return resolve(api, Settings(variables={"endpoint": endpoint}), {}).base_url

    assert base("http://localhost:1/x/") == "http://localhost:1/x/v1"
    for odd in ("localhost", "file:///etc", "https://a@b", "https://a?b"):
        with pytest.raises(ConfigurationError, match="endpoint="):
            base(odd)


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        ({}, {}, None),
        ({"token": "a"}, {"SAMPLE_TOKEN": "b"}, "a"),
        ({}, {"SAMPLE_TOKEN": "b", "SAMPLE_ID": "i", "SAMPLE_SECRET": "s"}, "b"),
        ({}, {"SAMPLE_ID": "i", "SAMPLE_SECRET": "s"}, ClientCredentials("i", "s")),
        ({}, {"SAMPLE_ID": "i"}, None),
        (
            {},
            {"SAMPLE_ID": "i", "SAMPLE_USERNAME": "u", "SAMPLE_PASSWORD": "p"},
            UserCredentials("u", "p"),
        ),
        (
            {"credentials": ClientCredentials("x", "y")},
            {"SAMPLE_TOKEN": "b"},
            ClientCredentials("x", "y"),
        ),
        ({"token": ""}, {"SAMPLE_TOKEN": "b"}, "b"),
    ],
)
def test_secrets(
    given: dict[str, Any], environment: dict[str, str], expected: object
) -> None:
    """Credentials are taken whole: all their fields, or another class."""
    assert expected == resolved(environment, **given).secrets.get("oauth")


def test_secrets_of_other_schemes() -> None:
    """Keys by the name of their argument, HTTP Basic by user name and password."""
    environment = {
        "SAMPLE_API_KEY": "k",
        "SAMPLE_USERNAME": "u",
        "SAMPLE_PASSWORD": "p",
    }
    found = resolved(environment).secrets
    assert ("k", BasicCredentials("u", "p")) == (found["key"], found["basic"])


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        (None, {}, {}),
        ("a", {"SAMPLE_ACCOUNT": "b"}, {"X-Account": "a"}),
        (["a", "b"], {}, {"X-Account": ["a", "b"]}),
        (None, {"SAMPLE_ACCOUNT": "b"}, {"X-Account": "b"}),
    ],
)
def test_client_parameters(
    given: object, environment: dict[str, str], expected: object
) -> None:
    """A parameter of the client is known to the environment by its argument."""
    assert expected == resolved(environment, account=given).parameters


def test_other_bases() -> None:
    """A base URL beside the API's own is redirected by its name."""
    environment = {"SAMPLE_LOGIN_BASE_URL": "https://l.test/p/"}
    found = resolved(environment)
    assert "https://l.test/p/oauth/token" == placed_url(
        "https://login.{domain}/oauth/token", "login", found
    )
    assert "https://l.test/p/token" == placed_url("/token", "login", found)
    assert "https://login.sample.eu/t" == placed_url(
        "https://login.{domain}/t", "other", found
    )
    assert "https://login.sample.eu/t" == placed_url(
        "https://login.{domain}/t", None, found
    )


def test_a_base_url_alone_does_not_tell_other_hosts() -> None:
    """Credentials are not sent to the default login host of an API that was redirected."""
    found = resolved(base_url="https://proxy.test")
    with pytest.raises(ConfigurationError, match="give login_base_url= or server= too"):
        placed_url("https://login.{domain}/t", "login", found)
    with pytest.raises(ConfigurationError, match="give server= too"):
        placed_url("https://login.{domain}/t", None, found)
    both = resolved(base_url="https://proxy.test", server="us")
    assert "https://login.sample.us/t" == placed_url(
        "https://login.{domain}/t", "login", both
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tenantName", "TENANT_NAME"),
        ("tenant-name", "TENANT_NAME"),
        ("tenant_name", "TENANT_NAME"),
        ("propertyUUId", "PROPERTY_UU_ID"),
        ("APIKey2", "API_KEY2"),
        ("port", "PORT"),
    ],
)
def test_names_of_the_environment(words: str, expected: str) -> None:
    """Words of any case are words of an environment variable."""
    assert expected == environment_name(words)


def test_no_secret_is_in_a_repr() -> None:
    """Settings may be logged."""
    given = settings(token="s3cret")
    assert "s3cret" not in repr(given) + repr(resolve(API, given, {}))
    assert "s3cret" not in repr(ClientCredentials("i", "s3cret")) + repr(
        BasicCredentials("u", "s3cret")
    )


def test_options_and_views_have_the_same_names() -> None:
    named = {each.name for each in fields(Options) if each.init}
    assert named == ClientOptions.__annotations__.keys()

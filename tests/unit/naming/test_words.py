"""Words of a name, and the identifiers made of them."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientwright.naming import words

ALWAYS = settings(deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("getBillingContracts", ["get", "Billing", "Contracts"]),
        ("get-billing contracts", ["get", "billing", "contracts"]),
        ("get_billing__contracts", ["get", "billing", "contracts"]),
        ("HTTPStatus", ["HTTP", "Status"]),
        ("getHTTPStatus", ["get", "HTTP", "Status"]),
        ("XMLHttpRequest", ["XML", "Http", "Request"]),
        ("userID", ["user", "ID"]),
        ("v2Users", ["v", "2", "Users"]),
        ("naïve", ["naive"]),
        ("a.b/c{d}", ["a", "b", "c", "d"]),
        ("", []),
        ("---", []),
    ],
)
def test_split_finds_words(text: str, expected: list[str]) -> None:
    """A word ends at a blank, a sign, a change of case, and before and after digits."""
    assert words.split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("getBillingContracts", "get_billing_contracts"),
        ("pageSize", "page_size"),
        ("X-Request-ID", "x_request_id"),
        ("HTTPStatus", "http_status"),
        ("oauth2", "oauth2"),
        ("address2Line", "address2_line"),
        ("bucket_200_300", "bucket200_300"),
        ("ISO8601Date", "iso8601_date"),
        ("$top", "top"),
        ("filter[name]", "filter_name"),
        ("@type", "type"),
        ("_private", "private"),
        ("__init__", "init"),
        ("vat.total", "vat_total"),
        ("Ünïcode", "unicode"),
    ],
)
def test_snake(text: str, expected: str) -> None:
    """Arguments, fields and methods are in lower case, digits with the word before them."""
    assert words.snake(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ErrorBody", "ErrorBody"),
        ("error_body", "ErrorBody"),
        ("user.profile", "UserProfile"),
        ("UUID", "UUID"),
        ("billing contract 2", "BillingContract2"),
        ("getUser 200 answer", "GetUser200Answer"),
        ("class", "Class"),
    ],
)
def test_pascal(text: str, expected: str) -> None:
    """Classes begin each word with a capital, and keep the capitals that they have."""
    assert words.pascal(text) == expected


@pytest.mark.parametrize(
    ("text", "snake", "pascal"),
    [
        ("OAuth2", "oauth2", "OAuth2"),
        ("getOAuth2Token", "get_oauth2_token", "GetOAuth2Token"),
        ("IPv4", "ipv4", "IPv4"),
        ("isIPv6Address", "is_ipv6_address", "IsIPv6Address"),
        ("iOS", "ios", "IOS"),
        ("iOSVersion", "ios_version", "IOSVersion"),
        ("macOSVersion", "macos_version", "MacOSVersion"),
        ("iDealConsumerIban", "ideal_consumer_iban", "IDealConsumerIban"),
        ("eTag", "etag", "ETag"),
        ("eSIMs", "esims", "ESIMs"),
        ("mTLSAuth", "mtls_auth", "MTLSAuth"),
        ("GitHub", "github", "GitHub"),
        ("listGitHubRepos", "list_github_repos", "ListGitHubRepos"),
        ("PayPalOrder", "paypal_order", "PayPalOrder"),
        ("GraphQLQuery", "graphql_query", "GraphQLQuery"),
        ("DBaaSPlan", "dbaas_plan", "DBaaSPlan"),
        ("SHA256", "sha256", "SHA256"),
        ("SHA256Hash", "sha256_hash", "SHA256Hash"),
        ("URLs", "urls", "URLs"),
        ("callbackURLs", "callback_urls", "CallbackURLs"),
        ("userIDs", "user_ids", "UserIDs"),
        ("ACLsList", "acls_list", "ACLsList"),
        ("APIKeys", "api_keys", "APIKeys"),
        ("USState", "us_state", "USState"),
        ("DNSSettings", "dns_settings", "DNSSettings"),
        ("HTTPSomething", "http_something", "HTTPSomething"),
        ("K8s", "k8s", "K8s"),
        ("k8sCluster", "k8s_cluster", "K8sCluster"),
        ("i18nKeys", "i18n_keys", "I18nKeys"),
        ("B2BContract", "b2b_contract", "B2BContract"),
        ("3DSecure", "v3d_secure", "V3DSecure"),
        ("3DS2Data", "v3ds2_data", "V3DS2Data"),
        ("enable2FA", "enable_2fa", "Enable2FA"),
        ("listS3Buckets", "list_s3_buckets", "ListS3Buckets"),
        ("xCoordinate", "x_coordinate", "XCoordinate"),
        ("nEpochs", "n_epochs", "NEpochs"),
        ("emailAddress", "email_address", "EmailAddress"),
        ("identity", "identity", "Identity"),
    ],
)
def test_words_in_mixed_case(text: str, snake: str, pascal: str) -> None:
    """Acronyms, their plurals, and brands are one word each."""
    assert (words.snake(text), words.pascal(text)) == (snake, pascal)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("created<", "created_less"),
        ("created>", "created_greater"),
        ("created", "created"),
        ("+1", "plus1"),
        ("-1", "minus1"),
        ("a-1", "a1"),
    ],
)
def test_signs(text: str, expected: str) -> None:
    """Where letters alone do not tell two names apart, signs do."""
    assert words.snake_with_signs(text) == expected


def test_constants_are_capitals() -> None:
    """An operation as data is a constant."""
    assert words.constant("getBillingContracts") == "GET_BILLING_CONTRACTS"


@pytest.mark.parametrize(
    ("name", "taken", "expected"),
    [
        ("id", frozenset[str](), "id"),
        ("id", frozenset({"id"}), "id_"),
        ("class", frozenset[str](), "class_"),
        ("import", frozenset[str](), "import_"),
        ("None", frozenset[str](), "None_"),
        ("match", frozenset[str](), "match"),
    ],
)
def test_safe_names(name: str, taken: frozenset[str], expected: str) -> None:
    """Keywords and names that are taken get an underscore; soft keywords may be names."""
    assert words.safe(name, taken) == expected


@ALWAYS
@given(st.text())
def test_any_text_makes_identifiers(text: str) -> None:
    """Whatever a description calls a thing, Python can."""
    for name in (words.snake(text), words.pascal(text), words.constant(text)):
        assert name.isidentifier(), name
        assert name.isascii() or not text.isascii()
        assert not keyword.iskeyword(words.safe(name))


@ALWAYS
@given(st.text())
def test_names_are_settled(text: str) -> None:
    """The name of a name is that name, so names that are given stay."""
    assert words.snake(words.snake(text)) == words.snake(text)
    assert words.pascal(words.pascal(text)) == words.pascal(text)

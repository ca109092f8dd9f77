"""Swagger's securityDefinitions as security schemes."""

from __future__ import annotations

from clientwright.json_value import JSON
from clientwright.spec.moves import Change

_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_FLOW_KEYS = ("authorizationUrl", "tokenUrl", "refreshUrl")


def scheme_of(change: Change, pointer: str, value: JSON) -> dict[str, JSON]:
    """Turn one definition into a scheme; apiKey is the same in both dialects."""
    scheme = dict(change.objects(value, pointer))
    if scheme.get("type") == "basic":
        scheme.update(type="http", scheme="basic")
    elif scheme.get("type") == "oauth2":
        _take_flow(change, pointer, scheme)
    return scheme


def _take_flow(change: Change, pointer: str, scheme: dict[str, JSON]) -> None:
    name = scheme.pop("flow", None)
    if not isinstance(name, str) or name not in _FLOWS:
        message = f"the OAuth flow `{name}` is not known"
        change.report("flow-unknown", pointer, message, "read as `application`")
        name = "application"
    scopes = change.objects(scheme.pop("scopes", None), f"{pointer}/scopes")
    flow: dict[str, JSON] = {
        key: scheme.pop(key) for key in _FLOW_KEYS if key in scheme
    }
    scheme["flows"] = {_FLOWS[name]: {**flow, "scopes": scopes}}

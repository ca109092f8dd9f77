"""Where a description keeps what can be referred to, in either dialect."""

from __future__ import annotations

from clientwright.json_value import JSON
from clientwright.load.grammar import Kind

_SWAGGER = {
    "schema": "/definitions",
    "parameter": "/parameters",
    "response": "/responses",
}
_OPENAPI = {
    "schema": "schemas",
    "parameter": "parameters",
    "response": "responses",
    "request_body": "requestBodies",
    "header": "headers",
    "example": "examples",
    "link": "links",
    "callback": "callbacks",
    "path_item": "pathItems",
    "security_scheme": "securitySchemes",
    "media_type": "mediaTypes",
}


def section_of(kind: Kind, root: dict[str, JSON]) -> str:
    """Return the pointer of the section that holds components of a kind."""
    if "swagger" in root and kind in _SWAGGER:
        return _SWAGGER[kind]
    return f"/components/{_OPENAPI.get(kind, 'schemas')}"

"""Which way a property goes."""

import pytest

from clientwright.ir.types import Access
from clientwright.json_value import JSON
from clientwright.lower.access import access_of
from clientwright.spec.node import Node

COMPONENTS: JSON = {
    "schemas": {
        "Own": {"type": "object", "readOnly": True},
        "Part": {"allOf": [{"$ref": "#/components/schemas/Own"}]},
        "Loop": {"allOf": [{"$ref": "#/components/schemas/Loop"}]},
    }
}
OWN: dict[str, JSON] = {"$ref": "#/components/schemas/Own"}


@pytest.mark.parametrize(
    ("schema", "access"),
    [
        ({}, "both"),
        (True, "both"),
        ({"readOnly": True}, "read"),
        ({"readOnly": False}, "both"),
        ({"readOnly": "true"}, "both"),
        ({"writeOnly": True}, "write"),
        ({"readOnly": True, "writeOnly": True}, "both"),
        (OWN, "read"),
        ({**OWN, "writeOnly": True}, "both"),
        ({"$ref": "#/components/schemas/Part"}, "read"),
        ({"$ref": "#/components/schemas/Loop", "writeOnly": True}, "write"),
        ({"allOf": [{"type": "string"}, {"writeOnly": True}]}, "write"),
        ({"anyOf": [OWN, {"type": "null"}]}, "both"),
    ],
)
def test_access(schema: JSON, access: Access) -> None:
    assert access_of(Node({"components": COMPONENTS}, "", schema)) == access

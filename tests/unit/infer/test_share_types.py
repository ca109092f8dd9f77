"""Unnamed types that are the same are one."""

from __future__ import annotations

from clientwright.infer.sharing import same_types, share_types
from clientwright.ir.references import references
from clientwright.ir.types import NamedType, TypeId
from clientwright.json_value import JSON
from clientwright.lower.api import lower

A, B = "/components/schemas/A/properties", "/components/schemas/B/properties"
PERSON: JSON = {"type": "object", "properties": {"name": {"type": "string"}}}


def types(**schemas: JSON) -> dict[TypeId, NamedType]:
    """Types of a description with these components."""
    paths: JSON = {
        f"/{name}": {"get": {"responses": {"200": {"content": {"application/json": {
            "schema": {"$ref": f"#/components/schemas/{name}"}}}}}}}
        for name in schemas
    }  # fmt: skip
    info: JSON = {"title": "t", "version": "1"}
    document: JSON = {
        "openapi": "3.1.0",
        "info": info,
        "paths": paths,
        "components": {"schemas": dict(schemas)},
    }
    assert isinstance(document, dict)
    return dict(lower(document)[0].types)


def having(**properties: JSON) -> JSON:
    return {"type": "object", "properties": dict(properties)}


def test_the_same_property_is_one_type() -> None:
    """The one nearest to the root stands for the others, in whatever order they come."""
    nearest = {f"{B}/owner": f"{A}/owner", f"{A}/in/properties/owner": f"{A}/owner"}
    a = having(**{"in": having(owner=PERSON), "owner": PERSON})
    assert same_types(types(A=a, B=having(owner=PERSON))) == nearest
    assert same_types(types(B=having(owner=PERSON), A=a)) == nearest


def test_other_meanings_stay_apart() -> None:
    """Another property, another documentation, another member, another kind of a value: another type."""
    documented: JSON = (
        {**PERSON, "description": "Who."} if isinstance(PERSON, dict) else None
    )
    numbered = having(name={"type": "integer"})
    a = having(owner=PERSON, one={"enum": [1]})
    assert not same_types(types(A=a, B=having(user=PERSON, one={"enum": [True]})))
    assert not same_types(types(A=a, B=having(owner=documented)))
    assert not same_types(types(A=a, B=having(owner=numbered)))


def test_components_keep_their_names() -> None:
    assert not same_types(types(A=PERSON, B=PERSON))


def test_inner_types_are_shared_first() -> None:
    """Types are the same if what they mention is, and circles of references end."""
    circle = having(owner=having(boss={"$ref": f"#{A}/owner"}, at=PERSON))
    found = same_types(types(A=circle, B=circle))
    assert found[f"{B}/owner/properties/at"] == f"{A}/owner/properties/at"
    assert found[f"{B}/owner"] == f"{A}/owner"


def test_no_reference_is_left_behind() -> None:
    document: JSON = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {
            "/a": {
                "get": {
                    "responses": {
                        "200": {"content": {"application/json": {"schema": {
                            "type": "array", "items": having(owner=PERSON)}}}},
                        "201": {"content": {"application/json": {"schema": {
                            "type": "array", "items": having(owner=PERSON)}}}},
                    }
                }
            }
        },
    }  # fmt: skip
    assert isinstance(document, dict)
    api = share_types(lower(document)[0])
    assert sum(id_.endswith("/owner") for id_ in api.types) == 1
    for named in api.types.values():
        assert set(references(named.definition)) <= set(api.types)

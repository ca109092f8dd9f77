"""Unnamed types that are the same are one."""

from __future__ import annotations

from clientwright.infer.sharing import same_types, share_types
from clientwright.ir.references import references
from clientwright.ir.types import NamedType, TypeId
from clientwright.json_value import JSON, as_object
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


def titled(title: str, schema: JSON) -> JSON:
    return {**as_object(schema), "title": title}


def general(document: dict[str, JSON], kept: tuple[TypeId, ...] = ()) -> set[str]:
    """What types of several places are called."""
    found = share_types(lower(document)[0], kept).types.values()
    return {named.general for named in found if named.general}


def test_the_same_title_is_one_type() -> None:
    """Whatever the properties are called; another title or none is another type."""
    a = having(sender=titled("Person", PERSON), other=titled("Firm", PERSON))
    b = having(receiver=titled("Person", PERSON), owner=PERSON)
    assert same_types(types(A=a, B=b)) == {f"{B}/receiver": f"{A}/sender"}


def answers(status: str, *bodies: JSON) -> dict[str, JSON]:
    """A description whose operations answer so, with one header field."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {
            f"/{at}": {
                "get": {
                    "responses": {
                        status: {
                            "headers": {
                                "RateLimit-Limit": {"schema": {"enum": ["a", "b"]}},
                                "RateLimit-Reset": {"schema": {"type": "integer"}},
                                "Date": {"schema": {"type": "string"}},
                            },
                            "content": {"application/json": {"schema": body}},
                        }
                    }
                }
            }
            for at, body in enumerate(bodies)
        },
    }


def test_what_is_shared_is_called_by_what_it_is() -> None:
    """A status, the words of header fields, a title that says something; not by one of the places."""
    error = having(message={"type": "string"})
    assert general(answers("404", error, error)) == {"404", "RateLimit headers"}
    assert general(answers("404", error, having())) == {"RateLimit headers"}
    assert general(answers("200", error, error)) == {"RateLimit headers"}
    problem = titled("Problem", error)
    assert "Problem" in general(answers("404", problem, problem))
    for title in ("Param", "!"):
        said = titled(title, error)
        assert general(answers("200", said, said)) == {"RateLimit headers"}


def test_kept_types_keep_their_names() -> None:
    """A lock that has a type is older than what the type has in common with others."""
    error = having(message={"type": "string"})
    document = answers("404", error, error)
    ids = tuple(lower(document)[0].types)
    assert not general(document, ids)

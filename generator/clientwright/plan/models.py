"""The prepared schema document: models as datamodel-code-generator is to write them.

Every type has its final name and module (`billing.Contract`), every property its final name; wire
names, markers and docstrings travel beside it in extension keywords that our own template prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from clientwright.ir.api import Api
from clientwright.ir.types import (
    AliasType,
    AnyType,
    Const,
    EnumType,
    Field,
    ListType,
    MapType,
    NamedType,
    NullableType,
    ObjectType,
    RefType,
    Scalar,
    TupleType,
    Type,
    UnionType,
)
from clientwright.json_value import JSON
from clientwright.naming.assign import Names, TypeNames
from clientwright.plan.literals import docstring, literal
from clientwright.plan.types import MARKED
from clientwright.plan.views import EnumView

PLAIN: dict[str, dict[str, JSON]] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "null": {"type": "null"},
    "uuid": {"type": "string", "format": "uuid"},
}
ENUMS = "enums"


def prepared_document(api: Api, names: Names) -> dict[str, JSON]:
    """An OpenAPI document that holds the models alone."""
    schemas: dict[str, JSON] = {}
    for id_ in sorted(api.types, key=lambda i: _key(names.types[i])):
        definition = api.types[id_].definition
        if not isinstance(definition, EnumType):
            schemas[_key(names.types[id_])] = _definition(api.types[id_], definition, api, names)
    info: dict[str, JSON] = {"title": "models", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": schemas}}


def class_docs(api: Api, names: Names) -> dict[str, str]:
    """Docstring literals of the models, by key in the prepared document."""
    return {
        _key(names.types[id_]): docstring([named.doc or _fallback(named)], 4)
        for id_, named in api.types.items()
        if isinstance(named.definition, ObjectType)
    }


def enum_views(api: Api, names: Names) -> list[EnumView]:
    """Open enums: aliases that name the documented values, and admit others."""
    views = [
        _enum_view(names.types[id_].class_name, named, named.definition)
        for id_, named in api.types.items()
        if isinstance(named.definition, EnumType)
    ]
    return sorted(views, key=lambda v: v.name)


def _enum_view(name: str, named: NamedType, definition: EnumType) -> EnumView:
    kinds = dict.fromkeys(type(v).__name__ for v in definition.values)
    values = ", ".join(literal(v) for v in definition.values)
    return EnumView(name, values, " | ".join(kinds), docstring([named.doc]) if named.doc else "")


def _key(names: TypeNames) -> str:
    return f"{names.module}.{names.class_name}"


def _fallback(named: NamedType) -> str:
    return named.words


def _definition(
    named: NamedType, definition: ObjectType | AliasType, api: Api, names: Names
) -> dict[str, JSON]:
    if isinstance(definition, AliasType):
        return _schema(definition.type, api, names)
    own = names.types[named.id].fields
    ordered = sorted(definition.fields, key=lambda f: not f.required)
    properties: dict[str, JSON] = {
        own[f.wire_name]: _property(f, own[f.wire_name], api, names) for f in ordered
    }
    return {"type": "object", "properties": properties, "required": list(properties)}


def _property(field: Field, name: str, api: Api, names: Names) -> dict[str, JSON]:
    kind = field.type
    always_list = isinstance(kind, ListType) and kind.lone
    if not field.required and not always_list and not isinstance(kind, (NullableType, AnyType)):
        kind = NullableType(kind)
    markers = _markers(field, name, kind)
    opening = "Annotated[" if markers else ""
    closing = f", {', '.join(markers)}]" if markers else ""
    default = "" if field.required else " = []" if always_list else " = None"
    doc = docstring(_field_doc(field), 4) if _field_doc(field) else ""
    return {
        **_schema(kind, api, names),
        "x-annotation": [opening, closing + default],
        "x-doc": doc,
    }


def _markers(field: Field, name: str, kind: Type) -> list[str]:
    """What stands in `Annotated[…]` beside a field's type."""
    markers: list[str] = []
    if field.aliases:
        accepted = ", ".join(literal(a) for a in (field.wire_name, *field.aliases))
        markers.append(f"Wire({accepted})")
    elif name != field.wire_name:
        markers.append(f"Field(alias={literal(field.wire_name)})")
    if isinstance(kind, NullableType) and kind.nulls:
        markers.append(f"NullValues({', '.join(literal(n) for n in kind.nulls)})")
    inner = kind.inner if isinstance(kind, NullableType) else kind
    if isinstance(inner, ListType) and inner.lone:
        markers.append("AsList()")
    return markers


def _field_doc(field: Field) -> list[str]:
    return [text for text in ("Deprecated." if field.deprecated else "", field.doc) if text]


def _schema(kind: Type, api: Api, names: Names) -> dict[str, JSON]:
    """The JSON Schema of a type; `customTypePath` names what the runtime or `enums` defines."""
    match kind:
        case Scalar(scalar) if scalar in MARKED:
            return {"customTypePath": f"types.{MARKED[scalar]}"}
        case Scalar(scalar):
            return PLAIN[scalar]
        case Const(value):
            return {"const": value}
        case ListType(item):
            return {"type": "array", "items": _schema(item, api, names)}
        case TupleType(items):
            return _tuple([_schema(i, api, names) for i in items])
        case MapType(value):
            return {"type": "object", "additionalProperties": _schema(value, api, names)}
        case NullableType(inner):
            return {"anyOf": [_schema(inner, api, names), {"type": "null"}]}
        case UnionType(variants):
            return {"anyOf": [_schema(v, api, names) for v in variants]}
        case RefType(target):
            return _reference(api.types[target], names)
        case AnyType():
            return {"customTypePath": "types.JSON"}
        case _:
            assert_never(kind)


def _tuple(items: list[dict[str, JSON]]) -> dict[str, JSON]:
    prefix: list[JSON] = [*items]
    return {
        "type": "array",
        "prefixItems": prefix,
        "minItems": len(items),
        "maxItems": len(items),
        "items": False,
    }


def _reference(named: NamedType, names: Names) -> dict[str, JSON]:
    own = names.types[named.id]
    if isinstance(named.definition, EnumType):
        return {"customTypePath": f"{ENUMS}.{own.class_name}"}
    return {"$ref": f"#/components/schemas/{_key(own)}"}


def modules_of(names: Names) -> Mapping[str, list[str]]:
    """Class names by module of `models/`."""
    found: dict[str, list[str]] = {}
    for own in names.types.values():
        found.setdefault(own.module, []).append(own.class_name)
    return {module: sorted(found[module]) for module in sorted(found)}

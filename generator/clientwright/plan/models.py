"""The prepared schema document: models as datamodel-code-generator is to write them.

Every type has its final name and module (`billing.Contract`), every property its final name. What
a field says in Python travels beside its schema, in extension keywords that our own template
prints, so that nothing depends on how a schema is spelled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from clientwright.ir.api import Api
from clientwright.ir.references import references
from clientwright.ir.types import (
    AliasType,
    Const,
    EnumType,
    Field,
    ListType,
    MapType,
    NamedType,
    NullableType,
    ObjectType,
    RefType,
    Type,
    TypeId,
    UnionType,
    is_component,
)
from clientwright.ir.xml import XmlForm
from clientwright.json_value import JSON
from clientwright.naming.modules import WEBHOOKS
from clientwright.naming.names import Names, TypeNames
from clientwright.plan.expr import Expr, Import, imports_of, named, optional
from clientwright.plan.imports import Layout, statements
from clientwright.plan.literals import docstring, json_literal, literal
from clientwright.plan.types import FORMATS, MARKERS, Writer, annotated
from clientwright.plan.views import AliasView, EnumView, ModelsView

ENUMS = "enums"


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """A field of a model: its schema for datamodel-code-generator, and its annotation."""

    name: str
    schema: dict[str, JSON]
    annotation: Expr


def prepared_document(api: Api, names: Names) -> dict[str, JSON]:
    """An OpenAPI document that holds the models alone."""
    schemas: dict[str, JSON] = {}
    for named_type, own, definition in objects(api, names):
        fields = plan_fields(named_type, definition, api, names)
        properties: dict[str, JSON] = {f.name: f.schema for f in fields}
        schemas[_key(own)] = {
            "type": "object",
            "properties": properties,
            "required": [*properties],
        }
    info: dict[str, JSON] = {"title": "models", "version": "1"}
    return {
        "openapi": "3.1.0",
        "info": info,
        "paths": {},
        "components": {"schemas": schemas},
    }


def objects(
    api: Api, names: Names
) -> Iterator[tuple[NamedType, TypeNames, ObjectType]]:
    """The types that become classes, in the order of their names."""
    for id_ in sorted(api.types, key=lambda i: _key(names.types[i])):
        definition = api.types[id_].definition
        if isinstance(definition, ObjectType):
            yield api.types[id_], names.types[id_], definition


def class_data(api: Api, names: Names) -> dict[str, dict[str, str]]:
    """What our template prints of each model beside its fields, by key in the prepared document.

    `doc` is the docstring; `extra` is the type of properties without names, or empty.
    """
    return {
        _key(own): {
            "doc": docstring([n.doc or f"{n.words}."], 4),
            "extra": (
                extra.text if (extra := _extra(definition, own, api, names)) else ""
            ),
        }
        for n, own, definition in objects(api, names)
    }


def _extra(
    definition: ObjectType, own: TypeNames, api: Api, names: Names
) -> Expr | None:
    """`dict[str, X]`, for the type checkers' sake not where they look: pydantic reads it."""
    if definition.additional is None:
        return None
    text = _localised(own.module, MapType(definition.additional), api, names)
    return Expr(text.text, text.imports | {Import("typing", "TYPE_CHECKING")})


def models_views(api: Api, names: Names, layout: Layout) -> dict[str, ModelsView]:
    """What a module of models holds beside its classes: docstring, imports and aliases."""
    found: dict[str, list[Expr]] = {}
    aliases: dict[str, list[AliasView]] = {}
    for named_type, own, definition in objects(api, names):
        fields = plan_fields(named_type, definition, api, names)
        found.setdefault(own.module, []).extend(f.annotation for f in fields)
        extra = _extra(definition, own, api, names)
        found[own.module] += [extra] if extra else []
    for id_, named_type in sorted(
        api.types.items(), key=lambda pair: _key(names.types[pair[0]])
    ):
        if isinstance(named_type.definition, AliasType):
            own = names.types[id_]
            view, parts = _alias(named_type, named_type.definition, own, api, names)
            aliases.setdefault(own.module, []).append(view)
            found.setdefault(own.module, []).extend(parts)
    return {
        module: _module(
            module,
            imports_of(found[module]),
            aliases.get(module, []),
            api,
            names,
            layout,
        )
        for module in sorted(found)
    }


def _module(
    module: str,
    imports: frozenset[Import],
    aliases: list[AliasView],
    api: Api,
    names: Names,
    layout: Layout,
) -> ModelsView:
    if any(own.module == module for _, own, _ in objects(api, names)):
        imports |= {Import(MARKERS, "Model")}
    future = [Import("__future__", "annotations")]
    lines = [*statements(future, layout, 1), "", *statements(imports, layout, 1)]
    groups = {own.module for own in names.groups.values()}
    users = f"`resources.{module}`" if module in groups else "several resources"
    users = "messages" if module == WEBHOOKS and module not in groups else users
    doc = docstring([f"{api.title}: models of {users}."])
    return ModelsView(doc, tuple(lines), tuple(aliases))


def _alias(
    named_type: NamedType, definition: AliasType, own: TypeNames, api: Api, names: Names
) -> tuple[AliasView, list[Expr]]:
    text = _localised(own.module, definition.type, api, names)
    doc = docstring([named_type.doc]) if named_type.doc else ""
    return AliasView(own.class_name, literal(text.text), doc), [
        text,
        named("typing_extensions", "TypeAliasType"),
    ]


def plan_fields(
    named_type: NamedType, definition: ObjectType, api: Api, names: Names
) -> list[FieldPlan]:
    own = names.types[named_type.id]
    return [
        _field(f, own.fields[f.wire_name], own.module, api, names)
        for f in definition.fields
    ]


def _field(field: Field, name: str, module: str, api: Api, names: Names) -> FieldPlan:
    annotation = _annotation(field, name, module, api, names)
    paragraphs = [
        text for text in ("Deprecated." if field.deprecated else "", field.doc) if text
    ]
    schema = {
        **_schema(field.type, api, names),
        "x-annotation": f"{annotation}{_default(field)}",
        "x-doc": docstring(paragraphs, 4) if any(p.strip() for p in paragraphs) else "",
    }
    return FieldPlan(name, schema, annotation)


def _default(field: Field) -> str:
    if field.required:
        # A constant need not be given by who builds a model.
        constant = field.type if isinstance(field.type, Const) else None
        return f" = {literal(constant.value)}" if constant else ""
    return " = []" if _always_list(field.type) else " = None"


def _always_list(kind: Type) -> bool:
    return isinstance(kind, ListType) and kind.lone


def _annotation(field: Field, name: str, module: str, api: Api, names: Names) -> Expr:
    """The type, wire names and markers, in one `Annotated`."""
    kind, markers = field.type, _names(field, name)
    nulls = kind.nulls if isinstance(kind, NullableType) else ()
    text = _localised(module, _unmarked(kind), api, names)
    if not field.required and not _always_list(kind) and text.text != "JSON":
        text = optional(text)
    if nulls:
        values = ", ".join(map(json_literal, nulls))
        markers.append(
            Expr(f"NullValues({values})", named(MARKERS, "NullValues").imports)
        )
    if field.xml is not None:
        markers.append(_xml(field.xml))
    if _always_list(kind):
        markers.append(Expr("AsList()", named(MARKERS, "AsList").imports))
    return annotated(text, markers) if markers else text


def _xml(form: XmlForm) -> Expr:
    """`Xml(attribute=True)`: what differs from an element of the field's name."""
    said = [
        f"{name}={literal(value)}"
        for name, value in asdict(form).items()
        if value is not None and value is not False
    ]
    return Expr(f"Xml({', '.join(said)})", named("@runtime.xml", "Xml").imports)


def _unmarked(kind: Type) -> Type:
    """The type without the marker that stands beside it."""
    if isinstance(kind, NullableType):
        return NullableType(kind.inner)
    return ListType(kind.item) if isinstance(kind, ListType) else kind


def _names(field: Field, name: str) -> list[Expr]:
    if field.aliases:
        accepted = ", ".join(literal(a) for a in (field.wire_name, *field.aliases))
        return [Expr(f"Names({accepted})", named(FORMATS, "Names").imports)]
    if name == field.wire_name:
        return []
    return [
        Expr(
            f"Field(alias={literal(field.wire_name)})",
            named("pydantic", "Field").imports,
        )
    ]


def _localised(module: str, kind: Type, api: Api, names: Names) -> Expr:
    """A type with models by their bare names, imported where they are of another module."""
    text = Writer(api.types, names).annotation(kind)
    homes = {
        Import(f"@here.{own.module}", own.class_name)
        for own in (names.types[i] for i in references(kind))
        if own.module != module
    }
    return Expr(text.text, text.imports | homes)


def _schema(kind: Type, api: Api, names: Names) -> dict[str, JSON]:
    """As much JSON Schema as datamodel-code-generator needs to see what refers to what."""
    match kind:
        case RefType(target) if isinstance(api.types[target].definition, ObjectType):
            return {"$ref": f"#/components/schemas/{_key(names.types[target])}"}
        case ListType(item):
            return {"type": "array", "items": _schema(item, api, names)}
        case MapType(value):
            return {
                "type": "object",
                "additionalProperties": _schema(value, api, names),
            }
        case NullableType(inner):
            return _schema(inner, api, names)
        case UnionType(variants):
            return {"anyOf": [_schema(v, api, names) for v in variants]}
        case _:
            return {"customTypePath": "types.JSON"}


def emitted_types(api: Api) -> set[TypeId]:
    """All types but the unnamed enums of parameters: signatures spell their values out."""
    used: set[TypeId] = set()
    for operation in api.operations:
        bodies = [operation.body.type] if operation.body else []
        for kind in [*bodies, *(a.type for a in operation.answers if a.type)]:
            used.update(references(kind))
    for webhook in api.webhooks:
        used.update(references(webhook.type))
    for named_type in api.types.values():
        used.update(references(named_type.definition))
    return {
        id_
        for id_, named_type in api.types.items()
        if id_ in used
        or is_component(id_)
        or not isinstance(named_type.definition, EnumType)
    }


def enum_views(api: Api, names: Names) -> list[EnumView]:
    """Open enums: aliases that name the documented values, and admit others."""
    emitted = emitted_types(api)
    views = [
        _enum_view(names.types[id_].class_name, named_type, named_type.definition)
        for id_, named_type in api.types.items()
        if isinstance(named_type.definition, EnumType) and id_ in emitted
    ]
    return sorted(views, key=lambda v: v.name)


def _enum_view(name: str, named_type: NamedType, definition: EnumType) -> EnumView:
    kinds = dict.fromkeys(type(v).__name__ for v in definition.values)
    values = ", ".join(literal(v) for v in definition.values)
    doc = docstring([named_type.doc]) if named_type.doc else ""
    return EnumView(name, values, " | ".join(kinds), doc)


def _key(names: TypeNames) -> str:
    return f"{names.module}.{names.class_name}"

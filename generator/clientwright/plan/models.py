"""Models: every class, field and alias as final text, by module.

Names and annotations are decided here; datamodel-code-generator's model layer writes the classes.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field
from typing import assert_never

from clientwright.ir.api import Api
from clientwright.ir.circles import used_first
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
    Type,
    TypeId,
    is_component,
)
from clientwright.ir.xml import XmlForm
from clientwright.naming.modules import ENUMS, SHARED, WEBHOOKS
from clientwright.naming.names import Names, TypeNames
from clientwright.plan.docs import field_paragraphs
from clientwright.plan.expr import (
    Expr,
    Import,
    apart,
    imports_of,
    named,
    optional,
    write,
)
from clientwright.plan.imports import Layout, statements
from clientwright.plan.literals import docstring, literal
from clientwright.plan.types import FORMATS, MARKERS, Writer, spelt_out
from clientwright.plan.uses import uses_of
from clientwright.plan.views import (
    AliasView,
    EnumView,
    FieldView,
    ModelsView,
    ModelView,
)

MODEL = named(MARKERS, "Model")
SENT_MODEL = named("@runtime.sent", "SentModel")
_COUNTED = re.compile(r" \d+( |$)")


@dataclass(slots=True)
class Contents:
    """What goes into one module of models."""

    enums: list[EnumView] = field(default_factory=list[EnumView])
    classes: list[ModelView] = field(default_factory=list[ModelView])
    aliases: list[AliasView] = field(default_factory=list[AliasView])
    parts: list[Expr] = field(default_factory=list[Expr])
    """Everything that needs imports."""
    uses: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """The classes of the module that each of them mentions."""

    def in_order(self) -> tuple[list[ModelView], bool]:
        """The classes after those that they mention, and whether any is mentioned before it is there."""
        order = {name: place for place, name in enumerate(used_first(self.uses))}
        ahead = any(
            order[used] >= order[name]
            for name, mentioned in self.uses.items()
            for used in mentioned
        )
        return sorted(self.classes, key=lambda each: order[each.name]), ahead


def models_views(api: Api, names: Names, layout: Layout) -> dict[str, ModelsView]:
    """The modules of models, by name; their classes stand after what they mention."""
    modules: dict[str, Contents] = {}
    emitted = sorted(emitted_types(api), key=lambda i: names.types[i].class_name)
    taken, answered = _taken(emitted, api, names), _answered(api)
    uses = uses_of(api, names)
    for id_ in emitted:
        named_type, own = api.types[id_], names.types[id_]
        contents = modules.setdefault(own.module, Contents())
        writer = Writer(api.types, names, frozenset(taken[own.module]))
        match named_type.definition:
            case ObjectType() as definition:
                use = uses.get(id_, "")
                model, parts = _model(named_type, definition, own, writer, use)
                contents.classes.append(model)
                contents.uses[own.class_name] = _beside(definition, own, api, names)
            case AliasType() as definition:
                alias, parts = _alias(named_type, definition, own, writer)
                contents.aliases.append(alias)
            case EnumType() as definition:
                is_open = is_component(id_) or id_ in answered
                enum, parts = _enum(named_type, definition, own, writer, is_open)
                contents.enums.append(enum)
            case _:
                assert_never(named_type.definition)
        contents.parts += parts
    return {
        module: _module(module, modules[module], api, names, layout)
        for module in sorted(modules)
    }


def _taken(emitted: list[TypeId], api: Api, names: Names) -> dict[str, set[str]]:
    """The names of models that each module defines or imports."""
    found: dict[str, set[str]] = {}
    for id_ in emitted:
        mentioned = references(api.types[id_].definition)
        found.setdefault(names.types[id_].module, set()).update(
            names.types[each].class_name for each in (id_, *mentioned)
        )
    return found


def _beside(
    definition: ObjectType, own: TypeNames, api: Api, names: Names
) -> list[str]:
    """The classes of the same module that a class mentions, the last one first."""
    mentioned = {
        names.types[id_].class_name
        for id_ in references(definition)
        if names.types[id_].module == own.module
        and isinstance(api.types[id_].definition, ObjectType)
    }
    return sorted(mentioned, reverse=True)


def _model(
    named_type: NamedType,
    definition: ObjectType,
    own: TypeNames,
    writer: Writer,
    use: str,
) -> tuple[ModelView, list[Expr]]:
    """The class of a type, and what its fields import."""
    planned = [
        _field(f, own.fields[f.wire_name], own.module, writer)
        for f in definition.fields
    ]
    extra = _extra(definition, own, writer)
    base = apart(SENT_MODEL if named_type.is_input else MODEL, writer.taken)
    view = ModelView(
        own.class_name,
        docstring([named_type.doc or use or f"{_called(named_type, own)}."], 4),
        tuple(view for view, _ in planned),
        extra.text if extra else "",
        base.text,
    )
    parts = [annotation for _, annotation in planned]
    return view, [*parts, base, *([extra] if extra else [])]


def _called(named_type: NamedType, own: TypeNames) -> str:
    """Its words, unless these count variants, which have a name that says more."""
    return own.class_name if _COUNTED.search(named_type.words) else named_type.words


def _extra(definition: ObjectType, own: TypeNames, writer: Writer) -> Expr | None:
    """`dict[str, X]`, for the type checkers' sake not where they look: pydantic reads it."""
    if definition.additional is None:
        return None
    text = _localised(own.module, MapType(definition.additional), writer)
    return Expr(text.text, text.imports | {Import("typing", "TYPE_CHECKING")})


def _module(
    module: str, contents: Contents, api: Api, names: Names, layout: Layout
) -> ModelsView:
    classes, ahead = contents.in_order()
    lines = statements(imports_of(contents.parts), layout, 1)
    if ahead:
        # Only there: pydantic takes long to read annotations that are texts.
        future = [Import("__future__", "annotations")]
        lines = [*statements(future, layout, 1), "", *lines]
    doc = docstring([_about(module, contents, api, names)])
    return ModelsView(
        doc,
        tuple(lines),
        tuple(contents.enums),
        tuple(classes),
        tuple(contents.aliases),
    )


def _about(module: str, contents: Contents, api: Api, names: Names) -> str:
    if module == ENUMS:
        return (
            "Values that the description lists; a server may send others, which are kept"
            " as they are."
        )
    if module in {own.module for own in names.groups.values()}:
        return f"{api.title}: models of `resources.{module}`."
    if module == SHARED:
        return f"{api.title}: models of several resources."
    if module == WEBHOOKS:
        return f"{api.title}: models of messages."
    classes = [each.name for each in contents.classes]
    listed = classes + [each.name for each in contents.aliases]
    listed = listed or [each.name for each in contents.enums]
    head = min(listed, key=lambda name: (len(name), name))
    return f"{api.title}: `{head}`{' and its parts' if len(listed) > 1 else ''}."


def _alias(
    named_type: NamedType, definition: AliasType, own: TypeNames, writer: Writer
) -> tuple[AliasView, list[Expr]]:
    inner = _localised(own.module, definition.type, writer)
    name, said = literal(own.class_name), literal(inner.text)
    maker = "TypeAliasType"
    text = writer.runtime("typing_extensions", maker, f"({name}, {said})")
    doc = docstring([named_type.doc]) if named_type.doc else ""
    return AliasView(own.class_name, text.text, doc), [inner, text]


def _field(
    field: Field, name: str, module: str, writer: Writer
) -> tuple[FieldView, Expr]:
    annotation = _annotation(field, name, module, writer)
    said = field_paragraphs(field.doc, field.notes, field.deprecated)
    doc = docstring(said, 4) if any(p.strip() for p in said) else ""
    return FieldView(name, f"{annotation}{_default(field)}", doc), annotation


def _default(field: Field) -> str:
    if isinstance(field.type, Const) and (field.required or field.is_tag):
        # A constant need not be given by who builds a model.
        return f" = {literal(field.type.value)}"
    if field.required:
        return ""
    return " = []" if _always_list(field.type) else " = None"


def _always_list(kind: Type) -> bool:
    return isinstance(kind, ListType) and kind.lone


def _annotation(field: Field, name: str, module: str, writer: Writer) -> Expr:
    """The type, wire names and markers, in one `Annotated`."""
    kind, markers = field.type, _names(field, name, writer)
    text = _localised(module, _unmarked(kind), writer)
    is_any = text == writer.runtime(MARKERS, "JSON")
    if not field.required and not _always_list(kind) and not is_any:
        text = optional(text)
    if isinstance(kind, NullableType) and kind.nulls:
        markers.append(writer.null_values(kind.nulls))
    if field.xml is not None:
        markers.append(_xml(field.xml, writer))
    if _always_list(kind):
        markers.append(writer.runtime(MARKERS, "AsList", "()"))
    return writer.annotated(text, markers) if markers else text


def _xml(form: XmlForm, writer: Writer) -> Expr:
    """`Xml(attribute=True)`: what differs from an element of the field's name."""
    said = [
        f"{name}={literal(value)}"
        for name, value in asdict(form).items()
        if value is not None and value is not False
    ]
    return writer.runtime("@runtime.xml", "Xml", f"({', '.join(said)})")


def _unmarked(kind: Type) -> Type:
    """The type without the marker that stands beside it."""
    if isinstance(kind, NullableType):
        return NullableType(kind.inner)
    return ListType(kind.item) if isinstance(kind, ListType) else kind


def _names(field: Field, name: str, writer: Writer) -> list[Expr]:
    if field.aliases:
        accepted = ", ".join(literal(a) for a in (field.wire_name, *field.aliases))
        return [writer.runtime(FORMATS, "Names", f"({accepted})")]
    if name == field.wire_name:
        return []
    alias = f"(alias={literal(field.wire_name)})"
    return [writer.runtime("pydantic", "Field", alias)]


def _localised(module: str, kind: Type, writer: Writer) -> Expr:
    """A type with models by their bare names, imported where they are of another module."""
    text = writer.annotation(kind)
    homes = {
        Import(f"@here.{own.module}", own.class_name)
        for own in (writer.names.types[i] for i in references(kind))
        if own.module != module
    }
    return Expr(text.text, text.imports | homes)


def emitted_types(api: Api) -> set[TypeId]:
    """All types but the unnamed enums of parameters whose values a signature spells out."""
    used = _answered(api)
    return {
        id_
        for id_, named_type in api.types.items()
        if id_ in used or not spelt_out(named_type)
    }


def _answered(api: Api) -> set[TypeId]:
    """The types that stand in more than parameters."""
    used: set[TypeId] = set()
    for operation in api.operations:
        for kind in [*operation.body_types, *operation.answer_types]:
            used.update(references(kind))
    for webhook in api.webhooks:
        used.update(references(webhook.type))
    for named_type in api.types.values():
        used.update(references(named_type.definition))
    return used


def _enum(
    named_type: NamedType,
    definition: EnumType,
    own: TypeNames,
    writer: Writer,
    is_open: bool,
) -> tuple[EnumView, list[Expr]]:
    """An alias that names the documented values; an open one admits others."""
    kinds = dict.fromkeys(type(v).__name__ for v in definition.values)
    values = ", ".join(literal(v) for v in definition.values)
    listed = writer.runtime("typing", "Literal", f"[{values}]")
    union = write(listed, " | ", " | ".join(kinds))
    marked = writer.annotated(union, [writer.runtime(MARKERS, "OpenEnum", "()")])
    text = marked if is_open else listed
    kind = writer.runtime("typing", "TypeAlias")
    doc = docstring([named_type.doc]) if named_type.doc else ""
    return EnumView(own.class_name, kind.text, text.text, doc), [kind, text]

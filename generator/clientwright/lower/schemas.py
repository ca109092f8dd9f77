"""Schemas: from JSON Schema to types."""

from __future__ import annotations


from dataclasses import dataclass, field, replace

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.ir.types import (
    AliasType,
    AnyType,
    Const,
    EnumType,
    ListType,
    MapType,
    NamedType,
    NullableType,
    ObjectType,
    RefType,
    Scalar,
    Type,
    TypeId,
    UnionType,
    bare,
    is_component,
)
from clientwright.json_value import JSON, as_object, child
from clientwright.lower.arrays import array_of, extended, list_or_lone
from clientwright.lower.branches import within, without
from clientwright.lower.combine import WIDENED, merge_into, only_constrains
from clientwright.lower.contradictions import possible, report_contradiction
from clientwright.lower.demands import demanding, unsaid_of
from clientwright.lower.fields import field_of
from clientwright.lower.hints import hints_of, is_called
from clientwright.lower.kinds import kinds_of
from clientwright.lower.inheritance import Extensions, is_base, tells_otherwise
from clientwright.lower.merge import conditioned, merge_all_of
from clientwright.lower.notes import limits_of, sentence_of
from clientwright.lower.nulls import is_null, unmarked, with_null
from clientwright.lower.scalars import scalar_kind
from clientwright.lower.tags import (
    Tag,
    listed_of,
    mapping_of,
    tag_of,
    values_of as tag_values_of,
    with_tag,
)
from clientwright.lower.unions import as_amounts, as_texts, json_kind, tell_of
from clientwright.lower.values import (
    are_of_items,
    choice_of,
    meanings,
    nameable,
    of_items,
    unnameable,
    untold,
    values_of,
    whole,
)
from clientwright.lower.ways import words_of
from clientwright.spec.node import Node


@dataclass(slots=True)
class Schemas:
    """The named types met so far; `type_of` adds to them."""

    types: dict[TypeId, NamedType] = field(default_factory=dict[TypeId, NamedType])
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])
    said: set[str] = field(default_factory=set[str])
    """Places whose demands stand in documentation."""
    speaks_xml: bool = False
    """Whether any body or answer is XML: then fields know how they stand in it."""
    _demanding: dict[str, Node] = field(default_factory=dict[str, Node])
    _open: list[TypeId] = field(default_factory=list[TypeId])
    _recursive: set[TypeId] = field(default_factory=set[TypeId])
    _extensions: Extensions = field(default_factory=Extensions)
    _told: dict[tuple[TypeId, str], set[tuple[str, ...]]] = field(
        default_factory=dict[tuple[TypeId, str], set[tuple[str, ...]]]
    )

    def type_of(self, node: Node, words: str) -> Type:
        """The type that a schema describes; `words` name it should it need a name of its own."""
        report_contradiction(node, self)
        if "$ref" in node:
            return self._reference(node, words)
        return with_null(self._without_null(node, words), node)

    def _reference(self, node: Node, words: str) -> Type:
        """What a `$ref` names, with the null of its target and the extensions beside it."""
        target = node.resolve()
        if "$ref" in target:
            self.widened(
                "ref-cycle",
                node,
                "a $ref that leads back to itself names no schema",
                "any JSON",
            )
            return AnyType()
        return with_null(extended(self._referred(target, words), node), target, node)

    def finish(self) -> None:
        """Give each variant the constant that its unions tell it by, and say what is left unsaid."""
        for node in self._demanding.values():
            is_said = node.pointer in self.said
            for key in unsaid_of(node) if is_said else demanding(node):
                message = f"`{key}` fits neither a type nor its documentation"
                self.report("unsaid", node, message, "left to the server")
        for (target, tag), values in self._told.items():
            named = self.types[target]
            if isinstance(named.definition, ObjectType) and len(values) == 1:
                definition = with_tag(named.definition, tag, *values)
                self.types[target] = replace(named, definition=definition)

    def _referred(self, target: Node, words: str) -> Type:
        """The type of a target without its null; a base stands for all that extend it."""
        extensions = self._extensions.of(target) if is_base(target) else []
        if extensions:
            return self._any_of(target, extensions)
        return self._itself(target, words)

    def _any_of(self, base: Node, extensions: list[Node]) -> Type:
        """A base or what extends it, as a type with a name of its own."""
        id_, words = child(base.pointer, "discriminator"), words_of(base.pointer)
        if id_ not in self.types:
            doc = f"{words}, or a schema that extends it."
            named = NamedType(id_, f"any {words}", AliasType(AnyType()), doc)
            self.types[id_] = named
            union = self._extended(base, words, extensions)
            self.types[id_] = replace(named, definition=AliasType(union))
        return RefType(id_)

    def _extended(self, base: Node, words: str, extensions: list[Node]) -> Type:
        tag, mapping = base["discriminator"].text("propertyName"), mapping_of(base)
        found: dict[Type, tuple[str, ...]] = {}
        common = listed_of(base, tag)
        for extension in extensions:
            values = tag_values_of(extension, tag, mapping, common)
            is_new = not set(values) & {v for each in found.values() for v in each}
            if is_new:
                way = (
                    self._referred if tells_otherwise(extension, base) else self._itself
                )
                found[way(extension, words_of(extension.pointer))] = values
        found[self._itself(base, words)] = ()
        return self._tagged(tuple(found), Tag(tag, tuple(found.values())))

    def _tagged(self, variants: tuple[Type, ...], tag: Tag) -> Type:
        for variant, values in zip(variants, tag.values, strict=True):
            if isinstance(variant, RefType) and values:
                self._told.setdefault((variant.target, tag.name), set()).add(values)
        if len(variants) == 1:
            return variants[0]
        return UnionType(variants, "tag", tag.name, tag.values)

    def _itself(self, target: Node, words: str) -> Type:
        """Named, or what stands there."""
        if target.pointer in self._open:
            self._recursive.add(target.pointer)
            return RefType(target.pointer)
        if target.pointer in self.types:
            return RefType(target.pointer)
        return self._guarded(target, words_of(target.pointer) or words)

    def _guarded(self, target: Node, words: str) -> Type:
        """Unions and types that contain themselves keep their name."""
        self._open.append(target.pointer)
        result = bare(self.type_of(target, words))
        self._open.pop()
        if target.pointer in self.types:
            return RefType(target.pointer)
        if result == RefType(target.pointer):
            message = "a schema that is nothing but itself"
            self.widened("ref-cycle", target, message, "any JSON")
            return AnyType()
        is_union = is_component(target.pointer) and isinstance(result, UnionType)
        if not is_union and target.pointer not in self._recursive:
            return result
        self._define(target, words, AliasType(result))
        return RefType(target.pointer)

    def _without_null(self, node: Node, words: str) -> Type:
        if not isinstance(node.value, dict):
            return AnyType()
        if demanding(node):
            self._demanding[node.pointer] = node
        if is_null(node):
            return Scalar("null")
        if "const" in node:
            return self._const(node, words)
        if "enum" in node:
            return self._enum(node, words)
        if "allOf" in node:
            return self._all_of(node, words)
        if "oneOf" in node or "anyOf" in node:
            return self._union(node, words)
        return self._by_kind(node, words)

    def _const(self, node: Node, words: str) -> Type:
        value = whole(node["const"].value)
        if isinstance(value, (str, int)):
            return Const(value)
        message = "a type cannot name this constant"
        self.widened("const-value", node, message, "its plain type")
        return self._by_kind(untold(node, [value]), words)

    def _enum(self, node: Node, words: str) -> Type:
        if are_of_items(node):
            message = "an array cannot be any of these values"
            self.widened("enum-of-items", node, message, "an array of them")
            return ListType(self.type_of(of_items(node), f"{words} item"))
        values = values_of(node)
        usable = nameable(values)
        if values and all(isinstance(v, bool) for v in values):
            return Scalar("boolean")
        is_one = len(usable) == 1 and all(v == usable[0] for v in values)
        if is_one and not is_called(node):
            return Const(usable[0])
        if usable and all(isinstance(v, (str, int)) for v in values):
            self._define(node, words, EnumType(usable))
            return RefType(node.pointer)
        fix = None if values else Fix(node["enum"].pointer, remove=True)
        named = f"a type cannot name the value `{unnameable(values)}` of this enum"
        message = named if values else "an enum without usable values"
        self.widened("enum-values", node, message, "its plain type", fix)
        return self._by_kind(untold(node, values), words)

    def _union(self, node: Node, words: str) -> Type:
        if "oneOf" in node and "anyOf" in node:
            node = self._one_choice(node)
        keyword = "oneOf" if "oneOf" in node else "anyOf"
        if node.flag("x-clientwright-as-list"):
            return list_or_lone(node, keyword, words, self)
        if all(only_constrains(each.value) for each in node[keyword].items()):
            return self._without_null(without(node, keyword), words)
        around = without(node, keyword)
        choices = possible(
            [each for each in node[keyword].items() if not is_null(each)]
        )
        branches = [within(each, around) for each in choices]
        if (listed := choice_of(branches)) is not None:
            return self._enum(
                Node(node.root, node.pointer, {**as_object(around.value), **listed}),
                words,
            )
        lowered = [
            self.type_of(b, f"{words} {index + 1}") for index, b in enumerate(branches)
        ]
        tag = tag_of(around, choices) or tag_of(around, branches)
        if tag is None:
            lowered = self._objects_told(around, branches, lowered)
        return self.either(lowered, tag)

    def _objects_told(
        self, around: Node, branches: list[Node], lowered: list[Type]
    ) -> list[Type]:
        """Of objects beside a text or a list, a tag tells which: they are a union of their own."""
        kinds = [json_kind(each, self.types) for each in lowered]
        objects = [i for i, kind in enumerate(kinds) if kind == "object"]
        inner = tuple(dict.fromkeys(lowered[i] for i in objects))
        apart = "any" not in kinds and all(isinstance(v, RefType) for v in inner)
        if not apart or not 1 < len(objects) == len(inner) < len(lowered):
            return lowered
        tag = tag_of(around, [branches[i] for i in objects])
        if tag is None:
            return lowered
        others = [v for i, v in enumerate(lowered) if kinds[i] != "object"]
        return [*others, self._tagged(inner, tag)]

    def either(self, lowered: list[Type], tag: Tag | None = None) -> Type:
        """One of several types, each once, with the null of any of them."""
        variants = as_texts(tuple(dict.fromkeys(unmarked(v) for v in lowered)))
        variants = as_amounts(variants)
        if not variants or AnyType() in variants:
            return AnyType()
        union = self._joined(variants, tag if len(variants) == len(lowered) else None)
        nullable = any(isinstance(v, NullableType) and not v.nulls for v in lowered)
        return NullableType(bare(union)) if nullable else union

    def _one_choice(self, node: Node) -> Node:
        """Two choices beside each other, as one of pairs."""
        merged: dict[str, JSON] = {}
        merge_into(merged, node.value if isinstance(node.value, dict) else {})
        return self._not_widened(Node(node.root, node.pointer, merged))

    def _not_widened(self, node: Node) -> Node:
        """The node, of which it is said that its choices make too many variants."""
        if node.flag(WIDENED):
            message = "choices that hold at once make more variants than anyone reads"
            self.widened("choices", node, message, "the variants of all of them")
        return without(node, WIDENED)

    def _joined(self, variants: tuple[Type, ...], tag: Tag | None) -> Type:
        if tag is not None and all(isinstance(v, RefType) for v in variants):
            return self._tagged(variants, tag)
        if len(variants) == 1:
            return variants[0]
        return UnionType(variants, tell_of(variants, self.types))

    def _all_of(self, node: Node, words: str) -> Type:
        merged = merge_all_of(node, whole=is_component(node.pointer))
        merged = self._not_widened(merged)
        report_contradiction(merged, self)
        if "allOf" in merged:
            return AnyType()
        if "$ref" in merged:
            return self._reference(merged, words)
        return self._without_null(merged, words)

    def _by_kind(self, node: Node, words: str) -> Type:
        node = conditioned(node)
        kinds = kinds_of(node)
        if kinds == ("array",):
            return array_of(node, words, self)
        if kinds == ("object",):
            return self._object(node, words)
        if (kind := scalar_kind(node, kinds)) is not None:
            return Scalar(kind)
        if len(kinds) > 1:
            parts = tuple(self._one_kind(node, kind, words) for kind in kinds)
            return UnionType(parts, "kind")
        return AnyType()

    def _one_kind(self, node: Node, kind: str, words: str) -> Type:
        value = {**node.value, "type": kind} if isinstance(node.value, dict) else None
        is_object = kind == "object"
        # An object gets a class of its own; the place itself may be that of the union.
        pointer = child(node.pointer, kind) if is_object else node.pointer
        words = f"{words} object" if is_object and is_component(node.pointer) else words
        return self._by_kind(Node(node.root, pointer, value), words)

    def _object(self, node: Node, words: str) -> Type:
        if node["properties"].value:
            self._define_object(node, words)
            return RefType(node.pointer)
        return MapType(self._additional(node, words) or AnyType())

    def _additional(self, node: Node, words: str) -> Type | None:
        """The type of properties without names, where the schema describes them."""
        described = [
            node[keyword]
            for keyword in ("additionalProperties", "unevaluatedProperties")
            if node[keyword].value is True or isinstance(node[keyword].value, dict)
        ][:1]
        described += [each for _, each in node["patternProperties"].entries()]
        kinds = [self.type_of(each, f"{words} value") for each in described]
        return self.either(kinds) if kinds else None

    def _define_object(self, node: Node, words: str) -> None:
        if node.pointer in self.types:
            return
        self._define(node, words, ObjectType(()))
        required = set(node.texts("required"))
        fields = tuple(
            field_of(name, schema, name in required, words, self)
            for name, schema in node["properties"].entries()
        )
        self._define(node, words, ObjectType(fields, self._additional(node, words)))

    def _define(
        self, node: Node, words: str, definition: ObjectType | EnumType | AliasType
    ) -> None:
        doc = node.words() or node.words("title")
        if isinstance(definition, EnumType):
            said = meanings(node, definition.values)
        else:
            said = sentence_of(limits_of(node))
            self.said.add(node.pointer)
        doc = "\n\n".join(filter(None, (doc, said)))
        name = node.maybe_text("x-clientwright-name")
        self.types[node.pointer] = NamedType(
            node.pointer,
            words,
            definition,
            doc,
            name,
            hints=hints_of(node),
            title=node.text("title"),
        )

    def report(
        self, code: str, node: Node, message: str, repair: str, fix: Fix | None = None
    ) -> None:
        """Note a repair, once for each place."""
        found = Diagnostic(code, node.pointer, message, repair, fix=fix)
        if found not in self.diagnostics:
            self.diagnostics.append(found)

    def widened(
        self,
        code: str,
        node: Node,
        message: str,
        instead: str,
        fix: Fix | None = None,
    ) -> None:
        self.report(code, node, message, f"emitted as {instead}", fix)

"""Tags: the property whose value tells which variant of a union a value is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from clientwright.ir.types import Const, Field, ObjectType, Scalar
from clientwright.json_value import tokens_of
from clientwright.lower.merge import flatten
from clientwright.spec.node import Node

_MOST_LEVELS = 20
"""Of unions in unions; deeper ones are told apart by their fields."""


@dataclass(frozen=True, slots=True)
class Tag:
    """The wire name of a property, and its values of each variant."""

    name: str
    values: tuple[tuple[str, ...], ...]


def tag_of(owner: Node, branches: Sequence[Node]) -> Tag | None:
    """The tag that a discriminator declares, or that constants of the variants make certain."""
    declared = owner["discriminator"].maybe_text("propertyName")
    if declared is not None:
        return declared_tag(owner, declared, branches)
    constants = [_constants(branch, 0) for branch in branches]
    shared = (
        set[str].intersection(*map(set[str], constants)) if constants else set[str]()
    )
    for name in sorted(shared):
        values = tuple(each[name] for each in constants)
        if _is_distinct(values):
            return Tag(name, values)
    return None


def declared_tag(owner: Node, name: str, branches: Sequence[Node]) -> Tag | None:
    """Values by mapping and by constants; where there are neither, the variant's own name."""
    mapping, default = mapping_of(owner), _default_of(owner)
    listed = [listed_of(branch, name) for branch in branches]
    is_same = len({*listed}) == 1 and len(listed[0]) > 1
    common = listed[0] if is_same else ()
    values = tuple(_values(branch, name, mapping, common) for branch in branches)
    targets = [branch.resolve().pointer for branch in branches]
    if default in targets and all(values) and _is_distinct(values):
        # What stands for all other values stands for its own among them.
        others = (
            () if t == default else v for t, v in zip(targets, values, strict=True)
        )
        return Tag(name, tuple(others))
    return Tag(name, values) if all(values) and _is_distinct(values) else None


def mapping_of(owner: Node) -> Mapping[str, tuple[str, ...]]:
    """The values of a discriminator's mapping, by the pointer that they lead to."""
    found: dict[str, tuple[str, ...]] = {}
    for value, target in owner["discriminator"]["mapping"].entries():
        if isinstance(target.value, str):
            pointer = _pointer(owner, target.value)
            found[pointer] = (*found.get(pointer, ()), value)
    return found


def _default_of(owner: Node) -> str | None:
    """The pointer of the variant that stands for what the mapping does not know."""
    default = owner["discriminator"].maybe_text("defaultMapping")
    return None if default is None else _pointer(owner, default)


def values_of(
    target: Node,
    name: str,
    mapping: Mapping[str, tuple[str, ...]],
    common: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """The values of a component that a discriminator tells; `common` are those of all variants."""
    mapped, listed = mapping.get(target.pointer, ()), listed_of(target, name)
    others = {v for each in mapping.values() if each != mapped for v in each}
    is_its_own = listed != common and not (mapped and others & {*listed})
    said = (*mapped, *(listed if is_its_own else ()))
    return tuple(dict.fromkeys(said)) or (_own_name(target, common),)


def _own_name(target: Node, common: tuple[str, ...]) -> str:
    """The component's name, as the listed values spell it."""
    name = tokens_of(target.pointer)[-1]
    alike = [value for value in common if value.casefold() == name.casefold()]
    return name if name in common or len(alike) != 1 else alike[0]


def with_tag(owner: ObjectType, tag: str, values: tuple[str, ...]) -> ObjectType:
    """An object whose tag is known; a variant need not declare it."""
    lone = Const(values[0]) if len(values) == 1 else None
    if all(field.wire_name != tag for field in owner.fields):
        doc = "Tells which variant of a union this is."
        kind = lone or Scalar("string")
        added = Field(tag, kind, required=False, doc=doc, is_tag=True, is_added=True)
        return replace(owner, fields=(*owner.fields, added))
    fields = (_tagged(f, lone) if f.wire_name == tag else f for f in owner.fields)
    return replace(owner, fields=tuple(fields))


def _tagged(field: Field, lone: Const | None) -> Field:
    kind = lone or field.type
    is_open = isinstance(field.type, Scalar) and not field.required
    untagged = field.type if is_open and lone is not None else None
    return replace(field, type=kind, access="both", is_tag=True, untagged=untagged)


def _values(
    branch: Node,
    name: str,
    mapping: Mapping[str, tuple[str, ...]],
    common: tuple[str, ...],
) -> tuple[str, ...]:
    if "$ref" in branch:
        return values_of(branch.resolve(), name, mapping, common)
    return listed_of(branch, name)


def listed_of(branch: Node, name: str) -> tuple[str, ...]:
    """The closed list of texts of a tag that is declared, required or not."""
    return _constants(branch, 0, name).get(name, ())


def _pointer(owner: Node, target: str) -> str:
    """A mapping leads to a reference, or to the bare name of a component."""
    found = owner.find(target) or owner.find(f"#/components/schemas/{target}")
    return found.pointer if found else ""


def _is_distinct(values: tuple[tuple[str, ...], ...]) -> bool:
    flat = [value for each in values for value in each]
    return len(flat) == len(set(flat))


def _constants(
    branch: Node, level: int, declared: str | None = None
) -> Mapping[str, tuple[str, ...]]:
    """Required properties with a closed list of texts, and those texts; the declared tag among them."""
    target = branch.resolve()
    choices = [*target["oneOf"].items(), *target["anyOf"].items()]
    if choices and level < _MOST_LEVELS:
        return _common([_constants(each, level + 1, declared) for each in choices])
    # At no place of its own: its properties may be references to where they stand.
    schema = Node(target.root, "", dict(flatten(target, ())))
    required = set(schema.texts("required"))
    found = {
        name: _texts(each.resolve())
        for name, each in schema["properties"].entries()
        if name in required or name == declared
    }
    return {name: values for name, values in found.items() if values}


def _common(
    choices: list[Mapping[str, tuple[str, ...]]],
) -> Mapping[str, tuple[str, ...]]:
    names = set[str].intersection(*map(set[str], choices))
    return {
        name: tuple(dict.fromkeys(value for each in choices for value in each[name]))
        for name in sorted(names)
    }


def _texts(schema: Node) -> tuple[str, ...]:
    """The texts that a schema admits, or none where it admits others too."""
    const = schema.maybe_text("const")
    if const is not None:
        return (const,)
    values = schema.texts("enum")
    return values if len(values) == len(list(schema["enum"].items())) else ()

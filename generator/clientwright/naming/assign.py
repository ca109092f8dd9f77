"""The one place where Python names are chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clientwright.ir.api import Api, Group, Operation, Parameter
from clientwright.ir.flows import Poll
from clientwright.ir.types import NamedType, ObjectType, TypeId
from clientwright.naming import words
from clientwright.naming.modules import assign_modules
from clientwright.naming.reserved import (
    ARGUMENTS,
    CLIENT_ATTRIBUTES,
    MODEL_ATTRIBUTES,
    MODULES,
    RESOURCE_NAMES,
    TYPE_NAMES,
)
from clientwright.naming.scope import Scope


@dataclass(frozen=True, slots=True)
class GroupNames:
    attribute: str
    module: str
    class_name: str


@dataclass(frozen=True, slots=True)
class OperationNames:
    method: str
    constant: str
    wait: str | None
    arguments: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class TypeNames:
    class_name: str
    module: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Names:
    """Ids of the IR to Python names; operations are found by pointer, groups and types by id."""

    groups: Mapping[str, GroupNames]
    operations: Mapping[str, OperationNames]
    types: Mapping[TypeId, TypeNames]


def assign(api: Api) -> Names:
    groups = _groups(api.groups)
    operations: dict[str, OperationNames] = {}
    for group in api.groups:
        operations.update(_operations(group, [o for o in api.operations if o.group == group.id]))
    return Names(groups, operations, _types(api, groups))


def _groups(groups: tuple[Group, ...]) -> dict[str, GroupNames]:
    attributes, modules, classes = (
        Scope(set(CLIENT_ATTRIBUTES)),
        Scope(),
        Scope(set(RESOURCE_NAMES)),
    )
    named: dict[str, GroupNames] = {}
    for group in groups:
        text = group.name or group.id
        attribute = words.safe(words.snake(text), CLIENT_ATTRIBUTES)
        class_name = words.pascal(text)
        named[group.id] = GroupNames(
            attributes.claim(attribute),
            modules.claim(words.safe(words.snake(text))),
            classes.claim(class_name, f"{class_name}Resource"),
        )
    return named


def _operations(group: Group, operations: list[Operation]) -> dict[str, OperationNames]:
    """Methods without the words of their group, unless two of them would then be the same."""
    full = {o.pointer: words.snake(o.name or o.id) for o in operations}
    short = {
        o.pointer: full[o.pointer] if o.name else _without(full[o.pointer], group)
        for o in operations
    }
    methods, constants = Scope(), Scope()
    named: dict[str, OperationNames] = {}
    for operation in sorted(operations, key=lambda o: o.pointer):
        brief, whole = short[operation.pointer], full[operation.pointer]
        clash = sum(name == brief for name in short.values()) > 1
        method = methods.claim(words.safe(whole if clash else brief), words.safe(whole))
        named[operation.pointer] = OperationNames(
            method,
            constants.claim(method.upper().rstrip("_")),
            _wait(methods, operation, method),
            _arguments(operation.parameters),
            _body(operation),
        )
    return {o.pointer: named[o.pointer] for o in operations}


def _without(method: str, group: Group) -> str:
    """The method's words without the group's, once, wherever they stand."""
    own, parts = words.snake(group.name or group.id).split("_"), method.split("_")
    for start in range(len(parts) - len(own) + 1):
        if parts[start : start + len(own)] == own and len(parts) > len(own):
            return "_".join(parts[:start] + parts[start + len(own) :])
    return method


def _wait(methods: Scope, operation: Operation, method: str) -> str | None:
    if not isinstance(operation.flow, Poll):
        return None
    return methods.claim(f"wait_for_{method.removeprefix('get_')}")


def _arguments(parameters: tuple[Parameter, ...]) -> tuple[str, ...]:
    scope = Scope(set(ARGUMENTS))
    return tuple(
        scope.claim(
            words.safe(words.snake(p.name or p.wire_name), ARGUMENTS),
            f"{words.snake(p.wire_name)}_{p.place}",
        )
        for p in parameters
    )


def _body(operation: Operation) -> str:
    return Scope(set(_arguments(operation.parameters))).claim("body", "request_body")


def _types(api: Api, groups: Mapping[str, GroupNames]) -> dict[TypeId, TypeNames]:
    """Class names, first those that the description spells out, then those made of where a type stands."""
    modules = assign_modules(api, {g.module for g in groups.values()} | MODULES, groups)
    scope = Scope(set(TYPE_NAMES))
    class_names: dict[TypeId, str] = {}
    for named in sorted(api.types.values(), key=_precedence):
        name = words.pascal(named.name or named.words)
        class_names[named.id] = scope.claim(name, f"{name}Model", f"{name}Model")
    return {
        id_: TypeNames(class_names[id_], modules[id_], _fields(named))
        for id_, named in api.types.items()
    }


def _precedence(named: NamedType) -> tuple[bool, int, str]:
    is_component = named.id.startswith("/components/schemas/") and named.id.count("/") == 3
    return (not is_component, named.id.count("/"), named.id)


def _fields(named: NamedType) -> dict[str, str]:
    if not isinstance(named.definition, ObjectType):
        return {}
    scope = Scope()
    return {
        f.wire_name: scope.claim(words.safe(words.snake(f.name or f.wire_name), MODEL_ATTRIBUTES))
        for f in named.definition.fields
    }

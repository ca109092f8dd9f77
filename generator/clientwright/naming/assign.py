"""The one place where Python names are chosen."""

from __future__ import annotations

from collections.abc import Mapping

from clientwright.ir.api import DEFAULT_STYLES, Api, Group, Operation, Parameter, Place
from clientwright.ir.flows import Poll, Streamed
from clientwright.ir.types import NamedType, ObjectType, TypeId
from clientwright.naming import words
from clientwright.naming.classes import name_types
from clientwright.naming.clients import name_client
from clientwright.naming.modules import assign_modules
from clientwright.naming.names import GroupNames, Names, OperationNames, TypeNames
from clientwright.naming.reserved import (
    ARGUMENTS,
    CLIENT_ATTRIBUTES,
    CONSTANTS,
    METHODS,
    MODEL_ATTRIBUTES,
    MODULES,
    RESOURCE_NAMES,
    TYPE_NAMES,
)
from clientwright.naming.scope import Scope, claim_all


def assign(api: Api) -> Names:
    """Names for everything in an API that Python code mentions."""
    client = name_client(api)
    taken = {own.class_name for own in client.classes.values()} | {
        *client.constants.values()
    }
    groups = _groups(api.groups, taken)
    operations: dict[str, OperationNames] = {}
    for group in api.groups:
        own = [o for o in api.operations if o.group == group.id]
        operations.update(_operations(group, own, groups[group.id].class_name))
    wanted = {each.id: (words.constant(each.words),) for each in api.webhooks}
    webhooks = claim_all(wanted, CONSTANTS)
    return Names(groups, operations, _types(api, groups), client, webhooks)


def _groups(groups: tuple[Group, ...], taken: set[str]) -> dict[str, GroupNames]:
    texts = {group.id: group.name or group.id for group in groups}
    snakes = {id_: (words.safe(words.snake(text)),) for id_, text in texts.items()}
    attributes = claim_all(
        {id_: (words.safe(name, CLIENT_ATTRIBUTES),) for id_, (name,) in snakes.items()}
    )
    modules = claim_all(snakes, MODULES)
    classes = Scope(set(RESOURCE_NAMES | taken))
    class_names = {
        id_: _class_pair(classes, words.pascal(texts[id_])) for id_ in sorted(texts)
    }
    return {
        id_: GroupNames(attributes[id_], modules[id_], class_names[id_])
        for id_ in texts
    }


def _class_pair(scope: Scope, name: str) -> str:
    """A name that is free, and free with `Async` before it."""
    for spelling in (
        name,
        f"{name}Resource",
        *(f"{name}Resource{n}" for n in range(2, 1000)),
    ):
        if not {spelling, f"Async{spelling}"} & scope.taken:
            scope.taken |= {spelling, f"Async{spelling}"}
            return spelling
    raise AssertionError("a thousand resources of one name")


def _operations(
    group: Group, operations: list[Operation], class_name: str
) -> dict[str, OperationNames]:
    """Methods without the words of their group, unless two of them would then be the same."""
    full = {o.pointer: words.snake(o.name or o.id) for o in operations}
    short = {
        o.pointer: full[o.pointer] if o.name else _without(full[o.pointer], group)
        for o in operations
    }
    paths = {o.pointer: (o.path, f"{o.path} {o.method.lower()}") for o in operations}
    unique = {
        name for name in short.values() if sum(n == name for n in short.values()) == 1
    }
    wanted = {
        pointer: (
            words.safe(short[pointer] if short[pointer] in unique else whole, METHODS),
            whole,
            *(words.snake(f"{whole} {path}") for path in paths[pointer]),
        )
        for pointer, whole in full.items()
    }
    methods = claim_all(wanted)
    beside = Scope(set(methods.values()))
    constants = claim_all(
        {p: (_constant(m),) for p, m in methods.items()},
        CONSTANTS | {class_name, f"Async{class_name}"},
    )
    taken = Scope({class_name, f"Async{class_name}", *CONSTANTS, *constants.values()})
    return {
        o.pointer: OperationNames(
            methods[o.pointer],
            constants[o.pointer],
            _wait(beside, o, methods[o.pointer]),
            *_arguments(o),
            stream=_stream(beside, taken, o, methods[o.pointer]),
        )
        for o in operations
    }


def _constant(method: str) -> str:
    """The method in capitals, or marked where its script has none: arguments are never so called."""
    capitals = method.upper().rstrip("_")
    return capitals if capitals != method else f"{method}_OPERATION"


def _without(method: str, group: Group) -> str:
    """The method's words without the group's, once, wherever they stand."""
    own, parts = words.snake(group.name or group.id).split("_"), method.split("_")
    for start in range(len(parts) - len(own) + 1):
        if parts[start : start + len(own)] == own and len(parts) > len(own):
            return "_".join(parts[:start] + parts[start + len(own) :])
    return method


def _wait(scope: Scope, operation: Operation, method: str) -> str | None:
    if not isinstance(operation.flow, Poll):
        return None
    return scope.claim(f"wait_for_{method.removeprefix('get_')}")


def _stream(
    methods: Scope, constants: Scope, operation: Operation, method: str
) -> tuple[str, str] | None:
    """Method and constant of a stream that is there beside another answer."""
    if operation.stream is None or isinstance(operation.flow, Streamed):
        return None
    name = methods.claim(f"{method.rstrip('_')}_stream", f"stream_{method}")
    return name, constants.claim(_constant(name))


def _arguments(operation: Operation) -> tuple[tuple[str, ...], str, str, str]:
    """Those of parameters, of which the path claims first, of the body, and of media types."""
    named: dict[tuple[Place, str], str] = {}
    for place in DEFAULT_STYLES:
        own = [p for p in operation.parameters if p.place == place]
        wanted = {p.wire_name: _argument(p) for p in own}
        claimed = claim_all(wanted, {*ARGUMENTS, *named.values()})
        named |= {(place, wire_name): name for wire_name, name in claimed.items()}
    scope = Scope({*ARGUMENTS, *named.values()})
    return (
        tuple(named[p.place, p.wire_name] for p in operation.parameters),
        scope.claim("body", "request_body"),
        scope.claim("accept", "accept_media_type"),
        scope.claim("content_type", "body_media_type"),
    )


def _argument(parameter: Parameter) -> tuple[str, ...]:
    text = parameter.name or parameter.wire_name
    name = words.snake(text)
    return (
        words.safe(name, ARGUMENTS),
        words.safe(words.snake_with_signs(text), ARGUMENTS),
        f"{name}_{parameter.place}",
    )


def _types(api: Api, groups: Mapping[str, GroupNames]) -> dict[TypeId, TypeNames]:
    """Class names, first those that the description spells out, then those made of where a type stands."""
    class_names = name_types(api, TYPE_NAMES)
    modules = assign_modules(api, groups, class_names)
    return {
        id_: TypeNames(class_names[id_], modules[id_], _fields(named))
        for id_, named in api.types.items()
    }


def _fields(named: NamedType) -> dict[str, str]:
    if not isinstance(named.definition, ObjectType):
        return {}
    wanted = {
        f.wire_name: _field(f.name or f.wire_name) for f in named.definition.fields
    }
    return claim_all(wanted)


def _field(text: str) -> tuple[str, ...]:
    name = words.snake(text)
    signed = words.safe(words.snake_with_signs(text), MODEL_ATTRIBUTES)
    return words.safe(name, MODEL_ATTRIBUTES), signed

"""What is read and what is sent of a type, as two types where `readOnly` and `writeOnly` part them.

A caller is not asked for what the server alone sets, and does not find what it never tells. The
type that is read keeps its name; what is sent of it is an `Input`, and refers to other inputs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from clientwright.ir.api import Api
from clientwright.ir.references import closure, references
from clientwright.ir.renaming import with_ids
from clientwright.ir.types import Access, NamedType, ObjectType, Type, TypeId

SERVERS_OWN = "As it is sent: without what the server alone sets."


def part_directions(api: Api) -> Api:
    """The API with inputs, and without the properties that go the other way."""
    differing = _differing(api.types)
    sent, read = closure(_sent(api), api.types), closure(_read(api), api.types)
    inputs = {id_: f"{id_}/input" for id_ in sorted(differing & sent & read)}
    types = {id_: _only(n, "read") for id_, n in api.types.items() if id_ in differing}
    for id_ in differing & (sent - read):
        types[id_] = with_ids(_only(api.types[id_], "write"), inputs)
    for id_, its_input in inputs.items():
        named = with_ids(_only(api.types[id_], "write"), inputs)
        types[its_input] = _input(its_input, named)
    parted = replace(
        api,
        types={**api.types, **types},
        operations=tuple(
            replace(
                operation,
                parameters=with_ids(operation.parameters, inputs),
                body=with_ids(operation.body, inputs),
            )
            for operation in api.operations
        ),
        client_parameters=with_ids(api.client_parameters, inputs),
    )
    return _without(sent | read | {*inputs.values()}, parted)


def _sent(api: Api) -> Iterator[Type]:
    yield from (p.type for p in api.client_parameters)
    for operation in api.operations:
        yield from (p.type for p in operation.parameters)
        yield from operation.body_types


def _read(api: Api) -> Iterator[Type]:
    yield from (webhook.type for webhook in api.webhooks)
    for operation in api.operations:
        yield from operation.answer_types


def _differing(types: Mapping[TypeId, NamedType]) -> set[TypeId]:
    """Types with a property that goes one way, and all that mention them."""
    users: dict[TypeId, list[TypeId]] = {}
    for id_, named in types.items():
        for target in references(named.definition):
            users.setdefault(target, []).append(id_)
    waiting = [id_ for id_, named in types.items() if _goes_one_way(named)]
    found: set[TypeId] = set()
    while waiting:
        if (id_ := waiting.pop()) not in found:
            found.add(id_)
            waiting += users.get(id_, [])
    return found


def _goes_one_way(named: NamedType) -> bool:
    definition = named.definition
    return isinstance(definition, ObjectType) and any(
        field.access != "both" for field in definition.fields
    )


def _only(named: NamedType, way: Access) -> NamedType:
    """The type without the properties that go the other way alone."""
    definition = named.definition
    if not isinstance(definition, ObjectType):
        return named
    kept = tuple(f for f in definition.fields if f.access in ("both", way))
    return replace(named, definition=replace(definition, fields=kept))


def _input(id_: TypeId, named: NamedType) -> NamedType:
    return replace(
        named,
        id=id_,
        words=f"{named.words} input",
        name=named.name and f"{named.name} input",
        doc="\n\n".join(filter(None, (named.doc, SERVERS_OWN))),
        is_input=True,
    )


def _without(known: set[TypeId], api: Api) -> Api:
    """The API without the types that were met by a property alone which is left out now."""
    now = closure([*_sent(api), *_read(api)], api.types)
    types = {i: named for i, named in api.types.items() if i not in known or i in now}
    return replace(api, types=types)

"""Names of operations: methods, their waiters, constants and arguments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from clientwright.ir.api import DEFAULT_STYLES, Operation, Parameter
from clientwright.ir.flows import Poll, Streamed
from clientwright.naming import words
from clientwright.naming.ids import (
    ACCEPT,
    BODY,
    CONTENT_TYPE,
    argument_id,
    own_arguments,
    part_header_id,
    stream_id,
    wait_id,
)
from clientwright.naming.lock import CALLS, Lock, Table, arguments_of
from clientwright.naming.names import GroupNames, OperationNames
from clientwright.naming.rest import singular
from clientwright.naming.reserved import ARGUMENTS, CONSTANTS, METHODS
from clientwright.naming.scope import Scope, claim_all

_QUANTITIES = frozenset("all many multiple one several".split())

Said: TypeAlias = Mapping[str, tuple[str, ...]]
"""The words of operations by pointer, the best first and all of them last."""


@dataclass(frozen=True, slots=True)
class Locked:
    """The names of one group's operations that are to be kept, by pointer."""

    methods: Table
    waits: Table
    streams: Table
    arguments: Mapping[str, Table]

    @classmethod
    def of(
        cls, operations: list[Operation], group: str, lock: Lock, ids: Mapping[str, str]
    ) -> Locked:
        calls = {
            id_: call.removeprefix(f"{group}.")
            for id_, call in lock.of(CALLS).items()
            if call.startswith(f"{group}.")
        }
        own = {o.pointer: ids[o.pointer] for o in operations}
        unsaid = [o.pointer for o in operations if o.name is None]
        return cls(
            {p: calls[own[p]] for p in unsaid if own[p] in calls},
            {p: calls[wait_id(i)] for p, i in own.items() if wait_id(i) in calls},
            {p: calls[stream_id(i)] for p, i in own.items() if stream_id(i) in calls},
            {p: lock.of(arguments_of(id_)) for p, id_ in own.items()},
        )


def name_operations(
    operations: list[Operation],
    own: GroupNames,
    said: Said,
    locked: Locked,
) -> dict[str, OperationNames]:
    """The names of a group's operations, by pointer; `said` is what each is called."""
    methods = _methods(own.attribute, operations, said, locked)
    taken = {*METHODS, *methods.values()}
    waits = claim_all(_waits(operations, methods, said), taken, locked.waits)
    taken |= {*waits.values()}
    streams = claim_all(_streams(operations, methods), taken, locked.streams)
    constants = claim_all(
        {name: (_constant(name),) for name in (*methods.values(), *streams.values())},
        CONSTANTS | {own.class_name, f"Async{own.class_name}"},
    )
    return {
        o.pointer: OperationNames(
            methods[o.pointer],
            constants[methods[o.pointer]],
            waits.get(o.pointer),
            *_arguments(o, locked.arguments[o.pointer]),
            stream=_named(streams.get(o.pointer), constants),
        )
        for o in operations
    }


def _named(stream: str | None, constants: Mapping[str, str]) -> tuple[str, str] | None:
    return None if stream is None else (stream, constants[stream])


def _waits(
    operations: list[Operation], methods: Mapping[str, str], said: Said
) -> dict[str, tuple[str, ...]]:
    """`wait_for_report` of `get_report`, also where the method is `get`."""
    return {
        o.pointer: (f"wait_for_{_thing(methods[o.pointer], said[o.pointer])}",)
        for o in operations
        if isinstance(o.flow, Poll)
    }


def _thing(method: str, said: tuple[str, ...]) -> str:
    name = words.snake(said[0]) if method == "get" else method
    return name.removeprefix("get_")


def _streams(
    operations: list[Operation], methods: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Streams that are there beside another answer."""
    return {
        o.pointer: (
            f"{methods[o.pointer].rstrip('_')}_stream",
            f"stream_{methods[o.pointer]}",
        )
        for o in operations
        if o.stream is not None and not isinstance(o.flow, Streamed)
    }


def _methods(
    group: str, operations: list[Operation], said: Said, locked: Locked
) -> dict[str, str]:
    """Methods without the words of their group, unless two of them would then be the same."""
    wanted = {
        o.pointer: tuple(_spellings(o, said[o.pointer], group)) for o in operations
    }
    counts = Counter(best for best, *_ in wanted.values())
    apart = {
        pointer: (
            words.safe(best if counts[best] == 1 else others[0], METHODS),
            *others,
        )
        for pointer, (best, *others) in wanted.items()
    }
    return claim_all(apart, METHODS, locked.methods)


def _spellings(
    operation: Operation, said: tuple[str, ...], group: str
) -> Iterator[str]:
    *short, whole = map(words.snake, said)
    for name in short or [whole]:
        yield name if operation.name else _without(name, group)
    yield whole
    for path in (operation.path, f"{operation.path} {operation.method.lower()}"):
        yield words.snake(f"{whole} {path}")


def _constant(method: str) -> str:
    """The method in capitals, or marked where its script has none: arguments are never so called."""
    capitals = method.upper().rstrip("_")
    return capitals if capitals != method else f"{method}_OPERATION"


def _without(method: str, group: str) -> str:
    """The method's words without the group's behind its verb, of one or of many.

    Other words before these say what is meant: `deploy.create_site` would not create a deploy.
    """
    own, parts = group.rstrip("_"), method.split("_")
    length = own.count("_") + 1
    for start in range(3 if len(parts) > length else 0):
        said = "_".join(parts[start : start + length])
        # In front, one of the group may be a verb: `invite_user` of `invites`.
        same = said == own or start and singular(said) == singular(own)
        if same and (start < 2 or parts[1] in _QUANTITIES):
            return "_".join(parts[:start] + parts[start + length :])
    return method


def _arguments(
    operation: Operation, locked: Table
) -> tuple[tuple[str, ...], str, str, str, tuple[str, ...]]:
    """Those of parameters, of which the path claims first, of the body, and of media types."""
    unsaid = [argument_id(p) for p in operation.parameters if p.name is None]
    scope = Scope({*ARGUMENTS})
    named = scope.keep([*unsaid, *own_arguments(operation)], locked)
    for place in DEFAULT_STYLES:
        own = {
            p.wire_name: _argument(p)
            for p in operation.parameters
            if p.place == place and argument_id(p) not in named
        }
        claimed = claim_all(own, scope.taken)
        scope.taken |= {*claimed.values()}
        named |= {f"{place} {wire_name}": name for wire_name, name in claimed.items()}
    return (
        tuple(named[argument_id(p)] for p in operation.parameters),
        named.get(BODY) or scope.claim("body", "request_body"),
        named.get(ACCEPT) or scope.claim("accept", "accept_media_type"),
        named.get(CONTENT_TYPE) or scope.claim("content_type", "body_media_type"),
        tuple(_part_headers(operation, named, scope)),
    )


def _part_headers(
    operation: Operation, named: Mapping[str, str], scope: Scope
) -> Iterator[str]:
    """`file_x_version` of the part `file` and its header field `X-Version`."""
    for encoding, field in operation.part_headers:
        text = field.name or f"{encoding.name} {field.wire_name}"
        name = words.safe(words.snake(text), ARGUMENTS)
        known = named.get(part_header_id(encoding, field))
        yield known or scope.claim(name, f"{name}_header")


def _argument(parameter: Parameter) -> tuple[str, ...]:
    text = parameter.name or parameter.wire_name
    name = words.snake(text)
    return (
        words.safe(name, ARGUMENTS),
        words.safe(words.snake_with_signs(text), ARGUMENTS),
        f"{name}_{parameter.place}",
    )

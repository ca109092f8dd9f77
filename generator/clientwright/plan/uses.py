"""What types without words of their own are for: the body or the answer of one call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clientwright.ir.api import Api, Operation
from clientwright.ir.types import RefType, TypeId, bare, is_component
from clientwright.naming.names import Names


def uses_of(api: Api, names: Names) -> Mapping[TypeId, str]:
    """Sentences by type; nothing of those that several calls use, which no one call explains."""
    found: dict[TypeId, set[str]] = {}
    for operation in api.operations:
        group = names.groups[operation.group].attribute
        call = f"`{group}.{names.operations[operation.pointer].method}`"
        for id_, what in _uses(operation):
            found.setdefault(id_, set()).add(f"{what} of {call}.")
    return {
        id_: next(iter(said))
        for id_, said in found.items()
        if len(said) == 1 and not is_component(id_)
    }


def _uses(operation: Operation) -> Iterator[tuple[TypeId, str]]:
    for body in operation.body.ways if operation.body else ():
        if isinstance(body.type, RefType):
            yield body.type.target, "Body"
    for answer in operation.answers:
        kinds = (bare(each.type) for each in answer.contents if each.type)
        what = "Answer" if answer.status[:1] == "2" else f"Answer {answer.status}"
        yield from ((k.target, what) for k in kinds if isinstance(k, RefType))

"""Groups of operations, which stay as well: a call is named by its group."""

from __future__ import annotations

from dataclasses import replace

from clientwright.ir.api import Api, Group, Operation
from clientwright.naming import words
from clientwright.naming.ids import operation_ids
from clientwright.naming.lock import CALLS, GROUPS, Lock


def keep_groups(api: Api, lock: Lock) -> Api:
    """The API with the groups of locked calls, whatever tags were given to them since.

    One that was grouped by its tag stays so, too, when it grows large.
    """
    calls, ids = lock.of(CALLS), operation_ids(api)
    operations = tuple(
        replace(o, group=_group(o, calls.get(ids[o.pointer]), lock))
        for o in api.operations
    )
    return replace(api, operations=operations, groups=_used(api, operations))


def _group(operation: Operation, call: str | None, lock: Lock) -> str:
    own, groups = operation.group, lock.of(GROUPS)
    if operation.is_placed:
        return own
    if call is None:
        return operation.tag if operation.tag in lock.names.get(GROUPS, {}) else own
    attribute = call.partition(".")[0]
    if attribute in (groups.get(own), words.snake(own)):
        return own
    return next((id_ for id_ in sorted(groups) if groups[id_] == attribute), own)


def _used(api: Api, operations: tuple[Operation, ...]) -> tuple[Group, ...]:
    """The groups that operations are in, those of the description first."""
    known = {group.id: group for group in api.groups}
    used = dict.fromkeys(o.group for o in operations)
    kept = (known.get(id_, Group(id_, "")) for id_ in used if id_ not in known)
    return (*(group for group in api.groups if group.id in used), *kept)

"""Header fields by which a server knows a call again, so that it may be repeated."""

from __future__ import annotations

import re
from dataclasses import replace

from clientwright.ir.api import Api, Operation

_NAMES = frozenset({"idempotencykey", "xidempotencykey"})


def infer_idempotency(api: Api) -> Api:
    """The API with the keys of its operations; the runtime gives what the caller does not."""
    operations = (_with_key(each, api.idempotency_key) for each in api.operations)
    return replace(api, operations=tuple(operations))


def _with_key(operation: Operation, of_all: str | None) -> Operation:
    """By its own word, by a parameter, or else (if it is unsafe to repeat) by that of the whole API."""
    if operation.idempotency_key == "":
        return replace(operation, idempotency_key=None)
    found = [
        p.wire_name
        for p in operation.parameters
        if p.place == "header" and re.sub(r"\W|_", "", p.wire_name).lower() in _NAMES
    ]
    usual = of_all if operation.method in ("POST", "PATCH") else None
    key = operation.idempotency_key or next(iter(found), usual)
    if key is None:
        return operation
    parameters = (
        replace(p, required=p.required and p.wire_name != key)
        for p in operation.parameters
    )
    return replace(operation, idempotency_key=key, parameters=tuple(parameters))

"""Header fields by which a server knows a call again, so that it may be repeated."""

from __future__ import annotations

import re
from dataclasses import replace

from clientwright.ir.api import Api, Operation

_NAMES = frozenset({"idempotencykey", "xidempotencykey"})


def infer_idempotency(api: Api) -> Api:
    """The API with the keys of its operations; the runtime gives what the caller does not."""
    return replace(api, operations=tuple(map(_with_key, api.operations)))


def _with_key(operation: Operation) -> Operation:
    found = [
        p.wire_name
        for p in operation.parameters
        if p.place == "header" and re.sub(r"\W|_", "", p.wire_name).lower() in _NAMES
    ]
    key = operation.idempotency_key or next(iter(found), None)
    if key is None:
        return operation
    parameters = (
        replace(p, required=p.required and p.wire_name != key)
        for p in operation.parameters
    )
    return replace(operation, idempotency_key=key, parameters=tuple(parameters))

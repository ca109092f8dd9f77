"""Calls in the log with their bodies, for debugging. What is shown is decided by types, not by guesses.

`Client(around_calls=[logged_calls])` tells each call to the package's logger, at DEBUG.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator
from typing import get_args

from .answer import Answer
from .kinds import is_array, is_object
from .middleware import Call
from .model import Model
from .types import SecretText
from .unset import UNSET

_LOGGER = logging.getLogger(__name__.rpartition("._runtime")[0] or __name__)
_MOST = 20
"""Items of a list that are shown."""


def logged_calls(call: Call) -> Generator[Call, Answer[object], None]:
    """A middleware that logs what is sent and what comes, without secrets."""
    name = f"{call.operation.method} {call.operation.path}"
    if call.body is not UNSET:
        _LOGGER.debug("%s: sends %s", name, shown(call.body))
    answer = yield call
    _LOGGER.debug("%s: %d %s", name, answer.status, shown(answer.value))


def shown(value: object) -> str:
    """A value as text: fields that are documented and no secret; of all else the names alone."""
    match value:
        case Model():
            return f"{type(value).__name__}({', '.join(_fields(value))})"
        case _ if is_array(value):
            rest = [f"and {len(value) - _MOST} more"] if len(value) > _MOST else []
            return f"[{', '.join([*map(shown, value[:_MOST]), *rest])}]"
        case _ if is_object(value):
            return "{" + ", ".join(f"{key}: {shown(value[key])}" for key in value) + "}"
        case None:
            return "None"
        case _:
            # Nothing says what it is: it may be a key.
            return f"<{type(value).__name__}>"


def _fields(model: Model) -> Iterator[str]:
    known, given = type(model).model_fields, model.model_fields_set
    own = [name for name in known if name in given]
    for name in [*own, *sorted(given - known.keys())]:
        if name not in known:
            yield f"{name}=…"
            continue
        value: object = getattr(model, name)
        said = known[name].annotation, *known[name].metadata
        if isinstance(value, SecretText) or any(map(is_secret, said)):
            yield f"{name}=**"
        elif isinstance(value, Model | None) or is_array(value) or is_object(value):
            yield f"{name}={shown(value)}"
        else:
            yield f"{name}={value!r}"


def is_secret(annotation: object) -> bool:
    """Whether a secret may stand in a field, however it was put there."""
    return annotation is SecretText or any(map(is_secret, get_args(annotation)))

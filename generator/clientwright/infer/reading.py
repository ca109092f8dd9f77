"""Which operations read: what asks for a page in a body may as well change something."""

from __future__ import annotations

from clientwright.infer.listed import Listed, Types, opened
from clientwright.infer.wire_names import words_of
from clientwright.ir.api import Operation
from clientwright.ir.types import ObjectType
from clientwright.json_value import tokens_of

_READING = frozenset(
    "search query list find filter get fetch read retrieve lookup".split()
)
_SAID_TO_READ = _READING | frozenset(
    "searches queries lists finds gets fetches reads retrieves returns".split()
)
"""First words of a summary."""
_WRITING = frozenset(
    """create add update upsert insert replace set put patch save delete remove purge cancel send
    import upload submit archive mark move merge assign approve reject revoke restore publish
    trigger reset""".split()
)


def may_list(operation: Operation, found: Listed, types: Types) -> bool:
    """Whether an operation only reads, by its method or by what it is called."""
    if operation.method in ("GET", "QUERY"):
        return True
    return (
        operation.method == "POST"
        and _is_called_so(operation)
        and not _is_given(operation, found, types)
    )


def _is_called_so(operation: Operation) -> bool:
    """By a word of its id or its path, or the first of its summary, and none says that it writes."""
    segments = (each for each in operation.path.split("/") if "{" not in each)
    words = {word for text in (operation.id, *segments) for word in words_of(text)}
    said = words_of(operation.summary)[:1]
    reads = bool(_READING & words) or bool(_SAID_TO_READ.intersection(said))
    writes = {*words, *said, *(verb.removesuffix("s") for verb in said)} & _WRITING
    return reads and not writes


def _is_given(operation: Operation, found: Listed, types: Types) -> bool:
    """Whether the caller gives the list: he who sends orders does not ask for them."""
    body = operation.body
    sent = None if body is None else opened(body.type, types)
    fields = sent.fields if isinstance(sent, ObjectType) else ()
    return tokens_of(found.items)[-1:] in [[field.wire_name] for field in fields]

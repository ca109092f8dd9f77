"""Operations by choice: what a client is made of, and so which models it needs."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from fnmatch import fnmatchcase

from clientwright.diagnostics import InputError, Where
from clientwright.json_value import JSON, as_list, as_object
from clientwright.load.document import Document
from clientwright.load.edit import Edit
from clientwright.spec.methods import operations_in

KINDS = ("tag", "path", "method", "operation", "extension", "webhook")
_ADVICE = (
    "Write, for example, tag:Billing, path:/invoices/*, method:get or operation:list*."
)

Names = tuple[str, ...]
"""`kind:name` of one operation: its tags, path, method, operationId and extensions, or the webhook's name.

`extension:x-internal` is one that is there and not false, `extension:x-audiences=public` one that says a text."""


def select(document: Document, include: Names, exclude: Names) -> Document:
    """The description without the operations that are not chosen.

    Patterns are `kind:glob`. Without any to include, all are; those to exclude go in any case.
    Raises InputError for a pattern of no kind, and for one that matches nothing.
    """
    if not include and not exclude:
        return document
    found = dict(_named(document.data))
    for pattern in (*include, *exclude):
        _check(document, pattern, found)
    edit = Edit(document.data)
    for path, names in found.items():
        chosen = not include or _matches(names, include)
        if not chosen or _matches(names, exclude):
            edit.remove(path)
    return document.changed(edit.data, {})


def _named(data: dict[str, JSON]) -> Iterator[tuple[tuple[str, ...], Names]]:
    for path, item in as_object(data.get("paths")).items():
        for place, method, operation in operations_in(as_object(item)):
            tags = (f"tag:{t}" for t in as_list(operation.get("tags")))
            own = f"operation:{operation.get('operationId', '')}"
            said = (f"extension:{each}" for each in _extensions(operation))
            names = (*tags, f"path:{path}", f"method:{method.lower()}", own, *said)
            yield ("paths", path, *place), names
    for keyword in ("webhooks", "x-webhooks"):
        for name in as_object(data.get(keyword)):
            yield (keyword, name), (f"webhook:{name}",)


def _extensions(operation: dict[str, JSON]) -> Iterator[str]:
    for key, value in operation.items():
        if key.startswith("x-") and value not in (None, False):
            yield key
            texts = value if isinstance(value, list) else [value]
            yield from (f"{key}={each}" for each in texts if isinstance(each, str))


def _matches(names: Names, patterns: Names) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns for name in names)


def _check(
    document: Document, pattern: str, found: dict[tuple[str, ...], Names]
) -> None:
    kind, colon, _ = pattern.partition(":")
    where = Where(document.sources[0].name)
    if not colon or kind not in KINDS:
        what = f"`{pattern}` is no choice of operations"
        raise InputError(what, where=where, advice=_ADVICE)
    if any(_matches(names, (pattern,)) for names in found.values()):
        return
    known = {
        name for names in found.values() for name in names if name.startswith(kind)
    }
    close = get_close_matches(pattern, sorted(known), 1)
    advice = f"Did you mean `{close[0]}`?" if close else _ADVICE
    what = f"`{pattern}` matches no operation"
    raise InputError(what, where=where, advice=advice)

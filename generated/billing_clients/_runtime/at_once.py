"""Large answers, parsed and validated in one go, where that loses nothing.

pydantic reads the numbers of JSON as doubles. These hold up to 15 digits as they are written, but
for zeros at the end and exponents; an answer with any other number is parsed before it is validated.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from pydantic import ValidationError

from .json_text import KINDS, ends_number
from .shape import AliasShape, Leaf, ListShape, MapShape, ModelShape, Shape, UnionShape
from .types import JSON
from .unset import UNSET

_LARGE = 32 * 1024
"""In bytes. Less is read in no time either way, and a first call need not look at all types."""

_PLAIN: tuple[object, ...] = (str, int, float, bool)

# What begins with its rarest character is found fast. A text may look like a number: no harm done.
_FRACTION = re.compile(rb"\.(?:(?<=[0-9]{10}\.)|[0-9]{6}|[0-9]*0(?![0-9\"A-Za-z.:+-]))")
_EXPONENT = re.compile(rb"0e-?0+(?=[\s,\]}]|\Z)")


def value_at_once(shape: Shape, content: bytes) -> object:
    """The value of a JSON text that is as promised; UNSET where it takes more to know."""
    if len(content) < _LARGE or shape.deviates or not _reads_alike(shape):
        return UNSET
    if not doubles_hold(content):
        return UNSET
    try:
        return shape.validate_json(content)
    except ValidationError:
        # Who deviates once does so again: no need to read each answer twice.
        shape.deviates = True
        return UNSET


def doubles_hold(content: bytes) -> bool:
    """Whether all numbers of a JSON text with a fraction are written as doubles are."""
    if _FRACTION.search(content):
        return False
    return not ends_number(content.translate(KINDS), _EXPONENT)


@lru_cache(maxsize=None)
def _reads_alike(shape: Shape) -> bool:
    """Whether pydantic chooses the same types for JSON as for what was parsed from it."""
    known: set[object] = {JSON}
    waiting: list[Leaf] = [shape]
    while waiting:
        part = waiting.pop()
        if isinstance(part, UnionShape) and not _is_told_by_kind(part):
            return False
        if isinstance(part, AliasShape | ModelShape):
            if part.annotation in known:
                continue
            known.add(part.annotation)
        waiting += _inside(part)
    return True


def _inside(shape: Leaf) -> Iterator[Leaf]:
    match shape:
        case ListShape(item=inner) | MapShape(value=inner):
            yield inner
        case UnionShape():
            yield from shape.variants
        case AliasShape():
            yield shape.inner
        case ModelShape():
            yield from (field.shape for field in shape.fields)
            if shape.extra:
                yield shape.extra
        case _:
            pass


def _is_told_by_kind(union: UnionShape) -> bool:
    """Whether the kind of a value tells its variant: in JSON, a text may be a date or an amount, too."""
    counts = Counter(map(_kind, union.variants))
    unlike = counts["scalar"] > 1 or counts["scalar"] and counts["plain"]
    objects = 0 if union.tagged else counts["object"]
    return not (unlike or objects > 1 or counts["array"] > 1 or counts["any"])


def _kind(shape: Shape) -> str:
    match shape:
        case ListShape():
            return "array"
        case MapShape() | ModelShape(root=None):
            return "object"
        case ModelShape() | AliasShape() | UnionShape():
            return "any"
        case _:
            return "plain" if shape.annotation in _PLAIN else "scalar"

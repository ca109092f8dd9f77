"""What names on the wire say, however they are spelled."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+")


def words_of(name: str) -> list[str]:
    """The words of a name in small letters: `unit`, `price` of `unitPrice` and `unit_price`."""
    return [word.lower() for word in _WORD.findall(name)]


def plain(name: str) -> str:
    """A name without its case and its signs, so that `page[size]` and `pageSize` are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())

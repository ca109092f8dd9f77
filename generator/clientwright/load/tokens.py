"""The words of JSON and of YAML, as one kind of stream."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple, TypeAlias

from clientwright.json_value import JSON


class Kind(Enum):
    """What a token does to the value that is being built."""

    OBJECT = 1
    ARRAY = 2
    END = 3
    SCALAR = 4
    ALIAS = 5
    MERGE = 6  # the key `<<` of YAML 1.1


class Token(NamedTuple):
    """One word and its place; `fault` names what is odd about its spelling."""

    kind: Kind
    line: int
    column: int
    text: str = ""
    value: JSON = None
    anchor: str | None = None
    fault: str | None = None


Tokens: TypeAlias = Iterator[Token]

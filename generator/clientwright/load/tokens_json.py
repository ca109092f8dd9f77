"""JSON as tokens with positions: for faults and lines, json.loads for everything else."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from clientwright.load.numbers import is_moderate
from clientwright.load.tokens import Kind, Token, Tokens

_WORD = re.compile(r'\n|[{}\[\]]|"(?:[^"\\]|\\.)*"|[^\s{}\[\],:"]+')
_SURROGATE = re.compile("[\ud800-\udfff]")
_OPENING = {"{": Kind.OBJECT, "[": Kind.ARRAY}
_NAMES = {"true": True, "false": False, "null": None}


def json_tokens(text: str) -> Tokens:
    """Read text that json.loads has accepted."""
    line, start = 1, 0
    for match in _WORD.finditer(text):
        word = match.group()
        if word == "\n":
            line, start = line + 1, match.end()
        elif word in _OPENING:
            yield Token(_OPENING[word], line, match.start() - start + 1)
        elif word in "]}":
            yield Token(Kind.END, line, match.start() - start + 1)
        else:
            yield _scalar(word, line, match.start() - start + 1)
            if "\n" in word:
                line, start = (
                    line + word.count("\n"),
                    match.start() + word.rindex("\n") + 1,
                )


def _scalar(word: str, line: int, column: int) -> Token:
    if word[0] == '"':
        return _string(word, line, column)
    if word in _NAMES:
        return Token(Kind.SCALAR, line, column, word, _NAMES[word])
    if not is_moderate(word):
        return Token(Kind.SCALAR, line, column, word, word, fault="not-a-json-number")
    number = int(word) if word.lstrip("-").isdigit() else Decimal(word)
    return Token(Kind.SCALAR, line, column, word, number)


def _string(word: str, line: int, column: int) -> Token:
    if "\\" not in word:
        return Token(Kind.SCALAR, line, column, word[1:-1], word[1:-1])
    text: str = json.loads(word, strict=False)
    clean = _SURROGATE.sub("\ufffd", text)
    fault = "lone-surrogate" if clean != text else None
    return Token(Kind.SCALAR, line, column, clean, clean, fault=fault)

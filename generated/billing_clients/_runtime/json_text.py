"""JSON text as Python data; numbers with a fraction are Decimals, digit for digit."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib import import_module
from math import isfinite

from .kinds import is_array, is_object

_MOST = 9999
"""The largest exponent: as an int, a number of more digits would take all time and memory."""


def _decimal(text: str) -> Decimal:
    try:
        found = Decimal(text)
    except InvalidOperation:
        found = None
    if found is None or abs(found.adjusted()) > _MOST or len(text) > 3 * _MOST:
        raise ValueError("a number has too many digits")
    return found


_DECODER = json.JSONDecoder(parse_float=_decimal)
KINDS = bytes.maketrans(b"123456789E+", b"000000000e-")
"""Digits as 0, e and E as e, both signs as -: a regular expression of all of these is slow."""
_LONG = b"0" * _MOST
_EXPONENT = re.compile(rb"0e-?00000")
_NUMBER = re.compile(rb"(^|[\s:\[,])-?[0.]*$")
"""What stands before the end of a number, and is in no text but by chance."""


def parsed(content: bytes, charset: str | None = None) -> object:
    """Raises ValueError for what is not JSON."""
    fast = _fast()
    if fast is not None and not _may_be_vast(content):
        try:
            return fast(content)
        except ValueError:
            # The standard library reads more (UTF-16, half surrogates), and says what is wrong.
            pass
    try:
        value: object = _DECODER.decode(_text(content, charset))
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return value


def parsed_or(otherwise: object, content: bytes, charset: str | None = None) -> object:
    """What a JSON text says; `otherwise` for what is none."""
    try:
        return parsed(content, charset)
    except ValueError:
        return otherwise


def with_decimals(value: object) -> object:
    """Decimals in place of doubles, which hold each number as it is written. Raises ValueError."""
    if is_object(value):
        return {key: with_decimals(each) for key, each in value.items()}
    if is_array(value):
        return list(map(with_decimals, value))
    if not isinstance(value, float):
        return value
    if not isfinite(value):
        raise ValueError("NaN and Infinity are no JSON")
    return Decimal(repr(value))


def _may_be_vast(content: bytes) -> bool:
    """Whether some number may be too long, or has five digits of exponent as many an id seems to."""
    text = content.translate(KINDS)
    return _LONG in text or ends_number(text, _EXPONENT)


def ends_number(text: bytes, end: re.Pattern[bytes]) -> bool:
    """Whether a number of such an end is in a JSON text that `KINDS` has translated."""
    return any(
        _NUMBER.search(text[max(0, found.start() - 64) : found.start()])
        for found in end.finditer(text)
    )


@lru_cache(maxsize=None)
def _fast() -> Callable[[bytes], object] | None:
    """jiter, which is half as fast again and as exact, where it is installed."""
    try:
        from_json = import_module("jiter").from_json
    except ImportError:
        return None
    return lambda content: from_json(content, float_mode="decimal", allow_inf_nan=False)


def _text(content: bytes, charset: str | None) -> str:
    """JSON is UTF-8, -16 or -32; another charset counts only where it cannot be one of these."""
    try:
        return content.decode(json.detect_encoding(content))
    except UnicodeDecodeError:
        if charset is None:
            raise
        try:
            return content.decode(charset)
        except LookupError:
            raise ValueError(f"the charset {charset!r} is unknown") from None

"""JSON text as Python data; numbers with a fraction are Decimals, digit for digit."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib import import_module

_DECODER = json.JSONDecoder(parse_float=Decimal)


def parsed(content: bytes, charset: str | None = None) -> object:
    """Raises ValueError for what is not JSON."""
    fast = _fast()
    if fast is not None:
        try:
            return fast(content)
        except ValueError:
            # The standard library reads more (UTF-16, half surrogates), and says what is wrong.
            pass
    try:
        value: object = _DECODER.decode(_text(content, charset))
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except InvalidOperation:
        raise ValueError("a number has too large an exponent") from None
    return value


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

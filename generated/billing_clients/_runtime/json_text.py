"""JSON text as Python data; numbers with a fraction are Decimals, digit for digit."""

from __future__ import annotations

import json
from decimal import Decimal

_DECODER = json.JSONDecoder(parse_float=Decimal)


def parsed(content: bytes, charset: str | None = None) -> object:
    """Raises ValueError for what is not JSON."""
    try:
        value: object = _DECODER.decode(_text(content, charset))
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return value


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

"""Texts that are decimal numbers, told by their pattern."""

from __future__ import annotations

import re

PYDANTIC = "^(?!^[-+.]*$)"
"""How pydantic begins the pattern of each `Decimal`."""
_TOKEN = re.compile(
    r"(?P<digits>\\d|\[0-9\]|\[\\d\]|0(?=\*))(?P<times>[+*?]|\{\d{1,2}(?:,\d{0,2})?\})?"
    r"|(?P<point>\\\.|\[\.\])|(?P<sign>\\[-+]|-|\[[-+]{1,2}\]|\[-\\\+\]|\[\\\+-\])"
    r"|(?P<structure>\(\?:|[()|?])"
)
_TIMES = {"": "", "?": "?", "+": "{1,9}", "*": "{0,9}"}


def is_decimal(pattern: str) -> bool:
    """Whether a text of this pattern is an amount, with a fraction that may be missing or is cents.

    The pattern itself is never run: it may be made to take for ever.
    """
    if pattern.startswith(PYDANTIC):
        return True
    harmless = _harmless(pattern)
    if harmless is None:
        return False

    def takes(text: str) -> bool:
        return re.fullmatch(harmless, text) is not None

    is_amount = takes("12.50") and not takes("1.2.3") and not takes("+-")
    return is_amount and (takes("12") or not takes("12.5"))


def _harmless(pattern: str) -> str | None:
    """The same of digits, points, signs and groups that come once at most; None where there is more."""
    if len(pattern) > 200 or pattern[:1] != "^" or pattern[-1:] != "$":
        return None
    inner, parts, position = pattern[1:-1], list[str](), 0
    while position < len(inner):
        token = _TOKEN.match(inner, position)
        if token is None:
            return None
        times = token["times"] or ""
        parts.append(
            f"[0-9]{_TIMES.get(times, times)}" if token["digits"] else token[0]
        )
        position = token.end()
    try:
        return re.compile("".join(parts)).pattern
    except re.error:
        return None

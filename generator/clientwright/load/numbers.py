"""Numbers as JSON writes them; a number too large to work with stays text."""

from __future__ import annotations

import re

# Python refuses to print an int of more than 4300 digits, and 1e999999999 would not fit memory.
_MOST_DIGITS = 4000
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE]([-+]?\d+))?", re.ASCII)


def is_moderate(word: str) -> bool:
    """Tell whether a word is a JSON number of a sane size."""
    match = _NUMBER.fullmatch(word)
    if match is None or len(word) > _MOST_DIGITS:
        return False
    exponent = match.group(1) or "0"
    return len(exponent) < 6 and abs(int(exponent)) <= _MOST_DIGITS

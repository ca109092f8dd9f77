"""Words of a name in a description, and the Python spellings made of them."""

from __future__ import annotations

import keyword
import re
import unicodedata

WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")


def split(text: str) -> list[str]:
    """`getBillingContracts` and `get-billing contracts` are the words get, Billing, contracts."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return WORD.findall(plain)


def snake(text: str) -> str:
    """A lower-case identifier; digits stay with the word before them."""
    return _identifier(_join_digits([w.lower() for w in split(text)], "_"), "value")


def pascal(text: str) -> str:
    """A class name; capitals that a name already has are kept (`ErrorBody`, `UUID`)."""
    words = split(text)
    return _identifier("".join(w[:1].upper() + w[1:] for w in words), "Value")


def constant(text: str) -> str:
    return snake(text).upper()


def safe(name: str, taken: frozenset[str] = frozenset()) -> str:
    """The name with `_` after it where Python or the caller's scope has it already."""
    reserved = keyword.iskeyword(name) or name in taken
    return f"{name}_" if reserved else name


def _identifier(name: str, fallback: str) -> str:
    name = name or fallback
    return f"{fallback[0]}_{name}" if name[0].isdigit() else name


def _join_digits(words: list[str], separator: str) -> str:
    joined = ""
    for word in words:
        joined += word if word.isdigit() or not joined else f"{separator}{word}"
    return joined

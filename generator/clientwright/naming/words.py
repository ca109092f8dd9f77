"""Words of a name in a description, and the Python spellings made of them."""

from __future__ import annotations

import keyword
import re
import unicodedata

WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
WITHOUT_DECOMPOSITION = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d"}
    | {"Æ": "AE", "Œ": "OE", "Ø": "O", "Đ": "D", "Ł": "L", "Þ": "TH", "Ð": "D"}
)
"""Latin letters that Unicode does not take apart into a plain one and a mark."""


def split(text: str) -> list[str]:
    """`getBillingContracts` and `get-billing contracts` are the words get, Billing, contracts."""
    plain = unicodedata.normalize("NFKD", text.translate(WITHOUT_DECOMPOSITION))
    return WORD.findall(plain.encode("ascii", "ignore").decode())


def snake(text: str) -> str:
    """A lower-case identifier; digits stay with the word before them."""
    words = [word.lower() for word in split(text)]
    joined = ""
    for word in words:
        joined += word if word.isdigit() or not joined else f"_{word}"
    return (
        f"v{joined}" if joined[:1].isdigit() else joined or _other_script(text, "value")
    )


def pascal(text: str) -> str:
    """A class name; capitals that a name already has are kept (`ErrorBody`, `UUID`)."""
    joined = "".join(word[:1].upper() + word[1:] for word in split(text))
    return f"V{joined}" if joined[:1].isdigit() else joined or "Value"


def constant(text: str) -> str:
    return snake(text).upper()


def safe(name: str, taken: frozenset[str] = frozenset()) -> str:
    """The name with `_` after it where Python or the caller's scope has it already."""
    return f"{name}_" if keyword.iskeyword(name) or name in taken else name


def _other_script(text: str, fallback: str) -> str:
    """Letters that have no Latin form make a name too, as far as Python takes them."""
    folded = unicodedata.normalize("NFKC", text.lower())
    letters = "".join(c for c in folded if f"a{c}".isidentifier() and not c.isascii())
    return letters if letters.isidentifier() else fallback

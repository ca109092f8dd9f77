"""Words of a name in a description, and the Python spellings made of them."""

from __future__ import annotations

import keyword
import re
import unicodedata

ONE_WORD = (
    "[Oo]Auth|OpenAPI|OpenID|[Ii][Pp]v(?=[46])|[a-zA-Z]{1,2}aaS|[Gg]raphQL|[Pp]ostgreSQL|[Mm]ySQL|[Nn]oSQL"
    "|[Mm]ongoDB|[Dd]ynamoDB|[Gg]it(?:Hub|Lab)|[Pp]ay[Pp]al|[Ll]inkedIn|[Yy]ouTube|[Ww]hatsApp|[Jj]avaScript"
    "|[Tt]ypeScript|[Ww]iFi|[Ww]ebAuthn|DevOps|i(?:OS|Pad|Phone|Cloud|Tunes|Frame|DEAL|Deal|CCID)"
    "|e(?:Bay|SIM|Sim|Tag|Mail|Commerce|Invoice|Sign)|(?:mac|tv|watch|iPad)OS|mTLS"
    "|[kK]8s|[iI]18n|[lL]10n|[aA]11y|[bB]2[bBcC]|[pPcC]2[pPcC]|[mM]2[mM]"
    "|3[dD][sS](?=2|[^a-zA-Z0-9]|$)|[234][dD]|[23][fF][aA]"
)
"""What is written in mixed case or with a digit inside, and read as one word."""
WORD = re.compile(
    rf"(?:{ONE_WORD})(?:s(?![a-z]))?(?![a-z])"
    r"|[A-Z]{2,}s(?![a-z])|[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+"
)
SIGNS = {"<": "less", ">": "greater", "=": "equal", "!": "not", "+": "plus"} | {
    "*": "star",
    "%": "percent",
    "&": "and",
    "#": "number",
}
"""Words for what names are otherwise told without."""
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
    """A lower-case identifier; digits stay with the word before them, but apart from other digits."""
    joined = ""
    for word in map(str.lower, split(text)):
        stays = word.isdigit() and not joined[-1:].isdigit()
        joined += word if stays or not joined else f"_{word}"
    return (
        f"v{joined}" if joined[:1].isdigit() else joined or _other_script(text, "value")
    )


def snake_with_signs(text: str) -> str:
    """`created_less` for `created<`, `minus1` for `-1`: what tells a name from that of its letters."""
    signed = re.sub(r"^-(?=[0-9])", "minus ", text)
    return snake("".join(f" {SIGNS[c]} " if c in SIGNS else c for c in signed))


def pascal(text: str) -> str:
    """A class name; capitals that a name already has are kept (`ErrorBody`, `UUID`)."""
    joined = suffix(text)
    return f"V{joined}" if joined[:1].isdigit() else joined or "Value"


def suffix(text: str) -> str:
    """What goes on after the first word of a class name, where digits may begin; may be empty."""
    return "".join(word[:1].upper() + word[1:] for word in split(text))


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

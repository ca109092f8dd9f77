"""The one file that writes text of a description into Python: the boundary against injection."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from clientwright.json_value import JSON

WIDTH = 88
BULLET = re.compile(r"[*+-] |\d+\. ")
QUOTES = ("'", '"')
RUNNING = re.compile(r"[^\s|#>=~]")
"""A line that the next one may run on from: no indentation, no table, heading or quotation."""


def literal(value: JSON) -> str:
    """A Python literal as black has it; `repr` escapes quotes, line ends and whatever does not print."""
    if isinstance(value, dict):
        pairs = ", ".join(f"{literal(k)}: {literal(v)}" for k, v in value.items())
        return f"{{{pairs}}}"
    if isinstance(value, list):
        return f"[{', '.join(literal(item) for item in value)}]"
    if isinstance(value, str):
        return _quoted(value)
    if value is None or isinstance(value, (bool, int)):
        return repr(value)
    # Read as Decimal, so that what stands here is what the description says.
    return str(value).lower()


def _quoted(text: str) -> str:
    """In double quotes, unless single ones need fewer escapes."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    # Without quotes in it, `repr` escapes nothing but what does not print.
    parts = (
        repr(part)[1:-1] if part not in QUOTES else part
        for part in re.split(r"([\"'])", text)
    )
    inner = "".join(f"\\{part}" if part == quote else part for part in parts)
    return f"{quote}{inner}{quote}"


def json_literal(text: str) -> str:
    """The Python literal of a JSON text."""
    return literal(json.loads(text, parse_float=Decimal))


def texts(values: Iterable[str]) -> str:
    """A tuple of strings."""
    listed = [literal(value) for value in values]
    return f"({listed[0]},)" if len(listed) == 1 else f"({', '.join(listed)})"


def one_line(text: str) -> str:
    """Text without line ends or other control characters, for a line of a docstring."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def docstring(paragraphs: list[str], indent: int = 0) -> str:
    """A docstring literal of wrapped paragraphs; lines that begin with two blanks are kept as they are."""
    return _documentation(tuple(paragraphs), indent)


@lru_cache(maxsize=4096)
def _documentation(paragraphs: tuple[str, ...], indent: int) -> str:
    """The same, made once: a method has its text twice, and properties repeat theirs."""
    width = WIDTH - indent
    texts = (text for p in paragraphs if (text := clean(p)).strip())
    blocks = [_wrap(text, width) for text in texts]
    first, end, others = ("\n\n".join(blocks) or "No documentation.").partition("\n")
    text = f"{first}{end}{textwrap.dedent(others)}"
    margin = " " * indent
    body = "\n".join(f"{margin}{line}".rstrip() for line in text.split("\n"))
    closing = f"\n{margin}" if "\n" in text else ""
    return f'"""{_padded(body.strip(), bool(closing))}{closing}"""'


def clean(text: str) -> str:
    """Text that cannot leave a docstring: no backslash, no triple quote, nothing that does not print."""
    plain = text.replace("\r\n", "\n").replace("\u00a0", " ").replace("\t", "    ")
    if not plain.replace("\n", "").isprintable():
        plain = "".join(c if c == "\n" or c.isprintable() else _gap(c) for c in plain)
    return plain.replace("\\", "\\\\").replace('"""', "'''")


def _gap(character: str) -> str:
    """Separators of lines and paragraphs part words; other marks stand inside of them."""
    return " " if character in "\u2028\u2029\v\f\r\x85" else ""


def _padded(text: str, closed: bool) -> str:
    """A blank keeps a quote at either end from becoming part of the delimiter."""
    start = " " if text.startswith('"') else ""
    end = " " if text.endswith('"') and not closed else ""
    return f"{start}{text}{end}"


def _wrap(paragraph: str, width: int) -> str:
    lines: list[str] = []
    for line in _unwrapped(paragraph.strip("\n").split("\n")):
        margin = " " * min(len(line) - len(line.lstrip()), 12)
        hanging = margin + "    " if margin else "  " if BULLET.match(line) else ""
        lines += textwrap.wrap(
            line.strip(),
            width,
            initial_indent=margin,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return "\n".join(lines)


def _unwrapped(lines: list[str]) -> list[str]:
    """Running text that was broken into lines, joined again; lists, tables and what is indented stay."""
    joined: list[str] = []
    for line in lines:
        runs_on = line[:1].isalnum() or line.startswith(("(", "`", '"', "'"))
        if runs_on and joined and joined[-1] and RUNNING.match(joined[-1]):
            joined[-1] = f"{joined[-1].rstrip()} {line}"
        else:
            joined.append(line)
    return joined

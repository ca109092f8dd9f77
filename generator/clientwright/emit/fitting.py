"""Long statements laid out as black would, for the few shapes that templates write.

Black takes longer than all that comes before it, so what is emitted is written the way black has
it, and black itself sees only what is of another shape. A statement is one line of canonical
text: blanks where black has them, double quotes. Lines come back as seen from its own column, or
None where black must decide. Tests hold that the two agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from black.mode import Mode

WIDTH = Mode().line_length
STRING = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'""")
TOKEN = re.compile(rf"{STRING.pattern}|[()\[\]{{}}]|[^\"'()\[\]{{}}]+")
TRAILING = re.compile(r",[)\]}]")
CALLED = re.compile(r"[\w\])]$")
"""Text after which a bracket is a call or a subscript."""
QUOTES = "\"'"
HIDDEN = "\0"
"""Stands for what is in brackets or quotes where a statement is searched."""
UNBROKEN = re.compile(r'(?:"\0*"|[\w.]+),?')
"""A string or a name: nothing to split."""
PLAIN = re.compile(r'[\w.= :*"\0()\[\]{}>-]*,?')
"""No operator at which black would rather split than at brackets."""
ANNOTATED = re.compile(r"(\w+): ([^=]+?)((?: = (?:[^\[(,]+|\[\]))?)(,?)")


@dataclass(frozen=True, slots=True)
class Split:
    """A line around a pair of brackets, and the items between them."""

    head: str
    items: tuple[str, ...]
    tail: str

    @property
    def is_literal(self) -> bool:
        """Whether it is a tuple, list or dict, not a call or a subscript."""
        return not CALLED.search(self.head[:-1])


def fitted(code: str, indent: int) -> list[str] | None:
    """The lines of a statement that begins at a column; one that ends with a comma is an item in brackets."""
    if _fits(code, indent) or UNBROKEN.fullmatch(_masked(code)):
        return [code]
    if _asks_for_lines(code):
        return None
    if code.startswith(("def ", "async def ")):
        return _definition(code, indent)
    if code.startswith("from "):
        return _import(code)
    if (found := ANNOTATED.fullmatch(_masked(code))) and (found[3] or found[4]):
        return _annotated(code, found, indent)
    if code.endswith(",") and len(parts(code, " | ")) > 1:
        return _union(code, indent)
    return _bracketed(code, indent)


def parts(code: str, separator: str = ",") -> list[str]:
    """What a separator parts outside of brackets and strings."""
    masked, found, start = _masked(code), list[str](), 0
    while (end := masked.find(separator, start)) >= 0:
        found.append(code[start:end].strip())
        start = end + len(separator)
    return [*found, code[start:].strip()] if code[start:].strip() else found


def _fits(code: str, indent: int) -> bool:
    return indent + len(code) <= WIDTH and not _asks_for_lines(code)


def _asks_for_lines(code: str) -> bool:
    """Whether a comma before a closing bracket, of other than a tuple of one, asks for a line an item."""
    if not TRAILING.search(code):
        return False
    opened: list[tuple[bool, int]] = []
    before = ""
    for token in re.split(r"([()\[\]{},])", STRING.sub('""', code)):
        if token and token in "([{":
            opened.append((token == "(" and not CALLED.search(before), 0))
        elif token and token in ")]}":
            may_be_tuple, commas = opened.pop()
            if before == "," and not (may_be_tuple and commas == 1):
                return True
        elif token == "," and opened:
            opened[-1] = (opened[-1][0], opened[-1][1] + 1)
        before = token or before
    return False


def _definition(code: str, indent: int) -> list[str] | None:
    split, returned = _split(code, first=True), _split(code, first=False)
    if split is None or returned is None:
        return None
    if returned != split and indent + len(returned.head) <= WIDTH:
        # Black may rather split what is returned.
        return None
    inner = ", ".join(split.items) + ("," if len(split.items) == 1 else "")
    together = indent + 4 + len(inner) <= WIDTH
    lines = _around(split, [inner]) if together else _exploded(split, indent)
    if lines is None or indent + len(split.tail) <= WIDTH:
        return lines
    kind = split.tail.removeprefix(") -> ")
    end = _bracketed(kind, indent) if kind != split.tail else None
    return [*lines[:-1], f") -> {end[0]}", *end[1:]] if end else None


def _import(code: str) -> list[str]:
    head, _, names = code.partition(" import ")
    listed = names.split(", ")
    return [f"{head} import (", *(f"    {name}," for name in listed), ")"]


def _annotated(code: str, found: re.Match[str], indent: int) -> list[str] | None:
    """`name: A | B = None`: black spares the type where the default can have a line of its own."""
    name, kind, default, comma = (code[slice(*found.span(n))] for n in range(1, 5))
    head = f"{name}: {kind} = ("
    if default and not comma and indent + len(head) <= WIDTH:
        return [head, f"    {default.removeprefix(' = ')}", ")"]
    if len(parts(kind, " | ")) == 1:
        return _bracketed(code, indent)
    inner = _union(kind, indent + 4)
    if inner is None:
        return None
    lines = [f"    {line}" for line in inner]
    return [f"{name}: (", *lines, f"){default}{comma}"]


def _union(code: str, indent: int) -> list[str] | None:
    """`A | B`, an operand a line where they do not fit into one."""
    if _fits(code, indent):
        return [code]
    lines: list[str] = []
    for number, operand in enumerate(parts(code, " | ")):
        written = f"| {operand}" if number else operand
        found = [written] if _fits(written, indent) else _bracketed(written, indent)
        if found is None:
            return None
        lines += found
    return lines


def _bracketed(code: str, indent: int) -> list[str] | None:
    """A statement split at its last pair of brackets."""
    masked = _masked(code.removeprefix("return ").removeprefix("| ").removeprefix("@"))
    split = _split(code, first=False)
    if split is None or not PLAIN.fullmatch(masked):
        return None
    if indent + len(split.head) > WIDTH and " = " in split.head:
        return _assigned(split, indent)
    if indent + max(len(split.head), len(split.tail)) > WIDTH:
        return None
    lone = len(split.items) == 1
    if lone and split.is_literal and split.head.endswith("("):
        return None
    inner = ", ".join(split.items)
    if indent + 4 + len(inner) <= WIDTH and (lone or not split.is_literal):
        return _around(split, [inner])
    if not lone:
        return _exploded(split, indent)
    lines = _bracketed(inner, indent + 4) if PLAIN.fullmatch(_masked(inner)) else None
    return _around(split, lines) if lines else None


def _exploded(split: Split, indent: int) -> list[str] | None:
    """An item a line, each with a comma."""
    lines: list[str] = []
    for item in split.items:
        found = fitted(f"{item},", indent + 4)
        if found is None:
            return None
        lines += found
    return _around(split, lines)


def opened(head: str, indent: int) -> tuple[list[str], int] | None:
    """`name: Type = Call(` as lines, and how far what follows is indented; 8 asks for one more bracket."""
    if indent + len(head) <= WIDTH:
        return [head], 4
    target, _, call = head.rpartition(" = ")
    if target and indent + len(target) + len(" = (") <= WIDTH:
        return [f"{target} = (", f"    {call}"], 8
    split = _split(target, first=False)
    if split is None or split.tail != "]" or len(parts(target, " | ")) > 1:
        return None
    inner = ", ".join(split.items)
    if len(split.items) > 1 or indent + max(len(split.head), 4 + len(inner)) > WIDTH:
        return None
    return [split.head, f"    {inner}", f"] = {call}"], 4


def _assigned(split: Split, indent: int) -> list[str] | None:
    """A statement whose head is too long, split before its last brackets."""
    found = opened(split.head, indent)
    if found is None:
        return None
    head, inner = found
    call = head[-1].strip().removeprefix("] = ")
    value = f"{call}{', '.join(split.items)}{split.tail}"
    column = indent + (4 if inner == 8 or head[-1].startswith("]") else 0)
    lines = [value] if _fits(value, column) else _bracketed(value, column)
    if lines is None:
        return None
    if inner == 8:
        return [head[0], *(f"    {line}" for line in lines), ")"]
    return [*head[:-1], head[-1].removesuffix(call) + lines[0], *lines[1:]]


def _around(split: Split, lines: list[str]) -> list[str]:
    return [split.head, *(f"    {line}" for line in lines), split.tail]


def _split(code: str, *, first: bool) -> Split | None:
    """The line at its first or last pair of outer brackets; None where nothing is between them."""
    pairs = list(_pairs(_masked(code)))
    if not pairs:
        return None
    start, end = pairs[0] if first else pairs[-1]
    items = tuple(parts(code[start + 1 : end]))
    return Split(code[: start + 1], items, code[end:]) if items else None


def _pairs(masked: str) -> Iterator[tuple[int, int]]:
    """Where the outer brackets begin and end."""
    for found in re.finditer(r"[(\[{]\0*[)\]}]", masked):
        yield found.start(), found.end() - 1


@lru_cache(maxsize=4096)
def _masked(code: str) -> str:
    """The statement with what is in its brackets and strings hidden, of the same length."""
    depth, kept = 0, list[str]()
    for token in TOKEN.findall(code):
        depth -= token in ")]}"
        if depth > 0:
            kept.append(HIDDEN * len(token))
        elif token[0] in QUOTES:
            kept.append(f'"{HIDDEN * (len(token) - 2)}"')
        else:
            kept.append(token)
        depth += token in "([{"
    return "".join(kept)

"""A piece of Python with the imports that it needs, so imports cannot be wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, order=True)
class Import:
    """`from module import name`; a module that begins with `@` is one of the emitted package."""

    module: str
    name: str
    alias: str = ""

    def __str__(self) -> str:
        """What stands after `import`."""
        return f"{self.name} as {self.alias}" if self.alias else self.name


@dataclass(frozen=True, slots=True)
class Expr:
    """Final text, and what must be imported for it."""

    text: str
    imports: frozenset[Import] = frozenset()

    def __str__(self) -> str:
        return self.text


NONE = Expr("None")


def named(module: str, name: str) -> Expr:
    """A name that is imported from a module."""
    return Expr(name, frozenset({Import(module, name)}))


def apart(part: Expr, taken: Collection[str]) -> Expr:
    """An imported name as it is, or as `_Name` where something else is called so."""
    if part.text not in taken:
        return part
    (wanted,) = part.imports
    alias = f"_{wanted.name}"
    return Expr(alias, frozenset({replace(wanted, alias=alias)}))


def write(*pieces: Expr | str) -> Expr:
    """The pieces one after the other. Nothing is filled in: a literal may hold any characters."""
    text = "".join(str(piece) for piece in pieces)
    return Expr(text, imports_of(p for p in pieces if isinstance(p, Expr)))


def joined(separator: str, parts: Iterable[Expr]) -> Expr:
    found = list(parts)
    return Expr(separator.join(p.text for p in found), imports_of(found))


def items(parts: Iterable[Expr]) -> Expr:
    """What stands in the parentheses of a tuple; one item has a comma after it."""
    found = list(parts)
    return write(joined(", ", found), "," if len(found) == 1 else "")


def optional(part: Expr) -> Expr:
    """`X | None`, once."""
    return part if part.text.split(" | ")[-1] == "None" else write(part, " | None")


def imports_of(parts: Iterable[Expr]) -> frozenset[Import]:
    return frozenset[Import]().union(*(p.imports for p in parts))

"""A piece of Python with the imports that it needs, so imports cannot be wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Import:
    """`from module import name`; a module that begins with `@` is one of the emitted package."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class Expr:
    """Final text, and what must be imported for it."""

    text: str
    imports: frozenset[Import] = frozenset()

    def __str__(self) -> str:
        return self.text


def named(module: str, name: str) -> Expr:
    """A name that is imported from a module."""
    return Expr(name, frozenset({Import(module, name)}))


def join(template: str, *parts: Expr) -> Expr:
    """The template with `{}` filled by expressions, whose imports come along."""
    return Expr(template.format(*(p.text for p in parts)), imports_of(parts))


def joined(separator: str, parts: Iterable[Expr]) -> Expr:
    found = list(parts)
    return Expr(separator.join(p.text for p in found), imports_of(found))


def imports_of(parts: Iterable[Expr]) -> frozenset[Import]:
    return frozenset[Import]().union(*(p.imports for p in parts))

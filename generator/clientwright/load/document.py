"""A description as data, which remembers the file and line that each value came from.

A layer says where values were before one stage of loading: a pointer in this stage leads to a
pointer in the stage before, or to a place in a file. The last layer is looked at first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from clientwright.diagnostics import Diagnostic, Fix, Where
from clientwright.json_value import JSON, child
from clientwright.load.locate import locate
from clientwright.load.source import Source


@dataclass(frozen=True, slots=True)
class Origin:
    """A value in one of the document's files."""

    source: int
    pointer: str

    def child(self, *tokens: str | int) -> Origin:
        """A value below this one."""
        return Origin(self.source, child(self.pointer, *tokens))


Layer: TypeAlias = Mapping[str, Origin | str]


@dataclass(frozen=True, slots=True)
class Document:
    """A description whose data nobody changes; the first source is the description itself."""

    data: dict[str, JSON]
    sources: tuple[Source, ...]
    layers: tuple[Layer, ...] = ()

    @property
    def path(self) -> Path:
        """The file that was asked for."""
        return self.sources[0].path

    def changed(
        self, data: dict[str, JSON], layer: Layer, *sources: Source
    ) -> Document:
        """Return the document after one more stage of loading."""
        layers = (*self.layers, layer) if layer else self.layers
        return replace(
            self, data=data, sources=(*self.sources, *sources), layers=layers
        )

    def origin(self, pointer: str) -> Origin:
        """Follow a pointer back to the file that its value came from."""
        for layer in reversed(self.layers):
            found = _trace(layer, pointer)
            if isinstance(found, Origin):
                return found
            pointer = found
        return Origin(0, pointer)

    def where(self, pointer: str) -> Where:
        """Find the line of a value, or of the nearest value around it."""
        return self.places([pointer])[pointer]

    def places(self, pointers: Iterable[str]) -> dict[str, Where]:
        """Find many lines at once: each file is scanned only once."""
        origins = {pointer: self.origin(pointer) for pointer in pointers}
        found: dict[Origin, Where] = {}
        for number, source in enumerate(self.sources):
            wanted = [origin for origin in origins.values() if origin.source == number]
            marks = locate(source, [origin.pointer for origin in wanted])
            for origin in wanted:
                found[origin] = Where(source.name, *marks[origin.pointer])
        return {pointer: found[origin] for pointer, origin in origins.items()}

    def located(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Say the file of each diagnostic that does not know it, the line, and the pointer in it."""
        known = tuple(diagnostics)
        places = self.places({each.pointer for each in known if each.where is None})
        return tuple(
            each if each.where else self._located(each, places) for each in known
        )

    def _located(
        self, diagnostic: Diagnostic, places: Mapping[str, Where]
    ) -> Diagnostic:
        pointer = diagnostic.pointer
        return replace(
            diagnostic,
            pointer=self.origin(pointer).pointer,
            where=places[pointer],
            fix=self._traced(diagnostic.fix),
        )

    def _traced(self, fix: Fix | None) -> Fix | None:
        """A repair in terms of the description's own file, unless the fault is of another one."""
        origin = self.origin(fix.pointer) if fix else None
        if fix is None or origin is None or origin.source:
            return None
        return replace(fix, pointer=origin.pointer)


def _trace(layer: Layer, pointer: str) -> Origin | str:
    """Return where a value was before this layer: its longest known beginning decides."""
    head, tail = pointer, ""
    while head not in layer:
        if not head:
            return pointer
        head, _, last = head.rpartition("/")
        tail = f"/{last}{tail}"
    before = layer[head]
    if isinstance(before, Origin):
        return Origin(before.source, before.pointer + tail)
    return before + tail

"""One document out of many files: what other files hold becomes a component of the description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from clientwright.diagnostics import Diagnostic
from clientwright.json_value import (
    JSON,
    as_object,
    child,
    lookup,
    pointer_of,
    tokens_of,
)
from clientwright.load.component_names import assign_names, words_of
from clientwright.load.document import Document, Origin
from clientwright.load.edit import Edit
from clientwright.load.grammar import walk
from clientwright.load.references import (
    Files,
    Nowhere,
    Place,
    Reference,
    references_of,
)
from clientwright.load.remote import Remotes
from clientwright.load.sections import section_of
from clientwright.load.splice import Splices

_WHOLE = "file"


def bundle(
    document: Document, remotes: Remotes | None = None
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Pull in what other files hold, and write every reference as `#` and a plain pointer."""
    files = Files(document.sources[0], document.data, remotes or Remotes())
    splices = Splices(files)
    while (links := _discover(files, splices)) is None:
        pass
    is_foreign = any(not _is_plain(reference, to) for reference, to in links.items())
    if is_foreign or splices.layer:
        spliced = document.changed(as_object(files.parsed[0].value), splices.layer)
        document = _Bundle(spliced, files, links).result()
    return document, (*files.diagnostics, *files.told.values())


def _is_plain(reference: Reference, target: Place) -> bool:
    return (
        reference.text == f"#{target.pointer}"
        and target.file == 0
        and not _is_path(reference)
    )


def _is_path(reference: Reference) -> bool:
    """A path that stands elsewhere is put in its place: nobody needs to look for operations."""
    tokens = tokens_of(reference.pointer)
    return (
        reference.file == 0 and tokens[0] in ("paths", "webhooks") and len(tokens) == 3
    )


def _discover(files: Files, splices: Splices) -> dict[Reference, Place] | None:
    """Find every reference and the place it leads to, through all files; None to begin again."""
    links: dict[Reference, Place] = {}
    visited: set[tuple[int, str]] = set()
    files.told.clear()
    waiting, settled = [Place(0, "", "root")], len(files.homes)
    while waiting:
        place = waiting.pop()
        if (place.file, place.pointer) in visited or not _is_object(files, place):
            continue
        for node in walk(files.value(place), place.kind, place.pointer):
            if not splices.settle(place.file, node):
                return None
            visited.add((place.file, node.pointer))
            found = dict(_followed(files, references_of(place.file, node)))
            links.update(found)
            waiting.extend(found.values())
    return links if len(files.homes) == settled else None


def _followed(
    files: Files, references: Iterable[Reference]
) -> Iterator[tuple[Reference, Place]]:
    """Each with what it leads to; one to nothing stays as it is, and is reported later."""
    for each in references:
        with suppress(Nowhere):
            yield each, files.follow(each)


def _is_object(files: Files, place: Place) -> bool:
    try:
        return isinstance(files.value(place), dict)
    except KeyError:
        return False  # leads to nothing: reported once the overlay had its chance


class _Bundle:
    """The one document while it is put together: an edit a file, and a home a foreign value."""

    def __init__(
        self, document: Document, files: Files, links: dict[Reference, Place]
    ) -> None:
        self._document = document
        self._files = files
        self._links = links
        self._edits: dict[int, Edit] = {0: Edit(document.data)}
        self._layer: dict[str, Origin | str] = {}
        self._homes = self._reserved()
        self._homes.update(self._named())

    def result(self) -> Document:
        for reference, target in self._links.items():
            self._rewrite(reference, target)
        for target, home in sorted(self._homes.items(), key=lambda item: item[1]):
            self._settle(target, home)
        for reference, target in self._links.items():
            if _is_path(reference) and _is_object(self._files, target):
                self._inline(reference, target)
        sources = [parsed.source for parsed in self._files.parsed[1:]]
        return self._document.changed(self._edits[0].data, self._layer, *sources)

    def _reserved(self) -> dict[Place, str]:
        """A component that is nothing but a reference gives its name to what it refers to."""
        homes: dict[Place, str] = {}
        for reference, target in self._links.items():
            holder = reference.pointer.removesuffix("/$ref")
            section = section_of(reference.kind, self._document.data)
            if (
                reference.file
                or not target.file
                or holder.rpartition("/")[0] != section
            ):
                continue
            if lookup(self._document.data, holder) == {"$ref": reference.text}:
                homes.setdefault(target, holder)
        return homes

    def _named(self) -> dict[Place, str]:
        """Give a new component to everything else."""
        foreign = [
            target
            for reference, target in self._links.items()
            if target.file and target not in self._homes and not _is_path(reference)
        ]
        homes: dict[Place, str] = {}
        for section in sorted({self._section(target) for target in foreign}):
            words = {
                each: self._words(each)
                for each in foreign
                if self._section(each) == section
            }
            names = assign_names(words, _members(self._document.data, section))
            homes |= {target: child(section, name) for target, name in names.items()}
        return homes

    def _section(self, target: Place) -> str:
        return section_of(target.kind, self._document.data)

    def _words(self, target: Place) -> tuple[str, ...]:
        return words_of(self._files.names[target.file], target.pointer)

    def _rewrite(self, reference: Reference, target: Place) -> None:
        text = f"#{self._homes.get(target, target.pointer)}"
        if text == reference.text or _is_path(reference):
            return
        tokens = tokens_of(reference.pointer)
        self._edit(reference.file).put(_path(reference.file, tokens), text)

    def _settle(self, target: Place, home: str) -> None:
        section, name = tokens_of(home)[:-1], tokens_of(home)[-1]
        self._edits[0].ensure(section)
        self._edits[0].put([*section, name], self._value(target))
        self._layer[home] = Origin(target.file, target.pointer)

    def _inline(self, reference: Reference, target: Place) -> None:
        pointer, end = reference.pointer.removesuffix("/$ref"), self._end(
            reference, target
        )
        found, own = self._value(end), lookup(self._document.data, pointer)
        if not isinstance(found, dict) or not isinstance(own, dict):
            return
        beside = {key: each for key, each in own.items() if key != "$ref"}
        self._edits[0].put(tokens_of(pointer), {**found, **beside})
        self._layer[pointer] = (
            Origin(end.file, end.pointer) if end.file else end.pointer
        )
        self._layer.update({child(pointer, key): child(pointer, key) for key in beside})

    def _end(self, reference: Reference, target: Place) -> Place:
        """Follow paths that refer to paths of the description."""
        links = {each.pointer: to for each, to in self._links.items() if _is_path(each)}
        seen = {reference.pointer}
        while target.file == 0 and (onward := child(target.pointer, "$ref")) in links:
            if onward in seen:
                raise self._files.refusal(reference, "leads back to itself")
            seen.add(onward)
            target = links[onward]
        return target

    def _edit(self, file: int) -> Edit:
        if file not in self._edits:
            self._edits[file] = Edit({_WHOLE: self._files.parsed[file].value})
        return self._edits[file]

    def _value(self, target: Place) -> JSON:
        tokens = _path(target.file, tokens_of(target.pointer))
        return lookup(self._edit(target.file).data, pointer_of(tokens))


def _path(file: int, tokens: list[str]) -> list[str]:
    return [_WHOLE, *tokens] if file else tokens


def _members(data: dict[str, JSON], section: str) -> frozenset[str]:
    try:
        found = lookup(data, section)
    except KeyError:
        return frozenset()
    return frozenset(found) if isinstance(found, dict) else frozenset()

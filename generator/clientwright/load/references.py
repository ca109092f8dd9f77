"""What a `$ref` leads to: a file, and a pointer in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from clientwright.diagnostics import Diagnostic, Fix, InputError, Where
from clientwright.json_value import JSON, child, lookup
from clientwright.load.embedded import Embedded
from clientwright.load.grammar import Kind, Node
from clientwright.load.locate import locate
from clientwright.load.addresses import is_url
from clientwright.load.read import Parsed, identity, read_remote, read_within
from clientwright.load.remote import Remotes
from clientwright.load.sections import section_of
from clientwright.load.source import Source

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
_BARE_NAME = re.compile(r"\w+")
_FILE_IN_MAPPING = re.compile(r".*(\.json|\.ya?ml)(#.*)?|.*#/.*")
_MOST_HOPS = 50


class Place(NamedTuple):
    """A value that a reference leads to; file is an index into the files that were read."""

    file: int
    pointer: str
    kind: Kind


class Reference(NamedTuple):
    """A `$ref`, or a value of a discriminator's mapping: its text and where that stands."""

    file: int
    pointer: str
    kind: Kind
    text: str


class Files:
    """The description and every file that it refers to, each read once."""

    def __init__(self, root: Source, value: dict[str, JSON], remotes: Remotes) -> None:
        self.parsed: list[Parsed] = [Parsed(root, value, ())]
        self.diagnostics: list[Diagnostic] = []
        self._root = value
        self._folder = root.path.parent
        self._remotes = remotes
        self._numbers: dict[Path | str, int] = {root.url or identity(root.path): 0}
        self.names: list[PurePath] = [PurePath(root.path.name)]
        self._anchors: dict[int, dict[str, str]] = {}
        self._embedded: dict[int, Embedded] = {}

    def value(self, place: Place) -> JSON:
        """Return what stands at a place."""
        return lookup(self.parsed[place.file].value, place.pointer)

    def follow(self, reference: Reference) -> Place:
        """Find the end of a chain of references; a component of the description ends it too."""
        place = self._target(reference)
        for _ in range(_MOST_HOPS):
            if place.file == 0:
                return place
            value = self.value(place)
            onward = (
                value.get("$ref")
                if isinstance(value, dict) and len(value) == 1
                else None
            )
            if not isinstance(onward, str):
                return place
            place = self._target(Reference(*place, onward))
        raise self.refusal(reference, "leads back to itself")

    def _target(self, reference: Reference) -> Place:
        name, _, fragment = reference.text.replace("\\", "/").partition("#")
        if name and name == self._root.get("$self"):
            return Place(
                0, self._pointer(reference, 0, unquote(fragment)), reference.kind
            )
        if found := self._identified(reference, name, unquote(fragment)):
            return found
        if bare := self._bare_name(reference):
            return bare
        number = self._number(reference, name) if name else reference.file
        return Place(
            number, self._pointer(reference, number, unquote(fragment)), reference.kind
        )

    def _identified(
        self, reference: Reference, name: str, fragment: str
    ) -> Place | None:
        """What an `$id` tells: another schema by its URL, or a place in the one around."""
        file = reference.file
        if file not in self._embedded:
            self._embedded[file] = Embedded(self.parsed[file].value)
        is_anchor = bool(fragment) and not fragment.startswith("/")
        if not self._embedded[file] or is_anchor and not name:
            return None
        found = self._embedded[file].find(reference.pointer, name, fragment)
        if found is None:
            return None
        pointer = f"#{fragment}" if is_anchor else "".join(found)
        pointer = self._anchors_of(file).get(pointer, pointer)
        return Place(file, pointer, reference.kind)

    def _bare_name(self, reference: Reference) -> Place | None:
        """`$ref: Pet` is a habit from Swagger 1: a component is meant."""
        pointer = f"{section_of(reference.kind, self._root)}/{reference.text}"
        if not _BARE_NAME.fullmatch(reference.text) or not _exists(self._root, pointer):
            return None
        message = f"the $ref `{reference.text}` is a name, not a reference"
        where = self._where(reference)
        repair = f"read as `#{pointer}`"
        holder = reference.pointer.rpartition("/")[0]
        fix = None if reference.file else Fix(holder, {"$ref": f"#{pointer}"})
        self.diagnostics.append(
            Diagnostic("bare-ref", reference.pointer, message, repair, where, fix)
        )
        return Place(0, pointer, reference.kind)

    def _number(self, reference: Reference, name: str) -> int:
        """The file that a reference names, relative to the file that it stands in."""
        base = self.parsed[reference.file].source.url
        url = urljoin(base, name) if base else name
        scheme = _SCHEME.match(url)
        if scheme and not is_url(url):
            advice = "Download what it leads to beside the description, and refer to that file."
            what = f"is not a local file ({scheme.group(1)})"
            raise self.refusal(reference, what, advice)
        try:
            return self._remote(url) if scheme else self._file(reference, name)
        except InputError as error:
            if error.where is not None and error.where.line is not None:
                raise  # the fault is in that file
            what = f"cannot be followed: {error.what}"
            raise self.refusal(reference, what, error.advice) from error

    def _remote(self, url: str) -> int:
        if url not in self._numbers:
            parsed = read_remote(url, self._remotes)
            path = PurePath(unquote(urlsplit(url).path).lstrip("/"))
            self._numbers[url] = self._add(parsed, path)
        return self._numbers[url]

    def _file(self, reference: Reference, name: str) -> int:
        path = self.parsed[reference.file].source.path.parent / unquote(name)
        key = identity(path)
        if key not in self._numbers:
            parsed = read_within(self._folder, path)
            inside = key.relative_to(identity(self._folder))
            self._numbers[key] = self._add(parsed, inside)
        return self._numbers[key]

    def _add(self, parsed: Parsed, name: PurePath) -> int:
        self.diagnostics.extend(parsed.diagnostics)
        self.names.append(name)
        self.parsed.append(parsed)
        return len(self.parsed) - 1

    def _pointer(self, reference: Reference, file: int, fragment: str) -> str:
        if fragment and not fragment.startswith("/"):
            fragment = self._anchors_of(file).get(f"#{fragment}", fragment)
        # What the description lacks may still be added by an overlay.
        if file and not _exists(self.parsed[file].value, fragment):
            raise self.refusal(reference, "leads to nothing")
        return fragment

    def _anchors_of(self, file: int) -> dict[str, str]:
        if file not in self._anchors:
            self._anchors[file] = dict(_anchors(self.parsed[file].value))
        return self._anchors[file]

    def _where(self, reference: Reference) -> Where:
        source = self.parsed[reference.file].source
        return source.where(*locate(source, [reference.pointer])[reference.pointer])

    def refusal(
        self,
        reference: Reference,
        what: str,
        advice: str | None = "Correct the $ref, or add what it leads to.",
    ) -> InputError:
        """Say what is wrong with a reference, with its line."""
        return InputError(
            f"the $ref `{reference.text}` {what}",
            where=self._where(reference),
            pointer=reference.pointer,
            advice=advice,
        )


def references_of(file: int, node: Node) -> Iterator[Reference]:
    """Give each reference of an object."""
    if node.kind == "discriminator":
        mapping = node.value.get("mapping")
        for name, text in mapping.items() if isinstance(mapping, dict) else ():
            if isinstance(text, str) and _FILE_IN_MAPPING.fullmatch(text):
                yield Reference(
                    file, child(node.pointer, "mapping", name), "schema", text
                )
    elif isinstance(text := node.value.get("$ref"), str):
        yield Reference(file, child(node.pointer, "$ref"), node.kind, text)


def _exists(value: JSON, pointer: str) -> bool:
    try:
        lookup(value, pointer)
    except KeyError:
        return False
    return True


def _anchors(value: JSON) -> Iterator[tuple[str, str]]:
    """Find what a `$ref` may name by `$anchor`, anywhere in a file."""
    waiting = [("", value)]
    while waiting:
        pointer, value = waiting.pop()
        if isinstance(value, dict):
            yield from _names_of(value, pointer)
            waiting.extend((child(pointer, key), inner) for key, inner in value.items())
        elif isinstance(value, list):
            waiting.extend((child(pointer, i), inner) for i, inner in enumerate(value))


def _names_of(value: dict[str, JSON], pointer: str) -> Iterator[tuple[str, str]]:
    for key in ("$anchor", "$dynamicAnchor"):
        if isinstance(name := value.get(key), str):
            yield f"#{name}", pointer
    # Before 2019 an `$id` that is a fragment was an anchor.
    if isinstance(name := value.get("$id"), str) and name.startswith("#"):
        yield name, pointer

"""What a `$ref` leads to: a file, and a pointer in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from os.path import relpath
from pathlib import Path, PurePath
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from clientwright.diagnostics import Diagnostic, Fix, InputError, Where
from clientwright.json_value import JSON, as_object, child, lookup
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


class Nowhere(InputError):
    """A reference to what is not there: the description is read without it."""


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
        self.told: dict[Reference, Diagnostic] = {}
        """What was odd about references, as long as they are those that are found at last."""
        self.homes: dict[tuple[int, str], str] = {}
        """Where in the description stands what was put there, by its file and pointer."""

    def value(self, place: Place) -> JSON:
        """Return what stands at a place."""
        return lookup(self.parsed[place.file].value, place.pointer)

    def copy(self, file: int) -> None:
        """Make the value of a file one that may be changed."""
        self.parsed[file] = self.parsed[file]._replace(
            value=deepcopy(self.parsed[file].value)
        )
        if not file:
            self._root = as_object(self.parsed[0].value)

    def as_said_in(self, file: int, reference: Reference) -> str:
        """The text of a reference that stands in another file."""
        name, hash_, fragment = reference.text.replace("\\", "/").partition("#")
        number = self._number(reference, name) if name else reference.file
        if number == file or not name and self._lacks(number, unquote(fragment)):
            return f"#{fragment}"
        url, here = self.parsed[number].source.url, self.names[file].parent
        path = quote(PurePath(relpath(self.names[number], here)).as_posix())
        return f"{url or path}{hash_}{fragment}"

    def follow(self, reference: Reference) -> Place:
        """Find the end of a chain of references; a component of the description ends it too."""
        place = self.target(reference)
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
            place = self.target(Reference(*place, onward))
        raise self.refusal(reference, "leads back to itself")

    def target(self, reference: Reference) -> Place:
        """What a reference leads to, which may be another one."""
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
        if not name and self._means_the_description(reference, unquote(fragment)):
            number = 0
        pointer = self._pointer(reference, number, unquote(fragment))
        return self._at_home(Place(number, pointer, reference.kind))

    def _at_home(self, place: Place) -> Place:
        """What was put in the description is there, and no more where it was."""
        for (file, moved), home in self.homes.items():
            if place.file == file and place.pointer.startswith(f"{moved}/"):
                return place._replace(
                    file=0, pointer=home + place.pointer.removeprefix(moved)
                )
        return place

    def _means_the_description(self, reference: Reference, fragment: str) -> bool:
        """Whether a part of a description speaks of the whole one, as if it stood in it."""
        if not fragment.startswith("/") or not self._lacks(reference.file, fragment):
            return False
        if not _exists(self._root, fragment):
            return False
        message = f"this file has nothing at `#{fragment}`"
        repair = "what the description has there is meant"
        where = self.where(reference)
        self.told[reference] = Diagnostic(
            "ref-of-part", reference.pointer, message, repair, where
        )
        return True

    def _lacks(self, file: int, fragment: str) -> bool:
        return bool(file) and not _exists(self.parsed[file].value, fragment)

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
        where = self.where(reference)
        repair = f"read as `#{pointer}`"
        holder = reference.pointer.rpartition("/")[0]
        fix = None if reference.file else Fix(holder, {"$ref": f"#{pointer}"})
        self.told[reference] = Diagnostic(
            "bare-ref", reference.pointer, message, repair, where, fix
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
            is_missing = isinstance(error.__cause__, FileNotFoundError)
            kind = Nowhere if is_missing else InputError
            raise self.refusal(reference, what, error.advice, kind) from error

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
        fragment = self._nearly(reference, file, fragment)
        # What the description lacks may still be added by an overlay.
        if self._lacks(file, fragment):
            raise self.refusal(reference, "leads to nothing", kind=Nowhere)
        return fragment

    def _nearly(self, reference: Reference, file: int, fragment: str) -> str:
        """The pointer that is meant where a slash is too many, or there is none."""
        meant = "" if fragment == "/" else f"/{fragment}"
        value = self.parsed[file].value
        if _exists(value, fragment) or not _exists(value, meant):
            return fragment
        message = f"`#{fragment}` is no pointer to anything"
        where, repair = self.where(reference), f"read as `#{meant}`"
        self.told[reference] = Diagnostic(
            "ref-pointer", reference.pointer, message, repair, where
        )
        return meant

    def _anchors_of(self, file: int) -> dict[str, str]:
        if file not in self._anchors:
            self._anchors[file] = dict(_anchors(self.parsed[file].value))
        return self._anchors[file]

    def where(self, reference: Reference) -> Where:
        """The line of a reference."""
        source = self.parsed[reference.file].source
        return source.where(*locate(source, [reference.pointer])[reference.pointer])

    def refusal(
        self,
        reference: Reference,
        what: str,
        advice: str | None = "Correct the $ref, or add what it leads to.",
        kind: type[InputError] = InputError,
    ) -> InputError:
        """Say what is wrong with a reference, with its line."""
        return kind(
            f"the $ref `{reference.text}` {what}",
            where=self.where(reference),
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
    return pointer[:1] in ("", "/")


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

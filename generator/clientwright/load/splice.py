"""What stands elsewhere put where a description cannot have a reference: `paths: {$ref: paths.yaml}`."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from clientwright.diagnostics import Diagnostic
from clientwright.json_value import JSON, child, lookup, tokens_of
from clientwright.load.document import Document, Origin
from clientwright.load.grammar import GRAMMAR, Kind, Node, walk
from clientwright.load.references import Files, Place, Reference, references_of

_PLAIN = {
    "root": "info tags servers security securityDefinitions externalDocs".split(),
    "operation": "tags security servers".split(),
    "path_item": ["servers"],
}
"""Members without anything that references could lead to."""
_WITHOUT_REFERENCES = ("operation", "components")
_LISTS = ("parameters",)
_MOST_HOPS = 50


class Splices:
    """The values that were put in their places, each file copied before it is changed."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._own: set[int] = set()
        self.layer: dict[str, Origin | str] = {}

    def settle(self, file: int, node: Node) -> bool:
        """Put values below an object in their places; False where its file has to be visited anew."""
        for reference in list(misplaced(file, node)):
            if file not in self._own:
                self._files.copy(file)
                self._own.add(file)
                return False
            self._put(node, reference)
        return True

    def _put(self, node: Node, reference: Reference) -> None:
        key = tokens_of(reference.pointer)[-2]
        holder = node.value[key]
        for _ in range(_MOST_HOPS):
            text = holder.get("$ref") if isinstance(holder, dict) else None
            if not isinstance(text, str) or not isinstance(holder, dict):
                break
            place = self._files.target(reference._replace(text=text))
            beside = {name: each for name, each in holder.items() if name != "$ref"}
            found = self._moved(place, reference.file)
            holder = {**found, **beside} if isinstance(found, dict) else found
            self._told(reference, place)
        else:
            raise self._files.refusal(reference, "leads back to itself")
        node.value[key] = holder

    def _told(self, reference: Reference, place: Place) -> None:
        pointer = reference.pointer.removesuffix("/$ref")
        name = tokens_of(pointer)[-1]
        message = f"no $ref can stand for `{name}`"
        repair = "what it leads to is put in its place"
        said = self._said_at(reference)
        where = self._files.where(said)
        self._files.diagnostics.append(
            Diagnostic("ref-misplaced", said.pointer, message, repair, where)
        )
        if not reference.file:
            self.layer[pointer] = Origin(place.file, place.pointer)
            self._files.homes[place.file, place.pointer] = pointer

    def _said_at(self, reference: Reference) -> Reference:
        """A reference where it was before what is around it was put in its place."""
        if reference.file:
            return reference
        origin = Document({}, (), (self.layer,)).origin(reference.pointer)
        return reference._replace(file=origin.source, pointer=origin.pointer)

    def _moved(self, place: Place, file: int) -> JSON:
        """A value as another file would say it."""
        value = deepcopy(self._files.value(place))
        for each in {r.pointer: r for r in _references(place, value)}.values():
            holder = lookup(value, each.pointer.rpartition("/")[0])
            if isinstance(holder, dict):
                moved = each._replace(pointer=place.pointer + each.pointer)
                key = tokens_of(each.pointer)[-1]
                holder[key] = self._files.as_said_in(file, moved)
        return value


def _references(place: Place, value: JSON) -> Iterator[Reference]:
    """All references in a value that was taken out of its file."""
    if place.kind in GRAMMAR or place.kind[:1] == "{":
        for node in walk(value, place.kind):
            yield from references_of(place.file, node)
            yield from misplaced(place.file, node)
    if isinstance(value, dict) and isinstance(text := value.get("$ref"), str):
        if place.kind not in GRAMMAR or place.kind in _WITHOUT_REFERENCES:
            yield Reference(place.file, "/$ref", place.kind, text)


def misplaced(file: int, node: Node) -> Iterator[Reference]:
    """The references that stand in an object for what is no schema, parameter or the like."""
    for key, value in node.value.items():
        text = value.get("$ref") if isinstance(value, dict) else None
        kind = _kind_there(node.kind, key)
        if isinstance(text, str) and kind is not None:
            yield Reference(file, child(node.pointer, key, "$ref"), kind, text)


def _kind_there(kind: Kind, key: str) -> Kind | None:
    """What a member is, where no reference may stand for it."""
    if key in _PLAIN.get(kind, ()):
        return "plain"
    inner = GRAMMAR[kind].get(key) if kind in GRAMMAR else None
    is_whole = inner is not None and (inner[0] == "{" or inner in _WITHOUT_REFERENCES)
    return inner if is_whole or key in _LISTS else None

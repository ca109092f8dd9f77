"""Swagger's operations: their parameters become parameters, or a request body."""

from __future__ import annotations

from typing import NamedTuple

from clientwright.json_value import JSON, as_object, child, lookup
from clientwright.spec.moves import Change
from clientwright.spec.swagger_bodies import form_body, payload_body, response_of
from clientwright.spec.swagger_parameters import parameter_of
from clientwright.spec.swagger_servers import servers_of

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_TAKEN = frozenset("consumes produces schemes parameters responses".split())


class _Entry(NamedTuple):
    """A parameter as it stands, or what its reference leads to where that is a body."""

    pointer: str
    value: dict[str, JSON]

    @property
    def place(self) -> str:
        return str(self.value.get("in"))


class Operations:
    """What the root of the description says for all operations."""

    def __init__(self, change: Change, root: dict[str, JSON]) -> None:
        self._change = change
        self._root = root
        self.consumes = change.texts(root.get("consumes"), "/consumes")
        self.produces = change.texts(root.get("produces"), "/produces")

    def path(self, path: str, value: JSON) -> JSON:
        """Turn a path and its operations."""
        pointer = child("/paths", path)
        if path.startswith("x-"):
            return value
        item = dict(self._change.objects(value, pointer))
        shared = self._entries(
            item.pop("parameters", None), child(pointer, "parameters")
        )
        plain = self._plain(pointer, shared)
        if plain:
            item["parameters"] = plain
        bodies = [entry for entry in shared if entry.place in ("body", "formData")]
        for method in _METHODS:
            if method in item:
                old = child(pointer, method)
                item[method] = self._operation(old, item[method], bodies)
        return item

    def _operation(self, pointer: str, value: JSON, shared: list[_Entry]) -> JSON:
        operation = self._change.objects(value, pointer)
        kept = {key: each for key, each in operation.items() if key not in _TAKEN}
        own = self._entries(operation.get("parameters"), child(pointer, "parameters"))
        if plain := self._plain(pointer, own):
            kept["parameters"] = plain
        if body := self._body(pointer, operation, [*shared, *own]):
            kept["requestBody"] = body
        kept["responses"] = self._responses(pointer, operation)
        if "schemes" in operation and self._root.get("host"):
            # Without a host a scheme tells no place; the API's own is the operation's too.
            schemes = self._change.texts(
                operation["schemes"], child(pointer, "schemes")
            )
            kept["servers"] = servers_of(self._change, self._root, schemes)
        return kept

    def _entries(self, value: JSON, pointer: str) -> list[_Entry]:
        entries: list[_Entry] = []
        for number, each in enumerate(self._change.items(value, pointer)):
            old = child(pointer, number)
            entries.append(self._entry(old, self._change.objects(each, old)))
        return entries

    def _entry(self, pointer: str, value: dict[str, JSON]) -> _Entry:
        reference = value.get("$ref")
        if isinstance(reference, str) and reference.startswith("#/"):
            found = _found(self._root, reference[1:])
            if found.get("in") in ("body", "formData"):
                return _Entry(reference[1:], found)
        return _Entry(pointer, value)

    def _plain(self, pointer: str, entries: list[_Entry]) -> list[JSON]:
        plain: list[JSON] = []
        for entry in entries:
            if entry.place in ("body", "formData"):
                continue
            new = child(pointer, "parameters", len(plain))
            self._change.moved(new, entry.pointer)
            if "$ref" in entry.value:
                plain.append(entry.value)
            else:
                plain.append(parameter_of(self._change, entry.pointer, entry.value))
                self._change.made(child(new, "schema"), entry.pointer)
        return plain

    def _body(
        self, pointer: str, operation: dict[str, JSON], entries: list[_Entry]
    ) -> dict[str, JSON]:
        consumes = self._media_types(pointer, operation, "consumes", self.consumes)
        new = child(pointer, "requestBody")
        payloads = [entry for entry in entries if entry.place == "body"]
        fields = {
            str(each.value.get("name")): each
            for each in entries
            if each.place == "formData"
        }
        if len(payloads) > 1 or (payloads and fields):
            message = "the operation has more than one body"
            self._change.report(
                "several-bodies", pointer, message, "the last `body` counts"
            )
        if payloads:
            last = payloads[-1]
            return payload_body(self._change, new, last.pointer, last.value, consumes)
        if fields:
            found = [(each.pointer, each.value) for each in fields.values()]
            return form_body(self._change, new, found, consumes)
        return {}

    def _responses(self, pointer: str, operation: dict[str, JSON]) -> dict[str, JSON]:
        old = child(pointer, "responses")
        produces = self._media_types(pointer, operation, "produces", self.produces)
        responses = self._change.objects(operation.get("responses"), old)
        return {
            status: self._response(child(old, status), status, each, produces)
            for status, each in responses.items()
        }

    def _response(
        self, pointer: str, status: str, value: JSON, produces: list[str]
    ) -> JSON:
        if status.startswith("x-"):
            return value
        reference = as_object(value).get("$ref")
        if not isinstance(reference, str):
            return response_of(self._change, pointer, pointer, value, produces)
        found = _found(self._root, reference.removeprefix("#"))
        if produces == self.produces or "schema" not in found:
            return value
        # The component has the media types of the whole description, this answer has others.
        self._change.made(pointer, reference.removeprefix("#"))
        return response_of(self._change, pointer, reference[1:], found, produces)

    def _media_types(
        self, pointer: str, operation: dict[str, JSON], key: str, default: list[str]
    ) -> list[str]:
        if key not in operation:
            return default
        return self._change.texts(operation[key], child(pointer, key))


def _found(root: dict[str, JSON], pointer: str) -> dict[str, JSON]:
    try:
        return as_object(lookup(root, pointer))
    except KeyError:
        return {}

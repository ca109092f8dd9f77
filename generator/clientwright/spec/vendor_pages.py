"""Listings as other generators declare them, said as `x-clientwright-pagination`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.json_value import (
    JSON,
    as_list,
    as_object,
    child,
    pointer_of,
    tokens_of,
)
from clientwright.load.grammar import Node
from clientwright.spec.node import Node as Place
from clientwright.spec.vendor_values import Malformed, text

OURS = "x-clientwright-pagination"
Pages: TypeAlias = dict[str, JSON]
_PATH = re.compile(r"\$(?:response|request)?((?:\.[^.\[\]]+|\[[^\[\]]+\])*)")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(?:'([^']*)'|\"([^\"]*)\"|(-?\d+|\*))\]")
_PURPOSES = {
    "next_cursor_param": "cursor",
    "page_number_param": "page",
    "offset_count_param": "offset",
}


def pages_of(
    data: dict[str, JSON], node: Node, found: list[Diagnostic]
) -> dict[str, tuple[str, JSON]]:
    """What another generator's extension says of an operation that says nothing to us."""
    if OURS in node.value:
        return {}
    listing = _Listing(Place(data, node.pointer, node.value), data)
    for theirs in (key for key in _READERS if key in node.value):
        try:
            said = _READERS[theirs](listing, node.value[theirs])
        except Malformed as error:
            found.append(malformed(node.pointer, theirs, error))
        else:
            return {} if said is None else {OURS: (theirs, said)}
    marked = _stainless(listing)
    return {} if marked is None else {OURS: ("parameters", marked)}


def malformed(pointer: str, key: str, error: Malformed) -> Diagnostic:
    """An extension that is known, and cannot be read."""
    where = child(pointer, key)
    fix = Fix(where, remove=True)
    return Diagnostic(
        "vendor-extension", where, f"`{key}`: {error}", "ignored", fix=fix
    )


class _Listing:
    """An operation that lists something: its parameters, and the schemas of its body and its answer."""

    def __init__(self, operation: Place, data: dict[str, JSON]) -> None:
        self.data = data
        item = Place.of(data).find(f"#{operation.pointer.rpartition('/')[0]}")
        declared = [*(item["parameters"].items() if item else ())]
        declared += operation["parameters"].items()
        self.queries: dict[str, Place] = {
            each.text("name"): each
            for each in (one.resolve() for one in declared)
            if each.text("in") == "query"
        }
        self._answers = operation["responses"]
        self._contents = operation["requestBody"].resolve()["content"]

    def parameter(self, name: str) -> Pages:
        """A query parameter as what a page is asked for by."""
        if name not in self.queries:
            raise Malformed(f"there is no query parameter `{name}`")
        return {"parameter": name}

    def member(self, where: str) -> Pages:
        """The same of a member of the body, by its pointer."""
        if not self._below_body(where):
            raise Malformed(f"there is no member `{where}` of the body")
        return {"member": where}

    def either(self, where: str) -> Pages:
        """A query parameter, or else a member of the body."""
        in_body = where[1:] not in self.queries and bool(self._below_body(where))
        return self.member(where) if in_body else self.parameter(where[1:])

    def askers(self) -> Iterator[tuple[Pages, Place]]:
        """All that might ask for a page: query parameters, and what stands at the top of the body."""
        for name, each in self.queries.items():
            yield {"parameter": name}, each
        for part in _parts(self._below_body("")):
            for name, each in part["properties"].entries():
                yield {"member": child("", name)}, each.resolve()

    def schema_of(self, asked: Pages) -> Place:
        """That of what a page is asked for by."""
        if "member" in asked:
            return self._below_body(str(asked["member"]))
        return self.queries[str(asked["parameter"])]["schema"].resolve()

    def _below_body(self, where: str) -> Place:
        """The schema of a member; nothing where the body does not have it."""
        contents = (media["schema"] for _, media in self._contents.entries())
        schema = next(contents, self._contents).resolve()
        for token in tokens_of(where):
            named = [part["properties"] for part in _parts(schema)]
            holders = [each for each in named if token in each]
            schema = (holders or named)[0][token].resolve()
        return schema

    def all_parameters(self) -> list[JSON]:
        """What a URL of the next page may say."""
        if not self.queries:
            raise Malformed("no query parameter could say which page is wanted")
        return list(self.queries)

    def items(self, path: JSON) -> str:
        """The pointer of the items, or of the only list that there is."""
        if path is not None:
            return pointer(path).removesuffix("/*")
        found = self._lists()
        if len(found) != 1:
            raise Malformed("it does not say which list holds the items")
        return found[0]

    def _lists(self) -> list[str]:
        for depth in range(3):
            found = [p for p, each in self.members(depth) if _is_list(each)]
            if found:
                return found
        return []

    def members(self, depth: int) -> Iterator[tuple[str, Place]]:
        """What stands in the answer, so many levels down."""
        level = [("", self._schema())]
        for _ in range(depth):
            level = [
                (child(pointer, name), inner.resolve())
                for pointer, outer in level
                for part in _parts(outer)
                for name, inner in part["properties"].entries()
            ]
        yield from level

    def _schema(self) -> Place:
        for status, answer in self._answers.entries():
            for _, media in (
                answer.resolve()["content"].entries() if status[:1] == "2" else ()
            ):
                return media["schema"].resolve()
        return self._answers["200"]


def _parts(schema: Place, above: tuple[str, ...] = ()) -> Iterator[Place]:
    """A schema and what it is made of, which may be a circle."""
    if schema.pointer in above:
        return
    yield schema
    for part in schema["allOf"].items():
        if "$ref" in part or part["properties"]:
            yield from _parts(part.resolve(), (*above, schema.pointer))


def _is_list(schema: Place) -> bool:
    kind = schema["type"].value
    return kind == "array" or "array" in as_list(kind)


def pointer(path: JSON) -> str:
    """`$.data.items`, `$response.data.items` or `data.items` as a JSON pointer."""
    written = str(text(path))
    match = _PATH.fullmatch(written if written.startswith("$") else f"$.{written}")
    if match is None:
        raise Malformed(f"the path `{written}` is not understood")
    steps = ("".join(each) for each in _STEP.findall(match.group(1)))
    return pointer_of(steps)


def _speakeasy(listing: _Listing, value: JSON) -> Pages | None:
    said, outputs = _object(value), as_object(_object(value).get("outputs"))
    results = outputs.get("results")
    if said.get("type") == "url":
        return _link(listing, results, outputs.get("nextUrl"))
    inputs = {
        each.get("type"): each for each in map(as_object, as_list(said.get("inputs")))
    }
    kind = next((k for k in ("cursor", "page", "offset") if k in inputs), None)
    if kind is None:
        raise Malformed("it names neither a page nor an offset nor a cursor")
    name = inputs[kind].get("name")
    in_body = inputs[kind].get("in") == "requestBody"
    asked = listing.member(pointer(name)) if in_body else listing.parameter(str(name))
    if kind == "cursor":
        return _cursor(listing, results, outputs.get("nextCursor"), asked)
    return _counted(listing, kind, results, asked)


def _fern(listing: _Listing, value: JSON) -> Pages | None:
    if value is False:
        return None
    said = _object(listing.data.get("x-fern-pagination") if value is True else value)
    results = said.get("results")
    for url in ("next_uri", "next_path"):
        if url in said:
            return _link(listing, results, said[url])
    key = "cursor" if "cursor" in said else "offset"
    asked = listing.either(pointer(said.get(key)))
    if key == "cursor":
        return _cursor(listing, results, said.get("next_cursor"), asked)
    # Without a step, the number counts pages.
    kind = "offset" if "step" in said else "page"
    return _counted(listing, kind, results, asked)


def _microsoft(listing: _Listing, value: JSON) -> Pages | None:
    said = _object(value)
    link = said.get("nextLinkName")
    if link is None or not listing.queries:
        return None
    return _link(listing, said.get("itemName", "value"), link)


def _stainless(listing: _Listing) -> Pages | None:
    """Parameters and members of the answer that are marked by their purpose."""
    marked = {
        purpose: asked
        for asked, each in listing.askers()
        if (purpose := _purpose(each) or _purpose(each["schema"].resolve()))
        in _PURPOSES
    }
    if len(marked) != 1:
        return None
    purpose, asked = next(iter(marked.items()))
    answered = {
        _purpose(each): pointer for d in (1, 2) for pointer, each in listing.members(d)
    }
    items = answered.get("items")
    try:
        where = items if items is not None else listing.items(None)
    except Malformed:
        return None
    kind = _PURPOSES[purpose]
    if kind != "cursor":
        return {"kind": kind, "items": where, **asked}
    token = answered.get("next_cursor_field")
    if token is None:
        return None
    return {"kind": kind, "items": where, "token": token, **asked}


def _purpose(node: Place) -> str:
    return node["x-stainless-pagination-property"].text("purpose")


def _link(listing: _Listing, results: JSON, url: JSON) -> Pages:
    return {
        "kind": "link",
        "items": listing.items(results),
        "next-url": pointer(url),
        "parameters": listing.all_parameters(),
    }


def _cursor(listing: _Listing, results: JSON, token: JSON, asked: Pages) -> Pages:
    where = pointer(token)
    said: Pages = {"kind": "cursor", **asked, "token": where}
    items, is_of_last, inner = where.partition("/-1")
    if not is_of_last:
        return {**said, "items": listing.items(results)}
    return {**said, "items": items, "token": inner, "of-last-item": True}


def _counted(listing: _Listing, kind: str, results: JSON, asked: Pages) -> Pages:
    items = listing.items(results)
    said: Pages = {"kind": kind, "items": items, **asked}
    schema = listing.schema_of(asked)
    starts_at_zero = 0 in (schema["default"].value, schema["minimum"].value)
    return {**said, "first": 0} if kind == "page" and starts_at_zero else said


def _object(value: JSON) -> Pages:
    if not isinstance(value, dict):
        raise Malformed("an object is expected")
    return value


_READERS: Mapping[str, Callable[[_Listing, JSON], Pages | None]] = {
    "x-speakeasy-pagination": _speakeasy,
    "x-fern-pagination": _fern,
    "x-ms-pageable": _microsoft,
}

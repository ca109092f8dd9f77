"""What REST calls an operation without a name: list, create, get, update, delete, or what its path ends with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clientwright.ir.api import Operation
from clientwright.ir.flows import Cursor, Link, Offset, PageNumber, Token
from clientwright.ir.paths import is_placeholder, segments
from clientwright.ir.types import ListType, bare
from clientwright.naming import words

_READING = frozenset(
    "calculate check count download export find get list lookup ping preview query search validate"
    " verify".split()
)
"""Verbs that end a path which is read; any other word there is a thing."""
_DOING = _READING | frozenset(
    "accept activate add advance apply approve archive assign attach authenticate authorize cancel"
    " capture clone close complete confirm copy create deactivate decline delete detach disable"
    " disconnect enable execute expire fail finalize generate get import increment invite link list"
    " login logout mark merge move pause pay process publish redact refresh regenerate register"
    " reject release remove rename replace resend reset resolve restore resume retry reverse revoke"
    " rotate run save send set simulate start stop submit subscribe suspend sync terminate trigger"
    " unlink unlock unsubscribe update upload void".split()
)
_REST = {
    "list": ("GET",),
    "create": ("POST",),
    "get": ("GET",),
    "update": ("PUT", "PATCH", "POST"),
    "delete": ("DELETE",),
}
"""The verbs of REST, and the methods of what is called so without saying it in the path."""
_ENDS = tuple(
    (re.compile(end), one)
    for end, one in (
        (r"(ss|us|is|series|species|\b.{0,2}s)$", r"\1"),
        (r"(?<=..)ies$", "y"),
        (r"(ss|x|sh|(?<!a)ch)es$", r"\1"),
        (r"(?<![ao])uses$", "us"),
        (r"s$", ""),
    )
)
"""How words of many end, and what one of them ends with; the first that fits counts."""
_PAGED = (Cursor, Link, Offset, PageNumber, Token)


@dataclass(frozen=True, slots=True)
class Routes:
    """The methods and paths of an API, without the names of what stands in them."""

    known: frozenset[tuple[str, str]]
    collections: frozenset[str]
    """The paths of many things: those that list them, and those with a path for each."""

    @classmethod
    def of(cls, operations: Iterable[Operation]) -> Routes:
        shapes = {o.pointer: (o, _shape(o.path)) for o in operations}
        known = frozenset((o.method, shape) for o, shape in shapes.values())
        lists = {shape for o, shape in shapes.values() if _lists(o)}
        items = {
            shape.removesuffix("/{}") for _, shape in known if shape.endswith("/{}")
        }
        return cls(known, frozenset(lists | items))

    def has(self, method: str, path: str) -> bool:
        return (method, _shape(path)) in self.known

    def is_collection(self, path: str) -> bool:
        return _shape(path) in self.collections


def _lists(operation: Operation) -> bool:
    kinds = (answer.type for answer in operation.answers[:1] if answer.type)
    paged = isinstance(operation.flow, _PAGED)
    return operation.method == "GET" and (
        paged or any(isinstance(bare(kind), ListType) for kind in kinds)
    )


def _shape(path: str) -> str:
    return "".join(
        "/{}" if is_placeholder(each) else f"/{each}" for each in segments(path)
    )


def rest_words(
    operation: Operation, own: list[str], routes: Routes, group: str
) -> Iterator[str]:
    """`get invoice`, `create invoice line`, the best first; the word of the group stays as it is there.

    `own` are the segments that say what the path is about; nothing where there is no word.
    """
    things = _things(own, group)
    if not things:
        return
    if not is_placeholder(own[-1]) and _is_action(operation, own, things[-1], routes):
        one = len(own) > 1 and is_placeholder(own[-2])
        outer = _last_as_one(things[:-1], group) if one else things[:-1]
        yield from _done(things[-1], outer)
        return
    verb = _verb(operation, own, things, routes)
    one = is_placeholder(own[-1]) or verb == "create"
    yield " ".join([verb, *(_last_as_one(things, group) if one else things)])


def with_verb(operation: Operation, name: str, routes: Routes) -> str:
    """A name that says what is done, or only to what: `CancelRefund`, and `create Refund`."""
    own, said, method = segments(operation.path), words.snake(name), operation.method
    things = _things(own, "")
    acts = method != "GET" and _ends_with_verb(operation, own, routes)
    if said.partition("_")[0] in _DOING or acts and f"{said}_".startswith(things[-1]):
        return name
    if acts and things[-1].partition("_")[0] in _DOING:
        return f"{things[-1]} {said.removesuffix(things[-1])}"
    verb = _verb(operation, own, things, routes) if things else ""
    certain = verb in ("create", "replace") or verb == "update" and method != "POST"
    return f"{verb if certain else method.lower()} {name}"


def _ends_with_verb(operation: Operation, own: list[str], routes: Routes) -> bool:
    """Whether the last word of a path is behind one thing and is none itself."""
    return (
        len(own) > 1
        and is_placeholder(own[-2])
        and not is_placeholder(own[-1])
        and not is_plural(words.snake(own[-1]))
        and not routes.has("GET", operation.path)
    )


def _is_action(operation: Operation, own: list[str], last: str, routes: Routes) -> bool:
    """Whether a path ends with what is done."""
    first = last.partition("_")[0]
    if _is_another(operation.path, last, routes):
        return False
    if operation.method == "GET":
        return first in _READING
    if routes.is_collection(operation.path):
        return False
    ends = operation.method == "POST" and _ends_with_verb(operation, own, routes)
    return first in _DOING or ends


def _is_another(path: str, last: str, routes: Routes) -> bool:
    """Whether `/orders/list` stands beside `/orders`, which is what `list` means."""
    outer = path.rstrip("/").rpartition("/")[0]
    places = (outer,) if last in ("list", "create") else (outer, f"{outer}/{{id}}")
    return any(
        routes.has(each, place) for each in _REST.get(last, ()) for place in places
    )


def _done(action: str, things: list[str]) -> Iterator[str]:
    """`capture charge`; what has words of its own says enough, `process_payment_intent`."""
    if "_" in action and things:
        yield action
    yield " ".join([action, *things])


def _last_as_one(things: list[str], group: str) -> list[str]:
    if not things:
        return things
    *outer, last = things
    return [*outer, last if last == words.snake(group) else singular(last)]


def _verb(
    operation: Operation, own: list[str], things: list[str], routes: Routes
) -> str:
    path, is_item = operation.path, is_placeholder(own[-1])
    match operation.method:
        case "GET":
            many = not is_item and routes.is_collection(path)
            return "list" if many else "get"
        case "POST" if not is_item and _makes(operation, things, routes):
            return "create"
        case "POST":
            changed = is_item or routes.has("GET", path)
            others = routes.has("PUT", path) or routes.has("PATCH", path)
            return "update" if changed and not others else "post"
        case "PUT":
            return "replace" if routes.has("PATCH", path) else "update"
        case "PATCH":
            return "update"
        case other:
            return other.lower()


def _makes(operation: Operation, things: list[str], routes: Routes) -> bool:
    """Whether a POST makes one more of many, or the one thing that the group is about."""
    if routes.is_collection(operation.path):
        return True
    alone = len(things) == 1 and _same(things[0], operation.group)
    return (alone or is_plural(things[-1])) and not routes.has("GET", operation.path)


def _same(thing: str, group: str) -> bool:
    return singular(thing) == singular(words.snake(group))


def _things(own: list[str], group: str) -> list[str]:
    """The words of a path: that of the group as the group has it, one of what an item stands behind."""
    things = list[str]()
    for index, each in enumerate(own):
        if is_placeholder(each):
            continue
        word, behind = words.snake(each), own[index + 1 : index + 3]
        if group and _same(word, group):
            word = words.snake(group)
        elif len(behind) == 2 and is_placeholder(behind[0]):
            word = singular(word)
        things.append(word)
    return things


def is_plural(word: str) -> bool:
    return singular(word) != word


def singular(word: str) -> str:
    """`address` of `addresses`, `company` of `companies`; near enough for the names of methods."""
    for end, one in _ENDS:
        if end.search(word):
            return end.sub(one, word)
    return word

"""Words of operations: their id, or method and path where nobody gave them one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from os.path import commonprefix

from clientwright.ir.api import Operation
from clientwright.ir.paths import is_placeholder, is_usual, segments
from clientwright.naming import words
from clientwright.naming.rest import Routes, rest_words, with_verb

_NUMBER = re.compile(r"(.+)[-_]\d+")
_PREPOSITIONS = frozenset("by for from of in on with and to".split())
_CONTROLLER = re.compile(r"^\w+Controller_(?=\w)")
_SUFFIX = re.compile(r"(?<=[^.])\.(json|xml|\{[^{}]*\})$")
"""How a path ends that says the form of the answer."""


def route_words(
    operations: Iterable[Operation], *, of_methods: bool = True
) -> dict[str, tuple[str, ...]]:
    """The words of each operation by its pointer, the best first and all of them last.

    Those of methods leave the word of their group as it is there, so that it can be left out.
    """
    listed = list(operations)
    start = len(_start(operation.path for operation in listed))
    firsts, routes = _numbered(listed), Routes.of(listed)
    restated = _restate_routes(listed)

    def said(operation: Operation) -> Iterator[str]:
        if operation.name:
            yield operation.name
        elif restated or _is_unnamed(operation):
            group = operation.group if of_methods else ""
            yield from _by_route(operation, start, routes, group)
        elif operation.id in firsts:
            yield from (*_apart(operation, firsts[operation.id]), operation.id)
        else:
            yield from _by_method(operation, routes)
            yield from (_by_id(_without_route(operation), operation.path), operation.id)

    return {o.pointer: tuple(filter(None, dict.fromkeys(said(o)))) for o in listed}


def _by_method(operation: Operation, routes: Routes) -> Iterator[str]:
    """`cancel refund` for the id `PUT_CancelRefund`, `create refund` for `POST_Refund`."""
    method, _, name = operation.id.partition("_")
    if method == operation.method and words.split(name):
        yield with_verb(operation, name, routes)


def _is_unnamed(operation: Operation) -> bool:
    return operation.id == f"{operation.method.lower()} {operation.path}"


def _by_route(
    operation: Operation, start: int, routes: Routes, group: str
) -> Iterator[str]:
    """What REST calls it first."""
    own, method = segments(operation.path), operation.method.lower()
    own = own[start if len(own) > start else 0 :]
    own = [*own[:-1], *(_SUFFIX.sub("", each) for each in own[-1:])]
    yield from rest_words(operation, own, routes, group)
    yield _said(method, own)
    yield f"{method} {'/'.join(own)}"
    yield operation.id


def _restate_routes(operations: list[Operation]) -> bool:
    """Whether the ids are made of method and path, as `PostChargesChargeCapture` is."""
    ids = [o for o in operations if not o.name and not _is_unnamed(o)]
    posts = [o for o in ids if o.method == "POST"]
    # People say `get` as well, but not `post`.
    return bool(posts) and all(
        sum(map(_restates, each)) >= 0.9 * len(each) for each in (ids, posts)
    )


def _restates(operation: Operation) -> bool:
    """Whether an id is the method and the words of the path, with arguments or without."""
    own = [
        _optional(each) if is_placeholder(each) else f"_{words.snake(each)}"
        for each in segments(operation.path)
    ]
    said = words.snake(operation.id)
    begin = operation.method.lower()
    return said.startswith(f"{begin}_") and any(
        re.fullmatch(begin + "".join(own[start:]), said) for start in range(len(own))
    )


def _optional(placeholder: str) -> str:
    name = words.snake(placeholder)
    return f"(_id|_{name}|_{name.rpartition('_')[2]})?"


def _numbered(operations: Iterable[Operation]) -> dict[str, Operation]:
    """The operation whose id a tool gave to others, with a number behind it: `list` of `list_1`."""
    known = {operation.id: operation for operation in operations}
    found = {id_: _NUMBER.fullmatch(id_) for id_ in known}
    return {id_: known[m[1]] for id_, m in found.items() if m and m[1] in known}


def _apart(operation: Operation, first: Operation) -> Iterator[str]:
    """The name of the first one, unless that is a neighbour, and what tells the two apart."""
    if operation.group != first.group:
        yield first.id
    own, others = segments(operation.path), segments(first.path)
    method = operation.method.lower()
    told = (
        ("by", [each for each in own if is_placeholder(each) and each not in others]),
        (
            "without",
            [each for each in others if is_placeholder(each) and each not in own],
        ),
        ("with", [method] if operation.method != first.method else []),
    )
    said = [text for word, what in told if what for text in (word, *what)]
    if said:
        yield " ".join([first.id, *said])
    yield _said(method, own)


def _by_id(text: str, path: str) -> str:
    """`get files by id` for the id `get_files_id` of `/files/{file_id}`."""
    last = [each.lower() for each in words.split((segments(path) or [""])[-1])]
    said = [each.lower() for each in words.split(text)]
    length = len(commonprefix([said[::-1], last[::-1]]))
    head = said[:-length]
    is_id = path.endswith("}") and said[-1:] == ["id"] == last[-1:]
    if not is_id or not head or _PREPOSITIONS.intersection(head):
        return text
    return " ".join([*head, "by", *said[-length:]])


def _said(method: str, own: list[str]) -> str:
    """`get customers by id` for `/customers/{id}`: what else is asked for by is said by arguments."""
    literal = [each for each in own if not is_placeholder(each)]
    last = own.index(literal[-1]) + 1 if literal else 0
    by = ["by", *own[last:]] if own[last:] else []
    said = " ".join([*literal, *by])
    return said if words.snake(said).split("_")[0] == method else f"{method} {said}"


def _without_route(operation: Operation) -> str:
    """The id without what frameworks write around the name of a function.

    FastAPI ends every id that nobody chose with path and method; those of NestJS begin with a class.
    """
    path = re.sub(r"\W", "_", operation.path)
    rest = operation.id.removesuffix(f"{path}_{operation.method.lower()}")
    return _CONTROLLER.sub("", rest or operation.id)


def _start(paths: Iterable[str]) -> list[str]:
    """What all paths begin with and does not tell what they are about; `/health` may stand beside."""
    listed = [segments(path) for path in paths]
    long = [each for each in listed if len(each) > 1]
    start: list[str] = list(commonprefix([each[:-1] for each in long])) if long else []
    if any(each == start[:1] for each in listed):
        return []
    while start and not _says_nothing(start, long):
        start.pop()
    return start


def _says_nothing(start: list[str], paths: list[list[str]]) -> bool:
    """Whether several things are told apart behind it, or it is a version or the like."""
    behind = {each[len(start)] for each in paths}
    several = len([each for each in behind if not is_placeholder(each)]) > 1
    return several or is_usual(start[-1])

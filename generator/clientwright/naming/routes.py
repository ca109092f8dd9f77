"""Words of operations: their id, or method and path where nobody gave them one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from os.path import commonprefix

from clientwright.ir.api import Operation
from clientwright.ir.paths import is_placeholder, is_usual, segments
from clientwright.naming import words

_NUMBER = re.compile(r"(.+)[-_]\d+")
_PREPOSITIONS = frozenset("by for from of in on with and to".split())
_CONTROLLER = re.compile(r"^\w+Controller_(?=\w)")
_SUFFIX = re.compile(r"(?<=[^.])\.(json|xml|\{[^{}]*\})$")
"""How a path ends that says the form of the answer."""


def route_words(operations: Iterable[Operation]) -> dict[str, tuple[str, ...]]:
    """The words of each operation by its pointer, the best first and all of them last."""
    listed = list(operations)
    start = len(_start(operation.path for operation in listed))
    firsts = _numbered(listed)
    return {o.pointer: tuple(dict.fromkeys(_words(o, start, firsts))) for o in listed}


def _words(
    operation: Operation, start: int, firsts: Mapping[str, Operation]
) -> tuple[str, ...]:
    if operation.name:
        return (operation.name,)
    method = operation.method.lower()
    if operation.id in firsts:
        return (*_apart(operation, firsts[operation.id]), operation.id)
    if operation.id != f"{method} {operation.path}":
        return _by_id(_without_route(operation), operation.path), operation.id
    own = segments(operation.path)
    own = own[start if len(own) > start else 0 :]
    return _said(method, own), f"{method} {'/'.join(own)}", operation.id


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
    own = [*own[:-1], *(_SUFFIX.sub("", each) for each in own[-1:])]
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

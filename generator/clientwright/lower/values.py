"""`const` and `enum`: which values a type can name, and what is said of each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal

from clientwright.json_value import JSON, as_object
from clientwright.lower.kinds import kinds_of
from clientwright.spec.kinds import kind_of
from clientwright.spec.node import Node

LISTED_NAMES = ("x-enum-varnames", "x-enumNames")
LISTED_DOCS = ("x-enum-descriptions", "x-enumDescriptions")
DOCS_BY_VALUE = (*LISTED_DOCS, "x-speakeasy-enum-descriptions")


def values_of(node: Node) -> list[JSON]:
    """The values of an enum, without null; texts of a string that YAML took for something else."""
    found = [whole(each.value) for each in node["enum"].items()]
    values: list[JSON] = [value for value in found if value is not None]
    if kinds_of(node) == ("string",):
        return [v if isinstance(v, str | dict | list) else _text(v) for v in values]
    return values


def nameable(values: Iterable[JSON]) -> tuple[str | int, ...]:
    """The values that a Literal can hold, each once; true is not 1."""
    held = {(type(v), v): v for v in values if isinstance(v, (str, int))}
    return tuple(held.values())


def unnameable(values: Iterable[JSON]) -> str:
    """The first value that no Literal can hold, in a few letters."""
    found = next((v for v in values if not isinstance(v, (str, int))), None)
    text = json.dumps(found, default=float)
    return text if len(text) < 40 else f"{text[:36]} …"


def whole(value: JSON) -> JSON:
    """A number that is written with a fraction of zero is an integer."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value


def are_of_items(node: Node) -> bool:
    """Whether the values are those of an array's items: the array itself can have none of them."""
    values = values_of(node)
    return kinds_of(node) == ("array",) and not any(isinstance(v, list) for v in values)


def of_items(node: Node) -> Node:
    """The items of such an array, with the values."""
    items = node["items"]
    schema: JSON = {**as_object(items.value), "enum": node["enum"].value}
    return Node(node.root, items.pointer, schema)


def untold(node: Node, values: Iterable[JSON]) -> Node:
    """The schema without its values; where it has no type, with theirs."""
    schema = node.value if isinstance(node.value, dict) else {}
    rest = {k: v for k, v in schema.items() if k not in ("enum", "const")}
    kinds: list[JSON] = [*dict.fromkeys(kind_of(value) for value in values)]
    if kinds and not kinds_of(node):
        rest["type"] = kinds
    return Node(node.root, node.pointer, rest)


def choice_of(branches: list[Node]) -> dict[str, JSON] | None:
    """Branches that do no more than list values, as one enum; each may say what its value means."""
    if len(branches) < 2 or not all(map(_lists, branches)):
        return None
    listed = [
        [branch["const"].value] if "const" in branch else values_of(branch)
        for branch in branches
    ]
    values = [value for each in listed for value in each]
    if len(nameable(values)) < len(values):
        return None
    docs: dict[str, JSON] = {
        str(each[0]): text
        for branch, each in zip(branches, listed, strict=True)
        if len(each) == 1 and (text := branch.words() or branch.words("title"))
    }
    return {"enum": values, LISTED_DOCS[0]: docs}


def _lists(branch: Node) -> bool:
    return ("const" in branch or "enum" in branch) and "$ref" not in branch


def meanings(node: Node, values: tuple[str | int, ...]) -> str:
    """A line for each value that the description says something of."""
    raw = [whole(each.value) for each in node["enum"].items()]
    lines = (
        f"- {value}: {' '.join(said)}"
        for value in values
        if (said := list(_said(node, value, raw)))
    )
    return "\n".join(lines)


def _said(node: Node, value: str | int, values: list[JSON]) -> Iterator[str]:
    """Its name, where the value is another, and its description."""
    index = values.index(value) if value in values else len(values)
    for key in (*LISTED_NAMES, *LISTED_DOCS):
        listed = list(node[key].items())
        text = listed[index].value if index < len(listed) else None
        if isinstance(text, str) and text.lower() != str(value).lower():
            yield _sentence(text)
    for key in DOCS_BY_VALUE:
        if text := node[key].text(str(value)):
            yield _sentence(text)
    for each in node["x-ms-enum"]["values"].items():
        if each["value"].value == value and (text := each.words()):
            yield _sentence(text)


def _sentence(text: str) -> str:
    line = " ".join(text.split())
    return line if not line or line[-1] in ".!?:" else f"{line}."


def _text(value: JSON) -> str:
    return "true" if value is True else "false" if value is False else str(value)

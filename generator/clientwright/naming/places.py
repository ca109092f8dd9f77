"""Words for what has no name of its own: where it stands.

A type inside of a named one goes on from that one's name (`Bill` and `lines`, items: `BillLine`);
one of an operation, an answer or a parameter begins with theirs. Where the first words are taken,
there are others: a status, a media type, the path in the place of the operation's id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from clientwright.ir.api import Api
from clientwright.ir.references import references
from clientwright.ir.types import TypeId
from clientwright.json_value import pointer_of, tokens_of
from clientwright.naming import words
from clientwright.naming.rest import singular
from clientwright.naming.routes import route_words
from clientwright.naming.statuses import PHRASES, phrase

ORDINALS = tuple(
    "first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
BODIES = frozenset("body request payload input".split())
ANSWERS = frozenset("response answer error result output".split())

Step = tuple[str, ...]
"""The words of one step on the way to a type, the best first."""


@dataclass(frozen=True, slots=True)
class Places:
    """What of an API gives places their words, by pointer."""

    operations: Mapping[str, Step]
    messages: Mapping[str, str]
    """Webhooks and callbacks."""
    parameters: Mapping[str, str]
    """Wire names of the parameters that stand in operations and paths."""

    @classmethod
    def of(cls, api: Api) -> Places:
        parameters: dict[str, str] = {}
        for operation in api.operations:
            own = (operation.pointer, operation.pointer.rpartition("/")[0])
            for parameter in operation.parameters:
                for id_ in references(parameter.type):
                    pointer = _parameter(id_)
                    # A type may be that of a parameter elsewhere as well.
                    if pointer and pointer.rpartition("/parameters/")[0] in own:
                        parameters.setdefault(pointer, parameter.wire_name)
        said = route_words(api.operations, of_methods=False)
        return cls(
            {
                o.pointer: (*said[o.pointer], f"{o.path} {o.method}")
                for o in api.operations
            },
            {webhook.id: webhook.words for webhook in api.webhooks},
            parameters,
        )

    def spellings(self, id_: TypeId) -> Iterator[str]:
        """Words for a type that stands in no named one."""
        tokens = tokens_of(id_)
        owner, length = self._owner(tokens)
        yield from self._ways([owner], tokens, length)

    def inside(self, owner: TypeId, id_: TypeId) -> Iterator[str]:
        """Words for a type that stands in a named one, on from that one's name."""
        tokens = tokens_of(id_)
        yield from self._ways([], tokens, len(tokens_of(owner)))

    def _ways(self, begun: list[Step], tokens: list[str], length: int) -> Iterator[str]:
        steps = [*begun, *self._steps(tokens, length)]
        yield from (" ".join(filter(None, way)) for way in product(*steps))

    def _owner(self, tokens: list[str]) -> tuple[Step, int]:
        """The words of the operation, message or component that a type stands in, and its depth."""
        for length in range(len(tokens), 0, -1):
            outer = pointer_of(tokens[:length])
            if outer in self.operations:
                return self.operations[outer], length
            if outer in self.messages:
                return self._message(outer, tokens[: length - 1]), length
        if tokens[:1] == ["components"] and len(tokens) > 2:
            return (_component(tokens[1], tokens[2]),), 3
        return (tokens[1] if len(tokens) > 1 else "",), 2

    def _message(self, pointer: str, outside: list[str]) -> Step:
        """A callback has the name of its operation before it where its own is taken."""
        own = self.messages[pointer]
        outer, length = self._owner(outside) if "callbacks" in outside else ((), 0)
        return (own, *(f"{each} {own}" for each in outer if length > 2))

    def _steps(self, tokens: list[str], start: int) -> Iterator[Step]:
        position = start
        while position < len(tokens):
            keyword, name = tokens[position], "".join(
                tokens[position + 1 : position + 2]
            )
            position += 2 if keyword in WITH_NAME else 1
            if keyword == "parameters":
                name = self.parameters.get(pointer_of(tokens[:position]), "parameter")
                # The schema of a parameter says nothing.
                behind = tokens[position + 1 : position + 2]
            else:
                behind = tokens[position : position + 1]
            if keyword in _NAMED and behind == ["items"] and singular(name) != name:
                yield singular(name), f"{name} item"
                position = tokens.index("items", position) + 1
            elif keyword == "parameters":
                yield (name,)
            else:
                yield _step(keyword, name)


_NAMED = frozenset(["properties", "parameters"])
WITH_NAME = frozenset(
    """properties patternProperties $defs definitions prefixItems allOf anyOf oneOf parameters
    responses content headers callbacks""".split()
)
"""Keywords that are followed by a name or an index."""


def _step(keyword: str, name: str) -> Step:
    match keyword:
        case "properties" | "$defs" | "definitions" | "headers" | "callbacks":
            return (name,)
        case "items" | "input":
            return (keyword.removesuffix("s"),)
        case "prefixItems":
            return (_ordinal(int(name)),)
        case "additionalProperties" | "unevaluatedProperties" | "patternProperties":
            return ("value",)
        case "requestBody":
            return ("body",)
        case "responses":
            return ("response", phrase(name)) if name[:1] == "2" else (phrase(name),)
        case "content":
            return ("", name.rpartition("/")[2])
        case _:
            return ("",)


def _component(section: str, name: str) -> str:
    last = words.split(name)[-1:]
    match section:
        case "responses":
            said = " ".join(PHRASES.get(each, each) for each in words.split(name))
            return said if {*map(str.lower, last)} & ANSWERS else f"{said} response"
        case "requestBodies":
            return name if {*map(str.lower, last)} & BODIES else f"{name} body"
        case _:
            return name


def _ordinal(index: int) -> str:
    return ORDINALS[index] if index < len(ORDINALS) else str(index + 1)


def _parameter(id_: TypeId) -> str | None:
    """The pointer of the parameter of an operation or a path that a type stands in."""
    tokens = tokens_of(id_)
    for position in (2, 3):
        if tokens[:1] == ["paths"] and tokens[position : position + 1] == [
            "parameters"
        ]:
            return pointer_of(tokens[: position + 2])
    return None

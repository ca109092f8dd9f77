"""A place in a description: its JSON pointer, its value, and typed ways on from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import unquote

from clientwright.json_value import JSON, escape, step, tokens_of


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the description with its pointer; what is absent has the value None."""

    root: Mapping[str, JSON]
    pointer: str
    value: JSON

    @classmethod
    def of(cls, root: Mapping[str, JSON]) -> Node:
        return cls(root, "", dict(root))

    def __getitem__(self, key: str) -> Node:
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Node(self.root, f"{self.pointer}/{escape(key)}", value)

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def __bool__(self) -> bool:
        return self.value is not None

    def text(self, key: str, default: str = "") -> str:
        """A string property, or the default where there is none."""
        value = self[key].value
        return value if isinstance(value, str) else default

    def maybe_text(self, key: str) -> str | None:
        value = self[key].value
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        return self[key].value is True

    def number(self, key: str, default: float) -> float:
        """A number property, or the default where there is none."""
        value = self[key].value
        if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
            return default
        return float(value)

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(n.value for n in self[key].items() if isinstance(n.value, str))

    def entries(self) -> Iterator[tuple[str, Node]]:
        """The properties of an object, in the order of the description."""
        if isinstance(self.value, dict):
            for key in self.value:
                yield key, self[key]

    def items(self) -> Iterator[Node]:
        """The items of an array."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield Node(self.root, f"{self.pointer}/{index}", value)

    def resolve(self) -> Node:
        """Follow `$ref` to what it names; a chain that comes back to itself ends where it began."""
        node, seen = self, {self.pointer}
        while isinstance(ref := node["$ref"].value, str):
            target = self.find(ref)
            if target is None or target.pointer in seen:
                return node
            seen.add(target.pointer)
            node = target
        return node

    def find(self, reference: str) -> Node | None:
        """What a reference such as `#/components/schemas/Bill` names, or None."""
        if not reference.startswith("#"):
            return None
        # Ours are plain pointers; a fragment of a URL may be percent-encoded.
        return self._at(reference[1:]) or self._at(unquote(reference[1:]))

    def _at(self, pointer: str) -> Node | None:
        node = Node.of(self.root)
        for token in tokens_of(pointer):
            node = node._step(token)
            if node.value is None:
                return None
        return node

    def _step(self, key: str) -> Node:
        try:
            return Node(
                self.root, f"{self.pointer}/{escape(key)}", step(self.value, key)
            )
        except KeyError:
            return self[key]

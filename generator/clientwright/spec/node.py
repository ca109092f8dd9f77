"""A place in a description: its JSON pointer, its value, and typed ways on from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from urllib.parse import unquote

from clientwright.json_value import JSON, escape, step, tokens_of
from clientwright.spec.markup import plain


class Node:
    """A value of the description with its pointer; what is absent has the value None.

    Pointers are made where they are asked for: most places are looked at and left.
    """

    __slots__ = ("_above", "_key", "_pointer", "root", "value")

    def __init__(self, root: Mapping[str, JSON], pointer: str, value: JSON) -> None:
        self.root, self.value = root, value
        self._pointer: str | None = pointer
        self._above, self._key = self, ""

    @classmethod
    def of(cls, root: Mapping[str, JSON]) -> Node:
        return cls(root, "", dict(root))

    @property
    def pointer(self) -> str:
        if self._pointer is None:
            self._pointer = f"{self._above.pointer}/{escape(self._key)}"
        return self._pointer

    def _below(self, key: str, value: JSON) -> Node:
        node = object.__new__(Node)
        node.root, node.value = self.root, value
        node._pointer, node._above, node._key = None, self, key
        return node

    def _member(self, key: str) -> JSON:
        return self.value.get(key) if isinstance(self.value, dict) else None

    def __getitem__(self, key: str) -> Node:
        return self._below(key, self._member(key))

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def __bool__(self) -> bool:
        return self.value is not None

    def __repr__(self) -> str:
        return f"Node({self.pointer!r}, {self.value!r})"

    def text(self, key: str, default: str = "") -> str:
        """A string property, or the default where there is none."""
        value = self._member(key)
        return value if isinstance(value, str) else default

    def words(self, key: str = "description") -> str:
        """The same for people: without HTML."""
        return plain(self.text(key))

    def maybe_text(self, key: str) -> str | None:
        value = self._member(key)
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        return self._member(key) is True

    def number(self, key: str, default: float) -> float:
        """A number property, or the default where there is none."""
        value = self._member(key)
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
                yield self._below(str(index), value)

    def resolve(self) -> Node:
        """Follow `$ref` to what it names; a chain that comes back to itself ends where it began."""
        if not isinstance(self._member("$ref"), str):
            return self
        node, seen = self, {self.pointer}
        while isinstance(ref := node._member("$ref"), str):
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
            return self._below(key, step(self.value, key))
        except KeyError:
            return self[key]

"""Changes to shared data: what is changed is copied first, and every move is written down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from clientwright.json_value import JSON, child, pointer_of
from clientwright.load.document import Layer, Origin

Path: TypeAlias = Sequence[str | int]
Container: TypeAlias = "dict[str, JSON] | list[JSON]"


class Edit:
    """A description that is being changed; the one it was made from stays as it is."""

    def __init__(self, data: dict[str, JSON]) -> None:
        self.data = dict(data)
        # Kept alive: the id of a freed object could come back.
        self._owned: dict[int, Container] = {id(self.data): self.data}

    def merge(self, path: Path, update: JSON, origin: Origin) -> Layer:
        """Merge an update into an object or a list; return where the new values came from."""
        moves: dict[str, Origin | str] = {}
        self._merge(self._own(path), update, pointer_of(path), origin, moves)
        return moves

    def put(self, path: Path, value: JSON) -> None:
        """Set a value; what is around it must be there."""
        _set(self._own(path[:-1]), path[-1], value)

    def ensure(self, path: Path) -> None:
        """Make sure that there is an object, and objects around it."""
        for length in range(len(path)):
            outer, key = self._own(path[:length]), str(path[length])
            if isinstance(outer, dict) and not isinstance(outer.get(key), dict):
                outer[key] = {}

    def replace(self, path: Path, value: JSON, origin: Origin) -> Layer:
        """Put a value in the place of another one."""
        self.put(path, value)
        return {pointer_of(path): origin}

    def remove(self, path: Path) -> Layer:
        """Take a value out; the items of a list behind it move up."""
        parent, key = self._own(path[:-1]), path[-1]
        if isinstance(parent, dict):
            del parent[str(key)]
            return {}
        pointer, start = pointer_of(path[:-1]), int(key)
        del parent[start]
        return {
            child(pointer, i): child(pointer, i + 1) for i in range(start, len(parent))
        }

    def _merge(
        self,
        target: Container,
        update: JSON,
        pointer: str,
        origin: Origin,
        moves: dict[str, Origin | str],
    ) -> None:
        if isinstance(target, list):
            _append(target, update, pointer, origin, moves)
        elif isinstance(update, dict):
            for key, value in update.items():
                inner, source = child(pointer, key), origin.child(key)
                if _mergeable(target.get(key), value):
                    self._merge(
                        self._own_child(target, key), value, inner, source, moves
                    )
                else:
                    target[key] = value
                    moves[inner] = source

    def _own(self, path: Path) -> Container:
        """Copy what leads to a path, once; KeyError when the path is gone or ends in a scalar."""
        value: Container = self.data
        for key in path:
            value = self._own_child(value, key)
        return value

    def _own_child(self, parent: Container, key: str | int) -> Container:
        value = parent[str(key)] if isinstance(parent, dict) else parent[int(key)]
        if not isinstance(value, (dict, list)):
            raise KeyError(key)
        if id(value) in self._owned:
            return value
        copied: Container = dict(value) if isinstance(value, dict) else list(value)
        self._owned[id(copied)] = copied
        _set(parent, key, copied)
        return copied


def _mergeable(old: JSON, new: JSON) -> bool:
    both = (old, new)
    return all(isinstance(each, dict) for each in both) or all(
        isinstance(each, list) for each in both
    )


def _append(
    target: list[JSON],
    update: JSON,
    pointer: str,
    origin: Origin,
    moves: dict[str, Origin | str],
) -> None:
    if isinstance(update, list):
        for number, item in enumerate(update):
            moves[child(pointer, len(target))] = origin.child(number)
            target.append(item)
    else:
        moves[child(pointer, len(target))] = origin
        target.append(update)


def _set(parent: Container, key: str | int, value: JSON) -> None:
    if isinstance(parent, dict):
        parent[str(key)] = value
    else:
        parent[int(key)] = value

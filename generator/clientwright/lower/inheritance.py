"""Base schemas: those with a discriminator stand for every schema that extends them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from clientwright.spec.node import Node


def is_base(target: Node) -> bool:
    """Whether a component is told apart from the ones that extend it by a discriminator."""
    says = target["discriminator"].maybe_text("propertyName") is not None
    return says and "oneOf" not in target and "anyOf" not in target


class Extensions:
    """Which components extend which, by `allOf`."""

    def __init__(self) -> None:
        self._children: Mapping[str, tuple[Node, ...]] | None = None

    def of(self, base: Node) -> list[Node]:
        """The components that extend a base, those of a base below it left to that one."""
        found: list[Node] = []
        waiting, seen = [base], {base.pointer}
        while waiting:
            for child in self._all(base).get(waiting.pop(0).pointer, ()):
                if child.pointer not in seen:
                    seen.add(child.pointer)
                    found.append(child)
                    waiting += [] if tells_otherwise(child, base) else [child]
        return found

    def _all(self, node: Node) -> Mapping[str, tuple[Node, ...]]:
        if self._children is None:
            self._children = _children(node)
        return self._children


def tells_otherwise(child: Node, base: Node) -> bool:
    """Whether what extends a base is a base itself, by another property."""
    own = child["discriminator"].maybe_text("propertyName")
    return own is not None and own != base["discriminator"].text("propertyName")


def _children(node: Node) -> Mapping[str, tuple[Node, ...]]:
    root = Node.of(node.root)
    children: defaultdict[str, tuple[Node, ...]] = defaultdict(tuple)
    schemas = dict(root["components"]["schemas"].entries())
    for component in (schemas[name] for name in sorted(schemas)):
        for part in component["allOf"].items():
            if "$ref" in part:
                pointer = part.resolve().pointer
                children[pointer] = (*children[pointer], component)
    return children

"""A description while it is brought to a newer dialect, and what of it went where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.json_value import JSON, as_list, as_object
from clientwright.load.document import Origin
from clientwright.load.grammar import walk


@dataclass(slots=True)
class Change:
    """The data that is changed in place; `origins` leads from new pointers to old ones."""

    data: dict[str, JSON]
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])
    origins: dict[str, Origin | str] = field(default_factory=dict[str, Origin | str])
    _forward: dict[str, str] = field(default_factory=dict[str, str])

    def moved(self, new: str, old: str) -> None:
        """Write down that a value has gone to another place, where references have to follow."""
        if new != old:
            self.origins[new] = old
            self._forward.setdefault(old, new)

    def made(self, new: str, old: str) -> None:
        """Write down that a value was made out of another, which nobody means by a reference."""
        if new != old:
            self.origins[new] = old

    def report(
        self,
        code: str,
        pointer: str,
        message: str,
        repair: str,
        fix: Fix | None = None,
    ) -> None:
        """Report a fault by its pointer in the description as it was before."""
        self.diagnostics.append(Diagnostic(code, pointer, message, repair, fix=fix))

    def objects(self, value: JSON, pointer: str) -> dict[str, JSON]:
        """Return an object; anything else is reported and left out."""
        if value is not None and not isinstance(value, dict):
            self.report(
                "not-an-object",
                pointer,
                "an object is expected here",
                "left out",
                Fix(pointer, remove=True),
            )
        return as_object(value)

    def items(self, value: JSON, pointer: str) -> list[JSON]:
        """Return a list; anything else is reported and left out."""
        if value is not None and not isinstance(value, list):
            fix = Fix(pointer, remove=True)
            message = "a list is expected here"
            self.report("not-a-list", pointer, message, "left out", fix)
        return as_list(value)

    def texts(self, value: JSON, pointer: str) -> list[str]:
        """Return the texts of a list; anything else in it is reported and left out."""
        texts = [each for each in self.items(value, pointer) if isinstance(each, str)]
        if len(texts) != len(as_list(value)):
            self.report(
                "not-text",
                pointer,
                "a list of texts is expected here",
                "the rest left out",
            )
        return texts

    def redirect(self) -> None:
        """Let every reference lead to where its target has gone."""
        for holder, key in _references(self.data) if self._forward else ():
            text = holder[key]
            if isinstance(text, str) and text.startswith("#/"):
                holder[key] = f"#{_forwarded(text[1:], self._forward)}"

    def before(self, pointer: str) -> str:
        """Return the old pointer of a new one."""
        backward = {
            new: old for new, old in self.origins.items() if isinstance(old, str)
        }
        return _forwarded(pointer, backward)


def _references(data: dict[str, JSON]) -> Iterator[tuple[dict[str, JSON], str]]:
    for node in walk(data):
        if "$ref" in node.value:
            yield node.value, "$ref"
        if node.kind == "discriminator":
            mapping = as_object(node.value.get("mapping"))
            yield from ((mapping, name) for name in mapping)


def _forwarded(pointer: str, forward: dict[str, str]) -> str:
    head, tail = pointer, ""
    while head:
        if head in forward:
            return forward[head] + tail
        head, _, last = head.rpartition("/")
        tail = f"/{last}{tail}"
    return pointer

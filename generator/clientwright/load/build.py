"""Tokens to data: what is odd is read rightly and reported, what cannot be data is refused."""

from __future__ import annotations

from dataclasses import dataclass, field

from clientwright.diagnostics import Diagnostic, InputError
from clientwright.json_value import JSON, pointer_of
from clientwright.load.levels import MOST_LEVELS, too_deep
from clientwright.load.source import Source
from clientwright.load.tokens import Kind, Token, Tokens

MOST_ALIASED = 1_000_000

_FAULTS = {
    "yaml-boolean": (
        "`{}` is a boolean in YAML 1.1 and text in YAML 1.2",
        "read as text",
    ),
    "leading-zero": (
        "`{}` is octal in YAML 1.1 and decimal in YAML 1.2",
        "read as text",
    ),
    "not-a-json-number": ("`{}` is no number that JSON can carry", "read as text"),
    "lone-surrogate": ("{!r} holds half of a character", "replaced by U+FFFD"),
    "unknown-tag": ("a YAML tag has no meaning here", "the tag is ignored"),
}


@dataclass(slots=True)
class _Frame:
    """A mapping or a list that is still open; size and height count what aliases stand for."""

    value: dict[str, JSON] | list[JSON]
    anchor: str | None = None
    key: str | None = None
    merging: bool = False
    merged: list[dict[str, JSON]] = field(default_factory=list[dict[str, JSON]])
    size: int = 1
    height: int = 1


@dataclass(slots=True)
class _Anchored:
    value: JSON
    size: int
    height: int


def build(source: Source, tokens: Tokens) -> tuple[JSON, tuple[Diagnostic, ...]]:
    """Build the value of one file; None when the file is empty."""
    builder = _Builder(source)
    for token in tokens:
        builder.add(token)
    return builder.root, tuple(builder.diagnostics())


class _Builder:
    def __init__(self, source: Source) -> None:
        self.root: JSON = None
        self._source = source
        self._open: list[_Frame] = []
        self._anchors: dict[str, _Anchored] = {}
        self._aliased = 0
        self._found: list[Diagnostic] = []
        self._number_keys: list[Diagnostic] = []

    def add(self, token: Token) -> None:
        match token.kind:
            case Kind.SCALAR if self._wants_key():
                self._take_key(token)
            case Kind.SCALAR:
                self._put(token, _Anchored(token.value, 1, 0), token.anchor)
            case Kind.OBJECT | Kind.ARRAY:
                self._begin(token)
            case Kind.END:
                self._end(token)
            case Kind.ALIAS:
                self._use(token)
            case Kind.MERGE:
                self._merge_or_text(token)

    def diagnostics(self) -> list[Diagnostic]:
        """One diagnostic for all keys that are numbers: a file has none or very many."""
        if not self._number_keys:
            return self._found
        first, count = self._number_keys[0], len(self._number_keys)
        message = (
            f"{first.message}, as {count - 1} more" if count > 1 else first.message
        )
        summary = Diagnostic(
            first.code, first.pointer, message, first.repair, first.where
        )
        return [*self._found, summary]

    def _wants_key(self) -> bool:
        if not self._open:
            return False
        top = self._open[-1]
        return isinstance(top.value, dict) and top.key is None and not top.merging

    def _take_key(self, token: Token) -> None:
        top = self._open[-1]
        top.key = key = token.text or ("null" if token.value is None else "")
        if not isinstance(token.value, str):
            message = f"the key `{key}` is not text"
            self._number_keys.append(
                self._diagnostic("key-not-text", token, message, "read as text")
            )
        if token.fault:
            self._report(token)
        if token.anchor:
            self._anchors[token.anchor] = _Anchored(key, 1, 0)
        if key in top.value:
            message = f"the key `{key}` stands twice in one object"
            repair = "the last one counts, what stood before it is ignored"
            self._found.append(
                self._diagnostic("duplicate-key", token, message, repair)
            )

    def _begin(self, token: Token) -> None:
        if self._wants_key():
            raise self._refusal(token, "a key is a list or an object", "Quote the key.")
        if len(self._open) >= MOST_LEVELS:
            raise too_deep(self._source.where(token.line, token.column))
        if token.fault:
            self._report(token)
        value: dict[str, JSON] | list[JSON] = {} if token.kind is Kind.OBJECT else []
        self._open.append(_Frame(value, token.anchor))

    def _end(self, token: Token) -> None:
        frame = self._open.pop()
        if isinstance(frame.value, dict):
            for merged in frame.merged:
                for key, value in merged.items():
                    frame.value.setdefault(key, value)
        self._put(token, _Anchored(frame.value, frame.size, frame.height), frame.anchor)

    def _use(self, token: Token) -> None:
        found = self._anchors.get(token.text)
        if found is None:
            raise self._refusal(
                token,
                f"the alias `*{token.text}` stands for nothing, or for a value around it",
                f"Define `&{token.text}` before the alias and outside of it.",
            )
        self._aliased += found.size
        if self._aliased > MOST_ALIASED:
            raise self._refusal(
                token,
                f"the aliases of the file stand for more than {MOST_ALIASED} values",
                "Use `$ref` in place of YAML aliases.",
            )
        if len(self._open) + found.height > MOST_LEVELS:
            raise too_deep(self._source.where(token.line, token.column))
        if self._wants_key():
            self._take_key(token._replace(text=str(found.value), value=found.value))
        else:
            self._put(token, found, None)

    def _merge_or_text(self, token: Token) -> None:
        if self._wants_key():
            self._open[-1].merging = True
        else:
            self._put(token, _Anchored(token.text, 1, 0), None)

    def _put(self, token: Token, found: _Anchored, anchor: str | None) -> None:
        if token.fault and token.kind is Kind.SCALAR:
            self._report(token)
        if anchor:
            self._anchors[anchor] = found
        if not self._open:
            self.root = found.value
            return
        top = self._open[-1]
        top.size += found.size
        top.height = max(top.height, found.height + 1)
        self._attach(top, token, found.value)

    def _attach(self, top: _Frame, token: Token, value: JSON) -> None:
        if isinstance(top.value, list):
            top.value.append(value)
        elif top.merging:
            top.merged.extend(self._mergeable(token, value))
            top.merging = False
        elif top.key is not None:
            top.value[top.key] = value
            top.key = None

    def _mergeable(self, token: Token, value: JSON) -> list[dict[str, JSON]]:
        parts = value if isinstance(value, list) else [value]
        objects = [part for part in parts if isinstance(part, dict)]
        if len(objects) != len(parts):
            raise self._refusal(
                token, "`<<` merges objects only", "Quote the key `<<`."
            )
        return objects

    def _pointer(self) -> str:
        tokens: list[str | int] = []
        for frame in self._open:
            if isinstance(frame.value, list):
                tokens.append(len(frame.value))
            elif frame.key is not None:
                tokens.append(frame.key)
        return pointer_of(tokens)

    def _report(self, token: Token) -> None:
        message, repair = _FAULTS[token.fault or ""]
        shown = token.text if len(token.text) < 40 else token.text[:36] + "..."
        message = message.format(shown)
        self._found.append(self._diagnostic(token.fault or "", token, message, repair))

    def _diagnostic(
        self, code: str, token: Token, message: str, repair: str
    ) -> Diagnostic:
        where = self._source.where(token.line, token.column)
        return Diagnostic(code, self._pointer(), message, repair, where)

    def _refusal(self, token: Token, what: str, advice: str) -> InputError:
        where = self._source.where(token.line, token.column)
        return InputError(what, where=where, pointer=self._pointer(), advice=advice)

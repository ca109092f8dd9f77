"""Header fields of an answer: found in any case, and shown without secrets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Self, TypeAlias, TypeVar, cast, overload
from urllib.parse import unquote

if TYPE_CHECKING:
    from .drift import Drift

T = TypeVar("T")
Tell: TypeAlias = Callable[["tuple[Drift, ...]"], object]

_LONGEST = 8192
"""Characters of a header field in which parameters are looked for."""
_PARAMETER = re.compile(r';\s*([\w-]+)(\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))')
SECRET = re.compile(
    r"auth|cookie|token|secret|key|password|signature|session", re.IGNORECASE
)
"""Names of what nobody is shown, whatever a description says."""


def _untold(drifts: tuple[Drift, ...]) -> None:
    """What deviates where nobody asked to be told."""


class Headers(Mapping[str, str]):
    """Header fields by name in any case; a repeated field is joined with ", "."""

    __slots__ = ("_fields", "_tell")

    def __init__(
        self, fields: Mapping[str, str] | Iterable[tuple[str, str]] = ()
    ) -> None:
        self._tell: Tell = _untold
        self._fields: dict[str, str] = {}
        if isinstance(fields, Mapping):
            fields = cast("Mapping[str, str]", fields).items()
        for name, value in fields:
            key = name.lower()
            known = self._fields.get(key)
            self._fields[key] = value if known is None else f"{known}, {value}"

    @classmethod
    def decoded(cls, fields: Iterable[tuple[bytes, bytes]]) -> Self:
        """Header fields as they came."""
        return cls((name.decode("latin-1"), _text(value)) for name, value in fields)

    def telling(self, tell: Tell) -> Self:
        """These, which tell somebody of what in them is not as documented."""
        self._tell = tell
        return self

    def typed(self, model: type[T]) -> T:
        """The documented fields, as the class that is made of them; what did not come is None."""
        # Imported here: a client that is only made does not need pydantic.
        from .typed_headers import typed

        value, drifts = typed(self, model)
        self._tell(drifts)
        return value

    def __reduce__(self) -> tuple[type[Self], tuple[list[tuple[str, str]]]]:
        return type(self), (list(self._fields.items()),)

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()]

    @overload
    def get(self, key: str, default: None = None, /) -> str | None: ...
    @overload
    def get(self, key: str, default: str, /) -> str: ...
    @overload
    def get(self, key: str, default: T, /) -> str | T: ...
    def get(self, key: str, default: object = None, /) -> object:
        return self._fields.get(key.lower(), default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __repr__(self) -> str:
        shown = {k: "**" if SECRET.search(k) else v for k, v in self._fields.items()}
        return f"Headers({shown})"


def _text(value: bytes) -> str:
    """Latin-1 by the standard, UTF-8 by custom."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def media_type(headers: Mapping[str, str]) -> str:
    """The media type of a body, in lower case and without parameters; "" where none is named."""
    return essence_of(headers.get("content-type", ""))


def essence_of(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def covers(pattern: str, essence: str) -> bool:
    """Whether a media type is of a documented one; `image/*` stands for all images."""
    start, star, _ = essence_of(pattern).partition("*")
    return essence == start or bool(star) and essence.startswith(start)


def text_of(content: bytes, headers: Mapping[str, str]) -> str:
    """A body as text, whatever it holds."""
    try:
        return content.decode(charset(headers) or "utf-8", "replace")
    except (LookupError, ValueError):  # a charset that is unknown, or none of texts
        return content.decode("utf-8", "replace")


def charset(headers: Mapping[str, str]) -> str | None:
    return parameters(headers.get("content-type", "")).get("charset")


# Answers of one server say the same media types again and again.
@lru_cache(maxsize=64)
def parameters(field: str) -> Mapping[str, str]:
    """The parameters of a header field by name in lower case: `name*`, else the first of a name."""
    found: dict[str, str] = {}
    given = _PARAMETER.findall(field[:_LONGEST])
    for name, star, quoted, bare in sorted(given, key=lambda one: not one[1]):
        text = re.sub(r"\\(.)", r"\1", quoted) or bare.strip()
        if not star or (text := _extended(text)):
            found.setdefault(name.lower(), text)
    return found


def _extended(text: str) -> str:
    """RFC 8187: charset'language'percent-encoded; "" where the charset is unknown."""
    charset, _, rest = text.partition("'")
    try:
        return unquote(rest.partition("'")[2], charset or "utf-8", "replace")
    except LookupError:
        return ""

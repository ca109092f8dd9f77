"""Token requests as data."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Protocol, TypeAlias
from urllib.parse import quote_plus

from .auth import Credentials

if TYPE_CHECKING:
    from .context import Context
    from .effects import Flow
    from .errors import TokenError


@dataclass(frozen=True, slots=True)
class Grant:
    """A token request; values may hold `{field}` of the credentials and `{field|sha1}`."""

    basic: tuple[str, str] | None = None
    form: Mapping[str, str] | None = None
    json: Mapping[str, str] | None = None
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    url: str | None = None
    """Another endpoint than that of the exchange."""
    begin: Begin | None = None
    """What goes before, where a person has to agree."""


Again: TypeAlias = "Callable[[TokenError], float | None]"
"""Seconds until the token request is made again, where it only came too early."""


class Begin(Protocol):
    """The part of a grant that asks a person."""

    def __call__(
        self, context: Context, credentials: Credentials
    ) -> Flow[tuple[Mapping[str, str], Again]]:
        """More values for the token request, and whether it is made again."""
        ...


_HOLE = re.compile(r"\{(\w+)(?:\|(\w+))?\}")
_FILTERS: Mapping[str, Callable[[str], str]] = {
    "form": quote_plus,
    "sha1": lambda text: hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest(),
}


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template of a grant with the fields of the credentials in it."""

    def value(hole: re.Match[str]) -> str:
        name, filter_name = hole.groups()
        text = values[name]
        return _FILTERS[filter_name](text) if filter_name else text

    return _HOLE.sub(value, template)


def values_of(credentials: Credentials) -> dict[str, str]:
    return {
        each.name: str(getattr(credentials, each.name)) for each in fields(credentials)
    }

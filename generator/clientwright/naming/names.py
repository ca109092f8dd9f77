"""Ids of the IR to Python names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from clientwright.ir.api import AnswerLink
from clientwright.ir.types import TypeId


@dataclass(frozen=True, slots=True)
class GroupNames:
    attribute: str
    module: str
    class_name: str


@dataclass(frozen=True, slots=True)
class OperationNames:
    method: str
    constant: str
    wait: str | None
    arguments: tuple[str, ...]
    body: str
    accept: str
    content_type: str
    part_headers: tuple[str, ...] = ()
    """Arguments of the header fields of a form's parts."""
    stream: tuple[str, str] | None = None
    """Method and constant of the stream beside another answer."""


@dataclass(frozen=True, slots=True)
class LinkNames:
    """A link that can be followed; `target` is what the operation's constant is imported as."""

    method: str
    constant: str
    target: str


@dataclass(frozen=True, slots=True)
class TypeNames:
    class_name: str
    module: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CredentialsNames:
    """A class of credentials and its fields."""

    class_name: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ClientNames:
    """Keyword arguments of a client, all of one scope, and what `auth.py` defines."""

    variables: Mapping[str, str]
    schemes: Mapping[str, str]
    credentials: Mapping[str, str]
    """The argument that takes the credentials of a token scheme, by scheme id."""
    parameters: Mapping[str, str]
    bases: Mapping[str, str]
    constants: Mapping[str, str]
    classes: Mapping[tuple[str, str], CredentialsNames]
    """By scheme id and the description's own name of the credentials."""

    def arguments(self) -> Mapping[str, Mapping[str, str]]:
        """The keyword arguments by what they are for."""
        return {
            "variable": self.variables,
            "scheme": self.schemes,
            "credentials": self.credentials,
            "parameter": self.parameters,
            "base": self.bases,
        }


@dataclass(frozen=True, slots=True)
class Names:
    """Operations are found by pointer, groups and types by id."""

    groups: Mapping[str, GroupNames]
    operations: Mapping[str, OperationNames]
    types: Mapping[TypeId, TypeNames]
    client: ClientNames
    webhooks: Mapping[str, str]
    links: Mapping[AnswerLink, LinkNames] = field(
        default_factory=dict[AnswerLink, LinkNames]
    )
    """Those that can be followed."""
    follow: GroupNames | None = None
    """The resource of these."""
    sources: frozenset[str] = frozenset()
    """Pointers of the operations whose answers lead on."""

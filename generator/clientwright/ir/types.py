"""Types: what a value on the wire can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from clientwright.ir.xml import XmlForm

TypeId: TypeAlias = str
"""JSON pointer of the schema that defines a named type."""

ScalarKind = Literal[
    "string",
    "password",
    "integer",
    "number",
    "decimal",
    "decimal-string",
    "boolean",
    "date",
    "date-time",
    "date-time-utc",
    "date-time-local",
    "epoch-milliseconds",
    "time",
    "duration",
    "uuid",
    "base64",
    "base64url",
    "integer-string",
    "binary",
    "file",
    "null",
]

Access = Literal["both", "read", "write"]
"""Which way a property goes: `read` is what the server alone sets, `write` what it never tells."""

Tell = Literal["tag", "field", "kind", "constant", "nothing"]
"""Why the variants of a union can be told apart."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One JSON string, number or boolean, by what it stands for."""

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Const:
    """Exactly one value."""

    value: str | int | bool


@dataclass(frozen=True, slots=True)
class ListType:
    """An array. `lone`: the server may send one item without the array."""

    item: Type
    lone: bool = False


@dataclass(frozen=True, slots=True)
class TupleType:
    """An array of fixed positions."""

    items: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class MapType:
    """An object of free keys."""

    value: Type


@dataclass(frozen=True, slots=True)
class UnionType:
    """One of several types, and why a value tells which.

    `tags` are the values of the tag for each variant; none at all stand for any other value.
    """

    variants: tuple[Type, ...]
    tell: Tell
    tag: str | None = None
    tags: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class NullableType:
    """A type or null; `nulls` are other wire values that stand for null, as JSON text."""

    inner: Type
    nulls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RefType:
    """A named type, by its id."""

    target: TypeId


@dataclass(frozen=True, slots=True)
class AnyType:
    """Any JSON value."""


Type: TypeAlias = (
    Scalar
    | Const
    | ListType
    | TupleType
    | MapType
    | UnionType
    | NullableType
    | RefType
    | AnyType
)


@dataclass(frozen=True, slots=True)
class Field:
    """A property of an object."""

    wire_name: str
    type: Type
    required: bool
    doc: str
    name: str | None = None
    aliases: tuple[str, ...] = ()
    deprecated: bool = False
    notes: str = ""
    """What it says of values beyond their type: limits, a default."""
    xml: XmlForm | None = None
    access: Access = "both"
    is_tag: bool = False
    """Whether a union tells its variants by it: it is sent though it may be missing."""
    is_added: bool = False
    """Whether the union alone speaks of it, and the variant does not."""
    untagged: Type | None = None
    """The type that the variant gives a tag which may be missing, where a union narrowed it."""


@dataclass(frozen=True, slots=True)
class ObjectType:
    """An object with known properties."""

    fields: tuple[Field, ...]
    additional: Type | None = None


@dataclass(frozen=True, slots=True)
class EnumType:
    """A closed list of values, as the description has it; servers send others too."""

    values: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class AliasType:
    """A name for another type, kept where a cycle or the description's own name needs it."""

    type: Type


def bare(kind: Type) -> Type:
    """The type without null."""
    return kind.inner if isinstance(kind, NullableType) else kind


def is_component(type_id: TypeId) -> bool:
    """Whether the description itself names the type, among its components."""
    return type_id.startswith("/components/schemas/") and type_id.count("/") == 3


@dataclass(frozen=True, slots=True)
class NamedType:
    """A definition with an id, and the words its name can be made of."""

    id: TypeId
    words: str
    definition: ObjectType | EnumType | AliasType
    doc: str
    name: str | None = None
    is_input: bool = False
    """Whether it is what is sent of a type that is read as another."""
    hints: tuple[str, ...] = ()
    """What else the description calls it: a title, the components that it is made of."""
    title: str = ""
    general: str = ""
    """What it is called where it stands in several places: a title, a status, what is in it."""

"""Amounts: numbers whose name says money are decimals, whatever the description calls them."""

from __future__ import annotations

from dataclasses import replace

from clientwright.ir.api import Api
from clientwright.ir.types import (
    Field,
    ListType,
    NamedType,
    NullableType,
    ObjectType,
    Scalar,
    Type,
)

MONEY_WORDS = (
    "amount balance charge charges cost costs credit debit discount due fee fees price prices "
    "rate subtotal tax taxes total totals vat"
).split()


def infer_money(api: Api) -> Api:
    """The API with each `number` property that is named as an amount made a decimal."""
    return replace(api, types={id_: _named(named) for id_, named in api.types.items()})


def is_money(name: str) -> bool:
    """Whether a name ends with a word that stands for money: `unit_price`, `totalDue`, `vat.rate`."""
    flat = "".join(f" {c.lower()}" if c.isupper() else c if c.isalnum() else " " for c in name)
    words = flat.split()
    return bool(words) and any(word in MONEY_WORDS for word in (words[-1], words[0]))


def _named(named: NamedType) -> NamedType:
    if not isinstance(named.definition, ObjectType):
        return named
    fields = tuple(map(_field, named.definition.fields))
    return replace(named, definition=replace(named.definition, fields=fields))


def _field(field: Field) -> Field:
    return replace(field, type=_decimal(field.type)) if is_money(field.wire_name) else field


def _decimal(kind: Type) -> Type:
    match kind:
        case Scalar("number"):
            return Scalar("decimal")
        case NullableType(inner):
            return replace(kind, inner=_decimal(inner))
        case ListType(item):
            return replace(kind, item=_decimal(item))
        case _:
            return kind

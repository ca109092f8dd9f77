"""Amounts: numbers whose name says money are decimals, whatever the description calls them."""

from __future__ import annotations

from dataclasses import replace

from clientwright.infer.wire_names import words_of
from clientwright.ir.api import Api
from clientwright.ir.types import (
    AliasType,
    Field,
    ListType,
    MapType,
    NamedType,
    NullableType,
    ObjectType,
    Scalar,
    Type,
    UnionType,
)

MONEY = frozenset(
    """amount balance charge cost credit debit discount due fee price rate subtotal tax total
    vat""".split()
)
JOINTS = frozenset({"by", "for", "in", "of", "per"})


def infer_money(api: Api) -> Api:
    """The API with each `number` that is named as an amount made a decimal."""
    operations = tuple(
        replace(
            o,
            parameters=tuple(
                replace(p, type=_decimal(p.type)) if is_money(p.wire_name) else p
                for p in o.parameters
            ),
        )
        for o in api.operations
    )
    types = {id_: _named(named) for id_, named in api.types.items()}
    return replace(api, types=types, operations=operations)


def is_money(name: str) -> bool:
    """Whether a name is that of an amount: `unit_price`, `totalDue`, `VAT`, `priceByRegion`.

    The word that counts is the last one, or the one before a joint such as `by`.
    """
    words = words_of(name)
    joint = next(
        (i for i, word in enumerate(words) if word in JOINTS and i), len(words)
    )
    return bool(words) and _singular(words[joint - 1]) in MONEY


def _singular(word: str) -> str:
    if word.endswith("xes"):
        return word.removesuffix("es")
    return word.removesuffix("s")


def _named(named: NamedType) -> NamedType:
    match named.definition:
        case ObjectType(fields):
            changed = replace(named.definition, fields=tuple(map(_field, fields)))
            return replace(named, definition=changed)
        case AliasType(kind) if is_money(named.words):
            return replace(named, definition=AliasType(_decimal(kind)))
        case _:
            return named


def _field(field: Field) -> Field:
    return (
        replace(field, type=_decimal(field.type))
        if is_money(field.wire_name)
        else field
    )


def _decimal(kind: Type) -> Type:
    match kind:
        case Scalar("number"):
            return Scalar("decimal")
        case NullableType(inner):
            return replace(kind, inner=_decimal(inner))
        case ListType(item):
            return replace(kind, item=_decimal(item))
        case MapType(value):
            return replace(kind, value=_decimal(value))
        case UnionType(variants):
            return replace(kind, variants=tuple(map(_decimal, variants)))
        case _:
            return kind

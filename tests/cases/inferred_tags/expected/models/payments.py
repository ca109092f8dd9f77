"""Inferred tags: models of `resources.payments`."""

from typing import Annotated, Literal, TypeAlias
from typing_extensions import TypeAliasType

from pydantic import Field

from ..._runtime.tagged import Tagged
from ..._runtime.types import Model, OpenEnum

TransferKind: TypeAlias = Annotated[Literal["transfer", "wire"] | str, OpenEnum()]

Method = TypeAliasType(
    "Method", 'Annotated[Card | Transfer, Tagged("kind", "card", ("transfer", "wire"))]'
)


class Card(Model):
    """Card."""

    kind: Literal["card"] = "card"

    number: str


class Cash(Model):
    """Cash."""

    kind: Literal["cash"] = "cash"


class GiftCard(Model):
    """GiftCard."""

    kind: Literal["card"] = "card"

    code: str


class Transfer(Model):
    """Transfer."""

    kind: TransferKind

    iban: str


class Voucher(Model):
    """Voucher."""

    kind: Literal["voucher"] | None = None


class Payments(Model):
    """Payments."""

    certain: (
        Annotated[Card | Transfer, Tagged("kind", "card", ("transfer", "wire"))] | None
    ) = None

    nested: (
        Annotated[Method | Cash, Tagged("kind", ("card", "transfer", "wire"), "cash")]
        | None
    ) = None

    same_value: Annotated[Card | GiftCard | None, Field(alias="sameValue")] = None

    not_required: Annotated[Card | Voucher | None, Field(alias="notRequired")] = None

    with_text: Annotated[
        str | Annotated[Card | Cash, Tagged("kind", "card", "cash")] | None,
        Field(alias="withText"),
    ] = None

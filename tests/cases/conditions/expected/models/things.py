"""Conditions: models of `resources.things`."""

from typing import Annotated, Literal, TypeAlias
from typing_extensions import TypeAliasType

from ..._runtime.types import Model, OpenEnum

PaymentKind: TypeAlias = Annotated[Literal["card", "debit"] | str, OpenEnum()]

Choice = TypeAliasType("Choice", "ChoiceA | ChoiceB")


class Address(Model):
    """Address."""

    street: str


class ChoiceA(Model):
    """ChoiceA."""

    k: str | None = None

    a: str

    x: str | None = None


class ChoiceB(Model):
    """ChoiceB."""

    k: str | None = None

    b: str

    x: str | None = None


class Order(Model):
    """`card` needs `address` and `cvv`."""

    card: str | None = None

    cvv: str | None = None


class PaymentDetails(Model):
    """Payment then details."""

    iban: str | None = None


class Payment(Model):
    """Payment."""

    kind: PaymentKind

    details: Address | PaymentDetails | None = None

    number: str | None = None

    limit: int | None = None

"""Values that mean null: models of `resources.bills`."""

from typing import Annotated

from pydantic import Field

from ..._runtime.types import EpochMilliseconds, Model, Money, NullValues


class BillShipping(Model):
    """Bill shipping."""

    street: str | None = None


class Owner(Model):
    """Owner."""

    name: str | None = None


class Bill(Model):
    """Bill."""

    paid_on: Annotated[EpochMilliseconds | None, Field(alias="paidOn"), NullValues(0)]

    note: Annotated[str | None, NullValues("", "-")]

    shipping: Annotated[BillShipping | None, NullValues([])] = None

    owner: Annotated[Owner | None, NullValues({}, "")] = None

    beside: Annotated[Owner | None, NullValues({}, "", "none")] = None

    several: list[Annotated[Owner | None, NullValues({}, "")]] | None = None

    price: Annotated[Money | None, NullValues(-1, -1.5)] = None

    flag: Annotated[bool | None, NullValues(0)] = None

    items: list[Annotated[str | None, NullValues("none")]] | None = None

"""Money: models of `resources.bills`."""

from typing import Annotated

from pydantic import Field

from ..._runtime.formats import Date
from ..._runtime.types import Model, Money, MoneyString


class Bill(Model):
    """Bill."""

    amount: Money

    text: MoneyString | None = None

    either: Money | None = None

    either_or_null: Annotated[Money | None, Field(alias="eitherOrNull")] = None

    stored: Money | None = None

    amounts: list[MoneyString] | None = None

    by_month: Annotated[dict[str, Money] | None, Field(alias="byMonth")] = None

    unit_price: Annotated[Money | None, Field(alias="unitPrice")] = None

    tax_rate: Money | None = None

    vat_total: Annotated[Money | None, Field(alias="vat.total")] = None

    fees: list[Money] | None = None

    total_pages: Annotated[int | None, Field(alias="totalPages")] = None

    temperature: float | None = None

    rates: Money | None = None

    cost_center: Annotated[str | None, Field(alias="costCenter")] = None

    due_date: Annotated[Date | None, Field(alias="dueDate")] = None

    price_by_region: Annotated[
        dict[str, Money] | None, Field(alias="priceByRegion")
    ] = None

    price: Money | None = None
    """A price."""

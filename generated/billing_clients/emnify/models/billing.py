"""emnify Billing API: models of `resources.billing`."""

from typing import Annotated

from ..._runtime.types import JSON, AsList, Model, Money


class Currency(Model):
    """A currency."""

    id: int | None = None
    """The vendor's id of the currency."""

    code: str | None = None
    """ISO4217 Currency code"""

    symbol: str | None = None
    """The sign of the currency."""


class Amount(Model):
    """An amount of money."""

    cost: Money | None = None
    """The amount."""

    currency: Currency | None = None
    """The currency of the amount."""


class Country(Model):
    """A country."""

    id: int | None = None
    """The vendor's id of the country."""

    name: str | None = None
    """The name of the country."""

    country_code: str | int | None = None
    """The dialling code of the country."""

    mcc: str | int | None = None
    """The mobile country code."""

    iso_code: str | None = None
    """The ISO 3166 code of the country."""

    latitude: float | None = None
    """The latitude of the country."""

    longitude: float | None = None
    """The longitude of the country."""


class Organisation(Model):
    """An organisation. A bill may say more of it than is known here, such as its address."""

    id: int | None = None
    """Numerical ID of the organisation."""

    name: str | None = None
    """The name of the organisation."""

    country: Country | None = None
    """The country of the organisation."""


class Ratezone(Model):
    """Charges of one rate zone."""

    countries: list[dict[str, JSON]] | None = None
    """Charges per Country"""


class Tariff(Model):
    """Charges of one usage tariff."""

    ratezone: list[Ratezone] | None = None
    """Charges per Ratezone"""

    tariff_profile: dict[str, JSON] | None = None
    """The tariff_profile if charges get split by tariff profile"""


class DataTraffic(Model):
    """Mobile data charges."""

    tariff: Annotated[list[Tariff], AsList()] = []
    """Charges by usage tariff."""


class SmsTraffic(Model):
    """SMS charges."""

    data: dict[str, JSON] | None = None
    """SMS Charges"""

    tariff: Annotated[list[Tariff], AsList()] = []
    """Charges by usage tariff."""


class Traffic(Model):
    """Usage fees for tele-services."""

    data: DataTraffic | None = None
    """Mobile Data Charges"""

    sms: SmsTraffic | None = None
    """SMS charges."""


class Vat(Model):
    """The value added tax of a bill."""

    rate: Money | None = None
    """Applicable VAT rate in percentage"""

    cost: Money | None = None
    """Calculated VAT amount"""

    currency: Currency | None = None
    """Currency of VAT amount"""


class Bill(Model):
    """The billing details of an organisation for one billing period. The amounts are as
    the server sends them; whether the sub-total and the VAT make the total is not
    checked.
    """

    sub_total: Amount | None = None
    """Sub-Total invoice amount before any VAT calculation"""

    customer_org: Organisation | None = None
    """Customer Identity"""

    issuer_org: Organisation | None = None
    """Issuing Company Identity"""

    vat: Vat | None = None
    """The value added tax."""

    total: Amount | None = None
    """Total invoice amount"""

    period: str | None = None
    """Textual representation of billing period"""

    traffic: Traffic | None = None
    """Usage fees for tele-services"""

    mrc: dict[str, JSON] | None = None
    """Monthly recurring charges"""

    invoice: dict[str, JSON] | None = None
    """Only available if the bill has been persisted to the database"""

    payment_option: dict[str, JSON] | None = None
    """The payment option used to pay the bill. Only available for paid bills."""

    refresh_allowed: bool | None = None
    """Whether the invoice can be regenerated. The vendor speaks of a force_refresh flag
    and documents no such parameter; a caller who knows it can add it to the query.
    """

    invoice_items: list[dict[str, JSON]] | None = None

    tariff_plan: list[dict[str, JSON]] | None = None

    sim_items: dict[str, JSON] | list[dict[str, JSON]] | None = None
    """The charges for the inclusive volumes by tariff profile, as one object or as a list
    of objects.
    """

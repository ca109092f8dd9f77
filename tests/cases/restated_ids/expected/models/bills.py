"""Restated ids: models of `resources.bills`."""

from ..._runtime.types import Model
from .shared import Bill


class CreateBillBody(Model):
    """PostBills body."""

    customer: str | None = None


class ListBillLinesResponse(Model):
    """GetBillsBillLines answer."""

    data: list[Bill] | None = None


class ListBillsResponse(Model):
    """GetBills answer."""

    data: list[Bill] | None = None


class SearchBillsResponse(Model):
    """GetBillsSearch answer."""

    data: list[Bill] | None = None


class UpdateBillBody(Model):
    """PostBillsBill body."""

    customer: str | None = None

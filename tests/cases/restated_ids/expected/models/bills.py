"""Restated ids: models of `resources.bills`."""

from ..._runtime.types import Model
from .shared import Bill


class CreateBillBody(Model):
    """Body of `bills.create`."""

    customer: str | None = None


class ListBillLinesResponse(Model):
    """Answer of `bills.list_lines`."""

    data: list[Bill] | None = None


class ListBillsResponse(Model):
    """Answer of `bills.list`."""

    data: list[Bill] | None = None


class SearchBillsResponse(Model):
    """Answer of `bills.search`."""

    data: list[Bill] | None = None


class UpdateBillBody(Model):
    """Body of `bills.update`."""

    customer: str | None = None

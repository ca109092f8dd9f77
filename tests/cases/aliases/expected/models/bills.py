"""Aliases: models of `resources.bills`."""

from typing import Annotated

from ..._runtime.formats import Names
from ..._runtime.types import Model


class Bill(Model):
    """Bill."""

    total: Annotated[str, Names("total", "Total", "grandTotal")]

    page_count: Annotated[int | None, Names("pageCount", "pages")] = None
    """How many pages."""

    number: Annotated[str | None, Names("ID", "id")] = None

"""Validators are built once, however many answers hold a model."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from runtime.decode import decode
from runtime.operation import Json
from runtime.types import Model

built: list[str] = []


class Counted(Model):
    """A model that says when its schema is made."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        built.append(cls.__name__)
        return super().__get_pydantic_core_schema__(source, handler)


class Product(Counted):
    name: str | None = None


class Invoice(Counted):
    product: Product | None = None
    follows: "Invoice | None" = None


class Page(Counted):
    entities: list[Invoice]


@pytest.mark.parametrize(
    "answer",
    [
        lambda: Invoice,
        lambda: list[Invoice],
        lambda: dict[str, Invoice],
        lambda: Page | None,
    ],
)
def test_other_answers_take_what_is_built(answer: Callable[[], object]) -> None:
    """The product is not built again for what holds an invoice."""
    decode(Json(lambda: Invoice | None), b"null")
    built.clear()
    decode(Json(answer), b"{}")
    assert "Product" not in built

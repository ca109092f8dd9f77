"""XML: models of `resources.books`."""

from __future__ import annotations

from typing import Annotated

from ..._runtime.types import Model, Money
from ..._runtime.xml import Xml


class Book(Model):
    """Book."""

    id: Annotated[int, Xml(name="number", attribute=True)]

    title: Annotated[str, Xml(name="Title")]

    price: Money | None = None

    authors: Annotated[
        list[str] | None, Xml(name="Authors", wrapped=True, item="author")
    ] = None

    pages: list[int] | None = None

    next: Annotated[
        Book | None, Xml(namespace="http://example.com/books", prefix="b")
    ] = None


class Fault(Model):
    """Fault."""

    code: int | None = None

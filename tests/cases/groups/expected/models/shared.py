"""Groups: models of several resources."""

from typing import Annotated
from typing_extensions import TypeAliasType

from pydantic import Field

from ..._runtime.types import Model

Party = TypeAliasType("Party", "Person | Company")
"""A person or a company."""


class Country(Model):
    """Country."""

    code: str | None = None


class Address(Model):
    """Address."""

    street: str | None = None

    country: Country | None = None


class Company(Model):
    """Company."""

    vat_id: Annotated[str, Field(alias="vatId")]


class Person(Model):
    """Person."""

    first_name: Annotated[str, Field(alias="firstName")]

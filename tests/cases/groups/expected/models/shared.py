"""Groups: models of several resources."""

from __future__ import annotations

from ..._runtime.types import Model


class Address(Model):
    """Address."""

    street: str | None = None

    country: Country | None = None


class Country(Model):
    """Country."""

    code: str | None = None

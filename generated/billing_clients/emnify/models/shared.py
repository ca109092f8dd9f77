"""emnify Billing API: models of several resources."""

from __future__ import annotations

from ..._runtime.types import Model


class Error(Model):
    """An error. Other operations of the API also answer {status_code, message} and
    {reason, message}.
    """

    error_code: int | None = None
    """The number of the error."""

    error_token: str | None = None
    """The name of the error."""

    message: str | None = None
    """What went wrong."""

    errors: list[Error] | None = None
    """For a validation: each of the errors."""

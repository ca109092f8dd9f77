"""Read and write: models of `resources.logins`."""

from typing import Annotated

from pydantic import Field

from ..._runtime.types import DateTime, Model, Secret
from .shared import RoleInputObject


class RoleInput(Model):
    """The description's own words win."""

    role: RoleInputObject | None = None


class Login(Model):
    """Login."""

    name: str

    secret: Secret
    """Write only."""

    as_: Annotated[RoleInput | None, Field(alias="as")] = None
    """The description's own words win."""


class Session(Model):
    """Session."""

    started: DateTime | None = None
    """Read only."""

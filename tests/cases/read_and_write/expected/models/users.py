"""Read and write: models of `resources.users`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._runtime.sent import SentModel
from ..._runtime.types import DateTime, Model, Secret
from .shared import RoleInputObject


class Address(Model):
    """The same both ways."""

    city: str | None = None


class Change(Model):
    """Told by the server."""

    at: DateTime | None = None


class Lock(Model):
    """Lock."""

    reason: str | None = None


class Role(Model):
    """Role."""

    uid: int
    """Read only."""

    title: str | None = None


class Visit(Model):
    """Has an id of the server's but is never sent."""

    id: str | None = None
    """Read only."""

    note: str | None = None


class User(Model):
    """A user."""

    id: str
    """Read only."""

    name: str

    changed: Change | None = None
    """Told by the server. Read only."""

    changed_before: Annotated[Change | None, Field(alias="changedBefore")] = None
    """Told by the server. Read only."""

    locked: Lock | None = None
    """Read only."""

    roles: list[Role]

    manager: User | None = None
    """A user."""

    address: Address | None = None
    """The same both ways."""

    visits: list[Visit] | None = None
    """Read only."""


class UserInput(SentModel):
    """A user.

    As it is sent: without what the server alone sets.
    """

    name: str

    password: Secret
    """Write only."""

    roles: list[RoleInputObject]

    manager: UserInput | None = None
    """A user."""

    address: Address | None = None
    """The same both ways."""

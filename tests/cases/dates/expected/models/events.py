"""Dates and times: models of `resources.events`."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from ..._runtime.formats import Base64, Date, Duration, Time
from ..._runtime.types import (
    DateTime,
    EpochMilliseconds,
    LocalDateTime,
    Model,
    Secret,
    UtcDateTime,
)


class Event(Model):
    """Event."""

    at: DateTime

    day: Date | None = None

    local: LocalDateTime | None = None

    epoch: EpochMilliseconds | None = None

    epoch_number: Annotated[EpochMilliseconds | None, Field(alias="epochNumber")] = None

    epoch_or_null: Annotated[EpochMilliseconds | None, Field(alias="epochOrNull")] = (
        None
    )

    epoch_text: Annotated[EpochMilliseconds | None, Field(alias="epochText")] = None

    utc: UtcDateTime | None = None

    time: Time | None = None

    duration: Duration | None = None

    id: UUID | None = None

    data: Base64 | None = None

    secret: Secret | None = None

    link: str | None = None
    """Format: uri."""

    unknown: str | None = None
    """Format: rocket."""

    days: list[Date] | None = None

"""Tag by optional enum: models of `resources.queue`."""

from typing import Annotated, Literal

from ..._runtime.formats import Base64, Time
from ..._runtime.tagged import Tagged
from ..._runtime.types import Model


class EpisodeObject(Model):
    """EpisodeObject."""

    type: Literal["episode"] | None = "episode"


class TrackObject(Model):
    """TrackObject."""

    type: Literal["track"] | None = "track"


class GetQueueResponse(Model):
    """Answer of `queue.get`."""

    playing: (
        Annotated[TrackObject | EpisodeObject, Tagged("type", "track", "episode")]
        | None
    ) = None

    starts: Time | None = None

    cover: Base64 | None = None

"""Response headers: models of `resources.things`."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from ..._runtime.types import Model


class CreateThingHeaders(Model):
    """Header fields of an answer; what did not come is None."""

    location: Annotated[str | None, Field(alias="Location")] = None
    """Where it is."""


class MissingHeaders(Model):
    """Header fields of an answer; what did not come is None."""

    x_error_id: Annotated[UUID | None, Field(alias="X-Error-Id")] = None

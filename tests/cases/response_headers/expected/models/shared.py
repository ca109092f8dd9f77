"""Response headers: models of several resources."""

from typing import Annotated

from pydantic import Field

from ..._runtime.types import Model


class ListOthersHeaders(Model):
    """Header fields of an answer; what did not come is None."""

    x_rate_limit: Annotated[int | None, Field(alias="X-Rate-Limit")] = None
    """Calls left."""

    x_total: Annotated[int | None, Field(alias="X-Total")] = None

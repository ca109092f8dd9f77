"""Response headers: models of `resources.others`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.types import JSON, Model, OpenEnum

ListOthersHeadersEnum: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]


class ListOthersHeaders(Model):
    """Header fields of an answer; what did not come is None."""

    x_days: Annotated[list[int] | None, Field(alias="X-Days")] = None

    x_filter: Annotated[ListOthersHeadersJson | None, Field(alias="X-Filter")] = None

    x_kind: Annotated[ListOthersHeadersEnum | None, Field(alias="X-Kind")] = None

    broken: Annotated[JSON, Field(alias="Broken")] = None


class ListOthersHeadersJson(Model):
    """listOthers X-Filter."""

    a: bool | None = None

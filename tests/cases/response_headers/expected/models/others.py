"""Response headers: models of `resources.others`."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.types import JSON, Model, OpenEnum

ListOthersHeadersObjectEnum: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]


class ListOthersHeadersObjectJson(Model):
    """listOthers X-Filter."""

    a: bool | None = None


class ListOthersHeadersObject(Model):
    """Header fields of an answer; what did not come is None."""

    x_days: Annotated[list[int] | None, Field(alias="X-Days")] = None

    x_filter: Annotated[ListOthersHeadersObjectJson | None, Field(alias="X-Filter")] = (
        None
    )

    x_kind: Annotated[ListOthersHeadersObjectEnum | None, Field(alias="X-Kind")] = None

    broken: Annotated[JSON, Field(alias="Broken")] = None

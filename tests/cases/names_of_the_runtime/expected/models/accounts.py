"""Names of the runtime: models of `resources.accounts`."""

from typing import Annotated as _Annotated, Literal as _Literal, TypeAlias
from typing_extensions import TypeAliasType as _TypeAliasType
from uuid import UUID as _UUID

from pydantic import Field as _Field

from ..._runtime.formats import Date as _Date
from ..._runtime.tagged import Tagged as _Tagged
from ..._runtime.types import (
    JSON as _JSON,
    AsList as _AsList,
    DateTime,
    Model,
    Money as _Money,
    MoneyString,
    OpenEnum as _OpenEnum,
    Secret as _Secret,
)

OpenEnum: TypeAlias = _Annotated[_Literal["open", "closed"] | str, _OpenEnum()]

TypeAliasType = _TypeAliasType(
    "TypeAliasType",
    '_Annotated[Tagged | Literal, _Tagged("kind", "tagged", "literal")]',
)


class Annotated(Model):
    """Annotated."""

    on_date: _Annotated[_Date | None, _Field(alias="onDate")] = None


class AsList(Model):
    """AsList."""

    x: str | None = None


class Date(Model):
    """Date."""

    day: _Date | None = None

    at: DateTime | None = None


class Field(Model):
    """Field."""

    field_name: _Annotated[str | None, _Field(alias="fieldName")] = None


class JSON(Model):
    """JSON."""

    value: _JSON = None


class Money(Model):
    """Money."""

    amount: _Money | None = None

    exact: MoneyString | None = None

    currency: _Literal["EUR"] | None = None


class Secret(Model):
    """Secret."""

    value: _Secret | None = None


class UUID(Model):
    """UUID."""

    value: _UUID | None = None


class Account(Model):
    """The description's own names stand; what the runtime gives is called otherwise."""

    balance: Money

    access: Secret | None = None

    due_date: _Annotated[Date | None, _Field(alias="dueDate")] = None

    anything: JSON | None = None

    state: OpenEnum | None = None

    id: UUID | None = None

    custom: Field | None = None

    note: Annotated | None = None

    more: _Annotated[list[AsList], _AsList()] = []

    either: TypeAliasType | None = None


class Literal(Model):
    """Literal."""

    kind: _Literal["literal"] = "literal"


class Tagged(Model):
    """Tagged."""

    kind: _Literal["tagged"] = "tagged"

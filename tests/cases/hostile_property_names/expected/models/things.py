"""Hostile property names: models of `resources.things`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._runtime.formats import Date
from ..._runtime.types import DateTime, Model, MoneyString


class Thing(Model):
    """Thing."""

    class_: Annotated[str, Field(alias="class")]

    model_config_: Annotated[str | None, Field(alias="model_config")] = None

    model_fields_: Annotated[str | None, Field(alias="model_fields")] = None

    schema_: Annotated[str | None, Field(alias="schema")] = None

    copy_: Annotated[str | None, Field(alias="copy")] = None

    json_: Annotated[str | None, Field(alias="json")] = None

    to_json_: Annotated[str | None, Field(alias="to_json")] = None

    register_: Annotated[str | None, Field(alias="register")] = None

    mro_: Annotated[str | None, Field(alias="mro")] = None

    constants: str | None = None

    str_: Annotated[str | None, Field(alias="str")] = None

    date: Date | None = None

    start: Date | None = None

    datetime: DateTime | None = None

    list_: Annotated[list[str] | None, Field(alias="list")] = None

    int_: Annotated[int | None, Field(alias="int")] = None

    decimal: Annotated[MoneyString | None, Field(alias="Decimal")] = None

    v2_fast: Annotated[str | None, Field(alias="2fast")] = None

    value: Annotated[str | None, Field(alias="")] = None

    grosse: Annotated[str | None, Field(alias="größe")] = None

    取得: str | None = None

    private: Annotated[str | None, Field(alias="_private")] = None

    dunder: Annotated[str | None, Field(alias="__dunder__")] = None

    a_b_2: Annotated[str | None, Field(alias="a-b")] = None

    a_b: str | None = None

    a_b_3: Annotated[str | None, Field(alias="aB")] = None

    type: Annotated[str | None, Field(alias="@type")] = None

    ref: Annotated[str | None, Field(alias="$ref")] = None

    self: str | None = None

    none: Annotated[str | None, Field(alias="None")] = None

    quote_and_back: Annotated[str | None, Field(alias='quote"and\\back')] = None

    jinja: Annotated[str | None, Field(alias="{{ jinja }}")] = None

    thing: Thing | None = None

    thing_2: Annotated[Thing | None, Field(alias="Thing")] = None

    better_name: Annotated[str | None, Field(alias="renamed")] = None

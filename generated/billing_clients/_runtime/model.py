"""The base of all models."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping
from functools import lru_cache
from types import NoneType

# Any: pydantic hands over any annotation.
from typing import TYPE_CHECKING, Any, Literal, Self, cast, get_args, get_origin

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler as Handler
from pydantic_core import CoreSchema, core_schema

from .json_text import parsed, with_decimals
from .wire import json_text

DECODING = "decoding"
"""Context of validation: the value is an answer, so an unknown enum value is reported."""


CONFIG = ConfigDict(val_temporal_unit="milliseconds", allow_inf_nan=False)
"""Of types outside of models, as of models: numbers that stand for moments are milliseconds.

NaN and Infinity are no JSON (RFC 8259), though some servers write them: they deviate.
"""


FREE = core_schema.no_info_after_validator_function(
    with_decimals, core_schema.any_schema()
)
"""Any JSON, where pydantic itself parses it."""

_EXTRAS = core_schema.json_or_python_schema(FREE, core_schema.any_schema())

NOT_ASCII = re.compile(r"[^\x00-\x7f]+")

BUILDING = threading.RLock()


class Model(BaseModel):
    """An object of the API. Fields that it does not know stay reachable, as attributes too."""

    model_config = ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        protected_namespaces=(),
        defer_build=True,
        hide_input_in_errors=True,
        val_temporal_unit="milliseconds",
        allow_inf_nan=False,
        ser_json_bytes="base64",
    )

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        """Build the validator. Deferred to the first use, which may come in many threads at once."""
        with BUILDING:
            return super().model_rebuild(
                force=force,
                raise_errors=raise_errors,
                _parent_namespace_depth=_parent_namespace_depth + 1,
                _types_namespace=_types_namespace,
            )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Handler) -> CoreSchema:
        """The schema, in which a constant that an answer lacks is no less missing than other fields."""
        schema = handler(source)
        fields = _fields_of(handler.resolve_ref_schema(schema))
        if fields is not None:
            if cls.model_config.get("extra") == "allow":
                fields.setdefault("extras_schema", _EXTRAS)
            for field in fields["fields"].values():
                _ask_for_constant(field)
        return schema

    if not TYPE_CHECKING:
        # Signatures and meaning are pydantic's own; amounts are numbers with all their digits,
        # which pydantic writes as strings and reads through floats.

        def model_dump_json(self, *, indent=None, **options):
            """The model as JSON text, like pydantic's own, but exact."""
            ascii_alone = options.pop("ensure_ascii", False)
            text = json_text(self.model_dump(**options), indent)
            if not ascii_alone:
                return text
            return NOT_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], text)

        @classmethod
        def model_validate_json(cls, json_data, **options):
            """The model of a JSON text, like pydantic's own, but exact."""
            content = (
                json_data.encode() if isinstance(json_data, str) else bytes(json_data)
            )
            return cls.model_validate(parsed(content), **options)

    def to_json(self) -> str:
        """The JSON that is sent: what was set, by wire names, every digit of a number kept."""
        return json_text(self)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read what `to_json` writes, or what the server sends. Raises ValueError."""
        content = text.encode() if isinstance(text, str) else text
        return cls.model_validate(parsed(content), context=DECODING)

    @classmethod
    def __constants__(cls) -> frozenset[str]:
        """Names of the fields that can have one value only."""
        return constants(cls)


_ABSENT = object()


def _fields_of(model: CoreSchema) -> core_schema.ModelFieldsSchema | None:
    """The fields in the schema of a model; None of a model that is another type by name."""
    # A union of fifty kinds of schema, which type checkers would spell out one by one.
    inner = cast("dict[str, object]", model).get("schema")
    if model["type"] != "model" or not isinstance(inner, dict):
        return None
    fields = cast(core_schema.ModelFieldsSchema, inner)
    return fields if fields["type"] == "model-fields" else None


def _ask_for_constant(field: core_schema.ModelField) -> None:
    """A default that answers do not get, where the field can have no other value but null."""
    default = cast("dict[str, object]", field["schema"])
    given = literal = cast("dict[str, object]", default.get("schema", {}))
    if may_be_null := given.get("type") == "nullable":
        literal = cast("dict[str, object]", given["schema"])
    values = cast("list[object]", literal.get("expected"))
    if (default["type"], literal.get("type")) != ("default", "literal"):
        return
    if values != [default.get("default")]:
        return

    def absent(value: object, info: core_schema.ValidationInfo[object]) -> object:
        answer = info.context == DECODING
        if value is _ABSENT and answer and may_be_null:
            return None
        if value is not _ABSENT or answer:
            raise ValueError(f"not {values[0]!r}")
        return values[0]

    # Python is called only where the constant is not there.
    either = core_schema.union_schema(
        [
            cast(core_schema.CoreSchema, given),
            core_schema.with_info_plain_validator_function(absent),
        ],
        mode="left_to_right",
        serialization=core_schema.simple_ser_schema("any"),
    )
    field["schema"] = core_schema.with_default_schema(
        either, default=_ABSENT, validate_default=True
    )


def is_nullable(annotation: object) -> bool:
    return NoneType in get_args(annotation)


@lru_cache(maxsize=None)
def constants(cls: type[BaseModel]) -> frozenset[str]:
    """Names of the fields that can have one value only."""
    fields = cls.model_fields.items()
    return frozenset(
        name for name, field in fields if _choices(field.annotation) == (field.default,)
    )


def _choices(annotation: object) -> tuple[object, ...]:
    """The values of a Literal, which may be optional."""
    parts = get_args(annotation)
    if get_origin(annotation) is Literal:
        return parts
    others = [part for part in parts if part is not NoneType]
    return _choices(others[0]) if len(others) == 1 < len(parts) else ()

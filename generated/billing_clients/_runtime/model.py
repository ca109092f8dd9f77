"""The base of all models."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, Self, get_args, get_origin

from pydantic import BaseModel, ConfigDict

from .json_text import parsed
from .wire import json_text

DECODING = "decoding"
"""Context of validation: the value is an answer, so an unknown enum value is reported."""

CONFIG = ConfigDict(val_temporal_unit="milliseconds")
"""Of types outside of models, as of models: numbers that stand for moments are milliseconds."""


NOT_ASCII = re.compile(r"[^\x00-\x7f]+")

_building = threading.RLock()


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
        with _building:
            return super().model_rebuild(
                force=force,
                raise_errors=raise_errors,
                _parent_namespace_depth=_parent_namespace_depth + 1,
                _types_namespace=_types_namespace,
            )

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
        return _constants(cls)


@lru_cache(maxsize=None)
def _constants(cls: type[BaseModel]) -> frozenset[str]:
    fields = cls.model_fields.items()
    return frozenset(
        name
        for name, field in fields
        if get_origin(field.annotation) is Literal
        and get_args(field.annotation) == (field.default,)
    )

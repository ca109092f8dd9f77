"""Trees: models of several resources."""

from __future__ import annotations

from typing_extensions import TypeAliasType

Part = TypeAliasType("Part", "str | list[Part]")

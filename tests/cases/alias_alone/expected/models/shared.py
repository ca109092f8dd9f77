"""Trees: models of several resources."""

from typing_extensions import TypeAliasType

Part = TypeAliasType("Part", "str | list[Part]")

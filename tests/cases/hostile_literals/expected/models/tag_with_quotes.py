"""Hostile literals: models of `resources.tag_with_quotes`."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.formats import Names
from ..._runtime.types import Model, NullValues, OpenEnum

GetItAndMoreValue: TypeAlias = Literal[
    '"', "'", "\\", "\n", "{{ x }}", "]; import os #", "\u202e", "", "😀", "None"
]

Told: TypeAlias = Annotated[
    Literal[
        '"',
        "'",
        "\\",
        "\n",
        "{{ x }}",
        "]; import os #",
        "\u202e",
        "",
        "😀",
        "None",
        '"""',
    ]
    | str,
    OpenEnum(),
]

ValueKind: TypeAlias = Annotated[Literal['a"b', "c\\d"] | str, OpenEnum()]


class Value(Model):
    """Value."""

    constant: Literal['"; import os; "'] | None = None

    kind: ValueKind | None = None

    key_import_os: Annotated[str | None, Field(alias='key"; import os; "')] = None

    nulls: Annotated[str | None, NullValues('"""', "\\")] = None

    aliased: Annotated[str | None, Names("aliased", '")], int', "\n")] = None

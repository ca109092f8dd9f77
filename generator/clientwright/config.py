"""What `[tool.clientwright]` of a pyproject.toml says, checked."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from keyword import iskeyword
from pathlib import PurePath
from typing import cast

from clientwright.diagnostics import InputError, Where

_TABLE = "tool.clientwright"
_KEYS = (
    "output",
    "distribution",
    "package",
    "version",
    "strict",
    "allow-remote-refs",
    "remote-hosts",
    "pagination",
    "apis",
)
_KEYS_OF_API = ("name", "source", "overlay", "include", "exclude", "pagination")
_DISTRIBUTION = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_VERSION = re.compile(
    r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?(\+[A-Za-z0-9.]+)?"
)
_URL = re.compile(r"https?://", re.IGNORECASE)
_EXAMPLE = """Write, for example:
[tool.clientwright]
package = "billing_clients"

[[tool.clientwright.apis]]
name = "payments"
source = "specs/payments/openapi.yaml\""""


@dataclass(frozen=True, slots=True)
class ApiConfig:
    """One API: its package's name and its description, relative to the configuration."""

    name: str
    source: PurePath | str
    """A file, or a URL as text."""
    overlay: PurePath | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    """Patterns of operations, such as `tag:Billing`."""
    infer: bool = True
    """Whether listings are inferred that the description does not declare."""


@dataclass(frozen=True, slots=True)
class Config:
    """A distribution of clients, and the folder that it is emitted into."""

    output: PurePath
    distribution: str
    package: str
    version: str
    apis: tuple[ApiConfig, ...]
    strict: bool = False
    allow_remote_refs: bool = False
    remote_hosts: tuple[str, ...] = ()
    """Hosts of an own network that may be read."""


def parse_config(data: Mapping[str, object], file: str) -> Config:
    """Check the table of a pyproject.toml that was read."""
    tool = data.get("tool")
    found: object = _members(tool).get("clientwright")
    if found is None:
        what = f"the file has no table [{_TABLE}]"
        raise InputError(what, where=Where(file), advice=_EXAMPLE)
    table = _Table(file, _TABLE, found)
    table.only(_KEYS)
    package = table.text("package")
    check_package(package, "`package`", file)
    config = Config(
        output=PurePath(table.text("output", "generated")),
        distribution=table.text("distribution", package.replace("_", "-")),
        package=package,
        version=table.text("version", "0.1.0"),
        apis=_apis(table),
        strict=table.flag("strict"),
        allow_remote_refs=table.flag("allow-remote-refs"),
        remote_hosts=table.texts("remote-hosts"),
    )
    table.match("distribution", config.distribution, _DISTRIBUTION, "billing-clients")
    table.match("version", config.version, _VERSION, "1.2.0")
    return config


def check_package(name: str, what: str, file: str | None = None) -> None:
    """Refuse what Python cannot import by a statement."""
    if (
        name.isascii()
        and name.isidentifier()
        and not iskeyword(name)
        and name[0] != "_"
    ):
        return
    better = re.sub(r"\W+", "_", name, flags=re.ASCII).strip("_").lower()
    usable = better.isidentifier() and not iskeyword(better)
    advice = f"Use `{better if usable else 'billing_clients'}`, for example."
    where = Where(file) if file else None
    raise InputError(
        f"{what} is no name of a Python package: `{name}`", where=where, advice=advice
    )


def _apis(table: _Table) -> tuple[ApiConfig, ...]:
    apis = tuple(
        _api(each, _infers(table, "inferred")) for each in table.tables("apis")
    )
    names = [api.name.lower() for api in apis]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise table.refusal(
            "apis", f"the name `{twice[0]}` stands twice", "Rename one of them."
        )
    return apis


def _infers(table: _Table, default: str) -> bool:
    said = table.text("pagination", default)
    if said not in ("declared", "inferred"):
        advice = 'Write "declared" or "inferred".'
        raise table.refusal("pagination", f"not a choice: `{said}`", advice)
    return said == "inferred"


def _api(table: _Table, infer: bool) -> ApiConfig:
    table.only(_KEYS_OF_API)
    name, source = table.text("name"), table.text("source")
    check_package(name, f"`{table.name}.name`", table.file)
    overlay = table.text("overlay", "")
    return ApiConfig(
        name,
        source if _URL.match(source) else PurePath(source),
        PurePath(overlay) if overlay else None,
        table.texts("include"),
        table.texts("exclude"),
        _infers(table, "inferred" if infer else "declared"),
    )


class _Table:
    """A table of TOML, with its name for messages."""

    def __init__(self, file: str, name: str, value: object) -> None:
        self.file = file
        self.name = name
        self._values = _members(value)
        if not isinstance(value, dict):
            raise InputError(
                f"`{name}` is not a table", where=Where(file), advice=_EXAMPLE
            )

    def only(self, keys: Collection[str]) -> None:
        """Refuse keys that nobody reads: most are typing errors."""
        for key in self._values:
            if key not in keys:
                close = get_close_matches(key, keys, 1)
                known = ", ".join(f"`{each}`" for each in keys)
                advice = (
                    f"Did you mean `{close[0]}`?" if close else f"Known are {known}."
                )
                raise self.refusal(key, "there is no such key", advice)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a string that is not empty."""
        value = self._values.get(key, default)
        if value is None:
            raise self.refusal(key, "the key is missing", _EXAMPLE)
        if not isinstance(value, str):
            raise self.refusal(key, f"a string is expected, not {_kind(value)}", None)
        if not value.strip() and default != "":
            raise self.refusal(key, "the string is empty", None)
        return value

    def flag(self, key: str) -> bool:
        """Return a boolean; a key that is absent is false."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise self.refusal(key, f"a boolean is expected, not {_kind(value)}", None)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return an array of strings; none at all where the key is not there."""
        found = _items(self._values.get(key))
        texts = tuple(each for each in found if isinstance(each, str))
        is_list = isinstance(self._values.get(key, []), list)
        if not is_list or len(texts) != len(found):
            raise self.refusal(key, "an array of strings is expected", None)
        return texts

    def match(
        self, key: str, value: str, pattern: re.Pattern[str], example: str
    ) -> None:
        """Refuse a string of another form."""
        if not pattern.fullmatch(value):
            raise self.refusal(
                key, f"not a valid {key}: `{value}`", f"Write `{example}`, for example."
            )

    def tables(self, key: str) -> list[_Table]:
        """Return an array of tables that is not empty."""
        items = _items(self._values.get(key))
        if not items:
            raise self.refusal(key, "one table or more are expected", _EXAMPLE)
        names = (f"{self.name}.{key}[{number}]" for number in range(len(items)))
        return [
            _Table(self.file, name, each)
            for name, each in zip(names, items, strict=True)
        ]

    def refusal(self, key: str, what: str, advice: str | None) -> InputError:
        """Say what is wrong with a key."""
        return InputError(
            f"{self.name}.{key}: {what}", where=Where(self.file), advice=advice
        )


def _members(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _items(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _kind(value: object) -> str:
    names = {
        "str": "a string",
        "dict": "a table",
        "list": "an array",
        "bool": "a boolean",
        "int": "a number",
    }
    return names.get(type(value).__name__, type(value).__name__)

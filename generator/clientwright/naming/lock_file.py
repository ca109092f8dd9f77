"""`names.lock`: the locks of several APIs as text that people read, compare and merge.

{
  "names": {"fynn": {"calls": {"GET /invoices/{}": "billing.get_invoice"}}},
  "retired": {"fynn": {"types": {"/components/schemas/Bill": "Bill"}}}
}
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import cast

from clientwright.diagnostics import InputError, Where
from clientwright.naming.lock import SERVERS, Lock

NAMES, RETIRED = "names", "retired"
ADVICE = "Take the file of the last commit, or delete it: names are then chosen anew."

Tables = dict[str, dict[str, dict[str, str]]]


def locks_text(locks: Mapping[str, Lock]) -> str:
    """Sorted, with one line a name."""
    found = {
        NAMES: {api: lock.names for api, lock in locks.items()},
        RETIRED: {api: lock.retired for api, lock in locks.items() if lock.retired},
    }
    said = {key: tables for key, tables in found.items() if tables}
    return json.dumps(said, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def parse_locks(text: str, file: str) -> dict[str, Lock]:
    """The locks by API; InputError for what nobody wrote as a lock."""
    return _Reader(text, file).locks()


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self._text, self._file = text, file

    def locks(self) -> dict[str, Lock]:
        try:
            found: object = json.loads(self._text, object_pairs_hook=self._once)
        except json.JSONDecodeError as error:
            what = f"the lock of names is no valid JSON: {error.msg}"
            raise self._refusal(what, error.lineno, error.colno) from error
        except RecursionError as error:
            raise self._refusal("the lock of names is too deep", 1) from error
        parts = self._object(found, "the lock of names")
        for key in parts:
            if key not in (NAMES, RETIRED):
                raise self._at(key, f"`{key}` is neither `{NAMES}` nor `{RETIRED}`")
        names, retired = (self._tables(parts.get(k, {}), k) for k in (NAMES, RETIRED))
        apis = {*names, *retired}
        return {a: Lock(names.get(a, {}), retired.get(a, {})) for a in sorted(apis)}

    def _once(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise self._at(twice, f"`{twice}` stands twice in one table")
        return found

    def _tables(self, value: object, what: str) -> Tables:
        return {
            api: {
                table: self._names(names, table)
                for table, names in self._object(tables, api).items()
            }
            for api, tables in self._object(value, what).items()
        }

    def _names(self, value: object, table: str) -> dict[str, str]:
        names = self._object(value, table)
        for id_, name in names.items():
            if not isinstance(name, str) or not _is_name(name, table):
                raise self._at(id_, f"the name of `{id_}` in {table} is no name")
        return cast("dict[str, str]", names)

    def _object(self, value: object, what: str) -> dict[str, object]:
        if not isinstance(value, dict):
            raise self._at(what, f"`{what}` is no object")
        return cast("dict[str, object]", value)

    def _at(self, key: str, what: str) -> InputError:
        """A refusal at the last line that has the key."""
        found = [
            *re.finditer(re.escape(json.dumps(key, ensure_ascii=False)), self._text)
        ]
        start = found[-1].start() if found else 0
        return self._refusal(what, self._text.count("\n", 0, start) + 1)

    def _refusal(self, what: str, line: int, column: int | None = None) -> InputError:
        where = Where(self._file, line, column)
        return InputError(what, where=where, advice=ADVICE)


def _is_name(name: str, table: str) -> bool:
    """Names of servers are texts; a call has a dot between resource and method."""
    return table == SERVERS or all(part.isidentifier() for part in name.split("."))

"""`names.lock` as text."""

from __future__ import annotations

import pytest

from clientwright.diagnostics import InputError
from clientwright.naming.lock import Lock
from clientwright.naming.lock_file import locks_text, parse_locks

LOCKS = {
    "b": Lock({"calls": {"GET /b": "x.b", "GET /a": "x.a"}}),
    "a": Lock({"types": {"/é": "É"}}, {"types": {"/gone": "Gone"}}),
}
TEXT = """\
{
  "names": {
    "a": {
      "types": {
        "/é": "É"
      }
    },
    "b": {
      "calls": {
        "GET /a": "x.a",
        "GET /b": "x.b"
      }
    }
  },
  "retired": {
    "a": {
      "types": {
        "/gone": "Gone"
      }
    }
  }
}
"""


def test_text() -> None:
    """Sorted, a name a line, and read to the same locks."""
    assert locks_text(LOCKS) == TEXT
    assert parse_locks(TEXT, "names.lock") == LOCKS
    assert parse_locks(locks_text({}), "names.lock") == {}


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("", "1:1", "no valid JSON"),
        ('{\n"names": {\n<<<<<<< HEAD\n', "3:1", "no valid JSON"),
        ("[" * 100_000, "1", "too deep"),
        ("[]", "1", "is no object"),
        ('{"names": 1}', "1", "`names` is no object"),
        ('{"names": {\n"a": []}}', "2", "`a` is no object"),
        ('{"names": {"a": {\n"calls": "x"}}}', "2", "`calls` is no object"),
        ('{"names": {},\n"nmaes": {}}', "2", "neither `names` nor `retired`"),
        ('{"names": {"a": {"types": {\n"/x": 1}}}}', "2", "is no name"),
        ('{"names": {"a": {"types": {\n"/x": "a b"}}}}', "2", "is no name"),
        ('{"names": {"a": {"calls": {\n"/x": "a."}}}}', "2", "is no name"),
        (
            '{"names": {"a": {"types": {\n"/x": "A",\n"/y": "B",\n"/x": "C"}}}}',
            "4",
            "`/x` stands twice",
        ),
    ],
)
def test_malformed_locks(text: str, where: str, what: str) -> None:
    """One message, with the line."""
    with pytest.raises(InputError, match=f"^names.lock:{where}: .*{what}"):
        parse_locks(text, "names.lock")


def test_servers_have_any_name() -> None:
    """A caller writes it as text."""
    text = '{"names": {"a": {"servers": {"https://a": "Sandbox (EU)"}}}}'
    assert parse_locks(text, "names.lock")["a"].of("servers") == {
        "https://a": "Sandbox (EU)"
    }

"""Reading one file: right values, places for what is odd, one sentence for what is refused."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from clientwright.diagnostics import InputError
from clientwright.json_value import JSON
from clientwright.load.read import read, read_value


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


PLAIN_WORDS: list[tuple[str, JSON]] = [
    ("on", "on"),
    ("No", "No"),
    ("YES", "YES"),
    ("y", "y"),
    ("true", True),
    ("FALSE", False),
    ("~", None),
    ("null", None),
    ("", None),
    ("2024-01-31", "2024-01-31"),
    ("2024-01-31T10:00:00Z", "2024-01-31T10:00:00Z"),
    ("12:30:45", "12:30:45"),
    ("1_000", "1_000"),
    ("12", 12),
    ("-12", -12),
    ("+12", 12),
    ("0", 0),
    ("012", "012"),
    ("-007", "-007"),
    ("0o17", 15),
    ("0xff", 255),
    ("1.0", Decimal("1.0")),
    ("25.90", Decimal("25.90")),
    (".5", Decimal("0.5")),
    ("5.", Decimal("5")),
    ("1e3", Decimal("1e3")),
    ("12345678901234567.123456", Decimal("12345678901234567.123456")),
    (".inf", ".inf"),
    ("-.INF", "-.INF"),
    (".NaN", ".NaN"),
    ("1e999999", "1e999999"),
    ("1.2.3", "1.2.3"),
    ("'12'", "12"),
    ('"true"', "true"),
    ("!!str 12", "12"),
    ("!!int '12'", 12),
    ("! 12", "12"),
    ("<<", "<<"),
]


@pytest.mark.parametrize(("word", "value"), PLAIN_WORDS)
def test_yaml_words_mean_what_yaml_1_2_says(
    tmp_path: Path, word: str, value: JSON
) -> None:
    """No word of YAML 1.1 changes a name, and no digit is lost."""
    found = read_value(put(tmp_path, "a.yaml", f"a: {word}\n")).value
    assert found == {"a": value}
    assert isinstance(found, dict) and str(found["a"]) == str(value)
    assert type(found["a"]) is type(value)


@pytest.mark.parametrize(
    ("text", "code", "pointer", "place"),
    [
        ("a: {b: on}", "yaml-boolean", "/a/b", (1, 8)),
        ("a: [1, 010]", "leading-zero", "/a/1", (1, 8)),
        ("a: .nan", "not-a-json-number", "/a", (1, 4)),
        ("a: 1\nb: 2\na: 3", "duplicate-key", "/a", (3, 1)),
        ("a:\n  200: x", "key-not-text", "/a/200", (2, 3)),
        ("a: !secret x", "unknown-tag", "/a", (1, 4)),
        ("a: !include {b: c}", "unknown-tag", "/a", (1, 4)),
        ('{"a": 1,\n "a": 2}', "duplicate-key", "/a", (2, 2)),
        ('{"a": [NaN]}', "not-a-json-number", "/a/0", (1, 8)),
        ('{"a": 1e99999}', "not-a-json-number", "/a", (1, 7)),
        ('{"a": %s}' % ("9" * 4500), "not-a-json-number", "/a", (1, 7)),
        ('{"a": "\\ud800"}', "lone-surrogate", "/a", (1, 7)),
        ('{"a": "x\ny", "b": "\\udfff"}', "lone-surrogate", "/b", (2, 10)),
    ],
)
def test_odd_values_are_reported_with_their_place(
    tmp_path: Path, text: str, code: str, pointer: str, place: tuple[int, int]
) -> None:
    """A diagnostic has a code, the pointer and the line of what is odd."""
    (found,) = read_value(put(tmp_path, "a.yaml", text)).diagnostics
    assert (found.code, found.pointer) == (code, pointer)
    assert found.where and (found.where.line, found.where.column) == place


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1\na: 2", {"a": 2}),
        ('{"a": 1, "a": 2}', {"a": 2}),
        ('{"a": "\\ud83d\\ude00"}', {"a": "😀"}),
        ('{"a": "\\ud83d"}', {"a": "\ufffd"}),
        (
            '{"a": "\\u0041\\n", "b": "\\ud83d", "c": 1.50}',
            {"a": "A\n", "b": "\ufffd", "c": Decimal("1.50")},
        ),
        ("{a: b}", {"a": "b"}),
        ("\ufeffa: b", {"a": "b"}),
        ('\ufeff{"a": "b"}', {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        (
            "1.10: a\ntrue: b\n~: c\n1: d",
            {"1.10": "a", "true": "b", "~": "c", "1": "d"},
        ),
        (
            "x: &a {p: 1, q: 2}\ny: {<<: *a, q: 3}",
            {"x": {"p": 1, "q": 2}, "y": {"q": 3, "p": 1}},
        ),
        ("y: {<<: [{p: 1}, {p: 2, q: 2}]}", {"y": {"p": 1, "q": 2}}),
        ("x: &a [1]\ny: *a", {"x": [1], "y": [1]}),
        ("x: &k key\n*k : 1", {"x": "key", "key": 1}),
        ("&k a: 1\nb: *k", {"a": 1, "b": "a"}),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
    ],
)
def test_values_are_read(tmp_path: Path, text: str, value: JSON) -> None:
    """The last of two same keys counts; aliases, merges and byte order marks are understood."""
    assert read_value(put(tmp_path, "a.yaml", text)).value == value


def test_number_keys_are_one_diagnostic(tmp_path: Path) -> None:
    """A file has none of them or very many: one line says so."""
    path = put(tmp_path, "a.yaml", "a:\n  200: x\n  404: y\n  500: z\n")
    (found,) = read_value(path).diagnostics
    assert found.message == "the key `200` is not text, as 2 more"


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 10)}]\n"
    for i in range(9)
)
CHAIN = "x0: &x0 [1]\n" + "".join(f"x{i}: &x{i} [*x{i - 1}]\n" for i in range(1, 200))


@pytest.mark.parametrize(
    ("name", "content", "place", "words"),
    [
        ("a.yaml", "a: 1\n b: 2\n", "a.yaml:2:3", "not valid YAML"),
        ("a.yaml", "a:\n\tb: 1\n", "a.yaml:2:1", "not valid YAML"),
        ("a.yaml", b'a: "\x01"\n', "a.yaml:1:5", "not valid YAML"),
        ("a.json", '{"a": 1,\n "b": }', "a.json:2:7", "not valid JSON"),
        ("a.json", '{"a": 1, "a": 2,\n', "a.json:2:1", "not valid JSON"),
        ("a.yaml", '{"a": 1,\n "b": }}', "a.yaml:2:8", "not valid YAML"),
        ("a.yaml", "a: 1\n---\na: 2\n", "a.yaml:2:1", "several YAML documents"),
        ("a.yaml", "{a: b}: c\n", "a.yaml:1:1", "a key is a list or an object"),
        ("a.yaml", "a: &x {b: *x}\n", "a.yaml:1:11", "the alias `*x`"),
        ("a.yaml", "a: *x\n", "a.yaml:1:4", "the alias `*x`"),
        ("a.yaml", "<<: 1\n", "a.yaml:1:5", "merges objects only"),
        ("a.yaml", BOMB, "a.yaml:6:36", "more than 1000000 values"),
        ("a.yaml", CHAIN, "a.yaml:100:12", "more than 100 levels"),
        ("a.yaml", "a: " + "[" * 500, "a.yaml:1:103", "more than 100 levels"),
        ("a.json", "[" * 50_000, "a.json", "more than 100 levels"),
        ("a.json", "[" * 101 + "]" * 101, "a.json:1:101", "more than 100 levels"),
        (
            "a.yaml",
            "a: ü\n".encode("latin-1"),
            "a.yaml:1:4",
            "the byte 0xfc is not UTF-8",
        ),
        ("a.yaml", "a: b\n".encode("utf-16"), "a.yaml", "the file is UTF-16"),
        ("a.yaml", "", "a.yaml", "the file is empty"),
        ("a.yaml", "# nothing\n", "a.yaml", "the file is empty"),
        ("a.yaml", "- a\n", "a.yaml", "the file holds no object"),
        ("a.txt", "hello\n", "a.txt", "the file holds no object"),
    ],
)
def test_what_cannot_be_read_is_refused(
    tmp_path: Path, name: str, content: str | bytes, place: str, words: str
) -> None:
    """One sentence, with line and column, and never a traceback."""
    with pytest.raises(InputError) as caught:
        read(put(tmp_path, name, content))
    assert caught.value.where is not None
    assert str(caught.value.where).endswith(f"/{place}")
    assert words in caught.value.what
    assert caught.value.advice


def test_libyaml_may_stop_at_a_depth_of_its_own(tmp_path: Path) -> None:
    """Releases differ in how deep they go; what a user reads does not."""
    with pytest.raises(InputError, match="more than 100 levels"):
        read(put(tmp_path, "a.yaml", "a: " + "[" * 50_000))


@pytest.mark.parametrize("name", ["none.yaml", "", "none/none.yaml"])
def test_a_path_that_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    """The message names the path as it was given."""
    with pytest.raises(InputError) as caught:
        read(tmp_path / name)
    assert (tmp_path / name).as_posix() in str(caught.value)


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason of the system is passed on."""

    def forbidden(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    with pytest.raises(InputError, match="cannot be read: Permission denied"):
        read(tmp_path / "a.yaml")


def test_json_and_yaml_of_one_value_are_the_same(tmp_path: Path) -> None:
    """Which syntax a description is in makes no difference."""
    value = {"a": [1, True, None, "x"], "b": {"c": "on", "d": "2024-01-01"}}
    as_json = put(tmp_path, "a.json", json.dumps(value))
    as_yaml = put(
        tmp_path, "a.yaml", 'a: [1, true, null, x]\nb: {c: "on", d: 2024-01-01}'
    )
    assert read(as_json)[0].data == read(as_yaml)[0].data == value

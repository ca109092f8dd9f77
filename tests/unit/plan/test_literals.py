"""Text of a description becomes literals and docstrings, and can be nothing else."""

from __future__ import annotations

import ast
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientwright.json_value import JSON
from clientwright.plan.literals import docstring, literal, one_line, texts

ALWAYS = settings(deadline=None, derandomize=True)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False).map(
    lambda number: Decimal(repr(number))
)
VALUES: st.SearchStrategy[JSON] = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
HOSTILE = st.text(st.sampled_from("\\\"'`\n\r\t {}%#\u2028\u202e\x00aN"), max_size=30)


def read(source: str) -> str:
    """What a docstring says, as Python reads it; a docstring is all that there is."""
    (statement,) = ast.parse(source).body
    assert isinstance(statement, ast.Expr)
    text = ast.literal_eval(statement.value)
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "None"),
        (True, "True"),
        (3, "3"),
        ("a", '"a"'),
        ('it\'s "quoted"\n', "'it\\'s \"quoted\"\\n'"),
        ("\u202e", '"\\u202e"'),
        (Decimal("1.50"), "1.50"),
        (1.5, "1.5"),
        ([1, "a", None], '[1, "a", None]'),
        ({"a": [], "b": {}}, '{"a": [], "b": {}}'),
    ],
)
def test_literals(value: JSON, expected: str) -> None:
    """Nothing that does not print stands in a literal as it is."""
    assert literal(value) == expected


@ALWAYS
@given(VALUES)
def test_literals_are_what_they_were(value: JSON) -> None:
    """Any JSON is a Python expression of the same value."""
    assert ast.literal_eval(literal(value)) == _plain(value)


def _plain(value: JSON) -> object:
    """The value with floats for decimals, as a literal has it."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value


@ALWAYS
@given(st.text() | HOSTILE)
def test_literals_print(text: str) -> None:
    """A literal is one line of characters that can be seen."""
    assert literal(text).isprintable()


@pytest.mark.parametrize(
    ("values", "expected"),
    [((), "()"), (("a",), '("a",)'), (("a", 'b"'), """("a", 'b"')""")],
)
def test_tuples(values: tuple[str, ...], expected: str) -> None:
    """A comma stands after one item alone, so that black leaves short tuples in one line."""
    assert texts(values) == expected


@ALWAYS
@given(st.lists(st.text() | HOSTILE, max_size=3), st.sampled_from([0, 4, 8]))
def test_docstrings_are_harmless(paragraphs: list[str], indent: int) -> None:
    """Whatever a description says, it is a string, printable, and wrapped but for long words."""
    text = read(docstring(paragraphs, indent))
    assert all(c == "\n" or c.isprintable() for c in text)
    longest = max((len(word) for p in paragraphs for word in p.split()), default=0)
    width = 88 + 2 * longest + 12
    assert all(len(line) <= width for line in docstring(paragraphs, indent).split("\n"))


@ALWAYS
@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1))
def test_docstrings_keep_all_words(words: list[str]) -> None:
    """Only white space is lost by wrapping."""
    assert read(docstring([" ".join(words)])).split() == " ".join(words).split()


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["One line."], '"""One line."""'),
        (["One.", "", "Two."], '"""One.\n\nTwo.\n"""'),
        (["Broken\ninto lines."], '"""Broken into lines."""'),
        (["One.\n\nTwo."], '"""One.\n\nTwo.\n"""'),
        (["List:\n\n* one\n* two"], '"""List:\n\n* one\n* two\n"""'),
        (
            ["Args:\n    a: One.\n    b: Two."],
            '"""Args:\na: One.\nb: Two.\n"""',
        ),
        (["| a | b |\n| - | - |"], '"""| a | b |\n| - | - |\n"""'),
        (["# Title\nText"], '"""# Title\nText\n"""'),
        (["Said (by\n(someone))"], '"""Said (by (someone))"""'),
        (['Says "so"'], '"""Says "so" """'),
        (['"So" it says'], '""" "So" it says"""'),
        (['"""'], '"""\'\'\'"""'),
        (["back\\slash"], '"""back\\\\slash"""'),
        (["a\u00a0b\tc"], '"""a b    c"""'),
        (["a\u2028b"], '"""a b"""'),
        (["a\u202eb\u200bc\x00"], '"""abc"""'),
        (["a\r\n\r\nb"], '"""a\n\nb\n"""'),
    ],
)
def test_docstrings(paragraphs: list[str], expected: str) -> None:
    """Paragraphs, lists, tables and code stay what they are; running text is wrapped."""
    assert docstring(paragraphs) == expected


def test_docstrings_are_indented() -> None:
    """Each line but the first, which stands where the docstring does; the last holds the end."""
    text = docstring(["word " * 20, "    kept: as it is " + "more " * 20], 4)
    lines = text.split("\n")
    assert all(len(line) <= 88 for line in lines)
    assert lines[1].startswith("    word")
    assert lines[3].startswith("        kept: as it is")
    assert lines[4].startswith("            more")
    assert lines[-1] == '    """'


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\nb  c", "a b c"), (" a ", "a"), ("a\u2028b", "a b"), ("\x00", ""), ("", "")],
)
def test_one_line(text: str, expected: str) -> None:
    """What stands in a line of its own stays there."""
    assert one_line(text) == expected

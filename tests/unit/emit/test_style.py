"""What is emitted is as black has it, though black sees little of it."""

from __future__ import annotations

import pytest
from black import format_str
from hypothesis import given, settings
from hypothesis import strategies as st

from clientwright.emit.fitting import fitted
from clientwright.emit.style import MODE, styled
from clientwright.plan.literals import literal

LONG = "a_name_that_is_rather_long_for_a_name"
TYPE = "AModelThatIsNamedByAllOfItsWords"

STATEMENTS = f"""
x = 1
from .shared import {TYPE}, {TYPE}Item, Name
from . import {LONG}_and_then_it_is_so_long_that_no_line_can_hold_it_at_all_whatever_it_is
X: TypeAlias = Annotated[Literal["{LONG}", "another", "a third one"] | str, OpenEnum()]
X: TypeAlias = Annotated[Literal["{LONG}", "{LONG}", "{LONG}"] | str, OpenEnum()]
X: Webhook[models.{TYPE}] = Webhook("a-name-that-is-given", Json(lambda: models.{TYPE}))
{LONG.upper()}: Webhook[models.{TYPE}] = Webhook("name", Json(lambda: models.{TYPE}))
{LONG.upper()}_2: Webhook[models.{TYPE}Item{TYPE}] = Webhook("name", Json(lambda: models.{TYPE}))
_ERRORS = (errors.NotFoundError, errors.UnauthorizedError, errors.ForbiddenError, errors.GoneError)
Name = TypeAliasType("Name", "list[{TYPE}] | dict[str, list[{TYPE}]] | {TYPE}Item | None")
""".strip().splitlines()

IN_CLASS = f"""
def get(self, {LONG}: str, *, other: int | None = None) -> None: ...
def get(self, {LONG}: str, *, other: int | None = None) -> models.{TYPE}: ...
def get(self, {LONG}: str, *, other: int | None = None, another: Sequence[str] | None = None) -> models.{TYPE}: ...
def get(self, {LONG}: str) -> Pager[models.{TYPE}, list[models.{TYPE}]]: ...
def get(self, body: models.{TYPE} | models.{TYPE}Item | models.{TYPE}Other, *, other: str) -> None: ...
async def get(self, *, {LONG}: Literal["{LONG}", "{LONG}", "{LONG}"] | None = None) -> str: ...
def get(self, {LONG}: Literal["{LONG}", "{LONG}", "{LONG}"], other: int) -> None: ...
{LONG}: {TYPE} | None = None
{LONG}: {TYPE}OfSomething | None = None
{LONG}: {TYPE}OfSomethingOther | None = None
{LONG}: {TYPE}OfSomething{TYPE}OfSomething | None = None
{LONG}: Annotated[{TYPE} | None, Field(alias="{LONG}")] = None
{LONG}: Annotated[str | None, Field(alias="{LONG}")] = None
{LONG}: Annotated[str | None, Field(alias="aLong")] = None
{LONG}: Literal["something that is long"] = "something that is long"
{LONG}: list[{TYPE}OfSomethingThatIsEvenLonger | None]
{LONG}: dict[str, list[{TYPE}OfSomethingOther] | None] | None = None
return self._call({LONG.upper()}, (first, second, third, fourth, fifth), body)
return self._call({LONG.upper()}, (first, second, third, fourth, fifth, {LONG}), body)
return await self._call({LONG.upper()}, ({LONG},))
return self._call({LONG.upper()}_AND_MORE, ({LONG}_2,))
""".strip().splitlines()


@pytest.mark.parametrize("statement", STATEMENTS)
def test_statements_are_as_black_has_them(statement: str) -> None:
    assert styled(statement) == format_str(statement, mode=MODE)


@pytest.mark.parametrize("statement", IN_CLASS)
def test_members_are_as_black_has_them(statement: str) -> None:
    source = f"class C:\n    {statement.replace(': ...', ':')}\n"
    if statement.endswith("..."):
        source += '        """What it does."""\n'
    assert styled(source) == format_str(source, mode=MODE)


WORDS = st.integers(1, 30).map(lambda n: ("name_of_" * 4)[:n].rstrip("_") or "x")
STRINGS = st.text("abcdef ,[]{}()=|\"'\\", max_size=30).map(literal)
INNER = st.recursive(
    WORDS | WORDS.map(lambda w: f"models.{w}"),
    lambda inner: (
        st.tuples(WORDS, st.lists(inner, min_size=1, max_size=3)).map(
            lambda p: f"{p[0]}[{', '.join(p[1])}]"
        )
        | st.lists(STRINGS, min_size=1, max_size=4).map(
            lambda s: f"Literal[{', '.join(s)}]"
        )
        | st.tuples(inner, inner).map(lambda p: f"{p[0]} | {p[1]}")
    ),
    max_leaves=5,
)
ARGUMENTS = st.tuples(WORDS, INNER, st.sampled_from(["", " = None"])).map(
    lambda p: f"{p[0]}: {p[1]}{p[2]}"
)
VALUES = st.recursive(
    WORDS | STRINGS,
    lambda inner: st.tuples(
        WORDS, st.lists(inner | st.tuples(WORDS, inner).map("=".join), max_size=4)
    ).map(lambda p: f"{p[0]}({', '.join(p[1])})"),
    max_leaves=8,
)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(ARGUMENTS, min_size=1, max_size=5), INNER)
def test_any_definition_is_as_black_has_it(arguments: list[str], returned: str) -> None:
    head = f"async def name(self, {', '.join(arguments)}) -> {returned}:"
    source = f'class C:\n    {head}\n        """What it does."""\n'
    assert styled(source) == format_str(source, mode=MODE)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(WORDS, INNER, st.sampled_from(["", " = None", " = []"]))
def test_any_field_is_as_black_has_it(name: str, kind: str, default: str) -> None:
    source = f"class C:\n    {name}: {kind}{default}\n"
    assert styled(source) == format_str(source, mode=MODE)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(WORDS, INNER, VALUES, st.lists(VALUES, min_size=1, max_size=4))
def test_any_assignment_is_as_black_has_it(
    name: str, kind: str, value: str, items: list[str]
) -> None:
    source = f"{name}: {kind} = {value}\n{name} = ({', '.join(items)},)\n"
    assert styled(source) == format_str(source, mode=MODE)
    lines = "".join(f"    {item},\n" for item in items)
    source = f"{name}: {kind} = Operation(\n{lines})\n"
    assert styled(source) == format_str(source, mode=MODE)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 1\n\n\n\n\n\ny = 2\n\n\n", "x = 1\n\n\ny = 2\n"),
        ("x = 1   \n   \ny = 2", "x = 1\n\ny = 2\n"),
        ("\n\nx = 1", "x = 1\n"),
        (
            "class C:\n    a: int\n\n\n    b: int",
            "class C:\n    a: int\n\n    b: int\n",
        ),
    ],
)
def test_what_templates_leave_behind(source: str, expected: str) -> None:
    """No more blank lines than black leaves."""
    assert styled(source) == expected


def test_black_decides_what_is_of_another_shape() -> None:
    """Operators that black would rather split at are left to it."""
    assert fitted(f"x = {LONG} + {LONG} + {LONG}", 0) is None
    source = f"x = {LONG} + {LONG} + {LONG}\n"
    assert styled(source) == format_str(source, mode=MODE)

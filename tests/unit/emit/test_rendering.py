"""Templates to text, and text to styled files."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from clientwright.emit.render import render
from clientwright.emit.resources import runtime_files, templates_folder
from clientwright.emit.style import styled


def test_text_is_not_a_template() -> None:
    """What a view holds is written as it is."""
    assert (
        render("package.py.jinja", doc="{{ x }} {% y %} <&>") == "{{ x }} {% y %} <&>\n"
    )


def test_unknown_names_are_errors() -> None:
    """A template that names what no view has does not write an empty line."""
    with pytest.raises(UndefinedError):
        render("package.py.jinja")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = {'a':1}", 'x = {"a": 1}\n'),
        ("x = 1\n\n\n\n\n\ny = 2\n\n\n", "x = 1\n\n\ny = 2\n"),
        ("x = 1   \n   \ny = 2", "x = 1\n\ny = 2\n"),
        ("\n\nx = 1", "x = 1\n"),
        ("", ""),
    ],
)
def test_style(source: str, expected: str) -> None:
    """Black's style, and no more blank lines than it leaves."""
    assert styled(source).strip() == expected.strip()


def test_style_is_stable() -> None:
    """Styling what is styled changes nothing."""
    once = styled("def f(a,b):\n  return [a,\n b]")
    assert styled(once) == once


def test_runtime_files_are_python() -> None:
    """The runtime is copied as it lies beside the templates."""
    files = runtime_files()
    assert {"__init__.py", "types.py", "transport.py"} <= set(files)
    assert all(name.endswith(".py") for name in files)
    assert (templates_folder() / "package").is_dir()

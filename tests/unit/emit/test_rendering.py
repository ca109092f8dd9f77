"""Templates to text, and text to styled files."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from clientwright.emit.render import render
from clientwright.emit.resources import runtime_files, templates_folder


def test_text_is_not_a_template() -> None:
    """What a view holds is written as it is."""
    assert (
        render("package.py.jinja", doc="{{ x }} {% y %} <&>") == "{{ x }} {% y %} <&>\n"
    )


def test_unknown_names_are_errors() -> None:
    """A template that names what no view has does not write an empty line."""
    with pytest.raises(UndefinedError):
        render("package.py.jinja")


def test_runtime_files_are_python() -> None:
    """The runtime is copied as it lies beside the templates."""
    files = runtime_files()
    assert {"__init__.py", "types.py", "transport.py"} <= set(files)
    assert all(name.endswith(".py") for name in files)
    assert (templates_folder() / "package").is_dir()

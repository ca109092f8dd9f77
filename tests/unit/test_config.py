"""`[tool.clientwright]`, checked key by key."""

import tomllib
from pathlib import PurePath

import pytest

from clientwright.config import ApiConfig, Config, check_package, parse_config
from clientwright.diagnostics import InputError

FULL = """
[tool.clientwright]
output = "out"
distribution = "billing-clients"
package = "billing_clients"
version = "1.2.0rc1"
[[tool.clientwright.apis]]
name = "one"
source = "specs/one.yaml"
overlay = "specs/over.yaml"
[[tool.clientwright.apis]]
name = "two"
source = "specs/two.json"
"""
API = '[[tool.clientwright.apis]]\nname = "one"\nsource = "one.yaml"\n'


def parsed(text: str) -> Config:
    """Parse the text of a pyproject.toml."""
    return parse_config(tomllib.loads(text), "pyproject.toml")


def test_every_key() -> None:
    """Paths stay as they are written: they count from the file."""
    assert parsed(FULL) == Config(
        output=PurePath("out"),
        distribution="billing-clients",
        package="billing_clients",
        version="1.2.0rc1",
        apis=(
            ApiConfig("one", PurePath("specs/one.yaml"), PurePath("specs/over.yaml")),
            ApiConfig("two", PurePath("specs/two.json")),
        ),
    )


def test_what_may_be_left_out() -> None:
    """A package and one API are enough."""
    config = parsed(f'[tool.clientwright]\npackage = "my_clients"\n{API}')
    assert config.output == PurePath("generated")
    assert (config.distribution, config.version) == ("my-clients", "0.1.0")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (FULL, "", r"no table \[tool.clientwright\]"),
        (FULL, "tool = 1", r"no table \[tool.clientwright\]"),
        (FULL, "[tool]\nclientwright = 1", "`tool.clientwright` is not a table"),
        (
            "output =",
            "ouput =",
            "tool.clientwright.ouput: there is no such key(.|\n)*`output`",
        ),
        ("output =", "elsewhere =", "Known are `output`"),
        ('"out"', "1", "tool.clientwright.output: a string is expected, not a number"),
        ('"out"', "true", "not a boolean"),
        ('"out"', "[]", "not an array"),
        ('"out"', '" "', "the string is empty"),
        (
            'package = "billing_clients"',
            "",
            "tool.clientwright.package: the key is missing",
        ),
        (
            '"billing_clients"',
            '"billing-clients"',
            "`billing-clients`\nUse `billing_clients`",
        ),
        ('"billing_clients"', '"class"', "no name of a Python package"),
        ('"billing-clients"', '"-billing"', "not a valid distribution"),
        ('"1.2.0rc1"', '"one"', "not a valid version"),
        ('name = "one"', "", r"tool.clientwright.apis\[0\].name: the key is missing"),
        ('name = "one"', 'name = "_runtime"', "no name of a Python package"),
        ('name = "two"', 'name = "One"', "the name `one` stands twice"),
        ('source = "specs/two.json"', "", r"apis\[1\].source: the key is missing"),
        (
            'source = "specs/two.json"',
            "sauce = 1",
            r"apis\[1\].sauce(.|\n)*Did you mean `source`",
        ),
    ],
)
def test_faults_name_file_and_key(old: str, new: str, words: str) -> None:
    """One sentence says where and what, the next what to do."""
    with pytest.raises(InputError, match=words) as caught:
        parsed(FULL.replace(old, new, 1))
    assert str(caught.value).startswith("pyproject.toml: ")


@pytest.mark.parametrize("apis", ["", "apis = []", "apis = 'one'", "apis = [1]"])
def test_an_api_is_needed(apis: str) -> None:
    """An empty distribution is a mistake."""
    with pytest.raises(InputError):
        parsed(f'[tool.clientwright]\npackage = "clients"\n{apis}')


@pytest.mark.parametrize("name", ["a", "billing_clients", "A1", "type"])
def test_package_names(name: str) -> None:
    """What `import name` accepts is accepted."""
    check_package(name, "--package")


@pytest.mark.parametrize(
    "name", ["", "1a", "a-b", "a.b", "import", "_a", "ä", "a/b", "..", "a b"]
)
def test_names_that_python_cannot_import(name: str) -> None:
    """A good name is proposed."""
    with pytest.raises(InputError, match="Use `[a-z0-9_]+`"):
        check_package(name, "--package")


def test_strict_is_a_boolean() -> None:
    """It is off where nothing is said; a string is no boolean."""
    table = '[tool.clientwright]\npackage = "one"\n'
    assert not parsed(table + API).strict
    assert parsed(f"{table}strict = true\n{API}").strict
    with pytest.raises(InputError, match="a boolean is expected, not a string"):
        parsed(f'{table}strict = "yes"\n{API}')


@pytest.mark.parametrize("value", ['"tag:x"', "[1]", "3"])
def test_a_choice_is_an_array_of_texts(value: str) -> None:
    """Anything else is refused with its key."""
    text = f'[tool.clientwright]\npackage = "p"\n{API}include = {value}\n'
    with pytest.raises(InputError, match="include: an array of strings"):
        parsed(text)


def test_operations_are_chosen() -> None:
    """Patterns stay as they are written."""
    text = f'[tool.clientwright]\npackage = "p"\n{API}include = ["tag:a"]\n'
    (api,) = parsed(text).apis
    assert (api.include, api.exclude) == (("tag:a",), ())

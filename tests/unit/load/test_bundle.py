"""One document out of many files."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from clientwright.diagnostics import Diagnostic, InputError
from clientwright.json_value import JSON, lookup
from clientwright.load import load
from clientwright.load.document import Document

HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'


def loaded(
    folder: Path, files: Mapping[str, str]
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Write files and load the first of them."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return load(folder / next(iter(files)))


def data_of(folder: Path, files: Mapping[str, str]) -> dict[str, JSON]:
    """Load files that nothing is to be said about."""
    document, diagnostics = loaded(folder, files)
    assert diagnostics == ()
    return document.data


def test_a_file_without_foreign_references_stays_the_same_object(
    tmp_path: Path,
) -> None:
    """A single file of many megabytes is not copied."""
    schemas = "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {}}}"
    document, _ = loaded(tmp_path, {"a.yaml": HEAD + schemas})
    assert document.layers == ()


def test_values_of_other_files_become_components(tmp_path: Path) -> None:
    """Names are short and readable; a component that only refers gives its name."""
    data = data_of(
        tmp_path,
        {
            "api/root.yaml": HEAD
            + "components:\n  schemas:\n    Animal: {$ref: models/Pet.yaml}\n"
            + "    List: {type: array, items: {$ref: 'models/Pet.yaml'}}\n",
            "api/models/Pet.yaml": "properties: {tag: {$ref: '#/$defs/Tag'}, "
            "owner: {$ref: ../people/owner.schema.json}, me: {$ref: '#'}}\n$defs: {Tag: {type: string}}",
            "api/people/owner.schema.json": '{"properties": {"pet": {"$ref": "../models/Pet.yaml"}}}',
        },
    )
    schemas = lookup(data, "/components/schemas")
    assert isinstance(schemas, dict)
    assert sorted(schemas) == ["Animal", "List", "Tag", "owner"]
    assert lookup(schemas, "/List/items/$ref") == "#/components/schemas/Animal"
    assert (
        lookup(schemas, "/Animal/properties/me/$ref") == "#/components/schemas/Animal"
    )
    assert lookup(schemas, "/Animal/properties/tag/$ref") == "#/components/schemas/Tag"
    assert (
        lookup(schemas, "/owner/properties/pet/$ref") == "#/components/schemas/Animal"
    )


def test_two_values_of_one_name_both_get_more_words(tmp_path: Path) -> None:
    """Which of the files is read first makes no difference."""
    one = "    A: {properties: {x: {$ref: 'one.yaml#/Error'}, y: {$ref: 'two.yaml#/Error'}}}\n"
    other = "    A: {properties: {y: {$ref: 'two.yaml#/Error'}, x: {$ref: 'one.yaml#/Error'}}}\n"
    files = {"one.yaml": "Error: {type: string}", "two.yaml": "Error: {type: number}"}
    for text in (one, other):
        data = data_of(
            tmp_path, {"a.yaml": f"{HEAD}components:\n  schemas:\n{text}", **files}
        )
        x = lookup(data, "/components/schemas/A/properties/x")
        assert x == {"$ref": "#/components/schemas/one_Error"}


def test_a_name_of_the_description_is_not_taken(tmp_path: Path) -> None:
    """What the description calls `Error` stays `Error`."""
    text = "components: {schemas: {Error: {}, A: {items: {$ref: 'b.yaml#/Error'}}}}"
    data = data_of(tmp_path, {"a.yaml": HEAD + text, "b.yaml": "Error: {type: string}"})
    assert lookup(data, "/components/schemas/Error") == {}
    assert lookup(data, "/components/schemas/b_Error") == {"type": "string"}


PATH_FILE = "get: {operationId: x, responses: {'200': {$ref: 'r.yaml#/Ok'}}}"


def test_paths_of_other_files_are_put_in_their_place(tmp_path: Path) -> None:
    """Nobody has to look for operations behind a reference."""
    text = "paths:\n  /a: {summary: own, $ref: p.yaml}\n  /b: {$ref: '#/paths/~1a'}\n"
    files = {
        "a.yaml": HEAD + text,
        "p.yaml": PATH_FILE,
        "r.yaml": "Ok: {description: fine}",
    }
    document, _ = loaded(tmp_path, files)
    get = lookup(document.data, "/paths/~1a/get")
    assert get == lookup(document.data, "/paths/~1b/get")
    assert lookup(get, "/responses/200/$ref") == "#/components/responses/Ok"
    assert document.where("/paths/~1a/get").file.endswith("p.yaml")
    assert document.where("/paths/~1b/get").file.endswith("p.yaml")
    assert document.where("/paths/~1a/summary").file.endswith("a.yaml")
    assert document.where("/components/responses/Ok/description").file.endswith(
        "r.yaml"
    )


def test_callbacks_keep_references_to_paths(tmp_path: Path) -> None:
    """A path may call itself back: put in its place it would have no end."""
    text = (
        "paths:\n  /a:\n    post:\n      callbacks: {later: {'{$url}': {$ref: p.yaml}}}\n"
        "      responses: {}\n"
    )
    path = "post: {callbacks: {again: {'{$url}': {$ref: p.yaml}}}, responses: {}}"
    data = data_of(tmp_path, {"a.yaml": HEAD + text, "p.yaml": path})
    assert lookup(data, "/components/pathItems/p/post/callbacks/again/{$url}") == {
        "$ref": "#/components/pathItems/p"
    }


def test_swagger_has_its_own_sections(tmp_path: Path) -> None:
    """Until it is upgraded, a Swagger description keeps its form."""
    head = 'swagger: "2.0"\ninfo: {title: T, version: "1"}\n'
    text = "paths: {/a: {get: {responses: {200: {schema: {$ref: 'b.yaml#/Pet'}}}}}}\n"
    document, _ = loaded(
        tmp_path, {"a.yaml": head + text, "b.yaml": "Pet: {type: object}"}
    )
    assert document.data["definitions"] == {"Pet": {"type": "object"}}


def test_references_are_written_plainly(tmp_path: Path) -> None:
    """Percent signs, anchors, ids and the file's own name are gone: `#` and a pointer remain."""
    schemas = """components:
  schemas:
    A: {$id: 'https://example.com/a', $anchor: a}
    "B {x}": {}
    C:
      oneOf:
        - {$ref: '#a'}
        - {$ref: 'https://example.com/a'}
        - {$ref: '#/components/schemas/B%20%7Bx%7D'}
        - {$ref: 'a.yaml#/components/schemas/A'}
        - {$ref: './a.yaml#a'}
      discriminator: {propertyName: p, mapping: {x: 'a.yaml#/components/schemas/A', y: A}}
"""
    data = data_of(tmp_path, {"a.yaml": HEAD + schemas})
    found = lookup(data, "/components/schemas/C/oneOf")
    assert isinstance(found, list)
    a, b = "#/components/schemas/A", "#/components/schemas/B {x}"
    assert [each["$ref"] for each in found if isinstance(each, dict)] == [a, a, b, a, a]
    mapping = lookup(data, "/components/schemas/C/discriminator/mapping")
    assert mapping == {"x": a, "y": "A"}


def test_an_id_is_the_base_of_what_is_inside(tmp_path: Path) -> None:
    """A URL continues it, a pointer may begin at it; one from the root of the file still does."""
    schemas = """components:
  schemas:
    Root: {}
    Pet:
      $id: https://example.com/a/pet
      $defs: {Kind: {}, Inner: {$id: inner/one, $anchor: top, $defs: {X: {$ref: two}}}}
      oneOf:
        - {$ref: tag}
        - {$ref: '/b/owner#/$defs/Name'}
        - {$ref: '#/$defs/Kind'}
        - {$ref: '#/components/schemas/Root'}
        - {$ref: 'inner/one#top'}
        - {$ref: '#'}
    Tag: {$id: 'https://example.com/a/tag#'}
    Owner: {$id: 'https://example.com/b/owner', $defs: {Name: {}}}
    Two: {$id: 'https://example.com/a/inner/two'}
"""
    data = data_of(tmp_path, {"a.yaml": HEAD + schemas})
    found = lookup(data, "/components/schemas/Pet/oneOf")
    assert isinstance(found, list)
    assert [each["$ref"] for each in found if isinstance(each, dict)] == [
        "#/components/schemas/Tag",
        "#/components/schemas/Owner/$defs/Name",
        "#/components/schemas/Pet/$defs/Kind",
        "#/components/schemas/Root",
        "#/components/schemas/Pet/$defs/Inner",
        "#/components/schemas/Pet",
    ]
    inner = lookup(data, "/components/schemas/Pet/$defs/Inner/$defs/X")
    assert inner == {"$ref": "#/components/schemas/Two"}


def test_a_bare_name_is_repaired(tmp_path: Path) -> None:
    """`$ref: Pet` is a habit from Swagger 1."""
    text = "components: {schemas: {Pet: {}, A: {items: {$ref: Pet}}}}"
    document, (diagnostic,) = loaded(tmp_path, {"a.yaml": HEAD + text})
    items = lookup(document.data, "/components/schemas/A/items")
    assert items == {"$ref": "#/components/schemas/Pet"}
    assert diagnostic.code == "bare-ref"


def test_data_that_looks_like_a_reference_is_data(tmp_path: Path) -> None:
    """Examples, defaults, enums and extensions are left alone; a property may be named `$ref`."""
    text = """components:
  schemas:
    A:
      properties: {$ref: {type: string}, default: {$ref: '#/components/schemas/B'}}
      example: {$ref: nowhere.yaml}
      default: {$ref: nowhere.yaml}
      enum: [{$ref: nowhere.yaml}]
      x-also: {$ref: nowhere.yaml}
    B: {}
"""
    assert data_of(tmp_path, {"a.yaml": HEAD + text})


def at(reference: str) -> str:
    """A description with one reference, on line 3."""
    return f"{HEAD}components: {{schemas: {{A: {{$ref: '{reference}'}}}}}}\n"


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("b.yaml#/Loop", "leads back to itself"),
        ("folder", "the path is a folder|not a regular file"),
        ("http://example.com/a.yaml#/B", "nothing is read from other machines"),
        ("file:///etc/passwd", "is not a local file .file."),
        ("/etc/passwd", "lies outside of the folder"),
        ("../../../../../../../../etc/passwd", "lies outside of the folder"),
        ("../outside.yaml", "lies outside of the folder"),
        ("link.yaml", "lies outside of the folder"),
    ],
)
def test_references_that_cannot_be_followed_are_refused(
    tmp_path: Path, reference: str, words: str
) -> None:
    """The message has the file, the line and the pointer of the reference."""
    folder = tmp_path / "in"
    (folder / "folder").mkdir(parents=True)
    (tmp_path / "outside.yaml").write_text("type: string")
    (folder / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    files = {
        "a.yaml": at(reference),
        "b.yaml": "B: {}\nL: [{}]\nLoop: {$ref: '#/Loop'}",
    }
    with pytest.raises(InputError, match=words) as caught:
        loaded(folder, files)
    assert str(caught.value.where).endswith("a.yaml:3:28")
    assert caught.value.pointer == "/components/schemas/A/$ref"


@pytest.mark.parametrize(
    "reference",
    [
        "none.yaml",
        "none.yaml#/B",
        "b.yaml#/C",
        "b.yaml#/L/00",
        "b.yaml#/L/7",
        "b.yaml#/Next",
        "a\\0.yaml",
    ],
)
def test_references_to_what_is_not_there_are_taken_out(
    tmp_path: Path, reference: str
) -> None:
    """A file that is missing, or lacks a pointer, is told with the line of who refers to it."""
    others = "B: {}\nL: [{}]\nNext: {$ref: 'none.yaml#/B'}"
    document, (found,) = loaded(tmp_path, {"a.yaml": at(reference), "b.yaml": others})
    (told,) = document.located((found,))
    assert (told.code, told.pointer) == ("ref-nowhere", "/components/schemas/A/$ref")
    assert f"`{reference}`" in told.message and str(told.where).endswith("a.yaml:3:28")
    assert document.data["components"] == {"schemas": {"A": {}}}


def test_a_fault_in_another_file_is_told_with_its_own_line(tmp_path: Path) -> None:
    """Whoever wrote the reference did nothing wrong."""
    with pytest.raises(InputError) as caught:
        loaded(tmp_path, {"a.yaml": at("b.yaml"), "b.yaml": "a: 1\n b: 2"})
    assert str(caught.value.where).endswith("b.yaml:2:3")


def test_odd_values_of_another_file_are_reported(tmp_path: Path) -> None:
    """Diagnostics of all files come together."""
    _, (found,) = loaded(tmp_path, {"a.yaml": at("b.yaml"), "b.yaml": "title: on"})
    assert str(found.where).endswith("b.yaml:1:8")


def test_paths_that_refer_to_each_other_are_refused(tmp_path: Path) -> None:
    """There is no operation at the end of such a chain."""
    text = "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}"
    with pytest.raises(InputError, match="leads back to itself"):
        loaded(tmp_path, {"a.yaml": HEAD + text})


TO_NOWHERE = """openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      parameters:
        - {$ref: '#/components/parameters/No'}
        - {name: q, in: query}
        - {$ref: '#/components/parameters/Neither'}
      requestBody: {$ref: '#/components/requestBodies/No'}
      responses: {'200': {$ref: '#/components/responses/No'}}
components:
  schemas:
    Bill: {properties: {line: {$ref: '#/components/schemas/Bil', description: A line.}}}
"""


def test_references_to_nowhere_are_taken_out(tmp_path: Path) -> None:
    """What they stood for can be anything; a name that was nearly met is named."""
    document, found = loaded(tmp_path, {"a.yaml": TO_NOWHERE})
    assert {each.code for each in found} == {"ref-nowhere"}
    assert [each.where.line for each in found if each.where] == [7, 9, 10, 11, 14]
    assert "(`#/components/schemas/Bill`?)" in found[-1].message
    operation = lookup(document.data, "/paths/~1a/get")
    assert operation == {
        "parameters": [{"name": "q", "in": "query"}],
        "requestBody": {},
        "responses": {"200": {}},
    }
    line = lookup(document.data, "/components/schemas/Bill/properties/line")
    assert line == {"description": "A line."}
    assert document.where("/paths/~1a/get/parameters/0").line == 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 1", "neither `openapi` nor `swagger`"),
        ("asyncapi: 3.0.0", "AsyncAPI"),
        ("overlay: 1.0.0\nactions: []", "Overlay"),
        ("$schema: https://json-schema.org/draft/2020-12/schema", "JSON Schema"),
        ("swaggerVersion: '1.2'", "Swagger 1"),
        ("openapi: 4.0.0", "the version `4.0.0` is not known"),
        ("swagger: '1.2'", "the version `1.2` is not known"),
        ("openapi: true", "neither"),
    ],
)
def test_what_is_not_openapi_is_refused(tmp_path: Path, text: str, words: str) -> None:
    """The message says what the file looks like."""
    with pytest.raises(InputError, match=words):
        loaded(tmp_path, {"a.yaml": text})


@pytest.mark.parametrize(
    "version", ["openapi: 3.0.3", "openapi: 3.1", "openapi: 3.2.0", "swagger: 2.0"]
)
def test_unquoted_versions_are_understood(tmp_path: Path, version: str) -> None:
    """`swagger: 2.0` is a number in YAML."""
    document, _ = loaded(tmp_path, {"a.yaml": f"{version}\npaths: {{}}"})
    assert document.data["paths"] == {}


@pytest.mark.parametrize("text", ["#components/schemas/B", "b.yaml#/", "b.yaml#B"])
def test_pointers_that_are_nearly_right(tmp_path: Path, text: str) -> None:
    """A slash is missing, or too many."""
    root = HEAD + f"components: {{schemas: {{A: {{$ref: '{text}'}}, B: {{}}}}}}\n"
    document, [said] = loaded(
        tmp_path, {"a.yaml": root, "b.yaml": "B: {type: string}\n"}
    )
    assert ("ref-pointer", "/components/schemas/A/$ref") == (said.code, said.pointer)

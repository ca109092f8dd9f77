"""References that stand where a description cannot have one."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from clientwright.diagnostics import Diagnostic, InputError
from clientwright.json_value import lookup
from clientwright.load import load
from clientwright.load.document import Document

HEAD = 'openapi: 3.0.3\ninfo: {title: T, version: "1"}\n'


def loaded(
    folder: Path, files: Mapping[str, str]
) -> tuple[Document, tuple[Diagnostic, ...]]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return load(folder / next(iter(files)))


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("paths: {$ref: part.yaml}", "/paths"),
        ("paths: {/a: {get: {$ref: part.yaml}}}", "/paths/~1a/get"),
        (
            "paths: {/a: {get: {responses: {$ref: part.yaml}}}}",
            "/paths/~1a/get/responses",
        ),
        (
            "paths: {/a: {get: {parameters: {$ref: part.yaml}}}}",
            "/paths/~1a/get/parameters",
        ),
        ("components: {$ref: part.yaml}", "/components"),
        ("components: {schemas: {$ref: part.yaml}}", "/components/schemas"),
        (
            "components: {schemas: {A: {properties: {$ref: part.yaml}}}}",
            "/components/schemas/A/properties",
        ),
        ("tags: {$ref: part.yaml}", "/tags"),
        ("servers: {$ref: '#/x-part'}\nx-part: {x: 1}", "/servers"),
    ],
)
def test_what_a_reference_cannot_stand_for(
    tmp_path: Path, text: str, pointer: str
) -> None:
    """It is put in its place, and told once."""
    document, [said] = loaded(
        tmp_path, {"a.yaml": HEAD + text + "\n", "part.yaml": "x: 1\n"}
    )
    assert {"x": 1} == lookup(document.data, pointer)
    assert ("ref-misplaced", f"{pointer}/$ref") == (said.code, said.pointer)


def test_parts_within_parts(tmp_path: Path) -> None:
    """Each file refers from where it stands; what stands beside a reference stays."""
    document, said = loaded(
        tmp_path,
        {
            "a.yaml": HEAD + "paths: {/b: {}, $ref: paths/all.yaml}\n"
            "components: {schemas: {$ref: models/all.yaml}}\n",
            "paths/all.yaml": "/a: {get: {$ref: a/get.yaml}}\n",
            "paths/a/get.yaml": "responses: {'200': {description: It., content: {x/y: "
            "{schema: {$ref: ../../models/all.yaml#/A}}}}}\n",
            "models/all.yaml": "A: {properties: {b: {$ref: '#/B'}, c: {$ref: '#/components/schemas/B'}, "
            "d: {$ref: d.yaml}}}\nB: {type: string}\n",
            "models/d.yaml": "{not: {$ref: '#/components/schemas/B'}}\n",
        },
    )
    schema = "/paths/~1a/get/responses/200/content/x~1y/schema"
    properties = "/components/schemas/A/properties"
    found = [
        str(lookup(document.data, f"{each}/$ref")).removeprefix("#/components")
        for each in (schema, *(f"{properties}/{name}" for name in "bcd"))
    ]
    assert ["/schemas/A", "/schemas/B", "/schemas/B", "/schemas/d"] == found
    schemas = document.data["components"]
    assert isinstance(schemas, dict) and isinstance(schemas["schemas"], dict)
    assert ["A", "B", "d"] == sorted(schemas["schemas"])
    assert {"not": {"$ref": "#/components/schemas/B"}} == schemas["schemas"]["d"]
    codes = [each.code for each in said]
    assert ["ref-misplaced"] * 3 + ["ref-of-part"] == codes
    lines = [document.where(each).file for each in (schema, f"{properties}/b")]
    assert ["get.yaml", "all.yaml"] == [each.rpartition("/")[2] for each in lines]
    assert said[1].where and said[1].where.file.endswith("paths/all.yaml")
    assert {} == lookup(document.data, "/paths/~1b")


def test_a_circle_is_refused(tmp_path: Path) -> None:
    """Nothing stands at the end of it."""
    files = {
        "a.yaml": HEAD + "paths: {$ref: b.yaml}\n",
        "b.yaml": "$ref: b.yaml\n",
    }
    with pytest.raises(InputError, match="leads back to itself"):
        loaded(tmp_path, files)

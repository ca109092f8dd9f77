"""Model modules: written by datamodel-code-generator from the prepared document, given our imports."""

from __future__ import annotations

import ast
import json
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from datamodel_code_generator import generate
from datamodel_code_generator.config import GenerateConfig
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import PythonVersion

from clientwright.json_value import JSON
from clientwright.plan.expr import Import
from clientwright.plan.imports import Layout, statements

RUNTIME_TYPES = "@runtime.types"
KNOWN = {
    "Annotated": "typing",
    "Literal": "typing",
    "Union": "typing",
    "TypeAliasType": "typing_extensions",
    "Field": "pydantic",
    "UUID": "uuid",
    "Decimal": "decimal",
}
"""Where names come from that neither the runtime's types nor the models define."""


def model_sources(
    document: Mapping[str, JSON], docs: Mapping[str, str], templates: Path
) -> dict[str, str]:
    """Module name to the source that datamodel-code-generator wrote, imports and all."""
    if not docs:
        return {}
    config = GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=templates,
        base_class="types.Model",
        extra_template_data=defaultdict(dict, {key: {"doc": doc} for key, doc in docs.items()}),
        field_extra_keys={"x-annotation", "x-doc"},
        use_annotated=True,
        use_standard_collections=True,
        use_union_operator=True,
        use_exact_imports=True,
        use_type_alias=True,
        keep_model_order=True,
        disable_timestamp=True,
        formatters=[],
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        written = generate(json.dumps(document, default=_number), config=config)
    if not isinstance(written, dict):
        raise AssertionError("models are named module.Class, so that modules come back")
    return {
        path[-1].removesuffix(".py"): text
        for path, text in written.items()
        if path[-1] != "__init__.py"
    }


def _number(value: object) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(type(value).__name__)


def module_body(source: str) -> list[str]:
    """Classes and aliases alone: imports are ours, and models are built on first use."""
    lines = source.splitlines()
    return [
        "\n".join(lines[statement.lineno - 1 : statement.end_lineno])
        for statement in ast.parse(source).body
        if isinstance(statement, (ast.ClassDef, ast.Assign, ast.AnnAssign))
    ]


def module_imports(source: str, module: str, homes: Mapping[str, str], layout: Layout) -> list[str]:
    """Import statements for the names that a module uses; `homes` maps class names to modules."""
    found = {Import("__future__", "annotations")}
    for name in _names(source):
        if name in KNOWN:
            found.add(Import(KNOWN[name], name))
        elif name not in homes:
            found.add(Import(RUNTIME_TYPES, name))
        elif homes[name] != module:
            found.add(Import(f"@here.{homes[name]}", name))
    future, rest = {i for i in found if i.module == "__future__"}, {
        i for i in found if i.module != "__future__"
    }
    return [*statements(future, layout, 1), "", *statements(rest, layout, 1)]


def _names(source: str) -> Iterator[str]:
    """Capitalised names that annotations, bases and aliases mention, in strings too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name) and node.id[:1].isupper():
            yield node.id

"""Model classes, written by datamodel-code-generator from the prepared document."""

from __future__ import annotations

import ast
import json
import warnings
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from datamodel_code_generator import generate
from datamodel_code_generator.config import GenerateConfig
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import PythonVersion

from clientwright.json_value import JSON


def model_classes(
    document: Mapping[str, JSON], data: Mapping[str, Mapping[str, str]], templates: Path
) -> dict[str, list[str]]:
    """Module name to the sources of its classes, in the order of their names."""
    if not data:
        return {}
    config = GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=templates,
        base_class="types.Model",
        extra_template_data=defaultdict(
            dict, {key: dict(values) for key, values in data.items()}
        ),
        field_extra_keys={"x-annotation", "x-doc"},
        use_annotated=True,
        use_standard_collections=True,
        use_union_operator=True,
        keep_model_order=True,
        disable_timestamp=True,
        formatters=[],
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        written = generate(json.dumps(document), config=config)
    if not isinstance(written, dict):
        raise AssertionError("models are named module.Class, so that modules come back")
    modules = {path[-1].removesuffix(".py"): text for path, text in written.items()}
    classes = {
        name: _classes(text) for name, text in modules.items() if name != "__init__"
    }
    _check(classes, data)
    return {
        module: [found[name] for name in sorted(found)]
        for module, found in classes.items()
    }


def _classes(source: str) -> dict[str, str]:
    """Classes alone: imports are ours, and models are built on first use."""
    lines = source.splitlines()
    return {
        statement.name: "\n".join(lines[statement.lineno - 1 : statement.end_lineno])
        for statement in ast.parse(source).body
        if isinstance(statement, ast.ClassDef)
    }


def _check(
    classes: Mapping[str, Mapping[str, str]], data: Mapping[str, Mapping[str, str]]
) -> None:
    """The classes that came back are the ones that were asked for."""
    written = {
        f"{module}.{name}" for module, found in classes.items() for name in found
    }
    if written != set(data):
        raise AssertionError(
            f"models differ from the plan: {sorted(written ^ set(data))}"
        )

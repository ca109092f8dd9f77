"""Model classes, written by the model layer of datamodel-code-generator from planned views.

Its parser of schemas is passed by: it takes longer than everything else together, and what a
schema means is known already.
"""

from __future__ import annotations

from collections import defaultdict

from datamodel_code_generator.model.pydantic_v2 import BaseModel, DataModelField
from datamodel_code_generator.reference import Reference
from datamodel_code_generator.types import DataType

from clientwright.emit.resources import templates_folder
from clientwright.plan.views import FieldView, ModelView


def class_source(view: ModelView) -> str:
    """The class of a model."""
    model = BaseModel(
        reference=Reference(path=view.name, original_name=view.name, name=view.name),
        fields=[_field(field) for field in view.fields],
        custom_base_class=view.base,
        custom_template_dir=templates_folder() / "models",
        extra_template_data=defaultdict(
            dict, {view.name: {"doc": view.doc, "extra": view.extra}}
        ),
    )
    return model.render()


def _field(view: FieldView) -> DataModelField:
    return DataModelField(
        name=view.name,
        data_type=DataType(type=view.annotation),
        required=True,
        extras={"x-doc": view.doc},
    )

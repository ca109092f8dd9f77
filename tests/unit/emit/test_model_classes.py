"""Classes are written as they were planned."""

from __future__ import annotations

from clientwright.emit.models import class_source
from clientwright.emit.style import styled
from clientwright.plan.views import FieldView, ModelView


def test_a_class() -> None:
    """What a field says is written to the letter, whatever a template would make of it."""
    fields = (
        FieldView("bark_2", 'Annotated[str, Field(alias="{{ x }}")]', '"""Its doc."""'),
        FieldView("name", "str | None = None", ""),
        FieldView("model_fields", "int", ""),
    )
    assert styled(class_source(ModelView("Dog", '"""A dog."""', fields, ""))) == (
        'class Dog(Model):\n    """A dog."""\n\n'
        '    bark_2: Annotated[str, Field(alias="{{ x }}")]\n    """Its doc."""\n\n'
        "    name: str | None = None\n\n"
        "    model_fields: int\n"
    )


def test_properties_without_names() -> None:
    view = ModelView("Dog", '"""A dog."""', (), "dict[str, int]")
    assert styled(class_source(view)) == (
        'class Dog(Model):\n    """A dog."""\n\n'
        "    if not TYPE_CHECKING:\n        __pydantic_extra__: dict[str, int]\n"
    )

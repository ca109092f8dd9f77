"""Classes of models come back from datamodel-code-generator as they were planned."""

from __future__ import annotations

import pytest

from clientwright.emit.models import model_classes
from clientwright.emit.resources import templates_folder
from clientwright.json_value import JSON

TEMPLATES = templates_folder() / "models"


def document(**schemas: JSON) -> dict[str, JSON]:
    info: JSON = {"title": "models", "version": "1"}
    components: JSON = {"schemas": schemas}
    return {"openapi": "3.1.0", "info": info, "paths": {}, "components": components}


def a_class(name: str, annotation: str) -> JSON:
    field: JSON = {"x-annotation": annotation, "x-doc": '"""Its doc."""'}
    return {"type": "object", "properties": {name: field}, "required": [name]}


def test_no_models() -> None:
    """An API may have none."""
    assert model_classes(document(), {}, TEMPLATES) == {}


def test_classes_by_module() -> None:
    """What a field says is written to the letter, classes in the order of their names."""
    classes = model_classes(
        document(
            **{
                "pets.Dog": a_class("bark_2", 'Annotated[str, Field(alias="{{ x }}")]'),
                "pets.Cat": a_class("meow", "int | None = None"),
                "shared.Owner": a_class("name", "str"),
            }
        ),
        {
            "pets.Dog": {"doc": '"""A dog."""', "extra": ""},
            "pets.Cat": {"doc": '"""A cat."""', "extra": ""},
            "shared.Owner": {"doc": '"""Who."""', "extra": ""},
        },
        TEMPLATES,
    )
    assert list(classes) == ["pets", "shared"]
    cat, dog = classes["pets"]
    assert cat.startswith('class Cat(Model):\n    """A cat."""\n')
    assert "    meow: int | None = None" in cat
    assert (
        '    bark_2: Annotated[str, Field(alias="{{ x }}")]\n    """Its doc."""' in dog
    )


def test_other_classes_are_refused() -> None:
    """A class that the plan does not know, or that is missing, stops the generator."""
    docs = {
        "pets.Cat": {"doc": '"""A cat."""', "extra": ""},
        "pets.Dog": {"doc": '"""A dog."""', "extra": ""},
    }
    with pytest.raises(AssertionError, match="pets.Dog"):
        model_classes(document(**{"pets.Cat": a_class("meow", "int")}), docs, TEMPLATES)


def test_modules_are_needed() -> None:
    """Names without a module would come back as one text."""
    with pytest.raises(AssertionError, match="module.Class"):
        model_classes(
            document(Cat=a_class("meow", "int")),
            {"Cat": {"doc": '"""A cat."""', "extra": ""}},
            TEMPLATES,
        )

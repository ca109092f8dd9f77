"""Fields that can have one value only."""

from __future__ import annotations

from typing import Literal

import pytest
from pydantic import ValidationError

from runtime.decode import decode
from runtime.operation import Json
from runtime.types import Model


class Leaf(Model):
    kind: Literal["leaf"] = "leaf"
    size: int | None = None


class Stray(Model):
    kind: Literal["stray"] | None = "stray"
    """The tag of a union that the variant itself does not require."""


class Node(Model):
    kind: Literal["node"] = "node"
    parts: list[Node | Leaf] | None = None


TREE = Json(lambda: Node)


def kinds(text: str) -> list[tuple[str, str]]:
    found = decode(TREE, text.encode())
    assert isinstance(found.value, Node)
    return [(drift.kind, drift.pointer) for drift in found.drifts]


def test_a_caller_need_not_give_it_and_it_is_sent() -> None:
    assert Node(parts=[Leaf()]).to_json() == (
        '{"kind":"node","parts":[{"kind":"leaf"}]}'
    )


def test_an_answer_without_it_deviates() -> None:
    """The value is what it must be; that it was not there is told."""
    assert kinds('{"kind":"node","parts":[{"kind":"leaf","size":1}]}') == []
    assert kinds('{"parts":[]}') == [("missing_field", "/kind")]
    value = decode(TREE, b"{}").value
    assert isinstance(value, Node) and value.kind == "node"


def test_the_variant_with_the_right_constant_is_taken() -> None:
    value = decode(
        TREE, b'{"kind":"node","parts":[{"kind":"leaf"},{"kind":"node"}]}'
    ).value
    assert isinstance(value, Node) and value.parts is not None
    assert [type(part) for part in value.parts] == [Leaf, Node]


def test_a_tag_that_may_be_missing_is_sent() -> None:
    """Whether its variant declares it or not; in answers it may be missing."""
    assert Stray().to_json() == '{"kind":"stray"}'
    assert decode(Json(lambda: Stray), b"{}").drifts == ()


@pytest.mark.parametrize("text", ["{}", '{"kind":"stray"}', '{"kind":null}'])
@pytest.mark.parametrize("odd", ["", '"size":"many"'])
def test_what_an_answer_lacked_is_not_written(text: str, odd: str) -> None:
    """Neither where all is as described nor where something else deviates."""

    class Sized(Stray):
        size: int | None = None

    text = text.replace("}", f"{',' * (text != '{}')}{odd}}}" if odd else "}")
    found = decode(Json(lambda: Sized), text.encode())
    assert isinstance(found.value, Sized) and found.value.to_json() == text
    assert [drift.pointer for drift in found.drifts] == ["/size"] * bool(odd)


def test_another_value_is_refused() -> None:
    with pytest.raises(ValidationError):
        Leaf.model_validate({"kind": "node"})
    assert kinds('{"kind":"leaf"}') == [("unknown_enum_value", "/kind")]

"""Reading an object, changing it and sending it back."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from runtime.sent import SentModel
from runtime.types import DateTime, Model


class Tag(Model):
    uid: Annotated[int, Field(alias="tagId")]
    text: str | None = None


class TagInput(SentModel):
    text: str | None = None


class Pet(Model):
    id: str
    name: str | None = None
    born: DateTime | None = None
    tags: list[Tag] | None = None
    by_name: Annotated[dict[str, Tag] | None, Field(alias="byName")] = None
    mother: Pet | None = None


class PetInput(SentModel):
    name: str
    born: DateTime | None = None
    tags: list[TagInput] | None = None
    by_name: Annotated[dict[str, TagInput] | None, Field(alias="byName")] = None
    mother: PetInput | None = None


TEXT = (
    '{"id":"1","name":"Rex","born":"2020-01-02T03:04:05Z","tags":[{"tagId":1,"text":"a"}],'
    '"byName":{"b":{"tagId":2}},"mother":{"id":"0","name":"Ada"},"new":{"id":2}}'
)


def test_what_the_server_alone_sets_is_left_out_at_every_depth() -> None:
    """Other fields are taken over, those that nobody described too."""
    sent = PetInput.of(Pet.from_json(TEXT))
    sent.name = "Max"
    assert sent.to_json() == (
        '{"name":"Max","born":"2020-01-02T03:04:05Z","tags":[{"text":"a"}],"byName":{"b":{}},'
        '"mother":{"name":"Ada"},"new":{"id":2}}'
    )
    assert isinstance(sent.mother, PetInput)


def test_what_was_read_is_not_changed() -> None:
    pet = Pet.from_json(TEXT)
    PetInput.of(pet)
    assert pet.to_json() == TEXT


def test_what_deviates_from_the_description_can_be_sent_back() -> None:
    """A server that answered so understands it."""
    assert PetInput.of(Pet(id="1", born=None)).to_json() == '{"born":null}'

"""Models of what is sent, where it is less than what is read."""

from __future__ import annotations

from typing import Self

from .kinds import is_array, is_object
from .lenient import Lenient
from .model import Model
from .pointer import wire_names
from .shape import shape_of
from .wire import dumped


class SentModel(Model):
    """The base of inputs: what the server alone sets is no part of them."""

    @classmethod
    def of(cls, read: Model) -> Self:
        """What was read as what is sent back: `PetInput.of(pet)`.

        All that was set is taken over, fields that the API's description does not know too, but
        for what the server alone sets.
        """
        sent = Lenient("").decoded(shape_of(cls), dumped(read))
        if not isinstance(sent, cls):
            raise TypeError(f"a {type(read).__name__} cannot be sent as {cls.__name__}")
        _leave_out(sent, read)
        return sent


def _leave_out(sent: object, read: object) -> None:
    """What the model that was read has a field for, and the one that is sent has not."""
    if isinstance(sent, Model) and isinstance(read, Model):
        _leave_out_fields(sent, read)
    elif is_array(sent) and is_array(read):
        for pair in zip(sent, read, strict=False):
            _leave_out(*pair)
    elif is_object(sent) and is_object(read):
        for key, value in sent.items():
            _leave_out(value, read.get(key))


def _leave_out_fields(sent: Model, read: Model) -> None:
    fields = type(read).model_fields.items()
    known = {key for name, info in fields for key in wire_names(name, info)}
    extra = sent.model_extra or {}
    for key in known & extra.keys():
        del extra[key]
        sent.model_fields_set.discard(key)
    _leave_out(dict(vars(sent)), dict(vars(read)))
    _leave_out(dict(extra), dict(read.model_extra or {}))

"""Header fields that a caller gives to the parts of a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from .body import BodyChoice, Form
from .multipart import MultipartBody
from .operation import Operation

T = TypeVar("T")


def headed(
    operation: Operation[T], given: Mapping[str, Mapping[str, object]]
) -> Operation[T]:
    """The operation with the values of header fields, by the names of parts and of fields."""

    def form(each: Form) -> Form:
        return replace(each, given=given) if isinstance(each, MultipartBody) else each

    match operation.body:
        case None:
            return operation
        case BodyChoice(forms=forms):
            return replace(operation, body=BodyChoice(*map(form, forms)))
        case alone:
            return replace(operation, body=form(alone))

"""Models of Hostile schema names, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .things import (
        All as All,
        AllR as AllR,
        AllRName as AllRName,
        BaseModel as BaseModel,
        ChosenName as ChosenName,
        Class as Class,
        DecimalModel as DecimalModel,
        ExceptionModel as ExceptionModel,
        FieldModel as FieldModel,
        ListOfThings as ListOfThings,
        LiteralModel as LiteralModel,
        ModelModel as ModelModel,
        NoneModel as NoneModel,
        Str as Str,
        UserProfile as UserProfile,
        UserProfileModel as UserProfileModel,
        UserProfileModel2 as UserProfileModel2,
        V2D as V2D,
        Value as Value,
        ValueModel as ValueModel,
    )

__all__ = [
    "All",
    "AllR",
    "AllRName",
    "BaseModel",
    "ChosenName",
    "Class",
    "DecimalModel",
    "ExceptionModel",
    "FieldModel",
    "ListOfThings",
    "LiteralModel",
    "ModelModel",
    "NoneModel",
    "Str",
    "UserProfile",
    "UserProfileModel",
    "UserProfileModel2",
    "V2D",
    "Value",
    "ValueModel",
]

_PLACES: dict[str, str] = {
    "All": ".things",
    "AllR": ".things",
    "AllRName": ".things",
    "BaseModel": ".things",
    "ChosenName": ".things",
    "Class": ".things",
    "DecimalModel": ".things",
    "ExceptionModel": ".things",
    "FieldModel": ".things",
    "ListOfThings": ".things",
    "LiteralModel": ".things",
    "ModelModel": ".things",
    "NoneModel": ".things",
    "Str": ".things",
    "UserProfile": ".things",
    "UserProfileModel": ".things",
    "UserProfileModel2": ".things",
    "V2D": ".things",
    "Value": ".things",
    "ValueModel": ".things",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)

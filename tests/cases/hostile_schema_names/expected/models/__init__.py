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
        DecimalObject as DecimalObject,
        ExceptionObject as ExceptionObject,
        FieldObject as FieldObject,
        ListOfThings as ListOfThings,
        LiteralObject as LiteralObject,
        ModelObject as ModelObject,
        NoneObject as NoneObject,
        Str as Str,
        UserProfile as UserProfile,
        UserProfileObject as UserProfileObject,
        UserProfileObject2 as UserProfileObject2,
        V2d as V2d,
        Value as Value,
        ValueObject as ValueObject,
    )

__all__ = [
    "All",
    "AllR",
    "AllRName",
    "BaseModel",
    "ChosenName",
    "Class",
    "DecimalObject",
    "ExceptionObject",
    "FieldObject",
    "ListOfThings",
    "LiteralObject",
    "ModelObject",
    "NoneObject",
    "Str",
    "UserProfile",
    "UserProfileObject",
    "UserProfileObject2",
    "V2d",
    "Value",
    "ValueObject",
]

_PLACES: dict[str, str] = {
    "All": ".things",
    "AllR": ".things",
    "AllRName": ".things",
    "BaseModel": ".things",
    "ChosenName": ".things",
    "Class": ".things",
    "DecimalObject": ".things",
    "ExceptionObject": ".things",
    "FieldObject": ".things",
    "ListOfThings": ".things",
    "LiteralObject": ".things",
    "ModelObject": ".things",
    "NoneObject": ".things",
    "Str": ".things",
    "UserProfile": ".things",
    "UserProfileObject": ".things",
    "UserProfileObject2": ".things",
    "V2d": ".things",
    "Value": ".things",
    "ValueObject": ".things",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)

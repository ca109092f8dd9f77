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
        Decimal as Decimal,
        ExceptionObject as ExceptionObject,
        Field as Field,
        ListOfThings as ListOfThings,
        Literal as Literal,
        Model as Model,
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
    "Decimal",
    "ExceptionObject",
    "Field",
    "ListOfThings",
    "Literal",
    "Model",
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
    "Decimal": ".things",
    "ExceptionObject": ".things",
    "Field": ".things",
    "ListOfThings": ".things",
    "Literal": ".things",
    "Model": ".things",
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

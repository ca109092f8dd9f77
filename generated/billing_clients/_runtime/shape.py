"""The shape of a type: the parts that can be decoded one by one, each with its own validator."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property, lru_cache
from inspect import get_annotations
from itertools import chain
from types import UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    Protocol,
    TypeAlias,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    runtime_checkable,
)

from pydantic import BaseModel, RootModel, TypeAdapter
from pydantic.fields import FieldInfo

from .kinds import is_class
from .model import BUILDING, CONFIG, DECODING
from .pointer import wire_names
from .tagged import Tagged
from .types import Moment, OpenEnum, literals


@runtime_checkable
class Prepares(Protocol):
    """A marker that reads some values on the wire as others."""

    def prepare(self, value: object) -> object: ...


@dataclass(eq=False)
class Leaf:
    """A type that is valid or not as a whole."""

    annotation: object
    markers: tuple[object, ...] = ()
    deviates: bool = field(default=False, init=False, repr=False)
    """Whether a value has been met that is not as promised."""

    @cached_property
    def _preparing(self) -> list[Prepares]:
        return [each for each in reversed(self.markers) if isinstance(each, Prepares)]

    def prepared(self, value: object) -> object:
        for marker in self._preparing:
            value = marker.prepare(value)
        return value

    def salvaged(self, value: object) -> object:
        """What can be made of a value that is not quite as promised."""
        moments = (marker for marker in self.markers if isinstance(marker, Moment))
        return next((moment.salvage(value) for moment in moments), value)

    @cached_property
    def values(self) -> tuple[object, ...]:
        """The values of an enumeration."""
        if is_class(self.annotation) and issubclass(self.annotation, Enum):
            return tuple(member.value for member in self.annotation)
        if get_origin(self.annotation) is Literal or self.is_open:
            return literals(self.annotation)
        return ()

    @cached_property
    def is_open(self) -> bool:
        """Whether other values than those of the enumeration are valid."""
        return any(isinstance(marker, OpenEnum) for marker in self.markers)

    @cached_property
    def is_parts(self) -> bool:
        """Whether a value is valid if its parts are: no need then to look at it as a whole."""
        match self:
            case UnionShape(variants=(inner,)):
                divisible = inner.is_parts
            case _:
                divisible = isinstance(self, ListShape | MapShape)
        return divisible and len(self._preparing) == len(self.markers)

    def validate(self, value: object) -> object:
        """Raises ValidationError."""
        return self._adapter.validator.validate_python(value, context=DECODING)

    def validate_json(self, content: bytes) -> object:
        """The same of a JSON text, whose numbers are read as doubles. Raises ValidationError."""
        return self._adapter.validator.validate_json(content, context=DECODING)

    @cached_property
    def _adapter(self) -> TypeAdapter[object]:
        """Built when it is first needed."""
        with BUILDING:
            for part in parts_of(self):
                if isinstance(part, ModelShape):
                    # What is complete is not built again in what holds it, nor all that it holds.
                    part.model.model_rebuild()
            return _adapter(self.annotation, self.markers)


@dataclass(eq=False)
class ListShape(Leaf):
    item: Shape = field(kw_only=True)
    build: Callable[[list[object]], object] = field(kw_only=True)


@dataclass(eq=False)
class MapShape(Leaf):
    value: Shape = field(kw_only=True)


@dataclass(eq=False)
class UnionShape(Leaf):
    variants: tuple[Shape, ...] = field(kw_only=True)
    nullable: bool = field(kw_only=True)
    tagged: Tagged | None = field(kw_only=True)


class AliasShape(Leaf):
    """A type by name, which may hold itself: opened where a value needs it."""

    @cached_property
    def inner(self) -> Shape:
        return _named(self.annotation)


@dataclass(eq=False)
class ModelShape(Leaf):
    model: type[BaseModel] = field(kw_only=True)

    @cached_property
    def fields(self) -> tuple[FieldShape, ...]:
        return model_fields(self.model)

    @cached_property
    def extra(self) -> Shape | None:
        """The shape of the properties without names, where they are described."""
        return extra_of(self.model)

    @cached_property
    def root(self) -> Shape | None:
        """The shape inside of a model that is another type by name."""
        return self.fields[0].shape if issubclass(self.model, RootModel) else None


Shape: TypeAlias = Leaf | AliasShape | ListShape | MapShape | UnionShape | ModelShape


class FieldShape(NamedTuple):
    name: str
    keys: tuple[str, ...]
    """Keys under which it is read, the first that is there."""
    shape: Shape
    info: FieldInfo


@lru_cache(maxsize=None)
def model_fields(model: type[BaseModel]) -> tuple[FieldShape, ...]:
    model.model_rebuild()
    return tuple(
        FieldShape(name, wire_names(name, info), _field_shape(info), info)
        for name, info in model.model_fields.items()
    )


@lru_cache(maxsize=None)
def extra_of(model: type[BaseModel]) -> Shape | None:
    """The shape that a model of ours declares for what it has no field for."""
    owners = (c for c in model.__mro__ if "__pydantic_extra__" in get_annotations(c))
    owner = next(owners, BaseModel)
    if owner is BaseModel:
        return None
    hints = get_type_hints(owner, include_extras=True)
    return shape_of(get_args(hints["__pydantic_extra__"])[1])


def _field_shape(info: FieldInfo) -> Shape:
    return shape_of(info.annotation, tuple(info.metadata))


def shape_of(annotation: object, markers: tuple[object, ...] = ()) -> Shape:
    """The shape of an annotation; `markers` stand around it in `Annotated`."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return shape_of(inner, (*more, *markers))
    alias = cast(object, getattr(annotation, "__value__", None))
    if alias is not None and not is_class(annotation):
        return AliasShape(annotation, markers)
    if is_class(annotation) and issubclass(annotation, BaseModel):
        return ModelShape(annotation, markers, model=annotation)
    if get_origin(annotation) in (Union, UnionType):
        return _union_shape(annotation, markers)
    return _container_shape(annotation, markers)


@lru_cache(maxsize=None)
def _named(alias: object) -> Shape:
    """The shape behind a name; the name itself may stand in it, as a text."""
    holder = type(
        "Holder", (), {"__annotations__": {"value": getattr(alias, "__value__")}}
    )
    names = vars(sys.modules[str(getattr(alias, "__module__"))])
    return shape_of(get_type_hints(holder, names, include_extras=True)["value"])


def opened(shape: Shape) -> Shape:
    """What stands behind a name, or beside null."""
    match shape:
        case AliasShape():
            return opened(shape.inner)
        case UnionShape(variants=(inner,)):
            return opened(inner)
        case _:
            return shape


def parts_of(shape: Leaf) -> Iterator[Leaf]:
    """The shapes that hold no others, without what stands behind fields and names of types."""
    match shape:
        case ListShape(item=inner) | MapShape(value=inner):
            yield from parts_of(inner)
        case UnionShape():
            yield from chain.from_iterable(map(parts_of, shape.variants))
        case _:
            yield shape


def _union_shape(annotation: object, markers: tuple[object, ...]) -> Shape:
    if any(isinstance(marker, OpenEnum) for marker in markers):
        return Leaf(annotation, markers)
    variants = [each for each in get_args(annotation) if each is not type(None)]
    return UnionShape(
        annotation,
        markers,
        variants=tuple(shape_of(variant) for variant in variants),
        nullable=len(variants) < len(get_args(annotation)),
        tagged=next((m for m in markers if isinstance(m, Tagged)), None),
    )


def _container_shape(annotation: object, markers: tuple[object, ...]) -> Shape:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (list, set, frozenset, Sequence) and args:
        made = list if origin is Sequence else origin
        build = cast(Callable[[list[object]], object], made)
        return ListShape(annotation, markers, item=shape_of(args[0]), build=build)
    if origin in (dict, Mapping) and args and args[0] is str:
        return MapShape(annotation, markers, value=shape_of(args[1]))
    return Leaf(annotation, markers)


# Any: an annotation that is put together at run time has no static type.
def _adapter(annotation: Any, markers: tuple[object, ...]) -> TypeAdapter[object]:
    is_model = is_class(annotation) and issubclass(annotation, BaseModel)
    if markers:
        annotation = Annotated[(annotation, *markers)]
    adapter = TypeAdapter[object](annotation, config=None if is_model else CONFIG)
    adapter.rebuild()
    return adapter

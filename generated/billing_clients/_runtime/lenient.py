"""Decoding part by part: what is as promised is typed, what is not is kept and noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel, ValidationError

from .drift import Drift, DriftKind
from .kinds import is_array, is_object, kind_of
from .model import constants, is_nullable
from .pointer import step
from .shape import (
    AliasShape,
    FieldShape,
    Leaf,
    ListShape,
    MapShape,
    ModelShape,
    Shape,
    UnionShape,
)
from .unset import UNSET


@dataclass(slots=True)
class Lenient:
    """One decoding, and the deviations that it met."""

    operation_id: str
    drifts: list[Drift] = field(default_factory=list[Drift])

    def decoded(self, shape: Shape, value: object, pointer: str = "") -> object:
        if shape.is_parts:
            return self._prepared(shape, value, pointer)
        try:
            return shape.validate(value)
        except ValidationError as error:
            return self.deviating(shape, value, error, pointer)

    def deviating(
        self, shape: Shape, value: object, error: ValidationError, pointer: str = ""
    ) -> object:
        """What can be made of a value that is known not to be as promised."""
        known = len(self.drifts)
        result = self._prepared(shape, value, pointer)
        if len(self.drifts) == known:
            # Each part is valid, the whole is not: a limit on its length, say.
            message = error.errors()[0]["msg"]
            self._note("wrong_type", pointer, message, kind_of(value))
        return result

    def _prepared(self, shape: Shape, value: object, pointer: str) -> object:
        prepared = shape.prepared(value)
        if isinstance(shape, ListShape) and is_array(prepared) and not is_array(value):
            # One item in place of a list stands where the list would.
            return [self.decoded(shape.item, item, pointer) for item in prepared]
        return self._parts(shape, prepared, pointer)

    def _parts(self, shape: Shape, value: object, pointer: str) -> object:
        match shape:
            case UnionShape():
                return self._union(shape, value, pointer)
            case AliasShape():
                return self.decoded(shape.inner, value, pointer)
            case _ if value is None:
                return self._note("unexpected_null", pointer, expected(shape), "null")
            case ModelShape(root=None) if is_object(value):
                return self._model(shape, value, pointer)
            case ModelShape(root=inner) if inner is not None:
                root = self.decoded(inner, value, pointer)
                return made(shape.model, {"root": root}, {"root"})
            case ListShape() if is_array(value):
                return self._list(shape, value, pointer)
            case MapShape() if is_object(value):
                return self._map(shape, value, pointer)
            case ModelShape() | MapShape() if value == []:
                # PHP writes an empty object so.
                self._note("wrong_type", pointer, expected(shape), "array")
                return self.decoded(shape, {}, pointer)
            case _:
                return self._leaf(shape, value, pointer)

    def _note(
        self,
        kind: DriftKind,
        pointer: str,
        promised: str,
        summary: str,
        value: object = None,
    ) -> object:
        self.drifts.append(Drift(kind, pointer, self.operation_id, promised, summary))
        return value

    def _leaf(self, shape: Leaf, value: object, pointer: str) -> object:
        promised, came = expected(shape), kind_of(value)
        if shape.values and type(value) in {type(each) for each in shape.values}:
            came = f"{came} {value!r}"[:80]
            return self._note("unknown_enum_value", pointer, promised, came, value)
        salvaged = shape.salvaged(value)
        return self._note("wrong_type", pointer, promised, came, salvaged)

    def _list(self, shape: ListShape, items: list[object], pointer: str) -> object:
        decoded = [
            self.decoded(shape.item, item, pointer + step(index))
            for index, item in enumerate(items)
        ]
        try:
            return shape.build(decoded)
        except TypeError:  # a set cannot hold the raw object that an item was left as
            return decoded

    def _map(self, shape: MapShape, members: dict[str, object], pointer: str) -> object:
        return {
            key: self.decoded(shape.value, value, pointer + step(key))
            for key, value in members.items()
        }

    def _model(
        self, shape: ModelShape, members: dict[str, object], pointer: str
    ) -> BaseModel:
        rest, values, given = dict(members), dict[str, object](), set[str]()
        for each in shape.fields:
            key = next((key for key in each.keys if key in rest), None)
            if key is None:
                values[each.name] = self._absent(each, shape.model, pointer)
            else:
                given.add(each.name)
                value, place = rest.pop(key), pointer + step(key)
                values[each.name] = self.decoded(each.shape, value, place)
        if (described := shape.extra) is not None:
            for key, each_extra in rest.items():
                rest[key] = self.decoded(described, each_extra, pointer + step(key))
        return made(shape.model, values, given, rest)

    def _absent(self, each: FieldShape, model: type[BaseModel], pointer: str) -> object:
        info, value = each.info, None
        if not info.is_required():
            value = info.get_default(call_default_factory=True, validated_data={})
            if each.name not in constants(model):
                return value
            if is_nullable(info.annotation):
                return None
        place, promised = pointer + step(each.keys[0]), expected(each.shape)
        return self._note("missing_field", place, promised, "nothing", value)

    def _union(self, shape: UnionShape, value: object, pointer: str) -> object:
        if value is None:
            if shape.nullable:
                return None
            return self._note("unexpected_null", pointer, expected(shape), "null")
        if len(shape.variants) == 1:
            return self.decoded(shape.variants[0], value, pointer)
        told = shape.tagged.choice(value) if shape.tagged else None
        if told is not None:
            return self.decoded(shape.variants[told], value, pointer)
        best = self._best(_candidates(shape, value), value, pointer)
        if best is None:
            kind: DriftKind = "unknown_variant" if is_object(value) else "wrong_type"
            return self._note(kind, pointer, expected(shape), kind_of(value), value)
        result, drifts = best
        self.drifts += drifts
        return result

    def _best(
        self, variants: Iterator[Shape], value: object, pointer: str
    ) -> tuple[object, list[Drift]] | None:
        """The variant that deviates least, of those that the value can be at all."""
        tries = [self._tried(variant, value, pointer) for variant in variants]
        possible = [
            each for each in tries if all(d.pointer != pointer for d in each[1])
        ]
        return min(possible, key=lambda each: len(each[1]), default=None)

    def _tried(
        self, variant: Shape, value: object, pointer: str
    ) -> tuple[object, list[Drift]]:
        attempt = Lenient(self.operation_id)
        return attempt.decoded(variant, value, pointer), attempt.drifts


def _candidates(shape: UnionShape, value: object) -> Iterator[Shape]:
    """Variants whose constants the value does not contradict and whose fields it has any of."""
    for variant in shape.variants:
        if not isinstance(variant, ModelShape) or not is_object(value):
            yield variant
        elif _fits(variant, value):
            yield variant


def _fits(variant: ModelShape, members: Mapping[str, object]) -> bool:
    known = [each for each in variant.fields if _present(each, members) is not UNSET]
    constants = [e for e in known if e.shape.values and not e.shape.is_open]
    agrees = all(_present(each, members) in each.shape.values for each in constants)
    return agrees and bool(known)


def _present(each: FieldShape, members: Mapping[str, object]) -> object:
    return next((members[key] for key in each.keys if key in members), UNSET)


def made(
    model: type[BaseModel],
    values: dict[str, object],
    given: set[str],
    extra: Mapping[str, object] | None = None,
) -> BaseModel:
    """A model of parts that are not all valid."""
    instance = model.__new__(model)
    kept = dict(extra or {}) if model.model_config.get("extra") == "allow" else None
    # Not by model_construct, which would look for aliases among the names, and for defaults.
    instance.__setstate__(
        {
            "__dict__": values,
            "__pydantic_extra__": kept,
            "__pydantic_fields_set__": given.union(kept or ()),
            "__pydantic_private__": None,
        }
    )
    return instance


_NAMES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def expected(shape: Shape) -> str:
    """What was promised, in a few words."""
    match shape:
        case Leaf() if shape.values:
            return "one of " + ", ".join(map(repr, shape.values))
        case UnionShape():
            return " or ".join(map(expected, shape.variants))
        case ListShape():
            return f"array of {expected(shape.item)}"
        case MapShape():
            return f"object of {expected(shape.value)}"
        case _:
            return _name(shape.annotation)


def _name(annotation: object) -> str:
    if isinstance(annotation, type):
        return _NAMES.get(annotation, annotation.__name__)
    return str(annotation)

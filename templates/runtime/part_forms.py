"""Answers that are forms in parts: a value whose members are the parts, by their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from .decode import decode_data, shape_in
from .kinds import is_array
from .operation import Json
from .part_values import Shown, data_of, first_line, kinds_of, written
from .parts import BodyPart, BodyParts
from .shape import ListShape, MapShape, ModelShape, Shape, opened
from .wire import dumped_members


@dataclass(frozen=True, slots=True, eq=False)
class PartForm(Json):
    """The parts of a multipart body as the members of one value."""

    media_types: tuple[str, ...] = ("multipart/form-data",)
    syntax: ClassVar[str] = "multipart"

    def data(self, content: bytes, charset: str | None, shape: Shape) -> object:
        parser, found = BodyParts(limit=len(content)), dict[str, object]()
        for part in (*parser.feed(content), *parser.end()):
            name, inner = _member(part, opened(shape))
            value = _value(part, inner)
            known = found.get(name)
            if is_array(known) and is_array(value):
                known.extend(value)
            else:
                found[name] = value
        return found

    def content(self, value: object) -> bytes:
        return written(_named(value))

    def kept(self, content: bytes, shown: Shown) -> bytes:
        """The body with what may be shown of its members."""
        data = self.data(content, None, shape_in(self))
        value = decode_data(self, data).value
        return written(_named(shown(value, data)), first_line(content))


def _member(part: BodyPart, shape: Shape) -> tuple[str, Shape | None]:
    """The name of a part, or of the member in its place where it has none, and what it is."""
    fields = shape.fields if isinstance(shape, ModelShape) else ()
    own = fields[part.number].keys[0] if part.number < len(fields) else str(part.number)
    name = own if part.name is None else part.name
    known = (field.shape for field in fields if name in field.keys)
    return name, next(known, shape.value if isinstance(shape, MapShape) else None)


def _value(part: BodyPart, shape: Shape | None) -> object:
    """What a part says; one of several of a name is a list of one."""
    if shape is None:
        return data_of(part, ("data", "text"))
    listed = opened(shape)
    if not isinstance(listed, ListShape):
        return data_of(part, kinds_of(shape))
    value = data_of(part, kinds_of(listed.item))
    is_whole = is_array(value) and not isinstance(opened(listed.item), ListShape)
    return value if is_whole else [value]


def _named(value: object) -> Iterator[tuple[bytes, object]]:
    """A part for each member, or for each item of one that is a list."""
    for name, member in dumped_members(value).items():
        said = name.replace("\\", "\\\\").replace('"', '\\"').replace("\r", "%0D")
        quoted = said.replace("\n", "%0A").encode()
        head = b'Content-Disposition: form-data; name="%s"\r\n' % quoted
        for each in member if is_array(member) else [member]:
            yield head, each

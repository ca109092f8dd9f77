"""Files: binary properties of forms that a client sends may be files on disk."""

from __future__ import annotations

from dataclasses import replace

from clientwright.ir.api import Api
from clientwright.ir.files import as_file, own_ids
from clientwright.ir.references import closure
from clientwright.ir.types import NamedType, ObjectType


def mark_files(api: Api) -> Api:
    """The API with the files of forms marked as such, but for types that are read as well."""
    kinds = [kind for operation in api.operations for kind in operation.answer_types]
    read = closure([*kinds, *(each.type for each in api.webhooks)], api.types)
    sent = {
        id_
        for operation in api.operations
        for body in (operation.body.ways if operation.body else ())
        if body.codec == "multipart"
        for id_ in own_ids(body.type, api.types)
    }
    marked = {id_: _marked(api.types[id_]) for id_ in sorted(sent - read)}
    return replace(api, types={**api.types, **marked})


def _marked(named: NamedType) -> NamedType:
    definition = named.definition
    if not isinstance(definition, ObjectType):
        return named
    fields = tuple(replace(f, type=as_file(f.type)) for f in definition.fields)
    return replace(named, definition=replace(definition, fields=fields))

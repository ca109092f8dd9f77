"""The public names of an API in the tables of a lock."""

from __future__ import annotations

from collections.abc import Mapping

from clientwright.ir.api import Api
from clientwright.ir.links import followed_links
from clientwright.naming.ids import (
    ACCEPT,
    BODY,
    CONTENT_TYPE,
    argument_id,
    operation_ids,
    own_arguments,
    part_header_id,
    stream_id,
    type_ids,
    wait_id,
)
from clientwright.naming.links import link_ids
from clientwright.naming.lock import (
    CALLS,
    CLIENT,
    CREDENTIALS,
    GROUPS,
    RESOURCES,
    SERVERS,
    TYPES,
    WEBHOOKS,
    Public,
    Table,
    arguments_of,
    fields_of,
)
from clientwright.naming.names import ClientNames, Names


def public_names(api: Api, names: Names) -> Public:
    """Every name that a user of the client may write."""
    operations, types = operation_ids(api), type_ids(api)
    tables: dict[str, Table] = {
        GROUPS: {id_: own.attribute for id_, own in names.groups.items()},
        RESOURCES: {id_: own.class_name for id_, own in names.groups.items()},
        CALLS: _calls(api, names, operations),
        TYPES: {types[id_]: own.class_name for id_, own in names.types.items()},
        WEBHOOKS: names.webhooks,
        SERVERS: {server.url: server.name for server in api.servers},
        **_client(names.client),
        **_arguments(api, names, operations),
    }
    tables |= {fields_of(types[id_]): own.fields for id_, own in names.types.items()}
    return Public(
        {table: dict(own) for table, own in tables.items() if own},
        {
            **{(CALLS, id_): pointer for pointer, id_ in operations.items()},
            **{(TYPES, place): id_ for id_, place in types.items()},
        },
    )


def _calls(api: Api, names: Names, ids: Mapping[str, str]) -> dict[str, str]:
    """What stands after `client.`."""
    calls: dict[str, str] = {}
    for operation in api.operations:
        own, id_ = names.operations[operation.pointer], ids[operation.pointer]
        group = names.groups[operation.group].attribute
        calls[id_] = f"{group}.{own.method}"
        if own.wait is not None:
            calls[wait_id(id_)] = f"{group}.{own.wait}"
        if own.stream is not None:
            calls[stream_id(id_)] = f"{group}.{own.stream[0]}"
    if names.follow is not None:
        group = names.follow.attribute
        calls |= {
            id_: f"{group}.{names.links[each.link].method}"
            for each in followed_links(api)
            for id_ in link_ids(each, ids)
        }
    return calls


def _arguments(
    api: Api, names: Names, ids: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    for operation in api.operations:
        own = names.operations[operation.pointer]
        wires = [argument_id(p) for p in operation.parameters]
        others = {BODY: own.body, ACCEPT: own.accept, CONTENT_TYPE: own.content_type}
        table = dict(zip(wires, own.arguments, strict=True))
        pairs = zip(operation.part_headers, own.part_headers, strict=True)
        others |= {part_header_id(*each): name for each, name in pairs}
        table |= {id_: others[id_] for id_ in own_arguments(operation)}
        tables[arguments_of(ids[operation.pointer])] = table
    return tables


def _client(client: ClientNames) -> dict[str, Table]:
    return {
        CLIENT: {
            f"{kind} {id_}": name
            for kind, own in client.arguments().items()
            for id_, name in own.items()
        },
        CREDENTIALS: {" ".join(id_): c.class_name for id_, c in client.classes.items()},
        **{fields_of(" ".join(id_)): c.fields for id_, c in client.classes.items()},
    }

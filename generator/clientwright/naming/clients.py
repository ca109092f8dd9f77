"""Names of a client's settings and of its credentials."""

from __future__ import annotations

from clientwright.ir.api import Api, ServerVariable
from clientwright.ir.security import TokenScheme
from clientwright.naming import words
from clientwright.naming.names import ClientNames, CredentialsNames
from clientwright.naming.reserved import AUTH_NAMES, CLIENT_ARGUMENTS
from clientwright.naming.lock import CLIENT, CREDENTIALS, NO_LOCK, Lock, fields_of
from clientwright.naming.scope import claim_all, claim_in_turn


def name_client(api: Api, lock: Lock = NO_LOCK) -> ClientNames:
    """One scope for all keyword arguments; what comes first in a signature claims first."""
    tokens = [scheme for scheme in api.schemes if isinstance(scheme, TokenScheme)]
    wanted: dict[str, dict[str, tuple[str, ...]]] = {
        "variable": {
            v.name: _argument(v.python_name or v.name, "variable")
            for v in variables_of(api)
        },
        "scheme": {s.id: (*_argument(s.argument, ""), _id(s.id)) for s in api.schemes},
        "credentials": {
            s.id: ("credentials", f"{_id(s.id)}_credentials") for s in tokens
        },
        "parameter": {
            p.wire_name: _argument(p.name or p.wire_name, p.place)
            for p in api.client_parameters
        },
        "base": {b: (f"{words.snake(b)}_base_url",) for b in bases_of(api)},
    }
    flat = {f"{k} {i}": each for k, own in wanted.items() for i, each in own.items()}
    said = _said(api)
    locked = {id_: name for id_, name in lock.of(CLIENT).items() if id_ not in said}
    names = claim_in_turn(flat, CLIENT_ARGUMENTS, locked)
    variables, schemes, credentials, parameters, bases = (
        {id_: names[f"{kind} {id_}"] for id_ in own} for kind, own in wanted.items()
    )
    constants = claim_all({s.id: (words.constant(s.id),) for s in tokens}, AUTH_NAMES)
    classes = _classes(tokens, set(constants.values()), lock)
    return ClientNames(
        variables, schemes, credentials, parameters, bases, constants, classes
    )


def _said(api: Api) -> set[str]:
    """The arguments that the description itself names."""
    variables = {f"variable {v.name}" for v in variables_of(api) if v.python_name}
    parameters = {f"parameter {p.wire_name}" for p in api.client_parameters if p.name}
    return variables | parameters


def variables_of(api: Api) -> list[ServerVariable]:
    """Server variables that a caller sets; one whose default differs by server is part of the server."""
    found: dict[str, list[ServerVariable]] = {}
    for server in api.servers:
        for variable in server.variables:
            found.setdefault(variable.name, []).append(variable)
    return [same[0] for same in found.values() if len({v.default for v in same}) == 1]


def bases_of(api: Api) -> list[str]:
    """Names of the servers beside the API's own, each redirected by `<name>_base_url`."""
    tokens = [
        s.base for s in api.schemes if isinstance(s, TokenScheme) and s.base is not None
    ]
    own = [
        o.own_server.name for o in api.operations if o.own_server and o.own_server.name
    ]
    return list(dict.fromkeys([*tokens, *own]))


def _classes(
    tokens: list[TokenScheme], taken: set[str], lock: Lock
) -> dict[tuple[str, str], CredentialsNames]:
    found = {
        f"{scheme.id} {one.name}": (scheme, one)
        for scheme in tokens
        for one in scheme.credentials
    }
    wanted = {
        id_: _class_names(scheme.id, words.pascal(one.name))
        for id_, (scheme, one) in found.items()
    }
    names = claim_in_turn(wanted, {*AUTH_NAMES, *taken}, lock.of(CREDENTIALS))
    return {
        (scheme.id, one.name): CredentialsNames(
            names[id_],
            claim_all(
                {f.name: (words.safe(words.snake(f.name)),) for f in one.fields},
                locked=lock.of(fields_of(id_)),
            ),
        )
        for id_, (scheme, one) in found.items()
    }


def _class_names(scheme: str, name: str) -> tuple[str, ...]:
    """What a class of credentials is called: at best as the description says."""
    if name.endswith("Credentials"):
        return name, f"{words.pascal(scheme)}{name}"
    return name, f"{name}Credentials"


def _argument(text: str, place: str) -> tuple[str, ...]:
    name = words.safe(words.snake(text))
    return (name, f"{name.rstrip('_')}_{place}") if place else (name,)


def _id(scheme_id: str) -> str:
    return words.safe(words.snake(scheme_id))

"""Names of a client's settings and of its credentials."""

from __future__ import annotations

from clientwright.ir.api import Api, ServerVariable
from clientwright.ir.security import TokenScheme
from clientwright.naming import words
from clientwright.naming.names import ClientNames, CredentialsNames
from clientwright.naming.reserved import AUTH_NAMES, CLIENT_ARGUMENTS
from clientwright.naming.scope import Scope, claim_all


def name_client(api: Api) -> ClientNames:
    """One scope for all keyword arguments; what comes first in a signature claims first."""
    scope = Scope(set(CLIENT_ARGUMENTS))
    tokens = [scheme for scheme in api.schemes if isinstance(scheme, TokenScheme)]
    variables = {
        v.name: scope.claim(*_argument(v.python_name or v.name, "variable"))
        for v in variables_of(api)
    }
    schemes = {
        s.id: scope.claim(*_argument(s.argument, ""), _id(s.id)) for s in api.schemes
    }
    credentials = {
        s.id: scope.claim("credentials", f"{_id(s.id)}_credentials") for s in tokens
    }
    parameters = {
        p.wire_name: scope.claim(*_argument(p.name or p.wire_name, p.place))
        for p in api.client_parameters
    }
    bases = {b: scope.claim(f"{words.snake(b)}_base_url") for b in bases_of(api)}
    constants = claim_all({s.id: (words.constant(s.id),) for s in tokens}, AUTH_NAMES)
    classes = _classes(tokens, set(constants.values()))
    return ClientNames(
        variables, schemes, credentials, parameters, bases, constants, classes
    )


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
    tokens: list[TokenScheme], taken: set[str]
) -> dict[tuple[str, str], CredentialsNames]:
    scope = Scope({*AUTH_NAMES, *taken})
    return {
        (scheme.id, one.name): CredentialsNames(
            scope.claim(words.pascal(one.name), f"{words.pascal(one.name)}Credentials"),
            claim_all({f.name: (words.safe(words.snake(f.name)),) for f in one.fields}),
        )
        for scheme in tokens
        for one in scheme.credentials
    }


def _argument(text: str, place: str) -> tuple[str, ...]:
    name = words.safe(words.snake(text))
    return (name, f"{name.rstrip('_')}_{place}") if place else (name,)


def _id(scheme_id: str) -> str:
    return words.safe(words.snake(scheme_id))

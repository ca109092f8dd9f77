"""Proof of who calls: which security schemes a call needs, and what satisfies them."""

from __future__ import annotations

from collections.abc import Mapping

from .api import Api
from .auth import Proof
from .context import Context
from .effects import Flow
from .errors import ConfigurationError
from .operation import Operation, Requirements
from .settings import way_of


def proof_of(
    context: Context, operation: Operation[object], refused: Mapping[str, str]
) -> Flow[tuple[Proof, dict[str, str]]]:
    """The proof of a call, and the fetched tokens in it by scheme; not those that were refused."""
    api, secrets = context.shared.api, context.shared.resolved.secrets
    wanted = api.security if operation.security is None else operation.security
    proof, tokens = Proof(), dict[str, str]()
    for name in chosen(api, wanted, secrets):
        scheme = api.schemes[name]
        found, token = yield from scheme.proof(
            context, secrets[name], refused.get(name)
        )
        proof += found
        if token is not None:
            tokens[name] = token
    return proof, tokens


def chosen(
    api: Api, wanted: Requirements, secrets: Mapping[str, object]
) -> tuple[str, ...]:
    """The first set of schemes that the client can satisfy; none only where none is needed."""
    for names in wanted:
        if names and all(name in secrets for name in names):
            return names
    if not wanted or () in wanted:
        return ()
    ways = dict.fromkeys(
        " with ".join(way_of(api, api.schemes[name]) for name in names)
        for names in wanted
    )
    raise ConfigurationError(
        f"credentials are missing: give the client {', or '.join(ways)}"
    )

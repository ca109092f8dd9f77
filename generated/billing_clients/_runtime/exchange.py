"""One request, and the others that its answer may ask for, until there is a success or an error.

prove who calls → attempts until it is answered for good
→ 401: renew a fetched token, once → 404: the other path, once → redirects within the origin
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from urllib.parse import SplitResult, urljoin, urlsplit

from .context import Context
from .effects import Flow, Reply
from .failure import failed
from .operation import Operation
from .proving import proof_of
from .request import Outgoing, filled_path
from .sending import SPENT, persistent

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOLLOWED = frozenset({"GET", "HEAD"})
_HOPS = 5
_SHOWN = re.compile(r"[a-z]+://[a-zA-Z0-9.:\[\]-]{1,100}")


@dataclass(slots=True)
class Exchange:
    """The requests of one call."""

    context: Context
    operation: Operation[object]
    stream: bool = False
    renewed: bool = field(default=False, init=False)
    """A fetched token was refused and renewed, which happens once and never in a loop."""

    def success(self, request: Outgoing) -> Flow[Reply]:
        """The answer, which is a success; anything else is raised."""
        reply = yield from self._authorised(request)
        other = self.operation.alternative_path
        if reply.status == 404 and other is not None:
            reply = yield from self._alternative(request, reply, other)
        for _ in range(_HOPS):
            target = redirected(request, reply)
            if target is None:
                break
            request = target
            reply = yield from self._authorised(request)
        if not reply.ok:
            self.context.notes += unfollowed(request, reply)
            raise failed(self.context, self.operation, reply)
        return reply

    def _alternative(
        self, request: Outgoing, refused: Reply, template: str
    ) -> Flow[Reply]:
        """The answer of the other path, or the first refusal where it is not there either."""
        path = alternative_path(self.operation.path, template, request.path)
        reply = yield from self._authorised(replace(request, path=path))
        return refused if reply.status == 404 else reply

    def _authorised(self, request: Outgoing) -> Flow[Reply]:
        proof, tokens = yield from proof_of(self.context, self.operation, {})
        reply = yield from self._sent(request.proved(proof))
        if reply.status == 401 and tokens and not self.renewed:
            self.renewed = True
            # Also where it comes too late for this call: the next one has it.
            proof, _ = yield from proof_of(self.context, self.operation, refused=tokens)
            if request.is_spent:
                self.context.notes.append(f"not sent again with a new token: {SPENT}")
                return reply
            reply = yield from self._sent(request.proved(proof))
        return reply

    def _sent(self, request: Outgoing) -> Flow[Reply]:
        one, context = self.operation, self.context
        if one.rate_limit is not None:
            context.own_limit = one.id, one.rate_limit
        # A key that the caller gives is his word that the server knows it.
        safe = one.repeatable or bool(request.header("Idempotency-Key").strip())
        return persistent(context, request, one.path, safe, self.stream)


def alternative_path(template: str, other: str, path: str) -> str:
    """The other template with the values that stand in `path`."""
    names = (each.strip("{}") for each in template.split("/"))
    return filled_path(other, dict(zip(names, path.split("/"), strict=False)))


def redirected(request: Outgoing, reply: Reply) -> Outgoing | None:
    """The request of a redirect within the origin; another origin is never followed."""
    target, source = _target(request, reply), urlsplit(request.base_url)
    if target is None or request.method not in _FOLLOWED:
        return None
    if (source.scheme, source.netloc) != (target.scheme, target.netloc):
        return None
    path = target.path + (f"?{target.query}" if target.query else "")
    return replace(
        request, base_url=f"{source.scheme}://{source.netloc}", path=path, query=()
    )


def unfollowed(request: Outgoing, reply: Reply) -> list[str]:
    """Why a redirect was not followed, for the error; of its URL no more than the origin."""
    target = _target(request, reply)
    if target is None:
        return []
    if redirected(request, reply) is not None:
        return [f"not followed further than {_HOPS} redirects"]
    place = f"{target.scheme}://{target.netloc.rpartition('@')[2]}"
    shown = place if _SHOWN.fullmatch(place) else "another URL"
    if request.method not in _FOLLOWED:
        return [f"not followed to {shown}: {request.method} may have acted by now"]
    return [f"not followed to {shown}: secrets are for the origin of base_url alone"]


def _target(request: Outgoing, reply: Reply) -> SplitResult | None:
    """Where a redirect leads."""
    location = reply.headers.get("location")
    if reply.status not in _REDIRECTS or not location:
        return None
    try:
        return urlsplit(urljoin(request.url, location))
    except ValueError:
        return None

"""What an API sends of itself, as data: webhooks and callbacks."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from .drift import DriftHook, report
from .operation import Json

T_co = TypeVar("T_co", covariant=True)
_LOGGER = logging.getLogger(__name__.rpartition("._runtime")[0] or __name__)


@dataclass(frozen=True, slots=True, eq=False)
class Webhook(Generic[T_co]):
    """One kind of message, by its name in the description."""

    name: str
    decoder: Json

    def parse(
        self,
        body: bytes | str,
        *,
        on_drift: DriftHook | None = None,
        strict: bool = False,
    ) -> T_co:
        """The message in the body of a request that you received.

        Who sent it is not checked: verify its signature first, on the same bytes. Raises
        DecodeError for what cannot be read, and with `strict` for whatever is not as described.
        """
        # Imported here: who only imports webhooks does not need pydantic.
        from .decode import decode

        content = body.encode() if isinstance(body, str) else body
        found = decode(
            self.decoder,
            content,
            operation_id=self.name,
            strict=strict,
            extras=on_drift is not None,
        )
        report(found.drifts, on_drift, _LOGGER)
        # The description's type is emitted beside the decoder; no checker sees both.
        return cast(T_co, found.value)

"""Read and write: models of several resources."""

from __future__ import annotations

from ..._runtime.sent import SentModel


class RoleInputObject(SentModel):
    """As it is sent: without what the server alone sets."""

    title: str | None = None

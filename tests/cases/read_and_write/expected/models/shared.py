"""Read and write: models of several resources."""

from ..._runtime.sent import SentModel


class RoleInputObject(SentModel):
    """As it is sent: without what the server alone sets."""

    title: str | None = None

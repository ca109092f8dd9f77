"""Request bodies: models of `resources.bodies`."""

from ..._runtime.types import File, Model


class Pet(Model):
    """Pet."""

    name: str


class PostDeepBody(Model):
    """postDeep body."""

    name: str | None = None

    metadata: dict[str, str] | None = None


class PostFormBody(Model):
    """postForm body."""

    name: str

    ages: list[int] | None = None


class PostMultipartBody(Model):
    """postMultipart body."""

    file: File | None = None

    note: str | None = None

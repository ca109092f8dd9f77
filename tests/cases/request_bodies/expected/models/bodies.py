"""Request bodies: models of `resources.bodies`."""

from ..._runtime.types import File, Model


class Pet(Model):
    """Pet."""

    name: str


class PostDeepBody(Model):
    """Body of `bodies.post_deep`."""

    name: str | None = None

    metadata: dict[str, str] | None = None


class PostFormBody(Model):
    """Body of `bodies.post_form`."""

    name: str

    ages: list[int] | None = None


class PostMultipartBody(Model):
    """Body of `bodies.post_multipart`."""

    file: File | None = None

    note: str | None = None

"""Request bodies: models of `resources.bodies`."""

from __future__ import annotations

from ..._runtime.types import Model


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

    file: bytes | None = None

    note: str | None = None

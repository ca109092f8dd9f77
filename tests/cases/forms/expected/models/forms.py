"""Forms: models of `resources.forms`."""

from typing import Annotated

from pydantic import Field

from ..._runtime.formats import Base64
from ..._runtime.types import File, Model


class CreateStyleBodyFlat(Model):
    """postStyles body flat."""

    a: str | None = None


class CreateStyleBody(Model):
    """Body of `forms.create_style`."""

    joined: list[str] | None = None

    spaced: list[str] | None = None

    piped: list[str] | None = None

    deep: dict[str, str] | None = None

    flat: CreateStyleBodyFlat | None = None

    json_: Annotated[list[int] | None, Field(alias="json")] = None

    reserved: str | None = None

    usual: list[str] | None = None


class UploadMeta(Model):
    """Upload meta."""

    a: str | None = None


class PostRelatedBody(Model):
    """Body of `forms.post_related`."""

    meta: UploadMeta | None = None

    media: File | None = None


class Read(Model):
    """Read."""

    file: Base64 | None = None


class Upload(Model):
    """Upload."""

    file: File

    more: list[File] | None = None

    name: str | None = None

    ages: list[int] | None = None

    meta: UploadMeta | None = None

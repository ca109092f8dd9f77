"""Items: models of `resources.items`."""

from __future__ import annotations

from ..._runtime.types import File, Model, MoneyString


class ItemInput(Model):
    """Item"""

    name: str

    unit_price: MoneyString | None = None


class ItemOutput(Model):
    """Item"""

    name: str

    unit_price: MoneyString | None = None

    parent: ItemOutput | None


class UploadBody(Model):
    """Body_upload_upload_post"""

    files: list[File]

    note: str | None = None

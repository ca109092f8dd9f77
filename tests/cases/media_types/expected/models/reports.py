"""Media types: models of `resources.reports`."""

from ..._runtime.types import File, Model


class Report(Model):
    """Report."""

    name: str


class Upload(Model):
    """Upload."""

    file: File

    more: list[File] | None = None

    report: Report | None = None

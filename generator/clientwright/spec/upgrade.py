"""Every dialect becomes OpenAPI 3.1, or 3.2 where it already is: nothing later asks which it was."""

from __future__ import annotations

from collections.abc import Callable

from clientwright.diagnostics import Diagnostic
from clientwright.json_value import JSON, as_object, copied
from clientwright.load.check import version_of
from clientwright.load.document import Document
from clientwright.spec.moves import Change
from clientwright.spec.spellings import respell
from clientwright.spec.upgrade_30 import read_nullable, upgrade_30
from clientwright.spec.upgrade_32 import upgrade_32
from clientwright.spec.upgrade_swagger import upgrade_swagger


def upgrade_document(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Bring a document to OpenAPI 3.1; its values still know their lines."""
    diagnostics: list[Diagnostic] = []
    for change in _changes(document.data):
        diagnostics.extend(document.located(change.diagnostics))
        document = document.changed(change.data, change.origins)
    return document, tuple(diagnostics)


def upgrade(data: dict[str, JSON]) -> tuple[dict[str, JSON], tuple[Diagnostic, ...]]:
    """Bring a description to OpenAPI 3.1; the one given stays as it is."""
    diagnostics: list[Diagnostic] = []
    for change in _changes(data):
        diagnostics.extend(change.diagnostics)
        data = change.data
    return data, tuple(diagnostics)


def _changes(data: dict[str, JSON]) -> list[Change]:
    changes: list[Change] = []
    for step in _steps(version_of(data)):
        # The caller's description is not to change; what a step made is ours.
        data = data if changes else as_object(copied(data))
        changes.append(step(data))
        data = changes[-1].data
    return changes


def _steps(version: str) -> list[Callable[[dict[str, JSON]], Change]]:
    if version.startswith("2"):
        return [upgrade_swagger, upgrade_30]
    if version.startswith("3.0") or version == "3":
        return [upgrade_30]
    later = [upgrade_32] if version.startswith("3.2") else []
    return [read_nullable, respell, *later]

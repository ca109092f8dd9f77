"""From files to one document: read, bundle, overlay, mend."""

from __future__ import annotations

from pathlib import Path

from clientwright.diagnostics import Diagnostic
from clientwright.json_value import JSON, as_list
from clientwright.load.bundle import bundle
from clientwright.load.check import check_format
from clientwright.load.document import Document
from clientwright.load.mend import mend_references
from clientwright.load.overlay import apply_overlay
from clientwright.load.read import read
from clientwright.load.remote import Remotes

__all__ = ["Document", "actions_of", "load", "Remotes"]


def load(
    source: Path | str, overlay: Path | None = None, remotes: Remotes | None = None
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Load a description with all its files, as its overlay says it should read."""
    document, odd = read(source, remotes)
    check_format(document)
    document, repaired = bundle(document, remotes)
    unmatched: tuple[Diagnostic, ...] = ()
    if overlay is not None:
        changes, odd_changes = read(overlay)
        document, unmatched = apply_overlay(document, changes)
        unmatched = (*odd_changes, *unmatched)
        check_format(document)
    document, mended = mend_references(document)
    return document, (*odd, *repaired, *unmatched, *mended)


def actions_of(overlay: Path | None) -> list[JSON]:
    """The actions of an overlay that was applied."""
    return [] if overlay is None else as_list(read(overlay)[0].data.get("actions"))

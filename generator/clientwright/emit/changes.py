"""What a run would change in a folder: found without touching it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from itertools import islice
from pathlib import PurePosixPath

from clientwright.emit.manifest import NAME, Files, Hashes, digest

_SHOWN_FILES = 3
_SHOWN_LINES = 12


@dataclass(frozen=True, slots=True)
class Folder:
    """What is on the disk of the files that matter; manifest is None in a folder of other people."""

    contents: Mapping[PurePosixPath, bytes]
    manifest: Hashes | None

    def is_edited(self, path: PurePosixPath) -> bool:
        """Tell whether a file is on the disk, but not as it was emitted."""
        if path not in self.contents:
            return False
        if path == NAME:
            return self.manifest is None
        emitted = (self.manifest or {}).get(path)
        return digest(self.contents[path]) != emitted

    def holds(self, path: PurePosixPath, text: str) -> bool:
        """Tell whether a file is on the disk with this text."""
        found = self.contents.get(path)
        return found is not None and digest(found) == digest(text.encode())


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences between a run and a folder; edited files were changed by a person."""

    added: tuple[PurePosixPath, ...]
    changed: tuple[PurePosixPath, ...]
    removed: tuple[PurePosixPath, ...]
    edited: tuple[PurePosixPath, ...]
    unchanged: tuple[PurePosixPath, ...]
    diff: str

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.edited)


def changes_of(files: Files, folder: Folder) -> Changes:
    """Compare what is to be emitted with what is there."""
    same = {path for path in files if folder.holds(path, files[path])}
    stale = {path for path in folder.manifest or {} if path not in files}
    differing = (set(files) & set(folder.contents)) - same
    edited = {path for path in differing | stale if folder.is_edited(path)}
    return Changes(
        added=tuple(sorted(set(files) - set(folder.contents))),
        changed=tuple(sorted(differing - edited)),
        removed=tuple(sorted((stale & set(folder.contents)) - edited)),
        edited=tuple(sorted(edited)),
        unchanged=tuple(sorted(same)),
        diff="\n".join(_diff(files, folder, sorted(differing))),
    )


def _diff(files: Files, folder: Folder, paths: list[PurePosixPath]) -> Iterator[str]:
    """Show the first lines of the first files: enough to see what kind of change it is."""
    for path in paths[:_SHOWN_FILES]:
        old = folder.contents[path].decode(errors="replace").splitlines()
        new = files[path].splitlines()
        lines = unified_diff(
            old, new, f"{path} (on disk)", f"{path} (generated)", n=1, lineterm=""
        )
        yield from islice(lines, _SHOWN_LINES)
        if next(lines, None) is not None:
            yield "..."
    if len(paths) > _SHOWN_FILES:
        yield f"... and {len(paths) - _SHOWN_FILES} more files"

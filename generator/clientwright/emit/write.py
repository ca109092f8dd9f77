"""The only writer: a run changes a folder as a whole, or not at all.

Everything is staged inside of the output folder, so that each file takes its place by one rename
on one file system; what was there is kept until the last file is in its place.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from clientwright.diagnostics import InputError, Where
from clientwright.emit.changes import Changes, Folder, changes_of
from clientwright.emit.manifest import (
    NAME,
    Files,
    Hashes,
    check_paths,
    digest,
    manifest_text,
    read_manifest,
)

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did to a folder."""

    written: tuple[PurePosixPath, ...]
    unchanged: tuple[PurePosixPath, ...]
    removed: tuple[PurePosixPath, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A file outside of the folder that a run reads and renews; people may edit it."""

    path: Path
    text: str

    def is_current(self) -> bool:
        if not self.path.exists():
            return False
        return digest(self.path.read_bytes()) == digest(self.text.encode())


def compare(
    files: Files, folder: Path, *, version: str, beside: Beside | None = None
) -> Changes:
    """Say what `write` would change; writes nothing."""
    check_paths(files)
    complete = {**files, NAME: manifest_text(files, version)}
    with _explained(folder):
        changes = changes_of(complete, _look(folder, complete, force=False))
        if beside is None or beside.is_current():
            return changes
        path = PurePosixPath(os.path.relpath(beside.path, folder))
        return replace(changes, changed=(path, *changes.changed))


def write(
    files: Files,
    folder: Path,
    *,
    version: str,
    force: bool = False,
    beside: Beside | None = None,
) -> Written:
    """Bring a folder to exactly these files; what a person wrote is touched by `force` alone."""
    check_paths(files)
    complete = {**files, NAME: manifest_text(files, version)}
    with _explained(folder):
        found = _look(folder, complete, force)
        changes = changes_of(complete, found)
        if changes.edited and not force:
            raise _edited(folder, changes.edited, found.manifest is not None)
        stale = [
            path for path in (*changes.removed, *changes.edited) if path not in complete
        ]
        fresh = [path for path in sorted(complete) if path not in changes.unchanged]
        if beside is not None and beside.is_current():
            beside = None
        if fresh or stale or beside:
            _Swap(folder).run({path: complete[path] for path in fresh}, stale, beside)
    return Written(
        written=tuple(path for path in fresh if path != NAME),
        unchanged=tuple(path for path in changes.unchanged if path != NAME),
        removed=tuple(sorted(stale)),
    )


def _look(folder: Path, files: Files, force: bool) -> Folder:
    """Read what is on the disk of the files that were emitted or are to be."""
    if folder.exists() and not folder.is_dir():
        raise InputError(
            "the output is a file, not a folder",
            where=Where(folder.as_posix()),
            advice="Give a folder.",
        )
    manifest = _manifest(folder, force)
    paths = {*files, *(manifest or {})}
    contents = {path: _content(folder, path) for path in paths}
    known = {path: content for path, content in contents.items() if content is not None}
    return Folder(known, manifest)


def _manifest(folder: Path, force: bool) -> Hashes | None:
    content = _content(folder, NAME)
    if content is None:
        return None
    try:
        return read_manifest(content.decode())
    except ValueError as error:
        if force:
            return None
        raise InputError(
            f"the manifest cannot be read: {error}",
            where=Where((folder / NAME).as_posix()),
            advice="Restore it, or use --force to emit every file anew.",
        ) from error


def _content(folder: Path, path: PurePosixPath) -> bytes | None:
    """Read a file of the folder; None when there is none. A link could lead anywhere."""
    place = folder / path
    inside = [folder / outer for outer in reversed(path.parents[:-1])]
    if any(each.is_symlink() for each in (*inside, place)):
        raise InputError(
            "a link stands where a file is to be written",
            where=Where(place.as_posix()),
            advice="Remove the link: files are never written through one.",
        )
    if any(each.exists() and not each.is_dir() for each in inside) or place.is_dir():
        raise InputError(
            "a file stands where a folder is to be, or a folder where a file is to be",
            where=Where(place.as_posix()),
            advice="Move it away.",
        )
    return place.read_bytes() if place.exists() else None


def _edited(folder: Path, paths: tuple[PurePosixPath, ...], ours: bool) -> InputError:
    shown = [f"  {(folder / path).as_posix()}" for path in paths[:_SHOWN]]
    more = [f"  and {len(paths) - _SHOWN} more"] if len(paths) > _SHOWN else []
    what = "files that were changed since they were emitted would be overwritten or removed"
    if not ours:
        what = "files that clientwright did not emit would be overwritten"
    return InputError(
        "\n".join([f"{what}:", *shown, *more]),
        advice="Move your changes elsewhere, or use --force to overwrite them.",
    )


@contextmanager
def _explained(folder: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        place = Path(str(error.filename)) if error.filename else folder
        raise InputError(
            f"the output cannot be read or written: {error.strerror or error}",
            where=Where(place.as_posix()),
            advice="Nothing was changed. Check the permissions and the free space.",
        ) from error


def _put_beside(beside: Beside) -> None:
    """By one rename too: the new text is written next to the old one."""
    handle, name = tempfile.mkstemp(prefix=".clientwright-", dir=beside.path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(beside.text.encode())
        fresh.chmod(beside.path.stat().st_mode if beside.path.exists() else 0o644)
        os.replace(fresh, beside.path)
    finally:
        fresh.unlink(missing_ok=True)


@dataclass(slots=True)
class _Swap:
    """Puts new files in the place of old ones, and knows how to undo all of it."""

    folder: Path
    undo: list[tuple[Path, Path | None]] = field(
        default_factory=list[tuple[Path, Path | None]]
    )
    made: list[Path] = field(default_factory=list[Path])

    def run(
        self, fresh: Files, stale: list[PurePosixPath], beside: Beside | None = None
    ) -> None:
        stage: Path | None = None
        try:
            self._make(self.folder)
            stage = Path(tempfile.mkdtemp(prefix=".clientwright-", dir=self.folder))
            self._stage(stage, fresh)
            for path in (each for each in fresh if each != NAME):
                self._put(stage, path)
            for path in stale:
                self._keep(stage, path)
                (self.folder / path).unlink()
            # Last: a run that is killed before leaves files that the next run knows.
            if NAME in fresh:
                self._put(stage, NAME)
            if beside is not None:
                _put_beside(beside)
        except BaseException:  # a Ctrl-C must not leave half of it either
            self._roll_back()
            raise
        finally:
            if stage is not None:
                shutil.rmtree(stage, ignore_errors=True)
            self._remove_empty(self.made)
        self._remove_empty(
            [self.folder / outer for path in stale for outer in path.parents[:-1]]
        )

    def _make(self, folder: Path) -> None:
        for missing in reversed(
            [each for each in (folder, *folder.parents) if not each.exists()]
        ):
            missing.mkdir()
            self.made.append(missing)

    def _stage(self, stage: Path, fresh: Files) -> None:
        """Write everything before the first file is replaced: a full disk shows here."""
        for path, text in fresh.items():
            place = stage / "new" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode())

    def _put(self, stage: Path, path: PurePosixPath) -> None:
        self._make((self.folder / path).parent)
        self._keep(stage, path)
        os.replace(stage / "new" / path, self.folder / path)

    def _keep(self, stage: Path, path: PurePosixPath) -> None:
        place, kept = self.folder / path, stage / "old" / path
        if not place.exists():
            self.undo.append((place, None))
            return
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(place, kept)
        self.undo.append((place, kept))

    def _roll_back(self) -> None:
        for place, kept in reversed(self.undo):
            if kept is None:
                place.unlink(missing_ok=True)
            else:
                os.replace(kept, place)

    def _remove_empty(self, folders: list[Path]) -> None:
        """Remove folders that hold nothing (any more), the innermost first."""
        for folder in sorted(
            set(folders), key=lambda each: len(each.parts), reverse=True
        ):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

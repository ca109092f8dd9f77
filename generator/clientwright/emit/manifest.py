"""The list of what was emitted, with hashes: it tells our files from those of people."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath
from typing import cast

from clientwright.diagnostics import InputError

NAME = PurePosixPath(".clientwright.json")

Files = Mapping[PurePosixPath, str]
Hashes = dict[PurePosixPath, str]

_PART = re.compile(r"[A-Za-z0-9_.-]*[A-Za-z0-9_-]")


def digest(content: bytes) -> str:
    """Hash a file; git may have turned its line ends into those of Windows."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def manifest_text(files: Files, version: str) -> str:
    """Write the manifest: the same files give the same text."""
    hashes = {str(path): digest(files[path].encode()) for path in sorted(files)}
    return (
        json.dumps({"generator": f"clientwright {version}", "files": hashes}, indent=2)
        + "\n"
    )


def read_manifest(text: str) -> Hashes:
    """Read a manifest; ValueError when it is none, because it decides what may be removed."""
    value: object = json.loads(text)
    files: object = (
        cast("dict[str, object]", value).get("files")
        if isinstance(value, dict)
        else None
    )
    if not isinstance(files, dict):
        raise ValueError("no list of files")
    hashes = cast("dict[str, object]", files)
    if not all(isinstance(each, str) for each in hashes.values()):
        raise ValueError("a hash is no text")
    paths = [PurePosixPath(path) for path in hashes]
    if not all(_is_plain(path) for path in paths):
        raise ValueError("a path leads out of the folder")
    return {path: str(each) for path, each in zip(paths, hashes.values(), strict=True)}


def check_paths(paths: Iterable[PurePosixPath]) -> None:
    """Refuse to emit what would land outside of the folder, or twice in one place."""
    seen: dict[str, PurePosixPath] = {}
    for path in paths:
        if not _is_plain(path):
            raise InputError(f"the path of a file to emit is not plain: {str(path)!r}")
        if path == NAME:
            raise InputError(f"the name {NAME} is that of the manifest")
        # Two names that differ in case only are one file on many machines.
        other = seen.setdefault(str(path).lower(), path)
        if other is not path:
            raise InputError(f"two files to emit have one path: {other} and {path}")
    for path in seen.values():
        if blocked := next(
            (each for each in path.parents if str(each).lower() in seen), None
        ):
            raise InputError(f"a file to emit has the path of a folder: {blocked}")


def _is_plain(path: PurePosixPath) -> bool:
    parts = path.parts
    return bool(parts) and all(_PART.fullmatch(part) and part != ".." for part in parts)

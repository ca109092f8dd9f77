"""The name of a downloaded document, as far as it can be trusted."""

from __future__ import annotations

import errno
import mimetypes
import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path

from .headers import media_type, parameters


def announced(headers: Mapping[str, str]) -> str | None:
    """The file name of Content-Disposition, made harmless."""
    named = parameters(headers.get("content-disposition", ""))
    return safe(named.get("filename", "")) or None


def safe(name: str) -> str:
    """A name that stays in its folder and that every file system takes; "" where nothing is left."""
    last = re.split(r"[/\\]", name)[-1]
    clean = re.sub(r'[\x00-\x1f\x7f<>:"|?*]', "_", last).strip(" .")
    if re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", clean):
        clean = f"_{clean}"
    stem, extension = os.path.splitext(clean)
    return stem[:80] + extension[:20]


def size(headers: Mapping[str, str]) -> int | None:
    """Bytes that will come, where the server says so and does not compress them."""
    text = headers.get("content-length", "")
    is_known = re.fullmatch(r"[0-9]{1,18}", text) and not is_coded(headers)
    return int(text) if is_known else None


def is_coded(headers: Mapping[str, str]) -> bool:
    return headers.get("content-encoding", "identity").lower() != "identity"


def need_folder(path: str | os.PathLike[str]) -> None:
    """Raise where there is none to write to, before a document is asked for: some are given once."""
    text = os.fspath(path)
    folder = Path(text) if text.endswith(("/", os.sep)) else Path(text).parent
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(folder))


def target(path: str | os.PathLike[str], headers: Mapping[str, str]) -> Path:
    """The file that a document is written to: `path`, or in it where it is a folder."""
    place = Path(path)
    if not place.is_dir():
        return place
    extension = mimetypes.guess_extension(media_type(headers)) or ""
    return place / (announced(headers) or f"download{extension}")


def temporary(file: Path, key: str = "") -> Path:
    """A file beside it that holds the document until it is complete; the same for a key."""
    return file.with_name(f".{file.name[:80]}.{key or secrets.token_hex(4)}.part")

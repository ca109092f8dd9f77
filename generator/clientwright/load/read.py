"""The only reader of descriptions: a path becomes a Document."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from clientwright.diagnostics import Diagnostic, InputError, Where
from clientwright.json_value import JSON
from clientwright.load.document import Document
from clientwright.load.remote import Remotes
from clientwright.load.source import Source
from clientwright.load.syntax import parse

_ADVICE_ENCODING = "Save the file as UTF-8."


class Parsed(NamedTuple):
    """One file: its text, its value, and what was odd about it."""

    source: Source
    value: JSON
    diagnostics: tuple[Diagnostic, ...]


def read(
    place: Path | str, remotes: Remotes | None = None
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Read a description by its path or URL; what is not a JSON or YAML object is refused."""
    if isinstance(place, str):
        source, value, diagnostics = _described(place, remotes or Remotes())
    else:
        source, value, diagnostics = read_value(place)
    if not isinstance(value, dict):
        raise InputError(
            "the file holds no object" if value is not None else "the file is empty",
            where=Where(source.name),
            advice="Give the file of an OpenAPI description, JSON or YAML.",
        )
    return Document(value, (source,)), diagnostics


def _described(url: str, remotes: Remotes) -> Parsed:
    try:
        remotes.named(url)
        return read_remote(url, remotes)
    except InputError as error:
        if error.where is not None:
            raise
        raise InputError(error.what, where=Where(url), advice=error.advice) from error


def read_remote(url: str, remotes: Remotes) -> Parsed:
    """Read what a URL leads to."""
    found = remotes.get(url)
    path = Path(urlsplit(found.url).path)
    return _parsed(_text(found.content, found.url), path, found.url)


def read_value(path: Path) -> Parsed:
    """Read any JSON or YAML file."""
    return _parsed(_text(_bytes(path), path.as_posix()), path)


def _parsed(text: str, path: Path, url: str | None = None) -> Parsed:
    source = Source(path, text, _syntax(text), url)
    try:
        value, diagnostics = parse(source)
    except InputError:
        if source.syntax == "yaml" or path.suffix == ".json":
            raise
        # A flow mapping of YAML begins like JSON.
        source = Source(path, text, "yaml", url)
        value, diagnostics = parse(source)
    return Parsed(source, value, diagnostics)


def read_within(folder: Path, path: Path) -> Parsed:
    """Read a file that a description refers to; it must lie in the description's folder."""
    if not identity(path).is_relative_to(identity(folder)):
        raise InputError(
            f"the file {path.as_posix()} lies outside of the folder of the description",
            advice="Move it into the folder of the description: files elsewhere are never read.",
        )
    if path.exists() and not path.is_file():
        # A pipe or a device may never end.
        raise InputError(
            "it is not a regular file", advice="Refer to a JSON or YAML file."
        )
    return read_value(path)


def identity(path: Path) -> Path:
    """Tell whether two paths are the same file."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise InputError(f"the path {path.as_posix()!r} cannot be followed") from error


def _syntax(text: str) -> Literal["json", "yaml"]:
    return "json" if text.lstrip()[:1] in ("{", "[") else "yaml"


def _text(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(
            "the file is UTF-16, not UTF-8",
            where=Where(name),
            advice=_ADVICE_ENCODING,
        )
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _not_utf8(name, raw, error.start) from error


def _not_utf8(name: str, raw: bytes, position: int) -> InputError:
    line = raw.count(b"\n", 0, position) + 1
    column = (
        len(raw[raw.rfind(b"\n", 0, position) + 1 : position].decode(errors="ignore"))
        + 1
    )
    return InputError(
        f"the byte 0x{raw[position]:02x} is not UTF-8",
        where=Where(name, line, column),
        advice=_ADVICE_ENCODING,
    )


def _bytes(path: Path) -> bytes:
    where = Where(path.as_posix())
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        advice = "Check the path: it counts from the current folder, or from the file that names it."
        raise InputError("there is no such file", where=where, advice=advice) from error
    except IsADirectoryError as error:
        advice = "Give the file of the description."
        raise InputError("the path is a folder", where=where, advice=advice) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"the file cannot be read: {reason}", where=where) from error

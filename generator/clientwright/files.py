"""What the command reads beside descriptions: a configuration, and the lock of names."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from clientwright.diagnostics import InputError, Where
from clientwright.naming.lock import Lock
from clientwright.naming.lock_file import parse_locks


def read_toml(path: Path) -> dict[str, object]:
    """The tables of a configuration, which must be there."""
    where, text = Where(path.as_posix()), ""
    try:
        text = path.read_text("utf-8")
        return tomllib.loads(text)
    except FileNotFoundError as error:
        advice = "Give a SPEC, or run in the folder of a pyproject.toml, or use --config FILE."
        raise InputError("there is no such file", where=where, advice=advice) from error
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).partition(" (at ")
        found = re.findall(r"\d+", place) or [text.count("\n") + 1]
        where = Where(where.file, *map(int, found[:2]))
        raise InputError(f"not valid TOML: {what}", where=where) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(f"the file cannot be read: {reason}", where=where) from error


def read_locks(path: Path) -> dict[str, Lock]:
    """The locks of a file; none at all where there is no file yet."""
    where = Where(path.as_posix())
    try:
        return parse_locks(path.read_text("utf-8"), path.as_posix())
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(f"the file cannot be read: {reason}", where=where) from error

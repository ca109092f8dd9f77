"""Where tokens are kept beside memory, so that several processes share them."""

from __future__ import annotations

import inspect
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Protocol, cast

from .errors import ConfigurationError
from .kinds import is_object


@dataclass(frozen=True, slots=True)
class StoredToken:
    """A token; `stale_at` is in seconds since 1970, None where nobody knows."""

    value: str = field(repr=False)
    stale_at: float | None = None
    refresh_token: str | None = field(default=None, repr=False)


class TokenStore(Protocol):
    """Keeps tokens by keys, which tell nothing secret. Called from threads, and may block."""

    def load(self, key: str) -> StoredToken | None: ...
    def save(self, key: str, token: StoredToken) -> None: ...


def load_from(store: TokenStore, key: str) -> StoredToken | None:
    """What a store gives, which its author may have written without type checks."""
    found: object = cast(Callable[[str], object], store.load)(key)
    if found is None or isinstance(found, StoredToken):
        return found
    raise _unfit("load", found, "a StoredToken or None")


def save_to(store: TokenStore, key: str, token: StoredToken) -> None:
    done: object = cast(Callable[..., object], store.save)(key, token)
    if inspect.isawaitable(done):
        raise _unfit("save", done, "None")


def _unfit(method: str, given: object, wanted: str) -> ConfigurationError:
    if inspect.iscoroutine(given):
        # No warning that it was never awaited: the error says more.
        given.close()
    kind = type(given).__name__
    message = f"token_store.{method} gave a {kind} instead of {wanted}"
    return ConfigurationError(f"{message}: it is called from a thread, and may block")


@dataclass(frozen=True, slots=True)
class FileTokens:
    """A file for each token, which its owner alone may read, and which is replaced as a whole."""

    folder: str | os.PathLike[str]

    def load(self, key: str) -> StoredToken | None:
        """None where there is none, or what is there is none of ours."""
        try:
            found: object = json.loads(self._file(key).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        known = found if is_object(found) else {}
        value, stale_at = known.get("value"), known.get("stale_at")
        refresh_token = known.get("refresh_token")
        if not isinstance(value, str):
            return None
        return StoredToken(
            value,
            stale_at if isinstance(stale_at, int | float) else None,
            refresh_token if isinstance(refresh_token, str) else None,
        )

    def save(self, key: str, token: StoredToken) -> None:
        file = self._file(key)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(file, json.dumps(asdict(token)))

    def _file(self, key: str) -> Path:
        return Path(self.folder).expanduser() / f"{key}.json"


def replace_file(file: Path, text: str, mode: int = 0o600) -> None:
    """Write a file as a whole; until it is complete, and by default then too, its owner alone may read it."""
    made, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with open(made, "w", encoding="utf-8", newline="\n") as written:
            written.write(text)
        os.chmod(name, mode)
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise

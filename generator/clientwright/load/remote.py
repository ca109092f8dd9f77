"""What was read from other machines: `refs.lock` names each URL with its SHA-256, `refs/` holds the copies."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from clientwright.diagnostics import InputError, Where
from clientwright.json_value import JSON, as_object
from clientwright.load.addresses import origin_of

MOST_FILES = 100
_ALLOW = (
    "Pass --allow-remote-refs (allow-remote-refs = true in the configuration), or download it"
    " beside the description and refer to that file."
)
_UPDATE = "Pass --update-refs to take what is there now, and read what has changed."


class Fetched(NamedTuple):
    """What a URL led to: the URL after redirects, against which references count, and the bytes."""

    url: str
    content: bytes


Mode = Literal["refused", "locked", "kept", "renewed"]
"""Nothing of other machines; only what the lock holds; that, and more; everything anew."""


@dataclass(slots=True)
class Remotes:
    """The lock while it is used: what was fetched is written when the run has succeeded."""

    mode: Mode = "refused"
    lock: Path = Path("refs.lock")
    hosts: Collection[str] = ()
    read: Callable[[str, Collection[str]], Fetched] | None = None
    """In place of the network."""
    _known: dict[str, dict[str, JSON]] | None = None
    _used: dict[str, Fetched] = field(default_factory=dict[str, Fetched])

    def named(self, url: str) -> None:
        """A description that a person gives by its URL names its host."""
        if self.mode != "refused":
            self.hosts = (*self.hosts, origin_of(url))

    def get(self, url: str) -> Fetched:
        """The copy of a URL, or what is there now; InputError where neither may be had."""
        if self.mode == "refused":
            raise InputError("nothing is read from other machines", advice=_ALLOW)
        if url not in self._used:
            if len(self._used) >= MOST_FILES:
                raise InputError(f"more than {MOST_FILES} files of other machines")
            self._used[url] = self._found(url)
        return self._used[url]

    def save(self) -> None:
        """Write the lock and the copies that are not there yet."""
        if not self._used:
            return
        known = {} if self.mode == "renewed" else self._locked()
        lines = {**known, **{url: _line(url, f) for url, f in self._used.items()}}
        try:
            self._folder.mkdir(exist_ok=True)
            for found in self._used.values():
                self._copy(_hash(found.content)).write_bytes(found.content)
            text = json.dumps(dict(sorted(lines.items())), indent=2) + "\n"
            self.lock.write_text(text, "utf-8")
        except OSError as error:
            what = f"the lock of references cannot be written: {error.strerror}"
            raise InputError(what, where=Where(self.lock.as_posix())) from error

    def _found(self, url: str) -> Fetched:
        line = {} if self.mode == "renewed" else self._locked().get(url, {})
        expected = line.get("sha256")
        if not isinstance(expected, str):
            return self._fetched(url)
        copy, source = self._copied(expected), line.get("from")
        if copy is not None:
            return Fetched(source if isinstance(source, str) else url, copy)
        found = self._fetched(url)
        if _hash(found.content) != expected:
            raise InputError(f"{url} has changed since refs.lock", advice=_UPDATE)
        return found

    def _fetched(self, url: str) -> Fetched:
        if self.mode == "locked":
            what = f"{url} is not in {self.lock.name}, or its copy is gone"
            raise InputError(what, advice="Run without --check first.")
        if self.read is not None:
            return self.read(url, self.hosts)
        # Few descriptions need it, and all would wait for it.
        from clientwright.load.fetch import fetch

        return fetch(url, self.hosts)

    def _copied(self, expected: str) -> bytes | None:
        """The copy that the lock means; one that somebody changed is none."""
        try:
            content = self._copy(expected).read_bytes()
        except OSError:
            return None
        if _hash(content) != expected:
            where = Where(self._copy(expected).as_posix())
            what = f"the copy is not what {self.lock.name} says"
            raise InputError(what, where=where, advice=f"Delete it. {_UPDATE}")
        return content

    def _locked(self) -> dict[str, dict[str, JSON]]:
        if self._known is None:
            self._known = _parse(self.lock)
        return self._known

    @property
    def _folder(self) -> Path:
        return self.lock.with_suffix("")

    def _copy(self, digest: str) -> Path:
        # A lock is a file that others may have written: no name of it leads out of the folder.
        return self._folder / "".join(c for c in digest if c in "0123456789abcdef")


def _parse(path: Path) -> dict[str, dict[str, JSON]]:
    try:
        found: JSON = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        what = "the lock of references cannot be read"
        advice = "Restore it, or delete it and pass --update-refs."
        raise InputError(what, where=Where(path.as_posix()), advice=advice) from error
    return {url: as_object(line) for url, line in as_object(found).items()}


def _line(url: str, found: Fetched) -> dict[str, JSON]:
    line: dict[str, JSON] = {"sha256": _hash(found.content)}
    return line if found.url == url else {**line, "from": found.url}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()

"""A document on its way to a file: taken up again where it broke off, for as long as it is the same.

open → write what comes ⇄ wait, ask for the rest → the file, complete
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

from .call import Opening
from .effects import Close, Flow, Reply, Work, more, sleep
from .errors import APIConnectionError, APIError, StatusError
from .filename import is_coded, size, target
from .options import Progress
from .part import Part, Received, Version
from .sending import tell, wait_after


def version_of(reply: Reply) -> Version:
    """The version of a whole answer. What comes compressed cannot be asked for in parts."""
    etag = re.fullmatch(r'\s*("[\x21\x23-\x7e]*")\s*', reply.headers.get("etag", ""))
    known = etag is not None and not is_coded(reply.headers)
    return Version(etag[1] if etag and known else "", size(reply.headers))


def continues(reply: Reply, have: int, version: Version) -> bool:
    """Whether the body of a 206 is what follows the bytes that are there, of the same version."""
    found = re.fullmatch(
        r"bytes (\d{1,18})-\d{1,18}/(\d{1,18}|\*)",
        reply.headers.get("content-range", ""),
    )
    return (
        found is not None
        and int(found[1]) == have
        and found[2] in ("*", str(version.total))
        and reply.headers.get("etag", version.etag) == version.etag
        and not is_coded(reply.headers)
    )


def received(opening: Opening, reply: Reply) -> Flow[bytes]:
    """The document of an open reply, however often its connection breaks."""
    held = Received(version_of(reply), opening.context.options.max_bytes)
    try:
        yield from _filled(opening, reply, held)
    except APIError as error:
        raise opening.placed(error)
    return b"".join(held.chunks)


def saved(
    opening: Opening,
    reply: Reply,
    path: str | os.PathLike[str],
    resume: bool,
    max_bytes: int | None,
    progress: Progress | None,
) -> Flow[Path]:
    """Write the document of an open reply to a file, however often its connection breaks."""
    version, told = version_of(reply), progress or opening.context.options.progress
    file = target(path, reply.headers)
    key = _key(opening, version) if resume else ""
    part = Part(version, max_bytes, told, file=file, key=key)
    try:
        yield from _begun(reply, part)
        yield from _filled(opening, reply, part)
        yield Work(part.finish)
    except APIError as error:
        raise opening.placed(error)
    finally:
        part.close()
    return file


def _key(opening: Opening, version: Version) -> str:
    """The same for the same version of the same document, and for no other."""
    if not version.etag or opening.operation.method != "GET":
        return ""
    base = opening.context.shared.resolved.base_url
    known = (base, opening.operation.id, opening.values, version)
    return hashlib.sha256(repr(known).encode()).hexdigest()[:16]


def _begun(reply: Reply, part: Part) -> Flow[None]:
    try:
        yield Work(part.open)
    except BaseException:
        yield Close(reply)
        raise


def _filled(opening: Opening, reply: Reply, part: Received) -> Flow[None]:
    """Write all bytes to the part; those that an earlier process wrote are not asked for."""
    operation, tries = opening.operation, 0
    safe = operation.repeatable
    if part.size:
        yield Close(reply)
        if part.size == part.version.total:
            return
        reply = yield from _rest(opening, part)
    while True:
        try:
            return (yield from _written(reply, part))
        except APIConnectionError as error:
            tries += 1
            wait = wait_after(opening.context, error, tries, safe)
            if wait is None:
                raise
            tell(opening.context, operation.method, operation.path, error, tries, wait)
        yield from sleep(wait)
        reply = yield from _rest(opening, part)


def _written(reply: Reply, part: Received) -> Flow[None]:
    """Write what comes to where it belongs; raises where something is missing still."""
    try:
        if reply.status != 206:
            part.restart(version_of(reply))
        elif not continues(reply, part.size, part.version):
            part.restart(Version())
            raise APIConnectionError(
                "another part of the document came than was asked for"
            )
        while (chunk := (yield from more(reply))) is not None:
            yield from part.take(chunk)
        if part.version.total not in (None, part.size):
            raise APIConnectionError("the document ended before its end")
    finally:
        yield Close(reply)


def _rest(opening: Opening, part: Received) -> Flow[Reply]:
    """What is missing of the document, or all of it where the server has another by now."""
    # Only a GET has parts.
    have = part.size if opening.operation.method == "GET" else 0
    try:
        return (yield from opening.reply(*part.version.rest(have)))
    except StatusError as error:
        if error.status != 416:
            raise
    part.restart(Version())
    return (yield from opening.reply())

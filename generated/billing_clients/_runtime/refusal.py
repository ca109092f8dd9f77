"""What an OAuth 2.0 endpoint says where it refuses (RFC 6749, 5.2), as a message may show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .effects import Reply
from .json_text import parsed_or
from .kinds import is_object


def members(content: bytes) -> Mapping[str, object]:
    """Those of an answer that is an object; none of any other."""
    found = parsed_or(None, content)
    return found if is_object(found) else {}


def is_refusal(reply: Reply) -> bool:
    """Some endpoints say what is wrong with a status of success."""
    return not reply.ok or isinstance(members(reply.content).get("error"), str)


def said(answer: Mapping[str, object], sent: Iterable[str] = ()) -> str:
    """Code and description, on one line that is not too long, without what was sent."""
    code, told = (
        text if isinstance(text := answer.get(name), str) else ""
        for name in ("error", "error_description")
    )
    # A code is a word; anything longer may hold what nobody wants in a log.
    code = code if re.fullmatch(r"[A-Za-z0-9_.:/-]{1,64}", code) else ""
    for secret in filter(lambda text: len(text) > 3, sent):
        code, told = code.replace(secret, "**"), told.replace(secret, "**")
    told = "".join(each if each.isprintable() else " " for each in told)
    line = "".join(f": {each}" for each in (code, " ".join(told.split())) if each)
    return line[:300]

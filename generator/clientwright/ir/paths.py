"""Segments of a path: those that are words, and those that say nothing of what the path is about."""

from __future__ import annotations

import re

_USUAL = re.compile(r"api|rest|v?\d+([._-]?(\d+|alpha|beta|rc))*", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\W*(\{[^{}]*\}\W*)+")


def segments(path: str) -> list[str]:
    """What stands between slashes."""
    return [each for each in path.split("/") if each]


def is_usual(segment: str) -> bool:
    """Whether a segment is a version, or what paths of any API begin with."""
    return _USUAL.fullmatch(segment) is not None


def is_word(segment: str) -> bool:
    """Whether a segment says what the path is about; `{id}.json` does not."""
    return not segment.startswith("{") and not is_usual(segment)


def is_placeholder(segment: str) -> bool:
    """Whether nothing but arguments stand for a segment, as in `{base}...{head}`."""
    return _PLACEHOLDER.fullmatch(segment) is not None

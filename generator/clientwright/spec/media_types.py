"""Which texts are media types, and which are meant by those that are none."""

from __future__ import annotations

import re

_MEDIA_TYPE = re.compile(
    r"(application|audio|example|font|haptics|image|message|model|multipart|text|video|\*)/.+"
    r"|x-.+/.+",
    re.IGNORECASE,
)
_FORMS = frozenset({"application/form-data", "application/x-form-data", "form-data"})


def is_media_type(name: str) -> bool:
    """Whether a media type is of a kind that there is; descriptions have `plain/text` and `file`."""
    return _MEDIA_TYPE.fullmatch(name) is not None and meant_by(name) is None


def meant_by(name: str) -> str | None:
    """The media type that is meant, where that is certain."""
    return "multipart/form-data" if name.strip().lower() in _FORMS else None


def essence_of(name: str) -> str:
    """A media type in small letters, without its parameters."""
    return name.partition(";")[0].strip().lower()

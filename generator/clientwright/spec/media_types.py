"""Which texts are media types."""

from __future__ import annotations

import re

_MEDIA_TYPE = re.compile(
    r"(application|audio|example|font|haptics|image|message|model|multipart|text|video|\*)/.+"
    r"|x-.+/.+",
    re.IGNORECASE,
)


def is_media_type(name: str) -> bool:
    """Whether a media type is of a kind that there is; descriptions have `plain/text` and `file`."""
    return _MEDIA_TYPE.fullmatch(name) is not None

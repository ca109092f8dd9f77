"""How content is written and read, told by its media type."""

from __future__ import annotations

from clientwright.ir.api import Codec
from clientwright.spec.media_types import essence_of


def codec_of(media_type: str) -> Codec:
    """How content of a media type is written and read."""
    essence = essence_of(media_type)
    if essence in ("application/json", "text/json") or essence.endswith("+json"):
        return "json"
    if essence in ("application/xml", "text/xml") or essence.endswith("+xml"):
        return "xml"
    if essence == "application/x-www-form-urlencoded":
        return "form"
    if essence.startswith("multipart/"):
        return "multipart"
    return "text" if essence.startswith("text/") else "bytes"

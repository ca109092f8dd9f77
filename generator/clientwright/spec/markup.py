"""HTML in what a description says, as the plain text that a docstring has."""

from __future__ import annotations

import re
from html import unescape

_CODE = re.compile(r"(```.*?```|`[^`\n]+`)", re.DOTALL)
_LINK = re.compile(
    r"""<a\s[^<>]*?href\s*=\s*["']?([^"'\s<>]*)["']?[^<>]*>(.{0,500}?)</a\s*>""",
    re.IGNORECASE | re.DOTALL,
)
_BLOCKS = "p|ul|ol|dl|div|table|h[1-6]|pre|blockquote|para|remarks|summary|section|hr|note|important"
_WITHOUT = "b|strong|i|em|u|s|small|big|sub|sup|span|font|a|img|tbody|thead|center|nobr|details"
_TAG = re.compile(
    rf"<\s*(/?)\s*({_BLOCKS}|br|li|dt|dd|tr|td|th|code|tt|kbd|{_WITHOUT})(?:\s[^<>]*)?/?\s*>",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"(<(?:code|tt|kbd)>)\s+|\s+(</(?:code|tt|kbd)>)", re.IGNORECASE)
_AROUND = re.compile(r"[ \t]*\n[ \t]*")
_ITEM = re.compile(r"\n+-\s+")
_ENTITY = re.compile(r"&(?:#\d+|#x[\da-f]+|[a-z]+\d?);", re.IGNORECASE)
_BREAKS = {"br": "\n", "tr": "\n", "li": "\n- ", "dt": "\n", "dd": "\n", "td": " | "}
_BLOCK = re.compile(_BLOCKS)


def plain(text: str) -> str:
    """Text without the tags of HTML; what else stands in angle brackets is the description's own."""
    if "<" not in text and "&" not in text:
        return text
    if not _TAG.search(text):
        return _without_entities(text)
    parts = _CODE.split(text)
    parts[::2] = map(_without_tags, parts[::2])
    lines = (line.rstrip() for line in "".join(parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _without_tags(text: str) -> str:
    inside = _INSIDE.sub(lambda found: found[1] or found[2], _LINK.sub(_linked, text))
    lines = _AROUND.sub("\n", _TAG.sub(_put, inside))
    return _without_entities(_ITEM.sub("\n- ", lines))


def _without_entities(text: str) -> str:
    return _ENTITY.sub(lambda found: unescape(found[0]), text)


def _linked(found: re.Match[str]) -> str:
    """A link by its words, and its address where these do not say it."""
    url, words = found[1], found[2].strip()
    is_told = url.startswith("http") and url not in words
    return f"{words} ({url})" if words and is_told else words or url


def _put(found: re.Match[str]) -> str:
    closes, name = bool(found[1]), found[2].lower()
    if name in ("code", "tt", "kbd"):
        return "`"
    if _BLOCK.fullmatch(name):
        return "\n\n"
    return "" if closes and name != "br" else _BREAKS.get(name.replace("th", "td"), "")

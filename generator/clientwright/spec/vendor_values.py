"""What other generators write in their extensions, read one value at a time."""

from __future__ import annotations

import re
from collections.abc import Callable

from clientwright.json_value import JSON, as_object


class Malformed(ValueError):
    """A value that its own generator could not read either."""


def text(value: JSON) -> JSON:
    """A name."""
    if not isinstance(value, str) or not value.strip():
        raise Malformed("a text is expected")
    return value


def flag(value: JSON) -> JSON:
    """True, or nothing."""
    if not isinstance(value, bool):
        raise Malformed("true or false is expected")
    return value or None


def repeated(value: JSON) -> JSON:
    """True where a call is to be made again, however it failed: a strategy of retries."""
    if not isinstance(value, dict):
        raise Malformed("an object is expected")
    return value.get("strategy", "backoff") == "backoff" or None


def header(value: JSON) -> JSON:
    """The header field of the first of a list of these."""
    first = value[0] if isinstance(value, list) and value else None
    if not isinstance(first, dict):
        raise Malformed("a list of header fields is expected")
    return text(first.get("header"))


def group(value: JSON) -> JSON:
    """A name, or a list of names from the outermost to the innermost group."""
    if not isinstance(value, list):
        return text(value)
    if not value:
        return None
    return ".".join(str(text(each)) for each in value)


def skipped(value: JSON) -> JSON:
    """True, or a list of languages of which Python is one."""
    if isinstance(value, list):
        return "python" in value or None
    return flag(value)


def spelled(value: JSON) -> JSON:
    """A name, which may be one for each language."""
    return (
        text(as_object(value).get("python")) if isinstance(value, dict) else text(value)
    )


def named(*keys: str, language: str | None = "python") -> Callable[[JSON], JSON]:
    """A name behind one of some keys, in what is said for a language."""

    def read(value: JSON) -> JSON:
        if not isinstance(value, dict):
            raise Malformed("an object is expected")
        names = as_object(value.get(language)) if language else value
        found = [names[key] for key in keys if key in names]
        return text(found[0]) if found else None

    return read


def streamed(value: JSON) -> JSON:
    """What ends a stream, and the member of the body that asks for one: true, or an object."""
    if not isinstance(value, dict):
        return {} if flag(value) else None
    found: dict[str, JSON] = {}
    if "terminator" in value:
        found["end"] = text(value["terminator"])
    if "stream-condition" in value:
        asked = _CONDITION.fullmatch(str(text(value["stream-condition"])))
        if asked is None:
            raise Malformed("a condition such as `$request.stream` is expected")
        found["body"] = {asked[1]: True}
    return found


_CONDITION = re.compile(r"\$request\.(\w+)")

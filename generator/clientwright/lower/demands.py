"""What a schema demands of a value that neither its type nor a limit says, in words for documentation.

propertyNames      names: matches `^[a-z]+$`
contains           at least 1 item that is a Pet
dependentRequired  `card` needs `cvv`
"""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.ir.types import is_component
from clientwright.json_value import as_object, tokens_of
from clientwright.lower.combine import ALSO
from clientwright.lower.wording import bounds_of, value_text
from clientwright.spec.node import Node

KEYWORDS = frozenset(
    "propertyNames contains dependentRequired dependentSchemas".split()
)
_SILENT = frozenset({"type", "title", "description", "examples"})
_BOUNDS = frozenset({"minLength", "maxLength", "pattern", "format"})


def demanding(schema: Node) -> list[str]:
    """The keywords that demand something here."""
    if not KEYWORDS & as_object(schema.value).keys():
        return []
    return list(dict.fromkeys(key for key, text in _demands(schema) if text != ""))


def demands_of(schema: Node) -> list[str]:
    """All that can be said in a few words."""
    return [text for _, text in _demands(schema) if text]


def unsaid_of(schema: Node) -> list[str]:
    """The keywords that no few words can say."""
    return list(dict.fromkeys(key for key, text in _demands(schema) if text is None))


def _demands(schema: Node) -> Iterator[tuple[str, str | None]]:
    """Keyword and words: None where there are none, empty where nothing is demanded."""
    if "propertyNames" in schema:
        yield "propertyNames", _names(schema["propertyNames"].resolve())
    if "contains" in schema:
        yield "contains", _contained(schema)
    for other in schema[ALSO].items():
        yield from _demands(other)
    for name, needed in schema["dependentRequired"].entries():
        said = [each.value for each in needed.items() if isinstance(each.value, str)]
        yield "dependentRequired", _needs(name, said)
    for name, inner in schema["dependentSchemas"].entries():
        yield "dependentSchemas", _needs(name, list(inner.resolve().texts("required")))


def _needs(name: str, needed: list[str]) -> str:
    listed = " and ".join(f"`{each}`" for each in needed)
    return f"`{name}` needs {listed}" if needed else ""


def _names(schema: Node) -> str | None:
    """What the names of an object's members have to be."""
    if schema.value is False:
        return "no members"
    if schema.value is True or not as_object(schema.value).keys() - _SILENT:
        return ""
    if values := _one_of(schema):
        return f"names: {values}"
    if as_object(schema.value).keys() - _SILENT - _BOUNDS:
        return None
    form = f"format {schema.text('format')}" if "format" in schema else ""
    said = [text for text in (*bounds_of(schema), form) if text]
    return f"names: {', '.join(said)}" if said else None


def _contained(schema: Node) -> str | None:
    least, most = int(schema.number("minContains", 1)), schema["maxContains"].value
    bounds = [f"at least {least}"] if least else []
    bounds += [f"at most {most}"] if "maxContains" in schema else []
    if not bounds:
        return ""
    what = _what(schema["contains"])
    one = (least, most) in ((1, None), (1, 1))
    noun = "item that is" if one else "items that are"
    return f"{' and '.join(bounds)} {noun} {what}" if what else None


def _what(schema: Node) -> str | None:
    """An item, by its value, its component or its type."""
    target = schema.resolve()
    if is_component(target.pointer):
        return f"`{tokens_of(target.pointer)[-1]}`"
    if values := _one_of(target):
        return values
    kind = target.text("type")
    if not kind or as_object(target.value).keys() - _SILENT - _BOUNDS - _NUMBERS:
        return None
    article = "an" if kind[0] in "aeiou" else "a"
    return " ".join([article, kind, *bounds_of(target)])


_NUMBERS = frozenset(
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf".split()
)


def _one_of(schema: Node) -> str | None:
    if "const" in schema:
        return value_text(schema["const"].value) or None
    values = [value_text(each.value) for each in schema["enum"].items()]
    listed = ", ".join(values)
    return f"one of {listed}" if values and all(values) else None

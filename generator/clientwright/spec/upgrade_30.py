"""OpenAPI 3.0 to 3.1: what is no JSON Schema in 3.0 becomes JSON Schema."""

from __future__ import annotations

from clientwright.diagnostics import Fix
from clientwright.json_value import JSON, as_list, as_object, child
from clientwright.load.grammar import Node, walk
from clientwright.spec.moves import Change
from clientwright.spec.spellings import Spellings

VERSION = "3.1.1"
_NULL: dict[str, JSON] = {"type": "null"}
_ANNOTATIONS = frozenset(
    "title description default deprecated readOnly writeOnly example examples externalDocs".split()
)


def upgrade_30(data: dict[str, JSON]) -> Change:
    """Bring a description from 3.0 to 3.1, in place."""
    change = Change(data)
    spellings = Spellings(change)
    data["openapi"] = VERSION
    for node in walk(change.data):
        if node.kind == "schema":
            _limits(change, node)
            _examples(node.value)
            _nullable(change, node)
            spellings.read(node)
        elif node.kind == "operation" and "responses" not in node.value:
            _answerless(change, node)
    spellings.finish()
    change.redirect()
    return change


def _answerless(change: Change, node: Node) -> None:
    """An operation without answers, which 3.1 admits."""
    pointer = change.before(node.pointer)
    fix = Fix(pointer, {"responses": {"default": {"description": "Any."}}})
    message = "the operation documents no answer"
    change.report("responses-missing", pointer, message, "any answer is taken", fix)


def _limits(change: Change, node: Node) -> None:
    """`exclusiveMinimum: true` beside a `minimum` becomes the limit itself."""
    schema = node.value
    for key, limit in (
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ):
        exclusive = schema.get(key)
        if not isinstance(exclusive, bool):
            continue
        del schema[key]
        if exclusive and limit in schema:
            schema[key] = schema.pop(limit)
        elif exclusive:
            pointer = change.before(child(node.pointer, key))
            message = f"`{key}` stands without `{limit}`"
            fix = Fix(pointer, remove=True)
            change.report("limit-missing", pointer, message, "left out", fix)


def _examples(schema: dict[str, JSON]) -> None:
    """JSON Schema has a list of examples; a map of them is borrowed from media types."""
    found = schema.get("examples")
    if isinstance(found, dict):
        values = [as_object(each).get("value", each) for each in found.values()]
        schema["examples"] = values
    elif found is not None and not isinstance(found, list):
        schema["examples"] = [found]
    if "example" in schema:
        schema["examples"] = [schema.pop("example"), *as_list(schema.get("examples"))]


def _nullable(change: Change, node: Node) -> None:
    schema = node.value
    flags = [schema.pop(key) for key in ("nullable", "x-nullable") if key in schema]
    odd = [flag for flag in flags if not isinstance(flag, bool)]
    if odd:
        message = "`nullable` is not a boolean"
        change.report(
            "nullable-not-boolean",
            change.before(node.pointer),
            message,
            "read by its text",
        )
    if any(str(flag).lower() == "true" for flag in flags):
        _allow_null(change, node.pointer, schema)


def _allow_null(change: Change, pointer: str, schema: dict[str, JSON]) -> None:
    """A type or a choice gets null beside it; anything else becomes a choice of itself and null."""
    values = schema.get("enum")
    if isinstance(values, list) and None not in values:
        schema["enum"] = [*values, None]
    kind = schema.get("type")
    if isinstance(kind, (str, list)):
        kinds: list[JSON] = kind if isinstance(kind, list) else [kind]
        schema["type"] = kinds if "null" in kinds else [*kinds, "null"]
    choice = next(
        (key for key in ("oneOf", "anyOf") if isinstance(schema.get(key), list)), None
    )
    if choice:
        schema[choice] = [*as_list(schema[choice]), dict(_NULL)]
    elif "$ref" in schema or "allOf" in schema:
        _wrap(change, pointer, schema)
    elif kind is None and ("properties" in schema or "additionalProperties" in schema):
        schema["type"] = ["object", "null"]
    elif kind is None and "items" in schema:
        schema["type"] = ["array", "null"]


def _wrap(change: Change, pointer: str, schema: dict[str, JSON]) -> None:
    inner = {key: each for key, each in schema.items() if not _is_annotation(key)}
    for key in inner:
        del schema[key]
        change.moved(child(pointer, "anyOf", 0, key), child(pointer, key))
    if isinstance(kinds := inner.get("type"), list):
        # The choice says it; inside of it, null would be allowed by one part and not by another.
        rest = [each for each in kinds if each != "null"]
        inner["type"] = rest[0] if len(rest) == 1 else list(rest)
    schema["anyOf"] = [inner, dict(_NULL)]


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")


def read_nullable(data: dict[str, JSON]) -> Change:
    """Read `nullable` in a description of 3.1, which many took along from 3.0, in place."""
    change = Change(data)
    for node in walk(change.data):
        if node.kind == "schema" and node.value.get("nullable") is True:
            pointer = change.before(node.pointer)
            message = "`nullable` is a word of OpenAPI 3.0, which 3.1 does not know"
            fix = _null_among_types(pointer, node.value)
            change.report("nullable", pointer, message, "read as it was meant", fix)
            _nullable(change, node)
    change.redirect()
    return change


def _null_among_types(pointer: str, schema: dict[str, JSON]) -> Fix | None:
    """What an overlay says instead, where the schema has one type and nothing beside it."""
    kind = schema.get("type")
    if not isinstance(kind, str) or {"$ref", "allOf", "anyOf", "oneOf"} & schema.keys():
        return None
    changed: dict[str, JSON] = {"type": [kind, "null"], "nullable": False}
    values = schema.get("enum")
    if isinstance(values, list) and None not in values:
        changed["enum"] = [None]  # an overlay adds to a list
    return Fix(pointer, changed)

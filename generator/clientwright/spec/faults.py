"""What a description says wrongly and every later stage passes over: said once, with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from warnings import catch_warnings, simplefilter

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.json_value import JSON, as_list, as_object, child, lookup
from clientwright.load.grammar import GRAMMAR, Node, walk
from clientwright.spec.empty_bodies import says_nothing
from clientwright.spec.kinds import EXPECTED, LISTS, kind_of, kinds_named
from clientwright.spec.media_types import is_media_type, meant_by
from clientwright.spec.methods import operations_in

_TYPES = frozenset("array boolean integer null number object string".split())
_STYLES = frozenset(
    "matrix label simple form spaceDelimited pipeDelimited deepObject cookie".split()
)
_STATUS = re.compile(r"[1-5](\d\d|XX|xx)|default|x-.*")
_PART = re.compile(r"/(allOf|anyOf|oneOf|dependentSchemas)/|/(if|then|else|not)\b")
"""A schema that is about the properties of another one."""
_ANY_ANSWER: Mapping[str, JSON] = {"default": {"description": "Any."}}
_WITHOUT_BODY = ("get", "head", "trace")


def faults_of(data: dict[str, JSON]) -> tuple[Diagnostic, ...]:
    """The faults of an OpenAPI 3.1 document, in its order."""
    found = list(_of_document(data))
    for node in walk(data):
        found += _of_structure(node)
        for check in _CHECKS.get(node.kind, ()):
            found += check(node, data)
    return tuple(found)


def _fault(
    code: str, pointer: str, message: str, repair: str, fix: Fix | None
) -> Diagnostic:
    return Diagnostic(code, pointer, message, repair, fix=fix)


def _removed(
    code: str, pointer: str, message: str, repair: str = "passed over"
) -> Diagnostic:
    return _fault(code, pointer, message, repair, Fix(pointer, remove=True))


def _of_structure(node: Node) -> Iterator[Diagnostic]:
    """Members of another kind of JSON than the one that they have to be."""
    for key, value in node.value.items():
        expected = EXPECTED.get(node.kind, {}).get(key)
        inner = GRAMMAR[node.kind].get(key)
        pointer = child(node.pointer, key)
        if expected is not None and kind_of(value) not in expected:
            yield _wrong(pointer, value, kinds_named(expected))
        elif expected is None and inner is not None:
            yield from _of_member(pointer, key, value, inner)


def _of_member(pointer: str, key: str, value: JSON, kind: str) -> Iterator[Diagnostic]:
    """A member that holds what the grammar knows: one, a list, or an object of names."""
    allowed = ("object", "boolean") if kind.strip("{}") == "schema" else ("object",)
    if kind.startswith("{"):
        if not isinstance(value, dict):
            yield _wrong_map(pointer, key, value)
        for name, each in as_object(value).items():
            if kind_of(each) not in allowed and not name.startswith("x-"):
                fix = Fix(pointer, {name: {}})
                message = f"`{name}` is {kind_of(each)}, an object is expected"
                yield _fault(
                    "wrong-kind", child(pointer, name), message, "read as `{}`", fix
                )
    elif key in LISTS:
        if not isinstance(value, list):
            yield _wrong(pointer, value, "an array")
        for index, each in enumerate(as_list(value)):
            if kind_of(each) not in allowed:
                yield _wrong(child(pointer, index), each, "an object")
    elif kind_of(value) not in allowed:
        yield _wrong(pointer, value, "an object")


def _wrong_map(pointer: str, key: str, value: JSON) -> Diagnostic:
    """An operation cannot be without responses; any other object can be left out."""
    found = _wrong(pointer, value, "an object")
    if key != "responses":
        return found
    fix = Fix(pointer.rpartition("/")[0], {key: dict(_ANY_ANSWER)})
    return replace(found, fix=fix)


def _wrong(pointer: str, value: JSON, expected: str) -> Diagnostic:
    name = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    message = f"`{name}` is {kind_of(value)}, {expected} is expected"
    return _removed("wrong-kind", pointer, message)


def _of_document(data: dict[str, JSON]) -> Iterator[Diagnostic]:
    if "info" not in data:
        fix = Fix("", {"info": {"title": "API", "version": "0"}})
        yield _fault(
            "info-missing", "", "the description has no `info`", "has no title", fix
        )
    yield from _of_operation_ids(data)
    first: dict[str, str] = {}
    for path in as_object(data.get("paths")):
        pointer = child("/paths", path)
        if not path.startswith(("/", "x-")):
            message = f"the path `{path}` does not begin with a slash"
            yield _fault(
                "path-slash", pointer, message, "a slash is put before it", None
            )
        other = first.setdefault(re.sub(r"\{[^{}]*\}", "{}", path), path)
        if other != path:
            message = (
                f"the path `{path}` differs from `{other}` by names of parameters alone"
            )
            yield _fault("paths-alike", pointer, message, "both are emitted", None)


def _of_operation_ids(data: dict[str, JSON]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for path, item in as_object(data.get("paths")).items():
        for place, method, operation in operations_in(as_object(item)):
            name = operation.get("operationId")
            if not isinstance(name, str):
                continue
            pointer = child("/paths", path, *place, "operationId")
            if name in first:
                message = f"the operationId `{name}` is that of {first[name]} too"
                yield _fault("operation-id", pointer, message, "both are emitted", None)
            first.setdefault(name, f"{method.upper()} {path}")


def _required(node: Node, data: dict[str, JSON]) -> Iterator[Diagnostic]:
    """Names of required properties that a whole object does not have."""
    schema = node.value
    properties = schema.get("properties")
    composed = {
        "allOf",
        "anyOf",
        "oneOf",
        "$ref",
        "patternProperties",
        "additionalProperties",
    }
    if not isinstance(properties, dict) or composed & schema.keys():
        return
    if _PART.search(node.pointer):
        return
    for index, name in enumerate(as_list(schema.get("required"))):
        if isinstance(name, str) and name not in properties:
            message = f"`{name}` is required, but there is no such property"
            yield _removed(
                "required-absent", child(node.pointer, "required", index), message
            )


def _values(node: Node, data: dict[str, JSON]) -> Iterator[Diagnostic]:
    schema, kind = node.value, node.value.get("type")
    names: list[JSON] = [kind] if isinstance(kind, str) else as_list(kind)
    unknown = [name for name in names if isinstance(name, str) and name not in _TYPES]
    for name in unknown:
        message = f"there is no type `{name}`"
        yield _removed(
            "unknown-type", child(node.pointer, "type"), message, "read as any value"
        )
    default = schema.get("default")
    if names and not unknown and default is not None and not _is_one_of(default, names):
        message = (
            f"the default is {kind_of(default)}, not {' or '.join(map(str, names))}"
        )
        yield _removed("default-kind", child(node.pointer, "default"), message)
    for key in ("oneOf", "anyOf", "allOf"):
        if schema.get(key) == []:
            yield _removed(
                "empty-choice", child(node.pointer, key), f"`{key}` is empty"
            )


def _is_one_of(value: JSON, names: list[JSON]) -> bool:
    kind = kind_of(value)
    return kind in names or (kind == "integer" and "number" in names)


def _limits(node: Node, data: dict[str, JSON]) -> Iterator[Diagnostic]:
    schema = node.value
    for low, high in (
        ("minimum", "maximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
    ):
        least, most = schema.get(low), schema.get(high)
        if kind_of(least) in _NUMBERS and kind_of(most) in _NUMBERS:
            if float(str(least)) > float(str(most)):
                message = f"`{low}` is more than `{high}`"
                yield _removed("limits", child(node.pointer, low), message)
    for key in ("minContains", "maxContains"):
        if key in schema and "contains" not in schema:
            message = f"`{key}` stands without `contains`"
            yield _removed("limit-missing", child(node.pointer, key), message)
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and _is_broken(pattern):
        message = "the pattern is no regular expression"
        yield _removed("pattern", child(node.pointer, "pattern"), message)


def _is_broken(pattern: str) -> bool:
    """Whether a pattern has a fault in every dialect; many are valid in that of JSON Schema alone."""
    try:
        with catch_warnings():
            # What is another thing in Python some day, such as `[[a]`, is no fault.
            simplefilter("ignore")
            re.compile(pattern[:_LONGEST])
    except (re.error, OverflowError, RecursionError) as error:
        return len(pattern) < _LONGEST and any(word in str(error) for word in _BROKEN)
    return False


_BROKEN = ("unterminated", "unbalanced", "nothing to repeat")
_LONGEST = 2000
_NUMBERS = ("integer", "number")


def _discriminator(node: Node, data: dict[str, JSON]) -> Iterator[Diagnostic]:
    for name, target in as_object(node.value.get("mapping")).items():
        if not isinstance(target, str) or not _leads_somewhere(data, target):
            pointer = child(node.pointer, "mapping", name)
            message = f"the mapping of `{name}` leads to nothing"
            yield _removed("mapping-nowhere", pointer, message)


def _leads_somewhere(data: dict[str, JSON], target: str) -> bool:
    pointers = [target[1:]] if target.startswith("#") else []
    for pointer in (*pointers, child("/components/schemas", target)):
        try:
            lookup(data, pointer)
            return True
        except KeyError:
            continue
    return False


def _parameter(node: Node, data: dict[str, JSON]) -> Iterator[Diagnostic]:
    value = node.value
    if value.get("in") == "path" and value.get("required") is not True:
        fix = Fix(node.pointer, {"required": True})
        message = "a path parameter is not said to be required"
        yield _fault("path-optional", node.pointer, message, "read as required", fix)
    style = value.get("style")
    if isinstance(style, str) and style not in _STYLES:
        message = f"there is no style `{style}`"
        yield _removed("style", child(node.pointer, "style"), message)


def _operation(node: Node, data: dict[str, JSON]) -> Iterator[Diagnostic]:
    value, method = node.value, node.pointer.rpartition("/")[2]
    body = value.get("requestBody")
    if "requestBody" in value and method in _WITHOUT_BODY and not says_nothing(body):
        message = f"a body of {method.upper()} has no meaning, and may not arrive"
        pointer = child(node.pointer, "requestBody")
        yield _fault("body-unread", pointer, message, "emitted all the same", None)
    for status in as_object(value.get("responses")):
        if not _STATUS.fullmatch(status):
            pointer = child(node.pointer, "responses", status)
            yield _removed("status", pointer, f"there is no status `{status}`")
    for index, tag in enumerate(as_list(value.get("tags"))):
        if not isinstance(tag, str):
            yield _wrong(child(node.pointer, "tags", index), tag, "a string")
    yield from _twice(node)


def _twice(node: Node) -> Iterator[Diagnostic]:
    seen = set[tuple[str, str]]()
    for index, each in enumerate(as_list(node.value.get("parameters"))):
        one = as_object(each)
        key = (str(one.get("in")), str(one.get("name")))
        if "name" in one and key in seen:
            message = f"the parameter `{key[1]}` stands twice"
            pointer = child(node.pointer, "parameters", index)
            yield _removed("parameter-twice", pointer, message, "the last one counts")
        seen.add(key)


def _content(node: Node, data: dict[str, JSON]) -> Iterator[Diagnostic]:
    for name, media in as_object(node.value.get("content")).items():
        if not is_media_type(name):
            message = f"there is no media type `{name}`"
            pointer = child(node.pointer, "content", name)
            described = bool(as_object(media).get("schema"))
            meant = "what its schema describes" if described else "bytes"
            repair = meant_by(name) or meant
            yield _fault("media-type", pointer, message, f"taken for {repair}", None)
    if "schema" in node.value:
        message = "a schema stands beside `content`, not in it"
        yield _removed("schema-misplaced", child(node.pointer, "schema"), message)


Check = Callable[[Node, dict[str, JSON]], Iterator[Diagnostic]]
_CHECKS: Mapping[str, tuple[Check, ...]] = {
    "schema": (_required, _values, _limits),
    "discriminator": (_discriminator,),
    "parameter": (_parameter,),
    "operation": (_operation,),
    "request_body": (_content,),
    "response": (_content,),
}

"""Swagger's body and form parameters as request bodies, and its responses."""

from __future__ import annotations

from clientwright.json_value import JSON, as_object, child
from clientwright.spec.moves import Change
from clientwright.spec.swagger_parameters import encoding_of, header_of, schema_of

_JSON = "application/json"
_MULTIPART = "multipart/form-data"
_URLENCODED = "application/x-www-form-urlencoded"
_BINARY: dict[str, JSON] = {"type": "string", "format": "binary"}


def payload_body(
    change: Change, new: str, old: str, value: dict[str, JSON], consumes: list[str]
) -> dict[str, JSON]:
    """Turn the parameter in `body` into a request body."""
    kept = {
        key: each for key, each in value.items() if key not in ("name", "in", "schema")
    }
    media_types = consumes or [_JSON]
    change.made(new, old)
    for media_type in media_types:
        change.moved(child(new, "content", media_type, "schema"), child(old, "schema"))
    schema = change.objects(value.get("schema"), child(old, "schema"))
    return {**kept, "content": {each: {"schema": schema} for each in media_types}}


def form_body(
    change: Change,
    new: str,
    fields: list[tuple[str, dict[str, JSON]]],
    consumes: list[str],
) -> dict[str, JSON]:
    """Turn the parameters in `formData` into one request body, an object with a property each."""
    has_file = any(field.get("type") == "file" for _, field in fields)
    possible = [_MULTIPART] if has_file else [_URLENCODED, _MULTIPART]
    media_types = [each for each in consumes if each in possible] or possible[:1]
    schema: dict[str, JSON] = {"type": "object", "properties": {}}
    required: list[JSON] = [
        str(field.get("name")) for _, field in fields if field.get("required") is True
    ]
    if required:
        schema["required"] = required
    encoding: dict[str, JSON] = {}
    properties: dict[str, JSON] = {}
    for old, field in fields:
        name = str(field.get("name"))
        properties[name] = _property(change, old, field)
        if found := encoding_of(change, old, field):
            encoding[name] = found
        for media_type in media_types:
            place = child(new, "content", media_type, "schema", "properties", name)
            change.made(place, old)
    schema["properties"] = properties
    media: dict[str, JSON] = {
        "schema": schema,
        **({"encoding": encoding} if encoding else {}),
    }
    body: dict[str, JSON] = {"content": {each: dict(media) for each in media_types}}
    return {**body, "required": True} if required else body


def _property(change: Change, old: str, field: dict[str, JSON]) -> dict[str, JSON]:
    schema = dict(schema_of(change, old, field))
    if "description" in field:
        schema["description"] = field["description"]
    extensions = {key: each for key, each in field.items() if key.startswith("x-")}
    return {**schema, **extensions}


def response_of(
    change: Change, new: str, old: str, value: JSON, produces: list[str]
) -> dict[str, JSON]:
    """Turn a response into one with content for each media type."""
    response = change.objects(value, old)
    kept = {
        key: each
        for key, each in response.items()
        if key not in ("schema", "examples", "headers")
    }
    content = _content(change, new, old, response, produces)
    headers = change.objects(response.get("headers"), child(old, "headers"))
    if headers:
        kept["headers"] = {
            name: header_of(change, child(old, "headers", name), each)
            for name, each in headers.items()
        }
    return {**kept, "content": content} if content else kept


def _content(
    change: Change, new: str, old: str, response: dict[str, JSON], produces: list[str]
) -> dict[str, JSON]:
    content: dict[str, JSON] = {}
    schema = response.get("schema")
    if schema is not None:
        schema = change.objects(schema, child(old, "schema"))
        if schema.get("type") == "file":
            produces, schema = _binary(produces), {**schema, **_BINARY}
        for media_type in produces or [_JSON]:
            content[media_type] = {"schema": schema}
            change.moved(
                child(new, "content", media_type, "schema"), child(old, "schema")
            )
    examples = change.objects(response.get("examples"), child(old, "examples"))
    for media_type, example in examples.items():
        if media_type in content or schema is None:
            content[media_type] = {
                **as_object(content.get(media_type)),
                "example": example,
            }
    return content


def _binary(produces: list[str]) -> list[str]:
    """A file that is said to be JSON is not read as JSON."""
    return [each for each in produces if "json" not in each] or [
        "application/octet-stream"
    ]

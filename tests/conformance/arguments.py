"""Arguments of an emitted method, taken from the request that must arrive."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from http.cookies import SimpleCookie
from typing import Any, Union, get_args, get_origin
from types import UnionType

from pydantic import TypeAdapter, ValidationError

from .description import Description, Found, Schema
from .failure import Unmet
from .packages import Package, types_of
from .scenarios import Content, Data, Step
from .typedness import untyped
from .xml_data import xml_data

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}


def arguments(
    package: Package, found: Found, step: Step, method: Callable[..., object]
) -> dict[str, object]:
    """The arguments of a call by their Python names."""
    account = package.call(found.method, found.path)
    types = types_of(method)
    given: dict[str, object] = {}
    for each in account["arguments"]:
        raw = _raw(package.description, found, step, each["in"], each["wire_name"])
        if raw is not None:
            given[each["name"]] = _parsed(package, types[each["name"]], raw)
        elif each["required"]:
            raise Unmet("arguments", f"the request has no {each['wire_name']}")
    body = account["body"]
    if body and (step.body or found.body.get("required")):
        name = body["argument"]
        given[name] = _body(package, found, step.body, types[name])
    return given


def _parsed(package: Package, annotation: Any, raw: Data) -> object:
    """A parameter's value; bytes stand in the request as base64."""
    if annotation in (bytes, bytes | None) and isinstance(raw, str):
        return base64.b64decode(raw)
    return typed(annotation, package.parsed(raw))


def typed(annotation: Any, value: Data) -> object:
    """A JSON value as what a signature asks for."""
    wanted = _without_unset(annotation)
    try:
        return TypeAdapter(wanted).validate_python(value)
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, problem["loc"]))
        shown = getattr(annotation, "__name__", None) or str(annotation)
        raise Unmet("arguments", f"no {shown}: {where} {problem['msg']}") from error


def _without_unset(annotation: Any) -> Any:
    if get_origin(annotation) not in (Union, UnionType):
        return annotation
    parts = [
        each
        for each in get_args(annotation)
        if getattr(each, "__name__", "") != "Unset"
    ]
    return Union[tuple(parts)]


def _body(
    package: Package, found: Found, content: Content | None, annotation: Any
) -> object:
    """The body; of a request whose body the scenario does not care about, the least one."""
    if content is None:
        return typed(annotation, {})
    if isinstance(content.raw, bytes):
        return content.raw
    schema, media_type = found.body_schema, (*found.media_types, "")[0]
    if "xml" in media_type:
        raw = xml_data(package.description, schema, content.written())
        return _modelled(package, schema, annotation, raw)
    if media_type.startswith("text/"):
        return content.raw
    raw = content.json
    if annotation is bytes:
        return from_base64(package.description.follow(schema), raw)
    return _modelled(package, schema, annotation, raw)


def _modelled(package: Package, schema: Schema, annotation: Any, raw: Data) -> object:
    """Data as the models of a signature, which must have all that the description names."""
    made = typed(annotation, package.parsed(raw))
    for problem in untyped(package.description, schema, raw, made):
        raise Unmet("arguments", problem)
    return made


def from_base64(schema: Schema, text: str) -> bytes:
    url = schema.get("contentEncoding", schema.get("format")) == "base64url"
    padded = text + "=" * (-len(text) % 4)
    return base64.urlsafe_b64decode(padded) if url else base64.b64decode(padded)


def _raw(
    description: Description, found: Found, step: Step, place: str, name: str
) -> Data:
    """The value of a parameter as JSON-like data; None where the request has none."""
    parameter = found.parameter(place, name)
    if place == "path":
        return _split(description, parameter, found.values[name])
    if place == "query":
        return _from_query(description, parameter, step.query)
    cookies = SimpleCookie(step.headers.get("cookie", ""))
    texts: Mapping[str, str] = step.headers
    if place == "cookie":
        texts = {each.key: each.value for each in cookies.values()}
    text = texts.get(name.lower() if place == "header" else name)
    return None if text is None else _split(description, parameter, text)


def _from_query(
    description: Description, parameter: Schema, query: Mapping[str, Data]
) -> Data:
    name = parameter["name"]
    if parameter.get("style") == "deepObject":
        starts = f"{name}["
        found = {key[len(starts) : -1]: query[key] for key in query if starts in key}
        return found or None
    value = query.get(name)
    return _split(description, parameter, value) if isinstance(value, str) else value


def _split(description: Description, parameter: Schema, text: str) -> Data:
    """The value that a text is, by the style of its parameter."""
    if "content" in parameter:
        return json.loads(text)
    schema = description.follow(parameter.get("schema", {}))
    if schema.get("type") == "array":
        return text.split(_DELIMITERS.get(parameter.get("style", ""), ","))
    if schema.get("type") == "object":
        raise Unmet("arguments", "the harness reads no object of this style")
    return text

"""What is kept of requests and answers for tests: nothing that is secret, or that nobody described.

A recording is a JSON file that people read and commit: `exchanges`, each the `request` and the
`response` of an operation, with `deviations` of the answer from its description.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Protocol, Self, TypeAlias, cast, runtime_checkable
from urllib.parse import parse_qsl, unquote, urlsplit

from pydantic import BaseModel, RootModel

from .api import Api
from .decode import decode, decode_data, unwrapped
from .effects import Reply
from .errors import APIError, DecodeError
from .failure import error_class
from .filename import is_coded
from .headers import SECRET, Headers, charset, media_type, text_of
from .intercept import ClientT, Intercepted
from .json_text import parsed
from .kinds import is_array, is_items, is_mapping, is_object
from .logged import is_secret
from .middleware import Attempt, Call
from .operation import AnswerChoice, Binary, Decoder, Json, Nothing, Operation
from .reading import decoder_for, matching
from .request import Outgoing
from .shape import extra_of, model_fields, shape_of
from .types import SecretText
from .wire import json_text

Members: TypeAlias = dict[str, object]

HIDDEN = "**"
ORIGIN = "{{origin}}"
"""Stands for scheme and host of the API, which need not be the same where it is played."""

_SHORTEST = 6
"""Shorter texts are no secrets, and stand by chance where they mean nothing."""

_LINE = re.compile(r"(?m)^(data: ?|\x1e|)(?!event:|id:|retry:|:)([^\n]*)$")
"""A line of a stream that holds data."""

_KEPT = frozenset(
    """content-type content-disposition content-range etag last-modified link location retry-after
    ratelimit ratelimit-policy""".split()
)


@runtime_checkable
class InParts(Protocol):
    """What reads parts, and writes those that are kept."""

    def kept(
        self, content: bytes, shown: Callable[[object, object], object]
    ) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Keeper:
    """What is kept: by the description, without what the caller wants hidden, too."""

    hide: frozenset[str] = frozenset()
    """Names of members and of parameters."""
    headers: frozenset[str] = frozenset()
    """Names of header fields of answers, in lower case, beside those that say nothing secret."""

    @classmethod
    def of(cls, api: Api, hide: Iterable[str], headers: Iterable[str]) -> Self:
        known = [api.request_id.header or ""] if api.request_id else []
        return cls(frozenset(hide), frozenset(map(str.lower, (*headers, *known))))

    def request(self, attempt: Attempt, call: Call) -> Members:
        out = attempt.request
        names = {parameter.name for parameter in call.operation.parameters}
        known = {name for name in names - self.hide if not SECRET.search(name)}
        query = [
            [name, value if re.split(r"\[|%5B", name)[0] in known else HIDDEN]
            for name, value in out.query
            if name not in out.hidden
        ]
        path = without_secrets(call.operation.path, out.path, known)
        found: Members = {"method": out.method, "path": path}
        if query:
            found["query"] = query
        return found | self._sent(out, call)

    def _sent(self, out: Outgoing, call: Call) -> Members:
        """The body: what is no JSON and no form is there, and no more is said of it."""
        named = (value for name, value in out.headers if name.lower() == "content-type")
        kind = next(named, "").partition(";")[0]
        if not isinstance(out.content, bytes):
            return {} if out.content is None else {"body": kind}
        if kind.endswith("json"):
            return {"json": self.shown(call.body, parsed(out.content))}
        if kind == "application/x-www-form-urlencoded":
            sent = dict(parse_qsl(out.content.decode(), keep_blank_values=True))
            return {"form": self.shown(call.body, sent)}
        return {"body": kind}

    def response(self, operation: Operation[object], reply: Reply) -> Members:
        kept = _KEPT | self.headers
        is_document = isinstance(answer_of(operation, reply), Binary)
        if is_document and not is_coded(reply.headers):
            kept |= {"content-length"}
        found: Members = {"status": reply.status}
        fields = {name: reply.headers[name] for name in reply.headers if name in kept}
        if fields:
            found["headers"] = fields
        return found | (self._came(operation, reply) if reply.content else {})

    def _came(self, operation: Operation[object], reply: Reply) -> Members:
        decoder = answer_of(operation, reply)
        if isinstance(decoder, Binary):
            return _bytes(reply.content)
        if isinstance(decoder, InParts):
            return self._parts(decoder, reply.content)
        if isinstance(decoder, Json) and type(decoder) is not Json:
            return {"text": self._document(decoder, reply)}
        try:
            data = parsed(reply.content, charset(reply.headers))
        except ValueError:
            text = text_of(reply.content, reply.headers)
            return {"text": HIDDEN if isinstance(decoder, Json | Nothing) else text}
        if not isinstance(decoder, Json):
            return {"json": undescribed(data)}
        inner, place = unwrapped(data, decoder, shape_of(decoder.type()))
        try:
            value = decode_data(decoder, data).value
        except DecodeError:
            return {"json": undescribed(data)}
        shown = self.shown(value, inner)
        return {"json": {place.removeprefix("/"): shown} if place else shown}

    def _parts(self, decoder: InParts, content: bytes) -> Members:
        """What may be shown of each part; in which text there are no bytes."""
        try:
            kept = decoder.kept(content, self.shown)
        except (ValueError, APIError):
            return {"text": HIDDEN}
        try:
            return {"text": kept.decode()}
        except UnicodeDecodeError:
            return _bytes(kept)

    def _document(self, decoder: Json, reply: Reply) -> str:
        """XML without its secrets, or of the pieces of a stream what may be shown."""
        text = text_of(reply.content, reply.headers)
        if decoder.syntax == "JSON":
            return _LINE.sub(lambda line: self._line(decoder, line), text)
        try:
            value = decode(decoder, reply.content, charset(reply.headers)).value
        except DecodeError:
            return HIDDEN
        for secret in secrets_in(value):
            text = text.replace(secret, HIDDEN)
        return text

    def _line(self, decoder: Json, line: re.Match[str]) -> str:
        known = (getattr(decoder, "end", None), "")
        if line[2] in known or "*" in getattr(decoder, "texts", ()):
            return line[0]
        try:
            data = parsed(line[2].encode())
            value = decode_data(decoder, data).value
        except (ValueError, DecodeError):
            return line[1] + HIDDEN
        return line[1] + json_text(self.shown(value, data))

    def shown(self, value: object, data: object) -> object:
        """The data of a value: described, and neither secret nor to be hidden."""
        if isinstance(value, RootModel):
            return self.shown(cast(RootModel[object], value).root, data)
        if isinstance(value, SecretText):
            return HIDDEN
        if is_object(data):
            members = (
                self._of_model(value, data)
                if isinstance(value, BaseModel)
                else self._of_map(value, data)
            )
            return {key: HIDDEN if key in self.hide else members[key] for key in data}
        if is_array(data):
            known = value if is_items(value) and len(value) == len(data) else ()
            return [self.shown(one, each) for one, each in zip_longest(known, data)]
        return data

    def _of_model(self, model: BaseModel, data: Members) -> Members:
        fields = {k: each for each in model_fields(type(model)) for k in each.keys}
        extra = (model.model_extra or {}) if extra_of(type(model)) else {}
        found: Members = {}
        for key, each in data.items():
            if key in fields:
                info = fields[key].info
                secret = any(map(is_secret, (info.annotation, *info.metadata)))
                inner = vars(model).get(fields[key].name)
                found[key] = HIDDEN if secret else self.shown(inner, each)
            elif key in extra:
                found[key] = self.shown(extra[key], each)
            else:
                found[key] = undescribed(each)
        return found

    def _of_map(self, value: object, data: Members) -> Members:
        known: Mapping[str, object] = value if is_mapping(value) else {}
        return {key: self.shown(known.get(key), each) for key, each in data.items()}


class Recorded(Intercepted[ClientT]):
    """A client and a recording, for the time of a block: of `with`, or of `async with` for who awaits."""

    def __init__(
        self,
        client: ClientT,
        path: str | os.PathLike[str],
        *,
        hide: Iterable[str] = (),
        headers: Iterable[str] = (),
    ) -> None:
        super().__init__(client)
        api = client.__session__.shared.api
        self._api, self._path = api.name, Path(path)
        self._keeper = Keeper.of(api, hide, headers)
        self._begin()

    def _begin(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        raise NotImplementedError

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.__exit__(kind)


def without_secrets(template: str, path: str, known: Container[str]) -> str:
    """A path in which no parameter has a value but those that may be shown."""
    pieces = template.split("/"), path.split("/")
    hides = [set(re.findall(r"{([^{}]+)}", each)) for each in pieces[0]]
    hidden = [any(name not in known for name in names) for names in hides]
    if not any(hidden):
        return path
    if len(pieces[0]) != len(pieces[1]):
        return template
    shown = zip(hidden, pieces[1], strict=True)
    return "/".join(HIDDEN if is_hidden else each for is_hidden, each in shown)


def _bytes(content: bytes) -> Members:
    return {"base64": base64.b64encode(content).decode()}


def secrets_in(value: object) -> Iterator[str]:
    """The texts in a value that are secret."""
    if isinstance(value, SecretText):
        yield from [str(value)] if value else []
    elif isinstance(value, BaseModel):
        yield from secrets_in([*vars(value).values()])
    elif is_mapping(value) or is_items(value):
        for each in value.values() if is_mapping(value) else value:
            yield from secrets_in(each)


def undescribed(data: object) -> object:
    """Data of which nothing is known but its form: any text may be a secret."""
    return HIDDEN if isinstance(data, bytes) else _texts(data, lambda _: HIDDEN)


def answer_of(operation: Operation[object], reply: Reply) -> Decoder:
    """What reads the body of an answer, a success or not."""
    if not reply.ok:
        return error_class(operation.errors, reply.status).body_type or Nothing()
    decoder = decoder_for(operation.answers, reply.status)
    if not isinstance(decoder, AnswerChoice):
        return decoder
    return matching(decoder, media_type(reply.headers)) or decoder.decoders[0]


def deviations_of(operation: Operation[object], reply: Reply) -> list[str]:
    """Where an answer is not as its description says."""
    decoder = answer_of(operation, reply)
    if type(decoder) is not Json or not reply.content:
        return []
    try:
        found = decode(
            decoder,
            reply.content,
            charset(reply.headers),
            operation_id=operation.id,
            extras=True,
            bare=media_type(reply.headers).startswith("text/"),
        )
    except DecodeError:
        return ["the body cannot be read"]
    return [f"{drift.kind} at {drift.pointer or '/'}" for drift in found.drifts]


def anonymous(members: Members, request: Outgoing) -> Members:
    """The same for any host, and for any caller."""
    origin, secrets = origin_of(request), secrets_of(request)

    def shown(text: str) -> str:
        for secret in secrets:
            text = text.replace(secret, HIDDEN)
        return text.replace(origin, ORIGIN)

    return cast(Members, _texts(members, shown))


def secrets_of(request: Outgoing) -> set[str]:
    """What proves who calls, of which an answer may hold a copy: links have the caller's query."""
    query = (value for name, value in request.query if name in request.hidden)
    fields = (value for name, value in request.fields if SECRET.search(name))
    # Behind the scheme of an Authorization, or the name of a cookie.
    words = [word for value in fields for word in re.split(r"[ ;=]+", value)]
    found = {each for text in (*query, *words) for each in (text, unquote(text))}
    return {text for text in found if len(text) >= _SHORTEST}


def reply_of(response: Members, request: Outgoing) -> Reply:
    """The answer that a recording has. Raises ValueError where it has none."""
    origin = origin_of(request)
    placed = _texts(response, lambda text: text.replace(ORIGIN, origin))
    found = cast(Members, placed)
    status, fields = found.get("status"), found.get("headers", {})
    if not isinstance(status, int) or not is_object(fields):
        raise ValueError("an exchange has no response with a status")
    headers = Headers([(name, str(value)) for name, value in fields.items()])
    return Reply(status, headers, _content(found))


def _content(response: Members) -> bytes:
    if "json" in response:
        return json_text(response["json"]).encode()
    if "base64" in response:
        return base64.b64decode(str(response["base64"]))
    return str(response.get("text", "")).encode()


def origin_of(request: Outgoing) -> str:
    return "{0.scheme}://{0.netloc}".format(urlsplit(request.base_url))


def _texts(data: object, change: Callable[[str], str]) -> object:
    """The same data with other texts; keys stay."""
    if is_object(data):
        return {key: _texts(each, change) for key, each in data.items()}
    if is_array(data):
        return [_texts(each, change) for each in data]
    return change(data) if isinstance(data, str) else data

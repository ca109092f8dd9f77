"""The value of a success: which decoder reads it, and whether it is a document at all."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from .context import Context
from .drift import Drift
from .effects import Close, Flow, Reply, more
from .errors import DecodeError
from .failure import json_or_text, of_status
from .headers import charset, covers, essence_of, media_type, text_of
from .limits import Held
from .operation import (
    AnswerChoice,
    Anything,
    Binary,
    Decoder,
    Json,
    Nothing,
    Operation,
    Text,
)


def decoder_for(answers: Mapping[str, Decoder], status: int) -> Decoder:
    """The decoder of a success; one that is not documented is read as a documented one."""
    found = of_status(answers, status)
    if found is not None:
        return found
    others = (answers[key] for key in sorted(answers) if key.startswith("2"))
    return next(others, Nothing())


def decoded(context: Context, operation: Operation[object], reply: Reply) -> object:
    decoder = decoder_for(operation.answers, reply.status)
    if isinstance(decoder, Anything):
        return _anything(context, operation, decoder, reply)
    if isinstance(decoder, AnswerChoice):
        decoder = _chosen(context, operation, decoder, reply)
    match decoder:
        case Json():
            return _json(context, operation.id, decoder, reply)
        case Text():
            return text_of(reply.content, reply.headers)
        case Binary():
            return reply.content
        case Nothing():
            return None


def _chosen(
    context: Context, operation: Operation[object], choice: AnswerChoice, reply: Reply
) -> Json | Text | Binary:
    """The decoder of what came; that it is not what was asked for is told."""
    asked = operation.accept or choice.media_types[0]
    first = matching(choice, asked) or choice.decoders[0]
    came = media_type(reply.headers)
    found = (matching(choice, came) if came else None) or first
    if found is not first:
        drift = Drift("wrong_type", "", operation.id, asked, came)
        if context.options.decoding == "strict":
            message = f"expected {asked}, got {came}"
            raise DecodeError(message, problems=(drift,)).of(reply)
        context.report((drift,))
    return found


def matching(choice: AnswerChoice, name: str) -> Json | Text | Binary | None:
    """The decoder of a media type."""
    essence = essence_of(name)
    known = [(n, each) for each in choice.decoders for n in each.media_types]
    for pattern, each in sorted(known, key=lambda pair: "*" in pair[0]):
        if covers(pattern, essence):
            return each
    return None


def _anything(
    context: Context, operation: Operation[object], choice: Anything, reply: Reply
) -> object:
    """What came. Nothing is promised, so what is no JSON, though it says so, is a text or bytes."""
    if not reply.content:
        return None
    found = media_type(reply.headers)
    is_json = not found or found.endswith(("/json", "+json"))
    if is_json:
        with suppress(DecodeError):
            return _json(context, operation.id, choice.json, reply)
        with suppress(UnicodeDecodeError):
            return reply.content.decode()
    is_text = found.startswith("text/") or found.endswith("xml")
    return text_of(reply.content, reply.headers) if is_text else reply.content


def _json(context: Context, operation_id: str, decoder: Json, reply: Reply) -> object:
    # Imported here: a client that is only made does not need pydantic.
    from .decode import decode

    strict = context.options.decoding == "strict"
    try:
        found = decode(
            decoder,
            reply.content,
            charset(reply.headers),
            operation_id=operation_id,
            strict=strict,
            extras=context.options.on_drift is not None,
            bare=media_type(reply.headers).startswith("text/"),
        )
    except DecodeError as error:
        if reply.status in (204, 205) and not reply.content and not strict:
            # The call succeeded; that the answer has no value is no reason to say otherwise.
            context.report(error.problems)
            return None
        raise _explained(error, decoder, reply) from None
    context.report(found.drifts)
    return found.value


def _explained(error: DecodeError, decoder: Json, reply: Reply) -> DecodeError:
    """A broken body of another media type is no broken JSON, nor XML."""
    found, own = media_type(reply.headers), decoder.syntax.lower()
    if found and own not in found and not error.problems:
        error.reason = f"expected {decoder.media_types[0]}, got {found}"
    return error.of(reply)


_NO_DOCUMENT = ("/json", "+json", "html", "xml")


def document(
    context: Context, operation: Operation[object], reply: Reply
) -> Flow[Reply]:
    """The reply, where its body is what was documented and not an error in a success's dress."""
    decoder = decoder_for(operation.answers, reply.status)
    documented, found = decoder.media_types, media_type(reply.headers)
    is_documented = any(covers(each, found) for each in documented)
    if is_documented or not found.endswith(_NO_DOCUMENT):
        return reply
    reply.content = yield from _read(context, reply)
    expected = documented[0] if isinstance(decoder, Json) else "a document"
    message = f"expected {expected}, got {found}"
    raise DecodeError(message, body=json_or_text(reply)).of(reply)


def _read(context: Context, reply: Reply) -> Flow[bytes]:
    """All of a body, which is closed then."""
    held = Held(context.options.max_bytes, context.ends_at, reply.status)
    try:
        while (chunk := (yield from more(reply))) is not None:
            held.add(chunk)
    finally:
        yield Close(reply)
    return held.joined()

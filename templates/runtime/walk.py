"""One open stream: its pieces as they come, each decoded by itself, and what went wrong."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, cast

from .call import Opening
from .decode import Decoded, decode_data
from .effects import Close, Flow, Reply, more, sleep
from .errors import APIConnectionError, APIError, DecodeError
from .operation import Json
from .pieces import Parser, PieceT
from .reading import decoder_for
from .retry import Failure, wait_before
from .sending import tell
from .unset import UNSET
from .wire import dumped_members

_SENDABLE = re.compile(r"[!-~]([ -~]*[!-~])?")
"""Ids that a header field can hold."""


@dataclass(frozen=True, slots=True, eq=False)
class Pieced(Json, Generic[PieceT]):
    """A body of items, each of the type."""

    def parser(self, reply: Reply, max_bytes: int | None) -> Parser[PieceT]:
        """What reads the body of a reply; `max_bytes` are those of what is read whole."""
        raise NotImplementedError

    def at(self, number: int) -> Json:
        """What the item of a number is."""
        return self


@dataclass(slots=True)
class Walk(Generic[PieceT]):
    """The pieces that have come and are not taken."""

    opening: Opening
    reply: Reply
    decoder: Pieced[PieceT]
    parser: Parser[PieceT]
    ready: deque[PieceT] = field(default_factory=deque[PieceT], init=False)
    failure: APIError | None = field(default=None, init=False)
    is_done: bool = field(default=False, init=False)
    number: int = field(default=-1, init=False)
    """That of the piece that was taken last."""
    tries: int = field(default=0, init=False)
    """Connections in a row that brought no piece."""

    @property
    def hungry(self) -> bool:
        return not (self.ready or self.is_done or self.failure)

    def feed(self, chunk: bytes | None) -> None:
        """Take in what came; None is the end of the answer, which 204 has without a beginning."""
        try:
            if chunk is not None:
                self._take(chunk)
            elif self.reply.status != 204:
                self.ready.extend(self.parser.end())
        except APIError as error:
            self.failure = error
        self.is_done = chunk is None or self.parser.ended

    def _take(self, chunk: bytes) -> None:
        for piece in self.parser.feed(chunk):
            self.ready.append(piece)
            self.tries = 0

    def next(self) -> Flow[PieceT | None]:
        """The next piece; None is the end. A stream that failed never ends as if it were whole."""
        while self.hungry:
            try:
                self.feed((yield from more(self.reply)))
            except APIError as error:
                self.failure = error
            if (wait := self.pause()) is not None:
                yield from self.go_on(wait)
        return self.taken()

    def close(self) -> Flow[None]:
        yield Close(self.reply)

    def pause(self) -> float | None:
        """Seconds before what broke off is asked for again; None where there is a piece or an end."""
        context = self.opening.context
        if self.hungry or self.ready or not self._may_go_on(context.options.reconnect):
            return None
        if self.tries >= context.options.max_retries:
            return None
        asked = None if self.parser.wait is None else self.parser.wait / 1000
        chance, failure = context.shared.world.random(), Failure(retry_after=asked)
        wait = wait_before(context.options.retry, failure, self.tries + 1, chance)
        left = context.remaining()
        return None if wait is None or left is not None and wait >= left else wait

    def _may_go_on(self, asked: bool | None) -> bool:
        """Whether another connection may bring what this one did not."""
        last, parser = self.parser.last_id, self.parser
        known = not last or _SENDABLE.fullmatch(last) is not None
        if asked is False or not known or parser.ended or parser.again() is None:
            return False
        broke = isinstance(self.failure, APIConnectionError)
        if asked:
            return broke or self.failure is None and self.reply.status != 204
        return broke and last != "" and self.opening.operation.method == "GET"

    def go_on(self, wait: float) -> Flow[None]:
        """Make another connection, which begins behind the last event."""
        yield Close(self.reply)
        self.tries += 1
        one, failure = self.opening.operation, self.failure
        broke = failure if isinstance(failure, APIConnectionError) else self.reply
        tell(self.opening.context, one.method, one.path, broke, self.tries, wait)
        yield from sleep(wait)
        last = self.parser.last_id
        more = (("Last-Event-ID", last),) if last else ()
        try:
            self.reply = yield from self.opening.reply(*more)
        except APIError as error:
            self.failure = error
            raise
        self.parser = self.parser.again() or self.parser
        self.failure, self.is_done = None, False

    def taken(self) -> PieceT | None:
        if self.ready:
            self.number += 1
            return self.ready.popleft()
        if self.failure is not None:
            raise self.opening.placed(self.failure)
        return None

    def item(self, piece: PieceT) -> object:
        """The value of the piece that was taken last. All that is said of it begins with its number."""
        number = self.number
        try:
            found = self._decoded(piece, f"/{number}")
        except DecodeError as error:
            error.item, error.reason = number, f"item {number}: {error.reason}"
            error.status, error.headers = self.reply.status, self.reply.headers
            raise self.opening.placed(error) from None
        self.opening.context.report(found.drifts)
        return found.value

    def _decoded(self, piece: PieceT, place: str) -> Decoded:
        try:
            return self._valid(self.parser.data(piece), place)
        except ValueError:
            text = self.parser.text(piece)
        if text is not None:
            found = self._valid(text, place)
            if all(drift.pointer != place for drift in found.drifts):
                return found
        raise DecodeError("it is no JSON")

    def _valid(self, data: object, place: str) -> Decoded:
        options = self.opening.context.options
        return decode_data(
            self.decoder.at(self.number),
            data,
            self.opening.operation.id,
            options.decoding == "strict",
            options.on_drift is not None,
            place,
        )


# Any: an operation of a stream has a decoder of pieces, which no type checker sees.
def walk(opening: Opening) -> Flow[Walk[Any]]:
    """Call for a stream; the members of the body that ask for it are set."""
    sets, body = opening.operation.sets, opening.body
    if sets:
        given: Mapping[str, object] = {}
        if body is not None and body is not UNSET:
            given = dumped_members(body)
        opening = opening._replace(body={**given, **sets})
    reply = yield from opening.reply()
    found = decoder_for(opening.operation.answers, reply.status)
    decoder = cast(Pieced[Any], found)
    parser = decoder.parser(reply, opening.context.options.max_bytes)
    return Walk(opening, reply, decoder, parser)

"""Clients whose answers a test gives; all between a method and the network is as in production."""

from __future__ import annotations

import copy
import inspect
from collections import defaultdict, deque
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
    Mapping,
    Sequence,
)
from decimal import Decimal
from typing import Protocol, TypeAlias, TypeVar, cast, overload, runtime_checkable

from .answer import Answer
from .decode import decode
from .effects import Reply
from .errors import APIError, DecodeError, StatusError
from .headers import Headers
from .intercept import ClientT, Intercepted, call_of, without_network
from .kinds import is_items, is_object
from .middleware import Attempt, Call
from .operation import AnswerChoice, Binary, Decoder, Json, Nothing, Operation, Text
from .pointer import steps
from .reading import decoder_for
from .shape import ListShape, ModelShape, Shape, UnionShape, shape_of

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
PageT_co = TypeVar("PageT_co", covariant=True)
BodyT = TypeVar("BodyT")


class _Pages(Protocol[T_co, PageT_co]):
    def limit(self, most: int) -> object: ...
    def __iter__(self) -> Iterator[T_co]: ...
    def pages(self) -> Iterator[PageT_co]: ...


class _AsyncPages(Protocol[T_co, PageT_co]):
    def limit(self, most: int) -> object: ...
    def __aiter__(self) -> AsyncIterator[T_co]: ...
    def pages(self) -> AsyncIterator[PageT_co]: ...


class _Document(Protocol):
    @property
    def filename(self) -> str | None: ...


class _Stream(Protocol[T_co]):
    @property
    def headers(self) -> Headers: ...
    def __iter__(self) -> Iterator[T_co]: ...


class _AsyncStream(Protocol[T_co]):
    @property
    def headers(self) -> Headers: ...
    def __aiter__(self) -> AsyncIterator[T_co]: ...


@runtime_checkable
class Listed(Protocol):
    """How a listing goes on: where in a page its items are."""

    items: str


@runtime_checkable
class Whole(Listed, Protocol):
    """One that may give its pages themselves."""

    whole: bool


@runtime_checkable
class Counted(Protocol):
    """A listing whose pages are asked for by numbers: which of all the items a page has."""

    def held(
        self, items: Sequence[object], given: Mapping[str, object], body: object
    ) -> Sequence[object]: ...


_Given: TypeAlias = Callable[[Call], Reply]
_Fields: TypeAlias = Mapping[str, str]


class Stub(Intercepted[ClientT]):
    """A client without a network, for tests of code that calls it.

        stub = Stub(Client())
        stub.returns(stub.client.billing.get_contract, models.Contract(...))

    It is of the class of the client that is given, which needs no credentials. What a method
    returns is what was given for it: written as the server would write it, and read back.
    """

    calls: list[Call]
    """What was called, in order: `operation.id`, `parameters` and `body` of each."""

    def __init__(self, client: ClientT) -> None:
        super().__init__(client)
        # A test that wants repetitions asks for them, by with_options.
        self.client = self.client.with_options(max_retries=0, limit=None)
        without_network(self.client)
        self.calls = []
        self._given: defaultdict[object, deque[_Given]] = defaultdict(deque)
        self._last: dict[object, _Given] = {}

    @overload
    def returns(
        self,
        method: Callable[..., _Pages[T, BodyT] | _AsyncPages[T, BodyT]],
        value: Sequence[T] | BodyT,
        *,
        headers: _Fields = ...,
    ) -> None: ...
    @overload
    def returns(
        self, method: Callable[..., _Document], value: bytes, *, headers: _Fields = ...
    ) -> None: ...
    @overload
    def returns(
        self,
        method: Callable[..., _Stream[T] | _AsyncStream[T]],
        value: Sequence[T],
        *,
        headers: _Fields = ...,
    ) -> None: ...
    @overload
    def returns(
        self, method: Callable[..., Awaitable[T]], value: T, *, headers: _Fields = ...
    ) -> None: ...
    @overload
    def returns(
        self, method: Callable[..., T], value: T, *, headers: _Fields = ...
    ) -> None: ...
    def returns(
        self,
        method: Callable[..., object],
        value: object,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Say what a method of the client returns: given several times, one after the other.

        The last one is for all calls that follow, until another is given. A listing takes all its
        items as a list, or a page (or several, where pages are what it gives); a document its
        bytes; a stream its items.

        Raises:
            ValueError: the value is none that the method can return.
        """
        operation = operation_of(method)
        if is_whole(operation.flow) and is_items(value):
            for page in value:
                self._returns(operation, page, headers or {})
        else:
            self._returns(operation, value, headers or {})

    def _returns(
        self, operation: Operation[object], value: object, fields: _Fields
    ) -> None:
        status, decoder = _success(operation, value)

        def reply(call: Call) -> Reply:
            content = written(decoder, _page(operation, decoder, call, value))
            return _reply(status, decoder, content, fields)

        _check(operation, decoder, reply(_call_of(operation)), value)
        self._given[_key(operation)].append(reply)

    def raises(
        self,
        method: Callable[..., object],
        error: APIError | type[StatusError[BodyT]],
        body: BodyT | None = None,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Say what a method of the client raises, in turn with what `returns` gives for it.

        Args:
            error: A class of `errors` for a status, or an error, such as APITimeoutError("…").
            body: That of the answer.
            status: Where the class stands for more than one.
            headers: Those of the answer, such as Retry-After.
        """
        operation, fields = operation_of(method), headers or {}
        _check_error(error)

        def failing(call: Call) -> Reply:
            if isinstance(error, APIError):
                raise copy.copy(error)
            decoder = error.body_type or Nothing()
            content = b"" if body is None else written(decoder, body)
            return _reply(status or _status(error), decoder, content, fields)

        if not isinstance(error, APIError):
            failing(_call_of(operation))
        self._given[_key(operation)].append(failing)

    def _called(self, call: Call) -> Generator[Call, Answer[object], None]:
        self.calls.append(call)
        yield from super()._called(call)

    def _attempted(self, attempt: Attempt) -> Generator[Attempt, Reply, Reply]:
        yield from ()
        call = call_of(attempt)
        key = None if call is None else _key(call.operation)
        if self._given[key]:
            self._last[key] = self._given[key].popleft()
        if call is None or key not in self._last:
            name = attempt.path if call is None else call.operation.id
            raise AssertionError(
                f"the stub has no answer for {name}: give one by stub.returns(...)"
            )
        return self._last[key](call)


def operation_of(method: Callable[..., object]) -> Operation[object]:
    """The operation that a method of a client calls."""
    function = cast(Callable[..., object], inspect.unwrap(method))
    if not (inspect.isfunction(function) or inspect.ismethod(function)):
        raise TypeError(f"{method!r} is no method of a resource of a client")
    known = cast(Mapping[str, object], inspect.getclosurevars(function).globals)
    for each in known.values():
        if isinstance(each, Operation):
            return cast(Operation[object], each)
    raise TypeError(f"{method!r} is no method of a resource of a client")


def _call_of(operation: Operation[object]) -> Call:
    """A call without values."""
    return Call(operation, (None,) * len(operation.parameters))


def is_whole(flow: object) -> bool:
    return isinstance(flow, Whole) and flow.whole


def _key(operation: Operation[object]) -> object:
    """The same of an operation and of those that `asking` makes of it; not of its stream."""
    return operation.id, *(type(decoder) for decoder in operation.answers.values())


def _success(operation: Operation[object], value: object) -> tuple[int, Decoder]:
    """The documented success that a value can be of."""
    key = next((each for each in operation.answers if each[0] == "2"), "200")
    status = int(key) if key.isdecimal() else 200
    decoder = decoder_for(operation.answers, status)
    if isinstance(decoder, AnswerChoice):
        fitting = (each for each in decoder.decoders if _carries(each, value))
        decoder = next(fitting, decoder.decoders[0])
    return status, decoder


def _carries(decoder: Decoder, value: object) -> bool:
    match value:
        case bytes():
            return isinstance(decoder, Binary)
        case str():
            return isinstance(decoder, Text)
        case _:
            return isinstance(decoder, Json)


def _status(error: type[StatusError[BodyT]]) -> int:
    told = error.documented()
    return int(told) if told.isdecimal() else {"4": 400}.get(told[0], 500)


def written(decoder: Decoder, value: object) -> bytes:
    """A value as a server would send it. Raises ValueError."""
    match decoder:
        case Json():
            return decoder.content(value)
        case Text() if isinstance(value, str):
            return value.encode()
        case Binary() if isinstance(value, bytes):
            return value
        case Nothing() if value is None:
            return b""
        case _:
            expected = type(decoder).__name__.lower()
            raise ValueError(
                f"{type(value).__name__} given where {expected} is returned"
            )


def _page(
    operation: Operation[object], decoder: Decoder, call: Call, value: object
) -> object:
    """What stands in the answer: of the items of a listing those that its page has."""
    flow = operation.flow
    if not isinstance(flow, Listed) or not is_items(value):
        return value
    found: object = value
    if isinstance(flow, Counted):
        found = flow.held(value, call.parameters, call.body)
    for name in reversed(steps(flow.items)):
        found = {name: found}
    shape = shape_of(decoder.type()) if isinstance(decoder, Json) else None
    least = None if shape is None else _least(shape)
    return least | found if is_object(least) and is_object(found) else found


def _least(shape: Shape) -> object:
    """What says the least of a type: nothing, or that there is no more."""
    match shape:
        case UnionShape(nullable=True):
            return None
        case UnionShape():
            return _least(shape.variants[0])
        case ListShape():
            return []
        case ModelShape():
            required = (each for each in shape.fields if each.info.is_required())
            return {each.keys[0]: _least(each.shape) for each in required}
        case _:
            return next(iter(shape.values), _LEAST.get(shape.annotation, {}))


_LEAST: Mapping[object, object] = {bool: False, int: 0, str: "", Decimal: 0, float: 0}


def _reply(
    status: int, decoder: Decoder, content: bytes, headers: Mapping[str, str]
) -> Reply:
    named = next((each for each in decoder.media_types if "*" not in each), None)
    is_bytes, is_text = isinstance(decoder, Binary), isinstance(decoder, Text)
    usual = "application/octet-stream" if is_bytes else "application/json"
    said = named or ("text/plain; charset=utf-8" if is_text else usual)
    typed = {"content-type": said} if content else {}
    given = {name.lower(): value for name, value in headers.items()}
    return Reply(status, Headers((typed | given).items()), content)


def _check_error(error: object) -> None:
    """Raise where a call cannot end in this, whatever type checks were passed over."""
    is_status = isinstance(error, type) and issubclass(error, StatusError)
    if not (is_status or isinstance(error, APIError)):
        raise TypeError(
            f"{error!r} is neither a class of errors for a status nor an error of a call, "
            'such as APITimeoutError("…")'
        )


def _check(
    operation: Operation[object], decoder: Decoder, reply: Reply, value: object
) -> None:
    """Raise where a value is not what the method returns; what a page has beside items may be made up."""
    flow = operation.flow
    place = flow.items if isinstance(flow, Listed) and not is_whole(flow) else ""
    if type(decoder) is Json:
        _check_whole(operation.id, decoder, reply.content, place)
    elif isinstance(decoder, Json) and decoder.syntax == "JSON":
        # Pieces of a stream, each of which is of the type.
        piece = Json(decoder.type)
        for each in value if is_items(value) else ():
            _check_whole(operation.id, piece, piece.content(each), "")


def _check_whole(operation_id: str, decoder: Json, content: bytes, place: str) -> None:
    try:
        decode(decoder, content, operation_id=operation_id, strict=True)
    except DecodeError as error:
        if any(each.pointer.startswith(place) for each in error.problems):
            message = f"{operation_id} cannot return this: {error.reason}"
            raise ValueError(message) from None

"""How calls are made: the options of a client, which `with_options` changes for a view of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, cast, get_args

from .errors import ConfigurationError
from .request import Extras
from .retry import RetryHook, RetryPolicy

if TYPE_CHECKING:
    from .drift import DriftHook
    from .middleware import AttemptMiddleware, CallMiddleware
    from .rate import RateLimit
    from .store import TokenStore

Timeout: TypeAlias = (
    float | tuple[float | None, float | None, float | None, float | None] | None
)
"""Seconds: one for all, or (connect, read, write, pool); None waits for ever."""

DEFAULT_TIMEOUT: Timeout = (5.0, 60.0, 60.0, 10.0)
DEFAULT_MAX_BYTES = 256 * 1024 * 1024
"""JSON of more is ten times as much in objects, which most processes are not allowed to have."""

Progress: TypeAlias = Callable[[int, int | None], object]
"""Told of each piece: bytes done, and bytes in all where they are known."""

Decoding: TypeAlias = Literal["lenient", "strict"]
"""What an answer that deviates from its description does: it is kept and reported, or it raises."""


class ClientOptions(TypedDict, total=False):
    """The keyword arguments that every client takes, and `with_options`; the defaults are below."""

    timeout: Timeout
    max_retries: int
    decoding: Decoding
    on_drift: DriftHook | None
    deadline: float | None
    max_bytes: int | None
    progress: Progress | None
    reconnect: bool | None
    retry: RetryPolicy
    on_retry: RetryHook | None
    limit: RateLimit | Literal["documented"] | None
    around_calls: Sequence[CallMiddleware]
    around_attempts: Sequence[AttemptMiddleware]
    telemetry: bool
    token_store: TokenStore | None
    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options of one view of a client."""

    timeout: Timeout = DEFAULT_TIMEOUT
    """Seconds for each network operation; None waits for ever."""
    max_retries: int = 2
    """Repetitions of a call that failed in a way that a repetition may mend."""
    decoding: Decoding = "lenient"
    on_drift: DriftHook | None = None
    """Called with each difference between an answer and the description."""
    deadline: float | None = None
    """Seconds that a call may take with all its attempts, until its document or stream is at its end.

    A body that comes piece by piece and then not at all may take as long again.
    """
    max_bytes: int | None = DEFAULT_MAX_BYTES
    """Bytes of an answer that is read into memory, decompressed; a longer one raises DecodeError.

    None is no limit. Documents written to files and streams have limits of their own.
    """
    progress: Progress | None = None
    """Told how much of each body is sent, and of documents written to a file by `to_file`."""
    reconnect: bool | None = None
    """Whether server-sent events that break off are asked for again, from the last id on.

    None: those of a GET, once they have had an id. True: all, also where they end without a word.
    No more than `max_retries` times without an event.
    """
    retry: RetryPolicy = RetryPolicy()
    """How long to wait between attempts."""
    on_retry: RetryHook | None = None
    """Called with each Retry, before its wait."""
    limit: RateLimit | Literal["documented"] | None = None
    """How often the client may ask, by its own count; "documented" is what the description says."""
    around_calls: Sequence[CallMiddleware] = ()
    """Generators that see each call and its answer, or change them: the first is the outermost."""
    around_attempts: Sequence[AttemptMiddleware] = ()
    """The same of each request that is sent, within retries."""
    telemetry: bool = True
    """Whether requests are spans and metrics of OpenTelemetry, where the process uses it."""
    token_store: TokenStore | None = None
    """Where fetched tokens are kept, for other processes; in memory they are anyway."""
    extra_headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Sent with each request, instead of a header of the same name."""
    extra_query: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Sent with each request, behind its own query."""
    extras: Extras = field(init=False)

    def __post_init__(self) -> None:
        for problem in _problems(self):
            raise ConfigurationError(problem)
        headers, query = (*self.extra_headers.items(),), (*self.extra_query.items(),)
        object.__setattr__(self, "extras", Extras(headers, query))


def _problems(options: Options) -> Iterator[str]:
    """What is wrong, told when an option is given and not when a call needs it."""
    timeout = options.timeout
    times: tuple[object, ...] = timeout if isinstance(timeout, tuple) else (timeout,)
    if len(times) not in (1, 4) or not all(map(_is_time, times)):
        yield "timeout= is seconds, more than 0, or (connect, read, write, pool) of them"
    if not isinstance(cast(object, options.max_retries), int):
        yield "max_retries= is a whole number; 0 is none"
    if not isinstance(cast(object, options.deadline), int | float | None):
        yield "deadline= is seconds, or None"
    if options.decoding not in get_args(Decoding):
        yield 'decoding= is "lenient" or "strict"'
    retry = cast(object, options.retry)
    if not isinstance(retry, RetryPolicy) or min(retry[:3]) < 0:
        yield "retry= is a RetryPolicy, whose seconds are not less than 0"
    if options.limit not in (None, "documented") and not hasattr(options.limit, "per"):
        yield 'limit= is a RateLimit, or "documented"'
    given = (*options.extra_headers.items(), *options.extra_query.items())
    for name, value in cast("tuple[tuple[object, object], ...]", given):
        if not isinstance(value, str):
            yield f"{name!r} of extra_headers= or extra_query= is no text: give a str"


def _is_time(value: object) -> bool:
    return value is None or isinstance(value, int | float) and value > 0

"""Repetitions from outside: keys, hooks, notes, budgets and limits, in both kinds of client."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, Says, says_json
from playing import Stage, reply
from sample import (
    CREATE_INVOICE,
    GET_DOCUMENT,
    GET_INVOICE,
    ClientCredentials,
    NotFoundError,
    settings,
)

from runtime.call import Opening, call
from runtime.context import Context
from runtime.effects import Send, Sleep
from runtime.errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    Problem,
    StatusError,
)
from runtime.options import Options
from runtime.rate import Limiter, RateLimit
from runtime.retry import (
    Budget,
    Retry,
    RetryPolicy,
    is_used_up,
    reset_after,
    retry_after,
)

NOW = datetime(2026, 1, 1, tzinfo=timezone.utc)
KEYED = replace(CREATE_INVOICE, idempotency_key="Idempotency-Key")
BODY = {"id": "I-1", "total": 1}


@pytest.mark.parametrize(
    ("headers", "asked", "reset"),
    [
        ({"retry-after": "3"}, 3, None),
        ({"retry-after-ms": "1500", "retry-after": "3"}, 1.5, None),
        ({"retry-after": "Thu, 01 Jan 2026 00:00:09 GMT"}, 9, None),
        ({"retry-after": "soon"}, None, None),
        ({"ratelimit": '"default";r=0;t=30'}, None, 30),
        ({"ratelimit-reset": "7"}, None, 7),
        ({"x-ratelimit-reset": str(int(NOW.timestamp()) + 5)}, None, 5),
        ({"x-ratelimit-reset": str((int(NOW.timestamp()) + 5) * 1000)}, None, 5),
        ({"x-rate-limit-reset": "1"}, None, 1),
        ({"x-ratelimit-reset": "1m0s"}, None, None),
        ({"x-ratelimit-reset": "Thu, 01 Jan 2026 00:00:09 GMT"}, None, 9),
        ({"x-ratelimit-reset": "2026-01-01T00:00:09Z"}, None, 9),
        ({"x-ratelimit-reset": "2025-01-01T00:00:09Z"}, None, 0),
        ({"retry-after": "2026-01-01T01:00:09+01:00"}, 9, None),
        (
            {
                "date": "Wed, 31 Dec 2025 20:00:00 GMT",
                "retry-after": "Wed, 31 Dec 2025 20:00:03 GMT",
                "x-ratelimit-reset": str(int(NOW.timestamp()) - 4 * 3600 + 7),
            },
            3,
            7,
        ),
        ({"date": "today", "x-ratelimit-reset": "2026-01-01T00:00:09Z"}, None, 9),
        ({"x-ratelimit-reset-after": "1.5", "x-ratelimit-reset": "99"}, None, 1.5),
        ({"x-ratelimit-reset": "99", "x-ratelimit-remaining": "1"}, None, None),
        ({"ratelimit": '"day";r=7;t=900, "minute";pk=:cHg=:;t=3;r=0'}, None, 3),
        ({"ratelimit": '"day";r=0;t=900, "minute";r=0;t=3'}, None, 900),
        ({"ratelimit": "limit=9, remaining=0, reset=30"}, None, 30),
        ({"ratelimit": "limit=9, remaining=1, reset=30"}, None, None),
        ({}, None, None),
    ],
)
def test_what_the_server_asks_for(
    headers: dict[str, str], asked: float | None, reset: float | None
) -> None:
    """Seconds, milliseconds, dates, and what is announced of a rate limit."""
    assert (asked, reset) == (retry_after(headers, NOW), reset_after(headers, NOW))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"ratelimit": '"default";r=0;t=30'}, True),
        ({"ratelimit": '"default";r=1;t=30'}, False),
        ({"ratelimit": '"day";r=7;t=900, "minute";r=0;t=3'}, True),
        ({"ratelimit": "limit=9, remaining=0, reset=30"}, True),
        ({"ratelimit": "limit=9, remaining=20, reset=30"}, False),
        ({"x-ratelimit-remaining": "0"}, True),
        ({"ratelimit-remaining": "12"}, False),
        ({}, False),
    ],
)
def test_whether_a_limit_is_used_up(headers: dict[str, str], expected: bool) -> None:
    """By the same fields."""
    assert expected is is_used_up(headers)


def test_a_429_waits_for_the_announced_reset() -> None:
    """Where no `Retry-After` says better."""
    stage = Stage([reply(429, ratelimit_reset="7"), reply(200, '{"id":"I"}')], chance=0)
    stage.play(call(stage.context(), GET_INVOICE, ("I-1", None, None)))
    assert [7] == stage.sleeps


def test_a_429_of_another_limit_waits_as_ever() -> None:
    """Where requests are left, the announced limit is not what refused; the error says no more."""
    headers = {"x_ratelimit_remaining": "9", "x_ratelimit_reset": "3000"}
    stage = Stage([reply(429, **headers), reply(200, '{"id":"I"}')], chance=0)
    stage.play(call(stage.context(), GET_INVOICE, ("I-1", None, None)))
    assert [0] == stage.sleeps
    used_up = {**headers, "x_ratelimit_remaining": "0"}
    with pytest.raises(StatusError) as caught:
        stage = Stage([reply(429, **used_up)])
        stage.play(call(stage.context(), GET_INVOICE, ("I-1", None, None)))
    assert (3000, []) == (caught.value.retry_after, stage.sleeps)


def test_the_rest_of_an_answer_is_asked_for_by_the_same_key() -> None:
    """It is the same call to the server, and the next call is another."""
    stage = Stage([reply(200, content_type="application/pdf") for _ in range(3)])
    operation = replace(GET_DOCUMENT, method="POST", idempotency_key="X-Key")
    for again in (True, False):
        opening = Opening(stage.context(), operation, ("D-1",))
        stage.play(opening.reply())
        if again:
            stage.play(opening.reply(("Range", "bytes=3-")))
    one, rest, other = (dict(request.headers)["X-Key"] for request in stage.requests)
    assert one == rest != other


def test_one_key_for_all_attempts(driven: Driven, server: Loopback) -> None:
    """An unsafe call with a key is repeated after an ambiguous failure; each call has its own."""
    server.answers(Says(cut=-1), says_json(BODY, 201), says_json(BODY, 201))
    client = driven.client()
    for _ in range(2):
        driven.call(driven.answer, client, KEYED, (), BODY)
    first, again, other = (each.headers["idempotency-key"] for each in server.seen)
    assert first == again != other and 36 == len(first)


def test_a_key_that_the_caller_gives_stays(driven: Driven, server: Loopback) -> None:
    """As an argument, or by `extra_headers`."""
    server.answers(says_json(BODY, 201))
    client = driven.client(extra_headers={"idempotency-key": "mine"})
    driven.call(driven.answer, client, KEYED, (), BODY)
    assert "mine" == server.seen[0].headers["idempotency-key"]


def test_a_key_of_the_caller_alone_will_do(driven: Driven, server: Loopback) -> None:
    """Where the description knows of none: who gives one knows that the server understands it."""
    server.answers(Says(cut=-1), says_json(BODY, 201))
    client = driven.client(extra_headers={"Idempotency-Key": "mine"})
    driven.call(client.billing.create_invoice, BODY)
    assert ["mine"] * 2 == [each.headers["idempotency-key"] for each in server.seen]


def test_without_a_key_nothing_is_repeated(driven: Driven, server: Loopback) -> None:
    """And the error says why."""
    server.answers(Says(cut=-1))
    with pytest.raises(APIConnectionError) as caught:
        driven.call(driven.client().billing.create_invoice, BODY)
    (note,) = caught.value.__notes__
    assert note.startswith("attempt 1: APIConnectionError, ")
    assert note.endswith(
        "not repeated: it is not idempotent, and the server may have acted"
    )
    assert 1 == len(server.seen)


def test_errors_tell_the_attempts(driven: Driven, server: Loopback) -> None:
    """As notes, which survive pickling and copying."""
    server.answers(Says(503), Says(cut=-1), Says(502))
    client = driven.client()
    with pytest.raises(StatusError) as caught:
        driven.call(client.billing.get_invoice, "I-1")
    for error in (
        caught.value,
        pickle.loads(pickle.dumps(caught.value)),
        copy.copy(caught.value),
    ):
        one, two, three = error.__notes__
        assert one.startswith("attempt 1: 503 Service Unavailable, repeated after 0.0")
        assert two.startswith("attempt 2: APIConnectionError, ")
        assert three == "attempt 3: 502 Bad Gateway"
        error.add_note("for this copy alone")
    server.answers(says_json({}, 404))
    with pytest.raises(NotFoundError) as plain:
        driven.call(client.billing.get_invoice, "I-1")
    assert not hasattr(plain.value, "__notes__")


def test_a_body_that_is_spent_says_so(driven: Driven, server: Loopback) -> None:
    """An iterator can be sent once."""
    server.answers(Says(503))
    with pytest.raises(StatusError) as caught:
        driven.call(driven.client().billing.put_file, iter([b"a", b"b"]))
    assert "can be read only once" in caught.value.__notes__[0]


def test_a_spent_body_is_not_sent_with_a_new_token(
    driven: Driven, server: Loopback
) -> None:
    """And the error says that this is why it is one of the token; the next call has a new one."""
    tokens = (says_json({"access_token": f"t-{number}"}) for number in range(9))
    server.script = lambda seen: (
        next(tokens) if "token" in seen.path else Says(401 if seen.body else 204)
    )
    client = driven.client(credentials=ClientCredentials("i", "s"))
    with pytest.raises(StatusError) as caught:
        driven.call(client.billing.put_file, iter([b"a", b"b"]))
    (note,) = caught.value.__notes__
    assert note.startswith("not sent again with a new token: the body came from")
    driven.call(client.billing.delete_invoice, "I-1")
    sent = [each for each in server.seen if each.method != "POST"]
    assert ["PUT", "DELETE"] == [each.method for each in sent]
    assert ["Bearer t-0", "Bearer t-1"] == [
        each.headers["authorization"] for each in sent
    ]


def test_a_hook_is_told_of_each_retry(driven: Driven, server: Loopback) -> None:
    """Before the wait; one that fails is logged and changes nothing."""
    server.answers(
        Says(503, headers={"X-Request-Id": "r-1"}), Says(cut=-1), says_json(BODY)
    )
    seen: list[Retry] = []

    def hook(retry: Retry) -> None:
        seen.append(retry)
        raise ValueError("the hook's own")

    client = driven.client(on_retry=hook)
    driven.call(client.billing.get_invoice, "I-1")
    first, second = seen
    assert (1, 503, None, "r-1") == (
        first.attempt,
        first.status,
        first.error,
        first.request_id,
    )
    assert ("GET", "/invoices/{invoiceId}") == (first.method, first.path)
    assert (2, None) == (second.attempt, second.status)
    assert isinstance(second.error, APIConnectionError) and second.wait >= 0


def test_an_async_hook_is_no_hook(
    driven: Driven, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody awaits it; the call goes on, and the log says why nothing was told."""

    async def hook(_: object) -> None: ...

    server.answers(Says(503), says_json({"id": "I-1", "total": "odd"}))
    client = driven.client(on_retry=hook, on_drift=hook, retry=RetryPolicy(base=0))
    driven.call(client.billing.get_invoice, "I-1")
    for name in ("on_retry=", "on_drift="):
        assert f"{name} is a plain function, not an async one" in caplog.text


def test_a_budget_bounds_the_repetitions() -> None:
    """Of all calls of a client; successes give some of it back."""
    budget = Budget()
    assert 100 == sum(budget.take(timed_out=False) for _ in range(1000))
    for _ in range(10):
        budget.earn()
    assert [True, False] == [budget.take(timed_out=True) for _ in range(2)]
    for _ in range(1000):
        budget.earn()
    assert 500 == budget.left


def test_a_server_that_fails_is_not_hammered(driven: Driven, server: Loopback) -> None:
    """150 calls with two repetitions each would be 450 requests."""
    server.script = lambda seen: Says(503)
    client = driven.client(retry=RetryPolicy(base=0))
    for _ in range(150):
        with pytest.raises(StatusError) as caught:
            driven.call(client.billing.get_invoice, "I-1")
    assert 250 == len(server.seen)
    assert (
        "not repeated: too many calls of this client fail" in caught.value.__notes__[0]
    )
    free = client.with_options(retry=RetryPolicy(base=0, budget=False))
    with pytest.raises(StatusError):
        driven.call(free.billing.get_invoice, "I-1")
    assert 253 == len(server.seen)


@pytest.mark.parametrize(
    ("limit", "moments"),
    [
        (RateLimit(3, per=10), [0, 0, 0, 10, 10, 10, 20]),
        (RateLimit(10, per=1, burst=2), [0, 0, 0.1, 0.2, 0.3]),
        (RateLimit(1, per=2), [0, 2, 4]),
    ],
)
def test_when_requests_may_go_out(limit: RateLimit, moments: list[float]) -> None:
    """Never more than are allowed in any stretch of time."""
    limiter = Limiter(limit)
    assert moments == pytest.approx([limiter.reserve(0.0) for _ in moments])


def test_a_429_is_for_all() -> None:
    """What the server asks of one request, the others wait for too; so for a limit that is used up."""
    limiter = Limiter(RateLimit(100))
    limiter.hear(reply(429, retry_after="5"), 10.0, NOW)
    assert 5 == limiter.reserve(10.0)
    limiter.hear(reply(200, x_ratelimit_remaining="0", ratelimit_reset="9"), 12.0, NOW)
    assert 9 == limiter.reserve(12.0)
    limiter.hear(reply(200, x_ratelimit_remaining="1", ratelimit_reset="90"), 12.0, NOW)
    assert 9 == limiter.reserve(12.0)


def test_who_comes_too_late_takes_no_place() -> None:
    """Calls that cannot wait do not keep those waiting that can."""
    for limit in (RateLimit(1, per=10), RateLimit(1, per=10, burst=1)):
        limiter = Limiter(limit)
        assert 0 == limiter.reserve(0.0)
        assert [10] * 9 == [limiter.reserve(0.0, within=5) for _ in range(9)]
        assert 10 == limiter.reserve(0.0)


@pytest.mark.parametrize("burst", [None, 1])
def test_who_is_cancelled_gives_the_turn_to_another(burst: int | None) -> None:
    """Once, and not after it has passed."""
    stage, limit = Stage([]), RateLimit(1, per=10, burst=burst)
    limiter, shared = Limiter(limit), stage.shared()
    shared.limiters["", limit] = limiter
    limiter.reserve(stage.clock)
    for _ in range(2):
        context = stage.context()
        context.shared, context.options = shared, Options(limit=limit)
        flow = call(context, GET_INVOICE, ("I-1", None, None))
        waiting = next(flow)
        assert isinstance(waiting, Sleep) and 10 == waiting.seconds
        with pytest.raises(KeyboardInterrupt):
            flow.throw(KeyboardInterrupt())
    assert [10, 20] == [limiter.reserve(stage.clock) for _ in range(2)]
    limiter.give_back(stage.clock + 10)
    assert 30 - 11 == limiter.reserve(stage.clock + 11)


def test_a_429_makes_the_client_slower_for_a_while() -> None:
    """Also one that does not say how long to wait."""
    for limit in (RateLimit(2, per=2), RateLimit(2, per=2, burst=1)):
        limiter = Limiter(limit)
        limiter.hear(reply(429), 0.0, NOW)
        first = limiter.reserve(0.0)
        assert 1.5 == first
        gaps = [limiter.reserve(0.0) for _ in range(20)]
        assert gaps[-1] - gaps[-3] == pytest.approx(3.0)
        for _ in range(20):
            limiter.hear(reply(200), 0.0, NOW)
        gaps = [limiter.reserve(100.0) for _ in range(20)]
        assert gaps[-1] - gaps[-3] == pytest.approx(2.0)


def test_who_waits_for_a_turn_hears_the_server_too() -> None:
    """A refusal in the meantime is waited for before the turn is taken."""
    stage = Stage([reply(200, '{"id":"I"}')] * 2)
    limit = RateLimit(1, per=2)
    limiter, shared = Limiter(limit), stage.shared()
    shared.limiters["", limit] = limiter
    limiter.reserve(stage.clock)
    context = stage.context()
    context.shared, context.options = shared, Options(limit=limit)
    flow = call(context, GET_INVOICE, ("I-1", None, None))
    waiting = next(flow)
    assert isinstance(waiting, Sleep) and 2 == waiting.seconds
    limiter.hear(reply(429, retry_after="9"), stage.clock, NOW)
    stage.clock += waiting.seconds
    again = flow.send(False)
    assert isinstance(again, Sleep) and again.seconds >= 7
    stage.clock += again.seconds
    assert isinstance(flow.send(False), Send)


def limited(stage: Stage, operation: Any = GET_INVOICE, **options: Any) -> Any:
    context = stage.context()
    context.options = replace(Options(), **options)
    context.__post_init__()
    return stage.play(call(context, operation, ("I-1", None, None)))


def test_a_limit_waits_and_counts_for_the_deadline() -> None:
    """It is shared by all calls of the client."""
    stage = Stage([reply(200, '{"id":"I"}')] * 3)
    limit = RateLimit(1, per=30)
    shared = stage.shared()
    for _ in range(2):
        context = stage.context()
        context.shared, context.options = shared, Options(limit=limit)
        stage.play(call(context, GET_INVOICE, ("I-1", None, None)))
    assert [30] == stage.sleeps
    context = stage.context()
    context.shared, context.options = shared, Options(limit=limit, deadline=5)
    context.__post_init__()
    with pytest.raises(
        APITimeoutError, match="before its turn by the rate limit"
    ) as late:
        stage.play(call(context, GET_INVOICE, ("I-1", None, None)))
    assert late.value.unsent


def test_a_wait_for_the_limit_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """A client that only waits says so."""
    stage, limit = Stage([reply(200, '{"id":"I"}')] * 2), RateLimit(1, per=30)
    shared = stage.shared()
    with caplog.at_level("DEBUG", shared.logger.name):
        for _ in range(2):
            context = Context(shared, Options(limit=limit))
            stage.play(call(context, GET_INVOICE, ("I-1", None, None)))
    assert 1 == caplog.text.count("waiting 30.00 s for the rate limit")


def test_the_documented_limits_are_kept_on_demand() -> None:
    """That of the operation, and that of the API; without `limit=`, none."""
    stage = Stage([reply(200, '{"id":"I"}')] * 4)
    shared = stage.shared()
    shared.api = replace(shared.api, rate_limit=RateLimit(2, per=60))
    own = replace(GET_INVOICE, rate_limit=RateLimit(1, per=7))
    for limit in (None, None, "documented", "documented"):
        context = stage.context()
        context.shared, context.options = shared, Options(limit=limit)
        stage.play(call(context, own, ("I-1", None, None)))
    assert [7] == stage.sleeps


def test_no_documented_limit_is_none_that_can_be_kept() -> None:
    """Who asks for one is told so, and not at the first 429; another operation may have one."""
    stage = Stage([reply(200, '{"id":"I"}')])
    context = stage.context()
    context.options = Options(limit="documented")
    with pytest.raises(ConfigurationError, match="Sample documents none; give a Rate"):
        stage.play(call(context, GET_INVOICE, ("I-1", None, None)))
    context.shared.api = replace(context.shared.api, operation_limits=True)
    stage.play(call(context, GET_INVOICE, ("I-1", None, None)))
    assert len(stage.requests) == 1


def test_requests_for_tokens_are_not_limited() -> None:
    """The limit is that of the API, which another host gives tokens for."""
    limit = RateLimit(1, per=30)
    token = reply(200, '{"access_token":"t-1"}')
    stage = Stage([token, reply(200, '{"id":"I"}'), reply(200, '{"id":"I"}')])
    known = settings(
        base_url="https://api.test",
        login_base_url="https://login.test",
        credentials=ClientCredentials("id", "secret"),
    )
    shared = stage.shared(known)
    for expected in ([], [30]):
        context = stage.context(known)
        context.shared, context.options = shared, Options(limit=limit)
        stage.play(call(context, GET_INVOICE, ("I-1", None, None)))
        assert expected == stage.sleeps


def test_not_too_many_at_a_time(driven: Driven, server: Loopback) -> None:
    """Ten calls at once, two of which wait for their answers at the same time."""
    import threading

    guard, now, most = threading.Lock(), [0], [0]

    def script(seen: object) -> Says:
        with guard:
            now[0] += 1
            most[0] = max(most[0], now[0])
        threading.Event().wait(0.01)
        with guard:
            now[0] -= 1
        return says_json(BODY)

    server.script = script
    client = driven.client(limit=RateLimit(1000, concurrency=2))
    found = driven.together([lambda: client.billing.get_invoice("I-1")] * 10)
    assert ["I-1"] * 10 == [each.id for each in found] and 2 == most[0]
    hasty = client.with_options(deadline=0.005)
    found = driven.together([lambda: hasty.billing.get_invoice("I-1")] * 10)
    assert all(isinstance(each, APITimeoutError) for each in found)


def test_problem_details(driven: Driven, server: Loopback) -> None:
    """By RFC 9457, and only where the body says that it is one."""
    body = '{"type":"https://x.test/low","title":"Low","status":403,"detail":"d","balance":1.10,"instance":3}'
    server.answers(
        Says(404, body, media_type="application/problem+json"),
        Says(404, body),
        Says(404, "[]", media_type="application/problem+json"),
        Says(404, "{", media_type="application/problem+json"),
    )
    found: list[Problem | None] = []
    for _ in range(4):
        with pytest.raises(NotFoundError) as caught:
            driven.call(driven.client().billing.get_invoice, "I-1")
        found.append(caught.value.problem)
    problem, *others = found
    assert problem is not None and [None] * 3 == others
    assert ("https://x.test/low", "Low", 403, "d", None) == (
        problem.type,
        problem.title,
        problem.status,
        problem.detail,
        problem.instance,
    )
    assert "1.10" == str(problem.extensions["balance"])


@pytest.mark.parametrize(
    ("members", "said"),
    [
        (
            '"type":"https://x.test/low","title":"Low","detail":"d"',
            ": Low: d (https://x.test/low)",
        ),
        ('"type":"about:blank","title":"Low"', ": Low"),
        ('"detail":"a\\u0007 b\\n c","code":"low"', ": low: a b c"),
        ('"status":404', ""),
    ],
)
def test_messages_tell_what_a_problem_says(members: str, said: str) -> None:
    """Which is meant to be read; on one line."""
    answer = reply(404, f"{{{members}}}", content_type="application/problem+json")
    with pytest.raises(NotFoundError) as caught:
        stage = Stage([answer])
        stage.play(call(stage.context(), GET_INVOICE, ("I-1", None, None)))
    assert f"404 Not Found from GET /invoices/{{invoiceId}}{said}" == str(caught.value)
    long = Problem(title="t" * 999)
    assert 300 == len(long.said)


def test_an_empty_key_is_none(driven: Driven, server: Loopback) -> None:
    """No server knows a call again by it: one is made instead, or nothing is repeated."""
    client = driven.client(retry=RetryPolicy(base=0))
    view = client.with_options(extra_headers={"Idempotency-Key": ""})
    server.answers(Says(cut=-1))
    with pytest.raises(APIConnectionError):
        driven.call(view.billing.create_invoice, BODY)
    assert 1 == len(server.seen)
    server.answers(Says(503), says_json(BODY, 201))
    driven.call(driven.answer, view, KEYED, (), BODY)
    keys = {each.headers["idempotency-key"] for each in server.seen[1:]}
    assert 3 == len(server.seen) and 1 == len(keys) and keys.pop()


@pytest.mark.parametrize(
    ("asked", "message"),
    [(61, "asks to wait 61 s, longer than the 60 s of `retry`"), (9, "in 9.00 s")],
)
def test_who_is_not_let_out_is_told_once(asked: int, message: str) -> None:
    """Nothing was sent: no attempt is counted, none follows, and the budget is whole."""
    stage, limit = Stage([]), RateLimit(100)
    limiter, shared = Limiter(limit), stage.shared()
    shared.limiters["", limit] = limiter
    limiter.hear(reply(429, retry_after=str(asked)), stage.clock, NOW)
    context = Context(shared, Options(limit=limit, deadline=5))
    with pytest.raises(APITimeoutError, match=message) as caught:
        stage.play(call(context, GET_INVOICE, ("I-1", None, None)))
    assert (0, True) == (caught.value.attempts, caught.value.unsent)
    assert not hasattr(caught.value, "__notes__") and not stage.sleeps
    assert 500 == shared.budget.left


@pytest.mark.parametrize(
    "wrong",
    [
        {"requests": 0},
        {"requests": 1, "per": 0},
        {"requests": 1, "burst": 0},
        {"requests": 1, "concurrency": 0},
        {"requests": 1, "concurrency": -1},
    ],
)
def test_a_limit_that_lets_nobody_out(wrong: dict[str, int]) -> None:
    """It would be waited for without an end."""
    with pytest.raises(ValueError, match="has to be more than 0: RateLimit"):
        RateLimit(**wrong)

"""Each recording is played by a real server to the sync and to the async client."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import pytest

from .loopback import Answer, Script, Seen
from .play import Kind, Outcome, Servers, package_of, played
from .recording import RECORDINGS, Exchange, Recording, Request
from .values import at, tagged

PLAYS = [(recording, kind) for recording in RECORDINGS for kind in ("sync", "async")]
DRIFTING = [
    recording
    for recording in RECORDINGS
    if not recording.fails
    and any(kind != "unknown_field" for kind, _ in recording.drift)
]


@pytest.mark.parametrize(
    ("recording", "kind"),
    PLAYS,
    ids=[f"{recording.name}-{kind}" for recording, kind in PLAYS],
)
def test_replay(
    recording: Recording, kind: Kind, servers: Servers, tmp_path: Path
) -> None:
    """The server sees the recorded requests, the caller gets the recorded values."""
    script, other = start(recording, servers)
    outcome = asyncio.run(played(recording, kind, servers, tmp_path))
    requests = [each["request"] for each in recording.content["exchanges"]]
    seen = [as_recorded(*pair) for pair in zip(script.seen, requests, strict=False)]
    assert seen == requests
    assert len(script.seen) == len(requests)
    assert not other.seen, "nothing may be sent to another host"
    check(recording, outcome, servers)
    assert outcome.drift == recording.drift


@pytest.mark.parametrize("recording", DRIFTING, ids=lambda recording: recording.name)
def test_strict(recording: Recording, servers: Servers, tmp_path: Path) -> None:
    """Strict decoding raises at the first deviation, and says where it is."""
    start(recording, servers)
    outcome = asyncio.run(
        played(recording, "sync", servers, tmp_path, decoding="strict")
    )
    error = outcome.error
    assert isinstance(error, package_of(recording.api).errors.DecodeError)
    first = next(
        pointer for kind, pointer in recording.drift if kind != "unknown_field"
    )
    assert at(error, "/pointer") == first
    assert first in str(error)


@pytest.mark.parametrize(
    ("recording", "kind"),
    # Tokens are nothing that is recorded.
    [play for play in PLAYS if play[0].content["expect"].get("error") != "TokenError"],
    ids=lambda given: getattr(given, "name", given),
)
def test_users_record_and_replay(
    recording: Recording, kind: Kind, servers: Servers, tmp_path: Path
) -> None:
    """What a user's Recorder writes of a call, his Replayer gives without the server."""
    testing = importlib.import_module(f"billing_clients.{recording.api}.testing")
    file = tmp_path / "recorded.json"
    start(recording, servers)
    with contextlib.ExitStack() as recorders:

        def recorded(client: object) -> object:
            recorder = recorders.enter_context(testing.Recorder(client, file))
            return recorder.client

        asyncio.run(played(recording, kind, servers, tmp_path, recorded))
    for secret in secrets_in(recording.content["client"]):
        assert secret not in file.read_text()
    assert servers.own.url not in file.read_text()
    unheard, _ = servers.own.play([]), servers.other.play([])
    with contextlib.ExitStack() as replayers:

        def replayed(client: object) -> object:
            replayer = replayers.enter_context(testing.Replayer(client, file))
            return replayer.client

        outcome = asyncio.run(played(recording, kind, servers, tmp_path, replayed))
    assert not unheard.seen
    check(recording, outcome, servers, hidden="**")


def start(recording: Recording, servers: Servers) -> tuple[Script, Script]:
    """Give both servers their parts."""
    answers = [
        answer_of(recording, each, servers) for each in recording.content["exchanges"]
    ]
    return servers.own.play(answers), servers.other.play([])


def answer_of(recording: Recording, exchange: Exchange, servers: Servers) -> Answer:
    response = exchange["response"]
    body = recording.body_of(response)
    if b"{{" in body:
        body = servers.filled(body.decode()).encode()
    headers = {
        name: servers.filled(value) for name, value in response["headers"].items()
    }
    return Answer(response["status"], headers, body)


def as_recorded(seen: Seen, request: Request) -> Request:
    """What was seen, as far as the recording speaks of it."""
    return {
        "method": seen.method,
        "path": seen.path,
        "query": seen.query,
        "headers": {
            name: seen.headers.get(name.lower()) for name in request["headers"]
        },
        "body": seen.body.decode() if seen.body else None,
    }


def check(
    recording: Recording, outcome: Outcome, servers: Servers, hidden: str | None = None
) -> None:
    """The caller got what was expected, digit for digit, or what is hidden of it."""
    expect = recording.content["expect"]
    failed = type(outcome.error).__name__ if outcome.error else None
    assert failed == expect.get("error"), repr(outcome.error)
    result = outcome.error or outcome.value
    found = {pointer: tagged(at(result, pointer)) for pointer in expect["values"]}
    expected = {
        pointer: found[pointer] if hidden and hidden in str(found[pointer]) else value
        for pointer, value in expect["values"].items()
    }
    assert lines(found) == servers.filled("\n".join(lines(expected))).split("\n")
    if outcome.error is not None:
        check_secrecy(recording, outcome.error)
    else:
        check_type(recording, outcome.value)


def lines(values: dict[str, object]) -> list[str]:
    """JSON, where 1, 1.0 and true differ."""
    return json.dumps(values, indent=1, sort_keys=True).splitlines()


def check_type(recording: Recording, value: object) -> None:
    """The values are of the expected type; null in a list is none."""
    expect = recording.content["expect"]
    many = cast(Sequence[object], value) if isinstance(value, list) else [value]
    if "type" in expect:
        assert {type(each).__name__ for each in many if each is not None} == {
            expect["type"]
        }
    assert len(many) == expect.get("count", 1)


def check_secrecy(recording: Recording, error: Exception) -> None:
    """What an error says of itself holds none of the secrets that the client was given."""
    for secret in secrets_in(recording.content["client"]):
        assert secret not in str(error) + repr(error)


def secrets_in(settings: object) -> list[str]:
    """The values of settings that are secret by their name."""
    if not isinstance(settings, dict):
        return []
    members = cast(dict[str, object], settings).items()
    own = [
        str(v) for k, v in members if k in ("token", "api_key", "secret", "password")
    ]
    return own + [secret for _, value in members for secret in secrets_in(value)]

"""Recordings played to a client, without a network."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from .effects import Reply
from .intercept import ClientT, call_of, without_network
from .json_text import parsed
from .kinds import is_array, is_object
from .middleware import Attempt
from .recording import Members, Recorded, deviations_of, reply_of
from .wire import json_text


class Replayer(Recorded[ClientT]):
    """A client that is answered from a file that a Recorder wrote.

        with Replayer(Client(), "invoices.json") as replayer:
            replayer.client.billing.get_contract("C-1")

    A request is answered once for each time that it was recorded, in that order; it is the same
    where method, path, query and what was kept of its body are. No credentials are needed, and
    no time passes where the client waits. The block ends with an error where something was not
    asked for.

    Args:
        hide: As it was given to the Recorder.

    Raises:
        ValueError: the file holds no recording of this API.
        AssertionError: a request was not recorded, or its answer no longer is as described.
    """

    def _begin(self) -> None:
        self.client = self.client.with_options(limit=None)
        without_network(self.client)
        self._left = _exchanges(self._path, self._api)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None and self._left:
            names = ", ".join(str(each["operation"]) for each in self._left)
            raise AssertionError(f"{self._path} has more than was asked for: {names}")

    def _attempted(self, attempt: Attempt) -> Generator[Attempt, Reply, Reply]:
        yield from ()
        call = call_of(attempt)
        if call is None:
            raise AssertionError(f"{attempt.path} is called beside any operation")
        asked = self._keeper.request(attempt, call)
        found = next((each for each in self._left if each["request"] == asked), None)
        if found is None:
            raise AssertionError(self._unknown(asked))
        self._left.remove(found)
        response = found.get("response")
        reply = reply_of(response if is_object(response) else {}, attempt.request)
        known = found.get("deviations")
        new = set(deviations_of(call.operation, reply)).difference(
            map(str, known) if is_array(known) else ()
        )
        if new:
            raise AssertionError(
                f"{self._path}: the answer to {call.operation.id} is no longer as described "
                f"({', '.join(sorted(new))}): record it anew"
            )
        return reply

    def _unknown(self, asked: Members) -> str:
        """What was asked for, and what of it was recorded most like it."""
        told = f"{self._path} has no answer left for {_shown(asked)}"
        same = [
            request
            for each in self._left
            if is_object(request := each["request"])
            and (request["method"], request["path"]) == (asked["method"], asked["path"])
        ]
        if not same:
            return f"{told}: record it anew"
        return f"{told}: it has {_shown(same[0])}"


def _exchanges(path: Path, api: str) -> list[Members]:
    try:
        content = parsed(path.read_bytes())
    except FileNotFoundError:
        raise ValueError(f"{path} is not there: write it with a Recorder") from None
    except ValueError:
        raise ValueError(f"{path} is no JSON") from None
    found = content.get("exchanges") if is_object(content) else None
    if not is_array(found) or not is_object(content) or content.get("api") != api:
        raise ValueError(f"{path} is no recording of {api}")
    exchanges = [each for each in found if is_object(each)]
    for number, each in enumerate(exchanges):
        request = each.get("request")
        if not is_object(request) or not {"method", "path"} <= request.keys():
            raise ValueError(f"{path}: /exchanges/{number} has no request")
        if "operation" not in each:
            raise ValueError(f"{path}: /exchanges/{number} names no operation")
    return exchanges


def _shown(request: Members) -> str:
    rest = {k: v for k, v in request.items() if k not in ("method", "path")}
    return f"{request['method']} {request['path']} {json_text(rest) if rest else ''}".strip()

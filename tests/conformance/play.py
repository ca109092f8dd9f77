"""One scenario, played: the emitted method is called, the request and the answer are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from .answers import answer_differences, answer_is_described
from .arguments import arguments
from .compare import text_differences
from .description import Found
from .failure import Unmet
from .packages import Package, Packages
from .scenarios import Data, Scenario, Step
from .server import Expectation, Server

ANY_SECRET = "a secret that the scenario does not name"


def play(scenario: Scenario, packages: Packages, server: Server) -> None:
    """Play all steps in order; raises Unmet, or what the emitted code raised."""
    package = packages.of(scenario.document)
    for step in scenario.steps:
        _Player(package, step, server).play()


@dataclass(frozen=True)
class _Outcome:
    """What a call gave, or raised with a status."""

    value: object
    status: int | None
    headers: Mapping[str, str]


class _Player:
    def __init__(self, package: Package, step: Step, server: Server) -> None:
        self._package, self._step, self._server = package, step, server
        self._found: Found = package.description.find(step.method, step.uri)
        self._drifts: list[object] = []

    def play(self) -> None:
        client = self._client()
        with self._server.expecting(self._step, self._found) as expectation:
            outcome = self._called(client)
        self._check_request(expectation)
        self._check_answer(outcome)

    def _client(self) -> Any:
        client = self._package.client(**self._place(), **self._secrets())
        return client.with_options(on_drift=self._drifts.append)

    def _accepted(self) -> dict[str, object]:
        """The media type of the answer, where the method takes one and the request shows it."""
        choice, accept = self._account.get("accept"), self._step.headers.get("accept")
        return {choice["argument"]: accept} if choice and accept else {}

    @property
    def _account(self) -> Mapping[str, Data]:
        return self._package.call(self._found.method, self._found.path)

    @property
    def _api(self) -> Any:
        return self._package.module("client").API

    def _place(self) -> dict[str, str]:
        """The server: its variables, or a base URL where it has none but for its host."""
        server, variables = self._found.server, self._found.variables
        if not variables:
            path = "" if server.startswith("{") else urlsplit(server).path
            return {"base_url": self._server.url + path.rstrip("/")}
        values = {**variables, **_host_variable(server, self._server.url)}
        known = {name for each in self._api.servers for name in each.variables}
        for name in values:
            if name not in known:
                raise Unmet("call", f"no argument is the server variable {name}")
        return {self._api.arguments.get(each, each): values[each] for each in values}

    def _secrets(self) -> dict[str, str]:
        """Arguments that satisfy the security schemes which the request shows, or needs."""
        data = self._package.description.data
        needs = self._found.operation.get("security", data.get("security", []))
        schemes = data.get("components", {}).get("securitySchemes", {})
        found = {}
        for name in dict.fromkeys(name for need in needs for name in need):
            secret = self._secret(schemes[name])
            if secret is None and {} in needs:
                continue
            if name not in self._api.schemes:
                raise Unmet("call", f"no argument is the security scheme {name}")
            found[self._api.schemes[name].argument] = secret or ANY_SECRET
        return found

    def _secret(self, scheme: Mapping[str, Data]) -> str | None:
        """What a request proves a scheme with."""
        if scheme["type"] == "apiKey":
            places = {"header": self._step.headers, "query": self._step.query}
            text: str | None = places[scheme["in"]].get(scheme["name"].lower())
            return text
        text = self._step.headers.get("authorization")
        return text.partition(" ")[2] if text else None

    def _called(self, client: Any) -> _Outcome:
        resource, _, name = self._account["call"].rpartition(".")
        method = client
        for part in (*filter(None, resource.split(".")), name):
            method = getattr(method, part)
        given = arguments(self._package, self._found, self._step, method)
        given |= self._accepted()
        errors = self._package.module("_runtime.errors")
        try:
            return self._result(client, method, given)
        except errors.StatusError as error:
            return _Outcome(error.body, error.status, error.headers)

    def _result(
        self, client: Any, method: Callable[..., Any], given: dict[str, object]
    ) -> _Outcome:
        if self._account["flow"] == "download":
            with method(**given) as download:
                return _Outcome(download.read(), None, download.headers)
        if self._account["flow"] != "plain":
            return _Outcome(_consumed(method(**given)), None, {})
        answer = client.raw(method, **given)
        return _Outcome(answer.value, answer.status, answer.headers)

    def _check_request(self, expectation: Expectation) -> None:
        if not expectation.arrived:
            raise Unmet("request", "none arrived")
        for each in expectation.differences:
            raise Unmet("request", each)

    def _check_answer(self, outcome: _Outcome) -> None:
        step, package, found = self._step, self._package, self._found
        if outcome.status not in (None, step.status):
            raise Unmet("answer", f"the status is {outcome.status}, not {step.status}")
        for each in answer_differences(package, found, step, outcome.value):
            raise Unmet("answer", each)
        headers = {name.lower(): text for name, text in outcome.headers.items()}
        sent = {name.lower(): str(text) for name, text in step.answer_headers.items()}
        for each in text_differences(sent, headers) if outcome.headers else ():
            raise Unmet("headers", each)
        if self._drifts and answer_is_described(package, found, step):
            raise Unmet("drift", f"of a described answer: {self._drifts[0]}")


def _consumed(value: object) -> object:
    """A stream as the list of what it gives, read while the server still answers."""
    if isinstance(value, AbstractContextManager):
        with value as opened:
            return list(opened)
    return list(value) if isinstance(value, Iterator) else value


def _host_variable(server: str, url: str) -> dict[str, str]:
    """The variable that stands for scheme and host, where the URL begins with one."""
    return {server[1:].partition("}")[0]: url} if server.startswith("{") else {}

"""The scenarios of the suite: requests that must arrive, and what is answered to each."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

Data: TypeAlias = Any
"""JSON as Python has it: what it holds is the suite's business."""

SUITE = Path(__file__).resolve().parents[3] / "shared" / "conformance" / "http-specs"
DOCUMENTS = SUITE / "openapi"
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Content:
    """A body: its media type, and data, text or bytes."""

    media_type: str
    raw: Data

    @classmethod
    def of(cls, body: Mapping[str, Data] | None) -> Content | None:
        """The body of a request or an answer of the suite; None where there is none."""
        if body is None or "contentType" not in body:
            return None
        chunks = body.get("streamChunks")
        raw = body.get("rawContent") if chunks is None else b"".join(map(_raw, chunks))
        return cls(body["contentType"], _raw(raw))

    @property
    def json(self) -> Data:
        """The value of a JSON body, which the suite holds as data or as its text."""
        if not isinstance(self.raw, str):
            return self.raw
        try:
            return json.loads(self.raw)
        except ValueError:
            return self.raw

    def written(self) -> bytes:
        """What goes over the wire."""
        if isinstance(self.raw, bytes):
            return self.raw
        if self.media_type == "application/json":
            return json.dumps(self.json).encode()
        return str(self.raw).encode()


def _raw(value: Data) -> Data:
    if isinstance(value, dict) and set(value) == {"$base64"}:
        return base64.b64decode(value["$base64"])
    return value


@dataclass(frozen=True)
class Step:
    """One request and its answer."""

    method: str
    uri: str
    query: Mapping[str, Data] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Content | None = None
    status: int = 200
    answer_headers: Mapping[str, str] = field(default_factory=dict)
    answer: Content | None = None

    @classmethod
    def of(cls, api: Mapping[str, Data]) -> Step:
        request, response = api.get("request") or {}, api["response"]
        headers = request.get("headers", {}).items()
        return cls(
            method=api["method"].upper(),
            uri=api["uri"],
            query=request.get("query", {}),
            # The media type belongs to the body, and is compared with the description.
            headers={
                name.lower(): str(value)
                for name, value in headers
                if name.lower() != "content-type"
            },
            body=Content.of(request.get("body")),
            status=response.get("status", 200),
            answer_headers=response.get("headers", {}),
            answer=Content.of(response.get("body")),
        )


@dataclass(frozen=True)
class Scenario:
    """One scenario: the description it belongs to, and its steps in order."""

    name: str
    document: str
    steps: tuple[Step, ...]

    @classmethod
    def of(cls, name: str, data: Mapping[str, Data]) -> Scenario:
        made = texts("bodies.json").get(name)
        apis = [_filled(api, made) for api in data["apis"] if _is_wanted(data, api)]
        return cls(name, data["dir"].replace("/", "_"), tuple(map(Step.of, apis)))


def _is_wanted(data: Mapping[str, Data], api: Mapping[str, Data]) -> bool:
    """A scenario that is passed by keys is not passed by the answers to wrong requests."""
    if data["passCondition"] != "by-key":
        return True
    return int(api["response"].get("status", 200)) < 400


def _filled(value: Data, made: str | None) -> Data:
    """Data with the body that the suite makes by a function, which its data cannot hold."""
    if made is None or not isinstance(value, dict):
        return value
    if set(value) == {"$function"}:
        return made
    return {name: _filled(each, made) for name, each in value.items()}


def scenarios() -> list[Scenario]:
    """All of them, by name; none where the suite is not there."""
    path = SUITE / "scenarios.json"
    if not path.is_file():
        return []
    data = json.loads(path.read_text())
    return [Scenario.of(name, data[name]) for name in sorted(data)]


def texts(name: str) -> dict[str, str]:
    """Texts by scenario, of a data file of this folder."""
    path = HERE / name
    found: dict[str, str] = json.loads(path.read_text()) if path.is_file() else {}
    return found

"""Recordings as they stand in their files; README.md has the format."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, cast

FOLDER = Path(__file__).parent


class Request(TypedDict):
    """What the server sees; `null` as a header means that the header is not sent."""

    method: str
    path: str
    query: list[list[str]]
    headers: dict[str, str | None]
    body: str | None


class Response(TypedDict):
    """What the server answers, its body in one of three places."""

    status: int
    headers: dict[str, str]
    body: NotRequired[str]
    body_file: NotRequired[str]
    body_base64: NotRequired[str]


class Exchange(TypedDict):
    request: Request
    response: Response


class Call(TypedDict):
    """The call that a user makes, and how its result is used."""

    method: str
    arguments: dict[str, object]
    how: Literal["value", "items", "pages", "read", "save", "chunks"]
    times: NotRequired[int]


class Expect(TypedDict):
    """What the user gets. `values` are those of the error where one is expected."""

    type: NotRequired[str]
    count: NotRequired[int]
    error: NotRequired[str]
    values: dict[str, object]
    drift: NotRequired[list[list[str]]]
    written_as: NotRequired[dict[str, Literal["number", "string"]]]


class Content(TypedDict):
    description: str
    origin: Literal["document", "composed"]
    client: dict[str, object]
    call: Call
    exchanges: list[Exchange]
    expect: Expect


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording, with what its place says."""

    path: Path
    content: Content

    @property
    def api(self) -> str:
        return self.path.parts[-3]

    @property
    def operation(self) -> str:
        return self.path.parts[-2]

    @property
    def name(self) -> str:
        return f"{self.api}/{self.operation}/{self.path.stem}"

    @property
    def fails(self) -> bool:
        return "error" in self.content["expect"]

    @property
    def drift(self) -> list[list[str]]:
        return self.content["expect"].get("drift", [])

    def body_of(self, response: Response) -> bytes:
        """The body of an answer. The newline that ends a body's file is not part of the body."""
        if "body_file" in response:
            return (
                (self.path.parent / response["body_file"])
                .read_bytes()
                .removesuffix(b"\n")
            )
        if "body_base64" in response:
            return base64.b64decode(response["body_base64"])
        return response.get("body", "").encode()


def load(path: Path) -> Recording:
    return Recording(path, cast(Content, json.loads(path.read_bytes())))


def described(api: str) -> list[Mapping[str, str]]:
    """The operations of an API as the emitted package lists them."""
    import billing_clients

    listing = Path(billing_clients.__path__[0]) / api / "api.json"
    return cast(list[Mapping[str, str]], json.loads(listing.read_bytes()))


RECORDINGS = [load(path) for path in sorted(FOLDER.glob("*/*/*.json"))]
APIS = sorted({recording.api for recording in RECORDINGS})

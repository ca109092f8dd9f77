"""The device code grant (RFC 8628): a person agrees on another device, by a code that is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .auth import Credentials, Interactive
from .context import Context
from .effects import Flow, sleep
from .errors import TokenError
from .forms import form_text
from .json_text import parsed
from .kinds import is_object
from .request import Outgoing
from .sending import persistent
from .tokens import place_of


@dataclass(frozen=True, slots=True)
class Prompt:
    """What to tell the person."""

    verification_uri: str
    user_code: str
    verification_uri_complete: str | None = None
    """With the code in it, for a QR code, say."""


def _printed(prompt: Prompt) -> None:
    print(f"Open {prompt.verification_uri} and enter the code {prompt.user_code}")


@dataclass(frozen=True, slots=True)
class DeviceLogin(Interactive):
    """A person who agrees on another device."""

    client_id: str
    client_secret: str = field(default="", repr=False)
    scope: str = ""
    """Scopes that are asked for, with spaces between."""
    show: Callable[[Prompt], object] = field(default=_printed, repr=False)
    """Called with what the person has to know."""


@dataclass(frozen=True, slots=True)
class DeviceAuthorization:
    """Asks for a code, shows it, and lets the token be asked for until the person has agreed."""

    url: str
    _waits: list[float] = field(default_factory=lambda: [5.0], init=False, repr=False)
    """Seconds between two requests. One login runs at a time, as one token is fetched at a time."""

    def __call__(
        self, context: Context, credentials: Credentials
    ) -> Flow[Mapping[str, str]]:
        if not isinstance(credentials, DeviceLogin):
            raise TypeError(f"{type(credentials).__name__} shows no code")
        base_url, path = place_of(context, self.url)
        asked = {"client_id": credentials.client_id, "scope": credentials.scope}
        content = form_text({n: text for n, text in asked.items() if text}).encode()
        headers = (
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        )
        request = Outgoing("POST", base_url, path, headers=headers, content=content)
        reply = yield from persistent(context.apart(), request, path, idempotent=True)
        found = _members(reply.content)
        texts = {n: str(found[n]) for n in _NEEDED if isinstance(found.get(n), str)}
        if not reply.ok or len(texts) < len(_NEEDED):
            raise TokenError(
                "no device code came", status=reply.status, headers=reply.headers
            )
        whole = found.get("verification_uri_complete")
        credentials.show(
            Prompt(
                texts["verification_uri"],
                texts["user_code"],
                whole if isinstance(whole, str) else None,
            )
        )
        wait = found.get("interval")
        self._waits[0] = float(wait) if isinstance(wait, int) and wait > 0 else 5.0
        yield from sleep(self._waits[0])
        return {"device_code": texts["device_code"]}

    def again(self, error: TokenError) -> float | None:
        said = _members(error.content).get("error")
        if said == "slow_down":
            self._waits[0] += 5
        return (
            self._waits[0] if said in ("authorization_pending", "slow_down") else None
        )


_NEEDED = "device_code", "user_code", "verification_uri"


def _members(content: bytes) -> Mapping[str, object]:
    try:
        found = parsed(content)
    except ValueError:
        return {}
    return found if is_object(found) else {}

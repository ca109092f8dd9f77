"""The device code grant (RFC 8628): a person agrees on another device, by a code that is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .auth import Credentials, Interactive
from .context import Context
from .effects import Flow, sleep
from .errors import TokenError, phrase
from .forms import form_text
from .grants import Again
from .refusal import is_refusal, members, said
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

    def __call__(
        self, context: Context, credentials: Credentials
    ) -> Flow[tuple[Mapping[str, str], Again]]:
        if not isinstance(credentials, DeviceLogin):
            raise TypeError(f"{type(credentials).__name__} shows no code")
        found = yield from self._asked(context, credentials)
        whole = found.get("verification_uri_complete")
        where, code = str(found["verification_uri"]), str(found["user_code"])
        credentials.show(Prompt(where, code, whole if isinstance(whole, str) else None))
        wait = found.get("interval")
        polling = Polling(float(wait) if isinstance(wait, int) and wait > 0 else 5.0)
        yield from sleep(context.within(polling.wait))
        return {"device_code": str(found["device_code"])}, polling

    def _asked(
        self, context: Context, credentials: DeviceLogin
    ) -> Flow[Mapping[str, object]]:
        """The answer with the code."""
        base_url, path = place_of(context, self.url)
        asked = {"client_id": credentials.client_id, "scope": credentials.scope}
        content = form_text({n: text for n, text in asked.items() if text}).encode()
        headers = (
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        )
        request = Outgoing("POST", base_url, path, headers=headers, content=content)
        reply = yield from persistent(context.apart(), request, path, idempotent=True)
        found = members(reply.content)
        missing = [name for name in _NEEDED if not isinstance(found.get(name), str)]
        if is_refusal(reply) or missing:
            told = f"{reply.status} {phrase(reply.status)}"
            told += said(found) or f", without {' and '.join(missing)}"
            error = TokenError(f"no device code came from {path}: {told}")
            raise error.of(reply)
        return found


@dataclass(slots=True)
class Polling:
    """How often the token is asked for: more seldom each time that the server says so."""

    wait: float

    def __call__(self, error: TokenError) -> float | None:
        code = members(error.content).get("error")
        if code == "slow_down":
            self.wait += 5
        return self.wait if code in ("authorization_pending", "slow_down") else None


_NEEDED = "device_code", "user_code", "verification_uri"

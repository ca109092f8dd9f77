"""The only file that reads from other machines: one GET, within limits of size, time and place."""

from __future__ import annotations

import socket
import time
from collections.abc import Collection
from urllib.parse import SplitResult, urljoin

import httpx

from clientwright.diagnostics import InputError
from clientwright.load.addresses import check_address, split
from clientwright.load.remote import Fetched

MOST_BYTES = 20_000_000
MOST_REDIRECTS = 5
MOST_SECONDS = 30.0
_PAUSE = 10.0
"""Seconds without a byte."""
_ACCEPT = "application/openapi+yaml, application/json, application/yaml, text/*;q=0.9, */*;q=0.5"


def fetch(url: str, hosts: Collection[str]) -> Fetched:
    """Read a URL; InputError for what is refused or does not work."""
    deadline = time.monotonic() + MOST_SECONDS
    # Neither proxies nor .netrc of the environment: the address that was checked is the one asked.
    with httpx.Client(trust_env=False, timeout=_PAUSE) as client:
        for _ in range(MOST_REDIRECTS + 1):
            found = _step(client, url, hosts, deadline)
            if isinstance(found, Fetched):
                return found
            url = found
    raise InputError(f"it was redirected more than {MOST_REDIRECTS} times")


def _step(
    client: httpx.Client, url: str, hosts: Collection[str], deadline: float
) -> Fetched | str:
    """One request: the document, or where it is."""
    request = _request(client, split(url), hosts)
    try:
        answer = client.send(request, stream=True)
        try:
            if answer.is_redirect:
                return urljoin(url, answer.headers["location"])
            if answer.status_code != 200:
                raise InputError(f"{url} answered {answer.status_code}")
            return Fetched(url, _content(answer, url, deadline))
        finally:
            answer.close()
    except httpx.HTTPError as error:
        raise InputError(f"{url} cannot be fetched: {error}") from error


def _request(
    client: httpx.Client, parts: SplitResult, hosts: Collection[str]
) -> httpx.Request:
    """A request to the address that was checked: a name could lead elsewhere when asked again."""
    host, address = parts.hostname or "", _address(parts, hosts)
    shown = f"[{address}]" if ":" in address else address
    port = f":{parts.port}" if parts.port else ""
    target = parts._replace(netloc=shown + port, fragment="").geturl()
    headers = {"Host": parts.netloc, "Accept": _ACCEPT}
    extensions = {"sni_hostname": host}
    return client.build_request("GET", target, headers=headers, extensions=extensions)


def _address(parts: SplitResult, hosts: Collection[str]) -> str:
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError(f"the host {parts.hostname} is not known") from error
    addresses = [str(each[4][0]) for each in found]
    for address in addresses:
        check_address(parts, address, hosts)
    return addresses[0]


def _content(answer: httpx.Response, url: str, deadline: float) -> bytes:
    """The body; what it unpacks to counts."""
    content = bytearray()
    for piece in answer.iter_bytes(65536):
        content += piece
        if len(content) > MOST_BYTES:
            raise InputError(f"{url} is larger than {MOST_BYTES // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise InputError(f"{url} took longer than {MOST_SECONDS:g} seconds")
    return bytes(content)

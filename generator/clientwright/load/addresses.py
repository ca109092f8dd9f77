"""Which URLs may be read: https of the public internet, and what a person named."""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from clientwright.diagnostics import InputError

_ADVICE = "Name its host (--remote-host, or remote-hosts in the configuration) if it is yours."


def is_url(text: str) -> bool:
    """Whether a description or a reference is to be fetched."""
    return text[:8].lower().startswith(("http://", "https://"))


def origin_of(url: str) -> str:
    """`host:port`, as hosts may be named."""
    parts = split(url)
    return f"{parts.hostname}:{parts.port or _port(parts)}"


def split(url: str) -> SplitResult:
    """The parts of a URL that somebody could read."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # a wrong one is found when it is asked for
    except ValueError as error:
        raise InputError(f"{url} is no URL: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(f"{url} is not to be fetched: http and https alone are")
    if parts.username is not None or parts.password is not None:
        what = "a URL with a user name or a password is not fetched"
        raise InputError(what, advice="Both would stand in refs.lock.")
    return parts


def is_named(parts: SplitResult, hosts: Collection[str]) -> bool:
    """Whether a person named the host, with any port or with this one."""
    host = parts.hostname or ""
    return bool({host, f"{host}:{parts.port or _port(parts)}"} & set(hosts))


def check_address(parts: SplitResult, address: str, hosts: Collection[str]) -> None:
    """Refuse an address inside of a network, and http to anything but this machine itself."""
    found, named = _bare(address), is_named(parts, hosts)
    if parts.scheme == "http" and not (named and found.is_loopback):
        what = f"{parts.hostname} is asked for by http: only https is fetched"
        raise InputError(what, advice="Write https, or refer to a file.")
    if not named and (not found.is_global or found.is_multicast):
        what = f"{parts.hostname} is no host of the public internet ({address})"
        raise InputError(what, advice=_ADVICE)


def _bare(address: str) -> IPv4Address | IPv6Address:
    """An address; one of IPv4 in IPv6 is the former."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        return found.ipv4_mapped or found.sixtofour or found
    return found


def _port(parts: SplitResult) -> int:
    return 443 if parts.scheme == "https" else 80

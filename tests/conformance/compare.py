"""Equality as the wire has it: of JSON, of XML, of texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from itertools import zip_longest
from xml.etree import ElementTree

from .scenarios import Data


def same_text(expected: str, actual: str) -> bool:
    """Texts are equal, or are the same moment in RFC 3339."""
    if expected == actual:
        return True
    moment = _moment(expected)
    return moment is not None and moment == _moment(actual)


def _moment(text: str) -> datetime | None:
    if "T" not in text or not text[:4].isdigit():
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def json_differences(expected: Data, actual: Data, where: str = "") -> Iterator[str]:
    """Where two JSON values differ; the order of members does not count."""
    match expected, actual:
        case dict(), dict():
            for name in sorted({*expected, *actual}):
                yield from _member_differences(expected, actual, name, where)
        case list(), list():
            if len(expected) != len(actual):
                yield f"{where or '/'} has {len(actual)} items, not {len(expected)}"
            for index, pair in enumerate(zip(expected, actual, strict=False)):
                yield from json_differences(*pair, f"{where}/{index}")
        case _:
            if not _same_scalar(expected, actual):
                yield f"{where or '/'} is {_shown(actual)}, not {_shown(expected)}"


def _member_differences(
    expected: Data, actual: Data, name: str, where: str
) -> Iterator[str]:
    place = f"{where}/{name}"
    if name not in actual:
        yield f"{place} is missing"
    elif name not in expected:
        yield f"{place} is too much"
    else:
        yield from json_differences(expected[name], actual[name], place)


def _same_scalar(expected: Data, actual: Data) -> bool:
    if isinstance(expected, bool) or isinstance(actual, bool):
        return expected is actual
    if isinstance(expected, str) and isinstance(actual, str):
        return same_text(expected, actual)
    if _is_number(expected) and _is_number(actual):
        return Decimal(str(expected)) == Decimal(str(actual))
    return bool(expected == actual)


def _is_number(value: Data) -> bool:
    return isinstance(value, int | float | Decimal)


def _shown(value: Data) -> str:
    text = json.dumps(value, default=str)
    return text if len(text) < 60 else f"{text[:57]}..."


def xml_differences(expected: bytes, actual: bytes) -> Iterator[str]:
    """Where two XML documents differ; prefixes, and the order of unlike elements, do not count."""
    try:
        found = ElementTree.fromstring(actual)
    except ElementTree.ParseError as error:
        yield f"it is not XML: {error}"
        return
    yield from _element_differences(ElementTree.fromstring(expected), found, "")


def _element_differences(
    expected: ElementTree.Element, actual: ElementTree.Element, where: str
) -> Iterator[str]:
    place = f"{where}/{expected.tag}"
    if expected.tag != actual.tag:
        yield f"{place} is {actual.tag}"
        return
    if dict(expected.attrib) != dict(actual.attrib):
        yield f"{place} has the attributes {dict(actual.attrib)}"
    if not same_text(*((each.text or "").strip() for each in (expected, actual))):
        yield f"{place} has the text {actual.text!r}, not {expected.text!r}"
    pairs = zip_longest(*(sorted(e, key=lambda c: c.tag) for e in (expected, actual)))
    for wanted, given in pairs:
        if wanted is None or given is None:
            yield f"{place} has {len(actual)} elements, not {len(expected)}"
            return
        yield from _element_differences(wanted, given, place)


def text_differences(
    expected: Mapping[str, str], actual: Mapping[str, str]
) -> Iterator[str]:
    """Where texts by name differ from what they must be; other names do not count."""
    for name, text in expected.items():
        given = actual.get(name)
        if given is None or not same_text(text, given):
            yield f"{name} is {given!r}, not {text!r}"

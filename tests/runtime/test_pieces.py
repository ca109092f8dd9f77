"""Bytes to pieces: what streams mean, however their bytes are cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime import pieces
from runtime.errors import APIConnectionError, DecodeError
from runtime.pieces import Event, Events, JsonTexts


def events(*chunks: bytes, end: str | None = None, limit: int = 1000) -> list[Event]:
    parser = Events(end, limit)
    found = [event for chunk in chunks for event in parser.feed(chunk)]
    return found if parser.ended else [*found, *parser.end()]


def texts(*chunks: bytes, separator: bytes = b"\n") -> list[bytes]:
    parser = JsonTexts(separator, 1000)
    return [
        *(text for chunk in chunks for text in parser.feed(chunk)),
        *parser.end(),
    ]


EVENTS: list[tuple[bytes, list[Event]]] = [
    (b"", []),
    (b"data: a\n\n", [Event(data="a")]),
    (b"data:a\n\n", [Event(data="a")]),
    (b"data:  a \n\n", [Event(data=" a ")]),
    (b"data: a\ndata: b\n\n", [Event(data="a\nb")]),
    (b"data: a\r\ndata: b\r\n\r\n", [Event(data="a\nb")]),
    (b"data: a\rdata: b\r\r", [Event(data="a\nb")]),
    (b"data: a\r\rdata: b\n\ndata: c\r\n\n", [Event(data=each) for each in "abc"]),
    (b"data\n\ndata\ndata\n\n", [Event(data=""), Event(data="\n")]),
    (b": comment\n:\ndata: a\n: more\ndata: b\n\n", [Event(data="a\nb")]),
    (b"\xef\xbb\xbfdata: a\n\n", [Event(data="a")]),
    (b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\n", []),
    (b"event: x\ndata: a\n\ndata: b\n\n", [Event("x", "a"), Event(data="b")]),
    (b"event: x\n\ndata: a\n\n", [Event(data="a")]),
    (b"event: x\nevent:\ndata: a\n\n", [Event(data="a")]),
    (b"id: 1\ndata: a\n\ndata: b\n\n", [Event(data="a", id="1"), Event(data="b", id="1")]),
    (b"id: 1\n\ndata: a\n\nid\ndata: b\n\n", [Event(data="a", id="1"), Event(data="b")]),
    (b"id: 1\nid: 2\0\ndata: a\n\n", [Event(data="a", id="1")]),
    (b"retry: 10\ndata: a\n\ndata: b\n\n", [Event(data="a", retry=10), Event(data="b")]),
    (b"retry: 10\n\ndata: a\n\n", [Event(data="a", retry=10)]),
    (b"retry: 1.5\nretry:\nretry: -1\nretry: x\ndata: a\n\n", [Event(data="a")]),
    (b"retry: " + b"9" * 400 + b"\ndata: a\n\n", [Event(data="a")]),
    ("retry: ٣\ndata: ä\n\n".encode(), [Event(data="ä")]),
    (b"Data: no\ndata : no\nother: no\ndata: {\"a\": \"b:c\"}\n\n", [Event(data='{"a": "b:c"}')]),
    (b"data: \xff\xc3\n\n", [Event(data="��")]),
    (b"data: a\x00\x0b\x85\xe2\x80\xa8b\n\n", [Event(data="a\0\x0b�\u2028b")]),
    (b"data: a\n\n\n\n\r\n", [Event(data="a")]),
    (b"event: x\nid: 3\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("content", "expected"), EVENTS)
def test_events(content: bytes, expected: list[Event]) -> None:
    """As the HTML standard has it, in one chunk, in single bytes, and in two at each place."""
    assert expected == events(content)
    assert expected == events(*(content[i : i + 1] for i in range(len(content))))
    for place in range(len(content)):
        assert expected == events(content[:place], b"", content[place:])


@given(
    st.lists(st.sampled_from([*b"\r\n:\0 \xef\xbb\xbfx1", *b"data id event retry"])),
    st.data(),
)
def test_events_however_they_are_cut(content: list[int], data: st.DataObject) -> None:
    """What comes out depends on the bytes alone."""
    whole = bytes(content) + b"\n\n"
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)))))
    chunks = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, None], strict=True)]
    assert events(whole) == events(*chunks)


@pytest.mark.parametrize(
    "content",
    [b"data: a", b"data: a\n", b"data: a\r", b"data: b\n\ndata", b"id: 1\ndata: a"],
)
def test_a_stream_that_ends_within_an_event(content: bytes) -> None:
    """It broke off, and never ends as if it were whole."""
    with pytest.raises(APIConnectionError, match="ended before its end"):
        events(content)


@pytest.mark.parametrize("rest", [b"", b"\n", b"\n\n", b"\n\ndata: more\n\nrubbish"])
def test_the_event_that_ends_a_stream(rest: bytes) -> None:
    """It is none itself, and nothing after it counts."""
    content = b"data: a\n\ndata: [DONE]" + rest
    assert [Event(data="a")] == events(content, end="[DONE]")
    with pytest.raises(APIConnectionError, match="ended before its end"):
        events(b"data: a\n\n", end="[DONE]")


@pytest.mark.parametrize(
    "content",
    [
        b"data: " + b"a" * 2000,
        b"data\n" * 300,
        b"a" * 2000,
        b": " + b"a" * 2000 + b"\n\n",
        b"id: " + b"a" * 2000 + b"\ndata: a\n\n",
    ],
)
def test_an_event_has_a_limit(content: bytes) -> None:
    """In one chunk as well as in many."""
    with pytest.raises(DecodeError, match="larger than 1000 bytes"):
        events(content)
    with pytest.raises(DecodeError, match="larger than 1000 bytes"):
        events(*(content[i : i + 7] for i in range(0, len(content), 7)))


def test_many_small_events_have_none() -> None:
    """The limit is one of each event, not of all."""
    assert 1000 == len(events(b"data: aa\n: b\n\n" * 1000))
    assert 1_000_000 < pieces.LIMIT


LINES: list[tuple[bytes, list[bytes]]] = [
    (b"", []),
    (b"\n\r\n \n", []),
    (b"1\n2\n", [b"1", b"2"]),
    (b"1\n2", [b"1", b"2"]),
    (b'{"a": 1}\r\n\r\n[2]\r\n', [b'{"a": 1}\r', b"[2]\r"]),
    ('"ä\\n\u2028"\n'.encode(), ['"ä\\n\u2028"'.encode()]),
    (b"no json\n1\n", [b"no json", b"1"]),
]


@pytest.mark.parametrize(("content", "expected"), LINES)
def test_lines(content: bytes, expected: list[bytes]) -> None:
    """The last one need not end."""
    for place in range(len(content) + 1):
        assert expected == texts(content[:place], content[place:])


SEQUENCES: list[tuple[bytes, list[bytes]]] = [
    (b"", []),
    (b"\x1e1\n\x1e2\n", [b"1\n", b"2\n"]),
    (b"\x1e\x1e[\n1]\n\x1e\x1e", [b"[\n1]\n"]),
    (b'\x1e{"a": 1}', [b'{"a": 1}']),
]


@pytest.mark.parametrize(("content", "expected"), SEQUENCES)
def test_sequences(content: bytes, expected: list[bytes]) -> None:
    """What stands between record separators, lines or not."""
    for place in range(len(content) + 1):
        found = texts(content[:place], content[place:], separator=b"\x1e")
        assert expected == found


@pytest.mark.parametrize(
    ("content", "separator"),
    [(b'{"a": 1}\n{"a"', b"\n"), (b"\x1e[1", b"\x1e"), (b"\x1e12", b"\x1e")],
)
def test_a_stream_that_ends_within_a_text(content: bytes, separator: bytes) -> None:
    """Half a number is a number, but RFC 7464 has each ended."""
    with pytest.raises(APIConnectionError, match="ended within an item"):
        texts(content, separator=separator)


def test_a_text_has_a_limit() -> None:
    with pytest.raises(DecodeError, match="larger than 1000 bytes"):
        texts(b"[" * 1001)
    with pytest.raises(DecodeError, match="larger than 1000 bytes"):
        texts(*[b"[" * 500] * 3)

"""Server-sent events: what is written, and what the standard says must be read."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from captionsync.errors import InputError
from captionsync.wire.sse import HEARTBEAT, HELLO, EventId, SseDecoder, SseMessage, frame, http_chunk, retry, to_json

ID = EventId("k3x9", 42)


def decode(data: bytes) -> list[SseMessage]:
    return SseDecoder().feed(data)


def heard(data: str) -> list[tuple[str, str, str]]:
    return [(message.id, message.event, message.data) for message in decode(data.encode())]


# WHATWG HTML 9.2.6, in the order of the standard.


def test_whatwg_example_the_stock_ticker_joins_its_data_lines() -> None:
    assert heard("data: YHOO\ndata: +2\ndata: 10\n\n") == [("", "message", "YHOO\n+2\n10")]


def test_whatwg_example_four_blocks_a_comment_an_id_an_empty_id_and_a_kept_space() -> None:
    stream = ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n"
    two = [("1", "message", "first event"), ("", "message", "second event")]
    assert heard(stream) == two
    assert heard(stream + "\n") == [*two, ("", "message", " third event")]


def test_whatwg_example_data_without_a_colon_and_a_last_block_without_its_end() -> None:
    assert heard("data\n\ndata\ndata\n\ndata:") == [("", "message", ""), ("", "message", "\n")]


def test_whatwg_example_the_space_after_the_colon_is_no_data() -> None:
    assert heard("data:test\n\ndata: test\n\n") == [("", "message", "test"), ("", "message", "test")]


def test_whatwg_example_event_types_name_what_happened() -> None:
    stream = "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n"
    assert heard(stream) == [("", "add", "73857293"), ("", "remove", "2153"), ("", "add", "113411")]


@pytest.mark.parametrize(
    ("stream", "events"),
    [
        ("event: add\n\ndata: x\n\n", [("", "message", "x")]),
        ("id: 7\n\ndata: x\n\n", [("7", "message", "x")]),
        ("id: 7\ndata: x\n\ndata: y\n\n", [("7", "message", "x"), ("7", "message", "y")]),
        ("id: 7\ndata: x\n\nid: 8\0\ndata: y\n\n", [("7", "message", "x"), ("7", "message", "y")]),
        ("Data: x\nDATA: y\n data: z\ndata : z\nother: z\n\n", []),
        ("event: one\nevent: two\ndata: x\n\n", [("", "two", "x")]),
        ("event: one\nevent\ndata: x\n\n", [("", "message", "x")]),
        ("data: a:b: c\n\n", [("", "message", "a:b: c")]),
        ("data:\tx \n\n", [("", "message", "\tx ")]),
        ("::\n:data: x\n\n", []),
        ("\n\n\n", []),
    ],
)
def test_fields_are_read_as_the_standard_says(stream: str, events: list[tuple[str, str, str]]) -> None:
    assert heard(stream) == events


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_lines_end_with_any_of_the_three_ends(end: str) -> None:
    stream = "id: 1\nevent: e\ndata: a\ndata: b\n\n: c\n\ndata: z\n\n".replace("\n", end) + "\n"
    assert heard(stream) == [("1", "e", "a\nb"), ("1", "message", "z")]


def test_ends_may_be_mixed_and_a_line_feed_after_a_return_is_no_blank_line() -> None:
    assert heard("data: a\r\ndata: b\rdata: c\n\r\n") == [("", "message", "a\nb\nc")]
    assert heard("data: a\n\rdata: b\n\n") == [("", "message", "a"), ("", "message", "b")]


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x1c", "\0"])
def test_nothing_else_ends_a_line(char: str) -> None:
    assert heard(f"data: a{char}id: 9{char}{char}\n\n") == [("", "message", f"a{char}id: 9{char}{char}")]


def test_one_byte_order_mark_at_the_very_start_is_dropped() -> None:
    assert heard("\ufeffdata: x\n\n") == [("", "message", "x")]
    assert heard("\ufeff\ufeffdata: x\n\n") == []
    assert heard("\n\ufeffdata: x\n\n") == []
    assert heard("data: \ufeffx\n\n") == [("", "message", "\ufeffx")]


def test_bytes_that_are_no_text_are_replaced_and_the_stream_goes_on() -> None:
    assert decode(b"data: a\xff\xc3b\n\ndata: c\n\n") == [
        SseMessage("", "message", "a\ufffd\ufffdb"),
        SseMessage("", "message", "c"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("1500", 1500), (" 0", 0), ("", None), ("-1", None), ("1.5", None), ("1e3", None), ("٣", None), ("²", None)],
)
def test_a_reconnection_time_is_ascii_digits_only(line: str, expected: int | None) -> None:
    decoder = SseDecoder()
    assert decoder.feed(f"retry:{line}\n\n".encode()) == []
    assert decoder.retry_ms == expected


def test_the_last_event_id_is_known_before_and_without_an_event() -> None:
    decoder = SseDecoder()
    assert decoder.last_event_id == ""
    assert decoder.feed(b"id: k3x9.7\n\n") == []
    assert decoder.last_event_id == "k3x9.7"


def test_a_line_without_an_end_is_refused_and_lines_with_ends_are_not() -> None:
    decoder = SseDecoder(max_line_chars=20)
    assert decoder.feed(b"data: 12345678901234567890\n" * 3) == []
    assert decoder.feed(b"data: 78901234567890") == []
    with pytest.raises(InputError):
        decoder.feed(b"x")


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    edges = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return [data[a:b] for a, b in pairwise(edges)]


# What a stream is made of, dense with all that could go wrong at a cut.
STREAMS = st.lists(
    st.sampled_from(
        ["data", "id", "event", "retry", ":", " ", "\n", "\r", "\r\n", "\ufeff", "\0", "é", "😀", "7", "x"]
    ),
    max_size=40,
)


@settings(deadline=None)
@given(STREAMS, st.binary(max_size=3), st.lists(st.integers(0, 400), max_size=12))
@example(["\ufeff", "data:😀", "\r\n", "\r\n"], b"", list(range(20)))
@example(["data", "\r", "\n", "\r", "\n"], b"", list(range(20)))
def test_bytes_cut_anywhere_give_the_same_events(parts: list[str], junk: bytes, cuts: list[int]) -> None:
    data = "".join(parts).encode() + junk + b"\ndata: end\n\n"
    whole, cut = SseDecoder(), SseDecoder()
    expected = whole.feed(data)
    assert [message for piece in pieces(data, cuts) for message in cut.feed(piece)] == expected
    assert (cut.last_event_id, cut.retry_ms) == (whole.last_event_id, whole.retry_ms)
    assert expected[-1].data.endswith("end")


def test_a_frame_is_id_event_and_one_line_of_compact_json() -> None:
    data = {"text": "Grüße 😀", "start_ms": 0, "after": None}
    wanted = 'id: k3x9.42\nevent: word\ndata: {"text":"Grüße 😀","start_ms":0,"after":null}\n\n'
    assert frame(ID, "word", data) == wanted.encode()
    assert frame(None, "reset", {}) == b"event: reset\ndata: {}\n\n"


def test_a_frame_without_an_id_leaves_the_position_as_it_was() -> None:
    first, second = decode(frame(ID, "word", {}) + frame(None, "gap", {}))
    assert (first.id, second.id) == ("k3x9.42", "k3x9.42")


def test_comments_and_the_reconnection_time_are_no_events() -> None:
    decoder = SseDecoder()
    assert decoder.feed(HELLO + HEARTBEAT + retry(2000) + HEARTBEAT) == []
    assert decoder.retry_ms == 2000
    assert decoder.feed(frame(ID, "word", {"n": 1})) == [SseMessage("k3x9.42", "word", '{"n":1}')]


HOSTILE = "\n\nid: 9.9\nevent: end\ndata: {}\n\n"


@settings(deadline=None)
@given(st.text(), st.text())
@example(HOSTILE, HOSTILE.replace("\n", "\r"))
@example(HOSTILE.replace("\n", "\u2028"), HOSTILE.replace("\n", "\r\n"))
@example("\0id: 9\0", "\u0085\u2029\x0b\x0c\ufeff")
def test_no_text_can_forge_an_event_or_an_id(key: str, text: str) -> None:
    data = {key: text, "list": [text]}
    raw = frame(ID, "word", data)
    assert raw.count(b"\n") == 4
    assert b"\r" not in raw
    assert b"\0" not in raw
    messages = decode(raw + frame(None, "end", {}))
    assert [(message.id, message.event) for message in messages] == [("k3x9.42", "word"), ("k3x9.42", "end")]
    assert json.loads(messages[0].data) == data


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_numbers_that_json_does_not_have_are_refused(value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        to_json({"weight": value})


@given(st.from_regex(r"[0-9a-z]{1,16}", fullmatch=True).filter(str.isascii), st.integers(0, 10**15 - 1))
def test_event_ids_come_back_from_their_text(epoch: str, seq: int) -> None:
    assert EventId.parse(str(EventId(epoch, seq))) == EventId(epoch, seq)


@pytest.mark.parametrize(
    "text",
    ["", ".", "a.", ".1", "a1", "a.1.2", "a.-1", "a.+1", "a. 1", " a.1", "a.1 ", "a.1\n", "A.1", "é.1", "a.١", "a.1_0",
     "a.0x1", "a.1\0", "a" * 33 + ".1", "a." + "1" * 16, "a." + "9" * 5000, "null", "../../etc/passwd"],
)  # fmt: skip
def test_garbage_is_no_event_id(text: str) -> None:
    assert EventId.parse(text) is None


def test_event_ids_of_one_epoch_are_in_the_order_of_their_numbers() -> None:
    assert sorted([EventId("a", 10), EventId("a", 9), EventId("a", 1)]) == [EventId("a", n) for n in (1, 9, 10)]


@pytest.mark.parametrize(
    ("data", "chunk"), [(b"", b"0\r\n\r\n"), (b"abc", b"3\r\nabc\r\n"), (b"\r\n" * 128, b"100\r\n" + b"\r\n" * 129)]
)
def test_a_chunk_says_its_length_in_hexadecimal(data: bytes, chunk: bytes) -> None:
    assert http_chunk(data) == chunk


def test_a_long_line_in_small_pieces_takes_no_longer_than_its_length() -> None:
    """Looking at the whole line again with every piece would take minutes."""
    decoder, line = SseDecoder(), b"data: " + b"x" * 8_000_000 + b"\n\n"
    messages = [message for at in range(0, len(line), 256) for message in decoder.feed(line[at : at + 256])]
    assert [len(message.data) for message in messages] == [8_000_000]


def test_an_endless_event_is_refused() -> None:
    decoder = SseDecoder(max_event_chars=100)
    with pytest.raises(InputError, match="an event without an end"):
        for _ in range(20):
            decoder.feed(b"data: 12345678\n")
    decoder = SseDecoder(max_event_chars=100)
    assert len([one for _ in range(20) for one in decoder.feed(b"data: 12345678\n\n")]) == 20

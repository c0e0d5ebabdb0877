"""What is fuzzed: everything that reads bytes from outside, and what must hold of it besides its own errors.

Each target takes bytes. It may refuse them with its own typed error, and with nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from captionsync.check import check_file
from captionsync.errors import ExportError, InputError, ProviderError
from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS, export, webvtt
from captionsync.timeline.model import Timeline
from captionsync.wire import capture, osc, strict_json
from captionsync.wire.elevenlabs.errors import read_capacity, read_detail, read_retry_after
from captionsync.wire.elevenlabs.replies import decode_message
from captionsync.wire.lookalike.inbound import read_message, read_options
from captionsync.wire.recordings.reading import read_recording
from captionsync.wire.sse import EventId, SseDecoder, SseMessage, frame
from tests.exports.samples import small
from tests.osc_reader import read_datagram
from tests.wire.recordings.test_engines import ENGINES


@dataclass(frozen=True)
class Target:
    """A reader of outside bytes."""

    run: Callable[[bytes], None]
    seeds: Sequence[bytes]
    """Valid input, from which mutations start."""


@contextmanager
def refusing(*kinds: type[Exception]) -> Iterator[None]:
    """Accept a refusal of these kinds that says something."""
    try:
        yield
    except kinds as error:
        assert str(error)


def decode_stream(data: bytes) -> None:
    """Messages do not depend on where the bytes are cut."""
    whole = SseDecoder()
    expected = whole.feed(data + b"\n\n")
    pieces, found, at = SseDecoder(), list[SseMessage](), 0
    while at < len(data):
        size = 1 + data[at] % 7
        found += pieces.feed(data[at : at + size])
        at += size
    found += pieces.feed(b"\n\n")
    assert (found, pieces.last_event_id, pieces.retry_ms) == (expected, whole.last_event_id, whole.retry_ms)


def encode_event(data: bytes) -> None:
    """Whatever text an event holds, it is read as one event with that text, and nothing is forged."""
    text = data.decode("utf-8", "replace")
    sent = frame(EventId("1", 7), "word", {"text": text, text[:9]: 1})
    messages = SseDecoder().feed(sent + frame(None, "reset", {}))
    assert [(one.id, one.event) for one in messages] == [("1.7", "word"), ("1.7", "reset")]
    assert json.loads(messages[0].data)["text"] == text or text == "text"


def parse_last_event_id(data: bytes) -> None:
    """An id is read only from its one spelling."""
    for text in (data.decode("utf-8", "replace"), data.decode("latin-1")):
        found = EventId.parse(text)
        assert found is None or EventId.parse(str(found)) == found
        assert found is None or (found.seq >= 0 and text.isascii())


def read_reply(data: bytes) -> None:
    with refusing(ProviderError):
        decode_message(data)
    with refusing(ProviderError):
        decode_message(data.decode("utf-8", "surrogateescape"))


def read_error_body(data: bytes) -> None:
    text = data.decode("latin-1")
    read_detail(data)
    read_retry_after({"Retry-After": text, "Date": text[::-1]})
    read_retry_after({"Retry-After": text, "Date": "Sun, 06 Nov 1994 08:49:37 GMT"})
    read_capacity({"maximum-concurrent-requests": text})


def read_client(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    with refusing(InputError):
        read_message(text)
    names = "model_id language_code auto_mode sync_alignment inactivity_timeout seed captionsync enable_logging".split()
    read_options({name: text[at:] for at, name in enumerate(names)})


def parse_strictly(data: bytes) -> None:
    """What is accepted is what the usual parser reads."""
    text = data.decode("utf-8", "replace")
    with refusing(InputError):
        assert strict_json.parse(text) == json.loads(text)


def read_a_capture(data: bytes) -> None:
    with refusing(InputError):
        capture.read_capture(data)


def read_a_recording(data: bytes) -> None:
    """Offsets are contiguous and times rise."""
    with refusing(InputError):
        recording = read_recording(data, language="en")
        at = 0
        for run in (run for chunk in recording.chunks for run in chunk.chars):
            assert run.char_start == at
            at += len(run.text)


def read_a_timeline(data: bytes) -> None:
    """Whatever is read can be written in every format."""
    with refusing(InputError, ExportError):
        timeline = Timeline.from_json(data)
        assert Timeline.from_json(timeline.to_json()) == timeline
        for extension in {*CAPTION_EXTENSIONS, *VISEME_EXTENSIONS} - {"arkit.csv"}:
            with refusing(ExportError):
                export(timeline, extension).data.decode("utf-8")


def read_captions(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    webvtt.problems(text)
    with refusing(InputError):
        webvtt.read_vtt(text)


def check_captions(data: bytes) -> None:
    """Each breach stands in a row of the file, and is printed on one line."""
    with refusing(InputError):
        checked = check_file(data, "a.vtt", limits={})
        rows = [one["row"] for one in checked.to_dict()["breaches"]]
        assert all(1 <= row <= data.count(b"\n") + data.count(b"\r") + 1 for row in rows)
        assert all(line.startswith("a.vtt:") and len(line.splitlines()) == 1 for line in checked.text())


def encode_osc(data: bytes) -> None:
    """A datagram is read as the messages that were written, whatever their strings."""
    text = data.decode("utf-8", "replace")
    weights = {text[:40]: 0.5, text[40:90]: 1.0}
    datagrams = osc.vmc_frame(weights, 1.5)
    messages = [one for datagram in datagrams for one in read_datagram(datagram)]
    assert [one.address for one in messages] == [
        "/VMC/Ext/OK", "/VMC/Ext/T", *["/VMC/Ext/Blend/Val"] * len(weights), "/VMC/Ext/Blend/Apply"
    ]  # fmt: skip
    assert [one.arguments[1] for one in messages[2:-1]] == list(weights.values())


_REPLIES = [
    {"audio": "AAAA", "isFinal": None, "alignment": {"chars": ["a"], "charStartTimesMs": [0], "charDurationsMs": [9]}},
    {"audio_base64": "AA==", "normalized_alignment": {
        "characters": ["a", "b"], "character_start_times_seconds": [0, 1], "character_end_times_seconds": [1, 1.5]}},
    {"error": "quota_exceeded", "message": "no", "code": 1008},
    {"detail": [{"loc": ["body", 0], "msg": "wrong"}], "contextId": "c", "is_final": True},
]  # fmt: skip
_STREAM = b"id: 1.1\nevent: word\ndata: {}\n\n: c\nretry: 5\r\ndata\r\rdata: a\ndata:b\n\n\xef\xbb\xbfid: \0\n\n"
_CAPTURE = "".join([
    capture.run_line(capture.Run("elevenlabs", voice="v")), capture.stream_line("/v1?x=1", "unknown"),
    capture.sent_line("Hi."), capture.received_line('{"audio":"AAAA"}', 5), capture.received_line(b"\xff", 6),
    capture.flushed_line(closes_word=True), capture.finished_line(closes_word=False), capture.failed_line("a", "b"),
]).encode()  # fmt: skip
_VTT = (
    b"WEBVTT\n\nNOTE x\n\nc1\n00:00:00.000 --> 00:00:02.000 line:1\n<v Tom>a &amp; b</v> <00:00:01.000><c.x>d</c>\n\n"
)
_SRT = b"1\n00:00:00,000 --> 00:00:01,000\na\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n"
_TTML = (
    b'<tt xml:lang="en"><body><div timeContainer="seq"><p begin="1s" dur="24f">a<br/>b</p>'
    b'<p><span begin="0:00:01" end="1h">c</span></p></div></body></tt>'
)


def _json(values: Sequence[object]) -> list[bytes]:
    return [json.dumps(value).encode() for value in values]


TARGETS = {
    "stream": Target(decode_stream, [_STREAM]),
    "event": Target(encode_event, [b"data: x\n\nid: 2.2\n\n", "\u2028\u2029\x85\r".encode()]),
    "last_event_id": Target(parse_last_event_id, [b"1.1", b"0123456789abcdef.999999999999999", "1.\u0661".encode()]),
    "reply": Target(read_reply, _json(_REPLIES)),
    "error_body": Target(read_error_body, [*_json(_REPLIES), b"Sun, 06 Nov 1994 08:49:37 GMT", b"120"]),
    "client": Target(read_client, _json([
        {"text": " ", "voice_settings": {"speed": 1, "stability": 0.5}, "generation_config":
            {"chunk_length_schedule": [120, 160]}, "xi_api_key": "k"},
        {"text": "a", "flush": True, "context_id": "c"}, {"close_socket": True}, {"text": ""},
    ])),
    "strict_json": Target(parse_strictly, [*_json(_REPLIES), b'{"a": [1.5e3, "\\ud83d", null, true]}']),
    "capture": Target(read_a_capture, [_CAPTURE]),
    "recording": Target(read_a_recording, [*_json([*ENGINES.values()]), *_json(_REPLIES), _VTT, _SRT, _STREAM]),
    "timeline": Target(read_a_timeline, [small().to_json().encode()]),
    "captions": Target(read_captions, [_VTT, _SRT]),
    "check": Target(check_captions, [_VTT, _SRT, _TTML]),
    "osc": Target(encode_osc, [b"JawOpen", b"a\0b" * 30]),
}  # fmt: skip

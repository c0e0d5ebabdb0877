"""Recorded alignment in every shape, and the repair of its times."""

from __future__ import annotations

import base64
import contextlib
import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.audio.encoder import Encoder
from captionsync.errors import InputError
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.model import SpeechChunk, Word
from captionsync.wire.recordings.reading import read_recording
from tests.wire.hostile import ALIGNMENT, JSON

TEXT = "Hello world. It is a fine day, is it not? "
STEP = 100


def camel(text: str, start: int = 0, step: int = STEP) -> dict[str, Any]:
    count = len(text)
    return {
        "chars": list(text),
        "charStartTimesMs": [start + i * step for i in range(count)],
        "charDurationsMs": [step] * count,
    }


def seconds(text: str, start: int = 0) -> dict[str, Any]:
    starts = [(start + i * STEP) / 1000 for i in range(len(text))]
    return {
        "characters": list(text),
        "character_start_times_seconds": starts,
        "character_end_times_seconds": [round(s + STEP / 1000, 3) for s in starts],
    }


def silence(duration_ms: int, output_format: str = "pcm_24000") -> str:
    encoder = Encoder(output_format)
    rate = encoder.format.sample_rate_hz
    data = encoder.feed(bytes(2 * (rate * duration_ms // 1000)))
    return base64.b64encode(data).decode()


def decode(data: bytes) -> list[SpeechChunk]:
    return read_recording(data).chunks


def words_of(chunks: Sequence[SpeechChunk]) -> list[Word]:
    assembler = WordAssembler("en")
    words = [word for chunk in chunks for run in chunk.chars for word in assembler.feed(run)]
    return words + assembler.finish()


def encoded(value: object) -> bytes:
    return json.dumps(value).encode()


def lines(*messages: object) -> bytes:
    return "\n".join(json.dumps(message) for message in messages).encode()


def check_text(chunks: Sequence[SpeechChunk], text: str = TEXT) -> None:
    assert "".join(run.text for chunk in chunks for run in chunk.chars) == text
    at = 0
    last = 0
    for run in (run for chunk in chunks for run in chunk.chars):
        assert run.char_start == at
        at += len(run.text)
        assert all(start >= last for start in run.starts_ms)
        last = run.starts_ms[-1]
    assert chunks[-1].closes_word


def check_truth(chunks: Sequence[SpeechChunk], text: str = TEXT, *, tolerance_ms: int = 1) -> None:
    """Check that every character starts where it should: 100 ms each, from 0."""
    check_text(chunks, text)
    starts = [ms for chunk in chunks for run in chunk.chars for ms in run.starts_ms]
    assert all(abs(ms - i * STEP) <= tolerance_ms for i, ms in enumerate(starts))
    assert not any(run.estimated for chunk in chunks for run in chunk.chars)


# shapes


@pytest.mark.parametrize("normalized_key", ["normalized_alignment", "normalizedAlignment"])
def test_with_timestamps_object(normalized_key: str) -> None:
    chunks = decode(encoded({"audio_base64": "", "alignment": seconds(TEXT), normalized_key: seconds(TEXT)}))
    check_truth(chunks)
    assert "".join(run.text for chunk in chunks for run in chunk.spoken) == TEXT


def test_bare_alignment_object() -> None:
    check_truth(decode(encoded(camel(TEXT))))
    check_truth(decode(encoded(seconds(TEXT))))


def parts(text: str, size: int) -> list[str]:
    return [text[i : i + size] for i in range(0, len(text), size)]


@pytest.mark.parametrize("size", [1, 4, 15])
def test_ndjson_of_the_http_stream_counts_from_its_start(size: int) -> None:
    messages = [
        {"audio_base64": silence(len(part) * STEP, "mp3_44100_128"), "alignment": seconds(part, i * size * STEP)}
        for i, part in enumerate(parts(TEXT, size))
    ]
    check_truth(decode(lines(*messages, {"audio_base64": "", "alignment": None})))
    check_truth(decode(b"\r\n\r\n".join(encoded(message) for message in messages)))


@pytest.mark.parametrize("output_format", ["pcm_24000", "pcm_44100", "ulaw_8000", None])
@pytest.mark.parametrize("size", [3, 7, 15])
def test_websocket_messages_count_from_their_own_start(size: int, output_format: str | None) -> None:
    messages: list[dict[str, Any]] = [
        {
            "audio": silence(len(part) * STEP, output_format) if output_format else None,
            "isFinal": None,
            "alignment": camel(part),
            "normalizedAlignment": camel(part),
        }
        for part in parts(TEXT, size)
    ]
    messages.append({"audio": None, "isFinal": True, "alignment": None})
    check_truth(decode(lines(*messages)))
    check_truth(decode(encoded(messages)))


def test_mp3_of_a_websocket_is_measured_by_its_frames() -> None:
    encoder = Encoder("mp3_44100_128")
    messages = [
        {
            "audio": base64.b64encode(encoder.feed(bytes(2 * 441 * len(part) * STEP // 10))).decode(),
            "alignment": camel(part),
        }
        for part in parts(TEXT, 9)
    ]
    chunks = decode(lines(*messages))
    check_text(chunks)
    starts = [ms for chunk in chunks for run in chunk.chars for ms in run.starts_ms]
    assert max(abs(ms - i * STEP) for i, ms in enumerate(starts)) <= 80


def test_opus_of_a_websocket_is_measured_by_its_pages() -> None:
    encoder = Encoder("opus_48000_64")
    messages = [
        {
            "audio": base64.b64encode(encoder.feed(bytes(2 * 48 * len(part) * STEP))).decode(),
            "alignment": camel(part),
        }
        for part in parts(TEXT, 9)
    ]
    chunks = decode(lines(*messages))
    check_text(chunks)
    starts = [ms for chunk in chunks for run in chunk.chars for ms in run.starts_ms]
    assert max(abs(ms - i * STEP) for i, ms in enumerate(starts)) <= 120


@pytest.mark.parametrize("audio", ["*", "A", base64.b64encode(bytes(7)).decode(), base64.b64encode(b"ID3").decode()])
def test_audio_that_cannot_be_measured_is_ignored(audio: str) -> None:
    messages = [{"audio": audio, "alignment": camel(part)} for part in parts(TEXT, 9)]
    check_truth(decode(lines(*messages)))


def test_segments_time_all_of_themselves_in_their_first_message() -> None:
    first, second = TEXT[:13], TEXT[13:]
    messages = [
        {"audio": silence(400), "alignment": camel(first)},
        {"audio": silence(900), "alignment": None},
        {"audio": silence(1500), "alignment": camel(second)},
        {"audio": silence(1400), "alignment": None},
        {"audio": None, "isFinal": True},
    ]
    check_truth(decode(lines(*messages)))


def test_absolute_times_of_a_websocket_are_noticed() -> None:
    messages = [{"audio": silence(700), "alignment": camel(part, i * 700)} for i, part in enumerate(parts(TEXT, 7))]
    check_truth(decode(lines(*messages)))


def test_alignment_later_than_its_audio_belongs_to_that_audio() -> None:
    messages: list[dict[str, Any]] = [
        {"audio": silence(1000), "alignment": None},
        {"audio": silence(1000), "alignment": camel(TEXT[:20])},
        {"audio": silence(2200), "alignment": camel(TEXT[20:])},
    ]
    check_truth(decode(lines(*messages)))


def test_contexts_of_a_multi_socket_follow_each_other() -> None:
    messages = [
        {"audio": silence(600), "alignment": camel("Hello "), "contextId": "a"},
        {"audio": silence(500), "alignment": camel("Other"), "contextId": "b"},
        {"audio": silence(500), "alignment": camel("world"), "contextId": "a"},
    ]
    chunks = decode(lines(*messages))
    check_text(chunks, "Hello world\n\nOther")
    assert [(word.text, word.start_ms) for word in words_of(chunks)] == [("Hello", 0), ("world", 600), ("Other", 1100)]


@pytest.mark.parametrize(
    "names",
    [
        ("chars", "charStartTimesMs", "charDurationsMs"),
        ("chars", "charsStartTimesMs", "charsDurationsMs"),
        ("chars", "char_start_times_ms", "char_durations_ms"),
        ("characters", "characterStartTimesMs", "characterDurationsMs"),
        ("characters", "character_start_times_ms", "character_durations_ms"),
    ],
)
def test_every_spelling_is_read(names: tuple[str, str, str]) -> None:
    check_truth(decode(encoded({"alignment": dict(zip(names, camel(TEXT).values(), strict=True))})))


def test_original_text_wins_and_the_spoken_text_rides_along() -> None:
    message = {"alignment": camel("It is $5 "), "normalizedAlignment": camel(" It is five dollars ", step=45)}
    chunks = decode(encoded(message))
    assert "".join(run.text for run in chunks[0].chars) == "It is $5 "
    assert "".join(run.text for run in chunks[0].spoken) == " It is five dollars "


def test_normalized_alignment_stands_in_where_the_other_is_null() -> None:
    check_truth(decode(encoded({"alignment": None, "normalizedAlignment": camel(TEXT)})))


def test_second_pass_over_the_same_text_is_cut() -> None:
    messages = [
        {"audio": silence(1300), "alignment": camel(TEXT[:13])},
        {"audio": silence(2900), "alignment": camel(TEXT)},
    ]
    check_text(decode(lines(*messages)))


def test_halves_of_a_code_point_in_two_items_are_joined() -> None:
    alignment = camel("ab cd")
    alignment["chars"] = ["a", "\ud83d", "\ude00", " ", "b"]
    chunks = decode(encoded({"alignment": alignment}))
    assert "".join(run.text for chunk in chunks for run in chunk.chars) == "a😀 b"
    alignment["chars"] = ["a", "\ud83d", "x", "\x00", "b"]
    chunks = decode(encoded({"alignment": alignment}))
    assert "".join(run.text for chunk in chunks for run in chunk.chars) == "a\ufffdxb"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"not json", "neither JSON"),
        (b'{"a": 1}\n{"b": ', "seen: a"),
        (b"[1]", "neither JSON"),
        (b"3", "neither JSON"),
        (b"null", "neither JSON"),
        (b"{}", "neither JSON"),
        (b"[]", "neither JSON"),
        (b'{"alignment": null, "audio_base64": "AA=="}', "seen: alignment, audio_base64"),
        (b'{"alignment": {"chars": []}}', "seen: alignment, chars"),
        (b'{"detail": {"status": "quota_exceeded", "message": "No credits"}}', "No credits"),
        (b'{"error": "invalid_input", "message": "bad", "code": 1008}', "bad"),
    ],
)
def test_what_is_no_recording_is_refused_clearly(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        decode(data)


def test_deeply_nested_json_is_refused() -> None:
    with pytest.raises(InputError):
        decode(b"[" * 100_000)


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_raise_nothing_else(data: bytes) -> None:
    with contextlib.suppress(InputError):
        decode(data)


@given(st.lists(st.dictionaries(st.sampled_from(["alignment", "normalizedAlignment", "audio"]), ALIGNMENT | JSON)))
def test_any_messages_raise_nothing_else(messages: list[Any]) -> None:
    with contextlib.suppress(InputError):
        check_text(
            chunks := decode(json.dumps(messages).encode()),
            "".join(run.text for chunk in chunks for run in chunk.chars),
        )


@given(st.data(), st.sampled_from(["relative", "segments", "absolute"]))
def test_any_cutting_of_a_recording_gives_the_same_words(data: st.DataObject, base: str) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(3, len(TEXT) - 3), max_size=6)))
    whole = words_of(decode(encoded([{"audio": silence(len(TEXT) * STEP), "alignment": camel(TEXT)}])))
    messages: list[dict[str, Any]] = []
    for begin, end in zip([0, *cuts], [*cuts, len(TEXT)], strict=True):
        part = TEXT[begin:end]
        if base == "segments":
            half = len(part) * STEP // 2
            messages.append({"audio": silence(half), "alignment": camel(part)})
            messages.append({"audio": silence(len(part) * STEP - half), "alignment": None})
        else:
            start = begin * STEP if base == "absolute" else 0
            messages.append({"audio": silence(len(part) * STEP), "alignment": camel(part, start)})
    assert words_of(decode(encoded(messages))) == whole

"""Alignment laid on the source text and the clock of counted samples."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.align.chars import AlignedChar
from captionsync.align.match import SourceMatcher
from captionsync.align.stream import StreamDecoder
from captionsync.errors import NoAudioError, ProviderProtocolError
from captionsync.timing.model import SpeechChunk

STEP = 100
RATE = 8000
TEXT = "Hello world. It is a fine day, is it not? "


def pcm(duration_ms: float) -> bytes:
    return bytes(2 * round(duration_ms * RATE / 1000))


def timed(text: str, start_ms: float = 0, step: float = STEP) -> list[AlignedChar]:
    return [AlignedChar(char, start_ms + i * step, start_ms + (i + 1) * step) for i, char in enumerate(text)]


def decoder(text: str = TEXT, **options: float) -> StreamDecoder:
    stream = StreamDecoder(rate_hz=RATE, **options)  # type: ignore[arg-type]
    stream.sent(text)
    stream.flushed(closes_word=False)
    return stream


def text_of(chunks: Sequence[SpeechChunk]) -> str:
    return "".join(run.text for chunk in chunks for run in chunk.chars)


def starts_of(chunks: Sequence[SpeechChunk]) -> list[int]:
    return [ms for chunk in chunks for run in chunk.chars for ms in run.starts_ms]


def spoken_of(chunks: Sequence[SpeechChunk]) -> str:
    return "".join(run.text for chunk in chunks for run in chunk.spoken)


@given(st.data(), st.sampled_from(["relative", "absolute", "segment"]), st.floats(0, 5000))
def test_any_cutting_into_messages_gives_the_same_times(data: st.DataObject, base: str, start_ms: float) -> None:
    stream = decoder(start_ms=start_ms)
    cuts = sorted(data.draw(st.sets(st.integers(3, len(TEXT) - 3), max_size=8)))
    chunks: list[SpeechChunk] = []
    for number, (begin, end) in enumerate(zip([0, *cuts], [*cuts, len(TEXT)], strict=True)):
        if base == "segment":
            chars = timed(TEXT) if number == 0 else []
        else:
            chars = timed(TEXT[begin:end], begin * STEP if base == "absolute" else 0)
        chunks += stream.feed(pcm((end - begin) * STEP), chars, chars)
        assert all(run.ends_ms[-1] <= chunk.audio_end_ms for chunk in chunks for run in chunk.chars)
    chunks += stream.finish(closes_word=True)
    assert text_of(chunks) == TEXT
    assert spoken_of(chunks) == TEXT
    assert max(abs(ms - start_ms - i * STEP) for i, ms in enumerate(starts_of(chunks))) <= 1
    assert chunks[-1].closes_word


@given(st.lists(st.tuples(st.floats(0, 3000), st.text(max_size=12), st.floats(-100, 5000)), max_size=8), st.text())
def test_whatever_comes_the_text_is_given_once_with_rising_times(
    messages: list[tuple[float, str, float]], text: str
) -> None:
    stream = decoder(text)
    chunks: list[SpeechChunk] = []
    for duration_ms, said, start_ms in messages:
        chunks += stream.feed(pcm(duration_ms), timed(said, max(0, start_ms)))
    try:
        chunks += stream.finish()
    except (NoAudioError, ProviderProtocolError):
        assert text.startswith(text_of(chunks))
    else:
        assert text_of(chunks) == text
    starts = starts_of(chunks)
    assert starts == sorted(starts)
    offsets = [run.char_start for chunk in chunks for run in chunk.chars]
    assert offsets == sorted(set(offsets))
    assert all(start <= end for c in chunks for r in c.chars for start, end in zip(r.starts_ms, r.ends_ms, strict=True))


def test_characters_wait_for_their_audio() -> None:
    stream = decoder("abcdef")
    assert text_of(stream.feed(pcm(250), timed("abcdef"))) == "ab"
    assert text_of(stream.feed(pcm(250))) == "cde"
    assert stream.outstanding
    assert text_of(stream.feed(pcm(100))) == "f"
    assert not stream.outstanding


def test_alignment_longer_than_its_audio_is_squeezed_when_the_next_begins() -> None:
    stream = decoder("abcdefghij")
    chunks = stream.feed(pcm(300), timed("abcde"))
    chunks += stream.feed(pcm(500), timed("fghij"))
    assert starts_of(chunks) == [0, 100, 200, 250, 275, 300, 400, 500, 600, 700] or starts_of(chunks)[5:] == [
        300,
        400,
        500,
        600,
        700,
    ]
    runs = [run for chunk in chunks for run in chunk.chars]
    assert any(run.estimated and "e" in run.text for run in runs)
    assert not runs[-1].estimated


def two_segments(**options: float) -> StreamDecoder:
    stream = decoder("abcdef ", **options)
    stream.sent("ghijkl ")
    stream.flushed(closes_word=True)
    return stream


def test_words_that_run_ahead_of_exactly_counted_audio_do_not_move_what_follows() -> None:
    for lag_ms in (0.0, 78.0, 1000.0):
        stream = two_segments(lag_ms=lag_ms)
        chunks = stream.feed(pcm(250), timed("abc"))
        chunks += stream.feed(pcm(300), timed("def ", 50))
        chunks += stream.feed(pcm(250), timed("ghi", 150))
        chunks += stream.feed(pcm(600), timed("jkl ", 200))
        chunks += stream.finish()
        assert starts_of(chunks) == [i * STEP for i in range(14)]


def test_a_pause_before_a_segment_does_not_move_it_when_the_audio_is_counted_exactly() -> None:
    stream = two_segments(lag_ms=78.0)
    chunks = stream.feed(pcm(250), timed("abc"))
    chunks += stream.feed(pcm(300), timed("def ", 50))
    chunks += stream.feed(pcm(900), timed("ghijkl ", 200))
    chunks += stream.finish()
    assert starts_of(chunks)[7:] == [750 + i * STEP for i in range(7)]


def test_audio_that_a_codec_holds_back_is_made_up_for() -> None:
    stream = two_segments(lag_ms=78.0)
    chunks = stream.feed(pcm(250), timed("abc"))
    chunks += stream.feed(pcm(400), timed("def "))
    chunks += stream.feed(pcm(800), timed("ghijkl ", 30))
    chunks += stream.finish()
    assert starts_of(chunks)[:7] == [i * STEP for i in range(7)]
    assert starts_of(chunks)[7:] == [730 + i * STEP for i in range(7)]


def test_text_without_alignment_is_spread_over_its_audio() -> None:
    stream = decoder("one two three ")
    assert text_of(stream.feed(pcm(400), timed("one "))) == "one"
    stream.feed(pcm(400))
    chunks = stream.feed(pcm(600), timed("three "))
    runs = [run for chunk in chunks for run in chunk.chars]
    assert "".join(run.text for run in runs).strip() == "two three"
    two = next(run for run in runs if "two" in run.text or run.text.startswith("t"))
    assert two.estimated
    assert 300 <= two.starts_ms[0] <= 500
    assert starts_of(chunks)[-5:] == [800, 900, 1000, 1100, 1200]


def test_text_without_any_alignment_is_settled_when_its_audio_is_long_enough() -> None:
    stream = decoder("one two")
    stream.feed(pcm(100))
    assert not stream.complete
    stream.feed(pcm(400))
    assert stream.complete
    chunks = stream.settle()
    assert text_of(chunks) == "one two"
    assert starts_of(chunks) == sorted(starts_of(chunks))
    assert not stream.outstanding


def test_markup_has_no_length_whether_it_is_echoed_or_not() -> None:
    text = 'Wait <break time="1.0s" /> then go. '
    for said in ("Wait   then go. ", text):
        stream = decoder(text)
        chunks = stream.feed(pcm(len(said) * STEP), timed(said))
        chunks += stream.finish()
        assert text_of(chunks) == text
        starts = dict(zip(range(len(text)), starts_of(chunks), strict=True))
        assert abs(starts[text.index("then")] - said.index("then") * STEP) <= 1


def test_words_spelled_out_in_the_alignment_get_the_time_they_take() -> None:
    text = "It costs $5 now. "
    said = "It costs five dollars now. "
    stream = decoder(text)
    chunks = stream.feed(pcm(len(said) * STEP), timed(said))
    chunks += stream.finish()
    assert text_of(chunks) == text
    starts = starts_of(chunks)
    assert abs(starts[text.index("now")] - said.index("now") * STEP) <= 1
    assert 800 <= starts[text.index("$")] <= 1000


def test_a_border_after_a_flush_closes_the_word_there() -> None:
    stream = StreamDecoder(rate_hz=RATE)
    stream.sent("Hello ")
    stream.flushed(closes_word=True)
    chunks = stream.feed(pcm(600), timed("Hello"))
    assert text_of(chunks) == "Hello "
    assert chunks[-1].closes_word
    stream.sent("world")
    stream.flushed(closes_word=True)
    chunks = stream.feed(pcm(500), timed("world"))
    assert [chunk.closes_word for chunk in chunks] == [True]


def test_no_audio_for_speakable_text_is_a_failure() -> None:
    with pytest.raises(NoAudioError) as caught:
        decoder("Hello").finish()
    assert caught.value.code == "provider_no_audio"
    assert not caught.value.retryable
    assert text_of(decoder(" … ").finish()) == " … "


def test_missing_words_at_the_end_are_a_failure() -> None:
    stream = decoder("one two three four")
    stream.feed(pcm(700), timed("one two"))
    with pytest.raises(ProviderProtocolError) as caught:
        stream.finish()
    assert caught.value.code == "provider_incomplete"
    stream = decoder("one two three four")
    stream.feed(pcm(1800), timed("one two thr"))
    assert text_of(stream.finish()).endswith("four")


def test_spoken_offsets_go_on_from_where_they_are_told() -> None:
    stream = decoder("ab", char_start=50, spoken_start=70, start_ms=1000.4)
    chunks = stream.feed(pcm(200), timed("ab"), timed(" ab ", step=50))
    assert chunks[0].chars[0].char_start == 50
    assert chunks[0].chars[0].starts_ms == (1000, 1100)
    assert chunks[0].spoken[0].char_start == 70
    assert stream.spoken_end == 74
    assert stream.char_end == 52


# matching


def matched(text: str, said: str) -> str:
    """Return the source text with what was not matched as dots."""
    source = SourceMatcher()
    source.add(text)
    hit = {offset for _, offset in source.match(said).pairs}
    return "".join(char if i in hit or char.isspace() else "." for i, char in enumerate(text))


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("one two", "onetwo", "one two"),
        ("one two", " o n e  t w o ", "one two"),
        ("“one”", '"one"', "“one”"),
        ("one—two", "one-two", "one—two"),
        ("ＡＢＣ", "abc", "ＡＢＣ"),
        ("one <break/> two", "one two", "one ........ two"),
        ("one [laughs] two", "one two", "one ........ two"),
        ("helo there", "hellllo there", "helo there"),
        ("one two three", "one three", "one ... three"),
        ("a 5 b and so on", "a five b and so on", "a . b and so on"),
        ("中文文本。", "zhong wen wen ben", "....."),
    ],
)
def test_alignment_is_found_in_the_source(text: str, said: str, expected: str) -> None:
    assert matched(text, said) == expected


def test_a_second_pass_is_known_again() -> None:
    source = SourceMatcher()
    source.add("This is the first sentence. And the second.")
    assert source.match("This is the first").known == 0
    again = source.match("This is the first sentence.")
    assert again.known == len("Thisisthefirst")
    assert [offset for _, offset in again.pairs][-1] == len("This is the first sentence.") - 1


def test_text_that_repeats_itself_is_followed_forward() -> None:
    source = SourceMatcher()
    source.add("no no no no no no no no")
    ends = [source.match("no no ").pairs[-1][1] for _ in range(4)]
    assert ends == [4, 10, 16, 22]


def test_matching_a_long_mismatch_stays_fast() -> None:
    rng = random.Random(4)
    source = SourceMatcher()
    source.add("".join(rng.choice("abc ") for _ in range(20_000)))
    found = source.match("".join(rng.choice("xyz") for _ in range(500)))
    assert not found.pairs

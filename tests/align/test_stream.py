"""Alignment laid on the source text and the clock of counted samples."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.align.stream import StreamDecoder
from captionsync.errors import NoAudioError, ProviderProtocolError
from captionsync.timing.model import SpeechChunk

from .samples import STEP, timed

RATE = 8000
TEXT = "Hello world. It is a fine day, is it not? "


def pcm(duration_ms: float) -> bytes:
    return bytes(2 * round(duration_ms * RATE / 1000))


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
    assert chunks[0].chars[0].starts_ms == (1050, 1100)
    assert chunks[0].spoken[0].char_start == 70
    assert stream.spoken_end == 74
    assert stream.char_end == 52


# the states: what is covered, what is complete


def test_text_that_no_alignment_names_is_its_own_spoken_text_unless_a_normalized_one_may_hold_it() -> None:
    stream = decoder("It is $5 now. ")
    chunks = stream.feed(pcm(1400), timed("It is now. "), ())
    assert spoken_of([*chunks, *stream.finish()]) == "It is $5 now. "
    stream = decoder("It is $5 now. ")
    chunks = stream.feed(pcm(1400), timed("It is now. "), timed("It is five now."))
    assert spoken_of([*chunks, *stream.finish()]) == "It is five now."


def test_text_spoken_in_a_gap_is_its_own_spoken_text_even_after_a_normalized_alignment() -> None:
    stream = decoder("one two three ")
    chunks = stream.feed(pcm(400), timed("one "), timed("one "))
    chunks += stream.feed(pcm(400))
    chunks += stream.feed(pcm(600), timed("three "), ())
    assert spoken_of([*chunks, *stream.finish()]) == "one two three "


def test_an_alignment_of_other_text_is_a_gap_and_its_normalized_text_is_kept() -> None:
    stream = decoder("中文文本。")
    chunks = stream.feed(pcm(600), (), timed("zhong wen"))
    assert text_of(chunks) == ""
    chunks += stream.finish()
    assert text_of(chunks) == "中文文本。"
    assert spoken_of(chunks) == "zhong wen"


def test_marks_are_composed_as_in_the_source() -> None:
    stream = decoder("été")
    chunks = stream.feed(pcm(500), timed("e\u0301te\u0301"))
    assert text_of(chunks) == "été"
    assert starts_of(chunks) == [0, 200, 300]


def test_what_was_sent_is_unheard_and_once_flushed_outstanding() -> None:
    stream = StreamDecoder(rate_hz=RATE)
    stream.sent("one ")
    assert (stream.unheard, stream.outstanding) == (True, False)
    stream.flushed(closes_word=False)
    stream.sent("two")
    assert stream.outstanding
    stream.feed(pcm(400), timed("one "))
    assert (stream.unheard, stream.outstanding, stream.char_end) == (True, False, 7)


def test_text_without_alignment_is_complete_at_45_ms_a_letter() -> None:
    stream = decoder("a" * 20)
    stream.feed(pcm(20 * 45 - 1))
    assert not stream.complete
    stream.feed(pcm(1))
    assert stream.complete


def test_text_is_incomplete_below_18_ms_a_letter() -> None:
    for audio_ms, complete in ((17.5 * 20, False), (18.5 * 20, True)):
        stream = decoder("a" * 20)
        stream.feed(pcm(audio_ms))
        if complete:
            assert text_of(stream.finish()) == "a" * 20
        else:
            with pytest.raises(ProviderProtocolError):
                stream.finish()


def test_a_word_that_is_partly_heard_is_not_missing() -> None:
    stream = decoder("hello")
    stream.feed(pcm(200), timed("hello"))
    assert text_of(stream.finish()) == "llo"


def test_an_alignment_that_runs_past_its_audio_is_not_complete() -> None:
    stream = decoder("abcde")
    stream.feed(pcm(499), timed("abcde"))
    assert not stream.complete
    stream.feed(pcm(1))
    assert stream.complete


def test_a_segment_may_begin_with_a_break() -> None:
    for blank, begins in (('<break time="1.0s" /> ', True), (" " * 39, True), (" " * 40, False)):
        stream = StreamDecoder(rate_hz=RATE)
        stream.sent("one. ")
        stream.flushed(closes_word=False)
        stream.sent(blank + "two")
        assert stream._begins_segment(5 + len(blank)) is begins


@pytest.mark.parametrize(("shared", "start_ms"), [(4, 500), (3, 1900)])
def test_three_shared_characters_do_not_set_the_clock(shared: int, start_ms: int) -> None:
    text = "xabcdefghijklmnop"
    stream = decoder(text)
    stream.feed(pcm(1400), timed("xabcd"))
    chunks = stream.feed(pcm(1000), timed(text[5 - shared :], 100 * (5 - shared)))
    assert text_of(chunks).startswith("efg")
    assert starts_of(chunks)[0] == start_ms

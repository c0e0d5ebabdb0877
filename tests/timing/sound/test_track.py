"""Words and phones where the sound has them: real speech, in any cut, with times of any quality."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.audio.codec import Resampler
from captionsync.timing.model import Phone, SpeechChunk, TimedChars
from captionsync.timing.sound.priors import TABLE_MS, Kind, Trust
from captionsync.timing.sound.track import SoundTrack
from tests.examples import examples
from tests.timing.sound.nets import cut_pcm, noise
from tests.timing.sound.speech import (
    ENGLISH,
    GERMAN,
    RATE_HZ,
    SHORT,
    Listener,
    Speech,
    ears,
    listened,
    placement,
    said,
)

Message = bytes | tuple[int, int]


def pieces(speech: Speech, places: Sequence[int]) -> list[Message]:
    edges = sorted({0, len(speech.text), *(place % (len(speech.text) + 1) for place in places)})
    return list(zip(edges, edges[1:], strict=False))


def in_any_order(data: st.DataObject, speech: Speech) -> list[Message]:
    """Draw a cut of audio and of characters, and an order of the messages."""
    audio: list[Message] = list(cut_pcm(speech.pcm, data.draw(st.lists(st.integers(0, speech.samples), max_size=9))))
    chars = pieces(speech, data.draw(st.lists(st.integers(0, len(speech.text)), max_size=9)))
    order = data.draw(st.permutations([True] * len(audio) + [False] * len(chars)))
    audio, chars = audio[::-1], chars[::-1]
    return [(audio if is_audio else chars).pop() for is_audio in order]


def errors_ms(found: Listener, speech: Speech) -> list[int]:
    """Return how far the words begin from where their sound begins."""
    return [word.start_ms - true for word, true in zip(found.words, speech.true_starts_ms(), strict=True)]


# cuts


@examples(60)
@given(st.data())
def test_any_cut_and_order_of_audio_and_characters_gives_the_same_words_and_phones(data: st.DataObject) -> None:
    speech = said(data.draw(st.sampled_from([ENGLISH, SHORT])))
    speech = data.draw(st.sampled_from([speech, speech.blurred(), speech.even()]))
    whole = listened(speech, placement(ears()))
    found = listened(speech, placement(ears()), in_any_order(data, speech))
    assert found.result == whole.result


@pytest.mark.parametrize("lag", [-400, 0, 300])
def test_audio_before_with_or_after_its_characters_gives_the_same(lag: int) -> None:
    speech = said(ENGLISH).blurred()
    messages: list[tuple[float, Message]] = []
    step = RATE_HZ // 10 * 2
    for at in range(0, len(speech.pcm), step):
        messages.append((at / 2 / RATE_HZ * 1000, speech.pcm[at : at + step]))
    messages += [(speech.starts_ms[at] + lag, (at, at + 1)) for at in range(len(speech.text))]
    ordered = [message for _, message in sorted(messages, key=lambda item: item[0])]
    assert listened(speech, placement(ears()), ordered).result == listened(speech, placement(ears())).result


def test_no_word_waits_for_the_letters_of_the_next_one() -> None:
    speech = said(ENGLISH).blurred()
    for at in speech.token_starts[2:]:
        found = []
        for listening in (ears(), None):
            listener = Listener(placement(listening))
            listener.hear(speech.pcm)
            listener.feed(speech.chars(0, at + 1))
            found.append({phone.char_start for phone in listener.phones if phone.ipa})
        assert found[0] == found[1]
        assert max(found[0]) == speech.token_starts[speech.token_starts.index(at) - 1]


# where the sound is


@pytest.mark.parametrize("text", [ENGLISH, GERMAN])
def test_words_begin_where_their_sound_begins(text: str) -> None:
    speech = said(text, "de" if text == GERMAN else "en-us")
    for noisy in (speech.blurred(), speech.even()):
        found = listened(noisy, placement(ears(), "de" if text == GERMAN else "en"))
        raw = listened(noisy, placement(None))
        heard, given = errors_ms(found, speech), errors_ms(raw, speech)
        assert statistics.median(map(abs, heard)) <= 15
        assert np.quantile(np.abs(heard), 0.9) <= 50
        assert np.mean(np.abs(heard)) < np.mean(np.abs(given))


def frames_right(found: Sequence[Phone], speech: Speech) -> float:
    """Return the share of 5 ms steps of sound that have the true phone."""

    def at(phones: Sequence[Phone]) -> list[str]:
        out = [""] * (speech.end_ms // 5)
        for phone in phones:
            for step in range(-(-phone.start_ms // 5), min(-(-phone.end_ms // 5), len(out))):
                out[step] = phone.ipa.strip("ː")
        return out

    pairs = [(one, other) for one, other in zip(at(found), at(speech.phones), strict=True) if other]
    return statistics.mean(one == other for one, other in pairs)


def test_phones_lie_where_they_are_spoken() -> None:
    speech = said(ENGLISH)
    for noisy in (speech.blurred(), speech.even()):
        heard = frames_right(listened(noisy, placement(ears())).phones, speech)
        assert heard > 0.8
        assert heard > frames_right(listened(noisy, placement(None)).phones, speech) + 0.05


@pytest.mark.parametrize("pace", [0.85, 1.0, 1.25])
def test_untimed_words_are_found_though_the_estimate_drifts_away_from_them(pace: float) -> None:
    speech = said("The old baker packed fresh bread and then a tiny mouse took it").before_silence(1_500)
    drifting = [round(at * pace) for at in speech.starts_ms]
    found = listened(replace(speech.timed(drifting), estimated=True), placement(ears()))
    away_ms = sorted(map(abs, errors_ms(found, speech)))
    assert statistics.median(away_ms) <= 15
    assert away_ms[len(away_ms) * 9 // 10] <= 80


def test_the_silence_after_an_evenly_shared_last_word_is_still() -> None:
    speech = said("We met behind the old station").before_silence(900)
    found = listened(speech.even(), placement(ears()))
    true_end_ms = max(phone.end_ms for phone in speech.phones if phone.ipa)
    assert found.words[-1].start_ms == pytest.approx(speech.true_starts_ms()[-1], abs=60)
    assert found.words[-1].end_ms == pytest.approx(true_end_ms, abs=150)


def test_a_pause_hidden_in_the_times_of_a_word_is_found() -> None:
    speech = said(ENGLISH)
    number = ENGLISH.split().index("Nobody")
    found = listened(speech.even(), placement(ears()))
    assert abs(errors_ms(found, speech)[number]) <= 30
    pause = next(phone for phone in found.phones if phone.end_ms == found.words[number].start_ms)
    assert pause.ipa == "" and pause.end_ms - pause.start_ms >= 150


def stretched(phones: Sequence[Phone], char_start: int) -> list[Phone]:
    """Share the time of a word and of the silence before it evenly among its phones."""
    number = next(at for at, phone in enumerate(phones) if phone.char_start == char_start) - 1
    assert not phones[number].ipa
    count = sum(phone.char_start == char_start for phone in phones)
    begin_ms, end_ms = phones[number].start_ms, phones[number + count].end_ms
    edges = [begin_ms + (end_ms - begin_ms) * part // count for part in range(count + 1)]
    even = [
        replace(phone, start_ms=edges[at], end_ms=edges[at + 1])
        for at, phone in enumerate(phones[number + 1 : number + count + 1])
    ]
    return [*phones[:number], *even, *phones[number + count + 1 :]]


def test_a_pause_that_the_estimate_did_not_find_is_found() -> None:
    speech, char = said(ENGLISH), ENGLISH.index("Nobody")
    phones = stretched(speech.phones, char)
    track = SoundTrack(ears())
    track.hear(speech.pcm, RATE_HZ, speech.end_ms)
    out = track.feed(phones, [], speech.upcoming)[0] + track.close(speech.end_ms)[0]
    begins = {phone.char_start: phone.start_ms for phone in reversed(out) if phone.ipa}
    true = {phone.char_start: phone.start_ms for phone in reversed(speech.phones) if phone.ipa}
    given = next(phone.start_ms for phone in phones if phone.char_start == char)
    assert given < true[char] - 150
    assert abs(begins[char] - true[char]) <= 30


def test_a_word_after_a_long_silence_is_heard() -> None:
    speech, silence_ms = said(SHORT), 2_500
    shift_ms = speech.end_ms + silence_ms
    later = [
        replace(
            phone, start_ms=phone.start_ms + shift_ms, end_ms=phone.end_ms + shift_ms, char_start=phone.char_start + 99
        )
        for phone in speech.phones
        if phone.ipa
    ]
    gap = Phone("", speech.end_ms, later[0].start_ms)
    track = SoundTrack(ears())
    end_ms = shift_ms + speech.end_ms
    track.hear(speech.pcm + bytes(2 * (RATE_HZ * silence_ms // 1000)) + speech.pcm, RATE_HZ, end_ms)
    out = track.feed([*speech.phones, gap, *later], [], {})[0] + track.close(end_ms)[0]
    begins = [phone.start_ms for phone in out if phone.ipa]
    assert abs(begins[len(begins) // 2] - later[0].start_ms) <= 30


def test_marks_alone_and_sounds_too_short_to_listen_to_keep_their_estimate() -> None:
    speech = said(SHORT)
    track = SoundTrack(ears())
    track.hear(speech.pcm[: 2 * RATE_HZ // 50], RATE_HZ, 20)
    phones = [Phone("t", 0, 12, 0), Phone("ɛ", 12, 20, 0)]
    assert track.feed(phones, [], {}) == ([], [])
    assert track.close(20)[0] == phones
    track.restart(0)
    track.hear(speech.pcm, RATE_HZ, speech.end_ms)
    marks = [Phone("ː", 100, 300, 0), Phone("t", 300, 400, 4), Phone("ɛ", 400, 500, 4)]
    out = track.feed([Phone("", 0, 100), *marks], [], {})[0] + track.close(speech.end_ms)[0]
    assert out[:2] == [Phone("", 0, 100), marks[0]]
    assert [phone.ipa for phone in out if phone.ipa] == ["ː", "t", "ɛ"]


def test_what_the_times_are_worth_is_learnt_and_entered_when_the_speech_is_closed() -> None:
    speech, trust = said(ENGLISH), Trust()
    late = speech.timed([at + 40 for at in speech.starts_ms])
    subject = placement(ears(trust))
    listener = Listener(subject)
    listener.hear(speech.pcm)
    listener.feed(late.chars(0, len(speech.text)))
    assert trust.sums == {}
    listener.close()
    assert trust.of(Kind.START)[0] > TABLE_MS[Kind.START][0] + 10


# what is no speech


@pytest.mark.parametrize("sound", ["silence", "noise", "other speech"])
def test_sound_that_does_not_say_the_text_leaves_the_character_times(sound: str) -> None:
    speech = said(ENGLISH)
    other = {
        "silence": bytes(len(speech.pcm)),
        "noise": noise(speech.samples),
        "other speech": (said(GERMAN, "de").pcm * 3)[: len(speech.pcm)],
    }[sound]
    found = listened(replace(speech, pcm=other), placement(ears()))
    raw = listened(speech, placement(None))
    away_ms = [abs(one.start_ms - two.start_ms) for one, two in zip(found.words, raw.words, strict=True)]
    moved = sum(away > 0 for away in away_ms)
    if sound == "silence":
        assert moved == 0
    elif sound == "noise":  # it resembles long fricatives, so some words look right, but none can move far
        assert moved <= len(away_ms) // 3 and max(away_ms) <= 120
    else:
        assert moved <= len(away_ms) // 3


def test_without_any_audio_the_character_times_decide_when_the_speech_is_closed() -> None:
    speech = said(SHORT)
    listener, raw = Listener(placement(ears())), Listener(placement(None))
    for each in (listener, raw):
        each.feed(speech.chars(0, len(speech.text)))
        each.close(speech.end_ms)
    assert listener.words == raw.words
    assert [phone.ipa for phone in listener.phones] == [phone.ipa for phone in raw.phones]


def test_sound_is_forgotten_even_if_it_does_not_say_the_text() -> None:
    speech = said(ENGLISH)
    subject = placement(ears())
    listener = Listener(subject)
    for number, (begin, end) in enumerate(pieces(speech, range(0, len(speech.text), 3))):
        listener.hear(bytes(2 * RATE_HZ * 3))
        shifted = tuple(3000 * number + 3000 * at // (end - begin) for at in range(end - begin + 1))
        listener.feed(SpeechChunk(chars=(TimedChars(speech.text[begin:end], begin, shifted[:-1], shifted[1:]),)))
    assert listener.audio_ms > 60_000
    sound = subject._sound
    assert sound is not None and sound._ear is not None
    assert sound._ear.end - sound._ear.first < 2_500


def test_half_a_minute_of_sound_waits_for_its_words() -> None:
    subject = placement(ears())
    listener = Listener(subject)
    for _ in range(40):
        listener.hear(bytes(2 * RATE_HZ))
    sound = subject._sound
    assert sound is not None and sound._ear is not None
    assert 2_900 < sound._ear.end - sound._ear.first <= 3_000


# ends, restarts, rates


@examples(60)
@given(st.data())
def test_speech_can_be_closed_at_any_time(data: st.DataObject) -> None:
    speech = said(ENGLISH).blurred()
    messages = in_any_order(data, speech)
    listener = Listener(placement(ears()))
    for message in messages[: data.draw(st.integers(0, len(messages)))]:
        listener.hear(message) if isinstance(message, bytes) else listener.feed(speech.chars(*message))
        if data.draw(st.booleans()):
            listener.close(final=False)
            assert not listener.phones or listener.phones[-1].end_ms <= listener.audio_ms
    listener.close()
    assert not listener.phones or listener.phones[-1].end_ms <= listener.audio_ms
    assert speech.text.replace(" ", "").startswith(listener.text.replace(" ", ""))


@examples(40)
@given(st.integers(0, 5_700), st.integers(0, len(ENGLISH)))
def test_audio_that_ends_before_its_characters_loses_no_word(heard_ms: int, chars: int) -> None:
    speech = said(ENGLISH).blurred()
    listener = Listener(placement(ears()))
    listener.feed(speech.chars(0, chars))
    listener.hear(speech.pcm[: 2 * (heard_ms * RATE_HZ // 1000)])
    listener.feed(speech.chars(chars, len(speech.text)))
    listener.close()
    assert listener.text == speech.text
    assert not listener.phones or listener.phones[-1].end_ms <= listener.audio_ms


@pytest.mark.parametrize("at_word", [1, 5, 9])
def test_speech_resumes_after_a_restart_in_the_middle(at_word: int) -> None:
    speech = said(ENGLISH).blurred()
    subject = placement(ears())
    listener = Listener(subject)
    listener.hear(speech.pcm)
    listener.feed(speech.chars(0, 60))
    listener.take(subject.give_up(listener.audio_ms))
    last = listener.words[at_word]
    subject.restart(last, last.end_ms)
    resumed = Listener(subject, start_ms=last.end_ms)
    resumed.words = listener.words[: at_word + 1]
    begin_char = last.source_end + 1
    true = said(ENGLISH)
    begin_ms = true.starts_ms[begin_char]
    rest = replace(
        speech,
        starts_ms=tuple(at - begin_ms + last.end_ms for at in speech.starts_ms),
        ends_ms=tuple(at - begin_ms + last.end_ms for at in speech.ends_ms),
    )
    resumed.feed(rest.chars(begin_char, len(speech.text)))
    resumed.hear(speech.pcm[2 * (begin_ms * RATE_HZ // 1000) :])
    resumed.close()
    assert [word.text for word in resumed.words] == speech.text.split()
    shift_ms = last.end_ms - begin_ms
    expected = [at + shift_ms for at in true.true_starts_ms()][at_word + 1 :]
    away = [abs(word.start_ms - at) for word, at in zip(resumed.words[at_word + 1 :], expected, strict=True)]
    assert statistics.median(away) <= 20


@pytest.mark.parametrize("rate_hz", [16_000, 44_100])
@pytest.mark.parametrize("at_ms", [700, 2_345])
def test_a_sample_rate_that_changes_in_the_middle_loses_no_word(rate_hz: int, at_ms: int) -> None:
    speech = said(ENGLISH).blurred()
    cut = 2 * (at_ms * RATE_HZ // 1000)
    resampler = Resampler(RATE_HZ, rate_hz)
    rest = resampler.feed(speech.pcm[cut:]) + resampler.finish()
    listener = Listener(placement(ears()))
    listener.feed(speech.chars(0, len(speech.text)))
    listener.hear(speech.pcm[:cut])
    listener.hear(rest, rate_hz)
    listener.close()
    assert listener.text == speech.text
    assert statistics.median(map(abs, errors_ms(listener, speech))) <= 20


def test_a_second_utterance_is_heard_after_the_first_was_closed() -> None:
    speech = said(SHORT).blurred()
    listener = Listener(placement(ears()))
    for turn in range(3):
        shift_ms, chars = listener.audio_ms, turn * (len(SHORT) + 1)
        text = SHORT + " "
        starts = tuple(at + shift_ms for at in (*speech.starts_ms, speech.ends_ms[-1]))
        ends = tuple(at + shift_ms for at in (*speech.ends_ms, speech.ends_ms[-1]))
        said_phones = {at + chars: phones for at, phones in speech.pronunciations.items()}
        listener.hear(speech.pcm)
        listener.feed(SpeechChunk(chars=(TimedChars(text, chars, starts, ends),), pronunciations=said_phones))
        listener.close(final=False)
        begins = [at + shift_ms for at in said(SHORT).true_starts_ms()]
        heard = [word.start_ms for word in listener.words[-len(begins) :]]
        assert np.median(np.abs(np.subtract(heard, begins))) <= 20
    assert listener.text.split() == (SHORT + " ").split() * 3


# odd text


@pytest.mark.parametrize(
    "text", ["Ten 🎉 cups — of … tea. 🙂", "🙂", "… — …", "Tea: 10% off & more", "e-mail / state-of-the-art"]
)
def test_words_without_sounds_are_kept_in_order(text: str) -> None:
    speech = said(text)
    for noisy in (speech, speech.blurred(), speech.even()):
        listened(noisy, placement(ears()))


def test_a_word_of_hundreds_of_letters_is_kept_in_its_pieces() -> None:
    speech = said("So " + "abracadabra" * 8 + " it is.")
    found = listened(speech.blurred(), placement(ears()))
    assert len(found.words) > 4


def test_numbers_spoken_in_words_are_heard_in_their_place() -> None:
    spoken_text, shown_text = "It costs forty two euros and more.", "It costs 42 euros and more."
    speech = said(spoken_text).blurred()
    at = shown_text.index("42")
    end = at + 2
    spoken = TimedChars(spoken_text, 0, speech.starts_ms, speech.ends_ms)
    tail = len(spoken_text) - (len(shown_text) - end)
    starts = (*speech.starts_ms[:at], speech.starts_ms[at], speech.starts_ms[at + 5], *speech.starts_ms[tail:])
    ends = (*speech.ends_ms[:at], speech.ends_ms[at + 5], speech.ends_ms[tail - 1], *speech.ends_ms[tail:])
    shown = Speech(shown_text, speech.pcm, starts, ends)
    listener = Listener(placement(ears()))
    listener.hear(shown.pcm)
    chars = TimedChars(shown_text, 0, shown.starts_ms, shown.ends_ms)
    listener.feed(SpeechChunk(chars=(chars,), pronunciations=speech.pronunciations, spoken=(spoken,)))
    listener.close()
    assert listener.text == shown_text
    begins = said(spoken_text).true_starts_ms()
    expected = [*begins[:3], *begins[4:]]
    away = [abs(word.start_ms - at) for word, at in zip(listener.words, expected, strict=True)]
    assert statistics.median(away) <= 20 and max(away) <= 60


@pytest.mark.parametrize("estimated", [True, False])
def test_estimated_characters_are_put_where_the_sound_has_them(estimated: bool) -> None:
    speech = said(ENGLISH)
    rate = speech.end_ms / len(speech.text)
    guessed = speech.timed([round(at * rate) for at in range(len(speech.text))])
    chunk = guessed.chars(0, len(speech.text))
    listener = Listener(placement(ears()))
    listener.hear(speech.pcm)
    listener.feed(replace(chunk, chars=tuple(replace(run, estimated=estimated) for run in chunk.chars)))
    listener.close()
    raw = listened(guessed, placement(None))
    assert not any(word.estimated for word in listener.words)  # the sound knows where they are
    assert np.mean(np.abs(errors_ms(listener, speech))) < np.mean(np.abs(errors_ms(raw, speech)))


def test_chinese_and_japanese_words_keep_their_order() -> None:
    for text, language in (("今天天气很好，我们去公园吧。", "cmn"), ("きょうはとてもいいてんきです。", "ja")):
        speech = said(text, language)
        pieces = [(at, at + 1) for at in range(len(text))]
        whole = listened(speech.blurred(), placement(ears(), language))
        found = listened(
            speech.blurred(), placement(ears(), language), [speech.pcm[:40_000], *pieces, speech.pcm[40_000:]]
        )
        assert found.result == whole.result

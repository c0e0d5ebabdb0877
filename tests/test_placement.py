"""Placement: without ears everything is as the estimates have it; with them, words and phones follow the sound."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.placement import Placed, Placement
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.model import Phone, SpeechChunk, TimedChars, Word
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.phones.tokens import token_starts
from captionsync.timing.phones.track import PhoneTrack
from captionsync.timing.sound.priors import Trust
from tests.examples import examples
from tests.timing.sound.speech import (
    ENGLISH,
    GERMAN,
    SHORT,
    Listener,
    Speech,
    ears,
    fed,
    listened,
    merged,
    placement,
    said,
)
from tests.timing.timed import CHAR_MS, cut, timed

TEXT = "Peter picked a peck, and that is that. 你好，世界。 Fine — really! "


def chunks(places: Sequence[int]) -> list[SpeechChunk]:
    out, at = list[SpeechChunk](), 0
    for piece in cut(TEXT, places):
        out.append(SpeechChunk(chars=(timed(piece, at),)))
        at += len(piece)
    return out


END_MS = len(TEXT) * CHAR_MS


@examples(60)
@given(st.lists(st.integers(0, len(TEXT)), max_size=12))
def test_without_ears_words_and_phones_are_those_of_the_estimates(places: list[int]) -> None:
    assembler, track = WordAssembler("en"), PhoneTrack("en", None, ahead_words=0)
    subject = placement(None)
    words, phones, found = list[Word](), list[Phone](), list[Placed]()
    for part in chunks(places):
        runs = [item for run in part.chars for item in track.retimed(run)]
        words += [word for run in runs for word in assembler.feed(run)]
        phones += track.feed(part, runs)
        found.append(fed(subject, part))
    words += [word for run in track.rest() for word in assembler.feed(run)] + assembler.finish()
    phones += track.close(END_MS)
    found.append(subject.close(END_MS, final=True))
    assert [word for placed in found for word in placed.words] == words
    assert [phone for placed in found for phone in placed.phones] == phones


@pytest.mark.parametrize("listening", [False, True])
def test_true_phones_pass_untouched_and_audio_is_not_listened_to(listening: bool) -> None:
    speech = said(SHORT)
    subject = Placement("en", true_phones=True, ears=ears() if listening else None)
    subject.hear(speech.pcm, 22_050, speech.end_ms)
    run = speech.chars(0, len(SHORT)).chars[0]
    subject.add(run)
    first = subject.feed(SpeechChunk(chars=(run,), phones=speech.phones), [run])
    last = subject.close(speech.end_ms, final=True)
    assert first.phones == list(speech.phones)
    assert last.phones == []
    expected = WordAssembler("en")
    assert first.words + last.words == expected.feed(run) + expected.finish()
    assert subject.give_up(speech.end_ms) == ([], [])


def test_words_are_placed_at_once_without_ears() -> None:
    subject = placement(None)
    placed = fed(subject, SpeechChunk(chars=(timed("one two th"),)))
    assert [word.text for word in placed.words] == ["one", "two"][: len(placed.words)] != []
    assert subject.ready_ms >= placed.words[-1].end_ms
    assert subject.give_up(1_000) == ([], [])


@pytest.mark.parametrize("true_phones", [False, True])
def test_what_is_known_ahead_stays_known_when_speech_restarts(true_phones: bool) -> None:
    text = "昨天我们一起去参观了天安门广场。"
    subject = Placement("zh", true_phones=true_phones)
    subject.know(text, 0)
    first = fed(subject, SpeechChunk(chars=(timed(text[:12]),))).words
    subject.change_engine(true_phones=True, at_ms=0)
    subject.restart(first[1], first[1].end_ms)
    rest = fed(subject, SpeechChunk(chars=(timed(text[4:], 4),))).words + subject.close(9_000, final=True).words
    assert [word.text for word in first[:2] + rest] == ["昨天", "我们", "一起", "去参观了", "天安门广场。"]


def test_a_word_that_is_closed_in_the_middle_of_the_text_gets_a_space() -> None:
    for final, after in ((False, " "), (True, "")):
        subject = placement(None)
        subject.add(timed("one"))
        assert [word.after for word in subject.close(300, final=final).words] == [after]


def test_the_spoken_text_is_counted_and_can_be_set() -> None:
    subject = placement(None)
    subject.feed(SpeechChunk(spoken=(timed("one two"),)), [])
    assert subject.spoken_end == 7
    subject.spoken_end = 3
    assert subject.spoken_end == 3


def heard(speech: Speech, subject: Placement, listener: Listener) -> None:
    listener.feed(SpeechChunk(speech.pcm))
    listener.feed(speech.chars(0, len(speech.text)))


def test_words_wait_for_their_sound() -> None:
    speech = said(ENGLISH).blurred()
    subject = placement(ears())
    listener = Listener(subject)
    listener.feed(speech.chars(0, len(speech.text)))
    assert (listener.words, listener.phones, subject.ready_ms) == ([], [], 0)
    listener.hear(speech.pcm[:88_200])
    assert [word.text for word in listener.words] == ENGLISH.split()[: len(listener.words)]
    assert listener.words[-1].end_ms <= subject.ready_ms <= 2_000
    assert len(listener.words) >= 5


def test_words_that_are_complete_are_placed_when_their_engine_fails() -> None:
    speech = said(ENGLISH).blurred()
    subject = placement(ears())
    listener = Listener(subject)
    listener.feed(speech.chars(0, 30))
    listener.hear(speech.pcm[:70_000])
    listener.take(subject.give_up(listener.audio_ms))
    assert [word.text for word in listener.words] == ENGLISH[:30].split()[:-1]
    true = said(ENGLISH).true_starts_ms()
    assert statistics.median(abs(word.start_ms - at) for word, at in zip(listener.words, true, strict=False)) <= 20


@pytest.mark.parametrize("gives_up", [True, False])
def test_a_word_whose_audio_was_cut_is_not_whole(gives_up: bool) -> None:
    speech = said(ENGLISH).blurred(2, 15.0)
    for cut_ms in range(600, 4_500, 37):
        subject = placement(ears())
        listener = Listener(subject)
        ahead_ms = cut_ms + 700
        listener.feed(speech.chars(0, next(at for at, start_ms in enumerate(speech.starts_ms) if start_ms > ahead_ms)))
        listener.hear(speech.pcm[: 2 * (cut_ms * 22_050 // 1000)])
        if gives_up:
            listener.take(subject.give_up(cut_ms))
        else:
            listener.close(cut_ms, final=False)
        for word in listener.words:
            true_ms = max(
                phone.end_ms for phone in speech.phones if phone.ipa and phone.char_start == word.source_start
            )
            if word.end_ms <= cut_ms:
                assert true_ms <= cut_ms + 75, (cut_ms, word)


EXACT = VoiceProfile()
for _ in range(20):
    EXACT.spacing.see_space(0)


@pytest.mark.parametrize(
    ("text", "language", "silent", "exact"),
    [
        (ENGLISH, "en-us", False, False),
        (ENGLISH, "en-us", False, True),
        (ENGLISH, "en-us", True, False),
        ("你好，世界。今天天气很好，我们去公园散步吧！", "cmn", False, False),
        ("Well — 😀 yes — no.", "en-us", False, False),
    ],
)
def test_what_is_remembered_does_not_grow(text: str, language: str, silent: bool, exact: bool) -> None:
    """Also for words that are not listened to, that the audio does not say, or that have no sound."""
    speech = said(text, language)
    speech = speech if exact else speech.blurred()
    subject = placement(ears(), language, profile=EXACT.copy() if exact else None)
    listener = Listener(subject)
    sizes = list[tuple[int, ...]]()
    for turn in range(4):
        listener.hear(bytes(len(speech.pcm)) if silent else speech.pcm)
        at, shift_ms = turn * (len(text) + 1), turn * speech.end_ms
        starts, ends = ([shift_ms + ms for ms in (*each, speech.end_ms)] for each in (speech.starts_ms, speech.ends_ms))
        known = {place: speech.pronunciations.get(place, ()) for place in token_starts(text)}
        listener.feed(
            SpeechChunk(
                chars=(TimedChars(f"{text} ", at, tuple(starts), tuple(ends)),),
                pronunciations={at + place: phones for place, phones in known.items()},
                upcoming={at + place: () for place in known},
            )
        )
        assert subject._sound is not None
        assert subject._sound._ear is not None
        ear, display = subject._sound._ear, subject._phones._display
        sizes.append((ear.end - ear.first, len(subject._sound._upcoming), len(display._phones)))
    allowed = (sizes[0][0] + 100, sizes[0][1] + 2, sizes[0][2] + 2)
    assert all(size <= most for later in sizes for size, most in zip(later, allowed, strict=True)), sizes


def test_ears_listen_only_to_engines_that_do_not_know_their_phones() -> None:
    speech = said(SHORT)
    subject = placement(ears())
    listener = Listener(subject)
    heard(speech.blurred(), subject, listener)
    listener.close(final=False)
    subject.change_engine(true_phones=True, at_ms=listener.audio_ms)
    silent = [Phone("", listener.audio_ms, listener.audio_ms + 100)]
    assert subject.feed(SpeechChunk(phones=tuple(silent)), []) == ([], silent)
    subject.change_engine(true_phones=False, at_ms=listener.audio_ms)
    later = speech.blurred(seed=3)
    shift_ms, shift = listener.audio_ms, len(SHORT) + 1
    run = later.chars(0, len(SHORT)).chars[0]
    subject.hear(speech.pcm, 22_050, shift_ms + speech.end_ms)
    moved = SpeechChunk(
        chars=(
            type(run)(
                run.text,
                shift,
                tuple(at + shift_ms for at in run.starts_ms),
                tuple(at + shift_ms for at in run.ends_ms),
            ),
        ),
        pronunciations={at + shift: phones for at, phones in speech.pronunciations.items()},
    )
    first = fed(subject, moved)
    last = subject.close(shift_ms + speech.end_ms, final=True)
    begins = [at + shift_ms for at in speech.true_starts_ms()]
    away = [abs(word.start_ms - at) for word, at in zip(first.words + last.words, begins, strict=True)]
    assert statistics.median(away) <= 20


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A thin cat sat on the warm stone wall and looked at us.", "en-us"),
        (GERMAN, "de"),
        ("Am Abend aß ein alter Onkel immer ein Ei.", "de"),
        ("बूढ़ा आदमी गाँव के किनारे अकेला रहता है।", "hi"),
        ("이 사과는 아주 달고 맛있습니다. 내일은 비가 온다고 합니다.", "ko"),
        ("أخي يعمل في مدينة كبيرة على البحر", "ar"),
        ("你好，世界。今天天气很好，我们去公园散步吧！", "cmn"),
        ("私は学生です。毎日、本を読みます。", "ja"),
    ],
)
def test_exact_times_keep_words_where_they_are_from_the_first_one_on(text: str, language: str) -> None:
    speech = said(text, language)
    native = listened(speech, Placement(language, true_phones=True)).words
    for messages in ((), [(at, at + 1) for at in range(len(text))]):
        subject = placement(ears(), language)
        found = listened(speech, subject, [speech.pcm, *messages] if messages else ()).words
        assert [(one.text, one.start_ms, one.end_ms) for one in found] == [
            (one.text, one.start_ms, one.end_ms) for one in native
        ]


def test_exact_times_keep_phones_where_they_are() -> None:
    speech = said(ENGLISH)
    raw, found = (listened(speech, placement(each, profile=EXACT.copy())) for each in (None, ears()))
    assert {one.timing for one in raw.phones if one.ipa} == {"exact"}
    assert [(one.ipa, one.start_ms, one.end_ms) for one in merged(found.phones)] == [
        (one.ipa, one.start_ms, one.end_ms) for one in merged(raw.phones)
    ]


def test_inside_exact_words_with_few_letters_the_sound_decides() -> None:
    """A character of Chinese tells where its first sound begins, and nothing of the others."""
    speech = said("他昨天买了一本书，还有三个苹果。天黑以前，他坐火车回家了。", "cmn")
    true = {one.start_ms for one in speech.phones if one.ipa}

    def away(subject: Placement) -> float:
        found = [one.start_ms for one in listened(speech, subject).phones if one.ipa]
        return statistics.mean(min(abs(at - one) for one in true) for at in found)

    assert away(placement(ears(), "cmn")) < 0.7 * away(placement(None, "cmn"))


@pytest.mark.parametrize("shift_ms", [60, 120])
def test_the_sound_denies_exact_times_that_are_shifted(shift_ms: int) -> None:
    speech = said(ENGLISH)
    late = speech.timed([at + shift_ms for at in speech.starts_ms])
    trust = Trust()
    for _ in range(2):
        words = listened(late, placement(ears(trust))).words
    away = [abs(word.start_ms - at) for word, at in zip(words, speech.true_starts_ms(), strict=True)]
    assert statistics.median(away) <= 15


def test_what_follows_a_restart_begins_after_the_last_word() -> None:
    speech = said(ENGLISH).blurred()
    subject = placement(ears())
    listener = Listener(subject)
    heard(speech, subject, listener)
    last = listener.words[3]
    subject.restart(last, last.end_ms)
    assert subject.ready_ms == last.end_ms
    assert subject.close(last.end_ms, final=True) == ([], [])

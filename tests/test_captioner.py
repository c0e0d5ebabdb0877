"""The captioner: the order rule, the cut property, estimates, commits and barge-in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.batches import Batch, Shown
from captionsync.captioner import Captioner
from captionsync.events import CueEvent, GapEvent, TagEvent, VisemeEvent, WordEvent
from captionsync.sessions.records import Opened, Record
from captionsync.sessions.replay import Replay
from captionsync.timing import due
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.due import MOST_DUE
from captionsync.timing.model import TURN_BREAK, Phone, SpeechChunk, TimedChars, Turn
from captionsync.timing.mouth.curve import MAX_STEP
from captionsync.timing.phones.hypotheses import VoiceProfile
from captionsync.timing.phones.tokens import begins_token
from captionsync.timing.plain import line_text, speaker_label
from tests.examples import examples

TEXT = (
    "Peter Piper picked a peck of pickled peppers. Well, it costs $5.50, and that is that! "
    "State-of-the-art captions stay with the voice; they never run ahead of it. 你好，世界。 Fine."
)
SOUNDS = {"p": "p", "b": "b", "m": "m", "f": "f", "v": "v", "a": "æ", "e": "ɛ", "i": "ɪ", "o": "oʊ", "u": "u", "s": "s"}


def captioner(
    *,
    true_phones: bool = False,
    curves: str | None = None,
    audio_tags: bool = False,
    turns: Sequence[Turn] = (),
    shown: Shown | None = None,
) -> Captioner:
    return Captioner(
        language="en",
        direction="ltr",
        rules=rules_for("en"),
        true_phones=true_phones,
        curves=curves,
        audio_tags=audio_tags,
        turns=turns,
        shown=shown,
    )


def phones_of(token: str) -> tuple[str, ...]:
    return tuple(SOUNDS.get(char, "n") for char in token.lower() if char.isalnum())


def chunk(text: str, start: int, stop: int, *, char_ms: int = 70, from_ms: int = 0) -> SpeechChunk:
    """Characters ``start`` to ``stop`` of a text spoken evenly, with the pronunciations that they complete."""
    times = tuple(from_ms + i * char_ms for i in range(start, stop + 1))
    chars = TimedChars(text[start:stop], start, times[:-1], times[1:])
    pronunciations = {}
    begins = [at for at, char in enumerate(text) if begins_token(text[at - 1 : at], char)]
    for at, end in zip(begins, [*begins[1:], len(text)], strict=True):
        token = text[at:end].split()[0]
        if start < at + len(token) + 1 <= stop or stop == len(text):
            pronunciations[at] = phones_of(token)
    return SpeechChunk(audio_end_ms=times[-1], chars=(chars,), pronunciations=pronunciations)


def drain(subject: Captioner) -> list[Batch]:
    out = []
    while (batch := subject.next_batch()) is not None:
        out.append(batch)
    return out


def run(text: str, cuts: Sequence[int], turns: Sequence[Turn] = ()) -> list[Batch]:
    subject = captioner(turns=turns)
    batches: list[Batch] = []
    edges = [0, *sorted(set(cuts)), len(text)]
    for start, stop in zip(edges, edges[1:], strict=False):
        if start < stop:
            subject.feed(chunk(text, start, stop))
            batches += drain(subject)
    subject.finish()
    return batches + drain(subject)


def result(batches: Sequence[Batch]) -> tuple[object, ...]:
    return (
        [pair for batch in batches for pair in batch.words],
        [(cue.id, cue.start_ms, cue.end_ms, cue.lines) for batch in batches for cue in batch.cues],
        [viseme for batch in batches for viseme in batch.visemes],
        [phone for batch in batches for phone in batch.phones],
    )


WHOLE = result(run(TEXT, []))


@examples(150)
@given(st.sets(st.integers(1, len(TEXT) - 1), max_size=40))
def test_any_cut_of_the_messages_gives_the_same_words_cues_visemes_and_phones(cuts: set[int]) -> None:
    assert result(run(TEXT, sorted(cuts))) == WHOLE


def test_one_character_a_message_gives_the_same() -> None:
    assert result(run(TEXT, range(1, len(TEXT)))) == WHOLE


SAID = "Yes.", "No.", "Why not, then?", "Because."
DIALOGUE = TURN_BREAK.join(SAID)
TURNS = [Turn(DIALOGUE.index(text), name) for text, name in zip(SAID, ("Anna", "Ben", "Anna", "Anna"), strict=True)]
WHOLE_DIALOGUE = result(run(DIALOGUE, [], TURNS))


@examples(80)
@given(st.sets(st.integers(1, len(DIALOGUE) - 1), max_size=40))
def test_a_new_speaker_begins_a_new_cue_however_messages_are_cut(cuts: set[int]) -> None:
    batches = run(DIALOGUE, sorted(cuts), TURNS)
    assert result(batches) == WHOLE_DIALOGUE
    said = [(word.text, word.speaker, cue_id) for batch in batches for word, cue_id in batch.words]
    assert said == [
        ("Yes.", "Anna", "c1"),
        ("No.", "Ben", "c2"),
        *((text, "Anna", "c3") for text in ("Why", "not,", "then?")),
        ("Because.", "Anna", "c4"),
    ]
    events = [event for batch in batches for event in batch.events]
    assert {event.id: event.speaker for event in events if isinstance(event, CueEvent)} == {
        "c1": "Anna", "c2": "Ben", "c3": "Anna", "c4": "Anna",
    }  # fmt: skip
    assert [event.speaker for event in events if isinstance(event, WordEvent)] == [name for _, name, _ in said]


def test_speakers_part_cues_even_where_the_text_does_not() -> None:
    batches = run("Yes no maybe so.", [], [Turn(0, "Anna"), Turn(7, "Ben")])
    cues = [cue for batch in batches for cue in batch.cues]
    assert [(cue.speaker, line_text(cue.lines[0])) for cue in cues] == [("Anna", "Yes no"), ("Ben", "maybe so.")]


def test_the_first_line_of_a_speaker_has_room_for_the_name() -> None:
    text = "This is a line that would just about fit here, and it goes on."
    plain, named = (run(text, [], turns) for turns in ([], [Turn(0, "Bartholomew")]))
    first = [next(cue for batch in batches for cue in batch.cues) for batches in (plain, named)]
    assert len(speaker_label("Bartholomew") + line_text(first[1].lines[0])) <= rules_for("en").max_chars_per_line
    assert len(line_text(first[0].lines[0])) > len(line_text(first[1].lines[0]))


LONG = (
    "See https://example.com/a/very/long/path/that/goes/on/and/on/for/ever?with=query&and=more#frag now. "
    + "x" * 100
    + ' y "Donaudampfschifffahrtsgesellschaftskapitän" z.'
)
WHOLE_LONG = result(run(LONG, []))


@examples(80)
@given(st.sets(st.integers(1, len(LONG) - 1), max_size=40))
def test_any_cut_of_long_tokens_gives_the_same(cuts: set[int]) -> None:
    assert result(run(LONG, sorted(cuts))) == WHOLE_LONG


def run_uneven(cuts: Sequence[int], lengths_ms: Sequence[int], profile: VoiceProfile) -> list[Batch]:
    """Caption the text with characters of these lengths, cut into messages."""
    subject = Captioner(language="en", direction="ltr", rules=rules_for("en"), true_phones=False, profile=profile)
    times = list(accumulate(lengths_ms, initial=0))
    edges = [0, *sorted(set(cuts)), len(TEXT)]
    batches: list[Batch] = []
    for start, stop in pairwise(edges):
        chars = TimedChars(TEXT[start:stop], start, tuple(times[start:stop]), tuple(times[start + 1 : stop + 1]))
        subject.feed(replace(chunk(TEXT, start, stop), audio_end_ms=times[stop], chars=(chars,)))
        batches += drain(subject)
    subject.finish()
    return batches + drain(subject)


@examples(60)
@given(st.sets(st.integers(1, len(TEXT) - 1), max_size=40), st.integers(), st.booleans())
def test_any_cut_of_a_stream_whose_spaces_belong_to_words_gives_the_same(cuts: set[int], seed: int, even: bool) -> None:
    dice, profile = Random(seed), VoiceProfile()
    for _ in range(8):
        profile.spacing.see_space(50)
        profile.spacing.see_word((60, 60, 60, 60) if even else (50, 90, 40, 70))
    lengths = [dice.randrange(20, 140) for _ in TEXT]
    other = profile.copy()
    whole = run_uneven([], lengths, profile)
    assert result(run_uneven(sorted(cuts), lengths, other)) == result(whole)
    assert other.spacing == profile.spacing
    words = [word for batch in whole for word, _ in batch.words]
    assert "".join(word.text + word.after for word in words) == TEXT
    assert all(one.end_ms <= other.start_ms for one, other in pairwise(words))


def test_lines_of_long_tokens_keep_their_limit_and_give_the_text_back() -> None:
    batches = run(LONG, range(7, len(LONG), 7))
    words = [word for batch in batches for word, _ in batch.words]
    cues = [cue for batch in batches for cue in batch.cues]
    assert "".join(word.text + word.after for word in words) == LONG
    assert [word for cue in cues for line in cue.lines for word in line] == words
    assert all(len(line_text(line)) <= 42 for cue in cues for line in cue.lines)
    assert all(cue.end_ms - cue.start_ms <= 7_000 for cue in cues)


def test_the_audio_of_a_long_token_does_not_wait_for_its_end() -> None:
    subject = captioner(true_phones=True)
    text = "b" * 2_000
    for start in range(0, len(text), 10):
        piece = chunk(text, start, start + 10)
        phones = tuple(Phone("b", at * 70, at * 70 + 70, 0) for at in range(start, start + 10))
        subject.feed(SpeechChunk(audio_end_ms=piece.audio_end_ms, chars=piece.chars, phones=phones))
        drain(subject)
        assert subject.held_ms <= 70 * 70


def test_nothing_that_is_seen_comes_after_the_audio_it_meets() -> None:
    released_ms = 0
    for batch in run(TEXT, range(5, len(TEXT), 11)):
        assert batch.start_ms == released_ms
        for event in batch.events:
            if isinstance(event, WordEvent | VisemeEvent):
                assert event.start_ms >= released_ms or event.end_ms > released_ms
        words = [word for word, _ in batch.words]
        assert all(word.start_ms <= batch.until_ms for word in words)
        released_ms = batch.until_ms


def test_visemes_tile_the_whole_timeline() -> None:
    visemes = [viseme for batch in run(TEXT, [40, 90]) for viseme in batch.visemes]
    at = 0
    for viseme in visemes:
        assert viseme.start_ms == at
        at = viseme.end_ms
    assert at == len(TEXT) * 70


def test_audio_tags_leave_the_text_and_become_events_in_their_place() -> None:
    text = "Oh [laughs] well."
    subject = captioner(audio_tags=True)
    subject.feed(chunk(text, 0, len(text)))
    subject.finish()
    events = [event for batch in drain(subject) for event in batch.events]
    assert [event for event in events if isinstance(event, TagEvent)] == [TagEvent("laughs", 210)]
    assert "".join(event.text + event.after for event in events if isinstance(event, WordEvent)) == "Oh  well."


def test_a_rewind_keeps_the_words_that_were_received_whole_and_goes_on_behind_them() -> None:
    subject = captioner()
    text = "One two three four."
    subject.feed(chunk(text, 0, 10))
    batches = drain(subject)
    commit = subject.rewind()
    batches += drain(subject)
    assert text[: commit.char] == "One two"
    assert [word.text for batch in batches for word, _ in batch.words] == ["One", "two"]
    assert subject.released_ms == commit.at_ms
    rest = text[commit.char :]
    times = tuple(commit.at_ms + 50 * i for i in range(len(rest) + 1))
    chars = TimedChars(rest, commit.char, times[:-1], times[1:])
    subject.feed(SpeechChunk(audio_end_ms=times[-1], chars=(chars,)))
    subject.finish()
    batches += drain(subject)
    assert "".join(word.text + word.after for batch in batches for word, _ in batch.words) == text
    visemes = [viseme for batch in batches for viseme in batch.visemes]
    assert all(one.end_ms == two.start_ms for one, two in zip(visemes, visemes[1:], strict=False))


def test_audio_without_alignment_is_given_estimated_words() -> None:
    subject = captioner()
    subject.feed(SpeechChunk(audio_end_ms=2_000))
    assert drain(subject) == []
    guess = subject.estimate("Nobody told when these words are said, but here is the sound.")
    assert guess is not None
    subject.feed(guess)
    subject.settle()
    words = [word for batch in drain(subject) for word, _ in batch.words]
    assert words and all(word.estimated for word in words)
    assert subject.released_ms == 2_000


def test_alignment_that_comes_after_its_estimate_is_not_shown_twice() -> None:
    text = "Nobody told when these words are said."
    subject = captioner()
    subject.feed(SpeechChunk(audio_end_ms=1_500))
    guess = subject.estimate(text)
    assert guess is not None
    subject.feed(guess)
    subject.settle()
    batches = drain(subject)
    subject.feed(chunk(text, 0, len(text)))
    subject.finish()
    batches += drain(subject)
    assert "".join(word.text + word.after for batch in batches for word, _ in batch.words) == text


def test_a_pause_is_not_filled_with_guessed_words() -> None:
    subject = captioner()
    subject.feed(chunk("Done. ", 0, 6))
    subject.feed(SpeechChunk(audio_end_ms=800))
    assert subject.estimate("Next sentence.") is None


def test_what_was_not_handed_out_can_be_dropped() -> None:
    subject = captioner()
    subject.feed(chunk(TEXT, 0, len(TEXT)))
    first = subject.next_batch()
    assert first is not None
    subject.discard(len(TEXT))
    assert subject.next_batch() is None
    assert subject.released_ms == first.until_ms
    more = TimedChars("Next. ", len(TEXT), tuple(range(600, 1200, 100)), tuple(range(700, 1300, 100)))
    subject.feed(SpeechChunk(audio_end_ms=1_300, chars=(more,)))
    subject.finish()
    batches = drain(subject)
    assert [word.text for batch in batches for word, _ in batch.words] == ["Next."]
    assert batches[0].words[0][0].index == first.words[-1][0].index + 1


def test_true_phones_are_used_as_they_are() -> None:
    subject = captioner(true_phones=True)
    phones = (Phone("", 0, 100), Phone("m", 100, 250, 0), Phone("æ", 250, 400, 0), Phone("", 400, 700))
    chars = TimedChars("Ma.", 0, (100, 250, 400), (250, 400, 400))
    subject.feed(SpeechChunk(audio_end_ms=700, chars=(chars,), phones=phones))
    subject.finish()
    batches = drain(subject)
    assert tuple(phone for batch in batches for phone in batch.phones) == phones
    shapes = [(viseme.id, viseme.word_index) for batch in batches for viseme in batch.visemes]
    assert shapes == [("sil", None), ("PP", 0), ("aa", 0), ("sil", None)]


@pytest.mark.parametrize("curves", [None, "arkit"])
@given(seed=st.integers(0, 2**32))
@examples(20)
def test_the_same_chunks_give_the_same_batches_whenever_these_are_taken(curves: str | None, seed: int) -> None:
    dice = Random(seed)
    cuts = [0, *sorted(dice.sample(range(1, len(TEXT)), 30)), len(TEXT)]

    def batches(most: int) -> list[Batch]:
        subject, out = captioner(curves=curves), list[Batch]()
        for start, stop in pairwise(cuts):
            subject.feed(chunk(TEXT, start, stop))
            for _ in range(dice.randint(0, most)):
                batch = subject.next_batch()
                out += [] if batch is None else [batch]
        subject.finish()
        return out + drain(subject)

    assert batches(0) == batches(1) == batches(5)


def test_curves_cover_the_timeline_at_sixty_frames_a_second() -> None:
    subject = captioner(curves="arkit")
    subject.feed(chunk(TEXT, 0, len(TEXT)))
    subject.finish()
    events = [event for batch in drain(subject) for event in batch.events if event.type == "blendshapes"]
    frames = sum(len(event.data()["frames"]) for event in events)
    assert abs(frames - len(TEXT) * 70 * 60 / 1000) <= 2


def open_ended(cuts: Sequence[int], *, curves: str, pause_ms: int = 0) -> list[tuple[float, ...]]:
    """The frames of a vowel to the end, its audio in pieces that end at the cuts, and of as much more as is said."""
    subject, frames = captioner(true_phones=True, curves=curves), list[tuple[float, ...]]()

    def take() -> None:
        events = [event for batch in drain(subject) for event in batch.events if event.type == "blendshapes"]
        frames.extend(tuple(frame) for event in events for frame in event.data()["frames"])

    phones = (Phone("m", 0, 150, 0), Phone("æ", 150, 400, 0), Phone("", 400, 400 + pause_ms))
    subject.feed(SpeechChunk(chars=(TimedChars("Ma", 0, (0, 150), (150, 400)),), phones=phones))
    for at_ms in [*cuts, 400 + pause_ms]:
        subject.feed(SpeechChunk(audio_end_ms=at_ms))
        take()
    subject.settle()
    take()
    subject.feed(SpeechChunk(audio_end_ms=401 + pause_ms))
    subject.finish()
    take()
    assert len(frames) == -(-(401 + pause_ms) * 60 // 1000)
    return frames


@pytest.mark.parametrize("curves", ["arkit", "vrm"])
@pytest.mark.parametrize("cuts", [[], [390], [399], range(20, 400, 20)], ids=["whole", "late", "later", "pieces"])
@pytest.mark.parametrize("pause_ms", [0, 5, 40, 300])
def test_curves_end_at_rest_though_the_last_word_is_spoken_to_the_end(
    curves: str, cuts: Sequence[int], pause_ms: int
) -> None:
    frames = open_ended(cuts, curves=curves, pause_ms=pause_ms)
    assert max(max(frame) for frame in frames) > 0.4
    assert set(frames[-1]) == {0}
    steps = [abs(b - a) for one, two in pairwise(frames) for a, b in zip(one, two, strict=True)]
    assert max(steps) <= MAX_STEP[curves] + 1e-9


def test_every_cue_becomes_final_once() -> None:
    events = [event for batch in run(TEXT, range(9, len(TEXT), 13)) for event in batch.events]
    cues = [event for event in events if isinstance(event, CueEvent)]
    finals = [cue.id for cue in cues if cue.final]
    assert sorted(finals) == sorted({cue.id for cue in cues})
    assert len(finals) == len(set(finals))


def crowd(count: int) -> Captioner:
    """Return a captioner with a second of speech, then many words and marks in one moment."""
    subject = captioner(true_phones=True, audio_tags=True)
    text = "Well, yes. " + ". " * count
    times = tuple(min(90 * at, 900) for at in range(len(text) + 1))
    phones = (Phone("w", 0, 900, 0),)
    chars = TimedChars(text, 0, times[:-1], times[1:])
    subject.feed(SpeechChunk(bytes(2 * 900 * 22), 22_000, audio_end_ms=900, chars=(chars,), phones=phones))
    for number in range(count):
        subject.mark(TagEvent(str(number), 900), 900)
    subject.finish()
    return subject


def test_what_is_shown_in_one_moment_comes_in_batches_of_bounded_size() -> None:
    batches = drain(crowd(1_000))
    assert max(len(batch.events) for batch in batches) <= 4 * MOST_DUE
    parts = [batch for batch in batches if not batch.is_whole]
    assert len(parts) > 2_000 // MOST_DUE - 2
    assert all(part.start_ms == part.until_ms and not part.visemes and not part.phones for part in parts)
    assert batches[-1].is_whole
    assert batches[-1].until_ms == 900


def test_a_bounded_batch_shows_what_an_unbounded_one_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    bounded = drain(crowd(300))
    monkeypatch.setattr(due, "MOST_DUE", 10_000)
    whole = drain(crowd(300))
    for kind in ("words", "visemes", "phones"):
        assert [one for batch in bounded for one in getattr(batch, kind)] == [
            one for batch in whole for one in getattr(batch, kind)
        ]
    assert [replace(cue, revision=1) for batch in bounded for cue in batch.cues] == [
        replace(cue, revision=1) for batch in whole for cue in batch.cues
    ]
    tags = [event for batch in bounded for event in batch.events if isinstance(event, TagEvent)]
    assert tags == [event for batch in whole for event in batch.events if isinstance(event, TagEvent)]
    assert (bounded[-1].until_ms, len(tags)) == (whole[-1].until_ms, 300)


def test_a_discard_between_the_parts_of_a_batch_begins_anew() -> None:
    subject = crowd(300)
    while (batch := subject.next_batch()) is not None and batch.is_whole:
        pass
    assert batch is not None
    subject.discard(1_000)
    assert subject.next_batch() is None
    subject.feed(SpeechChunk(audio_end_ms=subject.audio_end_ms + 500, chars=(), closes_word=True))
    following = subject.next_batch()
    assert following is not None
    assert (following.words, following.is_whole) == ((), True)


def shown_by(batches: Sequence[Batch]) -> Shown:
    """Return what batches showed, as a log would say it."""
    records = [
        Record(
            batch.start_ms,
            batch.until_ms,
            0,
            batch.events,
            sources=tuple(offset for word, _ in batch.words for offset in (word.source_start, word.source_end)),
            phones=batch.phones,
        )
        for batch in batches
    ]
    opened = Opened({}, "espeak", "v", "en", False, "ltr")
    return Replay.of("s", [Record(0, 0, 0, notes=(opened,)), *records]).shown


@pytest.mark.parametrize("curves", [None, "vrm"])
@pytest.mark.parametrize("count", [1, 2, 7, 12, 20])
def test_another_captioner_continues_after_what_was_shown(count: int, curves: str | None) -> None:
    first = captioner(curves=curves)
    first.feed(chunk(TEXT, 0, len(TEXT)))
    before = [batch for batch in (first.next_batch() for _ in range(count)) if batch is not None]
    shown = shown_by(before)
    second = captioner(curves=curves, shown=shown)
    assert (second.released_ms, second.held_ms) == (shown.released_ms, 0)
    assert second.next_char == shown.next_char
    rest = TEXT[shown.next_char :]
    second.feed(replace(chunk(rest, 0, len(rest), from_ms=second.audio_end_ms), chars=(moved(rest, second),)))
    second.finish()
    batches = before + drain(second)
    words = [word for batch in batches for word, _ in batch.words]
    assert "".join(word.text + word.after for word in words) == TEXT
    assert [word.index for word in words] == list(range(len(words)))
    whole = [word for word, _ in WHOLE[0]]  # type: ignore[attr-defined]
    assert [(word.source_start, word.source_end) for word in words] == [
        (word.source_start, word.source_end) for word in whole
    ]
    cues = [event for batch in batches for event in batch.events if isinstance(event, CueEvent)]
    revisions: dict[str, int] = {}
    for cue in cues:
        assert cue.revision == revisions.get(cue.id, 0) + 1
        revisions[cue.id] = cue.revision
    assert list(revisions) == [f"c{number}" for number in range(1, len(revisions) + 1)]
    visemes = [viseme for batch in batches for viseme in batch.visemes]
    assert all(one.end_ms == two.start_ms for one, two in pairwise(visemes))


def moved(text: str, subject: Captioner) -> TimedChars:
    """Return characters that continue a captioner's text and audio."""
    times = tuple(subject.audio_end_ms + 70 * index for index in range(len(text) + 1))
    return TimedChars(text, subject.next_char, times[:-1], times[1:])


def test_a_gap_lasts_until_the_first_word_of_the_engine_that_resumed() -> None:
    subject = captioner(audio_tags=True)
    subject.feed(chunk("Hello there, ", 0, 13))
    drain(subject)
    commit = subject.rewind()
    subject.change_engine(true_phones=False)
    assert subject.next_spoken == 0
    subject.resumed("other", commit.char)
    subject.feed(SpeechChunk(audio_end_ms=commit.at_ms + 300))
    times = tuple(commit.at_ms + 300 + 70 * index for index in range(12))
    chars = TimedChars("[waves] you", commit.char, times[:-1], times[1:])
    subject.feed(SpeechChunk(audio_end_ms=times[-1], chars=(chars,)))
    subject.finish()
    events = [event for batch in drain(subject) for event in batch.events]
    assert [event for event in events if isinstance(event, GapEvent)] == [
        GapEvent(commit.at_ms, 300 + 7 * 70, "other", commit.char)
    ]
    assert [event.name for event in events if isinstance(event, TagEvent)] == ["waves"]
    assert [event.text for event in events if isinstance(event, WordEvent)][-1] == "you"


def test_a_gap_without_any_word_lasts_to_the_end_and_a_dropped_turn_has_none() -> None:
    for dropped in (False, True):
        subject = captioner()
        subject.feed(chunk("Hello ", 0, 6))
        commit = subject.rewind()
        subject.resumed("a", commit.char)
        subject.feed(SpeechChunk(audio_end_ms=commit.at_ms + 100))
        subject.resumed("b", commit.char)
        subject.feed(SpeechChunk(audio_end_ms=commit.at_ms + 250))
        if dropped:
            subject.discard(6)
            subject.feed(SpeechChunk(audio_end_ms=subject.audio_end_ms + 50))
        subject.finish()
        gaps = [event for batch in drain(subject) for event in batch.events if isinstance(event, GapEvent)]
        assert [(gap.provider, gap.duration_ms) for gap in gaps] == ([] if dropped else [("a", 100), ("b", 150)])


def test_a_captioner_says_what_it_holds_and_how_long_the_mouth_takes_to_rest() -> None:
    subject = captioner(curves="arkit")
    assert (subject.next_point(), subject.rest_ms > 0, captioner().rest_ms) == (None, True, 0)
    subject.feed(chunk("Hello there, you. ", 0, 18))
    subject.settle()
    assert subject.next_point() is not None
    assert subject.held_ms == subject.audio_end_ms


def test_a_word_whose_alignment_is_late_does_not_begin_in_audio_that_was_released() -> None:
    subject = captioner()
    subject.feed(replace(chunk(TEXT, 0, 12), audio_end_ms=1_300))
    subject.settle()
    first = drain(subject)
    assert first[-1].until_ms == 1_300
    subject.feed(chunk(TEXT, 12, 40))
    subject.finish()
    later = [word for batch in drain(subject) for word, _ in batch.words]
    assert [word.text for word in later[:3]] == ["picked", "a", "peck"]
    assert (later[0].start_ms, later[0].end_ms) == (1_300, 1_301)
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(later))


def test_a_bracket_that_is_never_closed_has_a_mouth() -> None:
    text = "Open the [box and move"
    subject = captioner(audio_tags=True)
    subject.feed(chunk(text, 0, len(text)))
    subject.finish()
    batches = drain(subject)
    assert "".join(word.text + word.after for batch in batches for word, _ in batch.words) == text
    shown = {phone.char_start for batch in batches for phone in batch.phones if phone.ipa}
    assert shown == {0, 5, 9, 14, 18}

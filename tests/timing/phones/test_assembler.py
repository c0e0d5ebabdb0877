"""Spoken words to phones, and how right they are on sentences whose phone times are known."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from benchmarks.lipsync import estimate, read_all, shapes_of, total
from benchmarks.lipsync_score import Shape
from benchmarks.lipsync_sets import TRUTH, Recording, spoken_words, truth_set, with_noise
from captionsync.align.chars import timed_runs
from captionsync.timing.model import Phone, TimedChars, Timing
from captionsync.timing.phones.assembler import LEAST_MS, TOUCHING_MS, PhoneAssembler, SpokenWord, VoiceProfile
from captionsync.timing.phones.hypotheses import MOST_BOUNDS
from captionsync.timing.phones.tokens import TokenAssembler
from captionsync.wire.elevenlabs.alignment import parse_alignment
from tests.examples import examples
from tests.timing.timed import cut

SPOKEN = {"Bob": "b ɑː b", "saw": "s ɔː", "the": "ð ə", "thief,": "θ iː f", "(maybe)": "m eɪ b i", "twice.": "t w aɪ s"}
TEXT = "Bob saw the thief, (maybe) twice. — Bob saw"


def say(text: str, at_ms: int = 100, *, char_ms: int = 80, space_ms: int = 0) -> list[SpokenWord]:
    """Return the tokens of a text, every character and space of one length."""
    out, char = [], 0
    for token in text.split(" "):
        edges = [at_ms + char_ms * k for k in range(len(token) + 1)]
        phones = tuple(SPOKEN.get(token, "").split())
        out.append(SpokenWord(token, char, tuple(edges[:-1]), tuple(edges[1:]), edges[-1], phones))
        char, at_ms = char + len(token) + 1, edges[-1] + space_ms
    return out


def phones_of(words: Sequence[SpokenWord], profile: VoiceProfile | None = None, *, end_ms: int = 0) -> list[Phone]:
    assembler = PhoneAssembler("en-US", profile)
    return [phone for word in words for phone in assembler.feed([word])] + assembler.finish(end_ms)


def sounds(phones: Sequence[Phone]) -> str:
    return " ".join(phone.ipa or "|" for phone in phones)


def check_tiling(phones: Sequence[Phone], start_ms: int = 0) -> None:
    assert [phone.start_ms for phone in phones] == [start_ms, *(phone.end_ms for phone in phones)][: len(phones)]
    assert all(phone.end_ms > phone.start_ms for phone in phones)
    assert all((phone.char_start == -1) == (phone.ipa == "") for phone in phones)


def test_phones_and_silence_tile_the_timeline_from_its_start_to_its_end() -> None:
    made = phones_of(say(TEXT, 500), end_ms=9000)
    check_tiling(made)
    assert made[0] == Phone("", 0, made[0].end_ms)
    assert made[0].end_ms == pytest.approx(500, abs=20)
    assert made[-1].end_ms == 9000
    assert [phone.ipa for phone in made if phone.ipa] == " ".join(
        SPOKEN[w] for w in TEXT.split() if w in SPOKEN
    ).split()


def test_every_phone_knows_where_its_word_begins() -> None:
    starts = {phone.char_start for phone in phones_of(say(TEXT)) if phone.ipa}
    assert sorted(starts) == [0, 4, 8, 12, 19, 27, 36, 40]


def test_a_word_is_given_when_the_next_one_begins() -> None:
    assembler = PhoneAssembler("en")
    first, second, third = say("Bob saw the")
    assert (assembler.feed([]), assembler.feed([first]), assembler.ready_ms) == ([], [], 0)
    given = assembler.feed([second])
    assert sounds(given) in ("b ɑː b", "| b ɑː b")
    assert assembler.ready_ms == given[-1].end_ms
    assert sounds(assembler.begin("t", third.starts_ms[0])) == "s ɔː"
    assert assembler.feed([third]) == []
    assert sounds(assembler.finish()) == "ð ə"


def test_who_looks_ahead_gets_a_word_when_as_many_more_are_known() -> None:
    assembler = PhoneAssembler("en", ahead_words=2)
    words = say(TEXT)
    given = [sounds(assembler.feed([word])) for word in words[:5]]
    assert given == ["", "", "", "| b ɑː b", "s ɔː"]
    rest = assembler.feed(words[5:]) + assembler.finish()
    whole = PhoneAssembler("en", ahead_words=2)
    assert sounds(whole.feed(words) + whole.finish()) == " ".join([*given[3:], sounds(rest)])


@pytest.mark.long
def test_looking_ahead_places_noisy_phones_better() -> None:
    def ahead(recording: Recording, profile: VoiceProfile | None) -> list[Shape]:
        assembler = PhoneAssembler("en", profile, ahead_words=2)
        return shapes_of([*assembler.feed(spoken_words(recording)), *assembler.finish()])

    noisy = [one for seed in range(4) for one in with_noise(truth("alignment"), seed)]
    assert total(noisy, ahead, keep=True).accuracy > total(noisy, estimate, keep=True).accuracy


def test_a_mark_may_be_no_word_so_it_does_not_settle_the_one_before() -> None:
    assembler = PhoneAssembler("en")
    assembler.feed(say("Bob"))
    assert assembler.begin("—", 400) == assembler.begin("(", 400) == []
    assert sounds(assembler.begin("2", 400)) == "| b ɑː b"
    assert assembler.begin("2", 400) == []


def test_nothing_said_is_silence_and_nothing_at_all_is_nothing() -> None:
    assert phones_of([]) == []
    assert phones_of([SpokenWord("", 0, (), (), None, ("a",))], end_ms=100) == [Phone("", 0, 100)]
    assert phones_of(say("— … !"), end_ms=100) == [Phone("", 0, 100)]
    assembler = PhoneAssembler("en", start_ms=500)
    assert [assembler.finish(end_ms) for end_ms in (400, 700)] == [[], [Phone("", 500, 700)]]


def test_words_that_touch_have_no_silence_between_them() -> None:
    for space_ms in (0, 20, TOUCHING_MS - 1):
        made = phones_of(say("Bob saw the", space_ms=space_ms))
        assert sounds(made[1:]) == "b ɑː b s ɔː ð ə"
        check_tiling(made)


@pytest.mark.parametrize("pause_ms", [TOUCHING_MS, 300, 5000])
def test_a_pause_is_silence_from_the_end_of_one_word_to_the_start_of_the_next(pause_ms: int) -> None:
    made = phones_of(say("Bob saw", space_ms=pause_ms))
    assert sounds(made) == "| b ɑː b | s ɔː"
    assert made[4].end_ms - made[4].start_ms == pytest.approx(pause_ms, abs=40)
    check_tiling(made)


def test_a_closing_mark_that_is_held_is_the_pause() -> None:
    thief, twice = say("thief, twice.")
    thief = replace(thief, space_start_ms=900, ends_ms=(*thief.ends_ms[:-1], 900))
    late = replace(twice, starts_ms=tuple(t + 320 for t in twice.starts_ms), space_start_ms=None)
    made = phones_of([thief, late])
    assert sounds(made) == "| θ iː f | t w aɪ s"
    assert made[4].start_ms == pytest.approx(thief.starts_ms[5], abs=40)
    assert made[4].end_ms == pytest.approx(900, abs=40)


def test_without_white_space_a_word_ends_with_its_last_character() -> None:
    made = phones_of([replace(word, space_start_ms=None) for word in say("Bob saw", space_ms=300)])
    assert sounds(made) == "| b ɑː b | s ɔː"
    assert made[3].end_ms == pytest.approx(340, abs=20)


def test_a_token_that_nobody_could_read_is_read_by_its_letters() -> None:
    assert sounds(phones_of(say("zap 7 ж"))) == "| z a p ə z"


def test_a_mark_by_itself_parts_words_and_has_no_mouth() -> None:
    assert sounds(phones_of(say("Bob — saw"))) == "| b ɑː b | s ɔː"


def test_the_first_of_two_equal_letters_carries_their_sound() -> None:
    starts = (0, 80, 160, 240)
    word = SpokenWord("bell", 0, starts, (80, 160, 240, 320), 320, ("b", "ɛ", "l"))
    plain = SpokenWord("beld", 0, starts, (80, 160, 240, 320), 320, ("b", "ɛ", "l"))
    equal, other = phones_of([word]), phones_of([plain])
    assert equal[-1].start_ms <= other[-1].start_ms
    assert abs(equal[-1].start_ms - 160) < 20


def test_a_link_of_many_letters_is_placed_by_its_letters() -> None:
    link = "internationalcommunication" * 4
    words = say(f"see {link} there")
    phones = phones_of(words, end_ms=9_000)
    check_tiling(phones)
    inside = [phone for phone in phones if phone.ipa and phone.char_start == 4]
    assert len(inside) > MOST_BOUNDS
    middle = words[1].starts_ms[len(link) // 2]
    at_half = next(number for number, phone in enumerate(inside) if phone.end_ms > middle)
    assert abs(at_half - len(inside) / 2) <= 3


def test_estimated_words_say_so_and_their_inner_times_tell_nothing() -> None:
    word = replace(say("twice.")[0], timing="word")
    made = phones_of([word])
    assert {phone.estimated for phone in made if phone.ipa} == {True}
    other = replace(word, starts_ms=(*word.starts_ms[:1], *[word.starts_ms[4]] * 4, word.starts_ms[5]))
    assert phones_of([other]) == made
    assert phones_of([replace(other, timing="letters")]) != phones_of([replace(word, timing="letters")])
    phones_of([word], profile := VoiceProfile())
    assert profile.lengths == {}


@pytest.mark.parametrize("at_ms", [0, 700])
def test_words_all_at_one_time_are_still_in_order_and_tile(at_ms: int) -> None:
    made = phones_of(say(TEXT, at_ms, char_ms=0))
    check_tiling(made)
    spoken = [phone.char_start for phone in made if phone.ipa]
    assert spoken == sorted(spoken)
    assert made[-1].end_ms < at_ms + 1000


def test_characters_without_length_leave_every_phone_some_where_there_is_room() -> None:
    bob = SpokenWord("Bob", 0, (100, 100, 100), (100, 100, 300), 300, ("b", "ɑː", "b"))
    made = phones_of([bob])
    assert [phone.ipa for phone in made if phone.end_ms - phone.start_ms >= LEAST_MS] == ["", "b", "ɑː", "b"]


def test_a_word_from_before_what_was_given_comes_after_it() -> None:
    assembler = PhoneAssembler("en", start_ms=1000)
    made = assembler.feed(say("Bob saw the")) + assembler.finish(1500)
    check_tiling(made, 1000)
    assert made[-1].end_ms == 1500


def test_times_out_of_order_are_repaired_upstream_and_tile() -> None:
    starts = [0.1, 0.2, 0.9, 0.3, 0.25, None, 0.5, 0.05, 0.7, 0.8, -3.0, 0.8, float("nan"), 0.9]
    raw = {"chars": list("Bob saw the th"), "character_start_times_seconds": starts}
    made = phones_of(TokenAssembler().feed(timed_runs(parse_alignment(raw), 0), {}))
    check_tiling(made)
    assert len(made) > 6


def test_the_account_is_read_at_the_start_and_written_at_the_end() -> None:
    profile = VoiceProfile()
    assembler = PhoneAssembler("en", profile)
    assembler.feed(say(TEXT, space_ms=30))
    assert profile == VoiceProfile()
    assembler.finish()
    assert profile.words == 8
    assert max(profile.weights) == 0.0
    assert {"b", "s", "ð"} <= set(profile.lengths)


def test_letters_that_are_longer_in_lower_case_do_not_share_a_habit_with_others() -> None:
    profile = VoiceProfile()
    for text in ("ÇİĞ", "çi̇ğ", "ÇİĞ", "çi̇ğ"):
        times = tuple(100 + 80 * k for k in range(len(text) + 1))
        word = SpokenWord(text, 0, times[:-1], times[1:], times[-1], ("tʃ", "iː"))
        assembler = PhoneAssembler("tr", profile)
        assert sounds([*assembler.feed([word]), *assembler.finish()]) == "| tʃ iː"


@pytest.mark.parametrize("timing", ["letters", "word"])
def test_hours_into_a_speech_phones_are_where_they_would_be_at_its_start(timing: Timing) -> None:
    hours_ms = 10 * 3_600_000
    early = [replace(word, timing=timing) for word in say(TEXT, char_ms=150)]
    late = [replace(word, timing=timing) for word in say(TEXT, 100 + hours_ms, char_ms=150)]
    assembler = PhoneAssembler("en", start_ms=hours_ms)
    moved = assembler.feed(late) + assembler.finish()
    assert [(one.ipa, one.start_ms - hours_ms) for one in moved] == [
        (one.ipa, one.start_ms) for one in phones_of(early)
    ]


def test_a_voice_that_draws_out_a_phone_is_learnt() -> None:
    profile = VoiceProfile()
    slow = SpokenWord("saw", 0, (100, 500, 560), (500, 560, 600), 600, ("s", "ɔː"))
    for _ in range(20):
        phones_of([slow], profile)
    assert profile.log_length("s") > 0.2 > profile.log_length("ɔ")


def through_tokens(pieces: Sequence[str], starts: Sequence[int], read: Mapping[int, tuple[str, ...]]) -> list[Phone]:
    """Return the phones of characters that come in pieces, as a session makes them."""
    tokens, assembler, out, at = TokenAssembler(), PhoneAssembler("en"), [], 0
    for piece in pieces:
        stop = at + len(piece)
        run = TimedChars(piece, at, tuple(starts[at:stop]), tuple(starts[at + 1 : stop + 1]))
        out += assembler.feed(tokens.feed([run], read))
        out += assembler.begin(*tokens.begun) if tokens.begun else []
        at = stop
    return [*out, *assembler.feed(tokens.finish()), *assembler.finish(starts[-1] + 100)]


@examples(40)
@given(st.lists(st.integers(0, 80), max_size=16), st.lists(st.sampled_from([0, 0, 10, 60, 90, 400]), min_size=50))
@example(list(range(50)), [70] * 50)
@example(list(range(50)), [0] * 50)
def test_any_cut_gives_the_same_phones(places: list[int], steps: list[int]) -> None:
    starts = [100 + sum(steps[:k]) for k in range(len(TEXT) + 1)]
    read = {word.char_start: word.phones for word in say(TEXT)}
    whole = through_tokens([TEXT], starts, read)
    assert through_tokens(cut(TEXT, places), starts, read) == whole
    check_tiling(whole)
    assert whole[-1].end_ms >= starts[-1] + 100


@cache
def truth(alignment: str) -> list[Recording]:
    texts = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(TRUTH.glob("*.json"))]
    return truth_set(alignment, asyncio.run(read_all(texts)))


@pytest.mark.parametrize(("alignment", "least"), [("alignment", 95.0), ("alignment_noisy", 86.0)])
def test_one_stream_shows_the_right_mouth_and_closes_the_lips_in_time(alignment: str, least: float) -> None:
    result = total(truth(alignment), estimate, keep=True)
    assert result.frames > 7000
    assert result.closures > 80
    assert result.accuracy >= least
    assert result.cover >= 99.0
    assert result.punctual >= 99.0

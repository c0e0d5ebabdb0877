"""Words with times to characters with times."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.align.spacing import HIDDEN, PlainSource, gap_times
from captionsync.align.words import WordAligner, spread, spread_word
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import EngineWord, SpeechChunk, TimedChars, Word


def align(
    text: str, *words: tuple[str, int, int], cut: int = 1, audio_tags: bool = False, end_ms: int = 0
) -> list[TimedChars]:
    """Align words that come ``cut`` at a time, each with its audio."""
    aligner = WordAligner(char_start=0, start_ms=0, language="en", audio_tags=audio_tags)
    aligner.sent(text)
    runs: list[TimedChars] = []
    for at in range(0, len(words), cut):
        part = words[at : at + cut]
        runs += aligner.feed(SpeechChunk(words=tuple(EngineWord(*word) for word in part), audio_end_ms=part[-1][2]))
    runs += aligner.feed(SpeechChunk(audio_end_ms=end_ms))
    runs += aligner.finish()
    assert "".join(run.text for run in runs) == text
    starts = [start for run in runs for start in run.starts_ms]
    assert starts == sorted(starts)
    return runs


def times(runs: list[TimedChars]) -> dict[int, tuple[int, int, bool, bool]]:
    """Return start, end and both marks of each character."""
    return {
        run.char_start + at: (run.starts_ms[at], run.ends_ms[at], run.estimated, run.estimated_inside)
        for run in runs
        for at in range(len(run.text))
    }


def words_of(runs: list[TimedChars], *, audio_tags: bool = False) -> list[Word]:
    stripper, assembler = MarkupStripper(audio_tags), WordAssembler("en")
    items = [item for run in runs for item in stripper.feed(run)] + stripper.finish()
    words = [word for item in items if isinstance(item, TimedChars) for word in assembler.feed(item)]
    return words + assembler.finish()


def spans(runs: list[TimedChars]) -> list[tuple[str, int, int, bool]]:
    return [(word.text, word.start_ms, word.end_ms, word.estimated) for word in words_of(runs)]


def test_a_words_ends_are_given_and_what_is_inside_is_estimated() -> None:
    runs = align("Hello there", ("Hello", 100, 400), ("there", 450, 800))
    at = times(runs)
    assert at[0][0] == 100
    assert at[4][1] == 400
    assert all(at[i][2:] == (False, True) for i in range(5))
    assert all(at[i][1] == at[i + 1][0] for i in range(4))
    assert at[5] == (400, 450, False, False)
    assert spans(runs) == [("Hello", 100, 400, False), ("there", 450, 800, False)]


def test_a_word_of_one_letter_has_nothing_inside() -> None:
    assert times(align("I am", ("I", 0, 90), ("am", 90, 200)))[0] == (0, 90, False, False)


def test_punctuation_touches_its_word_and_a_symbol_that_stands_alone_is_estimated() -> None:
    runs = align("“Yes” — no!", ("yes", 100, 300), ("no", 900, 1000))
    assert spans(runs) == [("“Yes”", 100, 300, False), ("—", 500, 700, True), ("no!", 900, 1000, False)]


@pytest.mark.parametrize("said", ["HELLO", "hello,", "he’llo", "“Hello”"])
def test_case_and_punctuation_do_not_matter(said: str) -> None:
    assert spans(align("Hello, you", (said, 0, 300), ("you", 300, 500)))[0] == ("Hello,", 0, 300, False)


def test_what_the_engine_spells_out_gets_the_time_of_those_words() -> None:
    runs = align("Take 42 dogs.", ("take", 0, 200), ("forty", 250, 400), ("two", 400, 600), ("dogs", 650, 900))
    assert spans(runs) == [("Take", 0, 200, False), ("42", 250, 600, True), ("dogs.", 650, 900, False)]


def test_what_the_engine_spells_out_at_the_end_is_not_lost() -> None:
    runs = align("I have 3.", ("I", 0, 100), ("have", 100, 300), ("three", 350, 700), end_ms=900)
    assert spans(runs)[-1] == ("3.", 350, 700, True)


def test_a_word_that_is_not_in_the_text_is_ignored() -> None:
    runs = align("One two", ("one", 0, 200), ("umm", 200, 400), ("two", 400, 600))
    assert spans(runs) == [("One", 0, 200, False), ("two", 400, 600, False)]


def test_a_sign_alone_is_ignored() -> None:
    assert spans(align("One", (",", 0, 0), ("one", 0, 200))) == [("One", 0, 200, False)]


def test_a_word_that_the_engine_leaves_out_is_estimated() -> None:
    runs = align("One two three", ("one", 0, 200), ("three", 400, 600))
    assert spans(runs) == [("One", 0, 200, False), ("two", 200, 400, True), ("three", 400, 600, False)]


def test_the_end_of_the_text_without_words_shares_the_rest_of_the_audio() -> None:
    assert spans(align("One two", ("one", 0, 200), end_ms=700)) == [("One", 0, 200, False), ("two", 200, 700, True)]


def test_words_that_the_engine_cuts_or_joins_are_found() -> None:
    runs = align("I don't see New York now", ("I", 0, 90), ("do", 100, 200), ("n't", 200, 300), ("see", 300, 400),
                 ("NewYork", 400, 800), ("now", 800, 900))  # fmt: skip
    at = times(runs)
    assert (at[2][0], at[4][0], at[6][1]) == (100, 200, 300)
    assert [word[3] for word in spans(runs)] == [False, False, False, True, True, False]
    assert spans(runs)[3][1] == 400


def test_a_short_word_is_not_found_far_away() -> None:
    runs = align("7 cats, 8 dogs, a cow", ("a", 0, 50), ("seven", 50, 300), ("cats", 300, 600))
    assert spans(runs)[1] == ("cats,", 300, 600, False)


def test_the_beginning_of_a_later_word_is_another_word() -> None:
    runs = align("4 forty", ("for", 0, 300), ("forty", 300, 600))
    assert spans(runs) == [("4", 0, 300, True), ("forty", 300, 600, False)]


def test_markup_has_no_length_and_is_not_said() -> None:
    text = 'One <break time="1s"/>two <emphasis>three</emphasis>.'
    runs = align(text, ("one", 0, 200), ("two", 1200, 1400), ("three", 1400, 1600))
    assert spans(runs) == [("One", 0, 200, False), ("two", 1200, 1400, False), ("three.", 1400, 1600, False)]
    at = times(runs)
    assert all(at[i][0] == at[i][1] for i in range(4, 22))


def test_audio_tags_are_markup_for_an_engine_that_performs_them() -> None:
    runs = align("[laughs] Oh [sighs] no", ("oh", 500, 700), ("no", 900, 1000), audio_tags=True)
    assert [(word.text, word.start_ms) for word in words_of(runs, audio_tags=True)] == [("Oh", 500), ("no", 900)]
    read = align("[laughs] Oh", ("laughs", 0, 400), ("oh", 400, 600))
    assert spans(read)[0][1:3] == (0, 400)


def test_words_wait_for_their_audio_and_are_cut_to_it_at_the_end() -> None:
    aligner = WordAligner(char_start=7, start_ms=1000, language="en")
    aligner.sent("One two")
    early = (EngineWord("one", 1000, 1200), EngineWord("two", 1200, 1460))
    assert aligner.feed(SpeechChunk(words=early, audio_end_ms=1100)) == []
    first = aligner.feed(SpeechChunk(audio_end_ms=1300))
    assert [(run.text, run.char_start, run.starts_ms[0]) for run in first] == [("One", 7, 1000)]
    aligner.feed(SpeechChunk(audio_end_ms=1400))
    last = aligner.finish()
    assert (last[-1].text, last[-1].starts_ms[0], last[-1].ends_ms[-1]) == ("two", 1200, 1400)
    assert not aligner.lacks_audio


@pytest.mark.parametrize("told", [True, False])
def test_the_end_of_an_utterance_gives_all_its_text(told: bool) -> None:
    aligner = WordAligner(char_start=5, start_ms=0, language="en")
    aligner.sent("One 2. " if not told else "One 2. Three")
    chunk = SpeechChunk(words=(EngineWord("one", 0, 200), EngineWord("two", 200, 500)), audio_end_ms=600)
    runs = aligner.feed(SpeechChunk(words=chunk.words, audio_end_ms=600, char_end=12 if told else -1, closes_word=True))
    assert "".join(run.text for run in runs) == "One 2. "


def test_text_without_words_and_without_room_lacks_audio() -> None:
    aligner = WordAligner(char_start=0, start_ms=0, language="en")
    aligner.sent("One and a lot more that nobody said")
    aligner.feed(SpeechChunk(words=(EngineWord("one", 0, 200),), audio_end_ms=300))
    assert "".join(run.text for run in aligner.finish()).endswith("said")
    assert aligner.lacks_audio


TEXTS = st.lists(st.sampled_from(["one", "Two,", "<mark/>", "3", "don't", "—", "“so”", "日本語", "a"]), max_size=12)


@given(TEXTS, st.integers(1, 5), st.data())
def test_any_words_in_any_pieces_give_every_character_once(tokens: list[str], cut: int, data: st.DataObject) -> None:
    text = " ".join(tokens)
    said = data.draw(st.lists(st.sampled_from([*tokens, "three", "one", "", "x"]), max_size=12))
    steps = data.draw(st.lists(st.integers(0, 300), min_size=len(said), max_size=len(said)))
    ends = list(itertools.accumulate(steps))
    words = [(word, end - step, end) for word, step, end in zip(said, steps, ends, strict=True)]
    assert times(align(text, *words, cut=cut)) == times(align(text, *words))


@given(st.text(max_size=60), st.integers(0, 1000), st.integers(0, 1000))
def test_the_characters_of_a_word_tile_it(text: str, start_ms: int, length_ms: int) -> None:
    for found in (
        spread_word(text, start_ms, start_ms + length_ms, "en"),
        spread(text, start_ms, start_ms + length_ms),
    ):
        assert len(found) == len(text)
        edges = [edge for span in found for edge in span]
        assert edges == sorted(edges)
        assert all(start_ms <= edge <= start_ms + length_ms for edge in edges)


def test_a_vowel_takes_longer_than_a_stop() -> None:
    times_of = dict(zip("bat", spread_word("bat", 0, 300, "en"), strict=True))
    assert times_of["a"][1] - times_of["a"][0] > times_of["b"][1] - times_of["b"][0]


@given(st.lists(st.sampled_from(["a ", "<br", "eak/>", "<", ">", "<p>", "[x", "]", "b"]), max_size=10), st.booleans())
def test_markup_is_hidden_wherever_the_text_is_cut(pieces: list[str], audio_tags: bool) -> None:
    cut, whole = PlainSource(audio_tags=audio_tags), PlainSource(audio_tags=audio_tags)
    for piece in pieces:
        cut.add(piece)
    whole.add("".join(pieces))
    assert (cut.text, cut.plain) == (whole.text, whole.plain)
    assert len(cut) == len("".join(pieces))


def test_hidden_markup_is_not_a_letter() -> None:
    source = PlainSource(audio_tags=False)
    source.add("a<break/>b")
    assert "".join(source.plain) == "a" + HIDDEN * 8 + "b"


def test_a_gap_is_shared_by_what_stands_alone() -> None:
    assert gap_times(", & “", 100, 400, after_word=True, before_word=True) == [
        (100, 100), (100, 200), (200, 300), (300, 400), (400, 400),
    ]  # fmt: skip
    assert gap_times(".", 100, 400, after_word=True, before_word=False) == [(100, 100)]
    assert gap_times("", 0, 9, after_word=False, before_word=True) == []

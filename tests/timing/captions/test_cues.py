from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.captions.cues import CueAssembler
from captionsync.timing.captions.lines import CueRules, display_width, rules_for
from captionsync.timing.model import Cue, Direction, Word
from tests.timing.timed import cues_of, lines_of, timed, words_of


def spoken(text: str, language: str = "en", *, char_ms: int = 60, **limits: int) -> list[Cue]:
    """Return the cues of a text spoken at an even pace."""
    words = [
        Word(w.index, w.text, w.after, w.start_ms * char_ms // 100, w.end_ms * char_ms // 100, w.char_start, w.char_end,
             w.source_start, w.source_end)
        for w in words_of([timed(text)], language)
    ]  # fmt: skip
    return cues_of(words, language, rules=rules_for(language, **limits))


def layout(cues: list[Cue]) -> list[list[str]]:
    return [lines_of(cue) for cue in cues]


def word(text: str, start_ms: int, end_ms: int, after: str = " ", index: int = 0) -> Word:
    return Word(index, text, after, start_ms, end_ms, 0, len(text), 0, len(text))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "It was the best of times, it was the worst of times, "
            "it was the age of wisdom, it was the age of foolishness.",
            [["It was the best of times, it was", "the worst of times, it was the age"],
             ["of wisdom, it was the age of foolishness."]],
        ),
        (
            "en",
            "We had everything before us! We had nothing before us. Yes. No. Dr. Smith went to the hospital "
            "in order to visit a patient who had been admitted on the previous evening with a high fever.",
            [["We had everything before us!"], ["We had nothing before us."],
             ["Yes. No. Dr. Smith went to the hospital", "in order to visit a patient who had been"],
             ["admitted on the previous evening", "with a high fever."]],
        ),
        (
            "de",
            "Der alte Mann ging langsam durch den Wald, weil er seinen Hund suchte, der am Morgen weggelaufen war.",
            [["Der alte Mann ging langsam durch den Wald,", "weil er seinen Hund suchte,"],
             ["der am Morgen weggelaufen war."]],
        ),
        (
            "fr",
            "Bonjour ! Comment allez-vous aujourd'hui ? Je voudrais un café et un croissant, s'il vous plaît : merci !",
            [["Bonjour ! Comment allez-vous aujourd'hui ?"],
             ["Je voudrais un café et un croissant,", "s'il vous plaît : merci !"]],
        ),
        (
            "zh",
            "今天天气很好，我们一起去公园散步吧。路上遇到了很多朋友，大家都很开心。",
            [["今天天气很好，我们一起去公园", "散步吧。"], ["路上遇到了很多朋友，", "大家都很开心。"]],
        ),
        (
            "ja",
            "昨日は友達と一緒に東京スカイツリーへ行きました。とても高くて、景色がきれいでした。",
            [["昨日は友達と一緒に", "東京スカイツリーへ"], ["行きました。"],
             ["とても高くて、景色が", "きれいでした。"]],
        ),
        (
            "th",
            "วันนี้อากาศดีมากเราไปเดินเล่นที่สวนสาธารณะกันเถอะ",
            [["วันนี้อากาศดีมากเราไปเดินเล่นที่สวน", "สาธารณะกันเถอะ"]],
        ),
        (
            "ko",
            "안녕하세요 여러분, 오늘은 날씨가 정말 좋습니다.",
            [["안녕하세요 여러분, 오늘은 날씨가", "정말 좋습니다."]],
        ),
        ("en", "Roses are red,\nviolets are blue.", [["Roses are red,", "violets are blue."]]),
        ("en", "Title\n\nText of it", [["Title"], ["Text of it"]]),
        ("en", "wrapped in the\nmiddle", [["wrapped in the middle"]]),
    ],
)  # fmt: skip
def test_cues_read_like_good_subtitles(language: str, text: str, expected: list[list[str]]) -> None:
    cues = spoken(text, language)
    assert [[line.replace("\n", " ") for line in lines] for lines in layout(cues)] == expected


def test_words_keep_their_cue_and_line_once_placed() -> None:
    assembler = CueAssembler(rules_for("en"), "en", "ltr")
    placed: dict[str, tuple[tuple[Word, ...], ...]] = {}
    for one in words_of([timed("Some words that go on and on, so that there are many cues in the end. " * 5)]):
        final, cue_id = assembler.add(one)
        opened = assembler.open()
        assert opened is not None
        assert opened.id == cue_id
        assert opened.lines[-1][-1] == one
        for cue in [*final, opened]:
            for old, new in zip(placed.get(cue.id, ()), cue.lines, strict=False):
                assert new[: len(old)] == old
            placed[cue.id] = cue.lines


def test_the_revision_rises_only_when_something_changed() -> None:
    assembler = CueAssembler(rules_for("en"), "en", "ltr")
    assert assembler.open() is None
    assembler.add(word("One", 0, 300))
    first = assembler.open()
    assert first is not None
    assert (first.revision, first.final, first.start_ms, first.end_ms) == (1, False, 0, 800)
    assert assembler.open() is None, "it did not change"
    assembler.add(word("two", 300, 600, ""))
    second = assembler.open()
    assert second is not None
    assert (second.revision, second.end_ms) == (2, 1100)
    (final,) = assembler.finish(media_end_ms=5000)
    assert (final.revision, final.final, final.end_ms) == (3, True, 1100)
    assert assembler.open() is None
    assert assembler.finish() == []


def test_a_cue_that_was_never_shown_open_is_final_in_its_first_revision() -> None:
    (cue,) = cues_of([word("One", 0, 300)])
    assert (cue.id, cue.revision, cue.final) == ("c1", 1, True)


def test_a_final_cue_stays_in_the_silence_after_it_but_never_into_the_next() -> None:
    first, second, third = cues_of([word("One.", 0, 300), word("Two.", 1500, 1800), word("Three.", 3000, 3300)])
    assert (first.start_ms, first.end_ms) == (0, 833), "5/6 of a second"
    assert (second.start_ms, second.end_ms) == (1500, 2333)
    assert (third.start_ms, third.end_ms) == (3000, 3300)
    rules = rules_for("en", pause_ms=100)
    assert [cue.end_ms for cue in cues_of([word("One", 0, 300), word("two", 450, 600)], rules=rules)] == [450, 600]


def test_a_gap_under_half_a_second_is_closed() -> None:
    for next_ms, end_ms in ((1000, 1000), (1332, 1332), (1333, 833)):
        first, _ = cues_of([word("One.", 0, 300), word("Two.", next_ms, next_ms + 300)])
        assert first.end_ms == end_ms
    rules = rules_for("en", extend_ms=0)
    first, _ = cues_of([word("One.", 0, 300), word("Two.", 1000, 1300)], rules=rules)
    assert first.end_ms == 300, "nobody may stay"


def test_a_cue_stays_longer_if_it_could_not_be_read_otherwise_and_never_beyond_its_limit() -> None:
    long = word("x" * 30, 0, 400)
    first, _ = cues_of([long, word("Two.", 4000, 4300)])
    assert first.end_ms == 1500, "30 characters at 20 a second"
    first, _ = cues_of([word("x" * 36, 0, 100), word("Two.", 4000, 4300)])
    assert first.end_ms == 1600, "1.5 s after its last word at most"
    first, _ = cues_of([long, word("Two.", 4000, 4300)], rules=rules_for("en", max_cue_ms=1000))
    assert first.end_ms == 1000


def test_the_last_cue_stays_no_longer_than_the_audio() -> None:
    for media_end_ms, end_ms in ((None, 300), (400, 400), (900, 833), (100, 300)):
        assembler = CueAssembler(rules_for("en"), "en", "ltr")
        assembler.add(word("One", 0, 300))
        assert assembler.finish(media_end_ms)[0].end_ms == end_ms


def test_words_go_on_in_a_new_cue_after_a_finish() -> None:
    assembler = CueAssembler(rules_for("en"), "en", "ltr")
    assembler.add(word("One", 0, 300))
    assembler.finish()
    assert assembler.add(word("two", 300, 500)) == ([], "c2")


def test_a_pause_ends_a_cue() -> None:
    assert layout(cues_of([word("One", 0, 300), word("two", 999, 1200), word("three", 1900, 2000)])) == [
        ["One two"],
        ["three"],
    ]


def test_no_cue_lasts_longer_than_allowed_but_for_one_word() -> None:
    words = [word("word", at, at + 1000) for at in range(0, 20_000, 1000)] + [word("slow", 20_000, 30_000)]
    cues = cues_of(words)
    assert [len(line) for cue in cues for line in cue.lines] == [7, 7, 6, 1]
    assert all(cue.end_ms - cue.start_ms <= 7000 for cue in cues[:-1])


def test_a_word_without_length_still_makes_a_cue() -> None:
    cues = cues_of([word("One." * 5, 100, 100), word("Two." * 5, 100, 100), word("Three", 100, 100)])
    assert [(cue.start_ms, cue.end_ms) for cue in cues] == [(100, 101), (101, 102), (102, 103)]


def test_a_word_longer_than_a_line_stands_alone() -> None:
    long = "x" * 3000
    assert layout(cues_of([word("See", 0, 3), word(long, 3, 6), word("now", 6, 9)])) == [["See", long], ["now"]]
    assert layout(cues_of([word(long, 0, 3)])) == [[long]]


URL = "https://example.com/a/very/long/path/that/goes/on/and/on/for/ever?with=query&and=more#frag"


def test_an_address_is_parted_where_its_line_is_full() -> None:
    assert layout(spoken(f"See {URL} now.")) == [
        ["See https://example.com/a/very/", "long/path/that/goes/on/and/on/"],
        ["for/ever?with=query&and=more#frag now."],
    ]
    assert layout(spoken(f"See {URL} now.", max_chars_per_line=200, max_cue_ms=60_000)) == [[f"See {URL} now."]]
    question = "https://example.com/search/for/it?and=what/was/found"
    assert layout(spoken(question, max_chars_per_line=60)) == [[question]]


def test_a_long_compound_stays_together_if_a_line_has_room_for_it() -> None:
    compound = "Donaudampfschifffahrtsgesellschaft"
    assert layout(spoken(f"Das ist die {compound}.", "de")) == [["Das ist die", f"{compound}."]]
    assert layout(spoken(f"Die {compound} hier.", "de", max_chars_per_line=60)) == [[f"Die {compound} hier."]]


@pytest.mark.parametrize("text", [f"See {URL} now.", "x" * 200 + " y", f"{URL}, {URL}", "b" * 2000, "Wort" * 40])
@pytest.mark.parametrize(("char_ms", "cells"), [(60, 42), (180, 42), (100, 36)])
def test_no_line_or_cue_of_a_long_token_exceeds_the_limits(text: str, char_ms: int, cells: int) -> None:
    cues = spoken(text, char_ms=char_ms, max_chars_per_line=cells)
    assert all(display_width(line) <= cells for cue in cues for line in lines_of(cue))
    assert all(cue.end_ms - cue.start_ms <= rules_for("en").max_cue_ms for cue in cues)
    assert "".join(w.text + w.after for cue in cues for line in cue.lines for w in line) == text


def test_french_punctuation_stays_on_its_line() -> None:
    fits, fits_not = "Nous avons pris le train hier soir tards !", "Nous avons pris le train hier soir retard !"
    assert layout(spoken(f"{fits} Oui", "fr")) == [[fits], ["Oui"]]
    assert layout(spoken(f"{fits_not} Oui", "fr")) == [["Nous avons pris le train hier soir", "retard !"], ["Oui"]]


@pytest.mark.parametrize(("direction", "language"), [("rtl", "he"), ("ltr", "en")])
def test_cues_carry_direction_and_language(direction: Direction, language: str) -> None:
    (cue,) = cues_of(words_of([timed("שלום עולם")]), language, direction)
    assert (cue.direction, cue.language) == (direction, language)


def test_one_line_cues() -> None:
    cues = spoken("The quick brown fox jumps over the lazy dog and runs away.", max_lines=1, max_chars_per_line=20)
    assert layout(cues) == [["The quick brown fox"], ["jumps over the lazy"], ["dog and runs away."]]


WORDS = st.lists(
    st.tuples(
        st.sampled_from(["a", "the", "word,", "end.", "Yes!", "」", "你好，", "世界", "—", "!", "«", "longerword",
                         "x" * 60, "é", "ไทย", "and", "Dr.", "🎉", "42", "-", "'"]),
        st.sampled_from([" ", " ", " ", "", "\n", "\n\n"]),
        st.integers(0, 900),
        st.integers(0, 1500),
    ),
    max_size=60,
)  # fmt: skip


@given(WORDS, st.sampled_from(["en", "fr", "ja", "th"]), st.sampled_from([1, 2, 3]), st.data())
def test_cues_of_any_words_keep_the_rules(
    items: list[tuple[str, str, int, int]], language: str, max_lines: int, data: st.DataObject
) -> None:
    rules: CueRules = rules_for(language, max_lines=max_lines)
    words, at = [], 0
    for index, (text, after, gap, length) in enumerate(items):
        words.append(word(text, at + gap, at + gap + length, after, index))
        at += gap + length
    assembler = CueAssembler(rules, language, "ltr")
    cues: list[Cue] = []
    ids: list[str] = []
    revisions: dict[str, int] = {}
    for one in words:
        final, cue_id = assembler.add(one)
        cues += final
        ids.append(cue_id)
        if data.draw(st.booleans()):
            opened = assembler.open()
            if opened is not None:
                assert opened.revision > revisions.get(opened.id, 0)
                revisions[opened.id] = opened.revision
    cues += assembler.finish(at)
    assert cues == cues_of_shown(words, rules, language, revisions, at)
    assert [w for cue in cues for line in cue.lines for w in line] == words
    assert ids == [cue.id for cue in cues for line in cue.lines for _ in line]
    assert [cue.id for cue in cues] == [f"c{n + 1}" for n in range(len(cues))]
    for earlier, later in itertools.pairwise(cues):
        assert earlier.end_ms <= later.start_ms
    for cue in cues:
        assert cue.end_ms >= cue.start_ms + 1
        assert cue.revision > revisions.get(cue.id, 0)
        assert 1 <= len(cue.lines) <= max_lines
        spoken_words = [w for line in cue.lines for w in line]
        assert cue.start_ms >= spoken_words[0].start_ms
        assert len(spoken_words) == 1 or spoken_words[-1].end_ms - cue.start_ms <= rules.max_cue_ms
        assert cue.end_ms <= max(spoken_words[-1].end_ms + 3 * rules.extend_ms + 500, cue.start_ms + 1)
        assert cue.end_ms <= max(cue.start_ms + rules.max_cue_ms, spoken_words[-1].end_ms, cue.start_ms + 1)
        for line in cue.lines:
            text = "".join(w.text + w.after for w in line).rstrip()
            assert len(line) == 1 or display_width(text) <= rules.line_cells


def cues_of_shown(
    words: list[Word], rules: CueRules, language: str, revisions: dict[str, int], end_ms: int
) -> list[Cue]:
    """Build the cues again, never looking at the open one: only revisions may differ."""
    assembler = CueAssembler(rules, language, "ltr")
    cues = [cue for one in words for cue in assembler.add(one)[0]] + assembler.finish(end_ms)
    return [
        Cue(c.id, revisions.get(c.id, 0) + 1, c.final, c.start_ms, c.end_ms, c.lines, c.language, c.direction)
        for c in cues
    ]

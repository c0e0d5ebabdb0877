"""Plans of cues and lines."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.captions.ahead import TextAhead
from captionsync.timing.captions.cues import CueAssembler, CueState
from captionsync.timing.captions.lines import begins_line, display_width, rules_for
from captionsync.timing.captions.plan import Break, plan
from captionsync.timing.model import TURN_BREAK, Cue, Turn, Word
from captionsync.timing.plain import line_text

CASES = json.loads((Path(__file__).parents[2] / "data/captions/cases.json").read_text("utf-8"))
CHAR_MS = 60
SENTENCE_PAUSE_MS = 300


def words_of(text: str, language: str = "en") -> list[Word]:
    """Return the words of a text, as the planner gets them."""
    return [word for sentence in TextAhead(language, False).feed(text, closes=True) for word in sentence.words]


def planned(text: str, language: str = "en", **limits: int) -> list[list[str]]:
    """Return the lines of each cue of a plan."""
    words = words_of(text, language)
    cues: list[list[list[Word]]] = []
    for word, placed in zip(words, plan(words, rules_for(language, **limits), language, 66.0), strict=True):
        if placed == Break.CUE:
            cues.append([[]])
        elif placed == Break.LINE:
            cues[-1].append([])
        cues[-1][-1].append(word)
    return [[line_text(line) for line in cue] for cue in cues]


def spoken(words: list[Word], cell_ms: int = CHAR_MS, pauses: dict[str, int] | None = None) -> list[Word]:
    """Give words the times of a steady voice; it pauses after sentences, and where it is told to."""
    at_ms = 0
    timed: list[Word] = []
    for word in words:
        end_ms = at_ms + cell_ms * display_width(word.text)
        timed.append(replace(word, index=len(timed), start_ms=at_ms, end_ms=end_ms))
        at_ms = end_ms + cell_ms * display_width(word.after)
        at_ms += SENTENCE_PAUSE_MS if word.text[-1] in ".!?。" else 0
        at_ms += (pauses or {}).get(word.text, 0)
    return timed


def heard(text: str, language: str = "en", *, sizes: list[int] | None = None, **voice: Any) -> list[Cue]:
    """Return the cues of a text that is known before it is heard, announced in pieces of the given sizes."""
    assembler = CueAssembler(rules_for(language), language, "ltr")
    at = 0
    for size in sizes or [len(text)]:
        assembler.know(text[at : at + size], closes=False)
        at += size
    assembler.know(text[at:], closes=True)
    cues = [cue for word in spoken(words_of(text, language), **voice) for cue in assembler.add(word)[0]]
    return cues + assembler.finish()


def lines_of(cues: list[Cue]) -> list[list[str]]:
    return [[line_text(line) for line in cue.lines] for cue in cues]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_cases_that_failed(case: dict[str, Any]) -> None:
    cues = lines_of(heard(case["text"], case["language"]))
    lines = [line for cue in cues for line in cue]
    for together in case.get("together", []):
        assert any(together in line for line in lines), lines
    for begins in case.get("begins", []):
        assert any(line.startswith(begins) for line in lines), lines
    for never in case.get("never_begins", []):
        assert not any(line.startswith(never) for line in lines), lines
    for alone in case.get("never_alone", []):
        assert [alone] not in cues
    for start in case.get("cue_starts", []):
        assert any(cue[0].startswith(start) for cue in cues), cues
    assert lines == case.get("lines", lines)
    assert len(cues) <= case.get("sentences", len(cues)), cues


def test_sentences_of_one_or_two_lines_have_cues_of_their_own() -> None:
    text = "The foundations would have to be replaced first. After a long debate, the chairman asked for a vote."
    assert [" ".join(cue) for cue in planned(text)] == [
        "The foundations would have to be replaced first.",
        "After a long debate, the chairman asked for a vote.",
    ]


def test_short_sentences_share_a_cue() -> None:
    assert planned("Yes. No. I do not think so!") == [["Yes. No. I do not think so!"]]


def test_sentences_that_take_too_long_together_do_not_share_a_cue() -> None:
    for max_cue_ms, count in ((7000, 1), (2500, 2)):
        assembler = CueAssembler(rules_for("en", max_cue_ms=max_cue_ms), "en", "ltr")
        assembler.know("Yes, it is. ", closes=False)
        assembler.know("You may come with me now.", closes=True)
        shown = []
        for word in spoken(words_of("Yes, it is. You may come with me now.")):
            assembler.add(word)
            if (cue := assembler.open()) is not None:
                shown.append([line_text(line) for line in cue.lines])
        assert len(shown) == count and shown[-1][-1].endswith("You may come with me now.")


def test_a_text_that_fits_one_line_is_not_divided() -> None:
    assert planned("He said that, and he meant it, too.") == [["He said that, and he meant it, too."]]


def test_lines_of_the_text_are_kept() -> None:
    assert lines_of(heard("1. Bread\n2. Milk\n3. Eggs")) == [["1. Bread", "2. Milk"], ["3. Eggs"]]
    assert planned("One paragraph\n\nand another") == [["One paragraph"], ["and another"]]


def test_a_new_speaker_begins_a_cue_and_the_first_line_leaves_room_for_the_name() -> None:
    text = "Yes, of course I will." + TURN_BREAK + "That is very kind of you, thank you."
    turns = [Turn(0, "Ann"), Turn(24, "Bartholomew")]
    assembler = CueAssembler(rules_for("en"), "en", "ltr", False, turns)
    assembler.know(text, closes=True)
    words = [word for sentence in TextAhead("en", False, turns).feed(text, closes=True) for word in sentence.words]
    cues = [cue for word in spoken(words) for cue in assembler.add(word)[0]] + assembler.finish()
    assert [cue.speaker for cue in cues] == ["Ann", "Bartholomew"]
    assert len(cues[1].lines) == 2


def test_a_cue_is_whole_when_it_is_first_shown() -> None:
    assembler = CueAssembler(rules_for("en"), "en", "ltr")
    text = "People told him quite often that Dr. King was right."
    assembler.know(text, closes=True)
    words = spoken(words_of(text))
    assembler.add(words[0])
    first = assembler.open()
    assert first is not None
    assert [line_text(line) for line in first.lines] == ["People told him quite often", "that Dr. King was right."]
    assert first.end_ms >= words[-1].end_ms
    for word in words[1:]:
        assert assembler.add(word)[0] == []
        assert assembler.open() is None
    (final,) = assembler.finish()
    assert (final.revision, final.end_ms) == (2, words[-1].end_ms)


def test_a_slow_voice_moves_the_end_of_the_open_cue_before_it_is_reached() -> None:
    assembler = CueAssembler(rules_for("en", extend_ms=0), "en", "ltr")
    text = "People told him quite often that this was right."
    assembler.know(text, closes=True)
    end_ms = 0
    for word in spoken(words_of(text), cell_ms=120):
        assembler.add(word)
        opened = assembler.open()
        end_ms = opened.end_ms if opened else end_ms
        assert word.end_ms <= end_ms


def test_a_pause_of_the_voice_ends_a_cue_and_the_rest_is_planned_again() -> None:
    text = "The children who live next door came by, and then all of us went for a walk along the river."
    cues = heard(text, pauses={"by,": 900})
    assert line_text(cues[0].lines[-1]).endswith("came by,")
    assert cues[1].lines[0][0].text == "and"
    assert all(len(cue.lines) <= 2 for cue in cues)


def test_a_voice_that_is_very_slow_gets_cues_within_the_limit() -> None:
    text = "The children who live next door came to visit us, and then all of us went for a walk along the river."
    cues = heard(" ".join([text] * 3), cell_ms=200)
    assert all(cue.end_ms - cue.start_ms <= 7000 for cue in cues)
    assert not any(len(line) == 1 for cue in cues for line in cue.lines)


TEXTS = st.lists(
    st.sampled_from(
        ["Yes. ", "No! ", "The cat sat on the mat. ", "a ", "It costs 50 kg, or so. ", "\n\n", "- Bring it\n",
         "x" * 50, "你好，世界。", "and then ", "«Oui !» ", "Dr. King went home, because he was tired of it all. ",
         "… ", "é ", "🎉 "]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(TEXTS, st.sampled_from(["en", "fr", "zh"]), st.integers(1, 3), st.integers(0, 6))
def test_plans_keep_the_limits(text: str, language: str, max_lines: int, max_words: int) -> None:
    words = words_of(text, language)
    rules = rules_for(language, max_lines=max_lines, max_words=max_words)
    breaks = plan(words, rules, language, 66.0)
    assert len(breaks) == len(words)
    width = lines = count = 0
    for at, (word, placed) in enumerate(zip(words, breaks, strict=True)):
        if placed == Break.NONE:
            width += display_width(words[at - 1].after) + display_width(word.text)
            assert width <= rules.line_cells
            assert not begins_line(word, words[at - 1])
        else:
            width = display_width(word.text)
            lines = 1 if placed == Break.CUE else lines + 1
        count = 1 if placed == Break.CUE else count + 1
        assert lines <= max_lines
        assert not max_words or count <= max_words
        if at and words[at - 1].after.count("\n") >= 2:
            assert placed == Break.CUE


@given(TEXTS, st.sampled_from(["en", "fr", "zh"]), st.lists(st.integers(1, 40), max_size=12))
def test_the_pieces_in_which_a_text_becomes_known_do_not_matter(text: str, language: str, sizes: list[int]) -> None:
    assert heard(text, language, sizes=sizes) == heard(text, language)


@given(TEXTS, st.integers(0, 30), st.data())
def test_words_that_were_shown_keep_their_lines_when_more_becomes_known(
    text: str, count: int, data: st.DataObject
) -> None:
    words = spoken(words_of(text))[:count]
    assembler = CueAssembler(rules_for("en"), "en", "ltr")
    known = data.draw(st.integers(0, len(text)))
    assembler.know(text[:known], closes=False)
    placed: dict[int, tuple[str, int]] = {}
    for word in words:
        if known < len(text) and data.draw(st.booleans()):
            assembler.know(text[known : known + 7], closes=False)
            known += 7
        assembler.add(word)
        opened = assembler.open()
        if opened is not None:
            for number, line in enumerate(opened.lines):
                for shown in line:
                    if shown.source_start in placed:
                        assert placed[shown.source_start] == (opened.id, number)
                    if shown.source_start <= word.source_start:
                        placed[shown.source_start] = opened.id, number


@given(TEXTS, st.integers(0, 30))
def test_another_assembler_continues_where_one_stopped(text: str, count: int) -> None:
    words = spoken(words_of(text))
    whole = heard(text)
    first = CueAssembler(rules_for("en"), "en", "ltr")
    first.know(text, closes=True)
    cues = [cue for word in words[:count] for cue in first.add(word)[0]]
    shown = first.open()
    placed = [word for line in (shown.lines if shown else ()) for word in line if word.index < count and word in words]
    state = CueState(
        count=len(cues) + bool(placed),
        floor_ms=cues[-1].end_ms if cues else 0,
        last=words[count - 1] if 0 < count <= len(words) else words[-1] if count and words else None,
        words=tuple(placed),
        lines=tuple(map(line_text, shown.lines)) if shown else (),
        end_ms=shown.end_ms if shown else 0,
        revision=shown.revision if shown else 0,
    )
    second = CueAssembler(rules_for("en"), "en", "ltr")
    next_char = words[count - 1].source_end if 0 < count <= len(words) else 0 if count == 0 else len(text)
    second.continue_after(state, next_char)
    second.know(text[next_char:], closes=True)
    cues += [cue for word in words[count:] for cue in second.add(word)[0]] + second.finish()
    assert [w.source_start for cue in cues for line in cue.lines for w in line] == [w.source_start for w in words]
    assert [cue.id for cue in cues] == [f"c{n + 1}" for n in range(len(cues))]
    begun = next((n for n, cue in enumerate(whole) if cue.lines[-1][-1].source_end > next_char), len(whole))
    assert lines_of(cues[:begun]) == lines_of(whole[:begun])


def test_an_emoji_at_the_end_stays_with_what_it_comments() -> None:
    assert planned("That is all there is to say. Hope that helps! 😊")[-1][-1].endswith("helps! 😊")
    text = "I hope that this helps you a little. 🎉 Now it is your turn to say what you think."
    assert planned(text)[-1][0].startswith("🎉 Now")


def test_a_number_is_expected_to_take_as_long_as_its_words() -> None:
    """Seven seconds are not enough for all of this, though it fits two lines."""
    cues = planned("It rose from 1,234,567 in 1961 to 9,876,543 in 1999 and 12,345,678 in 2024.")
    assert len(cues) > 1


def test_an_open_cue_is_never_shown_for_longer_than_the_limit() -> None:
    rules = rules_for("en")
    assembler = CueAssembler(rules, "en", "ltr")
    text = "This voice is so slow that the whole of this long sentence takes very much longer than we thought."
    assembler.know(text, closes=True)
    shown = []
    for word in spoken(words_of(text), 200):
        assembler.add(word)
        shown += [cue for cue in [assembler.open()] if cue]
    assert max(cue.end_ms - cue.start_ms for cue in shown) <= rules.max_cue_ms
    assert all(cue.end_ms >= cue.lines[0][0].end_ms for cue in shown)

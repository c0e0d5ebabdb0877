"""Runs of one voice, written for the engine."""

from __future__ import annotations

import pytest

from captionsync.espeak.runs import SAVED_CHANGES, VoiceChanges, spoken_runs
from captionsync.espeak.scripts import CHARS_A_RUN, script_runs


def test_hanzi_without_a_reading_go_to_the_mandarin_voice() -> None:
    runs = spoken_runs("汉字です。", 10, "ja+f3", [(1, 2, "ジ"), (2, 4, "デス")])
    assert [(run.start, run.text, run.voice, run.language, run.engine.text) for run in runs] == [
        (10, "汉", "cmn+f3", "cmn", "汉"),
        (11, "字です。", "ja+f3", "ja", "ジデス。"),
    ]
    assert runs[1].engine.sources == (0, 1, 2, 3)


def test_other_voices_get_the_text_in_one_run() -> None:
    (run,) = spoken_runs("“Hi”", 3, "de+f3")
    assert (run.start, run.voice, run.language, run.engine.text) == (3, "de+f3", "de", '"Hi"')
    assert not run.is_silent


def test_a_run_without_anything_to_say_is_silent() -> None:
    assert spoken_runs(" ... ", 0, "en-us")[0].is_silent
    assert spoken_runs("\u3164", 0, "en-us")[0].is_silent
    assert spoken_runs("😀", 0, "en-us")[0].is_silent, "an emoji is shown and not spoken"
    assert not spoken_runs("😀 a", 0, "en-us")[0].is_silent


def test_hanzi_and_kana_in_turn_do_not_change_the_voice_without_end() -> None:
    text = "漢の" * 100
    runs = spoken_runs(text, 0, "ja", [(index, index + 1, "の") for index in range(1, 200, 2)])
    assert [(run.start, run.text, run.voice) for run in runs] == [(0, text, "ja")]


def changes_of(sentences: list[str]) -> int:
    """Return how often the voice changes."""
    changes, voices = VoiceChanges(), list[str]()
    for sentence in sentences:
        found = [run.voice for run in script_runs(sentence, "en-us", most=changes.afford(len(sentence)))]
        changes.spend(found)
        voices += found
    return sum(a != b for a, b in zip(["", *voices], voices, strict=False))


@pytest.mark.parametrize("sentences", [["б. ", "漢. "], ["aбм漢. "], ["aб. ", "漢a. ", "x. "], ["aбм漢" * 75]])
def test_short_sentences_do_not_add_up_to_voice_changes_without_end(sentences: list[str]) -> None:
    many = sentences * 400
    assert changes_of(many) <= SAVED_CHANGES + sum(map(len, many)) / CHARS_A_RUN + 1


def test_a_foreign_word_in_every_sentence_is_affordable() -> None:
    assert changes_of(["I saw 北京 and Москва. "] * 500) == 4 * 500
    assert changes_of(["The word for apple is яблоко. "] * 500) == 2 * 500

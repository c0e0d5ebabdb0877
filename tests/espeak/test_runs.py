"""Runs of one voice, written for the engine."""

from __future__ import annotations

from captionsync.espeak.runs import spoken_runs


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
    assert not spoken_runs("😀", 0, "en-us")[0].is_silent

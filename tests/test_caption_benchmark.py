"""The methods that captions are compared with give cues of the same text, at the times of its characters."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import captions
from benchmarks.captions import CHAR_MS, PAUSE_MS, Cues, Spoken, filled, ours, spoken, texts_of, whisper, wrapped
from benchmarks.captions_words import Word
from captionsync.timing.captions.lines import rules_for

SAID = spoken("en", ["He looked at the old house that his brother had built.", "It was empty.", "So he left."])


def text_of(cues: Cues) -> str:
    return " ".join(line for cue in cues for line in cue.lines)


def test_a_pause_follows_each_sentence() -> None:
    chars = SAID.chars
    after = chars.text.index("It")
    assert chars.starts_ms[after] - chars.ends_ms[after - 2] == PAUSE_MS + CHAR_MS
    said = spoken("zh", ["我们走。", "好。"]).chars
    assert said.starts_ms[4] - said.ends_ms[3] == PAUSE_MS


@pytest.mark.parametrize("method", [ours, wrapped, whisper])
def test_every_method_shows_the_whole_text_in_its_time(method: Callable[[Spoken], Cues]) -> None:
    cues = method(SAID)
    assert text_of(cues) == SAID.chars.text
    assert cues[0].start_ms == 0 and cues[-1].end_ms >= SAID.chars.ends_ms[-1]
    assert all(len(line) <= 42 for cue in cues for line in cue.lines)
    assert all(one.start_ms >= last.end_ms for last, one in zip(cues, cues[1:], strict=False))


def test_words_fill_lines_and_a_long_pause_ends_a_cue() -> None:
    words = [Word(" one", 0, 100), Word(" two", 100, 200), Word(" three", 3201, 3300), Word(" four", 3300, 3400)]
    cues = filled(words, rules_for("en", max_chars_per_line=8, max_lines=2))
    assert [(cue.start_ms, cue.end_ms, cue.lines) for cue in cues] == [
        (0, 200, ("one two",)),
        (3201, 3400, ("three", "four")),
    ]


def test_the_rows_tell_who_breaks_least(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sentences.json"
    items = [{"id": "1", "language": "en", "text": "He looked at the house of his brother. It was the old one."}]
    path.write_text(json.dumps([*items, {"id": "2", "language": "en", "text": "A title"}]), "utf-8")
    assert [one.chars.text for one in texts_of(path)] == [items[0]["text"]]
    monkeypatch.setattr(captions, "SENTENCES", path)
    monkeypatch.setattr(captions, "METHODS", {name: captions.METHODS[name] for name in ("captionsync", "textwrap")})
    (ours_row, other, events, size, planning) = captions.rows()
    assert ours_row[0].endswith("captionsync") and ours_row[2] in ("fewest", "MISSED")
    assert "errors" in other[1] and other[2] == "–"
    assert events[2] == "≤ 2.3" and size[2].startswith("≥ 10%") and planning[1].endswith("µs a word")

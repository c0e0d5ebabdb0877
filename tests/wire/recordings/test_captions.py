"""Caption files, captionsync's own among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from captionsync.errors import InputError
from tests.wire.recordings.words import read

EXPORTS = Path(__file__).parents[2] / "data" / "exports"
SMALL = [
    ("Pay", 100, 400),
    ("Tom", 450, 750),
    ("&", 800, 950),
    ("Bob", 1000, 1300),
    ('"<5>"!', 1400, 1900),
    ("Café", 2300, 2700),
    ("time,", 2750, 3100),
    ("{now}.", 3200, 3600),
]
CUES = ['Pay Tom & Bob\n"<5>"!', "Café time, {now}."]


@pytest.mark.parametrize("extension", ["whisper.json", "TextGrid", "talkinghead.json", "json"])
def test_exports_with_words_read_back_exactly(extension: str) -> None:
    found = read((EXPORTS / f"small.{extension}").read_bytes())
    assert found.short == SMALL
    assert not any(word.estimated for word in found.words)


@pytest.mark.parametrize("extension", ["ass", "marks.jsonl", "highlight.vtt"])
def test_exports_with_the_starts_of_words_read_back(extension: str) -> None:
    found = read((EXPORTS / f"small.{extension}").read_bytes())
    assert [word.text for word in found.words] == [text for text, _, _ in SMALL]
    assert all(abs(word.start_ms - start) <= 45 for word, (_, start, _) in zip(found.words, SMALL, strict=True))


@pytest.mark.parametrize("extension", ["vtt", "srt", "ttml", "ass", "highlight.vtt"])
def test_cues_read_back(extension: str) -> None:
    found = read((EXPORTS / f"small.{extension}").read_bytes())
    assert [" ".join(cue.split()) for cue in found.cues] == [" ".join(cue.split()) for cue in CUES]
    assert found.words[0].start_ms == 100 and found.words[5].start_ms == 2300
    if extension in ("vtt", "srt", "ttml"):
        assert (found.words[4].end_ms, found.words[7].end_ms) == (2300, 4000)
        assert all(word.estimated for word in found.words)


@pytest.mark.parametrize("extension", ["txt", "tsv", "dat", "azure.json", "visemes.json"])
def test_exports_without_words_or_times_are_refused(extension: str) -> None:
    with pytest.raises(InputError, match=r"[Nn]o text with times"):
        read((EXPORTS / f"small.{extension}").read_bytes())


def test_voices_notes_and_settings_of_webvtt() -> None:
    found = read(
        "WEBVTT - x\n\nNOTE no cue\n\n1\n00:01.000 --> 00:02.000 align:left\n<v Ann>Hi &amp; <b>bye</b>\n\n"
        "00:02.000 --> 00:03.000\n<v Bob>Yo\n\n00:03.000 --> 00:04.000\n\n"
    )
    assert found.cues == ["Hi & bye", "Yo"]
    assert (found.words[0].start_ms, found.words[-1].start_ms, found.words[-1].end_ms) == (1000, 2000, 3000)


def test_subrip_with_markup_windows_lines_and_no_blank_line() -> None:
    found = read(
        "\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>Rain</i> fell\r\n2\r\n"
        "00:00:02,500 --> 00:00:03,000\r\nall day.\r\n"
    )
    assert [cue.split("\n")[0] for cue in found.cues] == ["Rain fell", "all day."]


def test_timed_spans_of_ttml() -> None:
    body = '<p begin="1s" dur="2s"><span begin="1s" end="1.5s">Rain </span>'
    body += '<span begin="1500ms" end="3s">fell</span><br/></p>'
    assert read(f'<?xml version="1.0"?><tt xmlns="x"><body>{body}</body></tt>').short == [
        ("Rain", 1000, 1500),
        ("fell", 1500, 3000),
    ]
    plain = read('<tt><p begin="00:00:01.000" dur="2s">Rain &amp;<br/>fell</p><p>no time</p></tt>')
    assert plain.cues == ["Rain &\nfell"]
    assert (plain.words[0].start_ms, plain.words[-1].end_ms) == (1000, 3000)


def test_lyrics() -> None:
    found = read("[ti:x]\n[00:00.00]Rain\n[00:01.50]<00:01.50>all <00:02.00>day.\n")
    assert [(text, start) for text, start, _ in found.short] == [("Rain", 0), ("all", 1500), ("day.", 2000)]


def test_a_grid_without_a_tier_of_words() -> None:
    grid = (EXPORTS / "small.TextGrid").read_text("utf-8")
    assert read(grid.replace('name = "words"', 'name = "Ann"')).short == SMALL
    with pytest.raises(InputError):
        read(grid.replace('name = "words"', 'name = "phonemes"'))

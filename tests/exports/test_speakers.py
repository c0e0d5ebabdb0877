"""Speakers of a dialogue in every format that has a place for them, and back."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pysubs2
import pytest

from captionsync.convert import convert_recording
from captionsync.errors import ExportError
from captionsync.exports import export
from captionsync.exports.webvtt import problems, read_vtt
from captionsync.timeline.model import Timeline
from tests.exports.samples import hostile, small, timeline_of, words_of
from tests.test_convert import Spelled

TTM = "{http://www.w3.org/ns/ttml#metadata}"
ODD_NAMES = ["A & B", "<i>Eve</i>", "x --> y", "a\nb", "1 > 0", "Ünï çødé", "comma, inc.", "{\\an8}", "</v>", " \t "]


def dialogue(*speakers: str) -> Timeline:
    """Return a timeline of one cue of two lines for each speaker."""
    cues = []
    first = 0
    for number, speaker in enumerate(speakers):
        words = words_of("Good day, you.\n\n", start_ms=number * 2_000)
        words = [
            replace(word, index=first + at, speaker=speaker, char_start=word.char_start + number * 16)
            for at, word in enumerate(words)
        ]
        first += len(words)
        cues.append([words[:2], words[2:]])
    made = timeline_of(*cues)
    return replace(made, cues=tuple(replace(cue, speaker=name) for cue, name in zip(made.cues, speakers, strict=True)))


def texts(timeline: Timeline, extension: str, **options: str) -> str:
    return export(timeline, extension, **options).data.decode()  # type: ignore[arg-type]


def srt_texts(timeline: Timeline, **options: str) -> list[str]:
    return [block.split("\n", 2)[2].rstrip("\n") for block in texts(timeline, "srt", **options).split("\n\n")]


def test_webvtt_has_a_voice_span_in_every_cue() -> None:
    written = texts(dialogue("Anna", "Ben", "Ben"), "vtt")
    payloads = [block.split("\n", 2)[2] for block in written.removesuffix("\n").split("\n\n")[1:]]
    assert payloads == [f"<v {name}>Good day,\nyou." for name in ("Anna", "Ben", "Ben")]
    assert problems(written) == []


def test_a_highlighted_cue_keeps_its_voice_span() -> None:
    written = texts(dialogue("Anna", "Ben"), "vtt", highlight="word")
    assert "<v Anna><c>Good</c> <00:00:00.400><c>day,</c>\n" in written
    assert problems(written) == []


@pytest.mark.parametrize("name", ODD_NAMES)
def test_no_name_breaks_a_format(name: str) -> None:
    timeline = dialogue(name, "Ben")
    written = texts(timeline, "vtt")
    assert problems(written) == []
    assert [cue.lines for cue in read_vtt(written)] == [("Good day,", "you.")] * 2
    assert len(ET.fromstring(texts(timeline, "ttml")).findall(".//{http://www.w3.org/ns/ttml}p")) == 2
    assert [event.plaintext for event in pysubs2.SSAFile.from_string(texts(timeline, "ass"))] == ["Good day,\nyou."] * 2
    assert texts(timeline, "srt").count("-->") - texts(timeline, "srt").count(" --> y") == 2
    assert Timeline.from_json(texts(timeline, "json")) == timeline


def test_subrip_names_a_speaker_where_another_one_begins() -> None:
    timeline = dialogue("Anna", "Ben", "Ben", "Anna")
    assert srt_texts(timeline) == [
        "Anna: Good day,\nyou.",
        "Ben: Good day,\nyou.",
        "Good day,\nyou.",
        "Anna: Good day,\nyou.",
    ]
    dashes = ["- Good day,\nyou.", "- Good day,\nyou.", "Good day,\nyou.", "- Good day,\nyou."]
    assert srt_texts(timeline, speakers="dashes") == dashes
    assert srt_texts(timeline, speakers="off") == ["Good day,\nyou."] * 4


def test_plain_text_names_a_speaker_where_another_one_begins() -> None:
    timeline = dialogue("Anna", "Ben", "Ben")
    assert texts(timeline, "txt") == "Anna: Good day, you.\n\nBen: Good day, you.\n\nGood day, you.\n"
    assert texts(timeline, "txt", speakers="dashes") == "- Good day, you.\n\n- Good day, you.\n\nGood day, you.\n"
    assert texts(timeline, "txt", speakers="off") == f"{timeline.text.strip()}\n"


def test_lrc_names_a_speaker_where_another_one_begins() -> None:
    timeline = dialogue("Anna", "Ben", "Ben")
    shown = [line.partition("]")[2] for line in texts(timeline, "lrc").splitlines()]
    assert shown == ["Anna: Good day,", "you.", "Ben: Good day,", "you.", "Good day,", "you."]
    stamped = texts(timeline, "lrc", highlight="word").splitlines()
    assert stamped[0] == "[00:00.00]Anna: <00:00.00>Good <00:00.40>day,<00:00.70>"


def test_textgrid_has_a_tier_of_speakers() -> None:
    tiers = texts(dialogue("Anna", "Ben", "Ben"), "TextGrid").split('name = "')
    assert [tier.partition('"')[0] for tier in tiers[1:]] == ["words", "phones", "visemes", "speakers"]
    assert re.findall('text = "(.*)"', tiers[-1]) == ["Anna", "", "Ben", "", "Ben"]


def test_ttml_declares_its_agents() -> None:
    root = ET.fromstring(texts(dialogue("Anna", "B & B", "Anna"), "ttml"))
    names = {
        agent.get("{http://www.w3.org/XML/1998/namespace}id"): agent.findtext(f"{TTM}name")
        for agent in root.iter(f"{TTM}agent")
    }
    said = [names[paragraph.get(f"{TTM}agent")] for paragraph in root.iter("{http://www.w3.org/ns/ttml}p")]
    assert said == ["Anna", "B & B", "Anna"]


def test_ass_has_the_speaker_in_its_name_field() -> None:
    events = pysubs2.SSAFile.from_string(texts(dialogue("Anna", "Doe, Ben"), "ass"))
    assert [event.name for event in events] == ["Anna", "Doe  Ben"]


def test_whisper_json_has_the_speaker_of_segments_and_words() -> None:
    segments = json.loads(texts(dialogue("Anna", "Ben"), "whisper.json"))["segments"]
    assert [segment["speaker"] for segment in segments] == ["Anna", "Ben"]
    assert {word["speaker"] for word in segments[1]["words"]} == {"Ben"}


@pytest.mark.parametrize("extension", ["vtt", "ass", "ttml", "json", "whisper.json"])
async def test_speakers_come_back_from_what_was_written(extension: str) -> None:
    data = texts(dialogue("Anna", "Ben & Co", "Anna"), extension).encode()
    again = await convert_recording(data, pronouncer=Spelled(), language="en")
    assert [(word.text, word.speaker) for word in again.words] == [
        (text, name) for name in ("Anna", "Ben & Co", "Anna") for text in ("Good", "day,", "you.")
    ]
    assert [cue.speaker for cue in again.cues] == ["Anna", "Ben & Co", "Anna"]


@pytest.mark.parametrize("extension", ["vtt", "srt", "ttml", "ass", "whisper.json", "json", "txt"])
def test_without_speakers_nothing_is_written_of_them(extension: str) -> None:
    assert "speaker" not in texts(small(), extension)
    assert "<v" not in texts(small(), extension)


def test_another_value_is_refused() -> None:
    with pytest.raises(ExportError, match="speakers must be names, dashes or off, not 'loud'"):
        texts(small(), "srt", speakers="loud")
    with pytest.raises(ExportError, match="does not support speakers; supported by: srt, lrc, txt"):
        texts(small(), "vtt", speakers="dashes")


@pytest.mark.parametrize("seed", range(20))
def test_hostile_texts_stay_valid_with_speakers(seed: int) -> None:
    made = hostile(seed)
    names = ODD_NAMES * (len(made.cues) // len(ODD_NAMES) + 1)
    cues = tuple(replace(cue, speaker=name) for cue, name in zip(made.cues, names, strict=False))
    written = texts(replace(made, cues=cues), "vtt")
    assert problems(written) == []

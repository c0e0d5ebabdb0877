"""Dialogues, audio tags, and the silence that a spoken text shows."""

from __future__ import annotations

from typing import Any

import pytest

from tests.wire.recordings.words import read


def chars(text: str, *, step_ms: int = 80, start_ms: int = 0) -> dict[str, Any]:
    edges = [(start_ms + at * step_ms) / 1000 for at in range(len(text) + 1)]
    return {"characters": list(text), "start_times": edges[:-1], "end_times": edges[1:]}


def turn(voice: str, first: int, last: int, start_ms: int, **more: Any) -> dict[str, Any]:
    places = {"character_start_index": first, "character_end_index": last}
    return {"voice_id": voice, "start_time_seconds": start_ms / 1000, "end_time_seconds": 9, **places, **more}


TURNS = [turn("a", 0, 3, 0), turn("b", 3, 6, 240), turn("b", 6, 9, 480)]


@pytest.mark.parametrize("spoken", [False, True])
def test_a_new_speaker_begins_a_cue_and_a_new_turn_a_word(spoken: bool) -> None:
    text = chars("Hi.Yo.Me.")
    more = {"normalized_alignment": chars("Hi.Yo.Me.")} if spoken else {}
    found = read({"alignment": text, "voice_segments": TURNS, **more})
    assert found.cues == ["Hi.", "Yo. Me."]
    assert found.short == [("Hi.", 0, 240), ("Yo.", 240, 480), ("Me.", 480, 720)]


def test_turns_are_found_by_their_times_if_their_numbers_are_missing_or_wrong() -> None:
    without = [{key: value for key, value in part.items() if "index" not in key} for part in TURNS]
    assert read({"alignment": chars("Hi.Yo.Me."), "voiceSegments": without}).cues == ["Hi.", "Yo. Me."]
    wrong = [{**part, "character_start_index": 7} for part in TURNS]
    assert read({"alignment": chars("Hi.Yo.Me."), "voice_segments": wrong}).cues == ["Hi.", "Yo. Me."]
    assert read({"alignment": chars("Hi."), "voice_segments": ["x", {"voice_id": "a"}]}).cues == ["Hi."]


def test_a_dialogue_in_several_messages() -> None:
    first = {"alignment": chars("Hi. "), "voice_segments": [turn("a", 0, 4, 0)]}
    second = {
        "alignment": chars("Yo. Me.", start_ms=320),
        "voice_segments": [turn("b", 4, 8, 320), turn("a", 8, 11, 640)],
    }
    found = read([first, second])
    assert [cue.strip() for cue in found.cues] == ["Hi.", "Yo.", "Me."]


def tagged(*parts: tuple[str, int]) -> dict[str, Any]:
    """Return characters with their lengths: a text and the milliseconds of each of its characters."""
    edges, text = [0.0], ""
    for part, step_ms in parts:
        for char in part:
            text += char
            edges.append(edges[-1] + (400 if char == "[" else step_ms) / 1000)
    return {"characters": list(text), "start_times": edges[:-1], "end_times": edges[1:]}


@pytest.mark.parametrize("inner_ms", [0, 1, 10, 16])
def test_tags_are_told_by_their_times(inner_ms: int) -> None:
    found = read(tagged(("Well ", 80), ("[laughs softly]", inner_ms), (" then.", 80), ("[sighs]", inner_ms)))
    assert [word.text for word in found.words] == ["Well", "then."]
    assert [(tag.name, tag.start_ms) for tag in found.tags][0] == ("laughs softly", 400)
    assert [tag.name for tag in found.tags] == ["laughs softly", "sighs"]
    start_ms = 800 + 14 * inner_ms + 80
    assert found.words[1].start_ms == pytest.approx(start_ms, abs=1)


def test_brackets_that_are_spoken_are_words() -> None:
    assert [word.text for word in read(tagged(("[sic] Hi.", 80))).words] == ["[sic]", "Hi."]
    assert read(tagged(("[sic] Hi.", 80)), audio_tags=True).tags[0].name == "sic"
    assert [word.text for word in read(tagged(("[sic]", 1), (" Hi.", 80)), audio_tags=False).words] == ["[sic]", "Hi."]


def test_tags_among_words() -> None:
    words = [{"word": "[laughs]", "start": 0, "end": 0.5}, {"word": "Hi.", "start": 0.6, "end": 1}]
    assert read({"words": words}).short == [("[laughs]", 0, 500), ("Hi.", 600, 1000)]
    found = read({"words": words}, audio_tags=True)
    assert found.short == [("Hi.", 600, 1000)] and found.tags[0].name == "laughs"


def test_tags_without_times_take_those_before_them() -> None:
    made = tagged(("Hi ", 80), ("[sighs]", 1))
    made["start_times"][3:] = [None] * 7
    made["end_times"][3:] = [None] * 7
    assert read(made, audio_tags=True).tags[0].start_ms == 240


@pytest.mark.parametrize(("text", "spoken"), [("test", " test "), ("5 test", " five test "), ("test 5", " test five ")])
def test_the_spoken_text_shows_the_silence_around_the_words(text: str, spoken: str) -> None:
    inner = [0.15 + 0.08 * at for at in range(len(spoken) - 1)]
    heard = {"characters": list(spoken), "start_times": [0, *inner], "end_times": [*inner, 1.6]}
    edges = [0.0, *(0.3 + 0.06 * at for at in range(len(text) - 1)), 1.6]
    written = {"characters": list(text), "start_times": edges[:-1], "end_times": edges[1:]}
    found = read({"alignment": written, "normalized_alignment": heard})
    assert found.words[0].start_ms == 150
    assert found.words[-1].end_ms == pytest.approx(1000 * inner[-1], abs=1)

"""The formats of the mouth alone: visemes.json, tsv, dat, azure.json, talkinghead.json, arkit.csv."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from captionsync.exports import Timeline, export
from captionsync.exports.rhubarb import FRAMES_PER_SECOND
from captionsync.timing.model import Viseme
from captionsync.timing.mouth.curve import MAX_STEP
from captionsync.timing.tables.arkit import ARKIT_NAMES
from captionsync.timing.tables.viseme_sets import SETS
from tests.exports.samples import small, speech


def mouth(*visemes: tuple[str, str, int, int]) -> Timeline:
    made = tuple(Viseme(name, phone, start_ms, end_ms, 0.8, None) for name, phone, start_ms, end_ms in visemes)
    return Timeline("", "en", "ltr", made[-1].end_ms, visemes=made)


def lines(timeline: Timeline, extension: str, **options: int) -> list[str]:
    return export(timeline, extension, lead_ms=options.get("lead_ms", 0)).data.decode().splitlines()


def test_visemes_json_names_its_set_and_version() -> None:
    own = json.loads(export(speech(), "visemes.json").data)
    assert (own["set"], own["version"], own["duration_ms"]) == ("oculus", 1, 1000)
    assert [viseme["id"] for viseme in own["visemes"]] == [viseme.id for viseme in speech().visemes]
    other = json.loads(export(speech(), "visemes.json", viseme_set="preston_blair", lead_ms=20).data)
    assert (other["set"], other["version"]) == ("preston_blair", SETS["preston_blair"].version)
    assert other["visemes"][1] == {
        "id": "MBP",
        "phone": "m",
        "start_ms": 40,
        "end_ms": 180,
        "weight": 0.8,
        "word_index": 0,
    }


def test_visemes_json_of_nothing() -> None:
    assert json.loads(export(Timeline("", "en", "ltr", 0), "visemes.json").data)["visemes"] == []


def test_tsv_joins_equal_shapes_and_closes_the_mouth() -> None:
    assert lines(speech(), "tsv") == [
        *("0.00\tX", "0.06\tA", "0.20\tD", "0.28\tB", "0.50\tC", "0.70\tE", "0.80\tX", "1.00\tX")
    ]
    assert lines(Timeline("", "en", "ltr", 0), "tsv") == ["0.00\tX"]


def test_tsv_runs_ahead() -> None:
    assert lines(speech(), "tsv", lead_ms=50)[1] == "0.01\tA"


def test_dat_counts_frames_from_one() -> None:
    assert lines(speech(), "dat") == [
        *("MohoSwitch1", "1 rest", "2 MBP", "5 AI", "7 etc", "13 E", "17 O", "20 rest", "25 rest")
    ]
    assert lines(Timeline("", "en", "ltr", 0), "dat") == ["MohoSwitch1", "1 rest"]


def test_dat_shows_the_later_shape_of_a_frame_on_the_next_one() -> None:
    timeline = mouth(("aa", "ɑ", 0, 40), ("U", "u", 40, 400))
    assert lines(timeline, "dat") == ["MohoSwitch1", "1 AI", "2 U", "10 rest"]


def test_dat_leaves_out_what_is_hardly_seen() -> None:
    timeline = mouth(("aa", "ɑ", 0, 30), ("sil", "", 30, 50), ("U", "u", 50, 400))
    assert lines(timeline, "dat") == ["MohoSwitch1", "1 AI", "2 U", "10 rest"]


def test_dat_never_leaves_out_a_closed_mouth() -> None:
    timeline = mouth(("aa", "ɑ", 0, 20), ("PP", "p", 20, 41), ("U", "u", 41, 400))
    assert lines(timeline, "dat") == ["MohoSwitch1", "1 MBP", "2 U", "10 rest"]
    timeline = mouth(("PP", "p", 0, 20), ("aa", "ɑ", 20, 41), ("U", "u", 41, 400))
    assert lines(timeline, "dat") == ["MohoSwitch1", "1 MBP", "2 U", "10 rest"]


@pytest.mark.parametrize("lead_ms", range(0, 60, 7))
def test_dat_frames_rise_and_are_near_their_times(lead_ms: int) -> None:
    rows = [line.split() for line in lines(small(), "dat", lead_ms=lead_ms)[1:]]
    frames = [int(frame) for frame, _ in rows]
    assert frames == sorted(set(frames))
    starts = {1 + viseme.start_ms * FRAMES_PER_SECOND // 1000 for viseme in small().visemes}
    if not lead_ms:
        assert all({frame, frame - 1} & starts for frame in frames[:-1])


def test_azure_counts_ticks_and_makes_one_event_of_a_diphthong() -> None:
    events = json.loads(export(speech(), "azure.json").data)
    assert [(event["AudioOffset"] / 10_000, event["VisemeId"]) for event in events] == [
        *((0, 0), (60, 21), (200, 11), (400, 16), (500, 4), (700, 13), (800, 0))
    ]


def test_azure_keeps_two_phones_of_one_id_apart() -> None:
    events = json.loads(export(mouth(("nn", "n", 0, 50), ("DD", "d", 50, 100)), "azure.json").data)
    assert [event["VisemeId"] for event in events] == [19, 19]


def test_azure_of_nothing() -> None:
    assert json.loads(export(Timeline("", "en", "ltr", 0), "azure.json").data) == []


def test_talkinghead_has_words_and_shapes_but_no_silence() -> None:
    made = json.loads(export(speech(), "talkinghead.json").data)
    assert (made["words"], made["wtimes"], made["wdurations"]) == (["My", "chair."], [100, 400], [250, 400])
    assert made["visemes"] == ["PP", "aa", "I", "CH", "E", "E", "RR"]
    assert made["vtimes"] == [60, 200, 275, 400, 500, 600, 700]
    assert made["vdurations"] == [140, 75, 125, 100, 100, 100, 100]


@pytest.mark.parametrize("length_ms", [1, 149, 150, 151, 300, 301, 1000])
def test_talkinghead_gives_a_long_shape_in_equal_pieces(length_ms: int) -> None:
    made = json.loads(export(mouth(("sil", "", 0, 77), ("O", "ɔ", 77, 77 + length_ms)), "talkinghead.json").data)
    assert set(made["visemes"]) == {"O"}
    assert sum(made["vdurations"]) == length_ms
    assert max(made["vdurations"]) <= 150
    assert max(made["vdurations"]) - min(made["vdurations"]) <= 1
    ends = [start + length for start, length in zip(made["vtimes"], made["vdurations"], strict=True)]
    assert [77, *ends[:-1]] == made["vtimes"]


def test_talkinghead_names_its_shapes_even_when_the_timeline_does_not() -> None:
    relabelled = Timeline.from_json(export(speech(), "json", viseme_set="rhubarb").data)
    assert export(relabelled, "talkinghead.json").data == export(speech(), "talkinghead.json").data


def arkit(timeline: Timeline, **options: int) -> tuple[list[str], list[list[float]]]:
    head, *rows = lines(timeline, "arkit.csv", **options)
    return head.split(","), [[float(cell) for cell in row.split(",")] for row in rows]


@pytest.mark.parametrize("duration_ms", [1000, 21_034])
def test_arkit_has_sixty_rows_a_second(duration_ms: int) -> None:
    spoken = speech()
    timeline = Timeline("", "en", "ltr", duration_ms, visemes=spoken.visemes)
    head, rows = arkit(timeline)
    assert head == ["time_ms", *ARKIT_NAMES]
    assert len(head) == 53
    assert [row[0] for row in rows] == [(number * 1000 + 30) // 60 for number in range(-(-duration_ms * 60 // 1000))]
    assert all(len(row) == 53 and all(0 <= weight <= 1 for weight in row[1:]) for row in rows)


def test_arkit_opens_on_vowels_and_closes_on_lips() -> None:
    head, rows = arkit(speech())
    jaw = {row[0]: row[head.index("jawOpen")] - row[head.index("mouthClose")] for row in rows}
    assert jaw[150] < 0.05
    assert jaw[250] > 0.2


def test_arkit_runs_ahead() -> None:
    head, rows = arkit(speech())
    _, ahead = arkit(speech(), lead_ms=50)
    press = head.index("mouthPressLeft")
    first = next(row[0] for row in rows if row[press] > 0.3)
    assert first - next(row[0] for row in ahead if row[press] > 0.3) in range(25, 76)


@pytest.mark.parametrize("lead_ms", [0, 50])
@pytest.mark.parametrize("shape", ["aa", "O", "PP", "FF"])
def test_arkit_ends_at_rest_though_the_sound_lasts_to_the_end(shape: str, lead_ms: int) -> None:
    visemes = (Viseme("sil", "", 0, 100, 0.0, None), Viseme(shape, "", 100, 350, 1.0, 0))
    _, rows = arkit(Timeline("", "en", "ltr", 350, visemes=visemes), lead_ms=lead_ms)
    assert len(rows) == 21
    assert max(rows[-6][1:]) > 0.1
    assert set(rows[-1][1:]) == {0}
    for before, after in pairwise(rows):
        assert max(abs(b - a) for a, b in zip(before[1:], after[1:], strict=True)) <= MAX_STEP["arkit"] + 1e-9


def test_arkit_of_nothing_is_its_header() -> None:
    _, rows = arkit(Timeline("", "en", "ltr", 0))
    assert rows == []

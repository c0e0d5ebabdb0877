from __future__ import annotations

import pytest

from captionsync.timeline.cut import cut, merged, without
from captionsync.timeline.model import Timeline
from tests.exports.samples import hostile, one_cue, small, speech, timeline_of, words_of


def test_words_stay_that_end_by_then() -> None:
    timeline = one_cue("one two three")
    assert cut(timeline, 699).text == "one "
    assert cut(timeline, 700).text == "one two "
    assert [word.text for word in cut(timeline, 700).words] == ["one", "two"]


def test_cues_keep_the_lines_of_the_words_that_stay() -> None:
    words = words_of("one two three four")
    heard = cut(timeline_of([words[:1], words[1:3]], [words[3:]]), 750)
    (cue,) = heard.cues
    assert cue.lines == ("one", "two")
    assert (cue.start_ms, cue.end_ms, cue.word_start, cue.word_end) == (0, 750, 0, 2)


def test_a_cue_that_ended_stays_whole() -> None:
    words = words_of("one two three")
    timeline = timeline_of([words[:2]], [words[2:]])
    assert cut(timeline, 750).cues == timeline.cues[:1]


def test_a_cue_of_which_no_word_was_heard_goes() -> None:
    assert cut(one_cue("one two"), 100).cues == ()


def test_visemes_and_phones_tile_up_to_there() -> None:
    heard = cut(speech(), 450)
    assert heard.duration_ms == heard.visemes[-1].end_ms == heard.phones[-1].end_ms == 450
    assert heard.visemes[0].start_ms == heard.phones[0].start_ms == 0
    assert [viseme.word_index for viseme in heard.visemes] == [None, 0, 0, 0, None]


def test_nothing_was_heard() -> None:
    for heard_ms in (0, -5):
        heard = cut(speech(), heard_ms)
        assert (heard.text, heard.words, heard.cues, heard.visemes, heard.phones) == ("", (), (), (), ())
        assert heard.duration_ms == 0


def test_all_was_heard() -> None:
    timeline = speech()
    assert cut(timeline, 1000) is timeline
    assert cut(timeline, 9999) is timeline


@pytest.mark.parametrize("seed", range(60))
def test_a_cut_timeline_is_a_valid_one(seed: int) -> None:
    timeline = hostile(seed)
    for heard_ms in (timeline.duration_ms // 3, timeline.duration_ms - 1):
        heard = cut(timeline, heard_ms)
        assert Timeline.from_json(heard.to_json()) == heard
        assert all(cue.end_ms <= heard_ms for cue in heard.cues if heard_ms > cue.start_ms)


@pytest.mark.parametrize("heard_ms", range(0, 4000, 37))
def test_cutting_twice_is_cutting_once(heard_ms: int) -> None:
    assert cut(cut(small(), heard_ms + 50), heard_ms) == cut(small(), heard_ms)


def test_stretches_of_several_interruptions_are_joined() -> None:
    assert merged([(500, 2_782), (300, 400), (400, 450), (2_000, 3_000), (9, 9), (5_000, 4_000)]) == (
        (300, 450),
        (500, 3_000),
    )
    assert merged([]) == ()


def test_words_that_reach_into_a_dropped_stretch_are_left_out_and_the_others_keep_their_times() -> None:
    timeline = one_cue("one two three four")
    _, two, _, four = timeline.words
    left = without(timeline, [(two.start_ms + 1, four.start_ms)])
    assert left.text == "one four"
    assert [(word.index, word.start_ms) for word in left.words] == [(0, 0), (3, four.start_ms)]
    assert [left.text[word.char_start : word.char_end] for word in left.words] == ["one", "four"]
    (cue,) = left.cues
    assert (cue.lines, cue.start_ms, cue.end_ms) == (("one four",), 0, two.start_ms + 1)


def test_cues_of_dropped_words_go_and_a_cue_in_part_heard_ends_there() -> None:
    words = words_of("one two three four five six")
    timeline = timeline_of([words[:2]], [words[2:4]], [words[4:]])
    left = without(timeline, [(words[1].start_ms, words[4].start_ms)])
    assert [(cue.lines, cue.end_ms) for cue in left.cues] == [
        (("one",), words[1].start_ms),
        (("five six",), timeline.cues[2].end_ms),
    ]


def test_a_dropped_stretch_is_silent_and_the_mouth_still_tiles() -> None:
    left = without(speech(), [(450, 700)])
    for track in (left.visemes, left.phones):
        assert [item.start_ms for item in track[1:]] == [item.end_ms for item in track[:-1]]
        assert (track[0].start_ms, track[-1].end_ms) == (0, left.duration_ms)
    (rest,) = [viseme for viseme in left.visemes if viseme.start_ms == 450]
    assert (rest.id, rest.end_ms, rest.weight) == ("sil", 700, 0.0)
    assert left.duration_ms == speech().duration_ms


def test_nothing_was_dropped() -> None:
    timeline = speech()
    assert without(timeline, ()) is timeline


@pytest.mark.parametrize("seed", range(60))
def test_a_timeline_without_what_was_dropped_is_a_valid_one(seed: int) -> None:
    timeline = hostile(seed)
    third_ms = timeline.duration_ms // 3
    dropped = merged([(third_ms // 2, third_ms), (2 * third_ms, 2 * third_ms + 50)])
    left = without(timeline, dropped)
    assert Timeline.from_json(left.to_json()) == left
    for from_ms, to_ms in dropped:
        assert not [word for word in left.words if word.start_ms < to_ms and word.end_ms > from_ms]
        assert not [cue for cue in left.cues if from_ms < cue.start_ms < to_ms or cue.start_ms < from_ms < cue.end_ms]
    assert without(left, dropped).words == left.words

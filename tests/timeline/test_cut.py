from __future__ import annotations

import pytest

from captionsync.timeline.cut import cut
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

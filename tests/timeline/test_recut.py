from __future__ import annotations

import pytest

from captionsync.timeline.model import Timeline
from captionsync.timeline.recut import recut
from captionsync.timing.captions.lines import rules_for
from tests.exports.samples import hostile, timeline_of, words_of

TEXT = "Hello there, my friend, how are you today?"


def test_the_words_are_cut_by_the_limits() -> None:
    timeline = timeline_of([words_of(TEXT)], extend_ms=300)
    made = recut(timeline, rules_for("en", max_chars_per_line=12, max_lines=1))
    assert " ".join(line for cue in made.cues for line in cue.lines) == TEXT
    assert all(len(cue.lines) == 1 and len(cue.lines[0]) <= 12 for cue in made.cues)
    assert [cue.id for cue in made.cues] == list(dict.fromkeys(word.cue_id for word in made.words))
    assert recut(made, rules_for("en", max_chars_per_line=60)).cues[0].lines == (TEXT,)


def test_cues_without_words_stay() -> None:
    data = timeline_of([words_of("one")]).to_dict() | {"words": []}
    timeline = Timeline.from_dict(data)
    assert recut(timeline, rules_for("en")) is timeline


@pytest.mark.parametrize("seed", range(40))
def test_words_and_times_stay(seed: int) -> None:
    timeline = hostile(seed)
    made = recut(timeline, rules_for("he", max_chars_per_line=10))
    assert [(word.text, word.after, word.start_ms) for word in made.words] == [
        (word.text, word.after, word.start_ms) for word in timeline.words
    ]
    assert Timeline.from_json(made.to_json()) == made

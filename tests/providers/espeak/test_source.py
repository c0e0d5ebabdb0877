"""A sentence of source text as parts to speak."""

from __future__ import annotations

from captionsync.providers.espeak.source import MAX_PAUSE_MS, Part, sentence_parts


def test_markup_that_is_not_heard_does_not_part_the_text() -> None:
    (part,) = sentence_parts("a <emphasis>b</emphasis>c", audio_tags=False)
    assert part.text == "a bc"
    assert part.places == (0, 1, 12, 24)


def test_a_break_is_a_pause_before_what_follows() -> None:
    assert sentence_parts('a<break time="0.5s"/>b', audio_tags=False) == [
        Part("a", (0,)),
        Part("b", (21,), 500),
    ]
    assert sentence_parts('<break time="1s"/><break time="99s"/>', audio_tags=False) == [
        Part("", (), 1000),
        Part("", (), MAX_PAUSE_MS),
    ]


def test_paragraphs_and_audio_tags_part_words() -> None:
    assert [part.text for part in sentence_parts("<p>a</p><p>b</p>", audio_tags=False)] == ["a", "b"]
    assert [part.text for part in sentence_parts("a[laughs]b", audio_tags=True)] == ["a", "b"]
    assert [part.text for part in sentence_parts("a[laughs]b", audio_tags=False)] == ["a[laughs]b"]


def test_nothing_is_nothing() -> None:
    assert sentence_parts("", audio_tags=False) == []
    assert sentence_parts('<mark name="x"/>', audio_tags=False) == []

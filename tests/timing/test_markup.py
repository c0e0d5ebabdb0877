from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from captionsync.timing.markup import (
    ELEMENTS,
    MAX_MARKUP_CHARS,
    MarkupPiece,
    MarkupStripper,
    has_elements,
    strip_markup,
    without_markup,
)
from captionsync.timing.model import Tag, TimedChars
from tests.timing.timed import cut, display_words, runs, timed

SEPARATORS = " \u200b"


def stripped(chunks: list[TimedChars], *, audio_tags: bool = False) -> list[TimedChars | Tag]:
    stripper = MarkupStripper(audio_tags)
    return [item for chunk in chunks for item in stripper.feed(chunk)] + stripper.finish()


def shown(items: list[TimedChars | Tag]) -> str:
    return "".join(item.text for item in items if isinstance(item, TimedChars))


def tags(items: list[TimedChars | Tag]) -> list[Tag]:
    return [item for item in items if isinstance(item, Tag)]


@pytest.mark.parametrize("name", ELEMENTS)
def test_every_known_element_leaves_the_display_text(name: str) -> None:
    for tag in (
        f"<{name}>",
        f"</{name}>",
        f"<{name}/>",
        f"<{name} a=\"1\" xml:lang = 'x' />",
        f"</{name} >",
        f"<{name} a=1>",
    ):
        assert shown(stripped([timed(f"a {tag} b")])) == "a  b", tag
        assert shown(stripped(runs(f"a {tag} b"))) == "a  b", tag


@pytest.mark.parametrize(
    "text",
    ["2 < 3 & 5 > 4", "go --> there", "<b>x</b>", "a<b", "<speaker>", "<p", "<s and>", "<s and then>", "< p>", "<P>",
     "<>", "</>", "<br/>", "<p a>", '<p a="<">', '<p a="x>', "<!-- p -->", "<?xml?>", "i <3 you", "[laughs]", "<<",
     "<p / >", "x <", "<say as>", "&lt;p&gt;", f'<p a="{"x" * MAX_MARKUP_CHARS}">'],
)  # fmt: skip
def test_everything_else_in_angle_brackets_is_text(text: str) -> None:
    assert shown(stripped([timed(text)])) == text
    assert shown(stripped(runs(text))) == text


def test_a_bracket_that_begins_no_element_is_released_at_once() -> None:
    stripper = MarkupStripper(audio_tags=False)
    assert stripper.feed(timed("a <")) == [timed("a ")]
    assert stripper.feed(timed(" ", 3)) == [timed("< ", 2)]
    assert stripper.feed(timed("<brea", 4)) == []
    assert stripper.feed(timed("d", 9)) == [timed("<bread", 4)]
    assert stripper.feed(timed("<break", 10)) == []
    assert stripper.finish() == [timed("<break", 10)]
    assert stripper.finish() == []


def test_a_hole_after_a_held_bracket_releases_it() -> None:
    stripper = MarkupStripper(audio_tags=False)
    assert stripper.feed(timed("<p")) == []
    assert stripper.feed(timed(">x", 9)) == [timed("<p"), timed(">x", 9)]


def test_characters_keep_their_times_and_source_offsets() -> None:
    items = stripped([timed("Wait <bre"), timed('ak time="1.0s" /> then', 9)])
    assert items == [timed("Wait "), timed(" then", 26)]


def test_characters_that_were_taken_already_are_cut_with_their_tags() -> None:
    stripper = MarkupStripper(audio_tags=False)
    assert len(stripper.feed(timed('a <mark name="x"/> b'))) == 3
    assert stripper.feed(timed('a <mark name="x"/> bc')) == [timed("c", 20)]
    assert stripper.feed(timed("a")) == []


def test_marks_and_audio_tags_become_tags_at_their_time() -> None:
    text = 'Hi <mark name="one &amp; two"/>there [laughs] [French accent] [1] [sic'
    items = stripped([timed(text)], audio_tags=True)
    assert tags(items) == [Tag("one & two", 300, mark=True), Tag("laughs", 3700), Tag("French accent", 4600)]
    assert shown(items) == "Hi there   [1] [sic"
    assert tags(stripped(runs(text), audio_tags=True)) == tags(items)
    assert shown(stripped(runs(text), audio_tags=True)) == shown(items)
    assert tags(stripped([timed('<mark name=""/><mark/></mark>')])) == []
    assert "[laughs]" in shown(stripped([timed(text)]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<s>One.</s><s>Two.</s>", ["One.", "Two."]),
        ("one<break/>two", ["one", "two"]),
        ("one<break/>, two", ["one,", "two"]),
        ("one<break/> two", ["one", "two"]),
        ("one <break/>two", ["one", "two"]),
        ("<break/>two", ["two"]),
        ("un<emphasis>believ</emphasis>able", ["unbelievable"]),
        ("una<mark name='x'/>ble", ["unable"]),
        ("yes[laughs]no", ["yes", "no"]),
        ("你好<break/>世界", ["你好", "世界"]),
        ("one<break/><break/>two", ["one", "two"]),
    ],
)
def test_a_pause_parts_words_and_an_emphasis_does_not(text: str, expected: list[str]) -> None:
    words = display_words([timed(text)], "zh", audio_tags=True)
    assert [word.text for word in words] == expected
    assert display_words(runs(text), "zh", audio_tags=True) == words
    assert all(word.after in ("", " ") for word in words)


def test_what_is_joined_over_messages_stays_estimated() -> None:
    items = stripped([timed("<b"), timed("old", 2, estimated=True)])
    assert items == [timed("<bold", estimated=True)]


@pytest.mark.parametrize(
    ("tag", "break_ms"),
    [
        ('<break time="1.5s"/>', 1500),
        ('<break time="300ms"/>', 300),
        ('<break time=" +2s "/>', 2000),
        ("<break time=.25s />", 250),
        ("<break/>", 500),
        ('<break strength="none"/>', 0),
        ('<break strength="x-strong"/>', 1000),
        ('<break strength="loud"/>', 500),
        ('<break time="soon" strength="weak"/>', 250),
        ('<break time="s"/>', 500),
        ('<break time="-1s"/>', 500),
        ('<break time="99999999s"/>', 500),
    ],
)
def test_the_length_of_a_break(tag: str, break_ms: int) -> None:
    assert strip_markup(tag, audio_tags=False) == [MarkupPiece("break", "", 0, len(tag), break_ms)]


def test_pieces_tell_what_is_spoken() -> None:
    text = '<speak>Hi <break time="1s"/>you<mark name="m"/>[sighs] <3</speak>'
    pieces = strip_markup(text, audio_tags=True)
    assert [(piece.kind, piece.text, piece.break_ms) for piece in pieces] == [
        ("element", "", 0),
        ("text", "Hi ", 0),
        ("break", "", 1000),
        ("text", "you", 0),
        ("tag", "m", 0),
        ("tag", "sighs", 0),
        ("text", " <3", 0),
        ("element", "", 0),
    ]
    assert strip_markup("</break>", audio_tags=False)[0].kind == "element"
    assert strip_markup("", audio_tags=True) == []


MARKUP_TEXT = st.lists(
    st.sampled_from(
        ["a", " ", "<", ">", "/", "[", "]", '"', "'", "=", "p", "s", "<p>", "</p>", "<break ", 'time="1s"', "/>",
         "<mark name='x'/>", "[laughs]", "[x", "<sub alias='", "你", ".", "<s", "é", "\ufdd0", "\ufdef"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@example("<sub alias='[laughs]", [3], True)
@example("<sub alias='<break/>[a", [], True)
@given(MARKUP_TEXT, st.lists(st.integers(0, 200), max_size=6), st.booleans())
def test_any_text_cut_anywhere_loses_the_same_markup(text: str, cuts: list[int], audio_tags: bool) -> None:
    whole = stripped([timed(text)], audio_tags=audio_tags)
    for pieces in (cut(text, cuts), list(text)):
        items = stripped(runs(pieces), audio_tags=audio_tags)
        assert shown(items) == shown(whole)
        assert tags(items) == tags(whole)
    pieces_of_text = strip_markup(text, audio_tags)
    assert "".join(text[piece.source_start : piece.source_end] for piece in pieces_of_text) == text
    for piece in pieces_of_text:
        assert piece.source_start < piece.source_end
        assert piece.kind != "text" or piece.text == text[piece.source_start : piece.source_end]
    spoken = "".join(piece.text for piece in pieces_of_text if piece.kind == "text")
    assert shown(whole).translate(dict.fromkeys(map(ord, SEPARATORS))) == spoken.replace(" ", "")
    for item in whole:
        if isinstance(item, TimedChars) and item.text not in SEPARATORS:
            assert text[item.char_start : item.char_start + len(item.text)] == item.text


@pytest.mark.parametrize(
    "tag",
    ['<mstts:express-as style="sad">', "</mstts:express-as>", '<amazon:effect name="whispered">', "<mstts:silence/>"],
)
def test_elements_of_some_services_leave_the_display_text(tag: str) -> None:
    assert shown(stripped([timed(f"a {tag}b")])) == "a b"
    assert without_markup(f"a {tag}b", audio_tags=False, kept=ELEMENTS) == "a b"


def test_marks_are_shown_or_removed_at_their_places() -> None:
    items = stripped([timed("\ufdef\ufdd0A \ufdd0b\ufdd0 \ufdd1 c")])
    assert shown(items) == "A b - c"
    assert [item.char_start for item in items if isinstance(item, TimedChars)] == [2, 5, 7]
    assert without_markup("\ufdd0A\ufdd0 b\n\ufdd1 c", audio_tags=False) == "A b\nc"


@pytest.mark.long
@pytest.mark.parametrize(
    "piece", ['<break time="', "<", "<s", "<s ", "<break a='b' ", "[a", "[a<b", "<p>", "[a]", "<sub alias='>"]
)
def test_hostile_markup_takes_linear_time(piece: str) -> None:
    text = (piece * 2**16)[: 2**16]
    begin = time.process_time()
    strip_markup(text, audio_tags=True)
    stripped(runs(text[:20_000]), audio_tags=True)
    assert time.process_time() - begin < 10


@pytest.mark.parametrize(
    ("text", "audio_tags", "kept", "expected"),
    [
        ("a<break/>b", False, (), "a b"),
        ("a <break/> b", False, (), "a  b"),
        ("a<break/><emphasis>b</emphasis>.", False, (), "a b."),
        ("wo<emphasis>rd</emphasis>", False, (), "word"),
        ("<p>a</p>", False, (), "a"),
        ("a<break/>.", False, (), "a."),
        ("漢<break/>字", False, (), "漢\u200b字"),
        ("a<break/><emphasis>b</emphasis>", False, ("break",), "a<break/>b"),
        ("[laughs]Hi [sighs] you", False, (), "[laughs]Hi [sighs] you"),
        ("[laughs]Hi[sighs]you <break/>", True, ELEMENTS, "Hi you <break/>"),
        ("[laughs]", True, (), ""),
        ("i <3 <b> <break", False, (), "i <3 <b> <break"),
    ],
)
def test_a_text_without_markup_has_the_same_words(
    text: str, audio_tags: bool, kept: tuple[str, ...], expected: str
) -> None:
    assert without_markup(text, audio_tags=audio_tags, kept=kept) == expected


def test_elements_are_found_in_a_text() -> None:
    assert [has_elements(text) for text in ("a <3 [b]", "<b>", "<break", "a<break/>", "</p>")] == [
        False,
        False,
        False,
        True,
        True,
    ]

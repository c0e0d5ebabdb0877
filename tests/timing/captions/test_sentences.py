from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.captions.sentences import SentenceSplitter, is_abbreviation, is_sentence_end
from captionsync.timing.text import graphemes
from tests.timing.timed import cut


def sentences(text: str, language: str = "en", max_chars: int = 300) -> list[str]:
    splitter = SentenceSplitter(language, max_chars)
    return splitter.feed(text) + splitter.finish()


def in_pieces(pieces: list[str], language: str = "en", max_chars: int = 300) -> list[str]:
    splitter = SentenceSplitter(language, max_chars)
    return [sentence for piece in pieces for sentence in splitter.feed(piece)] + splitter.finish()


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Hello world. ", "How are you?  ", "Fine!"]),
        ("en", ["Dr. Smith paid $3.14 vs. five. ", "Mrs. J. R. Jones did not."]),
        ("en", ["I live in the U.S. ", "The U.S. Army is at 5 p.m. on duty. ", "It is 5 p.m. ", "Go."]),
        ("en", ["Wait... ", "What? ", "So... no. ", "Well… ", "Yes… maybe. "]),
        ("en", ['He said "Really?" she asked. ', '"Go." ', "(It was so.) ", "“Yes!” ", "He left."]),
        ("en", ["Apples, pears, etc. are fruit. ", "Apples, etc. ", "Then more."]),
        ("en", ["No. 5 is alive, i.e. well. ", "He said no. ", "Then he left."]),
        ("en", ["So did I. ", "The end of plan B. ", "The rest on Elm Blvd. near it. ", "On Elm Blvd. ", "Here."]),
        ("en", ["1. First thing. ", "2. Second thing. ", "It was 1999. ", "Then 25. ", "Ok."]),
        ("en", ["Title\n\n", "A line\nand one more.\n", "Next.\n \n", "List"]),
        ("en", ["what is it? ", "no idea! ", "so. ", "really?! ", "yes"]),
        ("en", ["Visit example.com or 3.14.15 now. ", "Done."]),
        ("en", ["Ends in a file.txt. ", "Then (see a. there). ", "Option a. ", "Next"]),
        ("en", ["# Fruit\n", "- apples\n", "- pears and\n -5 plums\n", "* **So.**\n", "1) _b!_ ", "Third"]),
        ("de", ["Am 3. Mai kam Dr. Müller z.B. nach Berlin, u.a. hierher. ", "Er ging. ", "Ludwig XIV. starb."]),
        ("de", ["Im Jahr 1999. ", "Usw. usf., Salz, Mehl usw. ", "Dann Zucker."]),
        ("fr", ["M. Dupont est là. ", "« Ça va ? » dit-il. ", "Oui ! ", "Bien."]),
        ("fr", ["L'inspecteur de police demanda : « Où étiez-vous hier, vers 22 h 30 ? » Elle partit. ", "Bien."]),
        ("es", ["¿Cómo está, Sra. López? ", "¡Bien! ", "Ud. también."]),
        ("it", ["Il sig. Rossi è qui. ", "Ciao."]),
        ("pt", ["O Sr. Silva chegou. ", "Olá."]),
        ("pl", ["To jest np. ul. Długa. ", "Tak."]),
        ("ru", ["Он живёт на ул. Ленина, т.е. там. ", "Да."]),
        ("hi", ["मैं ठीक हूँ। ", "तुम कैसे हो? ", "अच्छा॥"]),
        ("ar", ["كيف حالك؟ ", "أنا بخير. ", "شكرا"]),
        ("ur", ["یہ ٹھیک ہے۔ ", "شکریہ۔"]),
        ("el", ["Τι κάνεις; ", "Καλά."]),
        ("hy", ["Բարեւ։ ", "Այո։"]),
        ("zh", ["你好。", "我是「小明。」", "他说。", "什么！？", "真的。。。 ", "“好。”", "３．１４吗？", "对"]),
        ("zh", ["（" + "很" * 60 + "。", "长。）"]),
        ("ja", ["「今日は。明日は。」と言った。", "次です。", "「はい。」", "そう。"]),
        ("th", ["สวัสดีครับ สวัสดีครับ สวัสดีครับ สวัสดีครับ ", "สวัสดีครับ"]),
    ],
)  # fmt: skip
def test_a_text_is_cut_into_its_sentences(language: str, expected: list[str]) -> None:
    assert sentences("".join(expected), language) == expected
    assert "".join(in_pieces(list("".join(expected)), language)) == "".join(expected)


def test_a_sentence_is_handed_out_at_its_white_space() -> None:
    splitter = SentenceSplitter("en")
    assert splitter.feed("Hello there.") == []
    assert splitter.feed(" ") == ["Hello there. "]
    assert splitter.feed(" \n ") == []
    assert splitter.feed("Bye. No") == [" \n Bye. "]
    assert splitter.feed("w") == []
    assert splitter.finish() == ["Now"]
    assert splitter.finish() == []


def test_a_sentence_without_spaces_is_handed_out_at_its_terminator() -> None:
    splitter = SentenceSplitter("ja")
    assert splitter.feed("はい。") == ["はい。"]
    assert splitter.feed("「はい。") == []
    assert splitter.feed("」") == []
    assert splitter.feed("いいえ") == ["「はい。」"]
    assert splitter.feed("３．") == []
    assert splitter.finish() == ["いいえ３．"]


def test_only_what_is_open_waits_for_the_next_word() -> None:
    splitter = SentenceSplitter("en")
    assert splitter.feed("In the U.S. ") == []
    assert splitter.feed("Th") == []
    assert splitter.feed("e ") == ["In the U.S. "]
    assert splitter.feed('end. Fine... "') == ["The end. "]
    assert splitter.feed("An") == ["Fine... "]
    assert splitter.feed("d p.m. " + "X" * 30) == ['"And p.m. ']


def test_a_blank_line_in_two_pieces_ends_a_sentence() -> None:
    splitter = SentenceSplitter("en")
    assert splitter.feed("Title\n") == []
    assert splitter.feed("\nText") == ["Title\n\n"]


def test_an_item_of_a_list_ends_when_the_next_begins() -> None:
    for pieces in (["- one\n- two\n", "- three"], list("- one\n- two\n- three")):
        assert in_pieces(pieces) == ["- one\n", "- two\n", "- three"]
    assert in_pieces(list("one\n    and two")) == ["one\n    and two"]


def test_flush_gives_what_is_held_and_keeps_white_space() -> None:
    splitter = SentenceSplitter("en")
    assert splitter.feed("It is Dr.") == []
    assert splitter.flush() == ["It is Dr."]
    assert splitter.feed(" ") == []
    assert splitter.flush() == []
    assert splitter.feed("Smith etc. ") == []
    assert splitter.flush() == [" Smith etc. "]
    assert splitter.finish() == []


def test_marks_alone_go_with_what_follows_or_stand_at_the_end() -> None:
    assert sentences("... !? Hello. ") == ["... !? Hello. "]
    assert sentences("?") == ["?"]
    assert sentences("  ") == ["  "]
    assert sentences("Hi. ? \n") == ["Hi. ", "? \n"]
    splitter = SentenceSplitter("en")
    assert splitter.feed("Hi. ") + splitter.feed("\n") + splitter.finish() == ["Hi. ", "\n"]


def test_an_over_long_sentence_is_cut_where_it_hurts_least() -> None:
    clause = "one, two three, four five six seven"
    assert sentences(clause, max_chars=20) == ["one, two three, ", "four five six seven"]
    assert sentences("one two three four five", max_chars=12) == ["one two ", "three four ", "five"]
    assert sentences("ab " + "c" * 30, max_chars=12) == ["ab ", "c" * 12, "c" * 12, "c" * 6]
    assert sentences("一二三四，五六七八九十", "zh", max_chars=8) == ["一二三四，", "五六七八九十"]
    assert sentences("e\u0301" * 5, max_chars=5) == ["e\u0301" * 2, "e\u0301" * 2, "e\u0301"]
    assert sentences("\u0301" * 12, max_chars=5) == ["\u0301" * 5, "\u0301" * 5, "\u0301" * 2]


def test_an_open_question_at_the_longest_length_waits() -> None:
    text = "x" * 290 + " etc. " + "Next one here"
    assert in_pieces(list(text)) == sentences(text) == ["x" * 290 + " etc. ", "Next one here"]


def test_the_first_sentence_of_a_long_text_comes_at_once() -> None:
    splitter = SentenceSplitter("en")
    assert splitter.feed("Hello there. " + "word " * 2000)[0] == "Hello there. "


PARTS = [*'aé3.!?"”)( \n,。「」！と|\u0301', "Bc", "Dr", "etc", "U.S", "..", "ไทย", "x" * 40, "\n- "]


@given(
    st.lists(st.sampled_from(PARTS), max_size=60).map("".join),
    st.lists(st.integers(0, 500), max_size=6),
    st.sampled_from(["en", "de", "ja", "th"]),
    st.integers(5, 60),
)  # fmt: skip
def test_the_sentences_of_any_text_joined_are_the_text(text: str, cuts: list[int], language: str, longest: int) -> None:
    for pieces in ([text], cut(text, cuts), list(text)):
        parts = in_pieces(pieces, language, longest)
        assert "".join(parts) == text
        assert all(len(part.rstrip()) <= longest for part in parts[:-1])
        assert all(parts)


@given(st.text(alphabet="ab. ,!?\n\"'U-1\ufdd0\ufdef\ufdd1", max_size=200), st.lists(st.integers(0, 300), max_size=6))
def test_words_fall_into_the_same_sentences_however_the_text_is_cut(text: str, cuts: list[int]) -> None:
    whole = [part.split() for part in sentences(text)]
    pieces = [part.split() for part in in_pieces(cut(text, cuts))]
    assert [words for words in pieces if words] == [words for words in whole if words]


def test_a_line_that_is_a_block_is_a_sentence() -> None:
    heading = "\ufdef\ufdd0Who? Me\nText goes\non. "
    rule = "A.\n\ufdef\ufdd0\ufdd0\nText goes\non. "
    row = "\ufdefa, b\n\ufdefc, d\n"
    assert [part.strip() for part in sentences(heading)] == ["\ufdef\ufdd0Who? Me", "Text goes\non."]
    assert [part.strip() for part in sentences(rule)] == ["A.", "\ufdef\ufdd0\ufdd0\nText goes\non."]
    assert [part.strip() for part in sentences(row)] == ["\ufdefa, b", "\ufdefc, d"]


@pytest.mark.long
@pytest.mark.parametrize(
    "piece",
    ["a a ", ". . ", "a. ", "! ! ", ") ) ", "....", "。", "「。", "a「。", "\n \n", "\n", "     ", "x", "A. ", "e.g. ",
     ".)))", "\u0301", '"', " \n", "🇩", "Hello world, this is text. "],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    text = (piece * 2**18)[: 2**18]
    begin = time.process_time()
    assert "".join(sentences(text)) == text
    assert time.process_time() - begin < 5


def test_one_character_at_a_time_takes_linear_time() -> None:
    begin = time.process_time()
    in_pieces(list(" " * 30_000 + "x" * 10_000 + "." * 10_000))
    assert time.process_time() - begin < 10


@pytest.mark.parametrize(
    ("before", "after", "language", "expected"),
    [
        ("arrived.", "Bye.", "en", True),
        ("Dr.", "Smith", "en", False),
        ("vs.", "1,000", "en", False),
        ("So...", "no", "en", False),
        ("So...", "No", "en", True),
        ("end.", "", "en", True),
        ("word", "Next", "en", False),
        ("!", "Next", "fr", True),
        ("»", "Next", "fr", False),
        ("?", "»", "fr", False),
        ("世界。", "你", "zh", True),
        ("「はい。」", "と言った", "ja", False),
        ("「はい。」", "次", "ja", True),
        ("3.", "Mai", "de-AT", False),
        ("U.S.", "The", "en", True),
        ("U.S.", "Army", "en", False),
        ("Bldg.", "near", "en", False),
        ("Bldg.", "Near", "en", True),
        (".", "Next", "en", True),
        ("yes.”", "(and", "en", False),
        ("yes.”", "(And", "en", True),
        ("yes?”", ", he", "en", False),
        ("κάνεις;", "Καλά", "el", True),
        ("x;", "Y", "en", False),
        ("", "Y", "en", False),
    ],
)
def test_a_sentence_ends_between_two_words(before: str, after: str, language: str, expected: bool) -> None:
    assert is_sentence_end(before, after, language) is expected


def test_abbreviations_that_lean_on_the_next_word() -> None:
    assert is_abbreviation("Dr.", "en")
    assert is_abbreviation("z.B.", "de")
    assert is_abbreviation("St.", "en")
    assert is_abbreviation("5.", "de")
    assert not is_abbreviation("end.", "en")
    assert not is_abbreviation("Dr", "en")


def test_a_cut_never_splits_a_grapheme_that_fits() -> None:
    text = "👨‍👩‍👧" * 100
    assert all(set(graphemes(part)) == {"👨‍👩‍👧"} for part in sentences(text, max_chars=31))


def test_a_long_sentence_is_not_cut_inside_of_a_tag() -> None:
    text = '<mark name="some place"/>' * 60
    for size in (1, 7, len(text)):
        splitter = SentenceSplitter("en")
        found = [one for at in range(0, len(text), size) for one in splitter.feed(text[at : at + size])]
        found += splitter.finish()
        assert "".join(found) == text
        assert len(found) > 4
        assert all(one.startswith("<") and one.endswith(">") and len(one) <= 300 for one in found)


@pytest.mark.parametrize("step", [1, 7, 100])
def test_no_sentence_ends_inside_of_a_tag(step: int) -> None:
    text = 'One <sub alias="Hello. World! Yes. ">two</sub>. Three <sub 4. Five <b>. Six'
    splitter = SentenceSplitter("en")
    found = [one for at in range(0, len(text), step) for one in splitter.feed(text[at : at + step])]
    assert found + splitter.finish() == [
        'One <sub alias="Hello. World! Yes. ">two</sub>. ',
        "Three <sub 4. ",
        "Five <b>. ",
        "Six",
    ]
    assert splitter.feed('A <sub alias="b. ') + splitter.flush() == ['A <sub alias="b. ']


def test_marks_that_are_no_tags_are_cut_too() -> None:
    found = SentenceSplitter("en").feed("<" * 2_000)
    assert all(290 <= len(one) <= 300 for one in found)
    assert len(found) > 5

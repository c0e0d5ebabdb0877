from __future__ import annotations

import time
import unicodedata
from dataclasses import dataclass
from itertools import accumulate, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from captionsync.timing.captions.words import MAX_MARKED_GRAPHEMES, MAX_WORD_GRAPHEMES, WordAssembler
from captionsync.timing.model import TimedChars, Word
from captionsync.timing.tables.scripts import NO_BREAK_SPACES
from captionsync.timing.text import graphemes
from tests.examples import examples
from tests.timing.timed import cues_of, cut, display_words, runs, timed, words_of


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    """``|`` marks where a message ends."""
    words: str
    """``word start-end``, joined by `` · ``; a word without times is checked by its text alone."""
    language: str = "en"
    shown: str | None = None
    """The display text, where it is not the source."""


FAMILY = "👨‍👩‍👧"
CASES = [
    Case("two words", "Hello world.", "Hello 0-500 · world. 600-1200"),
    Case("words split over messages", "Hel|lo wor|ld. ", "Hello 0-500 · world. 600-1200"),
    Case("a word over a message without a boundary", "Supercalifragi|listic| ok ",
         "Supercalifragilistic 0-2000 · ok 2100-2300"),
    Case("the same with absolute times", "Supercalifragilistic| ok ", "Supercalifragilistic 0-2000 · ok 2100-2300"),
    Case("leading white space is dropped", "  hi there", "hi 200-400 · there 500-1000", shown="hi there"),
    Case("a message that begins with a space", "sad?| Because", "sad? 0-400 · Because 500-1200"),
    Case("no space is invented between messages", "note|book ", "notebook 0-800"),
    Case("a typographic apostrophe", "Don’t stop", "Don’t 0-500 · stop 600-1000"),
    Case("quotes as apostrophes", "rock 'n' roll", "rock · 'n' · roll"),
    Case("hyphens keep a word together", "state-of-the-art stuff", "state-of-the-art 0-1600 · stuff 1700-2200"),
    Case("a dash between letters parts words", "wait—what?", "wait— 0-500 · what? 500-1000"),
    Case("dots stay with their word", "So... no", "So... 0-500 · no 600-800"),
    Case("an amount of money", "It costs $5.50 now", "It · costs · $5.50 · now"),
    Case("a time of day", "Meet at 3:30pm", "Meet · at · 3:30pm"),
    Case("a title", "Dr. Smith arrived. Bye.", "Dr. · Smith · arrived. · Bye."),
    Case("numbers with marks", "3.14 vs. 1,000,000", "3.14 · vs. · 1,000,000"),
    Case("a narrow no-break space", "10\u202f000 km", "10\u202f000 0-600 · km 700-900"),
    Case("lines and blank lines", "line one\nline two\n\npara", "line · one · line · two · para 1900-2300"),
    Case("a tab", "a\tb", "a 0-100 · b 200-300"),
    Case("a zero-width space", "foo\u200bbar", "foo 0-300 · bar 400-700", shown="foobar"),
    Case("a soft hyphen", "soft\u00adhyphen", "softhyphen 0-1100", shown="softhyphen"),
    Case("a combining accent", "cafe\u0301 ok", "café 0-500 · ok 600-800", shown="café ok"),
    Case("an accent in the next message", "cafe|\u0301 ok", "café 0-500 · ok 600-800", shown="café ok"),
    Case("a family is one grapheme", f"hi {FAMILY} yes", f"hi 0-200 · {FAMILY} 300-800 · yes 900-1200"),
    Case("an emoji", "Great 🎉 job", "Great 0-500 · 🎉 600-700 · job 800-1100"),
    Case("surrogate halves apart", "\ud83d|\ude00", "😀 0-200", shown="😀"),
    Case("Chinese", "你好，世界。", "你好， 0-300 · 世界。 300-600", "zh"),
    Case("Latin in Chinese", "我用iPhone打电话。", "我用 0-200 · iPhone 200-800 · 打电话。 800-1200", "zh"),
    Case("Japanese quotes", "「はい」、そうです。", "「はい」、 0-500 · そうです。 500-1000", "ja"),
    Case("Chinese over messages", "你好，我是 |你的智能助手。 ", "你好， · 我是 300-500 · 你的 · 智能 · 助手。", "zh"),
    Case("Thai", "สวัสดีครับ", "สวัสดี 0-600 · ครับ 600-1000", "th"),
    Case("Korean", "안녕하세요 세계", "안녕하세요 0-500 · 세계 600-800", "ko"),
    Case("Hindi", "नमस्ते दुनिया", "नमस्ते 0-600 · दुनिया 700-1300", "hi"),
    Case("Hebrew", "שלום עולם!", "שלום 0-400 · עולם! 500-1000", "he"),
    Case("Latin in Hebrew", "Error 404: לא נמצא", "Error · 404: · לא · נמצא", "he"),
    Case("Arabic with vowel marks", "العَرَبِيَّة", "العَرَبِيَّة 0-1200", "ar"),
    Case("a break split over messages", 'Wait <bre|ak time="1.0s" /> then go',
         "Wait 0-400 · then 2700-3100 · go 3200-3400", shown="Wait  then go"),
    Case("a phoneme element", '<phoneme alphabet="ipa" ph="x">Madison</phoneme> Square',
         "Madison 31-38 · Square 49-55", shown="Madison Square"),
    Case("signs that look like markup", "2 < 3 & 5 > 4", "2 · < · 3 · & · 5 · > · 4"),
    Case("an arrow", "go --> there", "go · --> · there"),
]  # fmt: skip


def expect(case: Case, words: list[Word]) -> None:
    wanted = [item.rsplit(" ", 1) if "-" in item and item[-1].isdigit() else [item] for item in case.words.split(" · ")]
    assert [word.text for word in words] == [item[0] for item in wanted]
    for word, item in zip(words, wanted, strict=True):
        if len(item) > 1:
            start, end = (int(part) * (100 if case.name == "a phoneme element" else 1) for part in item[1].split("-"))
            assert (word.start_ms, word.end_ms) == (start, end), word
    source = case.text.replace("|", "")
    assert "".join(word.text + word.after for word in words) == (source if case.shown is None else case.shown)
    assert [word.index for word in words] == list(range(len(words)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_words_of_a_text_in_the_messages_given(case: Case) -> None:
    expect(case, display_words(runs(case.text.split("|")), case.language))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_words_are_the_same_wherever_the_messages_are_cut(case: Case) -> None:
    text = case.text.replace("|", "")
    whole = display_words([timed(text)], case.language)
    expect(case, whole)
    assert display_words(runs(text), case.language) == whole
    for at in range(1, len(text)):
        assert display_words(runs([text[:at], text[at:]]), case.language) == whole
        assert display_words(runs([text[:at], text[at:][:2], text[at:][2:]]), case.language) == whole


def test_a_word_without_length_takes_it_from_the_next_word() -> None:
    words = words_of([TimedChars("a 🎉 b", 0, (0, 100, 200, 200, 300), (100, 200, 200, 300, 400))])
    assert [(word.text, word.start_ms, word.end_ms) for word in words] == [
        ("a", 0, 100),
        ("🎉", 200, 210),
        ("b", 300, 400),
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2024年3月5日に行く。", "ja", ["2024年", "3月", "5日に", "行く。"]),
        ("スーパーでコーヒーを買った。", "ja", ["スーパーで", "コーヒーを", "買った。"]),
        ("今日は\u200b明日", "ja", ["今日は", "明日"]),
        ("他说\"你好\"然后走了", "zh", ["他说", '"你好"', "然后", "走了"]),
        ("他说“你好”然后走了", "zh", ["他说", "“你好”", "然后", "走了"]),
        ("好的，OK！对吗？对。", "zh", ["好的，", "OK！", "对吗？", "对。"]),
        ("我們一起去散步吧。", "zh-TW", ["我們", "一起", "去散", "步吧。"]),
        ("涨了50%的价", "zh", ["涨了", "50%", "的价"]),
        ("太好了😀我们走", "zh", ["太好了", "😀", "我们走"]),
        ("こんにちは世界", "en", ["こんにちは", "世界"]),
        ("漢字文化圈 語", "ko", ["漢字文化圈", "語"]),
        ("ภาษาไทยiPhoneเก่งๆมาก", "th", ["ภาษาไทย", "iPhone", "เก่งๆ", "มาก"]),
        ("ราคา50บาท", "th", ["ราคา", "50", "บาท"]),
        ("你好ไทย", "zh", ["你好", "ไทย"]),
        ("བོད་སྐད", "bo", ["བོད་", "སྐད"]),
        ("well--known -- wait--what --help (a--b)", "en",
         ["well--", "known", "--", "wait--", "what", "--help", "(a--", "b)"]),
        ("—so it is— “yes”—he", "en", ["—so", "it", "is—", "“yes”—", "he"]),
        ("a—— b (—c) ‘d’—“e”", "en", ["a——", "b", "(—c)", "‘d’—", "“e”"]),
        ("say \"one—two\" x", "en", ["say", '"one—', 'two"', "x"]),
        ("他——我", "zh", ["他——", "我"]),
        ("a\u2060b \u200ec", "en", ["a\u2060b", "\u200ec"]),
        (" \u0301a", "en", [" \u0301a"]),
        ("ab\"cd\"你好 \"ef你好", "zh", ["ab\"cd\"", "你好", '"ef', "你好"]),
    ],
)  # fmt: skip
def test_words_in_and_between_scripts(text: str, language: str, expected: list[str]) -> None:
    words = words_of([timed(text)], language)
    assert [word.text for word in words] == expected
    assert words_of(runs(text), language) == words


@pytest.mark.parametrize(
    ("text", "longest"),
    [("ー" * 500, 28), ("。" * 500, 28), ("😀" * 500, 20), ("ខ្ញុំ" * 200, 10), ("あ" * 500, 28), ("人。" * 300, 28)],
)
def test_a_run_without_spaces_is_held_and_cut_within_bounds(text: str, longest: int) -> None:
    assembler = WordAssembler("ja")
    held = 0
    emitted = 0
    for run in runs(text):
        emitted += sum(word.char_end - word.char_start + len(word.after) for word in assembler.feed(run))
        held = max(held, run.char_start + 1 - emitted)
    words = words_of([timed(text)], "ja")
    assert max(len(graphemes(word.text)) for word in words) <= longest
    assert held <= (longest + 3) * len(graphemes(text)[0])
    assert words_of(runs(text), "ja") == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x" * 30, ["x" * 30]),
        ("x" * 31, ["x" * 30, "x"]),
        ("x" * 30 + "?!).", ["x" * 30 + "?!)."]),
        ("(" * 40, ["(" * 36, "(" * 4]),
        ("Kraftfahrzeughaftpflichtvers.", ["Kraftfahrzeughaftpflichtvers."]),
        ("Donaudampfschifffahrtsgesellschaft.", ["Donaudampfschifffahrtsgesellsc", "haft."]),
        ("See https://example.com/a/very/long/path/that/goes/on/and/on/for/ever?with=query&and=more#frag now.",
         ["See", "https://example.com/a/very/", "long/path/that/goes/on/and/on/", "for/ever?with=query&and=more#",
          "frag", "now."]),
        ("https://e.com/" + "x" * 40, ["https://e.com/", "x" * 30, "x" * 10]),
        ("e.com/" + "x" * 40, ["e.com/" + "x" * 24, "x" * 16]),
        ("first-and_second.third=fourth... " + "y" * 31, ["first-and_second.third=fourth...", "y" * 30, "y"]),
        ("all\u00a0of\u00a0this\u00a0is\u00a0held\u00a0together here",
         ["all\u00a0of\u00a0this\u00a0is\u00a0held\u00a0together", "here"]),
        ("all\u00a0of\u00a0this\u00a0is\u00a0held\u00a0together\u00a0here",
         ["all\u00a0of\u00a0this\u00a0is\u00a0held\u00a0together\u00a0", "here"]),
        ("Christophe\u00a0a\u00a0dit\u00a0très\u00a0fort\u00a0«\u00a0Bonjour\u00a0!\u00a0»",
         ["Christophe\u00a0a\u00a0dit\u00a0très\u00a0fort\u00a0", "«\u00a0Bonjour\u00a0!\u00a0»"]),
        ("e\u0301" * 40, ["\u00e9" * 30, "\u00e9" * 10]),
        ("नि" * 40, ["नि" * 30, "नि" * 10]),
        ('"' + "x" * 40 + '"你好', ['"' + "x" * 29, "x" * 11 + '"', "你好"]),
    ],
)  # fmt: skip
def test_a_token_too_long_for_a_line_is_cut(text: str, expected: list[str]) -> None:
    words = words_of([timed(text)])
    assert [word.text for word in words] == expected
    assert words_of(runs(text)) == words
    for at in range(1, len(text)):
        assert words_of(runs([text[:at], text[at:]])) == words


def test_the_pieces_of_a_token_follow_each_other_without_a_gap() -> None:
    first, second, last = words_of([timed("x" * 65 + " y")])[:3]
    assert first == Word(0, "x" * 30, "", 0, 3000, 0, 30, 0, 30)
    assert second == Word(1, "x" * 30, "", 3000, 6000, 30, 60, 30, 60)
    assert last == Word(2, "x" * 5, " ", 6000, 6500, 60, 65, 60, 65)


def test_a_piece_is_emitted_as_soon_as_the_token_is_too_long() -> None:
    assembler = WordAssembler("en")
    assert assembler.feed(timed("x" * 30)) == []
    (word,) = assembler.feed(timed("x", 30))
    assert (word.text, assembler.ready_ms) == ("x" * 30, 3000)


LONG_TOKENS = st.lists(
    st.sampled_from(["x", "ab", "https://", "/", "-", "?", "&", "_", ".", "=", "#", "%20", "7", "(", ")", '"', "'", " ",
                     "e\u0301", "\u0301", "\u00ad", "\u200d", "\u00a0", "\u200b", "नि", "가", "👨‍👩‍👧", "你", "。", "—",
                     "aVeryLongWordOfAddresses", "x" * 29, "x" * 31]),
    max_size=80,
).map("".join)  # fmt: skip


@examples(200)
@given(LONG_TOKENS, st.lists(st.integers(0, 2000), max_size=12))
def test_long_tokens_cut_anywhere_give_the_same_words_and_cues(text: str, cuts: list[int]) -> None:
    words = words_of([timed(text)])
    pieces = words_of(runs(cut(text, cuts)))
    assert pieces == words
    assert words_of(runs(text)) == words
    assert cues_of(pieces) == cues_of(words)
    assert "".join(word.text + word.after for word in words) == display_text(text)
    for token in words:
        assert len(graphemes(token.text)) <= MAX_MARKED_GRAPHEMES
        assert token.start_ms <= token.end_ms


@given(st.text("abc/-?&_.=#:%0", min_size=1, max_size=MAX_WORD_GRAPHEMES).filter(lambda text: "--" not in text))
def test_a_token_that_fits_into_a_line_stays_whole(text: str) -> None:
    assert [word.text for word in words_of([timed(f"{text} {text}")])] == [text, text]


def test_a_word_is_emitted_when_the_next_one_begins() -> None:
    assembler = WordAssembler("en")
    assert assembler.feed(timed("Hello")) == []
    assert assembler.ready_ms == 0
    assert assembler.feed(timed(" ", 5)) == []
    assert assembler.ready_ms == 0
    (word,) = assembler.feed(timed("w", 6))
    assert (word.text, word.after) == ("Hello", " ")
    assert assembler.ready_ms == 600
    assert assembler.feed(timed("orld", 7)) == []
    assert assembler.ready_ms == 600
    (word,) = assembler.finish()
    assert (word.text, word.after, assembler.ready_ms) == ("world", "", 1100)


def test_ready_time_passes_white_space_before_the_first_word() -> None:
    assembler = WordAssembler("en")
    assembler.feed(timed("   "))
    assert assembler.ready_ms == 200


def test_a_closed_word_is_emitted_with_a_space_and_the_space_that_follows_is_swallowed() -> None:
    assembler = WordAssembler("en")
    assert assembler.feed(timed("Hi the")) == [Word(0, "Hi", " ", 0, 200, 0, 2, 0, 2)]
    assert assembler.feed(timed("")) == []
    (word,) = assembler.close_word(trailing_space=True)
    assert (word.text, word.after, word.char_end) == ("the", " ", 6)
    assert assembler.ready_ms == 600
    assert assembler.close_word(trailing_space=True) == []
    assert assembler.feed(timed(" re", 6)) == []
    (word,) = assembler.finish()
    assert (word.text, word.char_start, word.source_start) == ("re", 7, 7)


def test_a_closed_word_keeps_the_white_space_it_has() -> None:
    assembler = WordAssembler("en")
    assembler.feed(timed("end.\n\n"))
    (word,) = assembler.close_word(trailing_space=True)
    assert word.after == "\n\n"


@pytest.mark.parametrize(
    ("text", "after"), [("你好", ""), ("你好。", ""), ("ครับ", ""), ("안녕", " "), ("你好 OK", " ")]
)
def test_a_closed_word_gets_a_space_only_in_scripts_with_spaces(text: str, after: str) -> None:
    assembler = WordAssembler("zh")
    words = assembler.feed(timed(text)) + assembler.close_word(trailing_space=True)
    assert words[-1].after == after


def test_a_lone_surrogate_half_becomes_a_replacement_character() -> None:
    assembler = WordAssembler("en")
    assert assembler.feed(timed("a\ud83d")) == []
    (word,) = assembler.close_word(trailing_space=False)
    assert (word.text, word.end_ms, word.source_end) == ("a\ufffd", 200, 2)
    assert [w.text for w in words_of([timed("a\ude00b \ud83dc")])] == ["a\ufffdb", "\ufffdc"]
    assert [w.text for w in words_of(runs(["\u00ad", "\ud83d", "\ud83d", "\u00adx"]))] == ["\ufffd\ufffdx"]


def test_characters_that_were_taken_already_are_cut() -> None:
    assembler = WordAssembler("en")
    words = assembler.feed(timed("Hello wor")) + assembler.feed(timed("Hello")) + assembler.feed(timed("world. Bye", 6))
    assert [word.text for word in words + assembler.finish()] == ["Hello", "world.", "Bye"]


def test_a_hole_in_the_offsets_parts_no_word() -> None:
    words = words_of([timed("un"), timed("able to", 10)])
    assert [(word.text, word.source_start, word.source_end) for word in words] == [("unable", 0, 14), ("to", 15, 17)]
    assert [(word.char_start, word.char_end) for word in words] == [(0, 6), (7, 9)]


def test_one_estimated_character_makes_an_estimated_word() -> None:
    words = words_of([timed("one tw"), timed("o thr", 6, estimated=True), timed("ee four", 11)])
    assert [word.estimated for word in words] == [False, True, True, False]
    words = words_of([timed("e"), timed("\u0301 a", 1, estimated=True)])
    assert [word.estimated for word in words] == [True, True]


def test_words_never_overlap_whatever_the_times() -> None:
    words = words_of([TimedChars("ab cd", 0, (0, 100, 100, 150, 200), (100, 900, 100, 160, 210))])
    assert [(word.start_ms, word.end_ms) for word in words] == [(0, 150), (150, 210)]
    assembler = WordAssembler("en")
    assembler.feed(TimedChars("ab", 0, (0, 100), (100, 900)))
    assembler.close_word(trailing_space=True)
    (word,) = assembler.feed(TimedChars("c d", 2, (500, 600, 700), (600, 700, 800)))
    assert (word.start_ms, word.end_ms) == (900, 901)


def test_assembly_goes_on_after_a_word() -> None:
    last = words_of([timed("one two")])[0]
    assembler = WordAssembler("en", last=last)
    assert assembler.ready_ms == 300
    words = assembler.feed(timed("one two", 0)) + assembler.finish()
    assert words == [Word(1, "two", "", 400, 700, 4, 7, 4, 7)]


def test_invisible_characters_carry_no_time() -> None:
    (word,) = words_of([timed("\u200eab\u200e")])
    assert (word.text, word.start_ms, word.end_ms) == ("\u200eab\u200e", 100, 300)


SCRIPTS = st.sampled_from(
    "aZé0 9.,!?\"'-—…()“”  \n\t\u00a0\u202f\u200b\u200d\u200e\u00ad\u0301\ufe0f👨👩🎉🇩🇪"
    "你好我们是的，。「」はいスーパーーっ々สวัสดีครับๆนำ가\u11a8नमस्तেאבַعَខ្ញុំ"
)
ANY = st.characters(codec="utf-8")
TEXTS = st.lists(st.one_of(SCRIPTS, SCRIPTS, SCRIPTS, ANY), max_size=60).map("".join)


def display_text(source: str) -> str:
    """The source without soft hyphens, zero-width spaces and leading white space, as NFC."""
    pieces = [piece for piece in graphemes(source.replace("\u00ad", "")) if piece != "\u200b"]
    while pieces and pieces[0].isspace() and pieces[0] not in NO_BREAK_SPACES:
        pieces.pop(0)
    return "".join(unicodedata.normalize("NFC", piece) for piece in pieces)


@examples(300)
@example("e\u200b\u0301", [], "en")
@example("\r\n \u0301", [1], "en")
@given(TEXTS, st.lists(st.integers(0, 100), max_size=8), st.sampled_from(["en", "zh", "ja", "th", "zh-Hant", "ko"]))
def test_any_text_cut_anywhere_gives_the_same_words_and_cues(text: str, cuts: list[int], language: str) -> None:
    words = words_of([timed(text)], language)
    pieces = words_of(runs(cut(text, cuts)), language)
    assert pieces == words
    assert words_of(runs(text), language) == words
    assert cues_of(pieces, language) == cues_of(words, language)
    joined = "".join(word.text + word.after for word in words)
    assert joined == display_text(text)
    assert [joined[word.char_start : word.char_end] for word in words] == [word.text for word in words]
    for word in words:
        assert word.text and word.start_ms <= word.end_ms
        assert word.after.isspace() or not word.after


@given(TEXTS)
def test_no_word_splits_a_grapheme(text: str) -> None:
    edges = set()
    for word in words_of([timed(text)]):
        edges |= {word.source_start, word.source_end}
    inside, at = set(), 0
    for grapheme in graphemes(text):
        inside |= set(range(at + 1, at + len(grapheme)))
        at += len(grapheme)
    assert not edges & inside or "\u00ad" in text


@given(TEXTS, st.sampled_from(["en", "ja"]))
def test_no_word_is_ready_before_it_is_known(text: str, language: str) -> None:
    assembler = WordAssembler(language)
    ready_ms = 0
    for run in runs(text):
        for word in assembler.feed(run):
            assert word.start_ms >= ready_ms or word.end_ms == ready_ms
        assert assembler.ready_ms >= ready_ms
        ready_ms = assembler.ready_ms
    for word in assembler.finish():
        assert word.start_ms >= ready_ms or word.end_ms == ready_ms


@pytest.mark.long
@pytest.mark.parametrize(
    "piece",
    [
        "Hello, plain words. ",
        "a",
        "a/",
        "x" * 29 + ")",
        "—",
        "--",
        "-",
        "\u0301",
        "。",
        "你好",
        "ไทย",
        "\u200b",
        " ",
        '"',
        "\ud83d",
        "🇩",
        "👨\u200d",
        "क\u094d",
        "\u094d",
        "\u1100",
    ],
)
def test_any_text_takes_linear_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    begin = time.process_time()
    words_of([timed(text)], "zh")
    assert time.process_time() - begin < 20


def test_a_token_of_twenty_thousand_letters_takes_linear_time() -> None:
    spent = []
    for count in (2_000, 20_000):
        messages = runs("b" * count)
        begin = time.process_time()
        assert len(words_of(messages)) == -(-count // MAX_WORD_GRAPHEMES)
        spent.append(time.process_time() - begin)
    assert spent[1] < max(40 * spent[0], 1)


@given(
    st.lists(st.sampled_from(["a", "I", "-->", "&", "…", "word", "-", "🎉"]), min_size=1, max_size=8),
    st.lists(st.integers(0, 3), min_size=80, max_size=80),
)
def test_every_word_lasts_and_none_overlaps(texts: list[str], steps: list[int]) -> None:
    text = " ".join(texts)
    starts = tuple(accumulate(steps[: len(text)]))
    words = words_of([TimedChars(text, 0, starts, (*starts[1:], starts[-1]))])
    assert [word.text for word in words] == texts
    assert all(word.start_ms < word.end_ms for word in words)
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(words))

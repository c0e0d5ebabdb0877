from __future__ import annotations

import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.languages import detect_language, direction_of
from captionsync.timing.text import TextCleaner, clean_text, graphemes
from tests.timing.timed import cut

ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\r\n\x00\u0085\u2028\ufeff\ud83d\ude00\u0301\u0323\u0327eaáạ가\u11a8\u1100\u1161≠\u0344\u09c7\u09be"
        ),
    ),
    max_size=60,
)


def in_pieces(text: str, cuts: list[int]) -> str:
    cleaner = TextCleaner()
    return "".join(cleaner.feed(piece) for piece in cut(text, cuts)) + cleaner.finish()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("", ""),
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("nul\x00 bell\x07 esc\x1b[0m del\x7f c1\x9b", "nul bell esc[0m del c1"),
        ("tab\tstays", "tab\tstays"),
        ("\ufeffbom", "bom"),
        ("cafe\u0301", "café"),
        ("e\x00\u0301", "é"),
        ("\ud83d\ude00", "😀"),
        ("\ud83d!", "\ufffd!"),
        ("\ude00", "\ufffd"),
        ("x\ud83d", "x\ufffd"),
        ("\u1100\u1161\u11a8", "각"),
        ("soft\u00adhyphen\u200b", "soft\u00adhyphen\u200b"),
    ],
)
def test_text_is_cleaned(text: str, expected: str) -> None:
    assert clean_text(text) == expected


@given(ANY_TEXT, st.lists(st.integers(0, 100), max_size=8))
def test_pieces_give_what_the_whole_gives(text: str, cuts: list[int]) -> None:
    assert in_pieces(text, cuts) == clean_text(text)


@given(ANY_TEXT)
def test_clean_text_is_normal_and_clean_already(text: str) -> None:
    clean = clean_text(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert clean_text(clean) == clean
    clean.encode()
    assert not set(clean) & set("\r\x00\u0085\ufeff")


def test_only_a_character_that_may_still_compose_is_held() -> None:
    cleaner = TextCleaner()
    assert cleaner.feed("Hi e") == "Hi "
    assert cleaner.feed("\u0323") == ""
    assert cleaner.feed("\u0302 ok.") == "ệ ok."
    assert cleaner.feed("你好。") == "你好。"
    assert cleaner.feed("\u1112") == ""
    assert cleaner.feed("\u1161") == ""
    assert cleaner.feed("\u11ab") == ""
    assert cleaner.feed("") == ""
    assert cleaner.finish() == "한"
    assert cleaner.finish() == ""


def test_a_line_end_cut_in_two_is_one() -> None:
    cleaner = TextCleaner()
    assert [cleaner.feed(piece) for piece in ("a.\r", "", "\n\nb.\r", "c.")] == ["a.\n", "", "\nb.\n", "c."]


def test_half_a_pair_parts_a_carriage_return_from_a_line_feed() -> None:
    text = "\r\ud83d\n"
    assert in_pieces(text, [2]) == in_pieces(text, [1, 2]) == clean_text(text) == "\n\ufffd\n"


def test_the_cleaner_tells_whether_it_holds_something() -> None:
    cleaner = TextCleaner()
    cleaner.feed("done.")
    assert not cleaner.pending
    cleaner.feed("\ud83d")
    assert cleaner.pending
    assert cleaner.finish() == "\ufffd"
    assert not cleaner.pending


def test_every_character_that_composes_is_known() -> None:
    from captionsync.timing.text import _may_change

    for code in range(sys.maxunicode + 1):
        decomposition = unicodedata.decomposition(chr(code))
        if decomposition and not decomposition.startswith("<") and len(decomposition.split()) == 2:
            # Hebrew presentation forms and their like are decomposed for good: NFC never composes them.
            excluded = unicodedata.normalize("NFC", chr(code)) != chr(code)
            assert excluded or _may_change(chr(int(decomposition.split()[0], 16)))
            assert excluded or _may_change(chr(code))


def test_every_mark_that_composes_or_reorders_is_held_back() -> None:
    from captionsync.timing.text import _TAIL_MARKS

    for code in range(sys.maxunicode + 1):
        char = chr(code)
        decomposition = unicodedata.decomposition(char)
        if unicodedata.combining(char):
            assert _TAIL_MARKS.search(char)
        if decomposition and not decomposition.startswith("<") and len(decomposition.split()) == 2:
            assert _TAIL_MARKS.search(chr(int(decomposition.split()[1], 16)))


def test_endless_marks_are_cut_alike_in_any_pieces_and_in_linear_time() -> None:
    text = "e" + "\u0301\u0323" * 100 + "x" + "\u0301" * 95
    assert in_pieces(text, list(range(len(text)))) == in_pieces(text, [7, 31, 32, 170]) == clean_text(text)
    cleaner = TextCleaner()
    begin = time.process_time()
    for _ in range(20_000):
        cleaner.feed("\u0301")
    clean_text("\u0301\u0323" * 500_000)
    assert time.process_time() - begin < 10


def test_graphemes_are_what_a_reader_counts() -> None:
    assert graphemes("café") == ["c", "a", "f", "é"]
    assert graphemes("a\r\nb") == ["a", "\r\n", "b"]
    assert len(graphemes("👨‍👩‍👧 family")) == 8
    assert len(graphemes("สวัสดีครับ")) == 7
    assert len(graphemes("नमस्ते")) == 3
    assert len(graphemes("العَرَبِيَّة")) == 7
    assert len(graphemes("🇩🇪🇫🇷")) == 2
    assert len(graphemes("a" + "🇩🇪" * 1000 + "🇫b")) == 1003


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Error 404", "he", "rtl"),
        ("hello", "ar-EG", "rtl"),
        ("hello", "en", "ltr"),
        ("שלום לכולם", "en", "rtl"),
        ("the word שלום", "en", "ltr"),
        ("", "en", "ltr"),
        ("123", "fa_IR", "rtl"),
    ],
)
def test_direction(text: str, language: str, expected: str) -> None:
    assert direction_of(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello world, how are you today?", "en"),
        ("", "en"),
        ("123 !?", "en"),
        ("xyzzy", "en"),
        ("Guten Tag, ich möchte einen Kaffee und das ist nicht zu viel.", "de"),
        ("Bonjour, je voudrais un café et une baguette, s'il vous plaît.", "fr"),
        ("Hola, ¿cómo estás? Me gustaría un café para el niño.", "es"),
        ("Olá, você não quer um café com leite? São três.", "pt"),
        ("Ciao, vorrei un caffè. Questo è più buono della pizza.", "it"),
        ("Cześć, chciałbym kawę, ale nie ma jej w sklepie się.", "pl"),
        ("Hallo, ik wil graag een kopje koffie en het is niet duur.", "nl"),
        ("Hej, jag vill ha en kopp kaffe och det är inte dyrt.", "sv"),
        ("Hej, jeg vil gerne have en kop kaffe, og det er ikke dyrt af dig.", "da"),
        ("Merhaba, bir fincan kahve çok güzel olur ama değil mi?", "tr"),
        ("Xin chào, tôi là người Việt Nam và có một con mèo.", "vi"),
        ("Dobrý den, já bych chtěl kávu, ale že je dříve.", "cs"),
        ("Jó napot, hogy van? Nem kérek, ez egy jó kávé és őszi tűz.", "hu"),
        ("Привет, как дела? Это хороший день, ты где?", "ru"),
        ("Привіт, як справи? Її кіт їсть.", "uk"),
        ("Здравейте, как сте? Къща.", "bg"),
        ("Шта је то? Ђак учи љубав.", "sr"),
        ("你好，世界。", "zh"),
        ("今日は天気がいい。", "ja"),
        ("カラオケ", "ja"),
        ("안녕하세요 세계", "ko"),
        ("สวัสดีครับ", "th"),
        ("नमस्ते दुनिया", "hi"),
        ("मराठी शाळा", "mr"),
        ("مرحبا بالعالم", "ar"),
        ("سلام، چطوری؟ گربه", "fa"),
        ("یہ ایک ٹیسٹ ہے", "ur"),
        ("שלום עולם", "he"),
        ("Καλημέρα κόσμε", "el"),
        ("გამარჯობა", "ka"),
        ("Use the API: 你好 is a greeting in Chinese", "en"),
    ],
)
def test_language_is_told_from_script_letters_and_words(text: str, expected: str) -> None:
    assert detect_language(text) == expected


@pytest.mark.parametrize(
    "text",
    ["No", "No problem", "I am Tom", "Come here", "A test", "Café on Main Street", "Résumé tips", "Naïve approach"],
)
def test_short_english_with_borrowed_letters_is_english(text: str) -> None:
    assert detect_language(text) == "en"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Guten Morgen", "de"), ("Merci beaucoup", "fr"), ("Buenos días", "es"), ("Grazie mille", "it"), ("Bom dia", "pt"),
     ("Dank je wel", "nl"), ("God morgon", "sv"), ("Dobrý den", "cs"), ("Kiitos paljon", "fi"),
     ("Teşekkür ederim", "tr")],
)  # fmt: skip
def test_greetings_tell_a_language(text: str, expected: str) -> None:
    assert detect_language(text) == expected


def test_kana_quoted_in_a_long_chinese_text_does_not_make_it_japanese() -> None:
    assert detect_language("今天天气很好我们一起去公园散步吧" * 3 + "の") == "zh"

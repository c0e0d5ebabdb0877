"""Where words end in text without spaces, when all of it is known."""

from __future__ import annotations

import pytest

from captionsync.timing.captions import dictionary
from captionsync.timing.captions.dictionary import chinese_words, joined, thai_words
from captionsync.timing.captions.segments import word_ends
from captionsync.timing.text import graphemes
from tests.timing.timed import cues_of, lines_of, words_of
from tests.timing.timed import timed as timed_text
from tests.timing.unspaced import SENTENCES, known_words

LANGUAGES = sorted({sentence.language for sentence in SENTENCES})
MOST_CUT = 0.02
"""Part of the words that may be cut; ICU takes ``ຄົນລາວມັກກິນເຂົ້າໜຽວ`` and ``ဒီနေ့`` apart."""
FEW_WORDS = 50
THAI = (
    "มหาวิทยาลัย กรุงเทพมหานคร โรงพยาบาล โรงเรียน ประเทศไทย คอมพิวเตอร์ อินเทอร์เน็ต รัฐธรรมนูญ ประชาธิปไตย นายกรัฐมนตรี โทรศัพท์มือถือ "
    "โทรทัศน์ สถานีรถไฟ พิพิธภัณฑ์ วิทยาศาสตร์ ประวัติศาสตร์ ภาษาอังกฤษ เครื่องบิน สนามบิน สุวรรณภูมิ รถไฟฟ้า ร้านอาหาร น้ำแข็ง ผลไม้ "
    "ดอกไม้ พระมหากษัตริย์ พระอาทิตย์ อุตสาหกรรม เศรษฐกิจ สิ่งแวดล้อม วัฒนธรรม สงกรานต์ เจ้าหน้าที่ ความรัก การท่องเที่ยว ก๋วยเตี๋ยว "
    "ปัญญาประดิษฐ์ เทคโนโลยี แผ่นดินไหว ห้องสมุด หนังสือพิมพ์ วันอาทิตย์"
).split()
CHINESE = (
    "天安门 人工智能 一模一样 图书馆 清华大学 高速公路 互联网 机器学习 奥林匹克 中华人民共和国 电子邮件 "
    "巧克力 联合国 自行车 乌鲁木齐 莎士比亚 三国演义 中秋节 莫名其妙 迫不及待 小心翼翼 对不起 来不及 科学家 "
    "二氧化碳 世界杯 麻婆豆腐 布达拉宫 故宫博物院 操作系统 T恤 卡拉OK X光片"
).split()
TRADITIONAL = (
    "人工智慧 一模一樣 圖書館 臺灣大學 高速公路 聯合國 腳踏車 科學家 應用程式 故宮博物院 電腦 為什麼 醫生".split()
)
JAPANESE = (
    "レストラン 図書館 コンピューター 人工知能 動物園 新幹線 富士山 プレゼント Tシャツ 誕生日 ご迷惑 じゃがいも".split()
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hardly_a_word_of_a_sentence_is_cut(language: str) -> None:
    sentences = [sentence for sentence in SENTENCES if sentence.language == language]
    words = sum(len(sentence.words) for sentence in sentences)
    cut, guessed = [], 0
    for sentence in sentences:
        found = known_words(sentence.text, language)
        assert "".join(word.text + word.after for word in found) == sentence.text
        cut += [word.text for word in found if word.source_end not in sentence.edges]
        guessed += sum(
            word.source_end not in sentence.edges for word in words_of([timed_text(sentence.text)], language)
        )
    assert len(cut) <= (1 if words < FEW_WORDS else MOST_CUT * words), cut
    assert len(cut) <= guessed


@pytest.mark.parametrize(
    ("language", "words", "before", "after"),
    [
        ("th", THAI, "เขาพูดถึง", "เมื่อวาน"),
        ("th", THAI, "", "อยู่ที่นี่"),
        ("zh", CHINESE, "我昨天说到了", "这件事"),
        ("zh", CHINESE, "", "是什么"),
        ("zh-Hant", TRADITIONAL, "我昨天說到了", "這件事"),
        ("ja", JAPANESE, "昨日は", "の話をしました"),
    ],
)
def test_no_known_word_is_cut(language: str, words: list[str], before: str, after: str) -> None:
    cut = []
    for word in words:
        ends = word_ends(before + word + after, language)
        places = range(len(before) + 1, len(before) + len(word))
        cut += [word for at in places if ends[at]]
    assert not cut


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("zh", "昨天我们一起去参观了天安门广场", "昨天|我们|一起|去参观了|天安门广场"),
        ("zh", "第3名穿着T恤，用iPhone打电话。", "第3名|穿着|T恤，|用|iPhone|打电话。"),
        ("zh", "他住在上海的市中心里", "他住|在上海的|市中心里"),
        ("zh-Hant", "後來大家又討論了人工智慧的問題", "後來|大家|又討論了|人工智慧的|問題"),
        ("zh", "昨天我們去參觀了故宮", "昨天|我們|去參觀了|故宮"),
        ("yue", "你聽日有冇時間同我去圖書館", "你聽日|有冇|時間|同我|去圖書館"),
        ("zh", "これは日本語の文章です", "これは|日本語の|文章です"),
        ("en", "これは日本語の文章です", "これは|日本語の|文章です"),
        ("zh", "他说アニメ就是动画片的意思", "他说|アニメ|就是|动画片的|意思"),
        ("ja", "新しいTシャツをiPhoneで注文した", "新しい|Tシャツを|iPhoneで|注文した"),
        ("th", "พ่อแม่ชอบเด็กๆ มาก เด็ก ๆ ก็ชอบ", "พ่อแม่|ชอบ|เด็กๆ|มาก|เด็ก|ๆ|ก็|ชอบ"),
        ("th", "กรุงเทพฯเป็นเมืองใหญ่", "กรุงเทพฯ|เป็น|เมือง|ใหญ่"),
        ("lo", "ເວົ້າຊ້າໆແດ່", "ເວົ້າ|ຊ້າໆ|ແດ່"),
        ("km", "ក្មេងៗលេងនៅសាលារៀន", "ក្មេងៗ|លេង|នៅ|សាលារៀន"),
        ("my", "သူဆေးရုံမှာအလုပ်လုပ်တယ်", "သူ|ဆေးရုံမှာ|အလုပ်|လုပ်တယ်"),
        ("ko", "大統領이 國會議事堂에서 말했다", "大統領이|國會議事堂에서|말했다"),
    ],
)
def test_units_of_sentences(language: str, text: str, units: str) -> None:
    assert [word.text for word in known_words(text, language)] == units.split("|")


@pytest.mark.parametrize("language", ["th", "zh", "ja"])
def test_no_line_is_cut_inside_a_word(language: str) -> None:
    sentences = [sentence for sentence in SENTENCES if sentence.language == language]
    for sentence in sentences[:10]:
        text = sentence.text
        edges, at = {word.source_end for word in known_words(text, language)}, 0
        for cue in cues_of(known_words(text, language), language):
            for line in lines_of(cue):
                at += len(line)
                assert at in edges


def test_long_phrases_are_cut_between_words_and_long_thai_words_are_bounded() -> None:
    text = "国際連合安全保障理事会常任理事国首脳会議"
    units = [word.text for word in known_words(text, "ja")]
    assert max(map(len, units)) <= 13
    assert units[0] == "国際連合安全保障理事会"
    assert max(len(graphemes(word.text)) for word in known_words("ก" * 300, "th")) <= 20
    assert max(len(graphemes(word.text)) for word in known_words("ខ្ញុំ" * 100, "km")) <= 20


def test_the_dictionaries_keep_every_character() -> None:
    for text in ("𠮷野家的T恤", "電腦軟體", "一"):
        assert "".join(chinese_words(text) or ()) == text
    assert "".join(thai_words("เด็กๆในกรุงเทพฯ") or ()) == "เด็กๆในกรุงเทพฯ"


def test_pieces_are_joined_to_as_few_words_as_possible() -> None:
    words = frozenset({"ab", "bc", "abc", "de"})
    assert joined(list("abcde"), words) == ["abc", "de"]
    assert joined(["a", "b", "x", "de"], words, ["x"]) == ["ab", "xde"]
    assert joined(["x", "d", "e", "x"], words, ["x"]) == ["xde", "x"]
    assert joined([], words) == []


def test_without_a_dictionary_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_icu", "_jieba"):
        monkeypatch.setattr(dictionary, name, lambda: None)
    for sentence in SENTENCES:
        if sentence.language == "ko":
            continue
        assert word_ends(sentence.text, sentence.language) == {}
        assert known_words(sentence.text, sentence.language) == words_of([timed_text(sentence.text)], sentence.language)


def test_only_scripts_without_spaces_have_ends() -> None:
    assert word_ends("Hello", "en") == {}
    assert word_ends("བོད", "bo") == {}
    assert word_ends("ไทย中文", "zh") == {1: False, 2: False, 4: False}

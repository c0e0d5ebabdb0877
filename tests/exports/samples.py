"""Timelines for the tests of exports: a small one that is checked by hand, and hostile ones by the thousand."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path

from captionsync.exports import export
from captionsync.timeline.model import Timeline
from captionsync.timing.model import Cue, Direction, Phone, Tag, Viseme, Word

EXPECTED = Path(__file__).parent.parent / "data" / "exports"


def words_of(text: str, *, start_ms: int = 0, word_ms: int = 300, gap_ms: int = 100) -> list[Word]:
    """Return the words of a text, each ``word_ms`` long with ``gap_ms`` between."""
    words: list[Word] = []
    for match in re.finditer(r"(\S+)(\s*)", text):
        begin_ms = start_ms + len(words) * (word_ms + gap_ms)
        offsets = (match.start(1), match.end(1))
        words.append(Word(len(words), match[1], match[2], begin_ms, begin_ms + word_ms, *offsets, *offsets))
    return words


def timeline_of(
    *cues: Sequence[Sequence[Word]], language: str = "en", direction: Direction = "ltr", extend_ms: int = 0
) -> Timeline:
    """Return a timeline of these cues, each a list of lines of words."""
    made: list[Cue] = []
    pairs: list[tuple[Word, str]] = []
    for number, lines in enumerate(cues, start=1):
        words = [word for line in lines for word in line]
        held = tuple(tuple(line) for line in lines)
        end_ms = max(word.end_ms for word in words) + extend_ms
        made.append(Cue(f"c{number}", 1, True, words[0].start_ms, end_ms, held, language, direction))
        pairs += [(word, f"c{number}") for word in words]
    return Timeline.build(pairs, made, [], [], language=language, direction=direction)


def one_cue(text: str, *, language: str = "en", direction: Direction = "ltr") -> Timeline:
    """Return a timeline of one cue of one line."""
    return timeline_of([words_of(text)], language=language, direction=direction)


def small() -> Timeline:
    """Return the timeline whose every export is written down in ``tests/data/exports``."""
    return Timeline.from_json((EXPECTED / "small.json").read_bytes())


PIECES = [
    *("hello", "World.", "a<b", "<b>bold</b>", "</c>", "<00:00:01.000>", "<v Mary>", "-->", "--->", "--&gt;", "->"),
    *("&", "&amp;", "&lt;script&gt;", "<script>alert(1)</script>", "&#39;", "&notit;", "NOTE", "STYLE", "REGION"),
    *("WEBVTT", "X-TIMESTAMP-MAP=LOCAL:00:00:00.000", "00:00:01.000 --> 00:00:02.000", "\\N", "{\\an8}", "{b}", "\\"),
    *('"', "''", "1", "404:", "3.14", "]]>", "<![CDATA[", "<?xml?>", "data: x", "id: 1", "", " ", "  "),
    *("你好，世界。", "「はい」", "สวัสดี", "नमस्ते", "안녕", "שלום", "مرحبا", "٣٤", "العَرَبِيَّة"),
    *("\u200f", "\u200e", "\u202eabc", "\u2066x\u2069", "👨\u200d👩\u200d👧", "🇩🇪", "e\u0301", "\u0301"),
    *("\u00ad", "\u200b", "\ufeff", "\ufffe", "\uffff", "\U0010ffff", "\u00a0", "\u202f", "\u3000"),
    *("\x00", "\x01\x02", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\r", "\n", "\n\n", "\r\n\r\n"),
    *("\t", "\v\f", "\x1c", "\ud83d", "\ude00", "\ud800x"),
]
SEPARATORS = [" ", " ", " ", "", "\n", "\n\n", "\t", "  ", "\u3000", "\u00a0", "\u2028", "\x00"]


def hostile(seed: int) -> Timeline:
    """Return a timeline made to break writers: any text, times that meet, words without length."""
    rng = random.Random(seed)
    direction: Direction = rng.choice(["ltr", "rtl"])
    at_ms = rng.choice([0, 0, 1, 999, 3_599_000])
    index = char = 0
    pairs: list[tuple[Word, str]] = []
    cues: list[Cue] = []
    for number in range(1, rng.randint(1, 4) + 1):
        lines: list[tuple[Word, ...]] = []
        first_ms = at_ms
        for _ in range(rng.randint(1, 3)):
            line: list[Word] = []
            for _ in range(rng.randint(1, 4)):
                text = "".join(rng.choices(PIECES, k=rng.randint(1, 3)))
                end_ms = at_ms + rng.choice([0, 0, 1, 40, 300])
                spot = (char, char + len(text))
                line.append(Word(index, text, rng.choice(SEPARATORS), at_ms, end_ms, *spot, *spot))
                index, char = index + 1, char + len(text) + 1
                at_ms = end_ms + rng.choice([0, 0, 0, 100])
            lines.append(tuple(line))
        end_ms = lines[-1][-1].end_ms + rng.choice([0, 0, 500])
        cues.append(Cue(f"c{number}", 1, True, first_ms, end_ms, tuple(lines), "he", direction))
        pairs += [(word, f"c{number}") for line in lines for word in line]
        at_ms = max(at_ms, end_ms)
    return Timeline.build(pairs, cues, [], [], language="he", direction=direction)


def speech() -> Timeline:
    """Return a timeline with a mouth: "My chair." in two words with silence around them."""
    words = [Word(0, "My", " ", 100, 350, 0, 2, 0, 2), Word(1, "chair.", "", 400, 800, 3, 9, 3, 9)]
    spoken = [("", "sil", 0, 60, None), ("m", "PP", 60, 200, 0), ("aɪ", "aa", 200, 275, 0), ("aɪ", "I", 275, 400, 0)]
    spoken += [
        ("tʃ", "CH", 400, 500, 1),
        ("ɛ", "E", 500, 700, 1),
        ("ɹ", "RR", 700, 800, 1),
        ("", "sil", 800, 1000, None),
    ]
    visemes: list[Viseme] = []
    for phone, shape, start_ms, end_ms, word in spoken:
        part = 1 if visemes and phone and visemes[-1].phone == phone else 0
        visemes.append(Viseme(shape, phone, start_ms, end_ms, 0.8 if phone else 0.0, word, part))
    phones = [Phone("", 0, 100), Phone("m", 100, 200, 0), Phone("aɪ", 200, 400, 0), Phone("tʃ", 400, 500, 3)]
    phones += [Phone("ɛ", 500, 700, 3), Phone("ɹ", 700, 800, 3), Phone("", 800, 1000)]
    cue = Cue("c1", 1, True, 100, 900, (tuple(words),), "en", "ltr")
    pairs, tags = [(word, "c1") for word in words], [Tag("sighs", 0), Tag("laughs", 400)]
    return Timeline.build(pairs, [cue], visemes, phones, language="en", tags=tags, duration_ms=1000)


def mouth(*visemes: tuple[str, str, int, int]) -> Timeline:
    """Return a timeline of shapes alone, each with its phone, start and end."""
    made = tuple(Viseme(name, phone, start_ms, end_ms, 0.8, None) for name, phone, start_ms, end_ms in visemes)
    return Timeline("", "en", "ltr", made[-1].end_ms, visemes=made)


def lines(timeline: Timeline, extension: str, *, lead_ms: int = 0) -> list[str]:
    """Return the lines of an export."""
    return export(timeline, extension, lead_ms=lead_ms).data.decode().splitlines()

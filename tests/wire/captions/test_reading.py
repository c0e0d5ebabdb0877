"""Caption files are read as those who wrote them meant them, and broken ones are refused with the row."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pysubs2
import pytest
import ttconv.imsc.writer
import ttconv.vtt.reader
import webvtt

from captionsync.errors import InputError
from captionsync.exports import export
from captionsync.wire.captions import MAX_FILE_BYTES, CaptionFile, read_captions
from tests.exports.samples import small, speech

Rows = list[tuple[int, int, tuple[str, ...]]]
SAID: Rows = [
    (0, 2000, ("Hello & welcome to", "this test.")),
    (2040, 5000, ("Grüße aus Köln, 你好",)),
    (3_605_000, 3_607_123, ("The end.",)),
]


def shown(file: CaptionFile) -> Rows:
    return [(row.cue.start_ms, row.cue.end_ms, tuple(filter(None, map(str.strip, row.cue.lines)))) for row in file.cues]


def by_pysubs2(kind: str) -> bytes:
    subs = pysubs2.SSAFile()
    for start_ms, end_ms, lines in SAID:
        subs.append(pysubs2.SSAEvent(start=start_ms, end=end_ms, text="{\\i1}" + "\\N".join(lines) + "{\\i0}"))
    return str(subs.to_string(kind)).encode()


def by_webvtt() -> bytes:
    made = webvtt.WebVTT()
    for start_ms, end_ms, lines in SAID:
        start, end = (webvtt.models.Timestamp.from_seconds(ms / 1000) for ms in (start_ms, end_ms))
        made.captions.append(webvtt.Caption(str(start), str(end), [line.replace("&", "&amp;") for line in lines]))
    return str(made.content).encode()


def by_ttconv() -> bytes:
    out = io.BytesIO()
    ttconv.imsc.writer.from_model(ttconv.vtt.reader.to_model(io.StringIO(by_webvtt().decode()))).write(out, "utf-8")
    return out.getvalue()


@pytest.mark.parametrize("kind", ["srt", "vtt", "ttml"])
def test_what_pysubs2_writes(kind: str) -> None:
    file = read_captions(by_pysubs2(kind))
    assert (file.format, shown(file), file.problems) == (kind, SAID, ())


def test_what_webvtt_py_writes() -> None:
    file = read_captions(by_webvtt())
    assert (file.format, shown(file), file.problems) == ("vtt", SAID, ())


def test_what_ttconv_writes() -> None:
    file = read_captions(by_ttconv())
    assert (file.format, shown(file), file.problems) == ("ttml", SAID, ())


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")
@pytest.mark.parametrize("kind", ["srt", "vtt", "ttml"])
def test_what_ffmpeg_writes(kind: str, tmp_path: Path) -> None:
    (tmp_path / "in.srt").write_bytes(by_pysubs2("srt"))
    command = ["ffmpeg", "-loglevel", "error", "-i", "in.srt", f"out.{kind}"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    file = read_captions((tmp_path / f"out.{kind}").read_bytes())
    # ffmpeg escapes no ampersand in WebVTT, which readers forgive.
    assert (file.format, shown(file), file.problems) == (kind, SAID, ())


@pytest.mark.parametrize("extension", ["vtt", "srt", "ttml"])
def test_our_own_exports(extension: str) -> None:
    for timeline in (small(), speech()):
        file = read_captions(export(timeline, extension).data)
        assert file.problems == ()
        assert [one[:2] for one in shown(file)] == [
            (cue.start_ms, cue.end_ms) for cue in timeline.cues if any(cue.lines)
        ]
    texts = [" ".join(lines) for _, _, lines in shown(read_captions(export(small(), extension).data))]
    texts = [text.replace("❴", "{").replace("❵", "}") for text in texts]  # players of SubRip read braces as code
    assert [text.replace("\u2060", "") for text in texts] == ['Pay Tom & Bob "<5>"!', "Café time, {now}."]


VTT = """WEBVTT - a title
Kind: captions
Language: de-AT

STYLE
::cue { color: red }

NOTE a note

7
00:01.000 --> 00:02.000 align:start
<v Anna>Eins &amp; <i>zwei</i></v>
<00:00:01.500><c.x>drei</c>

last one
00:00:02.000 --> 00:00:03.000
<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>
"""


def test_webvtt_is_shown_without_its_markup() -> None:
    first, second = read_captions(VTT.encode()).cues
    assert (first.cue.id, first.cue.speaker, first.cue.lines) == ("7", "Anna", ("Eins & zwei", "drei"))
    assert (first.row, first.rows) == (11, (12, 13))
    assert (second.cue.id, second.cue.lines, second.rows) == ("last one", ("漢字",), (17,))
    assert read_captions(VTT.encode()).language == "de-AT"
    assert read_captions(VTT.replace("\n", "\r\n").encode("utf-16")).cues == (first, second)


def test_subrip_is_shown_without_its_markup() -> None:
    text = (
        "1\n0:00:01,5 --> 0:00:02,50 X1:1 X2:2\n{\\an8}<i>One</i> &amp; <font color=red>two</font>\n\nthree <3\n\n2\n"
    )
    file = read_captions((text + "0:00:03,000-->0:00:04,000\n\n3\n00:00:05,000 --> 00:00:06,000\n4\n").encode())
    first, empty, last = file.cues
    assert (first.cue.start_ms, first.cue.end_ms) == (1500, 2500)
    assert (first.cue.lines, first.rows) == (("One &amp; two", "three <3"), (3, 5))
    assert (empty.cue.id, empty.cue.lines, last.cue.lines) == ("2", (), ("4",))
    assert [(one.row, "empty line" in one.message) for one in file.problems] == [(4, True)]


TTML = """<?xml version="1.0"?>
<!-- a comment -->
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xml:lang="fr"
    xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:tts="http://www.w3.org/ns/ttml#styling"
    ttp:frameRate="24" ttp:frameRateMultiplier="1000 1001" ttp:tickRate="1000">
 <head><metadata><ttm:agent xml:id="a" type="person"><ttm:name type="full">Anna</ttm:name></ttm:agent></metadata></head>
 <body begin="10s">
  <div begin="1000t" end="60s">
   <p xml:id="x" begin="00:00:01:12" dur="24f" ttm:agent="a"><metadata><ttm:desc>no</ttm:desc></metadata>Un
      <span tts:fontStyle="italic">deux</span><br/>trois</p>
   <p begin="0.5h" end="1h">later than its parent</p>
   <p><span begin="5s" end="6s">quatre</span><span begin="6s" end="7s">cinq</span></p>
   <p begin="8s" end="9s"><span begin="0s">six </span><span begin="500ms">sept</span></p>
   <p begin="soon" end="9s">huit</p>
  </div>
  <div timeContainer="seq"><p dur="1s">neuf</p><p dur="2s">dix</p></div>
 </body>
</tt>"""


def test_ttml_is_timed_by_all_that_contains_it() -> None:
    file = read_captions(TTML.encode())
    assert shown(file) == [
        (12_501, 13_502, ("Un deux", "trois")),
        (1_811_000, 70_000, ("later than its parent",)),
        (16_000, 17_000, ("quatre",)),
        (17_000, 18_000, ("cinq",)),
        (19_000, 20_000, ("six sept",)),
        (10_000, 11_000, ("neuf",)),
        (11_000, 13_000, ("dix",)),
    ]
    first = file.cues[0]
    assert (file.language, first.cue.id, first.cue.speaker, first.row, first.rows) == ("fr", "x", "Anna", 9, (9, 10))
    assert [(one.row, "'soon'" in one.message) for one in file.problems] == [(14, True)]


def test_an_encoding_is_recognised_or_named() -> None:
    srt = "1\n00:00:00,000 --> 00:00:02,000\nGrüße\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        file = read_captions(srt.encode(encoding))
        assert (file.cues[0].cue.lines, file.problems) == (("Grüße",), ())
    file = read_captions(srt.encode("cp1252"))
    assert (file.cues[0].cue.lines, file.encoding, file.problems[0].severity) == (("Grüße",), "cp1252", "warning")
    assert "Windows-1252" in file.problems[0].message
    xml = '<?xml version="1.0" encoding="ISO-8859-1"?><tt><body><div><p begin="0s" end="1s">Grüße</p></div></body></tt>'
    assert read_captions(xml.encode("latin-1")).cues[0].cue.lines == ("Grüße",)


BOMB = (
    '<!DOCTYPE tt [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><tt><body><p begin="0s" end="1s">&b;</p></body></tt>'
)
FILE = '<!DOCTYPE tt [<!ENTITY a SYSTEM "file:///etc/passwd">]><tt><body><p begin="0s" end="1s">&a;</p></body></tt>'
REFUSED = [
    (b"", "is empty"),
    (b" \n\n", "is empty"),
    (b"WEBVTT\n\n", "no cues"),
    (b"WEBVTT\n\nx --> y\nHi\n", "Line 3"),
    (b"Hello there.", "neither WebVTT, SubRip nor TTML"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "UTF-16"),
    ("1\n00:00:00,000 --> 00:00:02,000\nGrüße\n".encode("utf-16-le"), "without a byte order mark"),
    (b"1\n00:00:00,000 --> 00:00:02,000\n\x81\n", "Line 3"),
    (b"<tt>\n<body>\n</div>", "Line 3: this is not well-formed XML"),
    (b"<html><body/></html>", "Line 1: the root is <html>"),
    (BOMB.encode(), "declares an entity"),
    (FILE.encode(), "declares an entity"),
    (b"<tt>" + b"<div>" * 101, "nested"),
    (b'<?xml version="1.0" encoding="rot13"?><tt/>', "encoding 'rot13'"),
    (b'<?xml version="1.0" encoding="no-such"?><tt/>', "encoding 'no-such'"),
    (b"WEBVTT" + b" " * MAX_FILE_BYTES, "more than 5,000,000 bytes"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_what_cannot_be_read_is_refused_with_the_row(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message.replace("(", r"\(")):
        read_captions(data)


def test_a_name_tells_what_a_file_should_have_been() -> None:
    with pytest.raises(InputError, match="Line 1: a WebVTT file begins with WEBVTT"):
        read_captions(b"00:00.000 --> 00:01.000\nHi\n", "a.VTT")
    with pytest.raises(InputError, match="Line 1: a TTML file begins with <"):
        read_captions(b"00:00.000 --> 00:01.000\nHi\n", "a.dfxp")


LENIENT = [
    ("WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nHi\n", 3, "are not written as"),
    ("WEBVTT\n\n0:1.5-->0:2.5\nHi\n", 3, "are not written as"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n00:03.000 --> 00:04.000\nHo\n", 5, "An empty line is missing"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n\nlost text\n", 6, "belongs to no cue"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n\n00:01.0 --> later\nlost\n", 6, "cannot be read"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nI <3 you\n", 4, "is read as a tag"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\na < b and c > d\n", 4, "is read as a tag"),
    ("00:01.000 --> 00:02.000\nHi\n\n2\n00:00:01,000 --> later\nlost\n", 5, "cannot be read"),
]


@pytest.mark.parametrize(("text", "row", "message"), LENIENT)
def test_what_readers_forgive_is_read_and_reported(text: str, row: int, message: str) -> None:
    file = read_captions(text.encode())
    assert [(one.row, message in one.message) for one in file.problems] == [(row, True)]
    assert file.cues[0].cue.end_ms - file.cues[0].cue.start_ms == 1000

"""Files as they are found are read as the usual readers read them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

import pysubs2
import pytest
import ttconv.imsc.reader
import webvtt
from ttconv.isd import ISD

from captionsync.wire.captions import read_captions

Rows = list[tuple[int, int, str]]
SRT = {
    "without numbers": "00:00:01,000 --> 00:00:02,000\nA\nB\n\n00:00:02,000 --> 00:00:03,000\nC\n",
    "without empty lines": "1\n00:00:01,000 --> 00:00:02,000\nA\n2\n00:00:02,000 --> 00:00:03,000\nC\n",
    "careless times": "1\n0:0:1.5 --> 0:00:02.25\nA\n\n2\n00:00:03,0000-->00:00:04,000 X1:1\nB\n",
    "spaces": " 1 \n  00:00:01,000  -->  00:00:02,000  \nA\n\n\n\n2\n00:00:02,000 --> 00:00:03,000\n\n"
    "3\n00:00:04,000 --> 00:00:05,000\nD",
    "numbers as text": "1\n00:00:01,000 --> 00:00:02,000\n1984\n\n2\n00:00:02,000 --> 00:00:03,000\n42\n",
    "tags": '1\n00:00:01,000 --> 00:00:02,000\n<b>A</b> <U>b</U> <FONT COLOR="#fff">c</FONT> {\\an8}d\n',
}
VTT = {
    "no empty line": "WEBVTT\n00:01.000 --> 00:02.000\nA\n",
    "text in the head": "WEBVTT FILE\n\n1\n00:01.000 --> 00:02.000\nA\n\n2\n00:00:02.000 --> 00:00:03.000\nB\n",
    "of Windows": "\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000 align:start position:0%\r\nA\r\nB\r\n",
    "notes": "WEBVTT\n\nid line\n00:01.000 --> 00:02.000\nA\n\nNOTE x\n\nNOTE\ny\n\n00:02.000 --> 00:03.000\nB\n",
    "of HLS": "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n00:01.000\t-->\t00:02.000\tline:0\nA\n",
    "without text": "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\nB\n",
    "of YouTube": "WEBVTT\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000 align:start position:0%\n \n"
    "so<00:00:01.480><c> far</c>\n\n00:02.000 --> 00:03.000\nso far\n \n",
}
_HEAD = (
    '<tt xml:lang="en" xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" {}>'
    "<body><div{}>{}</div></body></tt>"
)
TTML = {
    "paragraphs": _HEAD.format("", "", '<p begin="1s" end="2s">A<br/>B</p><p begin="2s" dur="1s">C</p>'),
    "prefixes": '<t:tt xml:lang="" xmlns:t="http://www.w3.org/ns/ttml"><t:body><t:div><t:p begin="00:00:01.000" '
    'end="00:00:02.000"><t:span>A</t:span></t:p></t:div></t:body></t:tt>',
    "frames": _HEAD.format('ttp:frameRate="25"', "", '<p begin="00:00:01:15" end="50f">A</p>'),
    "ticks": _HEAD.format('ttp:tickRate="10000000"', "", '<p begin="10000000t" end="20000000t">A</p>'),
    "in turn": _HEAD.format(
        "", ' timeContainer="seq"', '<p dur="1s">A</p><p dur="2s">B</p><p begin="1s" dur="1s">C</p>'
    ),
    "spans in turn": _HEAD.format(
        "", "", '<p timeContainer="seq" begin="5s"><span dur="1s">A</span><span dur="1s">B</span></p>'
    ),
    "a division": _HEAD.format("", ' begin="3s" end="4s"', "<p>A</p>"),
    "spans": _HEAD.format("", "", '<p><span begin="1s" end="2s">A</span><span begin="2s" end="3s">B</span></p>'),
    "white space": _HEAD.format('xml:space="preserve"', "", '<p begin="1s" end="2s">A\nB</p>'),
}


def ours(text: str) -> Rows:
    cues = [row.cue for row in read_captions(text.encode()).cues]
    return [(cue.start_ms, cue.end_ms, "\n".join(cue.lines)) for cue in cues]


def by_ttconv(text: str) -> Rows:
    model = ttconv.imsc.reader.to_model(ET.ElementTree(ET.fromstring(text)))
    times = ISD.significant_times(model)
    shown = [(at, "".join(_text(ISD.from_model(model, at).iter_regions()))) for at in times]
    following = [*times[1:], times[-1]]
    return [
        (round(at * 1000), round(end * 1000), said) for (at, said), end in zip(shown, following, strict=True) if said
    ]


def _text(elements: Iterable[object]) -> Iterable[str]:
    for element in elements:
        name = type(element).__name__
        if name == "Text":
            yield element.get_text()  # type: ignore[attr-defined]
        elif name == "Br":
            yield "\n"
        yield from _text(element)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", SRT.values(), ids=SRT)
def test_subrip_as_pysubs2(text: str) -> None:
    read = pysubs2.SSAFile.from_string(text, format_="srt")
    assert ours(text) == [(one.start, one.end, one.plaintext) for one in read]


@pytest.mark.parametrize("text", VTT.values(), ids=VTT)
def test_webvtt_as_webvtt_py(text: str) -> None:
    read = webvtt.from_string(text).captions
    seconds = [(one.start_in_seconds, one.end_in_seconds, one.text) for one in read]
    assert ours(text) == [(round(start * 1000), round(end * 1000), said) for start, end, said in seconds]


@pytest.mark.parametrize("text", TTML.values(), ids=TTML)
def test_ttml_as_ttconv(text: str) -> None:
    assert ours(text) == by_ttconv(text)


def test_times_before_0_and_beyond_99_hours() -> None:
    text = "1\n-00:00:01,000 --> 00:00:02,000\nA\n\n2\n100:00:01,000 --> 100:00:02,500\nB\n"
    assert ours(text) == [(0, 2000, "A"), (360_001_000, 360_002_500, "B")]

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from captionsync.exports import export
from captionsync.timeline.model import Timeline
from captionsync.timing.clock import parse_vtt_timestamp
from tests.exports.samples import hostile, one_cue, small, timeline_of, words_of

TT = "{http://www.w3.org/ns/ttml}"
TTP = "{http://www.w3.org/ns/ttml#parameter}"
TTS = "{http://www.w3.org/ns/ttml#styling}"
XML = "{http://www.w3.org/XML/1998/namespace}"


def root_of(timeline: Timeline) -> ET.Element:
    return ET.fromstring(export(timeline, "ttml").data)


def text_of(paragraph: ET.Element) -> str:
    return "\n".join(span.text or "" for span in paragraph.iter(TT + "span"))


def test_it_is_a_document_of_the_imsc_text_profile() -> None:
    root = root_of(small())
    assert root.tag == TT + "tt"
    assert root.get(TTP + "contentProfiles") == "http://www.w3.org/ns/ttml/profile/imsc1.1/text"
    assert root.get(XML + "lang") == "en"
    (region,) = root.iter(TT + "region")
    assert {TTS + "origin", TTS + "extent"} <= set(region.keys())
    body = root.find(TT + "body")
    assert body is not None
    assert body.get("region") == region.get(XML + "id")
    styles = {style.get(XML + "id") for style in root.iter(TT + "style")}
    assert {element.get("style") for element in root.iter() if element.get("style")} <= styles


def test_ids_are_unique_and_names() -> None:
    data = timeline_of([words_of("one")], [words_of("two", start_ms=900)]).to_dict()
    data["words"] = []
    data["cues"][0]["id"], data["cues"][1]["id"] = "1 <&", "_bottom"
    root = root_of(Timeline.from_dict(data))
    ids = [element.get(XML + "id") for element in root.iter() if element.get(XML + "id")]
    assert len(ids) == len(set(ids)) == 3


def test_language_and_direction_of_a_cue() -> None:
    data = one_cue("שלום", language="he", direction="rtl").to_dict()
    data["language"] = 'x"<y'
    root = root_of(Timeline.from_dict(data))
    (paragraph,) = root.iter(TT + "p")
    assert root.get(XML + "lang") == 'x"<y'
    assert paragraph.get(XML + "lang") == "he"
    assert paragraph.get(TTS + "direction") == "rtl"


def test_a_hundred_hours_and_no_length() -> None:
    data = one_cue("late").to_dict()
    data["words"] = []
    data["cues"][0].update(start_ms=360_000_000, end_ms=360_000_000)
    (paragraph,) = root_of(Timeline.from_dict(data)).iter(TT + "p")
    assert (paragraph.get("begin"), paragraph.get("end")) == ("100:00:00.000", "100:00:00.001")


@pytest.mark.parametrize("seed", range(200))
def test_hostile_text_parses_and_reads_back(seed: int) -> None:
    timeline = hostile(seed)
    shown = [cue for cue in timeline.cues if any(cue.lines)]
    paragraphs = list(root_of(timeline).iter(TT + "p"))
    assert [text_of(paragraph) for paragraph in paragraphs] == [
        "\n".join(filter(None, cue.lines)).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd") for cue in shown
    ]
    assert [parse_vtt_timestamp(paragraph.get("begin", "")) for paragraph in paragraphs] == [
        cue.start_ms for cue in shown
    ]

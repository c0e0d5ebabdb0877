"""TTML: a document of the IMSC 1.1 text profile, one region at the bottom.

Source: W3C TTML Profiles for Internet Media Subtitles and Captions 1.1 (text profile), on TTML2: 5.1 (namespaces),
10.2 (styles), 12.3.1 (time expressions), 14.1.2 (agents); XML 1.0, 2.2 (characters).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from captionsync.exports.base import Options
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.model import Timeline
from captionsync.timing.clock import ttml_timestamp
from captionsync.timing.plain import one_line, utf8

_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" \
xmlns:tts="http://www.w3.org/ns/ttml#styling" \
ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text"{metadata} xml:lang={language}>
  <head>
{agents}    <styling>
      <style xml:id="_caption" tts:fontFamily="proportionalSansSerif" tts:fontSize="100%" tts:lineHeight="125%" \
tts:textAlign="center" tts:color="white"/>
      <style xml:id="_line" tts:backgroundColor="#000000cc"/>
    </styling>
    <layout>
      <region xml:id="_bottom" tts:origin="10% 10%" tts:extent="80% 80%" tts:displayAlign="after" \
tts:showBackground="whenActive"/>
    </layout>
  </head>
  <body style="_caption" region="_bottom">
    <div>
"""
_FOOT: Final = """\
    </div>
  </body>
</tt>
"""
_XML_ID: Final = re.compile("[A-Za-z][A-Za-z0-9_.-]*")
_NO_XML: Final = re.compile("[\ufffe\uffff]")


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the TTML file."""
    cues = [cue for cue in timeline.cues if any(cue.lines)]
    speakers = dict.fromkeys(name for cue in cues if (name := _text(cue.speaker)))
    agents = {name: f"_speaker{number}" for number, name in enumerate(speakers, start=1)}
    paragraphs = "".join(_paragraph(cue, timeline.language, agents) for cue in cues)
    metadata = ' xmlns:ttm="http://www.w3.org/ns/ttml#metadata"' if agents else ""
    language = quoteattr(_text(timeline.language))
    head = _HEAD.format(metadata=metadata, language=language, agents=_agents(agents))
    return utf8(head + paragraphs + _FOOT)


def _agents(agents: Mapping[str, str]) -> str:
    """Return the declarations of the speakers."""
    written = (
        f'      <ttm:agent xml:id="{agent}" type="person"><ttm:name type="full">{escape(name)}</ttm:name></ttm:agent>\n'
        for name, agent in agents.items()
    )
    return f"    <metadata>\n{''.join(written)}    </metadata>\n" if agents else ""


def _paragraph(cue: TimelineCue, language: str, agents: Mapping[str, str]) -> str:
    begin, end = ttml_timestamp(cue.start_ms), ttml_timestamp(max(cue.end_ms, cue.start_ms + 1))
    attributes = f'begin="{begin}" end="{end}"'
    if _XML_ID.fullmatch(cue.id):
        attributes = f'xml:id="{cue.id}" {attributes}'
    if cue.language != language:
        attributes += f" xml:lang={quoteattr(_text(cue.language))}"
    if agent := agents.get(_text(cue.speaker)):
        attributes += f' ttm:agent="{agent}"'
    if cue.direction == "rtl":
        attributes += ' tts:direction="rtl"'
    lines = "<br/>".join(f'<span style="_line">{escape(_text(line))}</span>' for line in cue.lines if line)
    return f"      <p {attributes}>{lines}</p>\n"


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", one_line(text))

"""What the names of fields mean: which hold text, which hold times, and in which unit.

A name is compared without case and separators, so ``charStartTimesMs`` and ``char_start_times_ms`` are one. Names that
are not in these tables mean nothing: no time is guessed from its value alone.

Source: the responses of ElevenLabs (text to speech, dialogue, forced alignment, Scribe, Agents), OpenAI Whisper and its
relatives, Azure Speech, Amazon Polly and Transcribe, Google Cloud, Cartesia, Inworld, Kokoro-FastAPI, Rime, xAI, Fish,
Speechify, Deepgram, AssemblyAI, Rev, Vosk, Speechmatics, Montreal Forced Aligner and edge-tts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Kind = Literal["chars", "words", "segments", ""]
"""What the texts of a list are; empty if only the texts themselves show it."""
Meaning = Literal["start", "end", "duration", "pair"]
Role = Literal["mouth", "event", "segment", "word", ""]

MS_PER = {"ns": 1e-6, "tick": 1e-4, "us": 1e-3, "ms": 1.0, "cs": 10.0, "s": 1000.0}
"""Milliseconds in a unit; a tick is 100 ns, as in Azure."""

_UNITS = {
    **dict.fromkeys("ms msec msecs millis millisecond milliseconds".split(), "ms"),
    **dict.fromkeys("s sec secs second seconds".split(), "s"),
    **dict.fromkeys("tick ticks hns".split(), "tick"),
    **dict.fromkeys("us usec usecs micros microsecond microseconds".split(), "us"),
    **dict.fromkeys("ns nanos nanosecond nanoseconds".split(), "ns"),
    "centiseconds": "cs",
}
_CHAR_SUBJECTS = "characters|character|chars|char|graphemes|grapheme|graph|letters|letter"
_WORD_SUBJECTS = "words|word|tokens|token|w"
_TIMES = "timestamps|timestamp|times|time|ts"
_NAME = re.compile(
    rf"(?:(?P<chars>{_CHAR_SUBJECTS})|(?P<words>{_WORD_SUBJECTS})|segments?|phrases?|sentences?|chunks?|marks?|cues?)?"
    rf"(?:audio|media|speech|relative)?(?:{_TIMES}|t)??"
    r"(?:(?P<start>starting|starts?|begins?|beginnings?|from|onsets?|t0|xmin|tmin|st)"
    r"|(?P<end>endings?|ends?|stops?|to|until|till|finish|t1|xmax|tmax|et)"
    r"|(?P<duration>durations?|durs?|lengths?)"
    rf"|(?P<at>offsets?|{_TIMES}|timepoints?|at))"
    rf"(?:offsets?|positions?|{_TIMES})?(?:in)?(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})?"
)
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATOR = re.compile(r"[^0-9A-Za-z]+")

TEXTS: dict[str, Kind] = {
    "punctuatedword": "words",
    "word": "words",
    "char": "chars",
    "character": "chars",
    "letter": "chars",
    "grapheme": "chars",
    "text": "",
    "value": "",
    "content": "",
    "label": "",
    "token": "words",
    "markname": "words",
    "transcript": "segments",
    "sentence": "segments",
    "utterance": "segments",
    "caption": "segments",
    "subtitle": "segments",
    "lines": "segments",
    "phrase": "",
    "symbol": "",
    "w": "words",
}
"""Names of the text of an object, the first one that it has counts."""
EVENT_TEXTS = ("name", "bookmark", "text", "value", "content")
"""The same for what is heard but not spoken."""
LISTS: dict[str, Kind] = {
    **dict.fromkeys(_CHAR_SUBJECTS.split("|"), "chars"),
    "graphchars": "chars",
    "words": "words",
    "word": "words",
    "tokens": "words",
    "text": "",
    "texts": "",
    "labels": "",
    "values": "",
    "transcript": "words",
    **dict.fromkeys("segments sentences paragraphs utterances".split(), "segments"),
}
"""Names of lists of texts, and of lists of objects with text."""
TIME_HOLDERS = frozenset("offsets timestamps timestamp times time timing timings interval range span".split())
"""Names of objects or pairs that hold a start and an end."""
WHOLE_TEXTS = ("text", "transcript", "transcription", "displaytext", "display", "sentence", "input")
"""Names of a text whose parts are timed beside it."""
SPEAKERS = tuple("speaker speakerid speakerlabel speakername speakertag voiceid voice".split())
TYPES = ("type", "kind", "boundarytype", "event")
SAME_TEXT = frozenset(
    "words wordsegments segments sentences paragraphs utterances characters chars cues chunks results items tokens "
    "transcription speechmarks channels channel alternatives monologues speakerlabels fragments subtitles lines "
    "wordtimestamps charactertimestamps".split()
)
"""Names under which one response gives the same text several times, in parts of different size."""
CHANNELS = frozenset({"channels", "transcripts"})
"""Lists of what was said at the same time."""
ONE_OF_MANY = frozenset("alternatives nbest hypotheses".split())
"""Lists of guesses, of which the first is the best."""

_MOUTH = re.compile(r"(?:pho?n(?:eme|etic)?|viseme|blendshape|mouth|lipsync|animation|syllable|graphtophon)\w*")
_EVENT = re.compile(r"audioevents?|ssml|mark|bookmark|tag|soundeffect|sfx|nonspeech")
_SEGMENT = re.compile(r"\w*(?:sentence|paragraph|segment|utterance|cue)(?:s|boundary)?")
_WORD = re.compile(r"\w*(?:word|punctuation|pronunciation|spacing)\w*|punct|space")


class TimeName(NamedTuple):
    """What a name says about times."""

    meaning: Meaning
    unit: str
    """A key of :data:`MS_PER`; empty if the name does not say."""
    subject: Kind
    rank: int
    """How clearly it is a time: of several fields for the same thing, the clearest counts."""


@lru_cache(maxsize=4096)
def squeezed(name: str) -> str:
    """Return a name without case, separators and the prefix of private fields."""
    if name.startswith("priv") and name[4:5].isupper():
        name = name[4:]
    return _SEPARATOR.sub("", name).lower()


@lru_cache(maxsize=4096)
def time_name(name: str) -> TimeName | None:
    """Return the meaning of a name that stands for times; None if it does not."""
    match = _NAME.fullmatch(squeezed(name))
    if match is None:
        return None
    parts = _SEPARATOR.sub("_", _CAPITAL.sub("_", name)).lower().strip("_").split("_")
    unit = _UNITS.get(parts[-1] if len(parts) > 1 else match["unit"] or "", "") or _UNITS.get(match["unit"] or "", "")
    if len(parts) == 1 and match["unit"] == "s":
        unit = ""  # a plural
    subject: Kind = "chars" if match["chars"] else "words" if match["words"] else ""
    if match["duration"]:
        is_count = match["duration"].startswith("length") and not unit
        return None if is_count else TimeName("duration", unit, subject, 3 if unit else 1)
    bare = bool(match["at"]) and not match["at"].startswith("offset")
    rank = 3 if unit else 0 if bare else 2 if "time" in match[0] or "offset" in match[0] else 1
    meaning: Meaning = "end" if match["end"] else "start" if match["start"] else "pair"
    return TimeName(meaning, unit, subject, rank)


@lru_cache(maxsize=1024)
def is_mouth(name: str) -> bool:
    """Return whether a squeezed name stands for sounds or shapes of the mouth, which are no text."""
    return _MOUTH.fullmatch(name) is not None


@lru_cache(maxsize=1024)
def role_of(kind: str) -> Role:
    """Return what an object of a type stands for; empty if its type does not say."""
    name = squeezed(kind.rpartition(".")[2])
    if is_mouth(name):
        return "mouth"
    if _EVENT.fullmatch(name):
        return "event"
    if _SEGMENT.fullmatch(name):
        return "segment"
    return "word" if _WORD.fullmatch(name) else ""


def is_spoken(name: str) -> bool:
    """Return whether a squeezed name stands for the text as spoken, beside the text as written."""
    return "normali" in name or name.startswith("spoken")

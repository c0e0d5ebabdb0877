"""The answers of engines and recognisers, as their interfaces give them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.wire.recordings.words import RAIN, lines, read

PLAIN = [(text.strip("."), start_ms, end_ms) for text, start_ms, end_ms in RAIN]
TICKS = 10_000


def seconds(words: list[tuple[str, int, int]], text: str = "word", **more: Any) -> list[dict[str, Any]]:
    return [{text: word, "start": start / 1000, "end": end / 1000, **more} for word, start, end in words]


def azure(word: str, start: int, end: int) -> dict[str, Any]:
    text = {"Text": word, "Length": len(word), "BoundaryType": "WordBoundary"}
    return {"Type": "WordBoundary", "Data": {"Offset": start * TICKS, "Duration": (end - start) * TICKS, "text": text}}


def cpp(word: str, start: int, end: int) -> dict[str, Any]:
    clock = [f"00:00:{ms // 1000:02d},{ms % 1000:03d}" for ms in (start, end)]
    return {
        "timestamps": {"from": clock[0], "to": clock[1]},
        "offsets": {"from": start, "to": end},
        "text": f" {word}",
    }


SEGMENT = {"id": 0, "seek": 0, "start": 0.0, "end": 1.4, "text": " Rain fell all day.", "tokens": [50364, 7]}
DEEPGRAM = [
    {"word": word.lower(), "start": start / 1000, "end": end / 1000, "punctuated_word": text, "speaker": 0}
    for (word, start, end), (text, _, _) in zip(PLAIN, RAIN, strict=True)
]
MFA = {
    "words": {"type": "interval", "entries": [[start / 1000, end / 1000, word] for word, start, end in RAIN]},
    "phones": {"type": "interval", "entries": [[0.0, 0.1, "R"], [0.1, 0.3, "EY1"]]},
}
PUNCTUATION = {"Type": "WordBoundary", "Data": {"Offset": 14_000_000, "Duration": 500_000, "text": {"Text": "."}}}
ENGINES: dict[str, Any] = {
    "openai verbose_json": {
        "text": "Rain fell all day.",
        "duration": 1.4,
        "words": seconds(PLAIN),
        "segments": [SEGMENT],
    },
    "whisper": {
        "text": " Rain fell all day.",
        "segments": [{**SEGMENT, "words": seconds([(f" {w}", s, e) for w, s, e in RAIN])}],
    },
    "whisperx": {
        "segments": [
            {"start": 0, "end": 0.7, "text": " Rain fell", "words": seconds(RAIN[:2], score=0.9), "speaker": "A"},
            {"start": 0.75, "end": 1.4, "text": " all day.", "words": seconds(RAIN[2:], score=0.9), "speaker": "A"},
        ],
        "word_segments": seconds(RAIN, score=0.9),
    },
    "faster-whisper tuples": [[s / 1000, e / 1000, f" {w}", 0.9] for w, s, e in RAIN],
    "faster-whisper segments": [
        [1, 0, 0.0, 1.4, " Rain fell all day.", [7], 0.1, [[s / 1000, e / 1000, f" {w}", 0.9] for w, s, e in RAIN]]
    ],
    "whisper.cpp": {"result": {"language": "en"}, "transcription": [cpp(*word) for word in RAIN]},
    "whisper.cpp full": {
        "transcription": [
            {
                **cpp("Rain fell all day.", 0, 1400),
                "tokens": [cpp("", 0, 0) | {"text": "[_BEG_]"}, *(cpp(*word) for word in RAIN)],
            }
        ]
    },
    "whisper.cpp t0": [{"text": text, "t0": start // 10, "t1": end // 10} for text, start, end in RAIN],
    "transformers": {
        "text": " Rain",
        "chunks": [{"text": f" {w}", "timestamp": [s / 1000, e / 1000]} for w, s, e in RAIN],
    },
    "remotion": [{"text": f" {w}", "startMs": s, "endMs": e, "timestampMs": s, "confidence": 1} for w, s, e in RAIN],
    "deepgram": {
        "metadata": {"duration": 1.4},
        "results": {
            "channels": [
                {
                    "alternatives": [
                        {
                            "transcript": "Rain fell all day.",
                            "words": DEEPGRAM,
                            "paragraphs": {
                                "transcript": "\nRain fell all day.",
                                "paragraphs": [{"sentences": [{"text": "Rain fell all day.", "start": 0, "end": 1.4}]}],
                            },
                        },
                        {"transcript": "Reign", "words": seconds([("reign", 0, 300)])},
                    ]
                }
            ]
        },
    },
    "deepgram live": lines(
        {"is_final": False, "channel": {"alternatives": [{"transcript": "Ray", "words": seconds([("Ray", 0, 200)])}]}},
        {"is_final": True, "channel": {"alternatives": [{"transcript": "Rain fell all day.", "words": DEEPGRAM}]}},
    ),
    "assemblyai": {
        "text": "Rain fell all day.",
        "words": [{"text": text, "start": start, "end": end, "speaker": "A"} for text, start, end in RAIN],
        "utterances": [
            {
                "speaker": "A",
                "start": 0,
                "end": 1400,
                "text": "Rain fell all day.",
                "words": [{"text": text, "start": start, "end": end} for text, start, end in RAIN],
            }
        ],
    },
    "google speech": {
        "results": [
            {
                "alternatives": [
                    {"words": [{"startTime": f"{s / 1000}s", "endTime": f"{e / 1000}s", "word": w} for w, s, e in part]}
                ]
            }
            for part in (RAIN[:2], RAIN[2:])
        ]
    },
    "google protobuf": {
        "words": [
            {
                "word": w,
                "startOffset": {"nanos": s % 1000 * 10**6, "seconds": str(s // 1000)} if s else {},
                "endOffset": {"nanos": e % 1000 * 10**6, "seconds": str(e // 1000)},
            }
            for w, s, e in RAIN
        ]
    },
    "aws transcribe": {
        "results": {
            "transcripts": [{"transcript": "Rain fell all day."}],
            "items": [
                *(
                    {
                        "type": "pronunciation",
                        "start_time": str(s / 1000),
                        "end_time": str(e / 1000),
                        "alternatives": [{"confidence": "1", "content": w}],
                    }
                    for w, s, e in PLAIN
                ),
                {"type": "punctuation", "alternatives": [{"confidence": "0", "content": "."}]},
            ],
        }
    },
    "speechmatics": {
        "results": [
            *(
                {"type": "word", "start_time": s / 1000, "end_time": e / 1000, "alternatives": [{"content": w}]}
                for w, s, e in PLAIN
            ),
            {"type": "punctuation", "start_time": 1.4, "end_time": 1.4, "alternatives": [{"content": "."}]},
        ]
    },
    "rev": {
        "monologues": [
            {
                "speaker": 0,
                "elements": [
                    part
                    for w, s, e in PLAIN
                    for part in (
                        {"type": "text", "value": w, "ts": s / 1000, "end_ts": e / 1000},
                        {"type": "punct", "value": "." if w == "day" else " "},
                    )
                ],
            }
        ]
    },
    "vosk": {"result": [{"conf": 1, **word} for word in seconds(RAIN)], "text": "Rain fell all day."},
    "montreal forced aligner": {"start": 0, "end": 1.4, "tiers": MFA},
    "gentle": {
        "transcript": "Rain fell all day.",
        "words": [
            {**word, "case": "success", "startOffset": 3, "endOffset": 9, "phones": [{"duration": 0.1, "phone": "r_B"}]}
            for word in seconds(PLAIN)
        ],
    },
    "azure socket": {
        "Metadata": [
            *(azure(*word) for word in PLAIN),
            {"Type": "Viseme", "Data": {"Offset": 100, "VisemeId": 3}},
            PUNCTUATION,
        ]
    },
    "azure socket, a word a message": "\r\n".join(
        f"Path:audio.metadata {lines({'Metadata': [azure(*word)]})}" for word in RAIN
    ),
    "azure sentence": {
        "Metadata": [
            {
                "Type": "SentenceBoundary",
                "Data": {"Offset": 0, "Duration": 14_000_000, "text": {"Text": "Rain fell all day."}},
            },
            *(azure(*word) for word in PLAIN),
        ]
    },
    "azure javascript": [
        {
            "privAudioOffset": s * TICKS,
            "privDuration": (e - s) * TICKS,
            "privText": w,
            "privTextOffset": 9,
            "privWordLength": 4,
            "privBoundaryType": "WordBoundary",
        }
        for w, s, e in RAIN
    ],
    "azure python": [
        {
            "audio_offset": s * TICKS,
            "duration": f"0:00:00.{(e - s) * 1000:06d}",
            "text": w,
            "text_offset": 1,
            "boundary_type": "SpeechSynthesisBoundaryType.Word",
        }
        for w, s, e in RAIN
    ],
    "azure recognition": {
        "DisplayText": "Rain fell all day.",
        "Offset": 0,
        "Duration": 14_000_000,
        "NBest": [
            {
                "Display": "Rain fell all day.",
                "Lexical": "rain fell all day",
                "Words": [{"Word": w.lower(), "Offset": s * TICKS, "Duration": (e - s) * TICKS} for w, s, e in PLAIN],
            },
            {"Display": "Reign.", "Words": [{"Word": "reign", "Offset": 0, "Duration": 3_000_000}]},
        ],
    },
    "azure batch": {
        "recognizedPhrases": [
            {
                "nBest": [
                    {
                        "display": "Rain fell all day.",
                        "words": [
                            {
                                "word": w,
                                "offset": f"PT{s / 1000}S",
                                "duration": f"PT{(e - s) / 1000}S",
                                "offsetInTicks": s * TICKS,
                                "durationInTicks": (e - s) * TICKS,
                            }
                            for w, s, e in PLAIN
                        ],
                    }
                ]
            }
        ]
    },
    "azure fast": {
        "phrases": [
            {
                "text": "Rain fell all day.",
                "offsetMilliseconds": 0,
                "durationMilliseconds": 1400,
                "words": [{"text": w, "offsetMilliseconds": s, "durationMilliseconds": e - s} for w, s, e in RAIN],
            }
        ]
    },
    "edge-tts": lines(
        *({"type": "WordBoundary", "offset": s * TICKS, "duration": (e - s) * TICKS, "text": w} for w, s, e in RAIN)
    ),
    "edge-tts, printed": "\n".join(
        repr({"type": "WordBoundary", "offset": s * TICKS, "duration": (e - s) * TICKS, "text": w}) for w, s, e in RAIN
    ),
    "kokoro": lines(
        {
            "audio": "AAAA",
            "timestamps": [{"word": w, "start_time": s / 1000, "end_time": e / 1000} for w, s, e in RAIN[:2]],
        },
        {
            "audio": "AAAA",
            "timestamps": [
                *({"word": w, "start_time": s / 1000, "end_time": e / 1000} for w, s, e in PLAIN[2:]),
                {"word": ".", "start_time": 1.4, "end_time": 1.5},
            ],
        },
    ),
    "cartesia": lines(
        {"type": "chunk", "data": "AA=="},
        *(
            {
                "type": "timestamps",
                "word_timestamps": {
                    "words": [w for w, _, _ in part],
                    "start": [s / 1000 for _, s, _ in part],
                    "end": [e / 1000 for _, _, e in part],
                },
            }
            for part in (RAIN[:3], RAIN[3:])
        ),
        {"type": "phoneme_timestamps", "phoneme_timestamps": {"phonemes": ["r"], "start": [0], "end": [0.1]}},
        {"type": "done", "done": True},
    ),
    "inworld": {
        "result": {
            "timestampInfo": {
                "wordAlignment": {
                    "words": ["Rain", " ", "fell", " ", "all", " ", "day", "."],
                    "wordStartTimeSeconds": [0, 0.3, 0.35, 0.7, 0.75, 1.0, 1.05, 1.4],
                    "wordEndTimeSeconds": [0.3, 0.35, 0.7, 0.75, 1.0, 1.05, 1.4, 1.5],
                    "phoneticDetails": [{"wordIndex": 0, "phones": [{"phoneSymbol": "r", "startTimeSeconds": 0}]}],
                }
            }
        }
    },
    "fish": {"alignment": {"segments": seconds(RAIN, "text"), "audio_duration": 1.4}, "content": "Rain fell all day."},
    "speechify": {
        "speech_marks": {
            "type": "sentence",
            "start": 0,
            "end": 18,
            "start_time": 0,
            "end_time": 1400,
            "value": "Rain fell all day.",
            "chunks": [
                {"type": "word", "start": 5, "end": 9, "start_time": s, "end_time": e, "value": w} for w, s, e in RAIN
            ],
        }
    },
    "gradium": lines(*({"type": "text", "text": w, "start_s": s / 1000, "stop_s": e / 1000} for w, s, e in RAIN)),
    "smallest": lines(
        {"status": "chunk", "data": {"audio": "AA=="}},
        *({"status": "word_timestamp", "data": word} for word in seconds(RAIN)),
    ),
    "talkinghead": {
        "words": [w for w, _, _ in RAIN],
        "wtimes": [s for _, s, _ in RAIN],
        "wdurations": [e - s for _, s, e in RAIN],
        "visemes": ["RR"],
        "vtimes": [0],
        "vdurations": [9],
    },
    "pandas": {
        "word": {str(n): w for n, (w, _, _) in enumerate(RAIN)},
        "start": {str(n): s / 1000 for n, (_, s, _) in enumerate(RAIN)},
        "end": {str(n): e / 1000 for n, (_, _, e) in enumerate(RAIN)},
    },
    "scribe": {
        "text": "Rain fell all day.",
        "words": [
            part
            for w, s, e in RAIN
            for part in (
                {
                    "text": w,
                    "start": s / 1000,
                    "end": e / 1000,
                    "type": "word",
                    "speaker_id": "speaker_0",
                    "characters": None,
                },
                {
                    "text": " ",
                    "start": e / 1000 - 0.02,
                    "end": e / 1000 + 0.05,
                    "type": "spacing",
                    "speaker_id": "speaker_0",
                },
            )
        ],
    },
    "scribe with characters": {
        "words": [
            {
                "text": w,
                "start": s / 1000,
                "end": e / 1000,
                "type": "word",
                "characters": [{"text": char, "start": s / 1000, "end": e / 1000} for char in w],
            }
            for w, s, e in RAIN
        ]
    },
}


@pytest.mark.parametrize("name", ENGINES)
def test_the_words_of_an_engine_have_its_times(name: str) -> None:
    found = read(ENGINES[name])
    assert found.short == RAIN
    assert found.tags == [] and not any(word.estimated for word in found.words)
    assert found.cues == ["Rain fell all day."]


def test_words_keep_the_punctuation_of_the_text_beside_them() -> None:
    text = "Rain -- (it) fell, “all” day!"
    said = seconds([("Rain", 0, 300), ("it", 320, 340), ("fell", 350, 700), ("all", 750, 1000), ("day", 1050, 1400)])
    found = read({"text": text, "words": said})
    assert " ".join(word.text for word in found.words) == text
    assert [word.estimated for word in found.words] == [False, True, False, False, False, False]
    assert found.words[-1].start_ms == 1050 and found.words[2].start_ms == 320


def test_a_text_with_other_words_is_not_taken() -> None:
    assert read({"text": "It rained all day long.", "words": seconds(RAIN)}).short == RAIN


def test_polly_tells_where_words_begin() -> None:
    marks = [{"time": s, "type": "word", "start": s * 7, "end": s * 7 + 4, "value": w} for w, s, _ in PLAIN]
    sentence = {"time": 0, "type": "sentence", "start": 0, "end": 18, "value": "Rain fell all day."}
    found = read(lines(sentence, {"time": 0, "type": "ssml", "start": 0, "end": 4, "value": "intro"}, *marks))
    assert [(text, start) for text, start, _ in found.short] == [(text, start) for text, start, _ in RAIN]
    assert all(word.estimated and word.end_ms > word.start_ms for word in found.words)
    assert [(tag.name, tag.start_ms) for tag in found.tags] == [("intro", 0)]


def test_google_timepoints_are_words_unless_they_are_numbers() -> None:
    points = [{"markName": text, "timeSeconds": start / 1000} for text, start, _ in RAIN]
    found = read({"audioContent": "AAAA", "timepoints": points})
    assert [start for _, start, _ in found.short] == [0, 350, 750, 1050]
    assert all(word.estimated for word in found.words)
    with pytest.raises(Exception, match="markName"):
        read({"timepoints": [{"markName": f"w{number}", "timeSeconds": number} for number in range(4)]})


def test_words_without_times_among_others_are_estimated() -> None:
    words: list[dict[str, Any]] = [*seconds(RAIN[:1]), {"word": "2014"}, *seconds(RAIN[2:])]
    found = read({"segments": [{"start": 0, "end": 1.4, "text": "Rain 2014 all day.", "words": words}]})
    assert [word.text for word in found.words] == ["Rain", "2014", "all", "day."]
    assert [word.estimated for word in found.words] == [False, True, False, False]
    assert 300 <= found.words[1].start_ms <= found.words[1].end_ms <= 750


def test_a_segment_without_word_times_shares_its_time() -> None:
    found = read({"text": "Rain fell all day.", "segments": [SEGMENT]})
    assert [word.text for word in found.words] == ["Rain", "fell", "all", "day."]
    assert (found.words[0].start_ms, found.words[-1].end_ms) == (0, 1400)
    assert all(word.estimated for word in found.words)


def test_audio_events_are_tags_and_a_speaker_begins_a_cue() -> None:
    words = [
        {"text": "Rain", "start": 0, "end": 0.3, "type": "word", "speaker_id": "speaker_0"},
        {
            "text": '(soft "laughter" & more)',
            "start": 0.35,
            "end": 0.6,
            "type": "audio_event",
            "speaker_id": "speaker_0",
        },
        {"text": "fell.", "start": 0.65, "end": 0.9, "type": "word", "speaker_id": "speaker_1"},
    ]
    found = read({"words": words})
    assert found.short == [("Rain", 0, 300), ("fell.", 650, 900)]
    assert [(tag.name, tag.start_ms) for tag in found.tags] == [('soft "laughter" & more', 350)]
    assert found.cues == ["Rain", "fell."]


def test_bookmarks_are_tags() -> None:
    bookmark = {"Type": "Bookmark", "Data": {"Offset": 3_200_000, "Bookmark": "wave"}}
    found = read({"Metadata": [bookmark, *(azure(*word) for word in RAIN)]})
    assert [(tag.name, tag.start_ms) for tag in found.tags] == [("wave", 320)]
    assert found.short == RAIN


def test_channels_lie_side_by_side() -> None:
    left, right = seconds([("Rain", 0, 300), ("fell.", 1000, 1400)]), seconds([("Yes,", 400, 600), ("it", 610, 700)])
    channels = [{"alternatives": [{"words": words}]} for words in (left, right)]
    found = read({"results": {"channels": channels}})
    assert found.cues == ["Rain", "Yes, it", "fell."]
    assert found.short[1] == ("Yes,", 400, 600)


def test_a_times_own_zero_is_added() -> None:
    words = [{"word": text, "start": start, "end": end} for text, start, end in RAIN]
    assert read({"audio_start_ms": 1000, "words": words}).words[0].start_ms == 1000


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["don", "'t", "go", "(", "now", ")", "!"], "don't go (now)!"),
        (['"', "ok", '"', "he", "said"], '"ok" he said'),
        (["你好", "世界", "。"], "你好世界。"),
        (["안녕", "세상"], "안녕 세상"),
        (["R", "&", "B"], "R & B"),
        (["¿", "Qué", "?"], "¿Qué?"),
    ],
)
def test_spaces_between_tokens(tokens: list[str], text: str) -> None:
    words = [(token, 100 * number, 100 * number + 80) for number, token in enumerate(tokens)]
    found = read({"words": seconds(words)})
    assert "".join(word.text + word.after for word in found.words).strip() == text

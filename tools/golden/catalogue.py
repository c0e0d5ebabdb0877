"""The sessions that are recorded."""

from __future__ import annotations

from typing import Any

from tools.golden.quirks import QUIRKS
from tools.golden.script import Fault, Script
from tools.golden.sessions import AUDIO, Case
from tools.golden.texts import LONG, PARAGRAPH, TEXTS

UPSTREAM = ("--provider", "elevenlabs")
CHAIN = ("--provider", "elevenlabs,espeak")
VIEWS = (
    "types=word,cue",
    "types=audio",
    "types=viseme&viseme_set=azure",
    "viseme_set=rhubarb",
    "@12",
    "@-2",
    "@-1",
    "last_event_id=zz.3",
    "last_event_id=nonsense",
    "types=nothing",
    "from=never",
    "colour=red",
    "ws types=word,viseme,blendshapes",
    "ws viseme_set=polly",
)
SETS = ("openxr", "azure", "polly", "rhubarb", "preston_blair")
FORMATS = (
    "mp3_44100_128",
    "mp3_22050_32",
    "opus_48000_64",
    "ulaw_8000",
    "wav_44100",
    "pcm_8000",
)
QUICK: dict[str, Any] = {"format": "pcm_24000", "voice": "en-us"}
SPOKEN = {"42": "forty two", "£5.50": "five pounds fifty", "Dr": "Doctor", "9": "nine"}
NUMBERS = "At 9 Dr. Smith paid £5.50 for 42 apples. Was it “good”? Yes—quite so, said José."


def embedded() -> list[Case]:
    """Return the sessions of the embedded engine."""
    out = [
        Case(f"espeak-{name}", {"text": text, "format": "pcm_24000"} | _language(name)) for name, text in TEXTS.items()
    ]
    out += [
        Case(f"format-{name}", {"text": TEXTS["en"], "format": name}, audio=AUDIO, views=("types=audio",))
        for name in FORMATS
    ]
    out += [Case(f"set-{name}", {"text": TEXTS["en"], "viseme_set": name, **QUICK}) for name in SETS]
    out += [Case(f"curves-{name}", {"text": TEXTS["en"], "curves": name, **QUICK}) for name in ("arkit", "vrm")]
    captions = {"max_chars_per_line": 20, "max_lines": 1, "max_cue_ms": 2000, "pause_ms": 300, "extend_ms": 0}
    out += [
        Case("captions-narrow", {"text": PARAGRAPH, "captions": captions, **QUICK}),
        Case("captions-wide", {"text": PARAGRAPH, "captions": {"max_chars_per_line": 90, "max_lines": 4}, **QUICK}),
        Case("speed", {"text": TEXTS["en"], "voice_settings": {"speed": 0.8}, **QUICK}),
        Case("voice-german-english-text", {"text": TEXTS["en"], "voice": "de", "format": "pcm_16000"}),
        Case("voice-alias", {"text": TEXTS["en"], "voice": "JBFqnCBsd6RMkjVDRZzb", "format": "pcm_24000"}),
        Case("voice-unknown", {"text": "Hello.", "voice": "nobody"}),
        Case("tags-performed", {"text": TEXTS["tags"], "model_id": "eleven_v3", **QUICK}),
        Case("views", {"text": TEXTS["en"], "curves": "arkit", **QUICK}, views=VIEWS),
        Case(
            "live-after-end", {"text": "Hi there.", **QUICK}, after=(("sleep", 3),), views=("from=live", "ws from=live")
        ),
        Case("realtime", {"text": TEXTS["en"], "pace": "realtime", **QUICK}),
        Case("long", {"text": LONG, "format": "mp3_44100_128", "language": "en"}),
        Case("empty", QUICK, steps=(("text", {"final": True}),)),
        Case("blank", {"text": "   ", **QUICK}, steps=(("text", {"text": " \n", "final": True}),)),
    ]
    return out + _interactive()


def _language(name: str) -> dict[str, str]:
    return {"language": name} if name in ("de", "zh", "ja", "ko") else {}


def _pieces(text: str, size: int) -> tuple[tuple[str, Any], ...]:
    parts = [text[at : at + size] for at in range(0, len(text), size)]
    return (*(("text", {"text": part}) for part in parts), ("text", {"final": True}))


def _interactive() -> list[Case]:
    """Return sessions that are talked to while they are open."""
    said = {"text": "One two three. Four five six. ", "flush": True}
    more = {"text": "Something else now.", "final": True}
    input_messages = [{"text": " "}, {"text": "Hello from "}, {"text": "the socket. "}, {"text": ""}]
    return [
        Case("pieces-3", QUICK, steps=_pieces(TEXTS["en"], 3)),
        Case("pieces-11-mp3", {"voice": "de"}, steps=_pieces(TEXTS["de"], 11)),
        Case("input-socket", QUICK, steps=(("input", input_messages),)),
        Case("flush", QUICK, steps=(("text", said), ("words", 6), ("status", None), ("text", more), ("text", more))),
        Case("flush-in-word", QUICK, steps=(("text", {"text": "Extra", "flush": True}), ("words", 1), ("text", more))),
        Case("interrupt", QUICK, steps=(("text", said), ("words", 6), ("interrupt", 700), ("text", more))),
        Case(
            "interrupt-twice",
            {"voice": "en-us", "format": "mp3_44100_128"},
            steps=(
                ("text", said),
                ("words", 6),
                ("interrupt", 900),
                ("text", said),
                ("words", 12),
                ("interrupt", 99_999),
                ("text", {"final": True}),
            ),
            views=("types=word",),
        ),
        Case("cancel", QUICK, steps=(("text", said), ("words", 6), ("file", "captions.vtt"), ("cancel", 800))),
        Case("cancel-unheard", QUICK, steps=(("text", said), ("words", 6), ("cancel", None)), audio=AUDIO),
        Case("cancel-empty", QUICK, steps=(("cancel", None),)),
        Case("cancel-after-end", {"text": TEXTS["en"], **QUICK}, after=(("cancel", 1500),), audio=AUDIO),
        Case("cancel-again", QUICK, steps=(("text", said), ("words", 6), ("cancel", 900)), after=(("cancel", 500),)),
        Case("interrupt-after-end", {"text": "Hi.", **QUICK}, after=(("interrupt", 1), ("text", more))),
    ]


def upstream() -> list[Case]:
    """Return the sessions of the upstream."""
    out = [_case(f"quirk-{quirk or 'none'}", Script(quirk=quirk, spoken=SPOKEN)) for quirk in QUIRKS if quirk != "null"]
    out += [
        # Words without times are estimated when their audio has waited long enough, so messages come at once or slowly.
        _case("quirk-null-at-once", Script(quirk="null", cuts_ms=(60_000,)), {"text": "Nobody expected it."}),
        _case(
            "quirk-null-slowly", Script(quirk="null", cuts_ms=(700,), spacing_s=0.9), {"text": "Nobody expected it."}
        ),
        _case("quirk-late-slowly", Script(quirk="late", spacing_s=0.9), {"text": "Nobody expected it."}),
        _case("absolute", Script(absolute=True)),
        _case("typo", Script(spelling="typo", cuts_ms=(77, 133, 61, 205))),
        _case("one-message", Script(cuts_ms=(60_000,), spoken=SPOKEN)),
        _case("dialogue", Script(quirk="second_pass"), {"model_id": "eleven_v3", "text": TEXTS["tags"]}),
        _case("dialogue-late", Script(quirk="late"), {"model_id": "eleven_v3", "text": NUMBERS}),
        _case("http", Script(spoken=SPOKEN), flags=("--elevenlabs-transport", "http")),
        _case("socket-refused", Script(faults=(Fault("refuse", code=403),)), flags=UPSTREAM),
        _case("ulaw", Script(), flags=("--elevenlabs-output-format", "ulaw_8000")),
        _case("mp3", Script(), flags=("--elevenlabs-output-format", "mp3_44100_128")),
        _case("to-mp3", Script(), {"format": "mp3_44100_128", "curves": "arkit"}),
        _case("schedule", Script(), {"generation_config": {"chunk_length_schedule": [50, 60]}}),
        _case(
            "settings", Script(), {"voice_settings": {"stability": 0.3, "speed": 1.1}, "model_id": "eleven_turbo_v2"}
        ),
        _case("settings-wrong", Script(), {"voice_settings": {"stability": 7}}),
        _case("language-wrong", Script(), {"language": "th"}),
        _case("voice-by-name", Script(), {"voice": "Sarah"}),
        _case("voice-unknown-upstream", Script(), {"voice": "nobody"}),
        _case("paragraph", Script(cuts_ms=(90, 410, 33, 260)), {"text": PARAGRAPH * 3}),
        _case("learning", Script(spoken=SPOKEN), {"text": PARAGRAPH}, times=3),
        _case("views-upstream", Script(spoken=SPOKEN), views=VIEWS),
    ]
    for name in ("de", "fr", "ru", "zh", "ja", "ar", "hi", "ko", "emoji", "numbers", "markdown", "ssml", "long_token"):
        out.append(_case(f"upstream-{name}", Script(), {"text": TEXTS[name]}))
    out.append(_case("upstream-punctuation", Script(), {"text": TEXTS["punctuation"]}))
    return out + _interactive_upstream() + failing()


def _case(
    name: str, script: Script, spec: dict[str, Any] | None = None, *, flags: tuple[str, ...] = (), **more: Any
) -> Case:
    base = {"text": NUMBERS, "format": "pcm_24000"}
    return Case(
        name, base | (spec or {}), flags=flags if "--provider" in flags else UPSTREAM + flags, script=script, **more
    )


def _interactive_upstream() -> list[Case]:
    said = {"text": "One two three. Four five six. ", "flush": True}
    more = {"text": "Something else now.", "final": True}
    stalls = Script(faults=(Fault("stall", after=4),))
    spec = {"format": "pcm_24000"}
    return [
        Case("upstream-pieces", spec, steps=_pieces(NUMBERS, 4), flags=UPSTREAM, script=Script()),
        Case(
            "upstream-interrupt",
            spec,
            steps=(("text", said), ("words", 6), ("interrupt", 700), ("text", more)),
            flags=UPSTREAM,
            script=Script(),
        ),
        Case(
            "upstream-interrupt-in-mid-speech",
            spec | {"model_id": "eleven_v3"},
            steps=(("text", said), ("words", 2), ("interrupt", 600), ("text", more)),
            flags=UPSTREAM,
            script=stalls,
        ),
        Case(
            "upstream-cancel-in-mid-speech",
            spec | {"model_id": "eleven_v3"},
            steps=(("text", said), ("words", 2), ("cancel", 500)),
            flags=UPSTREAM,
            script=stalls,
        ),
    ]


def failing() -> list[Case]:
    """Return sessions whose upstream fails."""
    text = {"text": "One two three four. Five six seven eight. Nine ten eleven twelve."}
    # The dialogue socket's silence is noticed after 6 s, so that a busy machine has time for what comes before a fault.
    slow = text | {"model_id": "eleven_v3"}
    again = {how: (Fault(how, after=5, pause_s=3),) * 9 for how in ("abort", "error", "garbage", "close")}
    once = {how: (Fault(how, after=5),) * 9 for how in ("error",)}
    busy = Fault("refuse", code=429, headers={"Retry-After": "0"})
    out = [_case(f"chain-{how}", Script(faults=faults), slow, flags=CHAIN) for how, faults in again.items()]
    out += [
        _case("chain-refused", Script(faults=(Fault("refuse", code=401),) * 9), text, flags=CHAIN),
        _case("chain-stall", Script(faults=(Fault("stall", after=5),) * 9), text, flags=CHAIN),
        _case("chain-busy", Script(faults=(busy,) * 9), text, flags=CHAIN),
        _case("chain-late", Script(quirk="late", faults=again["abort"]), slow, flags=CHAIN),
        _case("chain-mp3", Script(faults=again["close"]), slow | {"format": "mp3_44100_128"}, flags=CHAIN),
        _case("chain-german", Script(faults=again["abort"]), slow | {"text": TEXTS["de"]}, flags=CHAIN),
        _case("chain-stream-input", Script(faults=once["error"]), text, flags=CHAIN),
        _case("recovers", Script(faults=(Fault("abort", after=5), Fault("close", after=2))), text),
        _case("recovers-busy", Script(faults=(busy, busy)), text),
        _case(
            "recovers-http", Script(faults=(Fault("abort", after=3),)), text, flags=("--elevenlabs-transport", "http")
        ),
        _case("fails-in-mid-speech", Script(faults=once["error"]), text),
        _case("fails-at-once", Script(faults=(Fault("refuse", code=401),) * 9), text),
        _case("recovers-garbage", Script(faults=again["garbage"]), slow),
    ]
    return out

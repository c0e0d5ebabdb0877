"""Dialogues on an ElevenLabs upstream: whole sessions, over every transport, and when it dies."""

from __future__ import annotations

import random
from typing import Any

import pytest

from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Provider
from captionsync.providers.chain import VoiceTable
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import Deadlines, ElevenLabsSettings
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.providers.shared.api_key import ApiKey
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.records import Resumed
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.view import View, entry_frame
from tests.chaos_proxy import ChaosProxy, Trouble
from tests.stream_checks import Received, check_all, decode, of_type
from tests.upstream import Upstream

pytestmark = pytest.mark.asyncio(loop_scope="module")

GEORGE, RACHEL = "JBFqnCBsd6RMkjVDRZzb", "21m00Tcm4TlvDq8ikWAM"
TURNS = [
    {"voice": GEORGE, "text": "Hello there, Rachel. How are you today?", "speaker": "George"},
    {"voice": RACHEL, "text": "Fine — thank you", "speaker": "Rachel"},
    {"voice": GEORGE, "text": "That is good to hear! It costs nothing.", "speaker": "George"},
    {"voice": GEORGE, "text": "And this is the end of it.", "speaker": "George"},
]
TEXT = "\n\n".join(turn["text"] for turn in TURNS)
SPEAKERS = [(word, turn["speaker"]) for turn in TURNS for word in turn["text"].split()]
QUICK = Deadlines(connect_s=0.5, send_s=0.4, first_byte_s=0.4, silence_s=0.3, slow_first_byte_s=0.4, settle_s=0.05)
PATIENT = Deadlines(connect_s=60.0, send_s=60.0, first_byte_s=60.0, silence_s=60.0, settle_s=0.05)
"""No deadline of a loaded machine shall pass for a failure."""


async def speak(
    pool: EspeakPool,
    url: str,
    *,
    chain: str = "elevenlabs",
    table: VoiceTable | None = None,
    deadlines: Deadlines = PATIENT,
    **settings: Any,
) -> tuple[list[Received], list[Resumed]]:
    """Speak the dialogue to its end; return the event stream, and which voices took over."""
    made = ElevenLabsSettings(api_key=ApiKey("key"), base_url=url, use_proxy=False, deadlines=deadlines, **settings)
    providers: dict[str, Provider] = {"elevenlabs": ElevenLabsProvider(made), "espeak": EspeakProvider(pool)}
    hub = SessionHub(providers, default_chain=chain.split(","), pronouncer=Pronouncer(pool), voice_table=table)
    try:
        session = await hub.create(SessionSpec.from_json({"text": TURNS, "language": "en", "format": "pcm_24000"}))
        await session.wait()
        log = session.publisher.log
        frames = b"".join(entry_frame(log, entry, View()) for entry in log.read(0))
        resumed = [note for record in log.records() for note in record.notes if isinstance(note, Resumed)]
        return decode(frames), resumed
    finally:
        await hub.close()
        await providers["elevenlabs"].close()


def check(events: list[Received]) -> None:
    check_all(events, TEXT)
    assert [(word["text"], word["speaker"]) for word in of_type(events, "word")] == SPEAKERS


def check_times(events: list[Received], upstream: Upstream) -> None:
    """Check that words begin where the upstream said them: one request follows the other."""
    words, begin_ms, at = of_type(events, "word"), 0.0, 0
    for heard in upstream.heard:
        for from_ms, segment in heard.segments:
            place = 0
            for word in segment.text.split():
                place = segment.text.index(word, place)
                assert abs(words[at]["start_ms"] - begin_ms - from_ms - segment.starts_ms[place]) <= 90, words[at]
                at, place = at + 1, place + len(word)
        last_ms, last = heard.segments[-1]
        begin_ms += last_ms + last.duration_ms
    assert at == len(words)


def spoken_by(upstream: Upstream) -> list[tuple[str, str]]:
    """Return what each voice of the upstream said, joined while the voice stays the same."""
    said: list[tuple[str, str]] = []
    for heard in upstream.heard:
        for _, segment in heard.segments:
            if said and said[-1][0] == segment.voice:
                said[-1] = segment.voice, f"{said[-1][1]} {segment.text.strip()}"
            else:
                said.append((segment.voice, segment.text.strip()))
    return said


IN_TURN = [
    ("en-us", TURNS[0]["text"]),
    ("en-gb+f2", TURNS[1]["text"]),
    ("en-us", f"{TURNS[2]['text']} {TURNS[3]['text']}"),
]


async def test_one_dialogue_socket_speaks_all_voices(pool: EspeakPool, upstream: Upstream) -> None:
    events, _ = await speak(pool, upstream.url, model_id="eleven_v3")
    check(events)
    [heard] = upstream.heard
    assert heard.path == "/v1/text-to-dialogue/stream-input"
    assert heard.messages[0] == {"voices": [GEORGE, RACHEL]}
    inputs = [line for message in heard.messages for line in message.get("inputs", [])]
    assert [(line["voice_id"], line["text"].strip()) for line in inputs if line.get("new_turn")] == [
        (RACHEL, "Fine — thank you"),
        (GEORGE, "That is good to hear!"),
        (GEORGE, "And this is the end of it."),
    ]
    assert spoken_by(upstream) == IN_TURN
    check_times(events, upstream)


@pytest.mark.parametrize("refused", [True, False], ids=["socket refused", "http asked for"])
async def test_over_http_a_request_has_several_voices(pool: EspeakPool, upstream: Upstream, refused: bool) -> None:
    upstream.refuse_dialogue = refused
    events, _ = await speak(pool, upstream.url, model_id="eleven_v3", transport="auto" if refused else "http")
    check(events)
    requests = [heard for heard in upstream.heard if heard.segments]
    assert {heard.path for heard in requests} == {"/v1/text-to-dialogue/stream/with-timestamps"}
    assert len(requests) == 2, "the first sentence alone, then all the rest"
    assert [line["voice_id"] for line in requests[1].messages[0]["inputs"]] == [GEORGE, RACHEL, GEORGE]
    upstream.heard = requests
    assert [voice for voice, _ in spoken_by(upstream)] == ["en-us", "en-gb+f2", "en-us"]


@pytest.mark.parametrize("model_id", ["eleven_flash_v2_5", "eleven_v3_conversational"])
async def test_a_model_of_one_voice_gets_one_turn_at_a_time(
    pool: EspeakPool, upstream: Upstream, model_id: str
) -> None:
    events, _ = await speak(pool, upstream.url, model_id=model_id)
    check(events)
    assert [heard.asked.strip() for heard in upstream.heard] == [turn["text"] for turn in TURNS]
    voices = [heard.messages[0].get("voices", [heard.path.split("/")[3]]) for heard in upstream.heard]
    assert voices == [[turn["voice"]] for turn in TURNS]


@pytest.mark.parametrize("model_id", ["eleven_v3", "eleven_flash_v2_5"])
async def test_a_dialogue_that_is_cut_anywhere_is_said_once_by_the_right_voices(
    pool: EspeakPool, upstream: Upstream, model_id: str
) -> None:
    dice = random.Random(model_id)
    table = {"espeak": {GEORGE: "en-us", RACHEL: "en-gb"}}
    cuts = 0
    async with ChaosProxy(upstream.url) as proxy:
        for _ in range(12):
            proxy.troubles.extend(Trouble(cut_bytes=dice.randrange(300_000)) for _ in range(2))
            events, resumed = await speak(
                pool, proxy.url, chain="elevenlabs,espeak", table=table, deadlines=QUICK, model_id=model_id
            )
            check(events)
            cuts += len(of_type(events, "gap"))
            for note in resumed:
                turn = max(number for number in range(len(TURNS)) if TEXT.index(TURNS[number]["text"]) <= note.char + 2)
                by_espeak = {GEORGE: "en-us", RACHEL: "en-gb"}[TURNS[turn]["voice"]]
                assert note.voice == (TURNS[turn]["voice"] if note.provider == "elevenlabs" else by_espeak)
            proxy.troubles.clear()
    assert cuts >= 6

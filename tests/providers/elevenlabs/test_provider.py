"""The ElevenLabs engine against an upstream with true timings."""

from __future__ import annotations

import asyncio
import base64
import logging
import pickle
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from typing import Any
from urllib.parse import quote

import pytest
import pytest_asyncio

from captionsync.errors import ConfigError, ProviderAuthError, ProviderProtocolError, VoiceNotFoundError
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.chain import Chain
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import Deadlines, ElevenLabsSettings
from captionsync.providers.shared.api_key import ApiKey
from captionsync.timing.model import SpeechChunk
from tests.text_source import Streamed
from tests.upstream import Upstream
from tests.upstream_faults import Fault
from tests.upstream_listener import Listener, in_pieces
from tests.upstream_out import Behaviour

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEY = "sk_canary_0123456789abcdef0123456789abcdef"
PARAGRAPH = (
    "Hello world, this is a test of the whole thing. It costs $5.50 today, and Dr. Smith paid 1,000 of them! "
    "Are you “sure”? Yes—quite sure.\n\nA new paragraph begins here, with a café and a naïve reader. "
)
MINUTE = PARAGRAPH * 5
"""Just above 60 s of speech."""
QUICK = Deadlines(first_byte_s=0.5, silence_s=0.4, slow_first_byte_s=0.5, slow_silence_s=0.4, settle_s=0.05)

Make = Callable[..., ElevenLabsProvider]


@pytest_asyncio.fixture(loop_scope="module")
async def make(upstream: Upstream) -> AsyncIterator[Make]:
    made: list[ElevenLabsProvider] = []

    def make(**settings: Any) -> ElevenLabsProvider:
        settings = {"api_key": ApiKey(KEY), "base_url": upstream.url, "use_proxy": False, **settings}
        made.append(ElevenLabsProvider(ElevenLabsSettings(**settings)))
        return made[-1]

    yield make
    for provider in made:
        await provider.close()


async def listen(provider: ElevenLabsProvider, text: str, size: int = 0, **request: Any) -> Listener:
    listener = Listener(provider.sample_rate_hz)
    await listener.listen(Chain([provider]), in_pieces(text, size), SpeechRequest(language="en", **request))
    return listener


def worst_start_ms(listener: Listener, upstream: Upstream) -> float:
    """Return by how much a word's start is off, at most, on one connection."""
    heard = upstream.heard[-1]
    asked = "".join(segment.text for _, segment in heard.segments)
    starts = heard.char_starts()
    worst, at = 0.0, 0
    for word in listener.words:
        at = asked.index(word.text, at)
        worst = max(worst, abs(word.start_ms - starts[at]))
        at += len(word.text)
    return worst


# truth


@pytest.mark.parametrize("sync", [True, False], ids=["sync", "segments"])
@pytest.mark.parametrize("output_format", ["pcm_24000", "mp3_44100_128", "ulaw_8000", "opus_48000_64"])
@pytest.mark.parametrize("at_chars", [True, False], ids=["at chars", "at samples"])
async def test_words_equal_the_text_and_start_when_they_are_said(
    make: Make, upstream: Upstream, output_format: str, sync: bool, at_chars: bool
) -> None:
    upstream.behaviour.at_chars = at_chars
    listener = await listen(make(output_format=output_format, sync_alignment=sync), MINUTE, 9)
    assert listener.text.rstrip() == MINUTE.rstrip()
    assert listener.audio.end_ms >= 60_000
    assert worst_start_ms(listener, upstream) <= 25
    assert not any(word.estimated for word in listener.words)


@pytest.mark.parametrize("sync", [True, False], ids=["sync", "segments"])
@pytest.mark.parametrize("output_format", ["mp3_44100_32", "mp3_44100_128", "mp3_22050_32"])
async def test_frames_that_wait_for_each_others_bits_do_not_move_words(
    make: Make, upstream: Upstream, output_format: str, sync: bool
) -> None:
    upstream.behaviour.bit_reservoir = True
    listener = await listen(make(output_format=output_format, sync_alignment=sync), PARAGRAPH)
    assert listener.text.rstrip() == PARAGRAPH.rstrip()
    assert worst_start_ms(listener, upstream) <= 25


@pytest.mark.parametrize("spelling", ["ws", "typo", "dialogue"])
@pytest.mark.parametrize("base", ["relative", "absolute"])
async def test_time_base_and_spelling_are_detected(make: Make, upstream: Upstream, spelling: Any, base: Any) -> None:
    upstream.behaviour = Behaviour(spelling=spelling, base=base)
    listener = await listen(make(), MINUTE)
    assert listener.text.rstrip() == MINUTE.rstrip()
    assert worst_start_ms(listener, upstream) <= 25


async def test_silence_between_sentences_does_not_shift_what_follows(make: Make, pool: EspeakPool) -> None:
    upstream = Upstream(pool, pause_ms=700)
    await upstream.start()
    for output_format in ("pcm_24000", "ulaw_8000", "mp3_44100_128"):
        provider = make(base_url=upstream.url, output_format=output_format)
        listener = await listen(provider, PARAGRAPH)
        assert worst_start_ms(listener, upstream) <= 25
    await upstream.close()


async def test_http_gives_the_same_words_on_one_clock(make: Make, upstream: Upstream) -> None:
    listener = await listen(make(transport="http"), MINUTE, 11)
    assert listener.text.rstrip() == MINUTE.rstrip()
    assert len(upstream.heard) > 1
    offset, truth = 0.0, []
    for heard in upstream.heard:
        truth += [offset + ms for ms in heard.char_starts()]
        offset += sum(segment.duration_ms for _, segment in heard.segments)
    asked = "".join(heard.asked for heard in upstream.heard)
    at = 0
    for word in listener.words:
        at = asked.index(word.text, at)
        assert abs(word.start_ms - truth[at]) <= 25
        at += len(word.text)
    assert upstream.heard[1].messages[0]["previous_text"] == upstream.heard[0].asked


async def test_spoken_text_comes_from_the_normalized_alignment(make: Make, upstream: Upstream) -> None:
    upstream.behaviour.normalize = lambda text: text.replace("$5", "five dollars")
    upstream.behaviour.message_ms = (5000, 5000)
    listener = await listen(make(), "It costs $5 now. Really.")
    spoken = "".join(run.text for run in listener.spoken)
    assert "".join(spoken.split()) == "Itcostsfivedollarsnow.Really."
    assert listener.text == "It costs $5 now. Really."
    assert [run.char_start for run in listener.spoken] == [
        sum(len(run.text) for run in listener.spoken[:i]) for i in range(len(listener.spoken))
    ]


LANGUAGES = {
    "de": "Äpfel kosten 3,50 € – „sehr teuer“, meint Frau Dr. Groß. Übermorgen früh?",
    "fr-fr": "L’été, c’est l’heure d’aller à la plage ! N’est-ce pas ?",
    "ru": "Привет, как дела? Сегодня хорошая погода, и мы идём гулять.",
    "ar": "مرحبا بالعالم. كيف حالك اليوم؟ الطقس جميل.",
    "hi": "नमस्ते दुनिया। आज मौसम बहुत अच्छा है।",
    "cmn": "你好，世界。今天天气很好，我们去公园吧！",
    "ja": "こんにちは、せかい。きょうはいいてんきですね。",
    "ko": "안녕하세요 세계. 오늘 날씨가 좋네요.",
    "vi": "Xin chào thế giới. Hôm nay trời đẹp quá.",
}


@pytest.mark.parametrize("voice", list(LANGUAGES))
async def test_words_are_right_in_every_script(make: Make, pool: EspeakPool, voice: str) -> None:
    upstream = Upstream(pool, voice=voice)
    await upstream.start()
    text = LANGUAGES[voice]
    language = {"cmn": "zh", "fr-fr": "fr"}.get(voice, voice)
    provider = make(base_url=upstream.url)
    listener = Listener(provider.sample_rate_hz, language)
    await listener.listen(Chain([provider]), in_pieces(text, 5), SpeechRequest(language=language))
    await upstream.close()
    assert listener.text == text
    assert worst_start_ms(listener, upstream) <= 25
    assert not any(word.estimated for word in listener.words)


@pytest.mark.parametrize("size", [1, 3, 40, 0])
async def test_any_cutting_of_the_text_gives_the_same_words(make: Make, upstream: Upstream, size: int) -> None:
    listener = await listen(make(), PARAGRAPH, size)
    assert [word.text for word in listener.words] == PARAGRAPH.replace("—", "— ").split()


# what is said to the service


async def test_socket_is_opened_as_documented(make: Make, upstream: Upstream) -> None:
    settings = {"stability": 0.4, "speed": 1.1}
    await listen(make(), "One. Two is next.", voice_settings=settings)
    heard = upstream.heard[0]
    assert heard.path == "/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb/stream-input"
    assert heard.query == {
        "model_id": "eleven_flash_v2_5",
        "output_format": "pcm_24000",
        "sync_alignment": "true",
        "inactivity_timeout": "180",
        "auto_mode": "true",
        "language_code": "en",
    }
    assert heard.headers["xi-api-key"] == KEY
    assert heard.messages == [
        {"text": " ", "voice_settings": settings},
        {"text": "One. ", "flush": True},
        {"text": "Two is next. ", "flush": True},
        {"text": ""},
    ]


@pytest.mark.parametrize(
    ("more", "first"),
    [({}, 0), ({"transport": "http"}, 0), ({"model_id": "eleven_v3"}, 0)],
)
async def test_dictionaries_of_the_account_are_named_once(
    make: Make, upstream: Upstream, more: dict[str, str], first: int
) -> None:
    await listen(make(**more), "One.", dictionaries=(("d1", "v1"), ("d2", "")))
    locators = [{"pronunciation_dictionary_id": "d1", "version_id": "v1"}, {"pronunciation_dictionary_id": "d2"}]
    messages = upstream.heard[0].messages
    assert messages[first]["pronunciation_dictionary_locators"] == locators
    assert not any("pronunciation_dictionary_locators" in message for message in messages[first + 1 :])


async def test_a_seed_is_sent_over_the_socket_and_over_http(make: Make, upstream: Upstream) -> None:
    await listen(make(), "One. Two is next.", seed=7)
    assert upstream.heard[0].query["seed"] == "7"
    await listen(make(transport="http"), "One. Two is next.", seed=0)
    assert {heard.messages[0]["seed"] for heard in upstream.heard[1:]} == {0}


async def test_a_buffer_schedule_sends_text_as_it_comes(make: Make, upstream: Upstream) -> None:
    config = {"chunk_length_schedule": [50]}
    listener = await listen(make(), PARAGRAPH, 20, generation_config=config)
    assert listener.text.rstrip() == PARAGRAPH.rstrip()
    heard = upstream.heard[0]
    assert heard.messages[0] == {"text": " ", "generation_config": config}
    assert heard.messages[1] == {"text": PARAGRAPH[:20]}
    assert "auto_mode" not in heard.query
    assert len(heard.segments) > 2


async def test_a_flush_closes_the_word_before_it(make: Make) -> None:
    async def pieces() -> AsyncIterator[TextPiece]:
        yield TextPiece("Hello", flush=True)
        yield TextPiece("world")

    listener = Listener()
    await listener.listen(Chain([make()]), pieces())
    assert [(word.text, word.after) for word in listener.words] == [("Hello", " "), ("world", "")]


async def test_an_idle_connection_is_kept_alive(make: Make, upstream: Upstream) -> None:
    provider = make(deadlines=Deadlines(keep_alive_s=0.02, idle_s=60))

    async def pieces() -> AsyncIterator[TextPiece]:
        yield TextPiece("One. ")
        await upstream.until(lambda: bool(upstream.heard) and upstream.heard[0].messages.count({"text": " "}) >= 4)
        yield TextPiece("Two. ")

    listener = Listener()
    await listener.listen(Chain([provider]), pieces())
    assert listener.text == "One. Two. "
    assert len(upstream.heard) == 1


async def test_an_old_connection_is_replaced_between_sentences(make: Make, upstream: Upstream) -> None:
    provider = make(deadlines=Deadlines(recycle_s=0.0), ahead_chars=10)
    listener = await listen(provider, PARAGRAPH)
    assert listener.text.rstrip() == PARAGRAPH.rstrip()
    assert not listener.lost
    assert "".join(heard.asked for heard in upstream.heard).split() == PARAGRAPH.split()


async def test_a_connection_lost_while_idle_is_no_failure(make: Make, upstream: Upstream) -> None:
    heard_all = asyncio.Event()

    async def pieces() -> AsyncIterator[TextPiece]:
        yield TextPiece("One is enough. ")
        await heard_all.wait()
        await upstream.drop_connections()
        for _ in range(20):
            await asyncio.sleep(0)  # the reset is there; let the client's loop see it
        yield TextPiece("Two. ")

    class Attentive(Listener):
        def _take(self, chunk: SpeechChunk) -> None:
            super()._take(chunk)
            if "enough." in "".join(run.text for run in self.chars):
                heard_all.set()

    listener = Attentive()
    await listener.listen(Chain([make(deadlines=Deadlines(idle_s=60))]), pieces())
    assert listener.text == "One is enough. Two. "
    assert not listener.lost
    assert len(upstream.heard) == 2


async def test_v3_goes_to_the_dialogue_socket(make: Make, upstream: Upstream) -> None:
    listener = await listen(make(model_id="eleven_v3"), "One [laughs] two. Three.")
    assert listener.text == "One [laughs] two. Three."
    heard = upstream.heard[0]
    assert heard.path == "/v1/text-to-dialogue/stream-input"
    assert heard.messages[0] == {"voices": ["JBFqnCBsd6RMkjVDRZzb"]}
    assert heard.messages[1]["inputs"][0]["voice_id"] == "JBFqnCBsd6RMkjVDRZzb"
    assert heard.messages[-1] == {"close_socket": True}
    assert worst_start_ms(listener, upstream) <= 25


async def test_without_the_dialogue_socket_v3_goes_over_http(make: Make, upstream: Upstream) -> None:
    upstream.refuse_dialogue = True
    provider = make(model_id="eleven_v3")
    for _ in range(2):
        listener = await listen(provider, "One two. Three.")
        assert listener.text == "One two. Three."
    assert [heard.path.rsplit("/", 1)[1] for heard in upstream.heard].count("stream-input") == 1
    assert "previous_text" not in upstream.heard[-1].messages[0]


async def test_a_model_that_the_socket_refuses_goes_over_http(make: Make, upstream: Upstream) -> None:
    upstream.refuse_socket_models.add("eleven_multilingual_v2")
    listener = await listen(make(), "One two.", model_id="eleven_multilingual_v2")
    assert listener.text == "One two."
    assert upstream.heard[-1].path.endswith("/stream/with-timestamps")


async def test_a_voice_that_the_socket_refuses_leaves_the_socket_to_other_voices(
    make: Make, upstream: Upstream
) -> None:
    provider = make()
    forbidden, other = "a" * 20, "b" * 20
    upstream.voice_faults[forbidden] = Fault(refuse_status=403, sockets_only=True)
    paths = []
    for voice in (forbidden, forbidden, other):
        before = len(upstream.heard)
        assert (await listen(provider, "One two.", voice=voice)).text == "One two."
        paths.append([heard.path.rpartition("/")[2] for heard in upstream.heard[before:]])
    assert paths == [["stream-input", "with-timestamps"], ["with-timestamps"], ["stream-input"]]


async def test_text_without_anything_to_say_is_no_failure(make: Make) -> None:
    for transport in ("auto", "http"):
        listener = await listen(make(transport=transport), " … \n")
        assert not listener.lost
        assert listener.text.strip() == "…"
        assert (await listen(make(transport=transport), "")).text == ""


async def test_wrong_pairing_is_warned_about_once(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    provider = make(model_id="eleven_flash_v2")
    request = SpeechRequest(language="de", language_guessed=True)
    for _ in range(2):
        async with aclosing(provider.speak(request, in_pieces("Eins."))) as chunks:
            async for _chunk in chunks:
                pass
    assert caplog.text.count("speaks English only; use eleven_flash_v2_5 for de") == 1


# alignment that is not as it should be


def alignments(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [message[key] for key in ("alignment", "normalizedAlignment") if message.get(key)]


def null_all(message: dict[str, Any], number: int) -> dict[str, Any]:
    return {**message, "alignment": None, "normalizedAlignment": None}


def null_some(message: dict[str, Any], number: int) -> dict[str, Any]:
    return null_all(message, number) if number % 3 == 1 else message


def shorter_lists(message: dict[str, Any], number: int) -> dict[str, Any]:
    for alignment in alignments(message):
        del alignment["charStartTimesMs"][-2:]
        del alignment["charDurationsMs"][:1]
    return message


def shuffled(message: dict[str, Any], number: int) -> dict[str, Any]:
    for alignment in alignments(message):
        alignment["charStartTimesMs"][2:4] = reversed(alignment["charStartTimesMs"][2:4])
    return message


def zero_length(message: dict[str, Any], number: int) -> dict[str, Any]:
    for alignment in alignments(message):
        alignment["charDurationsMs"] = [0] * len(alignment["chars"])
    return message


def joined_items(message: dict[str, Any], number: int) -> dict[str, Any]:
    for alignment in alignments(message):
        chars, starts, durations = (alignment[k] for k in ("chars", "charStartTimesMs", "charDurationsMs"))
        alignment["chars"] = ["".join(chars[i : i + 2]) for i in range(0, len(chars), 2)]
        alignment["charStartTimesMs"] = starts[::2]
        alignment["charDurationsMs"] = [sum(durations[i : i + 2]) for i in range(0, len(durations), 2)]
    return message


def no_spaces(message: dict[str, Any], number: int) -> dict[str, Any]:
    for alignment in alignments(message):
        keep = [i for i, char in enumerate(alignment["chars"]) if not char.isspace()]
        for key, items in alignment.items():
            alignment[key] = [items[i] for i in keep]
    return message


def plain_quotes(message: dict[str, Any], number: int) -> dict[str, Any]:
    for alignment in alignments(message):
        alignment["chars"] = [{"“": '"', "”": '"', "—": "-", "é": "e\u0301"}.get(c, c) for c in alignment["chars"]]
    return message


def too_long(message: dict[str, Any], number: int) -> dict[str, Any]:
    if number % 4 == 2:
        for alignment in alignments(message):
            alignment["charStartTimesMs"] = [2 * ms for ms in alignment["charStartTimesMs"]]
            alignment["charDurationsMs"] = [2 * ms for ms in alignment["charDurationsMs"]]
    return message


@pytest.mark.parametrize(
    ("alter", "limit_ms", "estimated"),
    [
        (null_all, 2500, True),
        (null_some, 250, True),
        (shorter_lists, 300, True),
        (shuffled, 200, True),
        (zero_length, 25, True),
        (joined_items, 200, True),
        (no_spaces, 25, False),
        (plain_quotes, 25, False),
        (too_long, 500, True),
    ],
)
async def test_odd_alignment_keeps_text_and_clock(
    make: Make, upstream: Upstream, alter: Any, limit_ms: float, estimated: bool
) -> None:
    upstream.behaviour.alter = alter
    listener = await listen(make(), PARAGRAPH * 2)
    assert listener.text.rstrip() == (PARAGRAPH * 2).rstrip()
    assert not listener.lost
    assert worst_start_ms(listener, upstream) <= limit_ms
    assert any(word.estimated for word in listener.words) is estimated
    starts = [word.start_ms for word in listener.words]
    assert starts == sorted(starts)


async def test_text_without_alignment_is_timed_while_the_session_stays_open(make: Make, upstream: Upstream) -> None:
    upstream.behaviour.alter = null_all
    listener = Listener()
    timed = asyncio.Event()

    async def pieces() -> AsyncIterator[TextPiece]:
        yield TextPiece("One is enough. ")
        await timed.wait()
        yield TextPiece("Two. ")

    chain = Chain([make(deadlines=Deadlines(first_byte_s=60.0, silence_s=1.5, settle_s=0.05))])
    async with aclosing(chain.speak(SpeechRequest(), Streamed(pieces()))) as items:
        async for item in items:
            assert isinstance(item, SpeechChunk), "silence is no failure once the audio is long enough"
            listener._take(item)
            if "enough." in "".join(run.text for run in listener.chars):
                timed.set()
    assert "".join(run.text for run in listener.chars) == "One is enough. Two. "
    assert len(upstream.heard) == 1


async def test_no_more_is_sent_ahead_than_allowed(make: Make, upstream: Upstream) -> None:
    provider = make(ahead_chars=150)
    asked_at: list[int] = []
    listener = Listener()
    async with aclosing(Chain([provider]).speak(SpeechRequest(language="en"), Streamed(in_pieces(MINUTE)))) as items:
        async for item in items:
            assert isinstance(item, SpeechChunk)
            listener._take(item)
            taken = sum(len(run.text) for run in listener.chars)
            asked_at.append(len(upstream.heard[0].asked) - taken)
    assert max(asked_at) <= 150 + 120
    assert "".join(run.text for run in listener.chars) == MINUTE


@pytest.mark.parametrize("transport", ["auto", "http"])
async def test_the_callers_own_error_comes_back_as_it_is(make: Make, transport: str) -> None:
    async def broken() -> AsyncIterator[TextPiece]:
        yield TextPiece("One. ")
        raise RuntimeError("the caller's")

    with pytest.raises(RuntimeError, match="the caller's"):
        await Listener().listen(Chain([make(transport=transport)]), broken())


async def test_alignment_that_restarts_is_taken_once(make: Make, upstream: Upstream) -> None:
    """Seen with pronunciation dictionaries: each message's alignment begins again at the segment's first character."""
    kept: dict[str, list[Any]] = {}

    def restart(message: dict[str, Any], number: int) -> dict[str, Any]:
        alignment = message.get("alignment")
        if not alignment:
            return message
        if alignment["charStartTimesMs"][0] <= 60 and alignment["chars"][0].isupper():
            kept.clear()
        before = kept.get("end", [0])[0]
        kept["chars"] = kept.get("chars", []) + alignment["chars"]
        kept["starts"] = kept.get("starts", []) + [before + ms for ms in alignment["charStartTimesMs"]]
        kept["durations"] = kept.get("durations", []) + alignment["charDurationsMs"]
        kept["end"] = [kept["starts"][-1] + kept["durations"][-1]]
        whole = {
            "chars": list(kept["chars"]),
            "charStartTimesMs": list(kept["starts"]),
            "charDurationsMs": list(kept["durations"]),
        }
        return {**message, "alignment": whole, "normalizedAlignment": whole}

    upstream.behaviour.alter = restart
    text = "This sentence is long enough to need several messages for its audio. Another one that is as long follows."
    listener = await listen(make(), text)
    assert listener.text == text
    assert worst_start_ms(listener, upstream) <= 60
    assert "".join("".join(run.text for run in listener.spoken).split()) == "".join(text.split())


# the key


async def test_the_key_is_shown_nowhere(make: Make, upstream: Upstream, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("websockets").setLevel(logging.DEBUG)
    told: list[str] = []
    echo = f'{{"detail": {{"status": "invalid_api_key", "message": "Invalid key xi-api-key: {KEY}"}}}}'
    for transport in ("auto", "http"):
        provider = make(transport=transport, deadlines=QUICK)
        upstream.faults.extend([None, Fault(refuse_status=401, refuse_body=echo)])
        await listen(provider, "One.")
        with pytest.raises(Exception) as caught:
            await listen(provider, "One.")
        told += [repr(caught.value), str(caught.value), repr(caught.value.__cause__), repr(provider.__dict__)]
        told += [repr(provider._settings), str(ApiKey(KEY))]
    upstream.faults.append(Fault(error="invalid_api_key", close_code=1008, close_reason=f"bad key {KEY}"))
    with pytest.raises(Exception) as caught:
        await listen(make(deadlines=QUICK), "One.")
    told.append(str(caught.value))
    assert KEY not in "".join(told) + caplog.text
    with pytest.raises(TypeError):
        pickle.dumps(ApiKey(KEY))


async def test_a_key_that_looks_like_none_is_not_told_when_the_upstream_echoes_it(
    make: Make, upstream: Upstream, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    canary = "canary-Vogel/zwitschert"
    for echo in (canary, quote(canary, safe=""), base64.b64encode(canary.encode()).decode()):
        faults = [
            Fault(refuse_status=401, refuse_body=f"Invalid API key {echo}"),
            Fault(close_code=1008, close_reason=f"Invalid API key {echo}"),
            Fault(error=f"quota_exceeded {echo}", close_code=1008, close_reason=f"None left for {echo}"),
        ]
        for fault in faults:
            upstream.faults.append(fault)
            with pytest.raises(ProviderAuthError) as caught:
                await listen(make(api_key=ApiKey(canary), deadlines=QUICK), "One.")
            assert echo not in repr(caught.value) + caplog.text
            assert "[key]" in caught.value.message


async def test_redirects_are_not_followed(make: Make, upstream: Upstream) -> None:
    for transport in ("auto", "http"):
        upstream.faults.append(Fault(refuse_status=307))
        with pytest.raises(ProviderProtocolError):
            async for _ in make(transport=transport).speak(SpeechRequest(), in_pieces("One.")):
                pass
    assert len([heard for heard in upstream.heard if heard.segments]) == 0


async def test_base_url_must_be_an_origin_without_credentials() -> None:
    assert ElevenLabsSettings(base_url="https://host/prefix/v1/").ws_origin == "wss://host/prefix"
    for wrong in ("ftp://host", "host", "https://user:pass@host"):
        with pytest.raises(ConfigError):
            ElevenLabsSettings(base_url=wrong)


# voices


async def test_voices_are_found_by_id_alias_and_name(make: Make) -> None:
    provider = make(voice_aliases={"narrator": "JBFqnCBsd6RMkjVDRZzb"})
    assert (await provider.resolve(SpeechRequest())).id == "JBFqnCBsd6RMkjVDRZzb"
    assert (await provider.resolve(SpeechRequest(voice="narrator"))).id == "JBFqnCBsd6RMkjVDRZzb"
    assert (await provider.resolve(SpeechRequest(voice="george"))).languages == ("en",)
    with pytest.raises(VoiceNotFoundError):
        await provider.resolve(SpeechRequest(voice="en-gb"))


async def test_closing_early_leaves_nothing_behind(make: Make, upstream: Upstream) -> None:
    chunks: list[SpeechChunk] = []
    async with aclosing(make().speak(SpeechRequest(), in_pieces(MINUTE))) as speech:
        async for chunk in speech:
            chunks.append(chunk)
            break
    assert len(chunks) == 1

"""Markup on the way to ElevenLabs: what is performed or parsed is not shown, what is read out is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from captionsync.audio.formats import parse_format
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Provider
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import Deadlines, ElevenLabsSettings
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.providers.shared.api_key import ApiKey
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.view import View, entry_frame
from tests.stream_checks import Received, check_all, decode, displayed, of_type
from tests.upstream import Upstream
from tests.upstream_faults import Fault

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATIENT = Deadlines(
    connect_s=60, send_s=60, first_byte_s=60, slow_first_byte_s=60, silence_s=60, slow_silence_s=60, settle_s=0.05
)
TAGGED = "[laughs] That is funny."
V2, V3 = "eleven_flash_v2_5", "eleven_v3"


async def speak(
    pool: EspeakPool, upstream: Upstream, *pieces: str, chain: str = "elevenlabs", default: str = V2, **spec: Any
) -> list[Received]:
    """Speak a text that comes in pieces, each of them flushed, and return the event stream."""
    transport = spec.pop("transport", "auto")
    settings = ElevenLabsSettings(
        api_key=ApiKey("key"),
        base_url=upstream.url,
        use_proxy=False,
        deadlines=PATIENT,
        model_id=default,
        transport=transport,
    )
    providers: dict[str, Provider] = {"elevenlabs": ElevenLabsProvider(settings), "espeak": EspeakProvider(pool)}
    hub = SessionHub(providers, default_chain=chain.split(","), pronouncer=Pronouncer(pool))
    session = await hub.create(SessionSpec(language="en", format=parse_format("pcm_24000"), **spec))
    for piece in pieces:
        await session.add_text(piece, flush=True)
    await session.add_text("", final=True)
    await session.wait()
    log = session.publisher.log
    frames = b"".join(entry_frame(log, entry, View()) for entry in log.read(0))
    await hub.close()
    await providers["elevenlabs"].close()
    return decode(frames)


def tags(events: list[Received]) -> list[str]:
    return [tag["name"] for tag in of_type(events, "tag")]


def shown(events: list[Received]) -> str:
    """Return the text of the words with single spaces, after a check that the cues have the same text."""
    assert of_type(events, "end"), of_type(events, "failed")
    lines = [" ".join(cue["lines"]) for cue in of_type(events, "cue") if cue["final"]]
    assert " ".join(lines).split() == displayed(events).split()
    return " ".join(displayed(events).split())


# audio tags


@pytest.mark.parametrize(
    ("default", "model_id", "performed"), [(V2, V3, True), (V3, V2, False), (V3, "", True), (V2, "", False)]
)
async def test_the_model_of_the_session_decides_whether_tags_are_shown(
    pool: EspeakPool, upstream: Upstream, default: str, model_id: str, performed: bool
) -> None:
    events = await speak(pool, upstream, TAGGED, default=default, model_id=model_id)
    assert shown(events) == ("That is funny." if performed else TAGGED)
    assert tags(events) == (["laughs"] if performed else [])
    assert upstream.heard[-1].asked.strip() == TAGGED


async def test_a_tag_has_the_time_of_its_place(pool: EspeakPool, upstream: Upstream) -> None:
    events = await speak(pool, upstream, "That is funny. [laughs] Go on.", model_id=V3)
    assert shown(events) == "That is funny. Go on."
    check_all(events, displayed(events))
    funny, go = (next(word for word in of_type(events, "word") if word["text"] == text) for text in ("funny.", "Go"))
    (tag,) = of_type(events, "tag")
    assert funny["end_ms"] <= tag["start_ms"] <= go["start_ms"]


@pytest.mark.parametrize(("model_id", "default"), [(V3, V2), ("", V3), (V2, V3)])
@pytest.mark.parametrize("after", [0, 2])
async def test_the_embedded_engine_shows_tags_like_the_engine_that_it_replaces(
    pool: EspeakPool, upstream: Upstream, model_id: str, default: str, after: int
) -> None:
    text = "[laughs] That is funny. [sighs] And this is [whispers] sad."
    upstream.faults.extend([Fault(close_code=1006, after_messages=after), Fault(refuse_status=401)])
    events = await speak(pool, upstream, text, chain="elevenlabs,espeak", default=default, model_id=model_id)
    assert of_type(events, "gap")[-1]["provider"] == "espeak"
    performed = model_id != V2
    assert shown(events) == ("That is funny. And this is sad." if performed else text)
    assert tags(events) == (["laughs", "sighs", "whispers"] if performed else [])
    phones = "".join(viseme["phone"] for viseme in of_type(events, "viseme"))
    assert ("wɪsp" in phones) is not performed


async def test_the_first_engine_decides_even_while_it_is_left_alone(pool: EspeakPool, upstream: Upstream) -> None:
    events = await speak(pool, upstream, TAGGED, chain="espeak", model_id=V3)
    assert (shown(events), tags(events)) == ("That is funny.", ["laughs"])
    events = await speak(pool, upstream, TAGGED, chain="espeak", model_id=V2)
    assert (shown(events), tags(events)) == (TAGGED, [])


@pytest.mark.parametrize("chain", ["espeak", "elevenlabs"])
@pytest.mark.parametrize("transport", ["auto", "http"])
async def test_tags_that_are_asked_for_are_left_out_where_the_model_would_read_them(
    pool: EspeakPool, upstream: Upstream, chain: str, transport: str
) -> None:
    events = await speak(pool, upstream, TAGGED, chain=chain, transport=transport, audio_tags=True)
    assert (shown(events), tags(events)) == ("That is funny.", ["laughs"])
    if chain == "elevenlabs":
        assert upstream.heard[-1].asked.strip() == "That is funny."


async def test_tags_are_text_if_that_is_asked_for(pool: EspeakPool, upstream: Upstream) -> None:
    events = await speak(pool, upstream, TAGGED, audio_tags=False, model_id=V3)
    assert (shown(events), tags(events)) == (TAGGED, [])


# SSML

BREAK = 'One <break time="1.0s"/> two <emphasis>three</emphasis>.'


async def test_ssml_is_parsed_if_the_text_has_any(pool: EspeakPool, upstream: Upstream) -> None:
    for text, parsed in ((BREAK, "true"), ("One < two, a <b> three.", None)):
        events = await speak(pool, upstream, text)
        assert upstream.heard[-1].query.get("enable_ssml_parsing") == parsed
        assert len(upstream.heard) == 1
        upstream.heard.clear()
        assert (
            shown(events).split()
            == text.replace('<break time="1.0s"/>', "").replace("emphasis>", "").replace("<three</", "three").split()
        )
    one, two = of_type(await speak(pool, upstream, BREAK), "word")[:2]
    assert two["start_ms"] - one["start_ms"] >= 1_000


@pytest.mark.parametrize("config", [{}, {"chunk_length_schedule": [50]}], ids=["sentences", "pieces"])
async def test_a_connection_that_does_not_parse_ssml_is_replaced_when_it_comes(
    pool: EspeakPool, upstream: Upstream, config: dict[str, Any]
) -> None:
    pieces = ("One is here. ", "Two is ", '<break time="500ms"/> there. ', "And three. ")
    events = await speak(pool, upstream, *pieces, generation_config=config)
    check_all(events, displayed(events))
    assert shown(events) == "One is here. Two is there. And three."
    assert of_type(events, "gap") == []
    for heard in upstream.heard:
        assert ("<" in heard.asked) <= (heard.query.get("enable_ssml_parsing") == "true")
    assert len(upstream.heard) <= 2


async def test_models_that_parse_no_ssml_do_not_get_any(pool: EspeakPool, upstream: Upstream) -> None:
    for refuse in (False, True):
        upstream.refuse_dialogue = refuse
        upstream.heard.clear()
        events = await speak(pool, upstream, BREAK + ' And<break time="1s"/>four.', model_id=V3)
        assert shown(events) == "One two three. And four."
        assert "<" not in json.dumps(upstream.heard[-1].messages)
        assert "And four." in upstream.heard[-1].asked


async def test_over_http_only_what_is_parsed_there_is_sent(pool: EspeakPool, upstream: Upstream) -> None:
    events = await speak(pool, upstream, BREAK, transport="http")
    assert shown(events) == "One two three."
    assert upstream.heard[-1].asked == 'One <break time="1.0s"/> two three.'


# Markdown

MARKED = "## Steps\n- Open *the* [door](https://a.b/c).\n- It&amp;I **wait**.Then we ~~run~~ `go`."


@pytest.mark.parametrize("config", [{}, {"chunk_length_schedule": [50]}], ids=["sentences", "pieces"])
@pytest.mark.parametrize(("model_id", "transport"), [(V2, "auto"), (V2, "http"), (V3, "auto")])
async def test_the_service_gets_no_markdown_and_words_keep_their_places_in_the_source(
    pool: EspeakPool, upstream: Upstream, config: dict[str, Any], model_id: str, transport: str
) -> None:
    events = await speak(pool, upstream, MARKED, model_id=model_id, transport=transport, generation_config=config)
    asked = "".join(heard.asked for heard in upstream.heard)
    assert "".join(asked.split()) == "StepsOpenthedoor.It&Iwait.Thenwerungo."
    assert model_id == V3 or "wait. Then" in asked, "the full stop would be read as a word"
    assert shown(events) == "Steps - Open the door. - It&I wait.Then we run go."
    check_all(events, displayed(events))


async def test_markdown_is_sent_where_it_is_to_be_spoken(pool: EspeakPool, upstream: Upstream) -> None:
    events = await speak(pool, upstream, "This is *very* good.", markdown="speak")
    assert upstream.heard[-1].asked.strip() == shown(events) == "This is *very* good."


async def test_an_engine_that_takes_over_speaks_what_is_left_without_markdown(
    pool: EspeakPool, upstream: Upstream
) -> None:
    upstream.faults.extend([Fault(close_code=1006, after_messages=2), Fault(refuse_status=401)])
    events = await speak(pool, upstream, "It is **very** good. And *so* are **you**.", chain="elevenlabs,espeak")
    assert shown(events) == "It is very good. And so are you."
    phones = "".join(viseme["phone"] for viseme in of_type(events, "viseme"))
    assert "æst" not in phones


async def test_entities_stay_escaped_for_what_parses_ssml(pool: EspeakPool, upstream: Upstream) -> None:
    events = await speak(pool, upstream, '<speak>AT&amp;T<break time="1s"/> has &lt;5 % & more.</speak>')
    assert upstream.heard[-1].asked.strip() == '<speak>AT&amp;T<break time="1s"/> has &lt;5 % & more.</speak>'
    assert shown(events) == "AT&T has <5 % & more."

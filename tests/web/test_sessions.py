"""Sessions over HTTP: text in pieces, barge-in, bad input, downloads."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.error
import urllib.request
from typing import Any

import aiohttp
import pytest

from captionsync.audio.decoder import decode_all
from captionsync.client import Client, RequestError
from tests.live_server import LiveServer, run_server
from tests.stream_checks import Received, check_all, check_cues, check_ids, check_order, decode, displayed, of_type

TEXT = "Hello there, my friend. How are you today? I am well, thank you. "


def post(server: LiveServer, path: str, body: bytes) -> tuple[int, dict[str, Any]]:
    """Post raw bytes and return the status and the JSON answer."""
    request = urllib.request.Request(server.url + path, data=body)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.loads(answer.read() or b"{}")
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


def make(server: LiveServer, **spec: Any) -> str:
    """Make a session and return its path."""
    status, body = post(server, "/v1/sessions", json.dumps(spec).encode())
    assert status == 201, body
    return str(body["links"]["self"])


@pytest.mark.parametrize("size", [1, 3, 7, 1000])
def test_text_in_any_pieces_gives_the_same_words(server: LiveServer, size: int) -> None:
    path = make(server)
    text = TEXT + "Café naïve 👨‍👩‍👧 — 3.14 done."
    for start in range(0, len(text), size):
        status, _ = post(server, f"{path}/text", json.dumps({"text": text[start : start + size]}).encode())
        assert status == 202
    assert post(server, f"{path}/text", b'{"final": true}')[0] == 202
    events = decode(server.get(f"{path}/events"))
    check_all(events, text)


def test_a_flush_speaks_an_unfinished_sentence_at_once(server: LiveServer) -> None:
    path = make(server)
    post(server, f"{path}/text", b'{"text": "Well", "flush": true}')
    words = _wait_for_words(server, path, 1)
    assert [word["text"] for word in words] == ["Well"]
    post(server, f"{path}/text", b'{"text": " then.", "final": true}')
    events = decode(server.get(f"{path}/events"))
    check_all(events, "Well then.")


def test_an_unfinished_sentence_is_spoken_after_a_second(server: LiveServer) -> None:
    path = make(server)
    post(server, f"{path}/text", b'{"text": "Well"}')
    assert [word["text"] for word in _wait_for_words(server, path, 1)] == ["Well"]
    assert post(server, f"{path}/cancel", b"{}")[0] == 200


def test_the_report_measures_final_cues_against_the_limits_of_the_session(server: LiveServer) -> None:
    path = make(server, captions={"max_chars_per_line": 10, "max_lines": 1}, language="en")
    report = json.loads(server.get(f"{path}/captions.report.json"))
    assert (report["summary"]["cues"], report["breaches"]) == (0, [])
    post(server, f"{path}/text", b'{"text": "Incomprehensibilities are here.", "final": true}')
    decode(server.get(f"{path}/events"))
    report = json.loads(server.get(f"{path}/captions.report.json"))
    cues = json.loads(server.get(f"{path}/captions.json"))["cues"]
    assert (report["language"], report["limits"]["max_chars_per_line"], report["limits"]["max_lines"]) == ("en", 10, 1)
    assert report["summary"]["cues"] == len(cues)
    long = next(one for one in report["breaches"] if one["rule"] == "line-too-long")
    assert (long["cue_id"], long["start_ms"], long["measured"]) == (cues[0]["id"], cues[0]["start_ms"], 21)
    timeline = server.get(f"{path}/captions.json")
    status, made = post(server, "/v1/convert?to=report.json", timeline)
    assert (status, made["summary"]) == (
        200,
        report["summary"] | {key: made["summary"][key] for key in ("breaches", "severities")},
    )
    assert post(server, "/v1/convert?to=report.json&speakers=off", timeline)[0] == 422


def _wait_for_words(server: LiveServer, path: str, count: int) -> list[dict[str, Any]]:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if json.loads(server.get(path))["words"] >= count:
            timeline = json.loads(server.get(f"{path}/captions.json"))
            words: list[dict[str, Any]] = timeline["words"]
            return words
    raise AssertionError("no words came")


async def test_an_interruption_leaves_the_session_open_for_the_next_turn(server: LiveServer) -> None:
    async with Client(server.url) as client:
        session = await client.create(text=TEXT * 20, pace="realtime", format="pcm_24000")
        events: list[Received] = []
        interrupted: dict[str, Any] = {}
        async for event in session.events():
            events.append(Received(event.id, event.type, event.data))
            if event.type == "audio" and not interrupted and event.data["start_ms"] >= 1_000:
                interrupted = await session.interrupt(heard_ms=900)
                await session.add_text("Of course. Go ahead.", final=True)
    check_ids(events)
    check_order(events)
    check_cues(events)
    told = of_type(events, "interrupted")
    assert told == [interrupted]
    assert told[0]["heard_ms"] == 900
    words = of_type(events, "word")
    heard = [word for word in words if word["end_ms"] <= 900]
    assert told[0]["heard_text"] == "".join(w["text"] + w["after"] for w in heard).rstrip()
    later = [word for word in words if word["start_ms"] >= told[0]["resume_ms"]]
    assert [word["text"] for word in later] == ["Of", "course.", "Go", "ahead."]
    at = 0
    for audio in of_type(events, "audio"):
        assert audio["start_ms"] == at
        at += audio["duration_ms"]
    assert events[-1].type == "end"


async def test_nothing_that_an_interruption_dropped_is_in_any_later_answer(server: LiveServer) -> None:
    async with Client(server.url) as client:
        session = await client.create(format="pcm_24000")
        path = f"/v1/sessions/{session.id}"
        await session.add_text("My first answer is very long and goes on. ", flush=True)
        await asyncio.to_thread(_wait_for_words, server, path, 9)
        first = await session.interrupt(heard_ms=500)
        assert first["heard_text"] == "My first"
        await session.add_text("The second answer is here now. ", flush=True)
        await asyncio.to_thread(_wait_for_words, server, path, 15)
        second = await session.interrupt(heard_ms=first["resume_ms"] + 500)
        assert second["heard_text"] == "My first The"
        for extension in ("txt", "vtt", "srt", "ass", "ttml", "json", "whisper.json", "TextGrid", "marks.jsonl"):
            text = (await session.captions(extension)).decode()
            assert "first" in text
            assert "answer" not in text
        await session.add_text("Third.", final=True)
        events = [Received(event.id, event.type, event.data) async for event in session.events()]
        at = next(event.id for event in events if event.type == "interrupted")
        stream = client.stream(f"{path}/events", {"last_event_id": at})
        rest = [Received(event.id, event.type, event.data) async for event in stream]
        assert of_type(events, "interrupted") == [first, *of_type(rest, "interrupted")] == [first, second]
        assert (await session.captions("txt")).decode() == "My first The Third.\n"
        heard = of_type(events, "end")[0]["duration_ms"]
        assert (await session.cancel(heard_ms=heard))["heard_text"] == "My first The Third."
        timeline = json.loads(await session.captions("json"))
        mouth = json.loads(await session.visemes("json"))
        audio = await session.audio()
    assert timeline["duration_ms"] == mouth["duration_ms"] == pytest.approx(len(audio) / 48, abs=1)
    for span in (first, second):
        spoken = [word for word in timeline["words"] if span["heard_ms"] < word["end_ms"] <= span["resume_ms"]]
        shapes = [v for v in mouth["visemes"] if v["start_ms"] < span["resume_ms"] and v["end_ms"] > span["heard_ms"]]
        assert spoken == []
        assert {shape["id"] for shape in shapes} == {"sil"}
        sound = audio[48 * (span["heard_ms"] + 5) : 48 * span["resume_ms"]]
        assert not any(sound)
        assert any(audio[48 * (span["heard_ms"] - 200) : 48 * span["heard_ms"]])


async def test_what_was_heard_is_exact_over_twenty_interruptions(server: LiveServer) -> None:
    async with Client(server.url) as client:
        session = await client.create(format="pcm_24000")
        interrupted: list[dict[str, Any]] = []
        stream = session.events(types=["audio"])
        for number in range(20):
            await session.add_text(f"Reply {number} is a long one. " + TEXT * 15, flush=True)
            begin_ms = interrupted[-1]["resume_ms"] if interrupted else 0
            async for event in stream:
                if event.type == "audio" and event.data["start_ms"] >= begin_ms:
                    break
            interrupted.append(await session.interrupt(heard_ms=begin_ms + 700 + 10 * number))
        answer = await session.cancel(heard_ms=interrupted[-1]["resume_ms"])
        words = [event.data async for event in session.events(types=["word"]) if event.type == "word"]
        exported = (await session.captions("txt")).decode()
    heard: list[str] = []
    begin_ms = 0
    for barge_in in interrupted:
        turn = [word for word in words if word["start_ms"] >= begin_ms and word["end_ms"] <= barge_in["heard_ms"]]
        heard += [word["text"] + word["after"] for word in turn]
        assert turn
        assert barge_in["heard_text"] == "".join(heard).rstrip()
        begin_ms = barge_in["resume_ms"]
    assert answer["heard_text"] == exported.strip() == interrupted[-1]["heard_text"]


def test_cancel_ends_and_cuts_the_exports_at_what_was_heard(server: LiveServer) -> None:
    path = make(server, text=TEXT * 50, pace="realtime")
    _wait_for_words(server, path, 6)
    status, body = post(server, f"{path}/cancel", b'{"heard_ms": 1000}')
    assert status == 200
    assert body["heard_ms"] == 1000
    events = decode(server.get(f"{path}/events"))
    assert events[-1].type == "end"
    assert events[-1].data["reason"] == "cancelled"
    assert events[-1].data["heard_text"] == body["heard_text"]
    timeline = json.loads(server.get(f"{path}/captions.json"))
    assert all(word["end_ms"] <= 1000 for word in timeline["words"])


def test_cancel_after_the_end_says_what_was_heard(server: LiveServer) -> None:
    path = make(server, text="One two three.")
    count = len(decode(server.get(f"{path}/events")))
    status, body = post(server, f"{path}/cancel", b'{"heard_ms": 600}')
    assert (status, body["heard_ms"]) == (200, 600)
    assert "One two three.".startswith(body["heard_text"])
    assert len(decode(server.get(f"{path}/events"))) == count


async def test_interrupt_and_cancel_at_once_leave_one_end(server: LiveServer) -> None:
    async with Client(server.url) as client:
        for _ in range(15):
            session = await client.create(text="Hi.")
            await asyncio.gather(session.cancel(100), session.interrupt(100), return_exceptions=True)
            await asyncio.gather(session.cancel(100), return_exceptions=True)
            types = [event.type async for event in session.events()]
            assert types.count("end") == 1
            assert types[-1] == "end"


async def test_text_that_comes_while_an_interruption_is_made_belongs_to_the_next_turn(server: LiveServer) -> None:
    async with Client(server.url) as client:
        for delay_s in (0.0, 0.001, 0.003):
            session = await client.create(format="pcm_24000")
            await session.add_text("One two three four. " * 30, flush=True)
            interruption = asyncio.create_task(session.interrupt(100))
            await asyncio.sleep(0.02 + delay_s)
            await session.add_text("Afterwards.", final=True)
            await interruption
            words = [event.data["text"] async for event in session.events(types=["word"]) if event.type == "word"]
            assert words[-1] == "Afterwards."


@pytest.mark.parametrize("spec", [{}, {"text": TEXT * 40, "pace": "realtime"}])
async def test_listeners_of_a_removed_session_get_its_end(server: LiveServer, spec: dict[str, Any]) -> None:
    path = make(server, **spec)
    if not spec:
        post(server, f"{path}/text", b'{"text": "Hello there.", "flush": true}')
    _wait_for_words(server, path, 2)
    url = server.url + path
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{url}/events") as stream,
        http.ws_connect(f"{url}/events") as sock,
        http.get(f"{url}/audio") as audio,
    ):
        async with http.delete(url) as answer:
            assert answer.status == 204
        async with asyncio.timeout(60):
            events = decode(await stream.read())
            frames = [json.loads(message.data) async for message in sock]
            assert await audio.read()
    check_ids(events)
    check_order(events)
    check_cues(events)
    assert len(of_type(events, "interrupted")) == 1
    assert (events[-1].type, events[-1].data["reason"]) == ("end", "cancelled")
    assert [(frame["id"], frame["event"]) for frame in frames] == [(event.id, event.type) for event in events]


async def test_a_realtime_session_stays_at_most_two_seconds_ahead(server: LiveServer) -> None:
    async with Client(server.url) as client:
        # From before the first sound: a listener that is held up finds more at once, but never too much.
        asked = time.monotonic()
        session = await client.create(text=TEXT, pace="realtime", format="pcm_24000")
        async for event in session.events(types=["audio"]):
            if event.type == "audio":
                played_ms = (time.monotonic() - asked) * 1000
                assert event.data["start_ms"] + event.data["duration_ms"] <= played_ms + 2_100


async def test_events_over_a_websocket_are_the_same_events(server: LiveServer) -> None:
    path = make(server, text="Same events.")
    expected = decode(server.get(f"{path}/events"))
    async with aiohttp.ClientSession() as http, http.ws_connect(server.url + path + "/events") as sock:
        received = [json.loads(message.data) async for message in sock]
    assert [(item["id"], item["event"], item["data"]) for item in received] == [
        (event.id, event.type, event.data) for event in expected
    ]


async def test_a_websocket_resumes_as_an_event_stream_does(server: LiveServer) -> None:
    path = make(server, text="Resume me.")
    events = decode(server.get(f"{path}/events"))
    ways: list[tuple[str, dict[str, str]]] = [
        ("", {"Last-Event-ID": events[3].id}),
        (f"?last_event_id={events[3].id}", {}),
        (f"?last_event_id={events[1].id}", {"Last-Event-ID": events[3].id}),
    ]
    async with aiohttp.ClientSession() as http:
        for query, headers in ways:
            async with http.ws_connect(f"{server.url}{path}/events{query}", headers=headers) as sock:
                ids = [json.loads(message.data)["id"] async for message in sock]
            assert ids == [event.id for event in events[4:]]
        async with http.ws_connect(f"{server.url}{path}/events", headers={"Last-Event-ID": "zz.1"}) as sock:
            first = json.loads((await sock.receive()).data)
    assert (first["event"], first["data"]["reason"]) == ("reset", "unknown_position")


async def test_the_input_socket_speaks_elevenlabs_text_protocol(server: LiveServer) -> None:
    path = make(server)
    async with aiohttp.ClientSession() as http, http.ws_connect(server.url + path + "/input") as sock:
        for message in ({"text": " "}, {"text": "Hello "}, {"text": "there. "}, {"text": ""}):
            await sock.send_json(message)
        answers = [json.loads(message.data) async for message in sock]
    assert [answer["accepted_chars"] for answer in answers] == [0, 6, 7, 0]
    check_all(decode(server.get(f"{path}/events")), "Hello there. ")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "invalid_json"),
        (b"[]", 400, "invalid_json"),
        (b"\xff\xfe", 400, "invalid_json"),
        (b'{"text": NaN}', 400, "invalid_json"),
        (b'{"text": ""}', 422, "empty_text"),
        (b'{"text": "  \\n "}', 422, "empty_text"),
        (b"{}", 422, "empty_text"),
        (b'{"text": 3}', 422, "invalid_input"),
        (b'{"text": "a", "voice": "nobody"}', 422, "voice_not_found"),
        (b'{"text": "a", "format": "mp4"}', 422, "unknown_format"),
        (b'{"text": "a", "provider": "nobody"}', 422, "unknown_provider"),
        (b'{"text": "a", "viseme_set": "nobody"}', 422, "invalid_input"),
        (b'{"text": "a", "pace": "slow"}', 422, "invalid_input"),
        (b'{"text": "a", "captions": {"max_lines": 99}}', 422, "invalid_input"),
        (b'{"text": "a", "colour": "red"}', 422, "invalid_input"),
        (json.dumps({"text": "a" * 100_001}).encode(), 413, "text_too_long"),
        (b"[" * 100_000, 400, "invalid_json"),
    ],
)
def test_bad_input_gets_a_clear_error(server: LiveServer, body: bytes, status: int, code: str) -> None:
    got, answer = post(server, "/v1/speak", body)
    assert (got, answer["error"]["code"]) == (status, code)
    assert answer["error"]["message"][-1] in ".?"
    assert set(answer["error"]) == {"code", "message", "retryable"}


def test_text_that_cannot_be_spoken_as_it_is_is_cleaned(server: LiveServer) -> None:
    path = make(server, text="A\x00B \ud800 C\u2028D")
    events = decode(server.get(f"{path}/events"))
    assert displayed(events) == "AB \ufffd C\nD"
    assert events[-1].type == "end"


@pytest.mark.parametrize("text", ["…", "?!", "— ", "<break time='0s'/>"])
@pytest.mark.parametrize("name", ["mp3_44100_128", "opus_48000_64", "wav_24000"])
def test_text_without_any_sound_gives_a_short_silence(server: LiveServer, text: str, name: str) -> None:
    path = make(server, text=text, format=name)
    events = decode(server.get(f"{path}/events"))
    check_all(events, text if text[0] != "<" else "")
    assert events[-1].data["duration_ms"] == 200
    pcm, rate_hz = decode_all(server.get(f"{path}/audio"))
    assert len(pcm) / 2 / rate_hz == pytest.approx(0.2, abs=0.002)
    assert not any(pcm)


def test_a_session_cancelled_before_any_speech_has_audio_that_plays(server: LiveServer) -> None:
    path = make(server)
    assert post(server, f"{path}/cancel", b"{}")[0] == 200
    check_all(decode(server.get(f"{path}/events")), "")
    assert decode_all(server.get(f"{path}/audio"))[0]


def test_text_to_an_ended_session_is_refused(server: LiveServer) -> None:
    path = make(server, text="Done.")
    decode(server.get(f"{path}/events"))
    status, answer = post(server, f"{path}/text", b'{"text": "more"}')
    assert (status, answer["error"]["code"]) == (409, "session_closed")


def test_an_unknown_session_and_an_unknown_path_are_told_apart(server: LiveServer) -> None:
    assert post(server, "/v1/sessions/nobody/text", b'{"text": "a"}')[1]["error"]["code"] == "session_not_found"
    assert post(server, "/v1/nothing", b"{}")[1]["error"]["code"] == "unknown_path"


def test_an_event_id_of_another_session_gets_a_reset(server: LiveServer) -> None:
    paths = [make(server, text="Hello there.") for _ in range(2)]
    one, two = (decode(server.get(f"{path}/events")) for path in paths)
    again = decode(server.get(f"{paths[1]}/events", {"Last-Event-ID": one[4].id}))
    assert again[0].type == "reset"
    cue = again[0].data.pop("cue", None)
    assert again[0].data == {"reason": "unknown_position", "from_id": two[0].id}
    assert cue in (None, *of_type(two, "cue"))
    assert again[1:] == two


def test_a_removed_session_is_gone(server: LiveServer) -> None:
    path = make(server, text="Gone.")
    request = urllib.request.Request(server.url + path, method="DELETE")
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 204
    assert post(server, f"{path}/text", b'{"text": "a"}')[0] == 404


async def test_a_foreign_page_may_not_write(server: LiveServer) -> None:
    async with aiohttp.ClientSession(headers={"Origin": "https://evil.example"}) as http:
        async with http.post(server.url + "/v1/speak", data=b'{"text": "a"}') as answer:
            assert answer.status == 403
        async with http.get(server.url + "/healthz") as answer:
            assert "Access-Control-Allow-Origin" not in answer.headers


async def test_a_listed_page_may_resume_and_ask_for_ranges() -> None:
    asked = {"if-none-match", "if-range", "last-event-id", "range", "content-type"}
    headers = {"Origin": "https://app.example", "Access-Control-Request-Method": "GET"}
    headers["Access-Control-Request-Headers"] = ",".join(sorted(asked))
    with run_server("--cors-origins", "https://app.example") as own:
        async with (
            aiohttp.ClientSession() as http,
            http.options(own.url + "/v1/sessions/x/audio", headers=headers) as got,
        ):
            assert got.status == 204
            allowed = got.headers["Access-Control-Allow-Headers"].lower().replace(" ", "").split(",")
    assert asked <= set(allowed)


async def test_nothing_leaks_over_many_sessions_half_of_them_cancelled(server: LiveServer) -> None:
    def counts() -> tuple[int, int]:
        with open(f"/proc/{server.pid}/status") as status:
            threads = int(next(line for line in status if line.startswith("Threads:")).split()[1])
        import os

        return len(os.listdir(f"/proc/{server.pid}/fd")), threads

    async def one(client: Client, number: int) -> None:
        session = await client.create(text=f"Session {number}. " + TEXT, format="pcm_24000")
        if number % 2:
            await session.cancel()
        async for _ in session.events():
            pass

    async with Client(server.url) as client:
        await asyncio.gather(*(one(client, number) for number in range(10)))
    before = counts()
    async with Client(server.url) as client:
        for start in range(0, 500, 20):
            await asyncio.gather(*(one(client, number) for number in range(start, start + 20)))
    for _ in range(600):
        after = counts()
        if after[0] <= before[0] + 2 and after[1] <= before[1] + 6:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"files and threads: {before} before, {after} after")


async def test_the_client_tells_what_the_server_refused(server: LiveServer) -> None:
    async with Client(server.url) as client:
        with pytest.raises(RequestError) as caught:
            await client.create(text="a", voice="nobody")
    assert caught.value.status == 422
    assert caught.value.code == "voice_not_found"

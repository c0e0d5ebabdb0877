"""The audio of a session over HTTP: one file for all requests, ranges of it, HEAD."""

from __future__ import annotations

import asyncio
import urllib.error
import urllib.request
from email.message import Message

import aiohttp
import pytest

from captionsync.audio.decoder import decode_all
from tests.live_server import LiveServer
from tests.stream_checks import decode
from tests.web.test_sessions import make, post


def fetch(server: LiveServer, path: str, method: str = "GET", **headers: str) -> tuple[int, Message, bytes]:
    """Return status, headers and body; underscores of header names become hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(server.url + path, headers=named, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


@pytest.fixture(scope="module")
def finished(server: LiveServer) -> str:
    """Path of the audio of a session that is over."""
    path = make(server, text="Range me, please.", format="opus_48000_32")
    decode(server.get(f"{path}/events"))
    return f"{path}/audio"


@pytest.mark.parametrize("name", ["opus_48000_32", "opus_48000_96", "mp3_44100_128", "wav_24000"])
def test_finished_audio_is_the_same_bytes_every_time(server: LiveServer, finished: str, name: str) -> None:
    path = f"{finished}?format={name}"
    status, headers, whole = fetch(server, path)
    assert status == 200
    assert len(whole) > 2_000
    _, again, body = fetch(server, path)
    assert (again["ETag"], body) == (headers["ETag"], whole)
    parts: list[bytes] = []
    for start in range(0, len(whole), 1_000):
        tag = headers["ETag"]
        status, got, part = fetch(server, path, Range=f"bytes={start}-{start + 999}", If_Range=tag)
        assert status == 206
        assert got["ETag"] == tag
        assert got["Content-Range"] == f"bytes {start}-{min(start + 1_000, len(whole)) - 1}/{len(whole)}"
        parts.append(part)
    assert b"".join(parts) == whole


def test_formats_have_tags_of_their_own(server: LiveServer, finished: str) -> None:
    tags = {fetch(server, f"{finished}?format={name}")[1]["ETag"] for name in ("opus_48000_32", "mp3_44100_128")}
    assert len(tags) == 2


@pytest.mark.parametrize("tag", ['"other"', "Wed, 21 Oct 2026 07:28:00 GMT", "W/"])
def test_a_range_of_another_file_gets_the_whole_file(server: LiveServer, finished: str, tag: str) -> None:
    _, headers, whole = fetch(server, finished)
    if tag == "W/":
        tag += headers["ETag"]
    status, headers, body = fetch(server, finished, Range="bytes=10-19", If_Range=tag)
    assert (status, body) == (200, whole)
    assert headers["Content-Range"] is None


@pytest.mark.parametrize("wanted", ["bytes=-0", "bytes=99999999-", "bytes=99999999-99999999"])
def test_a_range_outside_the_audio_is_refused(server: LiveServer, finished: str, wanted: str) -> None:
    size = len(server.get(finished))
    status, headers, body = fetch(server, finished, Range=wanted)
    assert (status, headers["Content-Range"], body) == (416, f"bytes */{size}", b"")


@pytest.mark.parametrize(
    "wanted", ["bytes=-", "bytes=9-3", "bytes=0-1,5-6", "words=0-1", "bytes=x-1", "bytes=0-" + "9" * 5_000]
)
def test_what_is_no_range_gets_the_whole_file(server: LiveServer, finished: str, wanted: str) -> None:
    status, _, body = fetch(server, finished, Range=wanted)
    assert (status, body) == (200, server.get(finished))


def test_ranges_may_be_open(server: LiveServer, finished: str) -> None:
    whole = server.get(finished)
    for wanted, part in (("0-0", whole[:1]), ("100-", whole[100:]), ("-7", whole[-7:]), ("-99999999", whole)):
        status, _, body = fetch(server, finished, Range=f"bytes={wanted}")
        assert (status, body) == (206, part)


def test_head_tells_of_the_audio_without_sending_it(server: LiveServer, finished: str) -> None:
    _, expected, whole = fetch(server, finished)
    for headers in ({}, {"Range": "bytes=0-9"}):
        status, got, body = fetch(server, finished, "HEAD", **headers)
        assert (status, body) == (200, b"")
        assert int(got["Content-Length"]) == len(whole)
        for name in ("ETag", "Content-Type", "Accept-Ranges"):
            assert got[name] == expected[name]


def test_head_of_a_live_session_does_not_wait_for_its_end(server: LiveServer) -> None:
    path = make(server)
    status, headers, body = fetch(server, f"{path}/audio", "HEAD")
    assert (status, headers["Content-Type"], headers["ETag"], body) == (200, "audio/mpeg", None, b"")
    assert post(server, f"{path}/cancel", b"{}")[0] == 200


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("tags", ["{}", "W/{}", '"other", {}', '"other",W/{}', "*"])
def test_a_file_that_the_client_has_is_not_sent_again(
    server: LiveServer, finished: str, method: str, tags: str
) -> None:
    tag = fetch(server, finished)[1]["ETag"]
    for headers in ({}, {"Range": "bytes=0-9"}):
        status, got, body = fetch(server, finished, method, If_None_Match=tags.format(tag), **headers)
        assert (status, got["ETag"], body) == (304, tag, b"")


@pytest.mark.parametrize("tags", ['"other"', "", "{bare}"])
def test_a_file_that_the_client_does_not_have_is_sent(server: LiveServer, finished: str, tags: str) -> None:
    _, headers, whole = fetch(server, finished)
    status, _, body = fetch(server, finished, If_None_Match=tags.format(bare=headers["ETag"].strip('"')))
    assert (status, body) == (200, whole)


def test_a_cut_makes_another_file(server: LiveServer) -> None:
    path = make(server, text="One two three.")
    decode(server.get(f"{path}/events"))
    _, before, whole = fetch(server, f"{path}/audio")
    assert post(server, f"{path}/cancel", b'{"heard_ms": 300}')[0] == 200
    _, after, short = fetch(server, f"{path}/audio")
    assert len(short) < len(whole)
    assert after["ETag"] != before["ETag"]


async def messages(server: LiveServer, path: str) -> tuple[bytes, int | None]:
    """Return the binary messages of a WebSocket, joined, and its close code."""
    async with aiohttp.ClientSession() as client, client.ws_connect(server.url + path) as sock:
        await sock.send_str("ignored")
        data = b"".join([message.data async for message in sock])
        return data, sock.close_code


@pytest.mark.parametrize("name", ["opus_48000_32", "pcm_24000", "mp3_44100_128"])
def test_live_audio_over_a_websocket_is_that_of_the_response(server: LiveServer, name: str) -> None:
    path = make(server, text="Twelve tabs hear the same words. " * 3, format="opus_48000_32", pace="realtime")
    live, code = asyncio.run(messages(server, f"{path}/audio?format={name}"))
    assert code == 1000
    file = fetch(server, f"{path}/audio?format={name}")[2]
    assert asyncio.run(messages(server, f"{path}/audio?format={name}")) == (file, 1000)
    if name == "pcm_24000":
        assert live == file
    else:
        (heard, rate_hz), (filed, _) = decode_all(live), decode_all(file)
        assert abs(len(heard) - len(filed)) / 2 / rate_hz < 0.06  # a live stream does not say where its padding is


def test_a_websocket_of_a_cancelled_session_has_what_was_heard(server: LiveServer) -> None:
    path = make(server, text="One two three.", format="pcm_24000")
    decode(server.get(f"{path}/events"))
    assert post(server, f"{path}/cancel", b'{"heard_ms": 300}')[0] == 200
    data, code = asyncio.run(messages(server, f"{path}/audio"))
    assert (len(data), code) == (2 * 300 * 24, 1000)


def test_a_websocket_is_refused_like_a_request(server: LiveServer) -> None:
    for path, status in (("/v1/sessions/unknown/audio", 404), ("/v1/sessions/unknown/audio?format=x", 404)):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            asyncio.run(messages(server, path))
        assert refused.value.status == status

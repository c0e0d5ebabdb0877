"""``POST /v1/convert`` takes a recording as a form: its alignment or its text, and its sound."""

from __future__ import annotations

import asyncio
import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from captionsync.audio.wav import wav_header
from captionsync.espeak.pool import EspeakPool
from tests.live_server import LiveServer, run_server
from tests.spoken_text import Spoken, joined, say_all

TEXTS = ["Hello there, my friend.", "Please turn off the lights before you go home."]
FORM = "multipart/form-data; boundary=cut"
Part = tuple[str, bytes]


@pytest.fixture(scope="module")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LiveServer, Path]]:
    folder = tmp_path_factory.mktemp("temporary")
    flags = ("--max-audio-mb", "2", "--max-convert-kb", "64", "--body-timeout-s", "3", "--workers", "1")
    with run_server(*flags, env={"TMPDIR": str(folder)}) as server:
        yield server, folder


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    async def speak() -> Spoken:
        pool = EspeakPool(workers=1)
        try:
            return joined(await say_all(pool, TEXTS))
        finally:
            await pool.close()

    return asyncio.run(speak())


@pytest.fixture(scope="module")
def wave(spoken: Spoken) -> bytes:
    return wav_header(16_000, len(spoken.pcm)) + spoken.pcm


def form(*parts: Part) -> bytes:
    """Return a body with the boundary ``cut``."""
    out = b""
    for name, content in parts:
        file = '; filename="a.wav"' if name == "audio" else ""
        out += f'--cut\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n'.encode() + content + b"\r\n"
    return out + b"--cut--\r\n"


def send(
    server: LiveServer, query: str, body: bytes, kind: str = "multipart/form-data; boundary=cut"
) -> tuple[int, Any]:
    request = urllib.request.Request(f"{server.url}/v1/convert?{query}", body, {"Content-Type": kind})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())["error"]["code"]


def test_a_text_and_its_sound(limited: tuple[LiveServer, Path], spoken: Spoken, wave: bytes) -> None:
    server, folder = limited
    status, body = send(server, "to=json", form(("text", spoken.text.encode()), ("audio", wave)))
    assert status == 200
    made = json.loads(body)
    assert made["text"] == spoken.text and made["duration_ms"] == pytest.approx(spoken.duration_ms, abs=1)
    starts_ms = {word["char_start"]: word["start_ms"] for word in made["words"]}
    assert all(abs(starts_ms[at] - start_ms) < 100 for at, start_ms in spoken.starts_ms.items() if at in starts_ms)
    assert list(folder.glob("captionsync-*")) == []


def test_an_alignment_with_or_without_its_sound(limited: tuple[LiveServer, Path], spoken: Spoken, wave: bytes) -> None:
    server, _ = limited
    starts = [0.06 * place for place in range(len(spoken.text))]
    times = {
        "characters": list(spoken.text),
        "character_start_times_seconds": starts,
        "character_end_times_seconds": [start + 0.06 for start in starts],
    }
    alignment = json.dumps({"alignment": times}).encode()
    plain = send(server, "to=json", alignment, "application/json")
    assert plain[0] == 200
    assert send(server, "to=json", form(("alignment", alignment))) == plain
    status, body = send(server, "to=json", form(("audio", wave), ("alignment", alignment)))
    assert status == 200 and body != plain[1]
    assert json.loads(body)["text"].strip() == spoken.text


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([("audio", b"RIFF")], (422, "invalid_form")),
        ([("text", b"Hello.")], (422, "no_sound")),
        ([("text", b"Hello."), ("text", b"Hello.")], (422, "invalid_form")),
        ([("text", b"Hello."), ("alignment", b"{}")], (422, "invalid_form")),
        ([("text", b"Hello."), ("sound", b"RIFF")], (422, "invalid_form")),
        ([("text", b"Hello."), ("audio", b"RIFF")], (422, "invalid_audio")),
        ([("text", b"\xff"), ("audio", wav_header(16_000, 32_000) + bytes(32_000))], (422, "invalid_text")),
        ([("text", b"Hello you."), ("audio", wav_header(16_000, 32_000) + bytes(32_000))], (422, "text_not_heard")),
        ([("text", b"a" * 65_537), ("audio", b"RIFF")], (413, "body_too_large")),
        ([("text", b"Hello."), ("audio", bytes((2 << 20) + 1))], (413, "body_too_large")),
        ([("text", b"Hello."), ("audio", bytes(3 << 20))], (413, "body_too_large")),
        ([], (422, "invalid_form")),
    ],
)
def test_a_form_that_is_wrong_is_refused(
    limited: tuple[LiveServer, Path], parts: list[Part], expected: tuple[int, str]
) -> None:
    server, folder = limited
    assert send(server, "to=vtt", form(*parts)) == expected
    assert list(folder.glob("captionsync-*")) == []


def test_limits_and_style_of_captions(limited: tuple[LiveServer, Path]) -> None:
    words = [
        {"word": text, "start": at * 0.3, "end": at * 0.3 + 0.2} for at, text in enumerate("a bc def ghij".split())
    ]
    body = json.dumps({"words": words}).encode()

    def lines(query: str) -> list[str]:
        status, file = send(limited[0], query, body, "application/json")
        assert status == 200
        return [line for block in file.decode().strip().split("\n\n")[1:] for line in block.split("\n")[2:]]

    assert lines("to=vtt") == ["a bc def ghij"]
    assert lines("to=vtt&max_chars_per_line=5&max_lines=1") == ["a bc", "def", "ghij"]
    assert lines("to=vtt&style=word") == ["a", "bc", "def", "ghij"]


@pytest.mark.parametrize("query", ["max_lines=0", "max_lines=11", "max_lines=two", "max_lines=", "style=paint-on"])
def test_a_limit_or_style_that_is_wrong_is_refused(limited: tuple[LiveServer, Path], query: str) -> None:
    assert send(limited[0], f"to=vtt&{query}", b"{}", "application/json") == (422, "invalid_input")


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=other"])
def test_a_form_without_its_boundary_is_refused(limited: tuple[LiveServer, Path], kind: str) -> None:
    assert send(limited[0], "to=vtt", form(("text", b"Hello.")), kind) == (422, "invalid_form")


def test_a_form_that_stops_arriving_is_given_up_and_leaves_nothing(limited: tuple[LiveServer, Path]) -> None:
    server, folder = limited
    body = form(("audio", bytes(1 << 20)))
    head = "POST /v1/convert HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=cut\r\n"
    with socket.create_connection(("127.0.0.1", int(server.url.rsplit(":", 1)[1])), timeout=60) as sock:
        sock.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[:200_000])
        answer = sock.recv(65_536)
    assert b" 408 " in answer.splitlines()[0]
    assert list(folder.glob("captionsync-*")) == []


def test_a_client_that_goes_away_leaves_nothing(limited: tuple[LiveServer, Path], spoken: Spoken, wave: bytes) -> None:
    server, folder = limited
    body = form(("audio", wave), ("text", spoken.text.encode()))
    head = "POST /v1/convert HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=cut\r\n"
    with socket.create_connection(("127.0.0.1", int(server.url.rsplit(":", 1)[1])), timeout=60) as sock:
        sock.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[:100_000])
    assert send(server, "to=vtt", body)[0] == 200
    assert list(folder.glob("captionsync-*")) == []

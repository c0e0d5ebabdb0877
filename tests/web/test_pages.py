"""Pages and static files, without a browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS
from captionsync.timing.captions.lines import RANGES
from captionsync.web.pages import (
    PageEngine,
    PageSettings,
    engine_label,
    find_directory,
    json_block,
    policy_text,
    privacy_note,
    setup_pages,
)
from captionsync.web.problems import answer_errors

HERE = PageEngine("espeak", "espeak", local=True, needs_key=False)
FAR = PageEngine("elevenlabs", "ElevenLabs", local=False, needs_key=True)
OTHER = PageEngine("toy", "Toy", local=False, needs_key=False)
SETTINGS = PageSettings(max_text_chars=5_000, engines=(HERE,), version="1.2.3")
HOSTILE = "</script><script>alert(1)</script><!--"


async def client_of(settings: PageSettings = SETTINGS) -> TestClient[web.Request, web.Application]:
    """Return a client of an application that has only the pages."""
    app = web.Application()
    setup_pages(app, context=settings)
    client = TestClient(TestServer(app))
    await client.start_server()
    return client


@pytest.mark.parametrize(
    "path", ["/", "/sessions/abc", "/overlay", "/overlay/abc", "/overlay?follow=page", "/avatar", "/docs"]
)
async def test_every_page_answers_with_its_policy_and_start_up_data(path: str) -> None:
    client = await client_of()
    async with client.get(path) as answer:
        text = await answer.text()
        assert answer.status == 200
        policy = answer.headers["Content-Security-Policy"]
        assert "'unsafe" not in policy
        assert "default-src 'none'" in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        block = re.search(r'<script type="application/json" id="boot">(.*?)</script>', text, re.DOTALL)
        assert block is not None
        boot = json.loads(block[1])
        assert boot["max_text_chars"] == 5_000
        assert boot["version"] == "1.2.3"
        assert [limit["name"] for limit in boot["caption_limits"]] == list(RANGES)
        assert boot["caption_extensions"] == list(CAPTION_EXTENSIONS)
        assert boot["viseme_extensions"] == list(VISEME_EXTENSIONS)
        assert not re.search(r"<style|\sstyle=|\son\w+=", text)
    await client.close()


async def test_a_session_in_the_address_cannot_leave_its_block() -> None:
    client = await client_of()
    async with client.get("/sessions/%3C%2Fscript%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%3C!--") as answer:
        text = await answer.text()
    assert HOSTILE not in text
    assert "<script>alert" not in text
    await client.close()


def test_the_json_block_holds_any_text() -> None:
    block = json_block({"text": HOSTILE + "\u2028&"})
    assert not set("<>&\u2028") & set(block)
    assert json.loads(block) == {"text": HOSTILE + "\u2028&"}


def test_only_pages_without_controls_may_be_framed() -> None:
    assert "frame-ancestors 'self'" in policy_text()
    assert "frame-ancestors *" in policy_text(embeddable=True)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/static/js/pages/studio.js", "text/javascript; charset=utf-8"),
        ("/static/css/tokens.css", "text/css; charset=utf-8"),
        ("/favicon.ico", "image/svg+xml"),
    ],
)
async def test_static_files_come_with_their_type_and_are_asked_for_again(path: str, kind: str) -> None:
    client = await client_of()
    async with client.get(path) as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"] == kind
        assert answer.headers["Cache-Control"] == "no-cache"
        tag = answer.headers["ETag"]
    async with client.get(path, headers={"If-None-Match": tag}) as answer:
        assert answer.status == 304
    await client.close()


@pytest.mark.parametrize(
    "path",
    [
        "/static/../pyproject.toml",
        "/static/..%2f..%2fetc%2fpasswd",
        "/static/js",
        "/static/js/",
        "/static/none.js",
        "/static/%00.js",
        "/static//etc/passwd",
    ],
)
async def test_nothing_outside_the_static_files_is_served(path: str) -> None:
    client = await client_of()
    async with client.get(path) as answer:
        assert answer.status == 404
    await client.close()


async def test_text_that_leaves_the_machine_is_said_so() -> None:
    client = await client_of(PageSettings(max_text_chars=9, engines=(FAR, HERE), version="1"))
    async with client.get("/") as answer:
        text = await answer.text()
    assert "Sent to ElevenLabs" in text
    assert "ElevenLabs · online" in text
    await client.close()


@pytest.mark.parametrize(
    ("engines", "label", "note"),
    [
        ((HERE,), "espeak · on this machine", "Stays on this machine"),
        (
            (HERE, FAR),
            "espeak · on this machine",
            "Spoken on this server; sent to ElevenLabs if that fails",
        ),
        (
            (HERE, FAR, OTHER),
            "espeak · on this machine",
            "Spoken on this server; sent to ElevenLabs or Toy if that fails",
        ),
        ((FAR,), "ElevenLabs · online", "Sent to ElevenLabs"),
        ((FAR, HERE), "ElevenLabs · online", "Sent to ElevenLabs"),
        ((FAR, OTHER), "ElevenLabs · online", "Sent to ElevenLabs, and to Toy if that fails"),
    ],
)
def test_the_note_says_where_the_text_goes(engines: tuple[PageEngine, ...], label: str, note: str) -> None:
    assert (engine_label(engines), privacy_note(engines)) == (label, note)


async def test_a_page_starts_from_the_engines_of_the_chain() -> None:
    client = await client_of(PageSettings(max_text_chars=9, engines=(HERE, FAR), version="1"))
    async with client.get("/") as answer:
        text = await answer.text()
    await client.close()
    assert '"engines":[{"name":"espeak","title":"espeak","local":true,"needs_key":false},{"name":"elevenlabs"' in text


def test_every_static_file_has_a_known_type() -> None:
    known = {".css", ".js", ".svg", ".json", ".png", ".ico", ".txt"}
    files = [path for path in find_directory("static").rglob("*") if path.is_file()]
    assert files
    assert {path.suffix for path in files} <= known
    assert isinstance(find_directory("templates"), Path)


async def _nothing(request: web.Request) -> web.Response:
    return web.Response()


@pytest.mark.parametrize(
    ("path", "status", "heading"),
    [("/nothing-here", 404, "Page not found"), ("/only-post", 405, "GET is not allowed here; use POST.")],
)
async def test_a_browser_gets_an_error_as_a_page_with_a_link(path: str, status: int, heading: str) -> None:
    app = web.Application(middlewares=[answer_errors])
    setup_pages(app, context=SETTINGS)
    app.router.add_post("/only-post", _nothing)
    client = TestClient(TestServer(app))
    await client.start_server()
    async with client.get(path, headers={"Accept": "text/html"}) as answer:
        text = await answer.text()
        assert answer.status == status
        assert f"<h1>{heading}</h1>" in text
        assert 'href="/">Go to the studio</a>' in text
    await client.close()

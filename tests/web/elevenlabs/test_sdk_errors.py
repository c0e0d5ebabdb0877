"""What the official SDKs make of an engine's errors: which class, which code, and whether they try again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from elevenlabs.client import ElevenLabs
from elevenlabs.core.api_error import ApiError
from elevenlabs.errors import UnprocessableEntityError

from captionsync.errors import ProviderError
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.timing.model import SpeechChunk
from captionsync.wire.elevenlabs.errors import from_http
from tests.live_server import LiveServer, run_server
from tests.live_upstream import running_upstream
from tests.upstream import Upstream
from tests.upstream_faults import Fault
from tests.web.elevenlabs.client import get
from tests.web.elevenlabs.test_failures import DyingEngine, serving

SCRIPT = Path(__file__).parents[2] / "node" / "elevenlabs-error.mjs"
TEXT = "One two three."
BUSY = '{"detail": {"status": "system_busy", "message": "Wait."}}'


class FailingOnce(DyingEngine):
    """Fails at its first request and works afterwards."""

    def __init__(self, error: ProviderError) -> None:
        super().__init__()
        self.error = error
        self.error.retryable = False  # the client retries, not the chain
        self.tries = 0

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        self.tries += 1
        if self.tries == 1:
            raise self.error
        async for chunk in super().speak(request, text):
            yield chunk


@dataclass(frozen=True)
class Answer:
    """How a call of an SDK went."""

    status: int
    code: str = ""
    text: str = ""


def by_python(url: str) -> Answer:
    client = ElevenLabs(base_url=url, api_key="anything")
    try:
        speech = client.text_to_speech.convert_with_timestamps(voice_id="voice", text=TEXT)
    except ApiError as error:
        return Answer(error.status_code or 0, _code(error.body))
    assert speech.alignment is not None
    return Answer(200, text="".join(speech.alignment.characters))


async def by_javascript(url: str) -> Answer:
    ran = await asyncio.create_subprocess_exec("node", str(SCRIPT), url, "voice", TEXT, stdout=asyncio.subprocess.PIPE)
    out, _ = await ran.communicate()
    got: dict[str, Any] = json.loads(out)
    return Answer(got["status"], _code(got.get("body")), got.get("text", ""))


def _code(body: Any) -> str:
    detail = body["detail"] if isinstance(body, dict) else ""
    return str(detail["code"]) if isinstance(detail, dict) else ""


@pytest.fixture
async def pool() -> AsyncIterator[EspeakPool]:
    pool = EspeakPool(workers=1)
    await pool.start()
    yield pool
    await pool.close()


@pytest.mark.node
@pytest.mark.parametrize("sdk", ["python", "javascript"])
@pytest.mark.parametrize(
    ("status", "body", "answer", "tries"),
    [
        (429, BUSY, Answer(200, text=TEXT), 2),
        (503, "", Answer(200, text=TEXT), 2),
        (400, '{"detail": {"status": "invalid_voice_settings"}}', Answer(400, "invalid_voice_settings"), 1),
        (403, "", Answer(403, "forbidden"), 1),
        (401, '{"detail": {"status": "quota_exceeded"}}', Answer(401, "quota_exceeded"), 1),
        (422, "", Answer(422), 1),
    ],
)
async def test_the_sdks_try_again_only_where_it_helps(
    pool: EspeakPool, sdk: str, status: int, body: str, answer: Answer, tries: int
) -> None:
    engine = FailingOnce(from_http(status, body, headers={"Retry-After": "1"}))
    async with serving(engine, pool) as client:
        url = str(client.make_url("")).rstrip("/")
        got = await (asyncio.to_thread(by_python, url) if sdk == "python" else by_javascript(url))
    assert got == answer
    assert engine.tries == tries


# an upstream behind the server


@pytest.fixture(scope="module")
def upstream() -> Iterator[Upstream]:
    with running_upstream() as running:
        yield running


@pytest.fixture(scope="module")
def relay(upstream: Upstream) -> Iterator[LiveServer]:
    env = {"ELEVENLABS_BASE_URL": upstream.url, "ELEVENLABS_API_KEY": "key"}
    with run_server("--provider", "elevenlabs", env=env) as running:
        yield running


REFUSED = {
    "400": (Fault(refuse_status=400, refuse_body='{"detail": {"status": "invalid_voice_settings"}}'), 400),
    "404": (Fault(refuse_status=404, refuse_body='{"detail": {"status": "voice_not_found"}}'), 400),
    "403": (Fault(refuse_status=403, refuse_body='{"detail": {"status": "only_for_creator+"}}'), 403),
    "422": (Fault(refuse_status=422, refuse_body='{"detail": [{"loc": ["body"], "msg": "odd", "type": "x"}]}'), 422),
    "1008": (Fault(error="invalid_voice_settings", close_code=1008, close_reason="style is odd"), 400),
}


@pytest.mark.parametrize("name", list(REFUSED))
def test_what_the_upstream_refuses_is_refused_with_its_code_and_harms_nobody_else(
    upstream: Upstream, relay: LiveServer, name: str
) -> None:
    fault, status = REFUSED[name]
    bad, good = f"Bad{name:0>18}", "GoodVoice000000000000"
    upstream.voice_faults[bad] = fault
    client: Any = ElevenLabs(base_url=relay.url, api_key="anything")
    client.text_to_speech._ws_base_url = relay.url.replace("http", "ws", 1)
    before = len(upstream.heard)
    with pytest.raises(ApiError) as raised:
        client.text_to_speech.convert_with_timestamps(voice_id=bad, text=TEXT)
    assert raised.value.status_code == status
    assert isinstance(raised.value, UnprocessableEntityError) is (status == 422)
    code = {"404": "voice_not_found", "403": "only_for_creator+", "422": ""}.get(name, "invalid_voice_settings")
    assert _code(raised.value.body) == code
    assert len(upstream.heard) - before <= 2, "no further try but over another transport"
    with pytest.raises(ApiError) as closed:
        list(client.text_to_speech.convert_realtime(voice_id=bad, text=iter([TEXT])))
    assert closed.value.status_code == 1008
    assert (code or "odd") in str(closed.value.body)
    speech = client.text_to_speech.convert_with_timestamps(voice_id=good, text=TEXT)
    assert "".join(speech.alignment.characters) == TEXT


def test_an_exhausted_account_is_told_with_401_and_its_code(upstream: Upstream, relay: LiveServer) -> None:
    upstream.faults.append(Fault(refuse_status=401, refuse_body='{"detail": {"status": "quota_exceeded"}}'))
    client = ElevenLabs(base_url=relay.url, api_key="anything")
    assert get(relay, "/readyz").json()["status"] == "ready"
    for _ in range(2):
        with pytest.raises(ApiError) as raised:
            client.text_to_speech.convert_with_timestamps(voice_id="GoodVoice000000000000", text=TEXT)
        assert (raised.value.status_code, _code(raised.value.body)) == (401, "quota_exceeded")
    answer = get(relay, "/readyz")
    assert (answer.status, answer.json()["status"]) == (503, "refused")

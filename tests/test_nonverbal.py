"""Breaths between sentences of an ElevenLabs-like service, from its socket to the files of a server."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from benchmarks.nonverbal_sounds import breath
from benchmarks.vague_upstream import VagueUpstream
from captionsync.timing.tables.viseme_sets import SETS
from tests.live_server import LiveServer, run_server
from tests.live_upstream import running_upstream
from tests.stream_checks import Received, check_all, decode, of_type
from tests.upstream import Upstream
from tests.upstream_speech import ALL_MARKUP, Reading, Segment
from tests.web.test_sessions import make

TEXT = (
    "The old baker packed fresh bread before the first guests came. Then a tiny mouse took some of it, and nobody saw "
    "how she escaped! Please tell the people at the market about this small animal."
)
SILENCE_MS, BREATH_MS = 200, 500
LITTLE_OPEN = {"oculus": "kk", "openxr": "KK", "azure": "20", "polly": "k", "rhubarb": "B", "preston_blair": "etc"}
PIECES = BREATH_MS // 120
"""The most visemes of a breath; one fewer where its ends are too quiet to be heard."""


def breathe(rate_hz: int) -> bytes:
    """Return a breath 26 dB below full scale between two silences."""
    silence = bytes(2 * (SILENCE_MS * rate_hz // 1000))
    sound = breath(rate_hz, BREATH_MS, 0.05 * 32768, random.Random(2))
    return silence + np.clip(np.rint(sound), -32768, 32767).astype("<i2").tobytes() + silence


class Breathing(VagueUpstream):
    """Breathes after each segment, and has times like those of v2: beside exact times nobody would listen."""

    async def segment(self, text: str, rate_hz: int, reading: Reading = ALL_MARKUP, voice_id: str = "") -> Segment:
        """Return speech and a breath."""
        made = await super().segment(text, rate_hz, reading, voice_id)
        return replace(made, pcm=made.pcm + breathe(rate_hz))


@pytest.fixture(scope="module")
def upstream() -> Iterator[Upstream]:
    with running_upstream(Breathing) as upstream:
        upstream.behaviour.base = "absolute"
        yield upstream


def serve(upstream: Upstream, *flags: str) -> Any:
    env = {"ELEVENLABS_API_KEY": "key", "ELEVENLABS_BASE_URL": upstream.url}
    return run_server("--provider", "elevenlabs", "--client-providers", "espeak", "--workers", "1", *flags, env=env)


@pytest.fixture(scope="module")
def server(upstream: Upstream) -> Iterator[LiveServer]:
    with serve(upstream) as running:
        yield running


def spoken(server: LiveServer, **spec: Any) -> tuple[str, list[Received]]:
    path = make(server, text=TEXT, language="en", format="pcm_24000", **spec)
    return path, decode(server.get(f"{path}/events"))


def breaths_ms(upstream: Upstream) -> list[tuple[float, float]]:
    """Return where the breaths of the last stream are."""
    ends = [at_ms + segment.duration_ms - SILENCE_MS for at_ms, segment in upstream.heard[-1].segments]
    return [(end_ms - BREATH_MS, end_ms) for end_ms in ends]


def opened(visemes: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in visemes if one["phone"] == "" and one["weight"] > 0]


def test_the_mouth_is_a_little_open_while_the_voice_breathes(upstream: Upstream, server: LiveServer) -> None:
    _, events = spoken(server)
    check_all(events, TEXT)
    found, breaths = opened(of_type(events, "viseme")), breaths_ms(upstream)
    assert len(breaths) >= 1
    for start_ms, end_ms in breaths:
        inside = [one for one in found if start_ms - 30 <= one["start_ms"] and one["end_ms"] <= end_ms + 30]
        assert sum(one["end_ms"] - one["start_ms"] for one in inside) >= 0.7 * BREATH_MS
        found = [one for one in found if one not in inside]
        assert {one["id"] for one in inside} == {"kk"}
        assert all(one["word_index"] is None and 0.3 < one["weight"] < 0.65 for one in inside)
        assert all(one["end_ms"] - one["start_ms"] >= 40 for one in inside)
    assert found == []


@pytest.mark.parametrize("kind", ["arkit", "vrm"])
def test_the_curves_open_less_than_for_a_vowel(upstream: Upstream, server: LiveServer, kind: str) -> None:
    _, events = spoken(server, curves=kind)
    check_all(events, TEXT)
    parts = of_type(events, "blendshapes")
    jaw = parts[0]["names"].index("jawOpen" if kind == "arkit" else "aa")
    frames = [frame[jaw] for part in parts for frame in part["frames"]]
    for start_ms, end_ms in breaths_ms(upstream):
        middle = frames[round((start_ms + 150) * 0.06) : round((end_ms - 150) * 0.06)]
        assert 0.03 < min(middle) <= max(middle) < 0.25
    assert max(frames) > 0.3
    assert set(parts[-1]["frames"][-1]) == {0}


def test_every_set_and_file_carries_it(upstream: Upstream, server: LiveServer) -> None:
    path, events = spoken(server)
    shown = of_type(events, "viseme")
    count = len(opened(shown))
    assert count >= PIECES - 1
    for name in SETS:
        made = json.loads(server.get(f"{path}/visemes.json?set={name}"))["visemes"]
        assert len(made) == len(shown)
        assert [one["id"] for one in opened(made)] == [LITTLE_OPEN[name]] * count
        again = decode(server.get(f"{path}/events?types=viseme&viseme_set={name}"))
        assert [one["id"] for one in of_type(again, "viseme")] == [one["id"] for one in made]
    timeline = json.loads(server.get(f"{path}/captions.json"))
    phones = [one for one in timeline["phones"] if one.get("nonverbal")]
    assert {one["ipa"] for one in phones} == {""}
    first = opened(shown)[0]["start_ms"]
    assert phones[0]["start_ms"] == first
    assert f"{first / 1000:.2f}\tB" in server.get(f"{path}/visemes.tsv").decode().splitlines()
    assert {"AudioOffset": first * 10_000, "VisemeId": 20} in json.loads(server.get(f"{path}/visemes.azure.json"))
    heads = json.loads(server.get(f"{path}/visemes.talkinghead.json"))
    assert (first, "kk") in list(zip(heads["vtimes"], heads["visemes"], strict=True))


def test_nothing_opens_when_it_is_off_or_the_ears_are_or_the_engine_is_the_embedded_one(
    upstream: Upstream, server: LiveServer
) -> None:
    for flags in (("--nonverbal", "off"), ("--ears", "off")):
        with serve(upstream, *flags) as other:
            _, events = spoken(other)
            check_all(events, TEXT)
            assert opened(of_type(events, "viseme")) == []
    _, events = spoken(server, provider="espeak")
    check_all(events, TEXT)
    assert opened(of_type(events, "viseme")) == []

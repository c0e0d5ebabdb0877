"""Planned captions of live speech: cases that failed, with the embedded engine and over an upstream."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from captionsync.audio.formats import parse_format
from captionsync.espeak.pool import EspeakPool
from captionsync.events import CueEvent
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.spec import SessionSpec
from tests.upstream import Upstream
from tests.upstream_crowd import hub_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

CASES = json.loads((Path(__file__).parents[2] / "data/captions/cases.json").read_text("utf-8"))
PCM = parse_format("pcm_24000")


async def cues_of(hub: SessionHub, case: dict[str, Any], engine: str, dice: random.Random | None) -> list[CueEvent]:
    """Return the cue events of a text, which comes whole or in random pieces."""
    model = "eleven_v3" if (engine, case["language"]) == ("elevenlabs", "th") else ""
    spec = SessionSpec(
        text=None if dice else case["text"], language=case["language"], provider=engine, model_id=model, format=PCM
    )
    session = await hub.create(spec)
    if dice:
        text = case["text"]
        places = [0, *sorted(dice.sample(range(1, len(text)), 6)), len(text)]
        for begin, end in zip(places, places[1:], strict=False):
            await session.add_text(text[begin:end], final=end == len(text))
    await session.wait()
    assert session.status == "ended"
    events = [entry.event for entry in session.publisher.log.read(0)]
    return [event for event in events if isinstance(event, CueEvent)]


def check(case: dict[str, Any], cues: list[tuple[str, ...]]) -> None:
    lines = [line for cue in cues for line in cue]
    for together in case.get("together", []):
        assert any(together in line for line in lines), lines
    for begins in case.get("begins", []):
        assert any(line.startswith(begins) for line in lines), lines
    for never in case.get("never_begins", []):
        assert not any(line.startswith(never) for line in lines), lines
    for alone in case.get("never_alone", []):
        assert (alone,) not in cues
    for start in case.get("cue_starts", []):
        assert any(cue[0].startswith(start) for cue in cues), cues
    assert lines == case.get("lines", lines)
    assert len(cues) <= case.get("sentences", len(cues)), cues


@pytest.mark.parametrize("engine", ["espeak", "elevenlabs"])
async def test_cases_that_failed_are_right_live(pool: EspeakPool, upstream: Upstream, engine: str) -> None:
    dice = random.Random(14)
    async with hub_of(pool, upstream, "espeak,elevenlabs") as hub:
        events = finals = 0
        for case in CASES:
            whole = await cues_of(hub, case, engine, None)
            check(case, [cue.lines for cue in whole if cue.final])
            events, finals = events + len(whole), finals + sum(cue.final for cue in whole)
            pieces = await cues_of(hub, case, engine, dice)
            check(case, [cue.lines for cue in pieces if cue.final])
        assert events <= 2.3 * finals

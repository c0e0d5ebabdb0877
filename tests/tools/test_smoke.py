"""The check of the real service, run against the test upstream: it must see what is right and what is not."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from captionsync.config import Settings, load
from tests.live_upstream import running_upstream
from tests.upstream import Upstream
from tests.upstream_faults import Fault
from tools import smoke

KEY = "sk_a_secret_of_forty_letters_0123456789"


@pytest.fixture(scope="module")
def upstream() -> Iterator[Upstream]:
    with running_upstream() as upstream:
        yield upstream


@pytest.fixture
def settings(upstream: Upstream) -> Settings:
    upstream.faults.clear()
    return load({}, {"ELEVENLABS_API_KEY": KEY, "ELEVENLABS_BASE_URL": upstream.url})


def run(settings: Settings, folder: Path, *cases: smoke.Case) -> int:
    return asyncio.run(smoke.run(settings, folder, cases))


def test_every_transport_of_a_right_service_is_right(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = [smoke.Case("eleven_flash_v2_5", "socket"), smoke.Case("eleven_multilingual_v2", "http")]
    wanted += [smoke.Case("eleven_v3", "dialogue"), smoke.Case("eleven_v3", "http")]
    wanted += [smoke.Case("eleven_v3", kind, smoke.DIALOGUE) for kind in ("dialogue", "http")]
    assert run(settings, tmp_path, *wanted) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f": {2 * len(smoke.SENTENCE) + 4 * len(smoke.TAGGED):,} characters" in lines[0]
    assert [line.split()[0] for line in lines[1:7]] == ["right"] * 6
    assert lines[7].startswith("6 right, 0 WRONG, 0 refused")


def test_a_model_that_is_reached_another_way_is_wrong(
    settings: Settings, upstream: Upstream, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    upstream.refuse_dialogue = True
    try:
        assert run(settings, tmp_path, smoke.Case("eleven_v3", "dialogue")) == 1
    finally:
        upstream.refuse_dialogue = False
    assert "WRONG    eleven_v3 over dialogue: the model was reached over" in capsys.readouterr().out


def test_missing_times_are_wrong_and_the_capture_is_kept(
    settings: Settings, upstream: Upstream, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_times(message: dict[str, Any], number: int) -> dict[str, Any]:
        return message | {"alignment": None, "normalizedAlignment": None}

    upstream.behaviour.alter = without_times
    try:
        status = run(settings, tmp_path, smoke.Case("eleven_flash_v2_5", "socket"))
    finally:
        upstream.behaviour.alter = None
    out = capsys.readouterr().out
    assert (status, "WRONG    eleven_flash_v2_5 over socket: the times are those of ''" in out) == (1, True)
    capture = next(next(tmp_path.iterdir()).iterdir()).read_text()
    assert json.loads(capture.splitlines()[0])["capture"] == 1
    assert KEY not in capture + out


def test_a_refusal_is_named(
    settings: Settings, upstream: Upstream, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    upstream.faults.extend([Fault(refuse_status=401)] * 2)
    assert run(settings, tmp_path, smoke.Case("eleven_flash_v2_5", "socket")) == 1
    assert "refused  eleven_flash_v2_5 over socket: provider_auth" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("fault", "code"),
    [(Fault(garbage="nothing that is JSON"), "provider_protocol"), (Fault(no_audio=True), "provider_no_audio")],
)
def test_a_service_that_breaks_its_protocol_is_wrong(
    settings: Settings, upstream: Upstream, tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: Fault, code: str
) -> None:
    upstream.faults.extend([fault] * 9)
    assert run(settings, tmp_path, smoke.Case("eleven_flash_v2_5", "socket")) == 1
    assert f"WRONG    eleven_flash_v2_5 over socket: {code}: " in capsys.readouterr().out


def test_without_a_key_it_says_that_nothing_was_checked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ELEVENLABS_API_KEY", raising=False)
    monkeypatch.chdir(tmp_path)
    assert smoke.main() == 0
    assert "SKIPPED: ELEVENLABS_API_KEY is not set, so NOTHING was checked" in capsys.readouterr().err


def test_every_model_is_checked_over_each_of_its_transports() -> None:
    found = {(case.model_id, case.transport) for case in smoke.cases()}
    assert {("eleven_flash_v2_5", "socket"), ("eleven_v3", "dialogue"), ("eleven_v4", "dialogue")} <= found
    assert ("eleven_multilingual_v2", "http") in found
    assert {case.model_id for case in smoke.cases() if case.dialogue} == {"eleven_v3", "eleven_v4", "eleven_v4_turbo"}

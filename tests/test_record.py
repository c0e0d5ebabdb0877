"""``captionsync record`` saves what an upstream engine sent, and ``convert`` replays it, by command and over HTTP."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live_server import LiveServer
from tests.live_upstream import running_upstream
from tests.upstream import Upstream
from tests.upstream_faults import Fault

KEY = "sk_a_secret_of_forty_letters_0123456789"
TEXT = "Peter bought a map. It was blue."


@pytest.fixture(scope="module")
def upstream() -> Iterator[Upstream]:
    with running_upstream() as upstream:
        yield upstream


def run(*arguments: str, upstream: Upstream, cwd: Path) -> subprocess.CompletedProcess[str]:
    environ = os.environ | {"ELEVENLABS_BASE_URL": upstream.url, "ELEVENLABS_API_KEY": KEY}
    command = [sys.executable, "-m", "captionsync", *arguments]
    return subprocess.run(command, cwd=cwd, env=environ, capture_output=True, text=True, timeout=60, check=False)


def test_a_recorded_text_is_converted(upstream: Upstream, tmp_path: Path, server: LiveServer) -> None:
    recorded = run("record", TEXT, "a.jsonl", "--provider", "elevenlabs", upstream=upstream, cwd=tmp_path)
    assert (recorded.returncode, recorded.stdout) == (0, "")
    assert "it holds the text and the speech, no key" in recorded.stderr
    capture = (tmp_path / "a.jsonl").read_bytes()
    assert KEY.encode() not in capture
    converted = run("convert", "a.jsonl", "a.json", "a.vtt", upstream=upstream, cwd=tmp_path)
    assert (converted.returncode, converted.stderr) == (0, "")
    timeline = json.loads((tmp_path / "a.json").read_text())
    assert timeline["text"] == TEXT
    with urllib.request.urlopen(urllib.request.Request(f"{server.url}/v1/convert?to=json", capture)) as answer:
        assert json.loads(answer.read())["words"] == timeline["words"]


def test_a_failure_is_recorded_as_well(upstream: Upstream, tmp_path: Path) -> None:
    upstream.faults.append(Fault(refuse_status=401))
    recorded = run("record", TEXT, "a.jsonl", "--provider", "elevenlabs", upstream=upstream, cwd=tmp_path)
    assert recorded.returncode == 1
    assert json.loads((tmp_path / "a.jsonl").read_text().splitlines()[-1])["failed"] == "provider_auth"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("record", TEXT, "a.jsonl"), "use --provider elevenlabs"),
        (("record", " ", "a.jsonl", "--provider", "elevenlabs"), "the text is empty"),
        (("record", TEXT, "no/a.jsonl", "--provider", "elevenlabs"), "no/a.jsonl: there is no folder no"),
        (("record", TEXT, ".", "--provider", "elevenlabs"), ". cannot be written"),
    ],
)
def test_wrong_use_is_one_clear_line(
    upstream: Upstream, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    before = len(upstream.heard)
    refused = run(*arguments, upstream=upstream, cwd=tmp_path)
    assert refused.returncode == 2
    assert len(upstream.heard) == before  # nothing was spent
    assert message in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_a_capture_needs_no_audio(upstream: Upstream, tmp_path: Path) -> None:
    run("record", TEXT, "a.jsonl", "--provider", "elevenlabs", upstream=upstream, cwd=tmp_path)
    refused = run("convert", "a.jsonl", "a.vtt", "--audio", "a.jsonl", upstream=upstream, cwd=tmp_path)
    assert (refused.returncode, refused.stderr) == (
        2,
        "captionsync: A capture has its own sound; leave out --audio.\n",
    )

"""What the program imports when it starts: only what the chosen command needs."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-X", "importtime", "-m", "captionsync"]
SLOW = {"aiohttp", "asyncio", "av", "budoux", "jinja2", "numpy", "prometheus_client", "pydub", "redis", "regex"}
DICTIONARIES = {"icu4py", "rjieba", "captionsync.timing.tables.thai_words", "captionsync.timing.tables.simplified"}
"""Words of scripts without spaces."""


def imported(stderr: str) -> set[str]:
    """Return the modules that ``-X importtime`` names, and the packages that they are in."""
    names = re.findall(r"^import time: .*\| +([\w.]+)$", stderr, re.MULTILINE)
    return {name.rsplit(".", depth)[0] for name in names for depth in range(name.count(".") + 1)}


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["serve", "--help"], ["speak"], ["keys", "list"]])
def test_what_needs_no_engine_and_no_server_imports_neither(arguments: list[str], tmp_path: Path) -> None:
    done = subprocess.run([*COMMAND, *arguments], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    found = imported(done.stderr)
    assert "captionsync.cli" in found
    assert not found & (SLOW | DICTIONARIES)
    assert not found & {"captionsync.espeak", "captionsync.sessions", "captionsync.timing", "captionsync.web"}


def test_the_version_is_told_without_the_settings(tmp_path: Path) -> None:
    done = subprocess.run([*COMMAND, "--version"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.startswith("captionsync ")
    assert not imported(done.stderr) & {"captionsync.config", "captionsync.commands", "dataclasses", "logging", "json"}


def test_a_server_imports_what_few_clients_need_when_one_asks(tmp_path: Path) -> None:
    command = [*COMMAND, "serve", "--port", "0", "--data-dir", ":memory:"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as server:
        try:
            url, ready = said_until_ready(server)
            speak = urllib.request.Request(f"{url}/v1/speak", data=b'{"text": "Hello."}')
            with urllib.request.urlopen(speak, timeout=60) as events:
                assert b"event: end" in events.read()
            for path in ("/", "/openapi.json"):
                urllib.request.urlopen(url + path, timeout=60).close()
        finally:
            server.send_signal(signal.SIGTERM)
        assert server.stderr is not None
        later = imported(server.stderr.read())
    pages, description = {"jinja2"}, {"captionsync.web.openapi"}
    recordings = {"captionsync.convert", "captionsync.wire.recordings", "captionsync.speak", "captionsync.bridge"}
    sound = {"numpy", "captionsync.timing.sound"}  # the embedded engine gives its phones
    assert not ready & (pages | description | recordings | sound)
    assert pages | description <= later
    assert not later & (recordings | sound | DICTIONARIES)


def test_a_dictionary_is_loaded_for_its_script_alone(tmp_path: Path) -> None:
    program = (
        "from captionsync.timing.captions.known import KnownText\n"
        "import sys\n"
        "for text in ('Hello, world. ', 'สวัสดีครับ', '今日は天気がいい', '今天天气很好'):\n"
        "    known = KnownText('en')\n"
        "    known.know(text, 0)\n"
        "    known.ends(2)\n"
        f"    print(*sorted({DICTIONARIES!r} & set(sys.modules)))\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True)
    thai = ["captionsync.timing.tables.thai_words", "icu4py"]
    assert [line.split() for line in done.stdout.splitlines()] == [[], thai, thai, sorted(DICTIONARIES)]


def said_until_ready(server: subprocess.Popen[str]) -> tuple[str, set[str]]:
    """Return a server's origin, and what it imported until it named it."""
    assert server.stderr is not None
    said = ""
    for line in server.stderr:
        said += line
        if found := re.search(r"http://\S+?(?=/ )", line):
            return found[0], imported(said)
    raise AssertionError(f"the server did not start: {said[-2_000:]}")

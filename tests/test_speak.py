"""`captionsync speak` with stdin and stdout: text and audio as they come."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import aclosing, suppress
from pathlib import Path

import pytest

from captionsync import speak
from captionsync.audio.decoder import decode_all

COMMAND = [sys.executable, "-m", "captionsync", "speak"]


def run(*arguments: str, cwd: Path, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    environ = os.environ | env
    return subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, input=stdin, env=environ, capture_output=True, timeout=60, check=False
    )


def duration_of(path: Path) -> int:
    found: int = json.loads(path.read_text())["duration_ms"]
    return found


def length_ms(audio: bytes) -> float:
    pcm, rate_hz = decode_all(audio)
    return len(pcm) / 2 / rate_hz * 1000


@pytest.mark.parametrize(("name", "head"), [("", b"\xff\xfb"), ("opus", b"OggS"), ("wav", b"RIFF\xff\xff\xff\xffWAVE")])
def test_a_line_is_heard_before_the_next_one_is_written(tmp_path: Path, name: str, head: bytes) -> None:
    flags = ["-o", "-", "-o", "a.json", *(["--format", name] if name else [])]
    process = subprocess.Popen([*COMMAND, "-", *flags], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        process.stdin.write(b"Hello there.\n")
        process.stdin.flush()
        heard = process.stdout.read(2_000)
        process.stdin.write(b"And more of it.\n")
        process.stdin.close()
        heard += process.stdout.read()
    assert process.returncode == 0
    assert heard.startswith(head)
    assert json.loads((tmp_path / "a.json").read_text())["text"].split() == "Hello there. And more of it.".split()
    assert length_ms(heard) == pytest.approx(duration_of(tmp_path / "a.json"), abs=80)


def test_raw_samples_go_to_stdout(tmp_path: Path) -> None:
    done = run("Hello.", "-o", "-", "-o", "a.json", "-o", "a.mp3", "--format", "pcm_16000", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout) / 32 == pytest.approx(duration_of(tmp_path / "a.json"), abs=1)
    assert length_ms((tmp_path / "a.mp3").read_bytes()) == pytest.approx(len(done.stdout) / 32, abs=50)


@pytest.mark.skipif(shutil.which("ffplay") is None, reason="ffplay is not installed")
def test_words_that_are_played_stay_out_of_the_audio_on_stdout(tmp_path: Path) -> None:
    flags = ["--play", "-o", "-", "--format", "mp3", "-o", "a.json"]
    done = run("Hello there.", *flags, cwd=tmp_path, SDL_AUDIODRIVER="dummy")
    assert (done.returncode, done.stderr.split()) == (0, [b"Hello", b"there."])
    assert b"there" not in done.stdout
    assert length_ms(done.stdout) == pytest.approx(duration_of(tmp_path / "a.json"), abs=80)


def test_the_language_is_guessed_from_what_comes_first(tmp_path: Path) -> None:
    text = b"\n\nGuten Morgen, wie geht es dir heute?\nDanke, es geht mir gut.\n"
    for flags in (["-o", "-"], []):
        done = run("-", "-o", "a.json", *flags, cwd=tmp_path, stdin=text)
        assert (done.returncode, done.stderr) == (0, b"")
        assert json.loads((tmp_path / "a.json").read_text())["language"] == "de"


def test_a_letter_that_comes_in_two_pieces_is_one_letter(tmp_path: Path) -> None:
    process = subprocess.Popen([*COMMAND, "-", "-o", "-", "-o", "a.txt"], cwd=tmp_path, stdin=-1, stdout=-1)
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        process.stdin.write(b"Hello. Caf" + b"\xc3")
        process.stdin.flush()
        process.stdout.read(1)
        process.stdin.write(b"\xa9.")
        process.stdin.close()
        process.stdout.read()
    assert (tmp_path / "a.txt").read_text().split() == ["Hello.", "Café."]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-", "-o", "-"], "There is nothing to say"),
        (["-", "-o", "a.mp3"], "There is nothing to say"),
        (["Hi", "-o", "a.mp3", "--format", "wav"], "--format applies only to -o -"),
        (["Hi", "-o", "-", "--format", "tape"], "Unknown audio format 'tape'"),
        (["Hi", "-o", "/proc/a.mp3"], "/proc/a.mp3 cannot be written"),
        (["Hi", "-o", "."], ". cannot be written"),
    ],
)
def test_wrong_use_is_one_clear_line_and_status_2(tmp_path: Path, arguments: list[str], told: str) -> None:
    done = run(*arguments, cwd=tmp_path, stdin=b" \n")
    lines = done.stderr.decode().splitlines()
    assert (done.returncode, len(lines), done.stdout) == (2, 1, b"")
    assert lines[0].startswith(f"captionsync: {told}")
    assert list(tmp_path.iterdir()) == []


def test_a_stream_of_text_that_is_too_long_is_told(tmp_path: Path) -> None:
    done = run("-", "-o", "-", cwd=tmp_path, stdin=b"Hello. " * 10_000, CAPTIONSYNC_MAX_TEXT_CHARS="20")
    assert done.returncode == 2
    assert b"the limit is 20" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_misspelt_variable_is_told_once_at_the_start(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("CAPTIONSYNC_WORKER=1\n")
    done = run("Hi.", "-o", "a.vtt", cwd=tmp_path, CAPTIONSYNC_WORKER="2")
    told = "captionsync: Unknown setting CAPTIONSYNC_WORKER (ignored); did you mean CAPTIONSYNC_WORKERS?"
    assert (done.returncode, done.stderr.decode().splitlines()) == (0, [told])


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    process = subprocess.Popen([*COMMAND, "-", "-o", "-"], cwd=tmp_path, stdin=-1, stdout=-1, stderr=-1, bufsize=0)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        process.stdin.write(b"Hello there.\n")
        process.stdout.read(100)
        process.stdout.close()
        with suppress(BrokenPipeError):  # it may be gone already
            process.stdin.write(b"And more of it. " * 200)
        assert process.wait(60) == 1
        assert process.stderr.read() == b""


async def test_while_nothing_comes_the_session_is_told_that_more_will(monkeypatch: pytest.MonkeyPatch) -> None:
    source, sink = os.pipe()
    monkeypatch.setattr(speak, "STDIN", source)
    monkeypatch.setattr(speak, "PATIENCE_S", 0.01)
    async with aclosing(speak.stdin_text()) as pieces:
        assert await anext(pieces) == ""
        os.write(sink, b"Hello.")
        os.close(sink)
        assert "".join([piece async for piece in pieces]) == "Hello."
    os.close(source)

"""The command line as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from captionsync.audio.decoder import decode_all
from captionsync.audio.wav import wav_header
from captionsync.cli import main
from captionsync.commands import options
from captionsync.commands.captions import flag_of
from captionsync.exports import CAPTIONS, VISEMES, not_taken, options_of
from captionsync.timing.captions.lines import RANGES
from captionsync.timing.marks import DEFAULT_MARKDOWN, MARKDOWN
from captionsync.timing.tables.viseme_sets import SETS
from tests.live_server import run_server
from tests.web.test_sessions import post

TAKE_SET = ", ".join(extension for extension in (*CAPTIONS, *VISEMES) if "viseme_set" in options_of(extension))
COMMAND = [sys.executable, "-m", "captionsync"]


def run(*arguments: str, cwd: Path, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    command, environ = [*COMMAND, *arguments], dict(os.environ) | env
    return subprocess.run(command, cwd=cwd, env=environ, input=stdin, capture_output=True, timeout=60, check=False)


def test_speak_writes_every_kind_of_file(tmp_path: Path) -> None:
    outputs = ["a.mp3", "a.wav", "a.vtt", "a.srt", "a.json", "a.visemes.json", "a.tsv", "a.TextGrid", "a.arkit.csv"]
    flags = [part for name in outputs for part in ("-o", name)]
    done = run("speak", "Hello there.", *flags, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    timeline = json.loads((tmp_path / "a.json").read_text())
    assert timeline["text"] == "Hello there."
    for name in ("a.mp3", "a.wav"):
        pcm, rate_hz = decode_all((tmp_path / name).read_bytes())
        assert abs(len(pcm) / 2 / rate_hz * 1000 - timeline["duration_ms"]) <= 50
    assert (tmp_path / "a.vtt").read_text().startswith("WEBVTT\n\n")


def test_marks_are_tags_of_the_timeline(tmp_path: Path) -> None:
    done = run("speak", 'Hello <mark name="wave"/> there.', "-o", "a.json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    made = json.loads((tmp_path / "a.json").read_text())
    (tag,) = made["tags"]
    assert tag["name"] == "wave" and made["words"][0]["start_ms"] < tag["start_ms"] <= made["words"][1]["start_ms"]
    done = run("convert", "a.json", "b.json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "b.json").read_bytes() == (tmp_path / "a.json").read_bytes()


def test_markdown_leaves_speech_and_captions_unless_it_is_to_be_spoken(tmp_path: Path) -> None:
    assert options.MARKDOWN == MARKDOWN and options.MARKDOWN[0] == DEFAULT_MARKDOWN
    alignment = {"characters": [*"*Hi*."], "character_start_times_seconds": [0, 0.1, 0.2, 0.3, 0.4]}
    (tmp_path / "in.json").write_text(
        json.dumps(alignment | {"character_end_times_seconds": [0.1, 0.2, 0.3, 0.4, 0.5]})
    )
    for how, wanted in (([], "Hi."), (["--markdown", "speak"], "*Hi*.")):
        for command in (["speak", "*Hi*.", "-o", "a.vtt"], ["convert", "in.json", "a.vtt"]):
            done = run(*command, *how, cwd=tmp_path)
            assert (done.returncode, done.stderr) == (0, b"")
            assert (tmp_path / "a.vtt").read_text().split("\n")[-2] == wanted


def test_text_without_any_sound_gives_files_that_play(tmp_path: Path) -> None:
    done = run("speak", "…", "-o", "a.mp3", "-o", "a.vtt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    pcm, rate_hz = decode_all((tmp_path / "a.mp3").read_bytes())
    assert len(pcm) / 2 / rate_hz == pytest.approx(0.2, abs=0.002)
    assert (tmp_path / "a.vtt").read_text() == "WEBVTT\n\n1\n00:00:00.000 --> 00:00:00.200\n…\n"


def test_text_from_a_pipe_to_audio_in_a_pipe(tmp_path: Path) -> None:
    done = run("speak", "-", "-o", "-", cwd=tmp_path, stdin=b"Hello pipes.")
    assert done.returncode == 0
    pcm, rate_hz = decode_all(done.stdout)
    assert 500 < len(pcm) / 2 / rate_hz * 1000 < 3_000


def test_a_saved_timeline_and_recorded_alignment_convert(tmp_path: Path) -> None:
    run("speak", "Two words.", "-o", "a.json", cwd=tmp_path)
    done = run("convert", "a.json", "b.vtt", "b.visemes.json", "--viseme-set", "azure", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Two words." in (tmp_path / "b.vtt").read_text()
    assert json.loads((tmp_path / "b.visemes.json").read_text())["set"] == "azure"
    starts = [i / 10 for i in range(5)]
    alignment = {
        "characters": list("Hi yo"),
        "character_start_times_seconds": starts,
        "character_end_times_seconds": [start + 0.1 for start in starts],
    }
    recorded = json.dumps({"audio_base64": "", "alignment": alignment}).encode()
    done = run("convert", "-", "-", cwd=tmp_path, stdin=recorded)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"00:00:00.000 --> 00:00:00.500\nHi yo" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["speak", "Hi"],
        ["speak", "", "-o", "a.mp3"],
        ["speak", "Hi", "-o", "a.exe"],
        ["speak", "Hi", "-o", "nowhere/a.mp3"],
        ["speak", "Hi", "-o", "a.mp3", "--voice", "nobody"],
        ["speak", "Hi", "-o", "a.mp3", "--language", "qq"],
        ["speak", "Hi", "-o", "a.mp3", "--provider", "nobody"],
        ["speak", "Hi", "-o", "a.vtt", "--viseme-set", "nobody"],
        ["speak", "Hi", "-o", "a.mp3", "--speed", "fast"],
        ["speak", "Hi", "-o", "a.mp3", "--speed", "9"],
        ["speak", "Hi", "-o", "a.mp3", "--speed", "nan"],
        ["speak", "Hi", "-o", "-", "-o", "-"],
        ["convert", "missing.json", "a.vtt"],
        ["convert", "-", "a.vtt"],
        ["convert", "-", "a.mp3"],
        ["serve", "--port", "many"],
        ["serve", "--port", "70000"],
        ["serve", "--workers", "0"],
        ["serve", "--config", "missing.toml"],
        ["serve", "--provider", ""],
        ["voices", "--provider", "nobody"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_one_clear_line_and_status_2(tmp_path: Path, arguments: list[str]) -> None:
    done = run(*arguments, cwd=tmp_path, stdin=b"{}")
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 2, lines
    assert len(lines) == 1
    assert lines[0].startswith("captionsync")
    assert list(tmp_path.iterdir()) == []


def test_voices_are_listed(tmp_path: Path) -> None:
    done = run("voices", "--json", cwd=tmp_path)
    voices = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(voices) > 100
    assert {"en-us", "pl", "de"} <= {voice["id"] for voice in voices}


def test_the_doctor_finds_this_machine_well(tmp_path: Path) -> None:
    done = run("doctor", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert b"embedded engine speaks" in done.stdout


def test_settings_come_from_flag_environment_dotenv_and_file_in_that_order(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("CAPTIONSYNC_LOG_LEVEL=nonsense\n")
    done = run("voices", cwd=tmp_path)
    assert done.returncode == 2
    assert b"log_level" in done.stderr


def test_the_settings_file_is_read_wherever_it_is_named_and_the_doctor_names_it(tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text("port = 0\nmax_text_chars = 10\n")
    (tmp_path / "bad.toml").write_text("max_listener = 10\n")
    told = "captionsync: bad.toml: unknown setting 'max_listener'; the nearest is max_listeners."
    refused = [
        run("voices", "--config", "bad.toml", cwd=tmp_path, CAPTIONSYNC_CONFIG="good.toml"),
        run("voices", cwd=tmp_path, CAPTIONSYNC_CONFIG="bad.toml"),
        run("serve", cwd=tmp_path, CAPTIONSYNC_CONFIG="bad.toml"),
    ]
    (tmp_path / ".env").write_text("CAPTIONSYNC_CONFIG=bad.toml\n")
    refused.append(run("doctor", cwd=tmp_path))
    for done in refused:
        assert (done.returncode, done.stdout, done.stderr.decode().splitlines()) == (2, b"", [told])
    said = run("speak", "More than ten characters.", "-o", "a.vtt", cwd=tmp_path, CAPTIONSYNC_CONFIG="good.toml")
    assert said.returncode == 2
    assert b"the limit is 10" in said.stderr
    doctor = run("doctor", cwd=tmp_path, CAPTIONSYNC_CONFIG="good.toml")
    assert (doctor.returncode, doctor.stderr) == (0, b"")
    assert b"settings file good.toml\n" in doctor.stdout


def test_a_server_takes_its_settings_from_the_file(tmp_path: Path) -> None:
    toml = tmp_path / "settings.toml"
    toml.write_text("max_text_chars = 10\nmax_sessions = 3\n")
    with run_server(env={"CAPTIONSYNC_CONFIG": str(toml), "CAPTIONSYNC_MAX_TEXT_CHARS": "20"}) as server:
        assert post(server, "/v1/sessions", b'{"text": "fifteen letters"}')[0] == 201
        status, body = post(server, "/v1/sessions", b'{"text": "more than twenty letters"}')
        assert (status, body["error"]["code"]) == (413, "text_too_long")
        refused = (post(server, "/v1/sessions", b"{}") for _ in range(100))  # the first session may not be over yet
        assert next(body for status, body in refused if status != 201)["error"]["code"] == "too_many_sessions"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["speak", "Hi.", "-o", "a.wav", "-o", "a.visemes.json", "-o", "a.tsv", "--viseme-set", "azure"],
            not_taken("tsv", "viseme_set", "--viseme-set"),
        ),
        (
            ["speak", "Hi.", "-o", "a.wav", "-o", "a.vtt", "--viseme-set", "azure"],
            f"--viseme-set has no effect on any of the outputs; supported by: {TAKE_SET}.",
        ),
        (
            ["speak", "Hi.", "-o", "a.visemes.json", "--viseme-set", "disney"],
            f"viseme_set must be one of {', '.join(SETS)}, not 'disney'.",
        ),
        (
            ["convert", "in.json", "a.dat", "--viseme-set", "azure"],
            not_taken("dat", "viseme_set", "--viseme-set"),
        ),
        (
            ["convert", "in.json", "a.ttml", "--highlight", "word"],
            "--highlight has no effect on any of the outputs; supported by: vtt, srt, lrc.",
        ),
        (
            ["speak", "Hi.", "-o", "a.lrc", "--style", "word"],
            "--style has no effect on any of the outputs; supported by: vtt, srt, ttml, ass.",
        ),
        (
            ["speak", "Hi.", "-o", "a.tsv", "--lines", "1"],
            "A limit of captions has no effect on any of the outputs: none has captions.",
        ),
        (
            ["convert", "in.json", "a.vtt", "--speakers", "dashes"],
            "--speakers has no effect on any of the outputs; supported by: srt, lrc, txt.",
        ),
    ],
)
def test_an_option_that_would_change_nothing_is_refused(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in.json").write_text("{}")
    assert main(arguments) == 2
    assert capsys.readouterr().err == f"captionsync: {message}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["in.json"]


@pytest.mark.parametrize("speed", ["2.0", "0.69", "nan", "fast"])
def test_a_speed_that_is_not_possible_is_told_by_its_flag(speed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["speak", "Hi.", "-o", "a.wav", "--speed", speed])
    assert caught.value.code == 2
    assert capsys.readouterr().err == (
        f"captionsync speak: argument --speed: must be a number from 0.7 to 1.2, not '{speed}'. "
        "See captionsync speak --help.\n"
    )


@pytest.mark.parametrize("command", [["speak", "Hi.", "-o", "a.vtt"], ["convert", "in.json", "a.vtt"]])
@pytest.mark.parametrize("name", RANGES)
def test_a_limit_out_of_its_range_is_told_by_its_flag(
    name: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    least, most = RANGES[name]
    flag = flag_of(name)
    for value in (str(most + 1), "-1", "1.5", "few", "9" * 5000):
        with pytest.raises(SystemExit) as caught:
            main([*command, f"{flag}={value}"])
        assert caught.value.code == 2
        assert capsys.readouterr().err == (
            f"captionsync {command[0]}: argument {flag}: must be a whole number from {least} to {most}, "
            f"not {value[:40]!r}. See captionsync {command[0]} --help.\n"
        )


def test_limits_and_style_shape_the_captions_that_are_spoken_and_converted(tmp_path: Path) -> None:
    text = "Hello there, my friend, how are you today?"
    done = run("speak", text, "-o", "a.srt", "-o", "a.json", "--chars-per-line", "12", "--lines", "1", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "a.srt").read_text().splitlines()
    shown = lines[2::4]
    assert all(len(line) <= 12 for line in shown)
    assert " ".join(shown) == text
    for source in ("a.json", "a.srt"):
        converted = run("convert", source, "-", "--chars-per-line", "60", cwd=tmp_path).stdout.decode()
        assert converted.endswith(f"\n{text}\n"), source
    rolled = run("convert", "a.json", "-", "--style", "word", cwd=tmp_path).stdout.decode()
    assert [block.split("\n")[2] for block in rolled.strip().split("\n\n")[1:]] == text.split()


def test_the_help_tells_which_speeds_are_possible(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["speak", "--help"])
    assert "0.7 to 1.2" in capsys.readouterr().out


def test_a_transcript_and_a_recording_give_captions(tmp_path: Path) -> None:
    text = "Please turn off the lights before you go home."
    run("speak", text, "-o", "a.mp3", "-o", "a.json", cwd=tmp_path)
    (tmp_path / "a.txt").write_text(text, "utf-8")
    done = run("convert", "--audio", "a.mp3", "--text", "a.txt", "b.json", "b.vtt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    wanted, made = (json.loads((tmp_path / name).read_text()) for name in ("a.json", "b.json"))
    assert made["text"] == text and text.split()[0] in (tmp_path / "b.vtt").read_text()
    for word, other in zip(made["words"], wanted["words"], strict=True):
        assert abs(word["start_ms"] - other["start_ms"]) < 80, (word, other)
    alignment = {"alignment": {"characters": list("Hi yo"), "character_start_times_seconds": [0, 0, 0, 0.1, 0.2]}}
    alignment["alignment"]["character_end_times_seconds"] = [0, 0, 0.1, 0.2, 0.3]
    (tmp_path / "a.alignment.json").write_text(json.dumps(alignment))
    for arguments in (
        ["a.alignment.json", "--audio", "a.mp3", "c.vtt"],
        ["--audio", "a.mp3", "a.alignment.json", "c.vtt"],
    ):
        assert run("convert", *arguments, cwd=tmp_path).returncode == 0
        assert "Hi yo" in (tmp_path / "c.vtt").read_text()
    done = run("convert", "--audio", "a.mp3", "--text", "-", "-", cwd=tmp_path, stdin=text.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == (tmp_path / "b.vtt").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["convert", "a.json"], "No output"),
        (["convert", "--text", "a.txt", "a.vtt"], "--audio"),
        (["convert", "--audio", "missing.mp3", "--text", "a.txt", "a.vtt"], "no such file"),
        (["convert", "--audio", "a.txt", "--text", "a.txt", "a.vtt"], "no format that can be read"),
        (["convert", "--audio", "a.wav", "--text", "a.txt", "a.vtt"], "does not match"),
        (["convert", "--audio", "a.wav", "--text", "a.txt", "a.mp3"], "only captions and visemes"),
    ],
)
def test_sound_that_cannot_be_converted_is_one_clear_line(tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "a.txt").write_text("Nobody expected such an ending.", "utf-8")
    (tmp_path / "a.wav").write_bytes(wav_header(16_000, 64_000) + bytes(64_000))
    done = run(*arguments, cwd=tmp_path)
    lines = done.stderr.decode().splitlines()
    assert (done.returncode, len(lines)) == (2, 1), lines
    assert message in lines[0]
    assert not (tmp_path / "a.vtt").exists()

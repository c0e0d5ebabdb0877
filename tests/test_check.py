"""``captionsync check`` as a user runs it."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from captionsync.cli import main
from tests.docs.pages import page

TALK = """WEBVTT

intro
00:00:00.000 --> 00:00:03.000
Good evening, and welcome.

NOTE The last words of the sentence were added later.

vote
00:00:03.120 --> 00:00:06.200
The chairman asked
for a vote on the budget, once and for all.

00:00:06.400 --> 00:00:09.000
After a long debate, it passed.
"""
GOOD = "1\n00:00:01,000 --> 00:00:03,000\n<i>Grüße</i> aus Köln.\n"


def check(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = main(["check", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_the_page_shows_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("talk.vtt").write_text(TALK, "utf-8")
    Path("talk.de.srt").write_text(GOOD, "utf-8")
    shown = re.findall(r"```\w*\n(.*?)```", page("captions.md"), re.DOTALL)
    command, expected = shown[:2]
    status, out, err = check(*command.split()[2:], capsys=capsys)
    assert (status, out, err) == (1, expected, "")


def test_the_status_tells_errors_from_warnings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text(TALK, "utf-8")
    assert check(str(path), "--chars-per-line", "43", capsys=capsys)[0] == 0
    assert check(str(path), "--chars-per-line", "42", capsys=capsys)[0] == 1
    assert check(str(path), "--chars-per-line", "43", "--lines", "1", capsys=capsys)[0] == 1
    assert check(str(path), "--chars-per-line", "43", "--cue-ms", "3079", capsys=capsys)[0] == 1


def test_json_has_a_report_for_each_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.vtt").write_text(TALK, "utf-8")
    (tmp_path / "b.srt").write_bytes(GOOD.encode("cp1252"))
    status, out, _ = check(str(tmp_path / "a.vtt"), str(tmp_path / "b.srt"), "--json", capsys=capsys)
    first, second = json.loads(out)
    assert status == 1
    assert (first["format"], first["language"], second["language"]) == ("vtt", "en", "de")
    long = next(one for one in first["breaches"] if one["rule"] == "line-too-long")
    assert (long["row"], long["cue"], long["cue_id"], long["line"], long["measured"]) == (12, 2, "vote", 2, 43)
    assert (second["encoding"], second["breaches"]) == ("cp1252", [])
    assert [(one["row"], one["severity"]) for one in second["problems"]] == [(1, "warning")]


def test_stdin_is_read_by_its_contents(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode())))
    status, out, err = check("-", "--language", "en", capsys=capsys)
    assert (status, err) == (0, "")
    assert out == "stdin: 1 cue, en, 7.5 characters a second (at most 20): 0 errors, 0 warnings, 0 notes\n"


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.ttml").write_text("<tt>\n<body>\n", "utf-8")
    (tmp_path / "good.srt").write_text(GOOD, "utf-8")
    files = [str(tmp_path / name) for name in ("none.vtt", "bad.ttml", "good.srt")]
    status, out, err = check(*files, capsys=capsys)
    assert (status, len(out.splitlines())) == (2, 1)
    first, second = err.splitlines()
    assert first == f"captionsync: {files[0]}: No such file or directory."
    assert second.startswith(f"captionsync: {files[1]}: Line 3: this is not well-formed XML: ")


def test_a_file_without_end_or_with_an_odd_name_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("/dev/zero", capsys=capsys)[0] == 2
    path = tmp_path / "a\udcff.srt"
    path.write_text(GOOD, "utf-8")
    status, out, _ = check(str(path), capsys=capsys)
    assert (status, out.partition(": 1 cue")[0]) == (0, str(tmp_path / "a?.srt"))


def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = check("-", "-", capsys=capsys)
    assert (status, out) == (2, "") and "stdin and can be given once" in err
    with pytest.raises(SystemExit) as caught:
        check("a.vtt", "--lines", "11", capsys=capsys)
    assert caught.value.code == 2
    assert "argument --lines: must be a whole number from 1 to 10, not '11'" in capsys.readouterr().err


def test_limits_have_the_flags_of_speak_and_convert(capsys: pytest.CaptureFixture[str]) -> None:
    shown = {}
    for command in ("check", "convert"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        text = " ".join(capsys.readouterr().out.split())
        shown[command] = {
            flag: text.split(f" {flag} N ", 1)[1][:30] for flag in ("--chars-per-line", "--lines", "--cue-ms")
        }
    assert shown["check"] == shown["convert"]


def test_what_speak_writes_has_no_errors(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "captionsync"]
    text = "Good evening, and welcome. The chairman asked for a vote on the budget, once and for all."
    made = ["speak", text, "-o", "a.vtt", "-o", "a.srt", "-o", "a.ttml", "-o", "a.report.json"]
    subprocess.run([*command, *made], cwd=tmp_path, check=True, timeout=60)
    done = subprocess.run(
        [*command, "check", "a.vtt", "a.srt", "a.ttml", "--json"], cwd=tmp_path, capture_output=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    report = json.loads((tmp_path / "a.report.json").read_text())
    for one in json.loads(done.stdout):
        assert (one["problems"], one["summary"], one["limits"]) == ([], report["summary"], report["limits"])
        assert [breach["rule"] for breach in one["breaches"]] == [breach["rule"] for breach in report["breaches"]]

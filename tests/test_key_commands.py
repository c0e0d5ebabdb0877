"""``captionsync keys``: what it prints, and what it keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from captionsync.cli import main


def test_a_key_is_printed_once_and_its_name_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--data-dir", str(tmp_path / "data")]
    assert main(["keys", "add", "ann", *where]) == 0
    out, err = capsys.readouterr()
    key = out.strip()
    assert len(key) == 46 and key not in err and "requires a key" in err
    assert main(["keys", "add", "ann", *where]) == 2
    assert main(["keys", "add", "bob", *where]) == 0
    capsys.readouterr()
    assert main(["keys", "list", *where]) == 0
    out, _ = capsys.readouterr()
    assert [line.split("\t")[0] for line in out.splitlines()] == ["ann", "bob"] and "cs_" not in out
    assert key not in (tmp_path / "data" / "keys.json").read_text()


def test_removing_the_last_key_says_what_that_means(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--data-dir", str(tmp_path)]
    assert main(["keys", "remove", "ann", *where]) == 2
    assert main(["keys", "add", "ann", *where]) == 0
    assert main(["keys", "remove", "ann", *where]) == 0
    assert "serves whoever reaches it" in capsys.readouterr().err
    assert main(["keys", "list", *where]) == 0
    assert "no keys" in capsys.readouterr().err


def test_without_a_folder_there_are_no_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "add", "ann", "--data-dir", ":memory:"]) == 2
    assert "Set data_dir" in capsys.readouterr().err

"""The data folder: who may read it, and that its files are whole."""

from __future__ import annotations

import multiprocessing
import os
import stat
from pathlib import Path

import pytest

from captionsync.data_dir import DataDir
from captionsync.errors import ConfigError


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_only_the_owner_may_enter_the_folder_and_read_keys_and_secret(tmp_path: Path) -> None:
    os.umask(0o022)
    folder = DataDir(str(tmp_path / "a" / "data"))
    assert folder.read_keys() is None and folder.keys_stamp() is None and not folder.path.exists()
    secret = folder.secret()
    folder.write_keys("one")
    assert [mode(path) for path in (folder.path, folder.keys_file, folder.secret_file)] == [0o700, 0o600, 0o600]
    assert len(secret) == 32 and DataDir(str(folder.path)).secret() == secret
    before = folder.keys_stamp()
    folder.write_keys("two")
    assert folder.keys_stamp() != before and folder.read_keys() == "two"
    assert sorted(path.name for path in folder.path.iterdir()) == ["keys.json", "keys.lock", "secret"]


def test_the_default_is_the_users_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert DataDir("").path == tmp_path / "captionsync"
    assert DataDir("~/x").path == Path.home() / "x"


def test_nothing_is_on_disk_if_that_is_asked() -> None:
    with pytest.raises(ConfigError, match=":memory:"):
        assert DataDir(":memory:").keys_file


def test_a_folder_that_cannot_be_used_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for act in (DataDir.secret, DataDir.create, DataDir.keys_stamp, lambda folder: folder.write_keys("")):
        with pytest.raises(ConfigError, match="data_dir"):
            act(DataDir(str(tmp_path / "file" / "data")))
    folder = DataDir(str(tmp_path / "data"))
    folder.secret()
    folder.secret_file.write_bytes(b"short")
    with pytest.raises(ConfigError, match="damaged"):
        folder.secret()


def _holds(path: str) -> bool:
    try:
        with DataDir(path).hold():
            return True
    except ConfigError:
        return False


def test_one_process_at_a_time_holds_the_sessions(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        with DataDir(str(tmp_path)).hold():
            assert not pool.apply(_holds, (str(tmp_path),))
        assert pool.apply(_holds, (str(tmp_path),))

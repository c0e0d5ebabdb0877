"""What the doctor says of the data folder, the keys, the database and Redis."""

from __future__ import annotations

import os
import shutil
from collections import namedtuple
from dataclasses import dataclass
from pathlib import Path

import pytest

from captionsync import doctor_data
from captionsync.doctor_data import (
    FEW_FREE_BYTES,
    LEAST_FREE_BYTES,
    data_findings,
    database_finding,
    folder_finding,
    keys_finding,
    private_finding,
    redis_finding,
)

Usage = namedtuple("Usage", "total used free")


@pytest.fixture(autouse=True)
def free(monkeypatch: pytest.MonkeyPatch) -> None:
    set_free(monkeypatch, 10 * FEW_FREE_BYTES)


def set_free(monkeypatch: pytest.MonkeyPatch, size_bytes: int) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(0, 0, size_bytes))


def test_a_private_folder_with_room_is_fine(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    assert folder_finding(tmp_path).state == "ok"


def test_a_missing_folder_is_made_later(tmp_path: Path) -> None:
    found = folder_finding(tmp_path / "a" / "b")
    assert (found.state, list(tmp_path.iterdir())) == ("ok", [])
    assert "will be made" in found.what


def test_a_folder_that_cannot_be_made_fails(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert folder_finding(tmp_path / "file" / "data").state == "fail"
    assert "not a folder" in folder_finding(tmp_path / "file").advice


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
@pytest.mark.parametrize("mode", [0o755, 0o770, 0o701])
def test_a_folder_that_others_may_enter_fails(tmp_path: Path, mode: int) -> None:
    tmp_path.chmod(mode)
    assert "chmod 700" in folder_finding(tmp_path).advice


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_secret_file_that_others_may_read_fails(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    assert private_finding(file, "keys file").state == "ok"
    file.touch(0o600)
    assert private_finding(file, "keys file").state == "ok"
    file.chmod(0o644)
    assert "chmod 600" in private_finding(file, "keys file").advice


@dataclass
class Folder:
    path: Path
    in_memory: bool = False

    @property
    def keys_file(self) -> Path:
        return self.path / "keys.json"

    @property
    def secret_file(self) -> Path:
        return self.path / "secret"


def test_all_is_said_of_a_folder_and_little_of_none(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    found = data_findings(Folder(tmp_path), 1, loopback=True, is_open=False, proxies=True)
    assert [finding.state for finding in found] == ["ok"] * 4
    found = data_findings(Folder(tmp_path, in_memory=True), 0, loopback=True, is_open=False, proxies=False)
    assert [finding.state for finding in found] == ["warn", "ok"]


@pytest.mark.parametrize(("size_bytes", "state"), [(LEAST_FREE_BYTES - 1, "fail"), (FEW_FREE_BYTES - 1, "warn")])
def test_little_free_space_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size_bytes: int, state: str
) -> None:
    tmp_path.chmod(0o700)
    set_free(monkeypatch, size_bytes)
    assert doctor_data.folder_finding(tmp_path).state == state
    assert doctor_data.folder_finding(tmp_path / "missing").state == state


@pytest.mark.parametrize(
    ("count", "loopback", "is_open", "state"),
    [(2, False, False, "ok"), (0, True, False, "ok"), (0, False, True, "warn"), (0, False, False, "fail")],
)
def test_a_server_for_others_without_keys_is_told(count: int, loopback: bool, is_open: bool, state: str) -> None:
    assert keys_finding(count, loopback=loopback, is_open=is_open, proxies=False).state == state


@pytest.mark.parametrize(("count", "state"), [(0, "warn"), (1, "ok")])
def test_a_proxy_without_keys_is_told(count: int, state: str) -> None:
    found = keys_finding(count, loopback=True, is_open=False, proxies=True)
    assert (found.state, "trusted proxy" in found.advice) == (state, state == "warn")


def test_a_database_of_a_newer_program_fails() -> None:
    assert database_finding(None, 2, held=False).state == "ok"
    assert "upgraded to 2" in database_finding(1, 2, held=True).what
    assert "newer than 2" in database_finding(3, 2, held=False).advice
    assert database_finding(None, 2, held=False, problem="it is damaged").state == "fail"


@pytest.mark.parametrize(
    ("info", "saves", "state"),
    [
        (None, "", "fail"),
        ({"redis_version": "6.0.16", "aof_enabled": 1}, "", "fail"),
        ({"redis_version": "7.0.15", "aof_enabled": 0}, "3600 1 300 100", "warn"),
        ({"redis_version": "7.2.4", "valkey_version": "8.0.1", "aof_enabled": 0}, "", "warn"),
        ({"redis_version": "6.2.0", "aof_enabled": "1"}, "", "ok"),
    ],
)
def test_a_redis_that_is_old_or_forgets_is_told(info: dict[str, object] | None, saves: str, state: str) -> None:
    assert redis_finding(info, saves=saves).state == state


def test_what_a_crash_of_redis_loses_is_told() -> None:
    info = {"redis_version": "7.0.15", "aof_enabled": 0}
    assert "all sessions" in redis_finding(info).advice
    assert "last snapshot" in redis_finding(info, saves="3600 1").advice

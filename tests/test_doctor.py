"""What the doctor says of engines' keys, of the data folder and of Redis."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from captionsync.config import Settings
from captionsync.data_dir import DataDir
from captionsync.doctor import CHECKS
from captionsync.doctor_data import Finding
from captionsync.providers.engines import ENGINES, key_variable
from captionsync.providers.shared.api_key import ApiKey
from captionsync.sessions.store.sqlite import open_sqlite
from tests.redis_server import run_redis

KEYED = [name for name, engine in ENGINES.items() if engine.needs_key]
KEY_CHECKS = dict(zip(KEYED, (check for check in CHECKS if check.__qualname__.startswith("_key_of")), strict=True))


@pytest.mark.parametrize("name", KEYED)
@pytest.mark.parametrize(
    ("provider", "client_providers", "state"),
    [("espeak", "", "ok"), ("espeak,{}", "", "fail"), ("espeak", "espeak, {}", "fail")],
)
async def test_a_missing_key_fails_only_where_its_engine_is_used(
    name: str, provider: str, client_providers: str, state: str
) -> None:
    settings = Settings(provider=provider.format(name), client_providers=client_providers.format(name))
    found = await KEY_CHECKS[name](settings)
    assert isinstance(found, Finding)
    needed = f"needed only for --provider {name}: set {key_variable(name)}"
    assert (found.state, found.what, found.advice) == (state, f"{ENGINES[name].title} key is not set", needed)


@pytest.mark.parametrize("name", KEYED)
async def test_a_key_that_is_set_is_reported_and_not_shown(name: str) -> None:
    settings = Settings(provider=name)
    own = {name: replace(settings.engines[name], api_key=ApiKey("secret"))}
    found = await KEY_CHECKS[name](replace(settings, engines={**settings.engines, **own}))
    assert found == Finding("ok", f"{ENGINES[name].title} key is set")


def test_the_key_of_elevenlabs_has_the_name_that_the_service_gave_it() -> None:
    assert key_variable("elevenlabs") == "ELEVENLABS_API_KEY"


async def said(settings: Settings) -> dict[str, Finding]:
    """Return what is said of the data, by its first words."""
    found = await next(check for check in CHECKS if check.__qualname__ == "_data")(settings)
    assert isinstance(found, list)
    return {" ".join(finding.what.split()[:2]): finding for finding in found}


async def test_several_processes_need_a_redis_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(data_dir=str(tmp_path), processes=2)
    assert (await said(settings))["several processes"].state == "ok"
    monkeypatch.setenv("PATH", "")
    assert (await said(settings))["no redis-server"].state == "fail"


async def test_a_data_folder_its_keys_and_its_database_are_reported_and_not_changed(tmp_path: Path) -> None:
    folder = DataDir(str(tmp_path / "new"))
    found = await said(Settings(data_dir=str(folder.path)))
    assert all(finding.state == "ok" for finding in found.values())
    assert not folder.path.exists()
    async with open_sqlite(folder):
        found = await said(Settings(data_dir=str(folder.path), host="0.0.0.0"))
    assert found["session database,"].what.endswith("a server is using it")
    assert found["no keys"].state == "fail"
    found = await said(Settings(data_dir=str(folder.path)))
    assert found["session database,"].what.endswith("no server is using it")
    folder.write_keys("{")
    assert (await said(Settings(data_dir=str(folder.path))))["keys"].state == "fail"
    folder.database.write_bytes(b"no database" * 1_000)
    assert (await said(Settings(data_dir=str(folder.path))))["session database"].state == "fail"


async def test_sessions_in_memory_are_a_warning() -> None:
    assert (await said(Settings(data_dir=":memory:")))["sessions are"].state == "warn"


async def test_redis_is_asked_what_it_keeps(tmp_path: Path) -> None:
    settings = Settings(data_dir=str(tmp_path))
    gone = await said(replace(settings, redis_url=ApiKey("redis://127.0.0.1:1/0")))
    assert gone["Redis"].state == "fail"
    with run_redis() as redis:
        found = await said(replace(settings, redis_url=ApiKey(redis.url)))
    assert any(what.startswith(("Redis", "Valkey")) and finding.state != "fail" for what, finding in found.items())

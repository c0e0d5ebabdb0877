"""`captionsync doctor`: checks that everything needed is there, and says how to fix what is not."""

from __future__ import annotations

import asyncio
import shutil
import socket
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from captionsync.access.keys import KeyTable
from captionsync.audio.encoder import Encoder
from captionsync.compose import names_of, open_hub
from captionsync.config import Settings
from captionsync.data_dir import DataDir
from captionsync.doctor_data import Finding, data_findings, database_finding, program_finding, redis_finding
from captionsync.errors import CaptionSyncError, ConfigError, StoreError
from captionsync.exports import export
from captionsync.exports.webvtt import problems
from captionsync.providers.engines import ENGINES, key_variable
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.store.database import MIGRATIONS, version_of
from captionsync.web.hosts import is_loopback
from captionsync.web.private_redis import redis_program

Check = Callable[[Settings], Awaitable[Finding | Sequence[Finding]]]


async def run_doctor(settings: Settings, *, file: Path | None = None) -> int:
    """Run all checks, print a line for each, and return 1 if one failed. ``file`` is where settings were read from."""
    failed = False
    print(f"ok    settings file {file}" if file else "ok    no settings file")
    for check in CHECKS:
        found = await check(settings)
        for finding in [found] if isinstance(found, Finding) else found:
            failed = failed or finding.state == "fail"
            advice = f": {finding.advice}" if finding.advice else ""
            print(f"{finding.state:4}  {finding.what}{advice}")
    return 1 if failed else 0


async def _python(settings: Settings) -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("ok", f"Python {version}")


async def _engine(settings: Settings) -> Finding:
    try:
        async with open_hub(Settings(workers=1)) as hub:
            session = await hub.create(SessionSpec(text="Testing."))
            async with asyncio.timeout(20):
                await session.wait()
            if session.failure is not None:
                raise session.failure
            broken = problems(export(session.timeline(), "vtt").data.decode())
    except (CaptionSyncError, TimeoutError, OSError) as error:
        return Finding("fail", "embedded engine", f"{error}; reinstall espeakng-loader (there is no wheel for Alpine)")
    if broken:
        return Finding("fail", "captions", str(broken[0]))
    return Finding("ok", f"embedded engine speaks, captions are valid ({session.publisher.audio_ms} ms of speech)")


async def _codecs(settings: Settings) -> Finding:
    names = ("mp3_44100_128", "opus_48000_64", "ulaw_8000")
    try:
        for name in names:
            encoder = Encoder(name)
            if not encoder.feed(bytes(2 * encoder.format.sample_rate_hz)) + encoder.finish():
                return Finding("fail", f"codec {name}", "it produced nothing; reinstall av")
    except (CaptionSyncError, OSError, ValueError) as error:
        return Finding("fail", "codecs", f"{error}; reinstall av")
    return Finding("ok", "codecs mp3, opus, µ-law")


async def _port(settings: Settings) -> Finding:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            return Finding("warn", f"port {settings.port}", f"{error.strerror}; choose another one with --port")
    return Finding("ok", f"port {settings.port} is free")


def _key_of(name: str) -> Check:
    """Return the check of an engine's key."""
    title, variable = ENGINES[name].title, key_variable(name)

    async def check(settings: Settings) -> Finding:
        if settings.engines[name].api_key:
            return Finding("ok", f"{title} key is set")
        used = name in names_of(f"{settings.provider},{settings.client_providers}")
        return Finding(
            "fail" if used else "ok", f"{title} key is not set", f"needed only for --provider {name}: set {variable}"
        )

    return check


async def _player(settings: Settings) -> Finding:
    if shutil.which("ffplay"):
        return Finding("ok", "ffplay for --play")
    return Finding("warn", "no ffplay", "`speak --play` needs it; install ffmpeg")


async def _data(settings: Settings) -> Sequence[Finding]:
    """Look at the data folder and its keys, and at where sessions are stored; change nothing."""
    folder, key_problem, keys = DataDir(settings.data_dir), "", 0
    if not folder.in_memory:
        try:
            keys = len(KeyTable.from_json(folder.read_keys()))
        except ConfigError as error:
            key_problem = error.message
    loopback = is_loopback(settings.host)
    proxies = bool(settings.trusted_proxies)
    found = data_findings(folder, keys, loopback=loopback, is_open=settings.open, proxies=proxies)
    if key_problem:
        found[-1] = Finding("fail", "keys", key_problem)
    if settings.redis_url:
        return [*found, await _redis(settings.redis_url.reveal())]
    if settings.processes > 1:
        return [*found, program_finding(redis_program())]
    return found if folder.in_memory else [*found, _database(folder)]


def _database(folder: DataDir) -> Finding:
    version, problem = None, ""
    if folder.database.exists():
        try:
            version = version_of(folder.database)
        except StoreError as error:
            problem = error.message
    return database_finding(version, len(MIGRATIONS), held=folder.is_held(), problem=problem)


async def _redis(url: str) -> Finding:
    from captionsync.sessions.nodes.link import about_redis  # takes long to import, and few need it

    try:
        info, saves = await about_redis(url)
    except (ConfigError, StoreError) as error:
        return redis_finding(None, problem=error.message)
    return redis_finding(info, saves=saves)


_KEYS = tuple(_key_of(name) for name, engine in ENGINES.items() if engine.needs_key)
CHECKS: tuple[Check, ...] = (_python, _engine, _codecs, _data, _port, *_KEYS, _player)

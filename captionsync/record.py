"""``captionsync record``: speaks a text through an upstream engine and saves all that the engine sent."""

from __future__ import annotations

import asyncio
import dataclasses
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from captionsync.compose import chain_names, open_hub
from captionsync.config import Settings
from captionsync.errors import CaptionSyncError, ConfigError, InputError
from captionsync.player import check_writable, write_out
from captionsync.sessions.spec import SessionSpec

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class RecordJob:
    """One ``captionsync record``."""

    text: str
    output: str
    """Path of the capture; ``-`` for stdout."""
    voice: str = ""
    language: str = ""
    model_id: str = ""


async def run_record(job: RecordJob, settings: Settings) -> int:
    """Speak, and write the capture even if the engine fails. Raises CaptionSyncError."""
    if not job.text.strip():
        raise InputError("There is nothing to say: the text is empty.", code="empty_text")
    name = chain_names(settings.provider)[0]
    own = settings.engines[name]
    if not hasattr(own, "record_dir"):
        raise ConfigError(f"The engine {name} sends nothing over a network; use --provider elevenlabs.")
    if job.output != STDOUT:
        check_writable(job.output)
    with tempfile.TemporaryDirectory(prefix="captionsync-") as folder:
        engines = {**settings.engines, name: dataclasses.replace(own, record_dir=folder)}
        problem = await _speak(job, dataclasses.replace(settings, engines=engines, provider=name))
        capture = await asyncio.to_thread(_joined, Path(folder))
    if capture:
        _save(job.output, capture)
    if problem is not None:
        raise problem
    return 0


async def _speak(job: RecordJob, settings: Settings) -> CaptionSyncError | None:
    spec = SessionSpec.from_json(
        {"text": job.text, "voice": job.voice, "language": job.language, "model_id": job.model_id}
    )
    async with open_hub(settings) as hub:
        session = await hub.create(spec)
        await session.wait()
        return session.failure


def _joined(folder: Path) -> bytes:
    """Return the captures of all runs, in order."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def _save(path: str, capture: bytes) -> None:
    if path == STDOUT:
        write_out(capture)
        return
    try:
        Path(path).write_bytes(capture)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}.") from error
    print(f"captionsync: {len(capture):,} bytes in {path}; it holds the text and the speech, no key", file=sys.stderr)

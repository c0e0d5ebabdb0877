"""`captionsync speak`, `convert` and `voices`: sessions without a server, into files."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from captionsync.audio.files import convert as convert_audio
from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.compose import open_hub
from captionsync.config import Settings
from captionsync.convert import convert_recording, load_timeline
from captionsync.errors import CaptionSyncError, InputError, UnknownFormatError
from captionsync.exports import export, extension_of, options_of
from captionsync.exports.base import Timeline
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec

AUDIO = {
    ".mp3": "mp3_44100_128",
    ".wav": "wav_44100",
    ".ogg": "opus_48000_64",
    ".opus": "opus_48000_64",
    ".pcm": "pcm_24000",
    ".ulaw": "ulaw_8000",
    ".alaw": "alaw_8000",
}
"""Audio formats by file extension."""

STDOUT = "-"
PLAYER = ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error", "-i", "pipe:0")


@dataclass(frozen=True, slots=True)
class SpeakJob:
    """One `captionsync speak`."""

    text: str
    outputs: tuple[str, ...]
    voice: str = ""
    language: str = ""
    viseme_set: str | None = None
    voice_settings: Mapping[str, Any] = field(default_factory=dict)
    play: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """One output: audio in a format, or an export by its extension."""

    path: str
    audio: AudioFormat | None
    extension: str = ""


async def run_speak(job: SpeakJob, settings: Settings) -> int:
    """Speak into the job's outputs. Raises CaptionSyncError."""
    if not job.text.strip():
        raise InputError("Nothing to say yet: the text is empty.", code="empty_text")
    if not job.outputs and not job.play:
        raise InputError("Say where it shall go: -o hello.mp3, -o hello.vtt, or --play.")
    if job.play and not shutil.which(PLAYER[0]):
        raise InputError("--play needs ffplay, which is part of ffmpeg; install it, or use -o.")
    targets = _targets(job.outputs, "mp3")
    own = next((target.audio for target in targets if target.audio), parse_format("pcm_44100"))
    spec = SessionSpec.from_json(
        {
            "text": job.text,
            "voice": job.voice,
            "language": job.language,
            "format": parse_format("mp3_44100_128").name if job.play else own.name,
            "pace": "realtime" if job.play else "asap",
            "viseme_set": job.viseme_set,
            "voice_settings": dict(job.voice_settings),
        }
    )
    async with open_hub(settings) as hub:
        session = await hub.create(spec)
        await (_play(session) if job.play else _show_progress(session))
        if session.failure is not None:
            raise session.failure
        for target in targets:
            await asyncio.to_thread(_write, target, session, job.viseme_set)
    return 0


async def run_convert(
    data: bytes, outputs: Sequence[str], *, language: str, viseme_set: str | None, highlight: str | None
) -> int:
    """Convert recorded alignment or a timeline into files. Raises CaptionSyncError."""
    targets = _targets(outputs, "vtt")
    for target in targets:
        if target.audio:
            raise InputError(f"{target.path}: a recording of times holds no audio to write.")
    timeline = load_timeline(data)
    if timeline is None:
        async with open_hub(Settings(workers=1)) as hub:
            timeline = await convert_recording(data, pronouncer=hub.pronouncer, language=language)
    for target in targets:
        _put(target.path, _export(timeline, target.extension, viseme_set, highlight))
    return 0


async def run_voices(settings: Settings, *, as_json: bool) -> int:
    """List the voices of the default chain. Raises ProviderError."""
    async with open_hub(settings) as hub:
        voices = await hub.voices()
    if as_json:
        for voice in voices:
            item = {"id": voice.id, "name": voice.name, "provider": voice.provider, "languages": list(voice.languages)}
            print(json.dumps(item, ensure_ascii=False))
        return 0
    wide = max((len(voice.id) for voice in voices), default=0), max((len(voice.name) for voice in voices), default=0)
    for voice in voices:
        print(f"{voice.id:{wide[0]}}  {voice.name:{wide[1]}}  {voice.provider}  {', '.join(voice.languages)}")
    return 0


def _targets(paths: Sequence[str], stdout: str) -> list[Target]:
    """Tell what each path shall hold. Raises UnknownFormatError, InputError."""
    if paths.count(STDOUT) > 1:
        raise InputError("Only one output can go to stdout.")
    return [_target(path, stdout) for path in paths]


def _target(path: str, stdout: str) -> Target:
    """Tell what ``path`` shall hold. Raises UnknownFormatError, InputError."""
    if path == STDOUT:
        return Target(path, parse_format(AUDIO[".mp3"])) if stdout == "mp3" else Target(path, None, stdout)
    audio = AUDIO.get(Path(path).suffix.lower())
    folder = Path(path).parent
    if not folder.is_dir():
        raise InputError(f"{path}: there is no folder {folder}.")
    if Path(path).is_dir() or not os.access(path if Path(path).exists() else folder, os.W_OK):
        raise InputError(f"{path} cannot be written.")
    if audio:
        return Target(path, parse_format(audio))
    try:
        return Target(path, None, extension_of(path))
    except UnknownFormatError as error:
        raise UnknownFormatError(f"{error.message} Audio: {' '.join(AUDIO)}.") from error


def _write(target: Target, session: Session, viseme_set: str | None) -> None:
    if target.audio is None:
        _put(target.path, _export(session.timeline(), target.extension, viseme_set, None))
        return
    parts, end = list(session.publisher.audio), session.publisher.pcm.end_samples
    _put(target.path, convert_audio(session.spec.format, parts, target.audio, media_samples=end))


def _export(timeline: Timeline, extension: str, viseme_set: str | None, highlight: str | None) -> bytes:
    wanted: dict[str, Any] = {"viseme_set": viseme_set, "highlight": highlight}
    taken = options_of(extension)
    return export(
        timeline, extension, **{name: value for name, value in wanted.items() if value and name in taken}
    ).data


def _put(path: str, data: bytes) -> None:
    if path == STDOUT:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        Path(path).write_bytes(data)


async def _show_progress(session: Session) -> None:
    """Wait for the end; on a terminal, tell how far it is."""
    while sys.stderr.isatty() and not session.finished:
        print(f"\r{session.publisher.audio_ms / 1000:8.1f} s spoken", end="", file=sys.stderr, flush=True)
        await asyncio.sleep(0.1)
    await session.wait()
    if sys.stderr.isatty():
        print(f"\r{session.publisher.audio_ms / 1000:8.1f} s spoken", file=sys.stderr)


async def _play(session: Session) -> None:
    """Play the session as it comes and print each word when it is spoken."""
    player = await asyncio.create_subprocess_exec(*PLAYER, stdin=asyncio.subprocess.PIPE)
    assert player.stdin is not None
    sent, shown = 0, 0
    try:
        while True:
            over = session.finished
            for part in session.publisher.audio[sent:]:
                player.stdin.write(part)
                await player.stdin.drain()
                sent += 1
            shown = _print_words(session, shown)
            if over:
                break
            await asyncio.sleep(0.02)
        player.stdin.close()
        while player.returncode is None and shown < len(session.publisher.words):
            shown = _print_words(session, shown)
            await asyncio.sleep(0.02)
        await player.wait()
    except (BrokenPipeError, ConnectionResetError):
        raise CaptionSyncError("ffplay stopped early.", code="player_failed") from None
    finally:
        print(flush=True)


def _print_words(session: Session, shown: int) -> int:
    words = session.publisher.words
    while shown < len(words) and words[shown][0].start_ms <= session.playhead_ms():
        word = words[shown][0]
        print(word.text, end=word.after or "", flush=True)
        shown += 1
    return shown

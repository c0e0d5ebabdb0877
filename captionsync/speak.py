"""``captionsync speak``, ``convert`` and ``voices``: sessions without a server, into files.

Output to stdout or to the player streams: text is read from stdin as it arrives, and audio is written as it is made.
Files are written as a whole, at the end.
"""

from __future__ import annotations

import asyncio
import codecs
import os
import shutil
import sys
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from captionsync.audio.files import convert as convert_audio
from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.captured import convert_capture
from captionsync.compose import open_hub
from captionsync.config import Settings
from captionsync.convert import convert_recording
from captionsync.errors import InputError, UnknownFormatError
from captionsync.exports import CAPTION_EXTENSIONS, check_outputs, export, extension_of, options_of
from captionsync.making.makers import FileMakers
from captionsync.player import PLAYER, check_writable, play, write_live, write_out
from captionsync.pronounce import Pronouncer
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timeline.loading import load_timeline
from captionsync.timeline.model import Timeline
from captionsync.timeline.recut import recut
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.languages import detect_language
from captionsync.timing.marks import DEFAULT_MARKDOWN, Markdown
from captionsync.wire.capture import is_capture

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
STDIN = 0
READ_BYTES = 65_536
PATIENCE_S = 60.0
"""Seconds of silence on stdin after which the session is kept alive; otherwise it would end after some minutes."""


@dataclass(frozen=True, slots=True)
class SpeakJob:
    """One ``captionsync speak``."""

    text: str | None
    """None to read it from stdin."""
    outputs: tuple[str, ...]
    voice: str = ""
    language: str = ""
    format: str = ""
    """Format of the audio on stdout; empty for MP3."""
    options: Mapping[str, str] = field(default_factory=dict)
    """Options of the exports that were given."""
    captions: Mapping[str, int] = field(default_factory=dict)
    """Limits of cues that were given."""
    markdown: Markdown = DEFAULT_MARKDOWN
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
    targets = _wanted(job)
    heard = [target for target in targets if target.path == STDOUT]
    own = next((target.audio for target in [*heard, *targets] if target.audio), parse_format("pcm_44100"))
    own = parse_format(AUDIO[".mp3"]) if job.play else own
    streamed = [target for target in heard if target.audio == own]
    spec = {
        "voice": job.voice,
        "language": job.language,
        "format": own.name,
        "pace": "realtime" if job.play else "asap",
        "viseme_set": job.options.get("viseme_set"),
        "captions": dict(job.captions),
        "markdown": job.markdown,
        "voice_settings": dict(job.voice_settings),
    }
    source = stdin_text() if job.text is None else _whole(job.text)
    async with aclosing(source) as text, open_hub(settings) as hub:
        session = await _begin(hub, spec, text, whole=job.text is not None or not (heard or job.play))
        screen = sys.stderr if heard else sys.stdout
        outlets = [play(session, screen) if job.play else _show_progress(session)]
        outlets += [write_live(session) for _ in streamed]
        await _speak_out(session, text, outlets)
        for target in targets:
            if target not in streamed:
                await asyncio.to_thread(_write, target, session, job.options)
    return 0


def _wanted(job: SpeakJob) -> list[Target]:
    """Check the job and return its outputs. Raises InputError, UnknownFormatError."""
    if not job.outputs and not job.play:
        raise InputError("No output given: use -o hello.mp3, -o hello.vtt or --play.")
    if job.format and STDOUT not in job.outputs:
        raise InputError("--format applies only to -o -; for files the extension decides.")
    if job.play and not shutil.which(PLAYER[0]):
        raise InputError("--play needs ffplay, which is part of ffmpeg. Install it, or use -o.")
    targets = _targets(job.outputs, Target(STDOUT, parse_format(job.format or AUDIO[".mp3"])))
    files = [target.extension for target in targets if not target.audio]
    for option in job.options:
        check_outputs(files, option, f"--{option.replace('_', '-')}")
    if job.captions and not (set(files) & set(CAPTION_EXTENSIONS) or job.play):
        raise InputError("A limit of captions has no effect on any of the outputs: none has captions.")
    return targets


async def _whole(text: str) -> AsyncGenerator[str]:
    yield text


async def stdin_text() -> AsyncGenerator[str]:
    """Yield text from stdin as it arrives, and an empty piece after a long silence."""
    loop, queue = asyncio.get_running_loop(), asyncio.Queue[bytes]()
    # A daemon thread: nothing can wake it from a read that waits for the terminal or a pipe.
    threading.Thread(target=_read_stdin, args=(loop, queue), daemon=True).start()
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    while True:
        try:
            async with asyncio.timeout(PATIENCE_S):
                data = await queue.get()
        except TimeoutError:
            yield ""
            continue
        yield decoder.decode(data, final=not data)
        if not data:
            return


def _read_stdin(loop: asyncio.AbstractEventLoop, queue: asyncio.Queue[bytes]) -> None:
    """Pass on the data from stdin, then empty data."""
    data = b"more"
    with suppress(RuntimeError):  # the loop is closed
        while data:
            try:
                data = os.read(STDIN, READ_BYTES)
            except OSError:
                data = b""
            loop.call_soon_threadsafe(queue.put_nowait, data)


async def _begin(hub: SessionHub, spec: Mapping[str, Any], text: AsyncIterator[str], *, whole: bool) -> Session:
    """Create the session, with the ``whole`` text or with its first piece. Raises CaptionSyncError."""
    said = ""
    async for piece in text:
        said += piece
        if said.strip() and not whole:
            break
    if not said.strip():
        raise InputError("There is nothing to say: the text is empty.", code="empty_text")
    if whole:
        return await hub.create(SessionSpec.from_json({**spec, "text": said}))
    language = spec["language"] or ("" if spec["voice"] else detect_language(said))
    session = await hub.create(SessionSpec.from_json({**spec, "language": language}))
    await session.add_text(said)
    return session


async def _speak_out(session: Session, text: AsyncIterator[str], outlets: Sequence[Coroutine[Any, Any, None]]) -> None:
    """Give the session the rest of its text while the outlets follow it to its end. Raises CaptionSyncError."""
    try:
        async with asyncio.TaskGroup() as tasks:
            feeding = tasks.create_task(_feed(session, text))
            for outlet in outlets:
                tasks.create_task(outlet)
            await session.wait()
            feeding.cancel()
    except ExceptionGroup as group:
        raise group.exceptions[0] from None
    if session.failure is not None:
        raise session.failure


async def _feed(session: Session, text: AsyncIterator[str]) -> None:
    if session.input.final:
        return
    async for piece in text:
        await session.add_text(piece)
    await session.add_text("", final=True)


@dataclass(frozen=True, slots=True)
class ConvertJob:
    """One ``captionsync convert``."""

    data: bytes
    """A text with times, a timeline, or a transcript."""
    outputs: tuple[str, ...]
    audio: Path | None = None
    """The recording's sound."""
    is_transcript: bool = False
    audio_tags: bool | None = None
    markdown: Markdown = DEFAULT_MARKDOWN
    language: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    """Options of the exports that were given."""
    captions: Mapping[str, int] = field(default_factory=dict)
    """Limits of cues that were given."""


async def run_convert(job: ConvertJob) -> int:
    """Convert a recording or a timeline into files. Raises CaptionSyncError."""
    targets = _targets(job.outputs, Target(STDOUT, None, "vtt"))
    for target in targets:
        if target.audio:
            raise InputError(f"{target.path}: only captions and visemes can be made of a recording.")
    for option in job.options:
        check_outputs([target.extension for target in targets], option, f"--{option.replace('_', '-')}")
    timeline = await _converted(job)
    for target in targets:
        _put(target.path, _export(timeline, target.extension, job.options))
    return 0


async def _converted(job: ConvertJob) -> Timeline:
    timeline = None if job.audio or job.is_transcript else load_timeline(job.data)
    if timeline is not None:
        return recut(timeline, rules_for(timeline.language, **job.captions)) if job.captions else timeline
    async with open_hub(Settings(workers=1)) as hub:
        if is_capture(job.data) and not job.is_transcript:
            if job.audio:
                raise InputError("A capture has its own sound; leave out --audio.")
            language, captions = job.language, job.captions
            return await convert_capture(job.data, pronouncer=hub.pronouncer, language=language, captions=captions)
        if not (job.audio or job.is_transcript):
            return await convert_recording(
                job.data,
                pronouncer=hub.pronouncer,
                language=job.language,
                audio_tags=job.audio_tags,
                captions=job.captions,
                markdown=job.markdown,
            )
        return await _converted_with_sound(job, hub.pronouncer)


async def _converted_with_sound(job: ConvertJob, pronouncer: Pronouncer) -> Timeline:
    # A process with limits decodes the audio, because the file may come from anywhere.
    makers = FileMakers(pronouncer, sound_timeout_s=None)
    try:
        made = await makers.convert(
            job.data,
            "json",
            {},
            language=job.language,
            max_chars=None,
            sound=job.audio,
            is_transcript=job.is_transcript,
            audio_tags=job.audio_tags,
            captions=job.captions,
            markdown=job.markdown,
            progress=_show_done if sys.stderr.isatty() else None,
            warn=_warn,
        )
    finally:
        await makers.close()
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr, flush=True)
    return Timeline.from_json(made.data)


def _warn(sentence: str) -> None:
    print(f"captionsync: {sentence}", file=sys.stderr, flush=True)


def _show_done(done_ms: int) -> None:
    minutes, seconds = divmod(done_ms // 1_000, 60)
    print(f"\r{minutes:5d}:{seconds:02d} listened to", end="", file=sys.stderr, flush=True)


def _targets(paths: Sequence[str], stdout: Target) -> list[Target]:
    """Return the output for each path. Raises UnknownFormatError, InputError."""
    if paths.count(STDOUT) > 1:
        raise InputError("Only one output can go to stdout.")
    return [stdout if path == STDOUT else _target(path) for path in paths]


def _target(path: str) -> Target:
    """Return the output for the file ``path``. Raises UnknownFormatError, InputError."""
    audio = AUDIO.get(Path(path).suffix.lower())
    check_writable(path)
    if audio:
        return Target(path, parse_format(audio))
    try:
        return Target(path, None, extension_of(path))
    except UnknownFormatError as error:
        raise UnknownFormatError(f"{error.message} Audio: {' '.join(AUDIO)}.") from error


def _write(target: Target, session: Session, options: Mapping[str, str]) -> None:
    if target.audio is None:
        _put(target.path, _export(session.timeline(), target.extension, options))
        return
    parts, end = list(session.publisher.log.audio()), session.publisher.end_samples
    _put(target.path, convert_audio(session.spec.format, parts, target.audio, media_samples=end))


def _export(timeline: Timeline, extension: str, options: Mapping[str, Any]) -> bytes:
    """Return an export with those of the options that it supports."""
    taken = options_of(extension)
    return export(timeline, extension, **{name: value for name, value in options.items() if name in taken}).data


def _put(path: str, data: bytes) -> None:
    if path == STDOUT:
        write_out(data)
    else:
        Path(path).write_bytes(data)


async def _show_progress(session: Session) -> None:
    """Wait for the end; on a terminal, show the progress."""
    while sys.stderr.isatty() and not session.finished:
        print(f"\r{session.publisher.audio_ms / 1000:8.1f} s spoken", end="", file=sys.stderr, flush=True)
        await asyncio.sleep(0.1)
    await session.wait()
    if sys.stderr.isatty():
        print(f"\r{session.publisher.audio_ms / 1000:8.1f} s spoken", file=sys.stderr)

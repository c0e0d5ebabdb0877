"""Speak one sentence over each transport and model of the real ElevenLabs, and check everything that comes out.

``make smoke`` runs it. It needs ``ELEVENLABS_API_KEY`` (environment or ``.env``) and spends characters of the account:
it prints how many first. Without a key it says so and checks nothing. What the service sent is kept in a folder of
captures, which ``captionsync convert`` replays.
"""

from __future__ import annotations

import asyncio
import dataclasses
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from captionsync.align.chars import AlignedChar
from captionsync.compose import open_hub
from captionsync.config import Settings, env_name, load
from captionsync.errors import (
    CaptionSyncError,
    NoAudioError,
    ProviderAuthError,
    ProviderBusyError,
    ProviderRefusedError,
)
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.view import View, entry_frame
from captionsync.timing.model import TURN_BREAK
from captionsync.wire.capture import Stream, read_capture
from captionsync.wire.elevenlabs.models import MODELS, Transport, model_of
from captionsync.wire.elevenlabs.replies import decode_message
from tests.stream_checks import Received, check_all, decode, of_type

ENGINE = "elevenlabs"
SENTENCE = "Peter, the baker, opened a map. It was blue!"
TAG = "[laughs] "
TAGGED = TAG + SENTENCE
"""For models that perform tags."""
DIALOGUE = (
    ("JBFqnCBsd6RMkjVDRZzb", "[laughs] Peter, the baker, opened a map."),
    ("EXAVITQu4vr4xnSDxMaL", "It was blue!"),
)
"""Voices of every account, and what each says."""
OLD = ("eleven_multilingual_v1", "eleven_monolingual_v1")
"""Models that the service no longer offers to new accounts."""
PATHS: dict[Transport, str] = {
    "socket": "/stream-input",
    "dialogue": "/text-to-dialogue/stream-input",
    "http": "/stream/with-timestamps",
}
REFUSALS = (ProviderAuthError, ProviderBusyError, ProviderRefusedError)
"""What an account or the service may refuse; any other failure is wrong."""
LEAST_CHAR_MS, MOST_CHAR_MS = 25, 250
"""Milliseconds of audio per character between which speech is plausible."""


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence, or a dialogue, over one transport of one model."""

    model_id: str
    transport: Transport
    dialogue: tuple[tuple[str, str], ...] = ()
    """Voices, and what each says."""

    @property
    def text(self) -> str:
        """What is said."""
        if self.dialogue:
            return " ".join(text for _, text in self.dialogue)
        return TAGGED if model_of(self.model_id).audio_tags else SENTENCE

    @property
    def shown(self) -> str:
        """What the captions show."""
        said = [text for _, text in self.dialogue] or [SENTENCE]
        return TURN_BREAK.join(text.removeprefix(TAG) for text in said)

    def spec(self) -> SessionSpec:
        """Return the session to make."""
        turns = [{"voice": voice, "text": text, "speaker": voice} for voice, text in self.dialogue]
        return SessionSpec.from_json({"text": turns or self.text, "language": "en"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a case went."""

    status: str
    """``right``, ``WRONG`` or ``refused``."""
    about: str


def cases() -> list[Case]:
    """Return all cases."""
    models = [model for model in MODELS.values() if model.id not in OLD]
    single = [Case(model.id, kind) for model in models for kind in model.transports]
    return single + [
        Case(model.id, kind, DIALOGUE) for model in models if model.voices > 1 for kind in model.transports
    ]


async def run_case(case: Case, settings: Settings, folder: Path) -> Verdict:
    """Speak and check one case."""
    choice = "http" if case.transport == "http" else "websocket"
    own = dataclasses.replace(
        settings.engines[ENGINE], model_id=case.model_id, transport=choice, record_dir=str(folder)
    )
    chosen = dataclasses.replace(settings, provider=ENGINE, workers=1, engines={**settings.engines, ENGINE: own})
    async with open_hub(chosen) as hub:
        try:
            session = await hub.create(case.spec())
        except CaptionSyncError as error:
            return _failed(error, folder)
        await session.wait()
        if session.failure is not None:
            return _failed(session.failure, folder)
        events = _events(session)
    streams = await asyncio.to_thread(_streams, folder)
    try:
        check(case, events, streams)
    except (AssertionError, CaptionSyncError) as error:
        return Verdict("WRONG", f"{str(error).splitlines()[0] if str(error) else 'a check failed'} (see {folder})")
    first_ms = next(step.at_ms for step in streams[0].steps if step.kind == "received")
    return Verdict("right", f"first message {first_ms} ms, {events[-1].data['duration_ms']} ms of speech")


def _failed(error: CaptionSyncError, folder: Path) -> Verdict:
    """Return whether the service refused the request, or something went wrong."""
    about = f"{error.code}: {error.message}"
    if isinstance(error, REFUSALS) and not isinstance(error, NoAudioError):
        return Verdict("refused", about)
    return Verdict("WRONG", f"{about} (see {folder})")


def check(case: Case, events: Sequence[Received], streams: Sequence[Stream]) -> None:
    """Raise AssertionError if something in the stream is not as it must be."""
    targets = [stream.target.partition("?")[0] for stream in streams]
    assert all(PATHS[case.transport] in target for target in targets), f"the model was reached over {targets}"
    timed = "".join(char.char for stream in streams for char in _chars(stream))
    assert "".join(timed.split()) == "".join(case.text.split()), f"the times are those of {timed!r}"
    check_all(events, case.shown)
    assert not of_type(events, "gap"), "the connection was lost"
    speakers = list(dict.fromkeys(cue.get("speaker", "") for cue in of_type(events, "cue")))
    assert speakers == ([voice for voice, _ in case.dialogue] or [""]), f"the cues are those of {speakers}"
    if TAG in case.text:
        assert [tag["name"] for tag in of_type(events, "tag")] == ["laughs"], "the tag is missing"
    words = of_type(events, "word")
    assert words, "there are no words"
    estimated = [word["text"] for word in words if word.get("estimated")]
    assert not estimated, f"estimated words: {estimated}"
    length_ms = words[-1]["end_ms"] - words[0]["start_ms"]
    assert LEAST_CHAR_MS < length_ms / len(case.shown) < MOST_CHAR_MS, f"the words last {length_ms} ms"


def _events(session: Session) -> list[Received]:
    log = session.publisher.log
    return decode(b"".join(entry_frame(log, entry, View()) for entry in log.read(0)))


def _streams(folder: Path) -> list[Stream]:
    """Return the streams in which something was received."""
    capture = b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
    streams = [stream for run in read_capture(capture) for stream in run.streams]
    return [stream for stream in streams if any(step.kind == "received" for step in stream.steps)]


def _chars(stream: Stream) -> Iterator[AlignedChar]:
    for step in stream.steps:
        if step.kind == "received":
            yield from decode_message(step.data).chars


async def run(settings: Settings, folder: Path, wanted: Sequence[Case]) -> int:
    """Run the cases, print a line for each, and return the exit status."""
    spent = sum(len(case.text) for case in wanted)
    print(
        f"Speaking {len(wanted)} sentences through ElevenLabs: {spent:,} characters of the account, "
        "or more if connections are lost."
    )
    found: list[str] = []
    for number, case in enumerate(wanted):
        own = folder / f"{number:02d}-{case.model_id}-{case.transport}"
        own.mkdir()
        verdict = await run_case(case, settings, own)
        found.append(verdict.status)
        kind = "dialogue " if case.dialogue else ""
        print(f"{verdict.status:8} {kind}{case.model_id} over {case.transport}: {verdict.about}", flush=True)
    print(
        f"{found.count('right')} right, {found.count('WRONG')} WRONG, {found.count('refused')} refused by the service"
    )
    print(f"Captures: {folder}")
    return 1 if "WRONG" in found or "right" not in found else 0


def main() -> int:
    """Run all cases; return 1 if something was wrong or nothing spoke."""
    settings = load({}, os.environ, dotenv=Path(".env"))
    if not settings.engines[ENGINE].api_key:
        name = env_name(f"{ENGINE}_api_key")
        print(f"SKIPPED: {name} is not set, so NOTHING was checked against the real ElevenLabs.", file=sys.stderr)
        return 0
    return asyncio.run(run(settings, Path(tempfile.mkdtemp(prefix="captionsync-smoke-")), cases()))


if __name__ == "__main__":
    sys.exit(main())

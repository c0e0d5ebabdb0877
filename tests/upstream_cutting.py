"""Sessions whose upstream is cut at a random byte, and what must hold for every one of them."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field

from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain, EngineLost
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import Deadlines, ElevenLabsSettings
from captionsync.providers.shared.api_key import ApiKey
from captionsync.timing.model import SpeechChunk
from tests.chaos_proxy import ChaosProxy, Trouble
from tests.upstream import Upstream
from tests.upstream_listener import Listener, in_pieces
from tests.upstream_out import Heard

TEXT = (
    "Hello world, this is a test of the whole thing. It costs $5.50 today, and Dr. Smith paid 1,000 of them! "
    "Are you “sure”? Yes—quite sure."
)


class TimedListener(Listener):
    """Also measures how long it was from each cut to the next audio, on the monotonic clock."""

    def __init__(self, rate_hz: int, proxy: ChaosProxy) -> None:
        super().__init__(rate_hz)
        self.recovery_s: list[float] = []
        self._proxy = proxy
        self._lost = False

    def _take(self, chunk: SpeechChunk) -> None:
        if self._lost and chunk.pcm:
            self.recovery_s.append(time.monotonic() - self._proxy.cut_at_s)
            self._lost = False
        super()._take(chunk)

    def _lose(self, lost: EngineLost) -> None:
        super()._lose(lost)
        self._lost = True


@dataclass(slots=True)
class Outcome:
    """What became of one session."""

    cut_at: int
    lost_words: int
    repeated_words: int
    tiles: bool
    asked_once: bool
    recovery_s: list[float] = field(default_factory=list)

    @property
    def flawless(self) -> bool:
        return not self.lost_words and not self.repeated_words and self.tiles and self.asked_once


class CuttingRun:
    """Speaks one text again and again, each time cut at another byte."""

    def __init__(self, upstream: Upstream, *, seed: int, output_format: str = "pcm_16000", text: str = TEXT) -> None:
        self.proxy = ChaosProxy(upstream.url, seed=seed)
        self._upstream = upstream
        self._random = random.Random(seed)
        self._format = output_format
        self._text = text
        self._bytes = 0
        self._settings = ElevenLabsSettings()

    async def start(self, *, transport: str = "auto") -> None:
        """Learn how many bytes a whole session has; the proxy runs."""
        self._settings = ElevenLabsSettings(
            api_key=ApiKey("key"),
            base_url=self.proxy.url,
            output_format=self._format,
            transport="http" if transport == "http" else "auto",
            use_proxy=False,
            deadlines=Deadlines(),
        )
        await self.session()
        await self.proxy.idle()
        self._bytes = self.proxy.forwarded_bytes

    async def cut(self, times: int = 1) -> Outcome:
        """Run a session whose first ``times`` connections are cut."""
        cuts = [self._random.randrange(self._bytes) for _ in range(times)]
        self.proxy.troubles.extend(Trouble(cut_bytes=at) for at in cuts)
        outcome = await self.session()
        outcome.cut_at = cuts[0]
        self.proxy.troubles.clear()
        return outcome

    async def session(self) -> Outcome:
        """Run one session."""
        self._upstream.heard.clear()
        provider = ElevenLabsProvider(self._settings)
        listener = TimedListener(provider.sample_rate_hz, self.proxy)
        try:
            await listener.listen(Chain([provider]), in_pieces(self._text), SpeechRequest(language="en"))
        finally:
            await provider.close()
        return self._judge(listener)

    def _judge(self, listener: TimedListener) -> Outcome:
        expected = self._text.replace("—", "— ").split()
        said = [word.text for word in listener.words]
        lost = len([word for word in expected if said.count(word) < expected.count(word)])
        repeated = len([word for word in set(said) if said.count(word) > expected.count(word)])
        if listener.text.strip() != self._text:
            lost = max(lost, 1)
        starts = [0, *[lost.resume.char for lost in listener.lost]]
        return Outcome(0, lost, repeated, self._tiles(listener), self._asked_once(starts), listener.recovery_s)

    def _asked_once(self, starts: list[int]) -> bool:
        """Whether every connection was asked for the text from a place where a resume was told, and nothing else."""
        text = "".join(self._text.split())
        rests = {text[len("".join(self._text[:start].split())) :] for start in starts}
        return all(
            any(rest.startswith("".join(heard.asked.split())) for rest in rests)
            for heard in self._upstream.heard
            if not heard.path.endswith("with-timestamps")
        )

    def _tiles(self, listener: TimedListener) -> bool:
        """Whether the timeline is made of the upstream's own samples, up to each resume, and of nothing twice."""
        audio = listener.audio
        audio.end_run()
        pcm = audio.take()
        marks = [0, *[audio.samples_at(lost.resume.start_ms) for lost in listener.lost], len(pcm) // 2]
        if listener.words and abs(listener.words[-1].end_ms - audio.end_ms) > 2000:
            return False
        pieces = [pcm[2 * begin : 2 * end] for begin, end in zip(marks, marks[1:], strict=False)]
        # Over HTTP a run is several requests in a row; a socket is one.
        many = self._upstream.heard[0].path.endswith("with-timestamps")
        made = [_pcm_of(self._upstream.heard[i : None if many else i + 1]) for i in range(len(self._upstream.heard))]
        return all(not piece or any(piece == source[: len(piece)] for source in made) for piece in pieces)


def _pcm_of(streams: list[Heard]) -> bytes:
    return b"".join(segment.pcm for heard in streams for _, segment in heard.segments)

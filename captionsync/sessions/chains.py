"""The chains of engines that sessions may ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from captionsync.errors import InputError
from captionsync.observers import Observers
from captionsync.providers.base import Provider, Voice
from captionsync.providers.chain import Chain, VoiceTable
from captionsync.providers.watched import WatchedSpeech


class Chains:
    """Chains by the names of their engines, each made once.

    Args:
        providers: engines by name.
        default: names of the engines that speak when a session names none.
        nameable: names of the engines that a session may name; without it, those of the default chain.
        voice_table: which voices replace others; see :class:`Chain`.
        observers: hear of the engines.
    """

    def __init__(
        self,
        providers: Mapping[str, Provider],
        default: Sequence[str],
        nameable: Sequence[str] = (),
        voice_table: VoiceTable | None = None,
        observers: Observers | None = None,
    ) -> None:
        self.providers = dict(providers)
        self.default = tuple(default)
        self._nameable = tuple(nameable) or self.default
        self._voice_table = voice_table or {}
        self._speech = WatchedSpeech(observers or Observers())
        self._chains: dict[tuple[tuple[str, ...], str], Chain] = {}

    def get(self, names: str = "") -> Chain:
        """Return the chain of engines that ``names`` (comma-separated) asks for. Raises InputError."""
        return self._made(self._wanted(names))

    def continuing(self, names: str, began: str, engine: str) -> Chain:
        """Return the same chain for a session that goes on. Raises InputError.

        Args:
            names: of its engines, as in :meth:`get`.
            began: the engine that began to speak, whose voice the session has.
            engine: the engine that spoke last; it is asked first, if it is still one of the chain.
        """
        wanted = self._wanted(names)
        if began not in wanted:
            message = f"The engine {began[:40]!r}, which spoke it, is no longer one of this server's."
            raise InputError(message, code="unknown_provider")
        first = [name for name in dict.fromkeys((engine, began)) if name in wanted]
        return self._made((*first, *(name for name in wanted if name not in first)), began)

    def _wanted(self, names: str) -> tuple[str, ...]:
        if not names.strip(" ,"):
            return self.default
        wanted = tuple(name.strip() for name in names.split(",") if name.strip())
        self._check_names(wanted)
        return wanted

    def _made(self, wanted: tuple[str, ...], asked: str = "") -> Chain:
        asked = asked or wanted[0]
        found = self._chains.get((wanted, asked))
        if found is None:
            engines = [self.providers[name] for name in wanted]
            found = Chain(engines, asked=asked, voice_table=self._voice_table, speak=self._speech.speak)
            self._chains[wanted, asked] = found
        return found

    def _check_names(self, names: tuple[str, ...]) -> None:
        known = f"Known: {', '.join(sorted(self._nameable))}."
        for name in names:
            if name not in self._nameable:
                raise InputError(f"There is no engine {name[:40]!r} here. {known}", code="unknown_provider")
        if len(set(names)) < len(names):
            raise InputError(
                f"provider names an engine twice; name each at most once. {known}", code="unknown_provider"
            )

    async def voices(self) -> list[Voice]:
        """Return the voices of all engines of the default chain. Raises ProviderError when none answers."""
        return list(await self.get().voices())

    def left_alone(self) -> dict[str, bool]:
        """Return for each engine that was asked for whether new sessions leave it alone, because it failed."""
        found: dict[str, bool] = dict.fromkeys(self.default, False)
        for chain in self._chains.values():
            for name, error in chain.health().items():
                found[name] = found.get(name, False) or error is not None
        return found

"""The chains of engines that sessions may ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from captionsync.errors import InputError
from captionsync.providers.base import Provider, Voice
from captionsync.providers.chain import Chain, VoiceTable


class Chains:
    """Chains by the names of their engines, each made once.

    Args:
        providers: engines by name.
        default: names of the engines that speak when a session names none.
        nameable: names of the engines that a session may name; without it, those of the default chain.
        voice_table: which voices replace others; see :class:`Chain`.
    """

    def __init__(
        self,
        providers: Mapping[str, Provider],
        *,
        default: Sequence[str],
        nameable: Sequence[str] = (),
        voice_table: VoiceTable | None = None,
    ) -> None:
        self.providers = dict(providers)
        self.default = tuple(default)
        self._nameable = tuple(nameable) or self.default
        self._voice_table = voice_table or {}
        self._chains: dict[tuple[str, ...], Chain] = {}

    def get(self, names: str = "") -> Chain:
        """Return the chain of engines that ``names`` (comma-separated) asks for. Raises InputError."""
        wanted = self.default
        if names.strip(" ,"):
            wanted = tuple(name.strip() for name in names.split(",") if name.strip())
            self._check_names(wanted)
        found = self._chains.get(wanted)
        if found is None:
            engines = [self.providers[name] for name in wanted]
            found = self._chains[wanted] = Chain(engines, voice_table=self._voice_table)
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

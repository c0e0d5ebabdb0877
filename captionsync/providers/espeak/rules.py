"""Pronunciation rules: what is said instead of words of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from captionsync.providers.espeak.ssml import Instead
from captionsync.wire.elevenlabs.dictionaries import Rule

Replaced = tuple[int, int, Instead]


class Rules:
    """Finds the words that rules replace; where several match, the first rule applies.

    Args:
        rules: in order.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = list(rules)
        self._pattern = re.compile("|".join(map(_pattern, self._rules)), re.DOTALL) if rules else None

    def readings(self, text: str, taken: Sequence[Replaced]) -> tuple[Replaced, ...]:
        """Return what is said instead of stretches of ``text``, in order, with ``taken``, which go before rules."""
        if self._pattern is None:
            return tuple(taken)
        found = list(taken)
        for match in self._pattern.finditer(text):
            start, end = match.span()
            if not any(start < last and end > first for first, last, _ in taken):
                found.append((start, end, self._said(match)))
        return tuple(sorted(found, key=lambda item: item[0]))

    def _said(self, match: re.Match[str]) -> Instead:
        rule = self._rules[(match.lastindex or 1) - 1]
        return Instead(words=rule.alias, phonemes=rule.phoneme, alphabet=rule.alphabet)


def _pattern(rule: Rule) -> str:
    text = re.escape(rule.text)
    bounded = rf"(?<!\w){text}(?!\w)" if rule.word_boundaries else text
    return f"({bounded})" if rule.case_sensitive else f"((?i:{bounded}))"

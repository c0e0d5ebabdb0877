"""The interface of an export: a function from a timeline and options to bytes.

``CONTRIBUTING.md`` lists the steps for adding a format.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

Highlight = Literal["word"]
Speakers = Literal["names", "dashes", "off"]
SPEAKERS: Final[tuple[Speakers, ...]] = get_args(Speakers)
Style = Literal["pop-on", "roll-up", "word"]
STYLES: Final[tuple[Style, ...]] = get_args(Style)


@dataclass(frozen=True, slots=True)
class Options:
    """Options of an export; each format supports some of them."""

    highlight: Highlight | None = None
    """``word``: mark each word when it is spoken."""
    viseme_set: str | None = None
    """Label set of the visemes; None keeps the timeline's."""
    lead_ms: int = 0
    """Milliseconds by which the mouth leads the sound."""
    speakers: Speakers = "names"
    """What stands before the first words of each speaker of a dialogue: the name, a dash, or nothing."""
    limits: tuple[tuple[str, int], ...] = ()
    """Name and value of the limits of captions (``CueRules``) that differ from the language's own."""
    style: Style = "pop-on"
    """How captions come and go; see ``styles``."""

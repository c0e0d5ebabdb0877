"""The tables of phrases by language. Data only."""

from __future__ import annotations

from captionsync.timing.tables.phrases import Phrases
from captionsync.timing.tables.phrases_asian import ASIAN
from captionsync.timing.tables.phrases_germanic import GERMANIC
from captionsync.timing.tables.phrases_romance import ROMANCE
from captionsync.timing.tables.phrases_slavic import SLAVIC

PHRASES: dict[str, Phrases] = {**GERMANIC, **ROMANCE, **SLAVIC, **ASIAN}
"""By primary subtag; ``SAME_PHRASES`` names others that use one of these."""

"""A cache for functions of words that untrusted text cannot fill with long words.

``lru_cache`` bounds the number of results but not their size: thousands of words of thousands of letters each would
fill gigabytes. Real words are short, so only results for short words are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

LONGEST = 24
"""Longest first argument, in letters or phones, whose result goes into the main cache."""

LAST = 8
"""Number of results kept for longer arguments, up to ``LONGEST_LAST``: results computed ahead are needed soon."""
LONGEST_LAST = 300

Word = TypeVar("Word", bound="str | tuple[str, ...]")
P = ParamSpec("P")
R = TypeVar("R")


def remembered(maxsize: int) -> Callable[[Callable[Concatenate[Word, P], R]], Callable[Concatenate[Word, P], R]]:
    """Cache the last ``maxsize`` results of a function whose first argument is a word; very few for long words."""

    def decorate(function: Callable[Concatenate[Word, P], R]) -> Callable[Concatenate[Word, P], R]:
        kept = cast(Callable[Concatenate[Word, P], R], lru_cache(maxsize)(function))
        last = cast(Callable[Concatenate[Word, P], R], lru_cache(LAST)(function))

        @wraps(function)
        def call(word: Word, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if len(word) > LONGEST_LAST:
                return function(word, *args, **kwargs)
            return (last if len(word) > LONGEST else kept)(word, *args, **kwargs)

        return call

    return decorate

"""A cache of functions of words that strangers cannot fill with long ones.

``lru_cache`` bounds how many results are kept, and not how large they are: thousands of words of thousands of letters
each would fill gigabytes. Words of a language are short, so only these are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

LONGEST = 24
"""Longest first argument, in letters or phones, whose result is kept for long."""

LAST = 8
"""Results for longer ones that are kept, up to ``LONGEST_LAST``: what was done ahead is wanted soon."""
LONGEST_LAST = 300

Word = TypeVar("Word", bound="str | tuple[str, ...]")
P = ParamSpec("P")
R = TypeVar("R")


def remembered(maxsize: int) -> Callable[[Callable[Concatenate[Word, P], R]], Callable[Concatenate[Word, P], R]]:
    """Keep the last ``maxsize`` results of a function whose first argument is a word; of long words, very few."""

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

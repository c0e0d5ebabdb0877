"""Short words are remembered, long ones are not."""

from __future__ import annotations

from captionsync.timing.memo import LONGEST, remembered


def test_short_words_are_remembered_and_long_ones_are_not() -> None:
    asked: list[str] = []

    @remembered(2)
    def length(word: str, language: str) -> int:
        asked.append(word)
        return len(word)

    long = "x" * (LONGEST + 1)
    assert [length(word, "en") for word in ("a", "a", long, long)] == [1, 1, LONGEST + 1, LONGEST + 1]
    assert asked == ["a", long, long]


def test_only_so_many_are_remembered() -> None:
    asked: list[str] = []

    @remembered(2)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    for word in ("a", "b", "c", "a"):
        length(word)
    assert asked == ["a", "b", "c", "a"]

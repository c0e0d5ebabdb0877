"""Short words are remembered, of long ones the last few, and the longest are not."""

from __future__ import annotations

from captionsync.timing.memo import LAST, LONGEST, LONGEST_LAST, remembered


def test_short_words_are_remembered_and_the_longest_are_not() -> None:
    asked: list[str] = []

    @remembered(2)
    def length(word: str, language: str) -> int:
        asked.append(word)
        return len(word)

    long = "x" * (LONGEST_LAST + 1)
    assert [length(word, "en") for word in ("a", "a", long, long)] == [1, 1, len(long), len(long)]
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


def test_the_last_long_words_are_remembered() -> None:
    asked: list[str] = []

    @remembered(2)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    words = [chr(96 + number) * (LONGEST + 1) for number in range(1, LAST + 2)]
    for word in words[:LAST] * 2:
        length(word)
    assert asked == words[:LAST]
    length(words[LAST])
    length(words[0])
    assert asked == [*words, words[0]]

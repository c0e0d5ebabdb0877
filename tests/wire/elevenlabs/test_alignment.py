"""Alignment objects of live streams, and the repair of their times."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from captionsync.wire.elevenlabs.alignment import parse_alignment
from tests.wire.hostile import ALIGNMENT

STEP = 100


def camel(text: str, start: int = 0, step: int = STEP) -> dict[str, Any]:
    count = len(text)
    return {
        "chars": list(text),
        "charStartTimesMs": [start + i * step for i in range(count)],
        "charDurationsMs": [step] * count,
    }


CHARS = st.lists(st.text(max_size=3) | st.none(), min_size=1, max_size=8)


@given(ALIGNMENT, CHARS)
def test_any_alignment_keeps_its_text_with_rising_times(alignment: dict[str, Any], chars: list[str]) -> None:
    found = parse_alignment({**alignment, "chars": chars})
    text = "".join(char for char in chars if char)
    assert "".join(item.char for item in found).encode("utf-16", "surrogatepass") == text.encode(
        "utf-16", "surrogatepass"
    )
    starts = [item.start_ms for item in found]
    assert starts == sorted(starts)
    assert all(item.end_ms >= item.start_ms >= 0 for item in found)


# repair


def items(alignment: dict[str, Any]) -> list[tuple[str, float, float, bool]]:
    return [tuple(item)[:4] for item in parse_alignment(alignment)]  # type: ignore[misc]


def test_one_wild_time_does_not_hurt_its_neighbours() -> None:
    alignment = camel("abcdef")
    alignment["charStartTimesMs"][2] = 90_000
    found = items(alignment)
    assert [start for _, start, _, _ in found] == [0, 100, 200, 300, 400, 500]
    assert [made_up for *_, made_up in found] == [False, False, True, False, False, False]


def test_frozen_times_are_spread() -> None:
    alignment = camel("abcdefg")
    alignment["charStartTimesMs"] = [0, 100, 100, 100, 100, 100, 600]
    alignment["charDurationsMs"] = [100, 0, 0, 0, 0, 0, 100]
    assert [start for _, start, _, _ in items(alignment)] == [0, 100, 200, 300, 400, 500, 600]


def test_a_whole_word_at_one_time_is_spread() -> None:
    alignment = camel("a bc d")
    alignment["charStartTimesMs"] = [0, 100, 200, 200, 400, 500]
    alignment["charDurationsMs"] = [100, 100, 0, 0, 100, 100]
    assert [start for _, start, _, _ in items(alignment)] == [0, 100, 200, 300, 400, 500]


def test_two_letters_at_one_time_are_a_coarse_clock_and_stay() -> None:
    alignment = camel("abcd")
    alignment["charStartTimesMs"] = [0, 100, 100, 300]
    alignment["charDurationsMs"] = [100, 0, 200, 100]
    assert [(start, made_up) for _, start, _, made_up in items(alignment)] == [
        (0, False),
        (100, False),
        (100, False),
        (300, False),
    ]


def test_missing_times_continue_at_the_pace_of_the_others() -> None:
    alignment = camel("abcdef")
    del alignment["charStartTimesMs"][3:]
    found = items(alignment)
    assert [start for _, start, _, _ in found] == [0, 100, 200, 300, 400, 500]
    assert [made_up for *_, made_up in found] == [False] * 3 + [True] * 3


def test_missing_times_at_the_start_begin_at_zero() -> None:
    alignment = camel("abcd")
    alignment["charStartTimesMs"][:2] = [None, None]
    assert [start for _, start, _, _ in items(alignment)] == [0, 100, 200, 300]


def test_characters_may_be_one_string_and_other_keys_are_passed_over() -> None:
    assert [char for char, *_ in items({"chars": "ab", "charWeights": [1], 3: 4})] == ["a", "b"]  # type: ignore[dict-item]


def test_no_times_at_all_are_made_up() -> None:
    assert [made_up for *_, made_up in items({"chars": list("abc")})] == [True] * 3


def test_numbers_that_are_no_times_are_missing() -> None:
    alignment = camel("abcd")
    alignment["charStartTimesMs"] = [-5, True, float("nan"), 10**400]
    assert all(made_up for *_, made_up in items(alignment))


def test_items_of_several_characters_are_split() -> None:
    found = items({"chars": ["ab", "c"], "charStartTimesMs": [0, 200], "charDurationsMs": [200, 100]})
    assert found == [("a", 0, 100, True), ("b", 100, 200, True), ("c", 200, 300, False)]

"""What is odd in the alignments that ElevenLabs sends, as changes of a segment's messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace


@dataclass(slots=True)
class Times:
    """An alignment."""

    chars: list[str]
    starts_ms: list[int]
    durations_ms: list[int]

    def add(self, other: Times, by_ms: int = 0) -> Times:
        """Return this alignment followed by another that begins later."""
        starts = self.starts_ms + [ms + by_ms for ms in other.starts_ms]
        return Times(self.chars + other.chars, starts, self.durations_ms + other.durations_ms)


@dataclass(frozen=True, slots=True)
class Message:
    """A message of one segment; its times count from the segment's start."""

    start_ms: int
    end_ms: int
    alignment: Times | None
    normalized: Times | None


def moved(times: Times | None, by_ms: int) -> Times | None:
    """Return an alignment that begins later."""
    return None if times is None else replace(times, starts_ms=[ms + by_ms for ms in times.starts_ms])


Quirk = Callable[[list[Message]], list[Message]]


def _each(change: Callable[[Times], Times]) -> Quirk:
    """Return the quirk that changes every alignment."""

    def changed(message: Message) -> Message:
        both = [None if times is None else change(times) for times in (message.alignment, message.normalized)]
        return replace(message, alignment=both[0], normalized=both[1])

    return lambda messages: [changed(message) for message in messages]


def _null(message: Message) -> Message:
    return replace(message, alignment=None, normalized=None)


def _joined(items: Sequence[Times | None]) -> Times | None:
    found = [item for item in items if item is not None]
    out = Times([], [], [])
    for item in found:
        out = out.add(item)
    return out if found else None


def _null_some(messages: list[Message]) -> list[Message]:
    return [_null(message) if number % 3 == 1 else message for number, message in enumerate(messages)]


def _late(messages: list[Message]) -> list[Message]:
    """Let every second message bring the times of two, counted from the first one's audio."""
    out = []
    for first, second in zip(messages[::2], messages[1::2], strict=False):
        times, spoken = (_joined([getattr(first, name), getattr(second, name)]) for name in ("alignment", "normalized"))
        shift = second.start_ms - first.start_ms
        out += [_null(first), replace(second, alignment=moved(times, shift), normalized=moved(spoken, shift))]
    return out + messages[len(out) :]


def _first_only(messages: list[Message]) -> list[Message]:
    times = _joined([message.alignment for message in messages])
    spoken = _joined([message.normalized for message in messages])
    return [replace(messages[0], alignment=times, normalized=spoken), *map(_null, messages[1:])]


def _second_pass(messages: list[Message]) -> list[Message]:
    """Add a message without audio that times all of the segment again."""
    end_ms = messages[-1].end_ms
    times = moved(_joined([message.alignment for message in messages]), end_ms)
    return [*messages, Message(end_ms, end_ms, times, times)]


def _restarting(messages: list[Message]) -> list[Message]:
    """Let every alignment begin again at the segment's first character."""
    out = []
    for number, message in enumerate(messages):
        times = _joined([item.alignment for item in messages[: number + 1]])
        whole = moved(times, message.start_ms)
        out.append(message if message.alignment is None else replace(message, alignment=whole, normalized=whole))
    return out


def _kept(times: Times, keep: Callable[[str], bool]) -> Times:
    inside = [i for i, char in enumerate(times.chars) if keep(char)]
    return Times(*([items[i] for i in inside] for items in (times.chars, times.starts_ms, times.durations_ms)))  # type: ignore[arg-type]


def _double_spaces(times: Times) -> Times:
    out = Times([], [], [])
    for char, start, length in zip(times.chars, times.starts_ms, times.durations_ms, strict=True):
        out = out.add(Times([char], [start], [length]))
        if char == " ":
            out = out.add(Times([char], [start + length], [0]))
    return out


def _pairs(times: Times) -> Times:
    joined = ["".join(times.chars[i : i + 2]) for i in range(0, len(times.chars), 2)]
    lengths = [sum(times.durations_ms[i : i + 2]) for i in range(0, len(times.chars), 2)]
    return Times(joined, times.starts_ms[::2], lengths)


def _shuffled(times: Times) -> Times:
    return replace(times, starts_ms=[*times.starts_ms[:2], *times.starts_ms[2:4][::-1], *times.starts_ms[4:]])


_QUOTES = {"“": '"', "”": '"', "—": "-", "é": "e\u0301"}

QUIRKS: dict[str, Quirk] = {
    "": lambda messages: messages,
    "null": lambda messages: [_null(message) for message in messages],
    "null_some": _null_some,
    "late": _late,
    "first_only": _first_only,
    "second_pass": _second_pass,
    "restarting": _restarting,
    "no_spaces": _each(lambda times: _kept(times, lambda char: not char.isspace())),
    "double_spaces": _each(_double_spaces),
    "pairs": _each(_pairs),
    "shuffled": _each(_shuffled),
    "no_length": _each(lambda times: replace(times, durations_ms=[0] * len(times.chars))),
    "short_lists": _each(lambda times: Times(times.chars, times.starts_ms[:-2], times.durations_ms[1:])),
    "plain_quotes": _each(lambda times: replace(times, chars=[_QUOTES.get(char, char) for char in times.chars])),
    "no_normalized": lambda messages: [replace(message, normalized=None) for message in messages],
    "only_normalized": lambda messages: [replace(message, alignment=None) for message in messages],
}

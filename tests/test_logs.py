"""A log that strangers can neither forge nor flood."""

from __future__ import annotations

import logging

import pytest

from captionsync.logs import FloodFilter, LineFormatter


def record(message: str, line: int = 1, level: int = logging.INFO) -> logging.LogRecord:
    return logging.LogRecord("captionsync.test", level, "test.py", line, message, (), None)


@pytest.mark.parametrize("char", ["\n", "\r", "\x1b", "\x00", "\u2028", "\x9b", "\ud800"])
def test_control_characters_are_escaped(char: str) -> None:
    line = LineFormatter().format(record(f"a{char}b"))
    assert char not in line
    assert line.encode()
    assert " INFO captionsync.test: a\\" in line


def test_a_traceback_keeps_its_lines() -> None:
    made = record("failed")
    try:
        raise ValueError("no")
    except ValueError as error:
        made.exc_info = (ValueError, error, error.__traceback__)
    assert LineFormatter().format(made).endswith("\nValueError: no")


def test_one_place_writes_so_many_lines_a_minute_and_the_next_one_has_the_count() -> None:
    now_s = 0.0
    flood = FloodFilter(max_lines=3, clock=lambda: now_s)
    assert [flood.filter(record("x")) for _ in range(5)] == [True, True, True, False, False]
    assert flood.filter(record("y", line=2))
    assert flood.filter(record("x", level=logging.DEBUG))
    now_s = 61.0
    made = record("x")
    assert flood.filter(made)
    assert made.getMessage() == "x (2 similar lines were left out)"
    assert [flood.filter(record("x")) for _ in range(3)] == [True, True, False]

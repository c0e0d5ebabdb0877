"""A log that strangers can neither forge nor flood."""

from __future__ import annotations

import contextvars
import json
import logging

import pytest

from captionsync.errors import ProviderError
from captionsync.logs import PEER, SESSION, FloodFilter, JsonFormatter, LineFormatter


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
    text = LineFormatter().format(made)
    assert 'raise ValueError("no")' in text
    assert text.endswith("\nValueError")


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


def json_of(made: logging.LogRecord) -> dict[str, str]:
    line = JsonFormatter().format(made)
    assert "\n" not in line
    assert line.isascii()
    found: dict[str, str] = json.loads(line)
    return found


def test_a_json_line_has_time_level_logger_and_message() -> None:
    made = record("a\nb \ud800")
    made.created = 1_700_000_000.25
    assert json_of(made) == {
        "time": "2023-11-14T22:13:20.250Z",
        "level": "info",
        "logger": "captionsync.test",
        "message": "a\\nb \\ud800",
    }


def test_a_json_line_names_the_session_and_the_peer_of_its_task() -> None:
    def in_a_task() -> dict[str, str]:
        SESSION.set("abc")
        PEER.set("192.0.2.1")
        return json_of(record("x"))

    line = contextvars.copy_context().run(in_a_task)
    assert (line["session"], line["peer"]) == ("abc", "192.0.2.1")
    assert "session" not in json_of(record("x"))


def test_a_json_line_has_the_traceback_as_text() -> None:
    made = record("failed")
    try:
        raise OSError("no \ud800")
    except OSError as error:
        made.exc_info = (OSError, error, error.__traceback__)
    assert json_of(made)["exception"].endswith("\nOSError: no \\ud800")


def test_a_traceback_has_no_values_and_says_what_came_before() -> None:
    made, text = record("failed"), "zanzibar"
    try:
        try:
            int(text)
        except ValueError as error:
            raise ProviderError(f"no {text}", provider="x", code="provider_busy") from error
    except ProviderError as error:
        made.exc_info = (ProviderError, error, error.__traceback__)
    for formatter in (LineFormatter(), JsonFormatter()):
        line = formatter.format(made)
        assert "ProviderError: provider_busy" in line
        assert "ValueError" in line
        assert "zanzibar" not in line

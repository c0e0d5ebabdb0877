"""Takes a file apart into JSON values: one document, JSON lines, an event stream, or a log with prefixes.

Values may stand anywhere in a line and may span lines. Text around them is ignored, so that prefixes of any log are. A
document that breaks off is completed at its last whole value.
"""

from __future__ import annotations

import ast
import json
import re
from typing import Any, NamedTuple

from captionsync.errors import InputError
from captionsync.wire.sse import SseDecoder

MAX_DEPTH = 32
"""Levels of objects and arrays inside each other."""
_LONGEST_LITERAL_CHARS = 100_000
"""A longer line is not read as Python prints it, which takes more time and memory than JSON."""
_WORK = 8
"""Attempts at broken JSON read at most this many times the length of the text."""
_OPENING = re.compile(r"[{\[]")
_STREAM = re.compile(r"^(?:data|event|id|retry):", re.MULTILINE)
_TAIL = re.compile(r"[-+.\w]{0,40}")
_DECODER = json.JSONDecoder()
_MOST_PREFIXES = 32
"""Brackets in a line before its value."""
_SHORT = 64
"""Characters: a value that is broken so soon is part of a prefix, such as the brackets around a time."""
_PIECE = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{},]|"', re.DOTALL)
_PYTHON = re.compile(r"\{\s*'|\[\s*\{\s*'")
_CLOSERS = {"{": "}", "[": "]"}


class Document(NamedTuple):
    """One value of a file."""

    value: Any
    event: str = ""
    """Name of the event that it came in."""


def documents(text: str) -> list[Document]:
    """Return the values of a text, in order.

    Raises:
        InputError: they are nested too deeply.
    """
    text = text.strip().removesuffix("\x00")
    try:
        whole = json.loads(text)
    except RecursionError:
        raise too_deep() from None
    except ValueError:
        return _stream(text) or _values(text)
    values = whole if isinstance(whole, list) and any(isinstance(item, dict) for item in whole) else [whole]
    return [Document(value) for value in values]


def too_deep() -> InputError:
    """Return the error of values that are nested too deeply."""
    return InputError(f"The JSON is nested deeper than {MAX_DEPTH} levels.", code="invalid_json")


def _stream(text: str) -> list[Document]:
    """Return the values in the events of a saved event stream; an empty list if it is none."""
    if _STREAM.match(text) is None and _STREAM.search(text) is None:
        return []
    decoder = SseDecoder(max_line_chars=len(text) + 2, max_event_chars=len(text) + 2)
    messages = decoder.feed(f"{text}\n\n".encode("utf-8", "surrogatepass"))
    return [
        Document(item.value, "" if message.event == "message" else message.event)
        for message in messages
        for item in _values(message.data)
    ]


def _values(text: str) -> list[Document]:
    """Return the objects and arrays that stand in a text."""
    out: list[Document] = []
    at, failures, work = 0, 0, _WORK * len(text) + 1_000_000
    while (opening := _OPENING.search(text, at)) is not None and work > 0:
        begin = opening.start()
        end = _line_end(text, begin)
        part = text[begin:end]
        value, after, error = _decoded(part)
        if error is not None and end < len(text) and _TAIL.fullmatch(part.rstrip(), error.pos) is not None:
            part = text[begin:]  # it goes on in the next line
            value, after, error = _decoded(part)
            work -= len(part) // 16 + (0 if error is None else error.pos)
        if error is None:
            if isinstance(value, dict) or any(isinstance(item, dict | list) for item in value):
                out.append(Document(value))
            at, failures = begin + after, 0
            continue
        failures += 1
        is_last = begin + len(part) == len(text)
        after, printed = _after_failure(part, error, retry=failures < _MOST_PREFIXES, is_whole=is_last and not out)
        at = begin + after
        out += printed
        failures = 0 if at >= end else failures
    return out


def _decoded(text: str) -> tuple[Any, int, json.JSONDecodeError | None]:
    """Return the value that a text begins with and where it ends, or the error. Raises InputError if it is too deep."""
    try:
        value, end = _DECODER.raw_decode(text)
    except RecursionError:
        raise too_deep() from None
    except json.JSONDecodeError as error:
        return None, 0, error
    except ValueError:  # a number with too many digits
        return None, 0, json.JSONDecodeError("Too many digits", text, _SHORT + 1 if len(text) > _SHORT else 0)
    return value, end, None


def _after_failure(
    part: str, error: json.JSONDecodeError, *, retry: bool, is_whole: bool
) -> tuple[int, list[Document]]:
    """Return where to go on after the broken value that a part begins with, and what it holds if read in another way.

    Args:
        part: from the value to the end of its line, or of the file.
        error: what is broken.
        retry: whether another value may begin in the same line.
        is_whole: nothing was found before, and nothing follows.
    """
    end = _line_end(part, 0)
    if _PYTHON.match(part) is not None and (literal := _literal(part[:end])) is not None:
        return end, [Document(literal)]
    if error.pos > 1 and _is_cut(part, error):
        value = _completed(part) if is_whole else None
        return len(part), [] if value is None else [Document(value)]
    return (1 if retry and error.pos <= _SHORT else max(end, _line_end(part, error.pos))), []


def _is_cut(text: str, error: json.JSONDecodeError) -> bool:
    """Return whether a value is broken because the text ends in it."""
    return error.msg.startswith("Unterminated string") or _TAIL.fullmatch(text, error.pos) is not None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _literal(line: str) -> Any:
    """Return the value that Python printed; None if it is none."""
    cut = max(line.rfind("}"), line.rfind("]")) + 1
    if cut > _LONGEST_LITERAL_CHARS:
        return None
    try:
        return ast.literal_eval(line[:cut])
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return None


def _completed(text: str) -> Any:
    """Return the value of JSON that breaks off, without its last, incomplete part; None if too little is left."""
    stack: list[str] = []
    cut, closing = 0, ""
    for found in _PIECE.finditer(text):
        mark = found[0]
        if mark in "{[":
            stack.append(mark)
        elif mark in "}]":
            if not stack or _CLOSERS[stack.pop()] != mark:
                return None
            cut = found.end()
        elif mark == ",":
            cut = found.start()
        else:
            continue
        if len(stack) > MAX_DEPTH:
            raise too_deep()
        if mark not in "{[":
            closing = "".join(_CLOSERS[opened] for opened in reversed(stack))
    try:
        return json.loads(text[:cut] + closing)
    except ValueError:
        return None

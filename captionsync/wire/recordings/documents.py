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
    messages = SseDecoder(max_line_chars=len(text) + 2).feed(f"{text}\n\n".encode("utf-8", "surrogatepass"))
    return [
        Document(item.value, "" if message.event == "message" else message.event)
        for message in messages
        for item in _values(message.data)
    ]


def _values(text: str) -> list[Document]:
    """Return the objects and arrays that stand in a text."""
    decoder, out, at, work = json.JSONDecoder(), list[Document](), 0, _WORK * len(text) + 1_000_000
    while (opening := _OPENING.search(text, at)) is not None and work > 0:
        begin = opening.start()
        try:
            value, at = decoder.raw_decode(text, begin)
            if isinstance(value, dict) or any(isinstance(item, dict | list) for item in value):
                out.append(Document(value))
        except RecursionError:
            raise too_deep() from None
        except json.JSONDecodeError as error:
            work -= error.pos - begin
            at = _after_failure(text, begin, error, out)
        except ValueError:  # a number with too many digits
            at = _line_end(text, begin)
    return out


def _after_failure(text: str, begin: int, error: json.JSONDecodeError, out: list[Document]) -> int:
    """Return where to go on after a value that is broken; read it in another way if there is one."""
    end, failed = _line_end(text, begin), error.pos
    if _PYTHON.match(text, begin) is not None and (literal := _literal(text[begin:end])) is not None:
        out.append(Document(literal))
        return end
    if _is_cut(text, error) and failed - begin > 1:
        if not out and (value := _completed(text[begin:])) is not None:
            out.append(Document(value))
        return len(text)
    return begin + 1 if failed - begin <= _SHORT else max(end, _line_end(text, failed))


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

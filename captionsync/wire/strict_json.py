"""Untrusted JSON: decoded at a bounded cost, and refused if two readers could understand it differently.

``json.loads`` of a megabyte takes 3 ms or 170 ms, depending on how many values are in it. So the structure is checked
first, by one regular expression that takes each string as a whole, and JSON with too many values is never decoded.

Source: RFC 8259 sections 4 (names should be unique), 6 and 9 (limits of range and depth).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from captionsync.errors import InputError

MAX_DEPTH = 32
"""Levels of objects and arrays inside each other."""
MAX_PIECES = 20_000
"""Strings, brackets and commas: the cost of decoding grows with these, and hardly with the length of the strings."""

_STRUCTURE = re.compile(
    r"""(?P<rest>[^"\[\]{}]*+)(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"|(?P<opened>[\[{])|(?P<closed>[\]}])|(?P<broken>")|\Z)""",
    re.DOTALL,
)


def parse(text: str) -> Any:
    """Return the value of ``text``.

    Raises:
        InputError: It is not JSON, has ``NaN``, a number out of range or a repeated key, or is too deep or too wide.
    """
    try:
        _check_structure(text)
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        problem = error.msg[:1].lower() + error.msg[1:].rstrip(": ")
        raise _invalid(f"Invalid JSON: {problem} at character {error.pos}.") from None
    except (RecursionError, ValueError):
        raise _invalid("Invalid JSON: a number is out of range.") from None


def _check_structure(text: str) -> None:
    depth = pieces = 0
    for found in _STRUCTURE.finditer(text):
        pieces += 1 + found["rest"].count(",")
        if found["opened"]:
            depth += 1
        elif found["closed"]:
            depth -= 1
        elif found["broken"]:
            raise _invalid("Invalid JSON: a string does not end.")
        if depth > MAX_DEPTH:
            raise _invalid(f"The JSON is nested deeper than {MAX_DEPTH} levels.")
        if pieces > MAX_PIECES:
            raise _invalid(f"The JSON has more than {MAX_PIECES:,} values.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        counted = Counter(name for name, _ in pairs)
        repeated = counted.most_common(1)[0][0]
        raise _invalid(f"The JSON gives {repeated[:40]!r} more than once.")
    return made


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


def _invalid(message: str) -> InputError:
    return InputError(message, code="invalid_json")

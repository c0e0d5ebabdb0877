"""Damaged input: valid bytes with a few things wrong, and pure noise."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

SCRAPS = [
    *(b"\x00", b"\r", b"\n", b"\r\n", b"\n\n", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xc2\x85"),
    *(b'"', b"'", b"\\", b"\\ud83d", b"\\u0000", b"{", b"}", b"[", b"]", b",", b":", b"null", b"true", b"NaN", b"-0"),
    *(b"1e999", b"-1e999", b"1e-400", b"9" * 30, b"9" * 400, b"0.1", b"-1", b"[" * 40, b'{"a":' * 40, b"Infinity"),
    *(b"-->", b"00:00:01.000", b"99:99:99.999", b"<", b"&", b"<c>", b"data: ", b"id: ", b"event: ", b"retry: 9", b"."),
]
ODD: list[Any] = [None, True, -1, 0, 1e308, -1e308, 2**63, 10**400, 0.1, "", "\x00", "\ud800", "9" * 500, [], {}, [[]]]
"""Values that stand where others were expected."""


@st.composite
def damaged(draw: st.DrawFn, seeds: Sequence[bytes]) -> bytes:
    """Return one of ``seeds`` with up to five changes, or noise."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.binary(max_size=200))
    data = draw(st.sampled_from(list(seeds)))
    if draw(st.booleans()):
        data = draw(_odd_json(data))
    for _ in range(draw(st.integers(0, 5))):
        data = draw(_changed(data, draw(st.sampled_from(list(seeds)))))
    return data


@st.composite
def _changed(draw: st.DrawFn, data: bytes, other: bytes) -> bytes:
    begin = draw(st.integers(0, len(data)))
    end = min(len(data), begin + draw(st.integers(0, 30)))
    match draw(st.integers(0, 4)):
        case 0:
            return data[:begin] + draw(st.sampled_from(SCRAPS)) + data[begin:]
        case 1:
            return data[:begin] + draw(st.sampled_from(SCRAPS)) + data[end:]
        case 2:
            return data[:begin] + data[end:]
        case 3:
            return data[:end] + data[begin:]
        case _:
            return data[:begin] + other[min(len(other), begin) :]


@st.composite
def _odd_json(draw: st.DrawFn, data: bytes) -> bytes:
    """Return JSON with another value in one or two places; anything else as it is."""
    try:
        value = json.loads(data)
    except ValueError:
        return data
    for _ in range(draw(st.integers(1, 2))):
        value = draw(_replaced(value))
    return json.dumps(value).encode()


@st.composite
def _replaced(draw: st.DrawFn, value: Any) -> Any:
    if draw(st.integers(0, 3)) and isinstance(value, dict) and value:
        key = draw(st.sampled_from(sorted(value, key=str)))
        return {**value, key: draw(_replaced(value[key]))}
    if draw(st.integers(0, 3)) and isinstance(value, list) and value:
        at = draw(st.integers(0, len(value) - 1))
        return [*value[:at], draw(_replaced(value[at])), *value[at + 1 :]]
    return draw(st.sampled_from(ODD))

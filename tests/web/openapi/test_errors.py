"""The errors that operations are said to answer with are those of the code."""

from __future__ import annotations

import functools

from captionsync.web.openapi import errors
from captionsync.web.openapi.errors import BY_CONNECTION, KINDS, retryable, status_of_code
from tests.docs import test_errors as documented
from tests.web.openapi.checking import DOCUMENT, operations

COMMAND_LINE = {"invalid_config", "player_failed", "invalid_capture", "timing_error", "session_error"}
"""Codes that no request is answered with, or only because of a bug."""
SOCKETS = {"invalid_input_message"}
"""Codes of messages on sockets."""


@functools.cache
def expected() -> frozenset[tuple[str, int, str]]:
    """Return the codes that the package raises, with their statuses and whether a retry may help."""
    return frozenset(documented.expected())


def said() -> set[str]:
    """Return the codes of the native API that some operation names."""
    found: set[str] = set()
    for operation in operations():
        for answer in operation.answers.values():
            text = str(answer.get("content", {}))
            found |= {code for code in known() if f"'{code}'" in text}
    return found


def known() -> set[str]:
    return set(KINDS) | set(BY_CONNECTION)


def test_each_code_has_the_status_of_the_code() -> None:
    real = {code: (status, retry) for code, status, retry in expected()}
    for code in known() & set(real):
        assert real[code] == (status_of_code(code), "yes" if retryable(code) else "no"), code
    assert known() <= set(real)


def test_every_code_is_known_here() -> None:
    assert {code for code, *_ in expected()} - known() <= COMMAND_LINE | SOCKETS | {
        "unknown_curves",
        "provider_invalid",
    }


def test_every_code_of_a_group_is_known() -> None:
    groups = [value for name, value in vars(errors).items() if name.isupper() and isinstance(value, frozenset)]
    assert len(groups) > 10
    assert frozenset().union(*groups) <= known()


def test_the_form_of_errors_is_shared() -> None:
    assert "Error" in DOCUMENT["components"]["schemas"]
    assert {"session_not_found", "too_many_exports", "no_times", "provider_quota"} <= said()

"""What is said of JSON that is refused."""

from __future__ import annotations

import pytest

from captionsync.errors import InputError
from captionsync.wire import strict_json


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Invalid JSON: expecting value at character 0."),
        ('{"a" 1}', "Invalid JSON: expecting ':' delimiter at character 5."),
        ('{"a": "b', "Invalid JSON: a string does not end."),
        ("[1e999999999", "Invalid JSON: expecting ',' delimiter at character 12."),
        ("NaN", "Invalid JSON: a number is out of range."),
        ("[" * 33, "The JSON is nested deeper than 32 levels."),
        ('{"a": 1, "a": 2}', "The JSON gives 'a' more than once."),
    ],
)
def test_a_message_says_what_is_wrong_with_json(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        strict_json.parse(text)
    assert (caught.value.message, caught.value.code) == (message, "invalid_json")

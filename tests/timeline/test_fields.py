"""Typed reading of JSON objects, with the place of what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from captionsync.errors import InputError
from captionsync.timeline.fields import MOST_WHOLE, Fields, load_object


def fields(**values: Any) -> Fields:
    return Fields(values, "thing")


def test_an_object_is_read_from_text_or_bytes_with_or_without_a_byte_order_mark() -> None:
    for data in ('{"a": 1}', b'{"a": 1}', '\ufeff{"a": 1}', b'\xef\xbb\xbf{"a": 1}'):
        assert load_object(data, "thing") == {"a": 1}


@pytest.mark.parametrize("data", ["", "[]", "7", "null", b"\xff", "{" * 100_000])
def test_what_is_not_an_object_is_refused_by_its_name(data: str | bytes) -> None:
    with pytest.raises(InputError, match="The thing "):
        load_object(data, "thing")


def test_values_of_the_right_kind_are_returned() -> None:
    read = fields(text="a", whole=12.0, share=1, flag=True, texts=["a", "b"], mapping={"b": 2}, objects=[{"c": "d"}])
    assert (read.text("text"), read.whole("whole"), read.share("share")) == ("a", 12, 1.0)
    assert (read.flag("flag", False), read.texts("texts"), read.mapping("mapping")) == (True, ("a", "b"), {"b": 2})
    assert [item.text("c") for item in read.objects("objects")] == ["d"]
    assert [item.where for item in read.objects("objects")] == ["thing.objects[0]"]


def test_what_is_absent_takes_its_default() -> None:
    read = fields(null=None)
    assert (read.text("a", "x"), read.whole("a", 3), read.share("a", 0.5), read.flag("a", True)) == ("x", 3, 0.5, True)
    assert (read.texts("a"), list(read.objects("a")), read.mapping("a"), read.mapping("null")) == ((), [], None, None)
    assert (read.optional_text("null"), read.optional_whole("null"), read.optional_whole("a")) == (None, None, None)


@pytest.mark.parametrize(
    ("read", "message"),
    [
        (lambda: fields().text("a"), "thing.a is missing."),
        (lambda: fields(a=None).text("a"), "thing.a must be a string, not null."),
        (lambda: fields(a="z").one_of("a", ("x", "y")), "thing.a must be 'x' or 'y', not \"z\"."),
        (lambda: fields(a=True).whole("a"), "thing.a must be a whole number, not true."),
        (lambda: fields(a=MOST_WHOLE + 1).whole("a"), f"thing.a must be at most {MOST_WHOLE}, not {MOST_WHOLE + 1}."),
        (lambda: fields(a=1).whole("a", least=2), "thing.a must be at least 2, not 1."),
        (lambda: fields(a=float("inf")).share("a"), "thing.a must be a number, not Infinity."),
        (lambda: fields(a=10**400).share("a"), "thing.a must be a number, not 1000"),
        (lambda: fields(a=1.01).share("a"), "thing.a must be from 0 to 1, not 1.01."),
        (lambda: fields(a=0).flag("a", True), "thing.a must be true or false, not 0."),
        (lambda: fields(a="ab").texts("a"), 'thing.a must be a list, not "ab".'),
        (lambda: fields(a=["b", 1]).texts("a"), "thing.a[1] must be a string, not 1."),
        (lambda: list(fields(a=[{}, 1]).objects("a")), "thing.a[1] must be an object, not 1."),
        (lambda: fields(a=[]).mapping("a"), "thing.a must be an object or null, not []."),
        (lambda: Fields({}, "").text("a"), "a is missing."),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(read: Callable[[], object], message: str) -> None:
    with pytest.raises(InputError) as caught:
        read()
    assert caught.value.message.startswith(message)
    assert len(caught.value.message) < 120

"""The pronunciation dictionaries of a server."""

from __future__ import annotations

import pytest

from captionsync.errors import InputError
from captionsync.sessions.dictionaries import MAX_DICTIONARIES, Dictionaries, Dictionary
from captionsync.wire.elevenlabs.dictionaries import Rule

FIRST = Dictionary("first", "", (Rule("a", "b"),), id="1", version_id="v1")
SECOND = Dictionary("second", "", (Rule("c", "d"), Rule("e", "f")), id="2", version_id="v2")


@pytest.fixture
def dictionaries() -> Dictionaries:
    made = Dictionaries()
    for own in (FIRST, SECOND):
        made.add(own)
    return made


def test_rules_come_in_the_order_of_their_dictionaries(dictionaries: Dictionaries) -> None:
    assert dictionaries.rules([("2", ""), ("1", "v1")], strict=True) == SECOND.rules + FIRST.rules
    assert dictionaries.all() == [SECOND, FIRST]


def test_a_key_uses_only_its_own(dictionaries: Dictionaries) -> None:
    assert dictionaries.elsewhere([("1", "v1")], owner="ann") == (("1", "v1"),)
    assert dictionaries.rules([("1", "v1")], strict=False, owner="ann") == ()
    with pytest.raises(InputError, match="'1'"):
        dictionaries.rules([("1", "v1")], strict=True, owner="ann")


def test_another_service_gets_only_those_that_are_not_here(dictionaries: Dictionaries) -> None:
    locators = (("theirs", "v"), ("1", "v1"))
    assert dictionaries.elsewhere(locators) == (("theirs", "v"),)
    assert dictionaries.rules(locators, strict=False) == FIRST.rules
    with pytest.raises(InputError, match="'theirs'"):
        dictionaries.rules(locators, strict=True)
    for strict in (True, False):
        with pytest.raises(InputError, match="of that version"):
            dictionaries.rules([("1", "v2")], strict=strict)


def test_there_is_room_for_so_many(dictionaries: Dictionaries) -> None:
    for _ in range(MAX_DICTIONARIES - 2):
        dictionaries.add(Dictionary("more", "", FIRST.rules))
    with pytest.raises(InputError, match="Use one of them"):
        dictionaries.add(Dictionary("more", "", FIRST.rules))

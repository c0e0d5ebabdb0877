"""Listen tokens and tickets: a genuine one is read, and nothing that was made from one is."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.access.tokens import Permission, Signer, is_valid

SIGNER = Signer(bytes(32))
KEY, SESSION, NOW_S = "0123456789abcdef", "s" * 22, 1_800_000_000
TOKEN = SIGNER.token(SESSION, KEY, until_s=NOW_S + 3_600)
TICKET = SIGNER.ticket(SESSION, KEY, now_s=NOW_S)
MUTATIONS = 100_000
CHARS = string.ascii_letters + string.digits + "-_=.+/ \n\0é"


def test_what_is_signed_is_read() -> None:
    assert SIGNER.read(TOKEN, SESSION) == Permission("listen", KEY, NOW_S + 3_600)
    assert SIGNER.read(TICKET, SESSION) == Permission("ticket", KEY, NOW_S + 60)
    assert SIGNER.read(SIGNER.token(SESSION, "", until_s=5), SESSION) == Permission("listen", "", 5)


def test_of_another_session_or_secret_it_is_not() -> None:
    for text in (TOKEN, TICKET):
        assert SIGNER.read(text, "t" * 22) is None
        assert SIGNER.read(text, "") is None
        assert Signer(bytes(31) + b"\1").read(text, SESSION) is None
    with pytest.raises(ValueError, match="32"):
        Signer(b"short")
    assert "0" * 8 not in repr(SIGNER)


def mutated(text: str, chance: random.Random) -> str:
    """Return ``text`` with one to three changes: a character replaced, inserted, dropped, swapped, or a bit flipped."""
    out = list(text)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(out))
        kind = chance.randrange(6)
        if kind == 0:
            out[at] = chance.choice(CHARS)
        elif kind == 1:
            out.insert(at, chance.choice(CHARS))
        elif kind == 2 and len(out) > 1:
            del out[at]
        elif kind == 3:
            other = chance.randrange(len(out))
            out[at], out[other] = out[other], out[at]
        elif kind == 4:
            out[at] = chr(ord(out[at]) ^ 1 << chance.randrange(7))
        else:
            out[at:] = chance.choice((TOKEN, TICKET))[at:]
    return "".join(out)


def test_of_a_hundred_thousand_changed_ones_none_is_accepted() -> None:
    chance, tried = random.Random(13), 0
    while tried < MUTATIONS:
        text = mutated(chance.choice((TOKEN, TICKET)), chance)
        if text in (TOKEN, TICKET):
            continue
        tried += 1
        assert SIGNER.read(text, SESSION) is None, text


@given(st.binary(max_size=120).map(lambda data: data.decode("latin-1")), st.just(SESSION))
def test_no_text_is_one_by_chance(text: str, session_id: str) -> None:
    assert SIGNER.read(text, session_id) is None


def test_a_token_ends_and_a_ticket_goes_on_only_with_a_stream() -> None:
    token, ticket = Permission("listen", KEY, NOW_S), Permission("ticket", KEY, NOW_S + 60)

    def valid(permission: Permission, after_s: float, *, goes_on: bool = False) -> bool:
        return is_valid(permission, NOW_S + after_s, goes_on=goes_on, lasts_s=3_600)

    assert valid(token, 0) and not valid(token, 1) and not valid(token, 1, goes_on=True)
    assert valid(ticket, 60) and not valid(ticket, 61)
    assert valid(ticket, 61, goes_on=True) and valid(ticket, 3_600, goes_on=True)
    assert not valid(ticket, 3_601, goes_on=True)

"""The breaker: which failures close an engine to everyone."""

from __future__ import annotations

import pytest

from captionsync.errors import (
    NoAudioError,
    ProviderAuthError,
    ProviderBusyError,
    ProviderConnectionError,
    ProviderError,
    ProviderProtocolError,
    ProviderRefusedError,
    ProviderTimeoutError,
    VoiceNotFoundError,
)
from captionsync.providers.breaker import STRIKES, Breaker

TEXTS = [f"This is text number {number}." for number in range(STRIKES)]


def breaker() -> Breaker:
    return Breaker(lambda: 0.0)


def of(kind: type[ProviderError]) -> ProviderError:
    return kind("no", provider="x")


@pytest.mark.parametrize("kind", [ProviderAuthError, ProviderConnectionError, ProviderTimeoutError, ProviderError])
def test_a_failure_that_meets_everyone_opens_it_at_once(kind: type[ProviderError]) -> None:
    made = breaker()
    made.note(of(kind), TEXTS[0])
    assert not made.closed


@pytest.mark.parametrize("kind", [ProviderRefusedError, VoiceNotFoundError, NoAudioError, ProviderBusyError])
def test_what_concerns_one_request_never_opens_it(kind: type[ProviderError]) -> None:
    made = breaker()
    for text in TEXTS * 10:
        made.note(of(kind), text)
    assert made.closed


@pytest.mark.parametrize(
    ("kind", "texts"), [(ProviderProtocolError, TEXTS), (ProviderTimeoutError, ["Hm.", "Mhm.", "Oh."])]
)
def test_what_may_be_the_texts_fault_opens_it_only_after_several_texts_in_a_row(
    kind: type[ProviderError], texts: list[str]
) -> None:
    made = breaker()
    for text in texts[:-1]:
        made.note(of(kind), text)
    assert made.closed
    made.note(of(kind), texts[-1])
    assert not made.closed


def test_the_same_text_again_and_texts_with_hardly_a_sound_prove_nothing() -> None:
    made = breaker()
    for text in [TEXTS[0], "Hm.", "Mhm.", "Uh-huh!", "…", *[TEXTS[0]] * 5, "Oh."]:
        made.note(of(ProviderProtocolError), text)
    assert made.closed


def test_a_success_in_between_begins_the_count_anew() -> None:
    made = breaker()
    for text in TEXTS * 3:
        made.note(of(ProviderProtocolError), text)
        if text == TEXTS[-2]:
            made.reset()
    assert made.closed


def test_after_the_cool_down_one_more_such_text_opens_it_again() -> None:
    now_s = 0.0
    made = Breaker(lambda: now_s, cool_down_s=60)
    made.note(of(ProviderAuthError), TEXTS[0])
    now_s = 61.0
    assert made.closed
    made.note(of(ProviderRefusedError), TEXTS[0])
    assert made.closed
    made.note(of(ProviderProtocolError), TEXTS[0])
    assert not made.closed

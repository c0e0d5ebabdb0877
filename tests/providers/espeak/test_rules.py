"""Pronunciation rules on a text."""

from __future__ import annotations

from captionsync.providers.espeak.rules import Rules
from captionsync.providers.espeak.ssml import Instead
from captionsync.wire.elevenlabs.dictionaries import Rule


def said(text: str, *rules: Rule) -> list[tuple[str, str]]:
    return [(text[start:end], instead.words) for start, end, instead in Rules(rules).readings(text, ())]


def test_whole_words_in_their_own_case_are_replaced_unless_a_rule_says_otherwise() -> None:
    assert said("AI and AIR, ai-AI", Rule("AI", "a")) == [("AI", "a"), ("AI", "a")]
    assert said("AIR ai", Rule("AI", "a", word_boundaries=False, case_sensitive=False)) == [("AI", "a"), ("ai", "a")]
    assert said("C++ and C+", Rule("C++", "see plus plus")) == [("C++", "see plus plus")]


def test_the_first_rule_that_matches_applies_and_markup_goes_before_rules() -> None:
    assert said("New York", Rule("New York", "a"), Rule("New", "b")) == [("New York", "a")]
    assert said("New York", Rule("New", "b"), Rule("New York", "a")) == [("New", "b")]
    own = (4, 8, Instead(words="c"))
    assert Rules([Rule("New York", "a")]).readings("New York", [own]) == (own,)
    assert Rules([Rule("New", "a")]).readings("New York", [own]) == ((0, 3, Instead(words="a")), own)
    assert Rules([]).readings("New York", [own]) == (own,)

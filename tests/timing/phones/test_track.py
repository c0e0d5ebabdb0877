"""Phones of speech that can be closed at any time."""

from __future__ import annotations

from captionsync.timing.model import Phone, SpeechChunk
from captionsync.timing.phones.assembler import VoiceProfile, lay_out
from captionsync.timing.phones.spoken import plan_word
from captionsync.timing.phones.track import PhoneTrack
from tests.timing.timed import CHAR_MS, timed

PHONES = {0: ("m", "æ", "p"), 4: ("b", "ɑː", "b")}


def said(track: PhoneTrack, text: str, char_start: int = 0) -> list[Phone]:
    return track.feed(SpeechChunk(pronunciations=PHONES), [timed(text, char_start)])


def test_what_is_closed_ends_with_the_audio_and_what_follows_begins_there() -> None:
    track = PhoneTrack("en", None, ahead_words=0)
    phones = said(track, "map bob")
    end_ms = 6 * CHAR_MS
    phones += track.close(end_ms)
    assert [phone.ipa for phone in phones if phone.ipa][:3] == ["m", "æ", "p"]
    assert phones[-1].end_ms <= end_ms
    following = said(track, "map ", 20) + track.close(40 * CHAR_MS)
    assert following[0].start_ms == end_ms


def test_what_was_learnt_is_entered_when_the_track_is_closed() -> None:
    profile = VoiceProfile()
    track = PhoneTrack("en", profile, ahead_words=0)
    said(track, "map bob")
    assert profile.words == 0
    track.close(10 * CHAR_MS)
    assert profile.words > 0


def test_a_restart_forgets_what_is_held() -> None:
    track = PhoneTrack("en", None, ahead_words=0)
    said(track, "map bob")
    track.restart(1_000)
    assert track.close(2_000) == []


def test_the_spoken_text_is_counted() -> None:
    track = PhoneTrack("en", None, ahead_words=0)
    track.feed(SpeechChunk(spoken=(timed("map bob"),), pronunciations=PHONES), [])
    assert track.spoken_end == 7


def test_a_word_that_was_laid_out_ahead_is_not_laid_out_again() -> None:
    token, phones = "x" * 120, ("s",) * 120
    lay_out(token, phones, "en-US")
    plan = plan_word(token, phones, "en")
    assert plan_word(token, phones, "en") is plan

"""Characters and phones timed by the engine's sounds."""

from __future__ import annotations

from captionsync.espeak.groups import Group, Sound
from captionsync.providers.espeak.timing import SourceWriter, joined_words, time_group
from captionsync.timing.model import Phone, TimedChars


def sounds(*names: str) -> tuple[Sound, ...]:
    """Sounds of 10 samples each; ``_`` is silence. One sample is a millisecond here."""
    return tuple(Sound("" if name == "_" else name, 10 * k, 10 * k + 10) for k, name in enumerate(names))


def timed(text: str, group: Group, counts: tuple[int, ...] = ()) -> dict[str, tuple[int, int]]:
    result = time_group(group, text, "en", lambda sample: sample, counts)
    assert len(result.chars) == group.end - group.start
    return {f"{index}{text[group.start + index]}": span for index, span in enumerate(result.chars)}


def test_white_space_has_the_gap_and_punctuation_no_length() -> None:
    group = Group(0, 8, sounds("_", "h", "aɪ", "_"))
    assert timed('“Hi,” — x', group) == {
        "0“": (10, 10), "1H": (10, 20), "2i": (20, 30), "3,": (30, 30), "4”": (30, 30),
        "5 ": (30, 33), "6—": (33, 36), "7 ": (36, 40),
    }  # fmt: skip


def test_marks_at_the_end_of_the_text_share_the_last_silence() -> None:
    assert timed("Hi —", Group(0, 4, sounds("h", "aɪ", "_"))) == {
        "0H": (0, 10), "1i": (10, 20), "2 ": (20, 25), "3—": (25, 30),
    }  # fmt: skip
    assert timed("Hi.", Group(0, 3, sounds("h", "aɪ", "_")))["2."] == (20, 20)


def test_opening_marks_go_with_the_word_after_them() -> None:
    assert timed("你，「好", Group(0, 3, sounds("n", "i", "_"))) == {"0你": (0, 20), "1，": (20, 20), "2「": (30, 30)}


def test_what_leads_the_first_word_shares_the_silence_before_it() -> None:
    assert timed("— x", Group(0, 2, sounds("_"))) == {"0—": (0, 5), "1 ": (5, 10)}
    assert timed("“x", Group(0, 1, sounds("_"))) == {"0“": (10, 10)}


def test_words_spoken_as_one_are_timed_by_their_own_phones() -> None:
    text = "of the dog"
    group = Group(0, 7, sounds("ʌ", "v", "ð", "ə"))
    assert joined_words(group, text) == [(0, 2), (3, 6)]
    times = timed(text, group, (2, 2))
    assert times["0o"] == (0, 10)
    assert times["2 "] == (20, 20)
    assert times["3t"][0] == 20
    assert times["5e"] == (30, 40)
    phones = time_group(group, text, "en", lambda sample: sample, (2, 2)).phones
    assert [phone.char_start for phone in phones] == [0, 0, 3, 3]


def test_a_word_that_gets_no_phone_has_no_length() -> None:
    text = "a b c"
    group = Group(0, 5, sounds("x"))
    times = timed(text, group, (1, 1, 1))
    assert times["0a"] == (0, 10)
    assert times["4c"] == (10, 10)


def test_a_group_without_words_says_its_first_sign() -> None:
    times = timed(" % x", Group(0, 3, sounds("p", "s")))
    assert times == {"0 ": (0, 0), "1%": (0, 20), "2 ": (20, 20)}
    assert joined_words(Group(0, 3, sounds("p")), " % x") == []
    assert timed("…", Group(0, 1, sounds("p")))["0…"] == (0, 10)


def test_phones_tile_and_silence_belongs_to_no_word() -> None:
    result = time_group(Group(1, 4, sounds("_", "h", "aɪ", "_")), " hi ", "en", lambda sample: sample + 7)
    assert result.phones == (
        Phone("", 7, 17), Phone("h", 17, 27, 1), Phone("aɪ", 27, 37, 1), Phone("", 37, 47),
    )  # fmt: skip


def test_compounds_go_out_as_single_sounds_that_share_their_time() -> None:
    sounds = (Sound("l", 0, 20), Sound("ɪ", 20, 40), Sound("ɾ", 40, 50), Sound("əl", 50, 177), Sound("", 177, 200))
    result = time_group(Group(0, 6, sounds), "little", "en-us", lambda sample: sample)
    assert [(phone.ipa, phone.start_ms, phone.end_ms) for phone in result.phones] == [
        ("l", 0, 20), ("ɪ", 20, 40), ("ɾ", 40, 50), ("ə", 50, 99), ("l", 99, 177), ("", 177, 200),
    ]  # fmt: skip
    assert [phone.char_start for phone in result.phones] == [0, 0, 0, 0, 0, -1]
    assert result.chars[-1][1] == 177


def test_a_compound_too_short_for_its_parts_still_tiles() -> None:
    result = time_group(Group(0, 1, (Sound("aɪɚ", 5, 6),)), "a", "en", lambda sample: sample)
    assert [(phone.ipa, phone.start_ms, phone.end_ms) for phone in result.phones] == [("aɪ", 5, 6), ("ɚ", 6, 6)]


def test_a_group_without_sounds_has_no_length() -> None:
    assert timed("..", Group(0, 2, ())) == {"0.": (0, 0), "1.": (0, 0)}


def test_the_writer_gives_every_source_character_once() -> None:
    writer = SourceWriter(100, 5)
    writer.begin("a<b/>c")
    writer.write("a", (0,), [(5, 10)])
    assert writer.take() == (TimedChars("a", 100, (5,), (10,)),)
    assert writer.take() == ()
    writer.write("c", (5,), [(10, 20)])
    writer.end(20)
    assert writer.take() == (TimedChars("<b/>c", 101, (10,) * 5, (10, 10, 10, 10, 20)),)
    writer.begin("<x/>")
    assert writer.sentence_start == 106
    writer.end(30)
    assert writer.take() == (TimedChars("<x/>", 106, (30,) * 4, (30,) * 4),)


def test_the_writer_keeps_starts_from_going_back() -> None:
    writer = SourceWriter(0, 0)
    writer.begin("ab")
    writer.write("ab", (0, 1), [(10, 20), (5, 8)])
    assert writer.take() == (TimedChars("ab", 0, (10, 10), (20, 10)),)

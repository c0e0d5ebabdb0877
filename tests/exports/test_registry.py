from __future__ import annotations

import pytest

from captionsync.errors import ExportError, InputError, UnknownFormatError
from captionsync.exports import (
    CAPTION_EXTENSIONS,
    CAPTIONS,
    VISEME_EXTENSIONS,
    VISEMES,
    Timeline,
    check_outputs,
    content_type_of,
    export,
    extension_of,
    mime_of,
    not_taken,
    options_of,
)
from tests.exports.samples import EXPECTED, hostile, small, speech, timeline_of, words_of

EVERY = (*CAPTION_EXTENSIONS, *VISEME_EXTENSIONS)
WITH_SET = tuple(extension for extension in EVERY if "viseme_set" in options_of(extension))


# The weights of animation frames are the curve's business; its table has tests of its own.
@pytest.mark.parametrize("extension", sorted(set(EVERY) - {"arkit.csv"}))
def test_the_small_timeline_gives_the_file_that_was_checked_by_hand(extension: str) -> None:
    assert export(small(), extension).data.decode() == (EXPECTED / f"small.{extension}").read_text("utf-8")


@pytest.mark.parametrize("extension", ["vtt", "srt", "lrc"])
def test_the_small_timeline_with_highlighting(extension: str) -> None:
    expected = (EXPECTED / f"small.highlight.{extension}").read_bytes()
    assert export(small(), extension, highlight="word").data == expected


@pytest.mark.parametrize("extension", EVERY)
def test_extremes_make_a_file(extension: str) -> None:
    late = timeline_of([words_of("late", start_ms=3_599_000)])
    for timeline in (
        Timeline("", "en", "ltr", 0),
        Timeline("", "en", "ltr", 5),
        timeline_of([words_of("one")]),
        speech(),
    ):
        assert isinstance(export(timeline, extension).data, bytes)
    if extension != "arkit.csv":
        assert export(late, extension).data


@pytest.mark.parametrize("extension", sorted(set(EVERY) - {"ass", "arkit.csv"}))
def test_a_hundred_hours_make_a_file(extension: str) -> None:
    assert export(timeline_of([words_of("late words", start_ms=360_000_000)]), extension).data


@pytest.mark.parametrize("extension", ["ass", "arkit.csv"])
def test_what_cannot_hold_a_hundred_hours_says_so(extension: str) -> None:
    with pytest.raises(ExportError, match="hours"):
        export(timeline_of([words_of("late words", start_ms=360_000_000)]), extension)


@pytest.mark.parametrize("extension", sorted(set(EVERY) - {"arkit.csv"}))
def test_hostile_text_makes_valid_utf_8(extension: str) -> None:
    for seed in range(150):
        export(hostile(seed), extension).data.decode("utf-8")


@pytest.mark.parametrize(
    ("filename", "extension"),
    [
        ("a.vtt", "vtt"),
        ("dir.json/a.srt", "srt"),
        (r"C:\out\A.TEXTGRID", "TextGrid"),
        ("a.json", "json"),
        ("a.visemes.json", "visemes.json"),
        ("visemes.json", "visemes.json"),
        ("captions.json", "json"),
        ("a.whisper.json", "whisper.json"),
        ("whisper.json.json", "json"),
        ("a.marks.jsonl", "marks.jsonl"),
        ("a.b.c.arkit.csv", "arkit.csv"),
        ("visemes.azure.json", "azure.json"),
        ("a.TalkingHead.JSON", "talkinghead.json"),
        (".tsv", "tsv"),
    ],
)
def test_the_longest_extension_that_fits_is_taken(filename: str, extension: str) -> None:
    assert extension_of(filename) == extension


@pytest.mark.parametrize("filename", ["a", "", "vttx", "a.mp3", "a.jsonl", "a.csv", "notvtt", "a.vtt/"])
def test_a_file_name_without_any_lists_what_exists(filename: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        extension_of(filename)
    assert all(extension in caught.value.message for extension in EVERY)


@pytest.mark.parametrize("extension", ["doc", "", ".", "a.vtt", "x" * 500])
def test_an_unknown_extension_lists_what_exists(extension: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        export(small(), extension)
    assert "vtt, srt" in caught.value.message
    assert len(caught.value.message) < 200 + len(", ".join(EVERY))


def test_spelling_and_dot_do_not_matter() -> None:
    made = export(small(), ".TEXTGRID")
    assert made.extension == "TextGrid"
    assert made.mime.startswith("text/plain")


@pytest.mark.parametrize(
    ("extension", "options", "message"),
    [
        ("ttml", {"highlight": "word"}, not_taken("ttml", "highlight", "highlight")),
        ("lrc", {"style": "word"}, not_taken("lrc", "style", "style")),
        ("vtt", {"style": "paint-on"}, "style must be pop-on, roll-up or word, not 'paint-on'."),
        ("vtt", {"lead_ms": 10}, not_taken("vtt", "lead_ms", "lead_ms")),
        (
            "tsv",
            {"viseme_set": "azure"},
            not_taken("tsv", "viseme_set", "viseme_set"),
        ),
        ("vtt", {"highlight": "line"}, "highlight must be 'word', not 'line'."),
        ("tsv", {"lead_ms": -1}, "lead_ms must be 0 or more, not -1."),
    ],
)
def test_an_option_that_is_not_taken_or_wrong_is_refused(
    extension: str, options: dict[str, object], message: str
) -> None:
    with pytest.raises(ExportError) as caught:
        export(small(), extension, **options)  # type: ignore[arg-type]
    assert caught.value.message.startswith(message)


def test_a_refusal_lists_the_formats_that_take_the_option() -> None:
    message = not_taken("tsv", "viseme_set", "--viseme-set")
    assert message.startswith("The format tsv does not support --viseme-set")
    assert message.endswith(f" {', '.join(WITH_SET)}.")
    assert {"json", "visemes.json"} <= set(WITH_SET)
    assert "tsv" not in WITH_SET


def test_an_option_of_several_files_must_change_one_of_them() -> None:
    check_outputs(["ttml", "vtt"], "highlight", "--highlight")
    check_outputs(["json", "srt"], "viseme_set", "--viseme-set")
    with pytest.raises(
        ExportError, match=r"--highlight has no effect on any of the outputs; supported by: vtt, srt, lrc\."
    ):
        check_outputs(["ttml", "json"], "highlight", "--highlight")


def test_a_viseme_set_is_refused_beside_a_file_of_visemes_that_has_its_own() -> None:
    with pytest.raises(ExportError) as caught:
        check_outputs(["json", "tsv"], "viseme_set", "--viseme-set")
    assert caught.value.message == not_taken("tsv", "viseme_set", "--viseme-set")


def test_the_media_type_comes_with_and_without_its_parameters() -> None:
    assert (content_type_of("srt"), mime_of("srt")) == ("application/x-subrip; charset=utf-8", "application/x-subrip")
    assert content_type_of("json") == mime_of("json") == "application/json"


@pytest.mark.parametrize("extension", WITH_SET)
def test_an_unknown_viseme_set_is_refused(extension: str) -> None:
    with pytest.raises(InputError, match="Unknown viseme set 'disney'"):
        export(small(), extension, viseme_set="disney")


def test_options_of_a_format_can_be_asked() -> None:
    assert options_of("VTT") == {"highlight", "style"}
    assert options_of("visemes.json") == {"viseme_set", "lead_ms"}
    assert options_of("srt") == {"highlight", "speakers", "style"}
    assert options_of("lrc") == {"highlight", "speakers"}
    assert options_of("txt") == {"speakers"}
    assert options_of("ass") == {"style"}
    assert options_of("marks.jsonl") == frozenset()
    with pytest.raises(UnknownFormatError):
        options_of("mp3")


def test_no_extension_is_in_both_dictionaries() -> None:
    assert not set(CAPTIONS) & set(VISEMES)

"""Names of audio formats."""

from __future__ import annotations

import pytest

from captionsync.audio.formats import ALIASES, EXTENSIONS, FORMATS, format_for_extension, parse_format
from captionsync.errors import UnknownFormatError

ELEVENLABS = set(
    """
    mp3_22050_32 mp3_24000_48 mp3_44100_32 mp3_44100_64 mp3_44100_96 mp3_44100_128 mp3_44100_192
    pcm_8000 pcm_16000 pcm_22050 pcm_24000 pcm_32000 pcm_44100 pcm_48000
    opus_48000_32 opus_48000_64 opus_48000_96 opus_48000_128 opus_48000_192 ulaw_8000 alaw_8000
    wav_8000 wav_16000 wav_22050 wav_24000 wav_32000 wav_44100 wav_48000
    """.split()
)


def test_every_elevenlabs_name_is_a_format() -> None:
    assert set(FORMATS) == ELEVENLABS
    for name in ELEVENLABS:
        assert parse_format(name).name == name


def test_a_name_says_codec_rate_and_bit_rate() -> None:
    found = parse_format("mp3_44100_128")
    assert (found.codec, found.sample_rate_hz, found.bitrate_bps) == ("mp3", 44_100, 128_000)
    assert (found.mime, found.extension) == ("audio/mpeg", ".mp3")


@pytest.mark.parametrize(
    ("name", "canonical"),
    [("mp3_44100", "mp3_44100_128"), ("mp3", "mp3_44100_128"), (" MP3 ", "mp3_44100_128"), ("wav", "wav_24000")],
)
def test_customary_short_names_are_understood(name: str, canonical: str) -> None:
    assert parse_format(name).name == canonical


def test_every_alias_and_extension_names_a_format_with_that_extension() -> None:
    assert set(ALIASES.values()) <= set(FORMATS)
    for extension, name in EXTENSIONS.items():
        assert format_for_extension(extension) is FORMATS[name]
        assert FORMATS[name].extension == extension or extension == ".opus"
    assert format_for_extension("MP3").name == "mp3_44100_128"


def test_mime_types_are_audio_and_tell_what_raw_bytes_cannot() -> None:
    assert all(found.mime.startswith("audio/") for found in FORMATS.values())
    assert parse_format("pcm_16000").mime == "audio/pcm; rate=16000"
    assert parse_format("opus").mime == "audio/ogg; codecs=opus"


@pytest.mark.parametrize("name", ["", "mp3_1", "flac", "mp3_44100_999", "../etc/passwd", "pcm_24000\n\nx"])
def test_an_unknown_name_is_refused_with_the_names_there_are(name: str) -> None:
    with pytest.raises(UnknownFormatError, match=r"mp3_22050_32.*opus_48000.*ulaw_8000") as caught:
        parse_format(name)
    assert caught.value.code == "unknown_format"
    assert "\n" not in caught.value.message


def test_an_unknown_extension_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownFormatError, match=r"\.mp3 \.wav \.ogg"):
        format_for_extension(".flac")

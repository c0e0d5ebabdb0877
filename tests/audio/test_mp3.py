"""MP3 frames and the Info frame."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from captionsync.audio import FORMATS, Decoder, parse_format
from captionsync.audio.codec import PacketEncoder
from captionsync.audio.mp3 import (
    FrameSplitter,
    Gapless,
    crc16,
    info_frame,
    longest_hold_samples,
    parse_header,
    read_info_frame,
)

from .signals import encode, pieces, tone

STREAM = encode("mp3_44100_128", tone(44_100, 44_100))
FRAMES = FrameSplitter().feed(STREAM)


def split(data: bytes, *cuts: int) -> list[bytes]:
    splitter = FrameSplitter()
    return [frame for piece in pieces(data, cuts) for frame in splitter.feed(piece)] + splitter.finish()


@pytest.mark.parametrize(
    ("header", "version", "rate_hz", "bitrate_bps", "channels", "samples", "size"),
    [
        ("fffb90c0", 3, 44_100, 128_000, 1, 1152, 417),
        ("fffb9200", 3, 44_100, 128_000, 2, 1152, 418),
        ("fffbe4c0", 3, 48_000, 320_000, 1, 1152, 960),
        ("fff340c0", 2, 22_050, 32_000, 1, 576, 104),
        ("fff364c0", 2, 24_000, 48_000, 1, 576, 144),
        ("ffe318c4", 0, 8_000, 8_000, 1, 576, 72),
    ],
)
def test_a_header_tells_the_frame(
    header: str, version: int, rate_hz: int, bitrate_bps: int, channels: int, samples: int, size: int
) -> None:
    found = parse_header(bytes.fromhex(header))
    assert found is not None
    assert (found.version, found.rate_hz, found.bitrate_bps) == (version, rate_hz, bitrate_bps)
    assert (found.channels, found.samples, found.size) == (channels, samples, size)


@pytest.mark.parametrize(
    "header", ["", "fffb90", "fffa00c0", "fffbf0c0", "fffb9cc0", "ffeb90c0", "fffd90c0", "00fb90c0"]
)
def test_what_is_no_layer_three_header_is_none(header: str) -> None:
    assert parse_header(bytes.fromhex(header)) is None


def test_a_stream_is_frames_and_nothing_else() -> None:
    assert b"".join(FRAMES) == STREAM
    assert len(FRAMES) == 40


@given(st.lists(st.integers(0, len(STREAM)), max_size=20))
def test_any_cut_gives_the_same_frames(cuts: list[int]) -> None:
    assert split(STREAM, *cuts) == FRAMES


@given(st.binary(max_size=600), st.binary(max_size=600), st.lists(st.integers(0, 3_000), max_size=6))
def test_bytes_around_the_frames_are_passed_over(before: bytes, after: bytes, cuts: list[int]) -> None:
    assume(b"ID3" not in before)
    found = split(before + b"".join(FRAMES[:6]) + after, *cuts)
    # Noise that looks like a header may cost the first frame, never more.
    assert set(FRAMES[1:6]) <= set(found)


def test_frames_of_a_whole_stream_are_located() -> None:
    tag = b"ID3\x04\0\0\0\0\0\x03abc"
    whole = b"noise" + tag + b"".join(FRAMES[:3]) + b"more noise"
    located = FrameSplitter().locate(whole)
    assert [frame for _, frame in located] == FRAMES[:3]
    assert all(whole[:end].endswith(frame) for end, frame in located)
    assert FrameSplitter().locate(FRAMES[0]) == [(len(FRAMES[0]), FRAMES[0])]


def test_letters_that_are_no_tag_are_passed_over() -> None:
    assert split(b"ID3" + b"".join(FRAMES[:3])) == FRAMES[:3]
    assert split(b"I" + b"".join(FRAMES[:3])) == FRAMES[:3]


def test_id3_tags_are_passed_over_in_any_pieces() -> None:
    tag = b"ID3\x04\x00\x00" + bytes((0, 0, 2, 4)) + (FRAMES[0] + FRAMES[1])[:260]
    footer = b"ID3\x04\x00\x10" + bytes((0, 0, 0, 5)) + b"x" * 15
    data = tag + b"".join(FRAMES[:3]) + footer + b"".join(FRAMES[3:6]) + b"TAG" + bytes(125)
    for step in (1, 7, len(data)):
        assert split(data, *range(0, len(data), step)) == FRAMES[:6]


def test_frames_leave_with_their_last_byte_once_the_stream_is_found() -> None:
    splitter = FrameSplitter()
    assert splitter.feed(FRAMES[0] + FRAMES[1][:4]) == [FRAMES[0]]
    assert splitter.feed(FRAMES[1][4:]) == [FRAMES[1]]
    assert splitter.feed(FRAMES[2][:-1]) == []
    assert splitter.feed(FRAMES[2][-1:]) == [FRAMES[2]]


def test_a_single_frame_is_known_at_the_end() -> None:
    splitter = FrameSplitter()
    assert splitter.feed(FRAMES[0]) == []
    assert splitter.finish() == [FRAMES[0]]


def test_a_tag_may_begin_in_any_piece() -> None:
    tag = b"ID3\x04\0\0\0\0\0\x03abc"
    data = b"noise" + tag + b"".join(FRAMES[:3])
    assert split(data, 3, 6, 7) == split(data) == FRAMES[:3]


def test_noise_without_frames_is_not_kept() -> None:
    splitter = FrameSplitter()
    for _ in range(100):
        assert splitter.feed(b"\xff\x00 noise " * 100) == []
    assert len(splitter._buffer) < 2_000


@given(st.integers(0, 4_095), st.integers(0, 4_095))
def test_an_info_frame_says_what_was_put_in(delay: int, padding: int) -> None:
    frame = info_frame(FRAMES[0], len(FRAMES), len(STREAM), Gapless(delay, padding))
    assert read_info_frame(frame) == Gapless(delay, padding)


@pytest.mark.parametrize("name", ["mp3_22050_32", "mp3_24000_48", "mp3_44100_32", "mp3_44100_192"])
def test_an_info_frame_is_one_frame_of_the_stream(name: str) -> None:
    frames = FrameSplitter().feed(encode(name, tone(20_000, 44_100)))
    frame = info_frame(frames[0], len(frames), 12_345, Gapless(576, 1_000))
    header, model = parse_header(frame), parse_header(frames[0])
    assert header is not None and model is not None
    assert header.same_stream(model)
    assert (header.size, header.channels) == (len(frame), 1)
    assert split(frame + b"".join(frames)) == [frame, *frames]
    end = 4 + header.side_info_bytes + 154
    assert frame[end : end + 2] == crc16(frame[:end]).to_bytes(2, "big")
    assert not frame[end + 2 :].strip(b"\0")


def test_a_frame_that_is_none_or_tells_nothing() -> None:
    assert read_info_frame(FRAMES[0]) is None
    assert read_info_frame(b"") is None
    side = b"\xff\xfb\x90\xc0" + bytes(17)
    assert read_info_frame(side + b"Xing" + bytes(380)) == Gapless(None, 0)
    with pytest.raises(ValueError, match="MP3"):
        info_frame(b"nothing at all", 1, 1, Gapless(576, 576))


def test_the_checksum_is_crc_16_arc() -> None:
    assert crc16(b"123456789") == 0xBB3D


@pytest.mark.parametrize("name", [name for name, found in FORMATS.items() if found.codec == "mp3"])
def test_a_lame_encoder_holds_back_as_much_as_is_expected_of_it_and_no_more(name: str) -> None:
    found = parse_format(name)
    encoder = PacketEncoder("libmp3lame", found.sample_rate_hz, found.bitrate_bps)
    decoder = Decoder(found)
    held: list[int] = []
    for number in range(100):
        packets = encoder.encode(bytes(2 * encoder.frame_samples))
        decoded = sum(len(decoder.feed(packet)) // 2 for packet in packets)
        held.append((held[-1] if number else 0) + encoder.frame_samples - decoded)
    # A frame that is not full yet is held back as well. At first the reservoir is still empty or filling.
    assert max(held[20:]) + encoder.frame_samples == longest_hold_samples(found.sample_rate_hz, found.bitrate_bps)

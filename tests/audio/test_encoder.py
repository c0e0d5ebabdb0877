"""Streaming encoders: what is decodable when, where media time 0 lies, and that pieces do not matter."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.audio import FORMATS, Encoder, decode_all, delay_samples, parse_format
from captionsync.audio.codec import opus_decoder
from captionsync.audio.decoder import Decoder
from captionsync.audio.mp3 import FrameSplitter, parse_header
from captionsync.audio.ogg import OggReader
from tests.examples import examples

from .signals import EXACT, LOSSY, clicks, demuxed_samples, encode, loudest, parsed_mp3_samples, pieces, tone

MP3 = [name for name in LOSSY if name.startswith("mp3")]
OPUS = [name for name in LOSSY if name.startswith("opus")]


def independent_samples(name: str, data: bytes) -> int:
    """Count the media samples in ``data`` with FFmpeg's own parsers, or by the bytes of raw formats."""
    if name.startswith("mp3"):
        return max(0, parsed_mp3_samples(data) - delay_samples(name))
    if name.startswith("opus"):
        return demuxed_samples(data) if data.count(b"OggS") > 2 else 0
    return len(data) if "law" in name else (len(data) - 44 * name.startswith("wav")) // 2


@pytest.mark.parametrize("name", LOSSY + EXACT)
def test_decodable_samples_are_those_a_decoder_makes_of_the_bytes_so_far(name: str) -> None:
    rate_hz = parse_format(name).sample_rate_hz
    encoder, data, fed = Encoder(name), b"", 0
    for chunk in (700, 1, 2_000, 60, 3_000, 500):
        data += encoder.feed(tone(chunk, rate_hz))
        fed += chunk
        assert encoder.fed_samples == fed
        assert encoder.decodable_samples == min(fed, independent_samples(name, data))
    data += encoder.finish()
    assert encoder.decodable_samples == fed <= independent_samples(name, data)


@pytest.mark.parametrize("name", LOSSY)
def test_decodable_samples_never_fall_and_lag_little(name: str) -> None:
    rate_hz, encoder, last = parse_format(name).sample_rate_hz, Encoder(name), 0
    step = rate_hz // 50
    for index in range(100):
        encoder.feed(bytes(2 * step))
        assert last <= encoder.decodable_samples <= encoder.fed_samples
        last = encoder.decodable_samples
        if index > 10:
            assert (encoder.fed_samples - last) / rate_hz <= (0.105 if name.startswith("mp3") else 0.027)


@pytest.mark.parametrize("name", LOSSY)
def test_delay_samples_is_where_media_time_0_lies_for_a_bare_decoder(name: str) -> None:
    rate_hz = parse_format(name).sample_rate_hz
    places = [rate_hz // 4, rate_hz, 2 * rate_hz]
    data = encode(name, clicks(3 * rate_hz, places))
    if name.startswith("mp3"):
        decoder = Decoder(name)
        decoder._level._stage._trim._start = 0  # type: ignore[attr-defined]
        pcm = decoder.feed(data) + decoder.finish()
    else:
        codec = opus_decoder()
        pcm = b"".join(codec.decode(packet.data) or b"" for packet in OggReader().feed(data)[2:])
    for place in places:
        there = place + delay_samples(name)
        assert abs(loudest(pcm, there - 400, there + 400) - there) <= 4


def test_delay_is_that_of_lame_and_of_the_opus_look_ahead() -> None:
    assert {delay_samples(name) for name in FORMATS if name.startswith("mp3")} == {1_105}
    assert {delay_samples(name) for name in FORMATS if name.startswith("opus")} == {312}
    assert {delay_samples(name) for name in EXACT} == {0}
    assert [fmt.name for fmt in FORMATS.values() if fmt.container_trims_delay] == [
        name for name in FORMATS if name.startswith("opus")
    ]


@pytest.mark.parametrize("name", OPUS)
def test_the_ogg_header_holds_the_delay_that_was_measured(name: str) -> None:
    head = OggReader().feed(encode(name, bytes(2)))[0].data
    assert int.from_bytes(head[10:12], "little") == delay_samples(name)


@given(st.sampled_from(["mp3_22050_32", "mp3_44100_64", *EXACT]), st.lists(st.integers(0, 12_000), max_size=15))
@examples(40)
def test_pieces_of_any_size_give_the_same_bytes(name: str, cuts: list[int]) -> None:
    pcm = tone(6_000, 24_000)
    encoder = Encoder(name)
    data = b"".join([encoder.feed(piece) for piece in pieces(pcm, cuts)]) + encoder.finish()
    assert data == encode(name, pcm)
    assert encoder.decodable_samples == encoder.fed_samples == 6_000


@given(st.lists(st.integers(0, 12_000), max_size=15))
@examples(25)
def test_pieces_of_any_size_give_the_same_opus_packets(cuts: list[int]) -> None:
    pcm = tone(6_000, 48_000)
    encoder = Encoder("opus_48000_64")
    data = b"".join([encoder.feed(piece) for piece in pieces(pcm, cuts)]) + encoder.finish()
    packets = [packet.data for packet in OggReader().feed(data)]
    assert packets == [packet.data for packet in OggReader().feed(encode("opus_48000_64", pcm))]
    assert decode_all(data) == decode_all(encode("opus_48000_64", pcm))


@pytest.mark.parametrize("name", MP3)
def test_every_mp3_frame_stands_for_itself(name: str) -> None:
    for frame in FrameSplitter().feed(encode(name, tone(40_000, 44_100))):
        header = parse_header(frame)
        assert header is not None
        # main_data_begin, the first 9 (MPEG-2: 8) bits of the side info, points back into frames before.
        assert frame[4] == 0 and (header.version != 3 or frame[5] & 0x80 == 0)


def test_a_decoder_that_comes_late_begins_at_the_time_of_its_first_bytes() -> None:
    encoder, rate_hz = Encoder("mp3_44100_128"), 44_100
    pcm = clicks(rate_hz, [30_000])
    encoder.feed(pcm[:40_000])
    begin = encoder.decodable_samples
    late = encoder.feed(pcm[40_000:]) + encoder.finish()
    decoder = Decoder("mp3_44100_128")
    decoder._level._stage._trim._start = 0  # type: ignore[attr-defined]
    heard = decoder.feed(late) + decoder.finish()
    assert abs(begin + loudest(heard, 0, rate_hz) - 30_000) <= 1


@pytest.mark.parametrize("name", OPUS)
def test_ogg_pages_leave_at_once_and_hold_at_most_100_ms(name: str) -> None:
    encoder = Encoder(name)
    first = encoder.feed(bytes(2 * 959))
    assert first.count(b"OggS") == 2  # the headers
    assert encoder.feed(bytes(2)).count(b"OggS") == 1
    burst = OggReader().feed(encoder.feed(bytes(2 * 48_000)))
    granules = [packet.granule for packet in burst if packet.granule is not None]
    assert granules == [960 + 4_800 * page for page in range(1, 11)]


def test_headers_come_once_also_without_audio() -> None:
    wav = Encoder("wav_24000")
    assert wav.feed(b"").startswith(b"RIFF")
    assert wav.feed(bytes(4)) + wav.finish() == bytes(4)
    assert Encoder("wav_24000").finish().startswith(b"RIFF")
    assert Encoder("pcm_24000").finish() == Encoder("ulaw_8000").feed(b"") == b""


@pytest.mark.parametrize("name", LOSSY)
def test_a_stream_without_audio_is_still_a_stream(name: str) -> None:
    encoder = Encoder(name)
    data = encoder.finish()
    assert data
    assert encoder.decodable_samples == encoder.fed_samples == 0
    assert Decoder(name).feed(data) == b"" or name.startswith("mp3")


def test_an_encoder_works_in_another_thread() -> None:
    pcm, out = tone(44_100, 44_100), []
    encoder = Encoder("mp3_44100_128")
    thread = threading.Thread(target=lambda: out.append(encoder.feed(pcm) + encoder.finish()))
    thread.start()
    thread.join()
    assert out == [encode("mp3_44100_128", pcm)]

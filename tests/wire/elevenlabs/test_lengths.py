"""How long recorded audio is."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.audio.encoder import Encoder
from captionsync.audio.mp3 import FrameSplitter
from captionsync.wire.elevenlabs.lengths import message_lengths


def encoded(output_format: str, duration_ms: int = 2000) -> bytes:
    encoder = Encoder(output_format)
    return encoder.feed(bytes(2 * (encoder.format.sample_rate_hz * duration_ms // 1000))) + encoder.finish()


MP3, OPUS = encoded("mp3_44100_128"), encoded("opus_48000_64")


@pytest.mark.parametrize(
    ("output_format", "tolerance_ms"),
    [
        ("mp3_44100_128", 27),
        ("mp3_22050_32", 27),
        ("opus_48000_64", 1),
        ("pcm_8000", 0),
        ("pcm_24000", 0),
        ("pcm_44100", 0),
        ("ulaw_8000", 0),
    ],
)
def test_a_recording_is_as_long_as_what_was_encoded(output_format: str, tolerance_ms: float) -> None:
    found = message_lengths([encoded(output_format)], [1900])
    assert found is not None
    assert found == [pytest.approx(2000, abs=tolerance_ms)]


@given(st.sampled_from([MP3, OPUS]), st.data())
def test_any_cut_has_the_same_sum_and_no_negative_part(whole: bytes, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(4, len(whole)), max_size=6)))
    parts = [whole[a:b] for a, b in itertools.pairwise([0, *cuts, len(whole)])]
    found, one = message_lengths(parts, [1.0] * len(parts)), message_lengths([whole], [1.0])
    assert found is not None
    assert one is not None
    assert sum(found) == pytest.approx(one[0])
    assert min(found) >= 0


def test_a_frame_counts_where_it_ends() -> None:
    ends = [end for end, _ in FrameSplitter().locate(MP3)]
    for cut, frames in ((ends[2], 3), (ends[2] - 1, 2), (ends[0], 1)):
        found = message_lengths([MP3[:cut], MP3[cut:]], [1.0, 1.0])
        assert found is not None
        assert found[0] == pytest.approx((frames * 1152 - 1105) / 44.1)


def test_messages_without_alignment_count_with_the_one_before() -> None:
    second = bytes(48_000)
    assert message_lengths([second, second, second], [1900, 0, 950]) == [1000] * 3
    assert message_lengths([second, second], [0, 1900]) == [1000] * 2


@pytest.mark.parametrize("parts", [[], [b""], [bytes(7)], [b"ID3"], [b"OggS"], [bytes(10_000_000)]])
def test_what_cannot_be_measured_has_no_lengths(parts: list[bytes]) -> None:
    assert message_lengths(parts, [1000.0] * len(parts)) is None

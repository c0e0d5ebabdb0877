"""Ogg pages and Opus packets."""

from __future__ import annotations

import io

import av
from hypothesis import given
from hypothesis import strategies as st

from captionsync.audio.ogg import OggReader, OggWriter, opus_head, opus_packet_samples, page_crc, read_opus_head

from .signals import encode, pieces, tone

PACKETS = [b"a" * size for size in (1, 254, 255, 256, 510, 700)]


def slow_crc(data: bytes) -> int:
    """RFC 3533's checksum, bit by bit."""
    crc = 0
    for byte in data:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ 0x04C1_1DB7 if crc & 0x8000_0000 else crc << 1) & 0xFFFF_FFFF
    return crc


@given(st.binary(max_size=300))
def test_checksum_is_that_of_the_specification(data: bytes) -> None:
    assert page_crc(data) == slow_crc(data)


def stream() -> bytes:
    writer = OggWriter(312, serial=7)
    return writer.header() + writer.page(PACKETS, 5_760) + writer.page([b"end"], 6_000, last=True)


def test_ffmpeg_reads_the_packets_that_were_written() -> None:
    source = encode("opus_48000_64", tone(48_000, 48_000))
    with av.open(io.BytesIO(source), "r") as container:
        theirs = [bytes(packet) for packet in container.demux(audio=0) if packet.size]
    ours = [packet.data for packet in OggReader().feed(source)]
    assert ours[2:] == theirs
    assert read_opus_head(ours[0]) == 312


@given(st.lists(st.integers(0, len(stream())), max_size=12))
def test_any_cut_gives_the_same_packets(cuts: list[int]) -> None:
    reader = OggReader()
    packets = [packet for piece in pieces(stream(), cuts) for packet in reader.feed(piece)]
    assert [packet.data for packet in packets[2:]] == [*PACKETS, b"end"]
    assert [packet.granule for packet in packets] == [0, 0, None, None, None, None, None, 5_760, 6_000]
    assert [packet.first for packet in packets] == [True] + [False] * 8
    assert [packet.last for packet in packets] == [False] * 8 + [True]


def test_a_packet_over_two_pages_is_joined_and_dropped_without_its_beginning() -> None:
    long = bytes(range(256)) * 300
    head = opus_head(312, 48_000)
    lacing = len(long) // 255
    pages = _raw_page([head], 2, 0) + _split_pages(long, lacing)
    reader = OggReader()
    assert [packet.data for packet in reader.feed(pages)] == [head, long, b"next"]
    second = pages.index(b"OggS", pages.index(b"OggS", 4) + 4)
    assert [packet.data for packet in OggReader().feed(pages[second:])] == [b"next"]


def _raw_page(packets: list[bytes], flags: int, sequence: int, open_end: bool = False) -> bytes:
    body = b"".join(packets)
    table = b"".join(b"\xff" * (len(packet) // 255) + bytes((len(packet) % 255,)) for packet in packets)
    table = table[:-1] if open_end else table
    head = b"OggS\0" + bytes((flags,)) + bytes(8) + bytes(4) + sequence.to_bytes(4, "little") + bytes(4)
    page = head + bytes((len(table),)) + table + body
    return page[:22] + page_crc(page).to_bytes(4, "little") + page[26:]


def _split_pages(long: bytes, lacing: int) -> bytes:
    cut = 255 * 200
    assert lacing > 200
    return _raw_page([long[:cut]], 0, 1, open_end=True) + _raw_page([long[cut:], b"next"], 1, 2)


def test_broken_pages_and_bytes_between_pages_are_passed_over() -> None:
    writer = OggWriter(0, serial=1)
    first, second, third = (writer.page([bytes((65 + n,)) * 9], n) for n in range(3))
    broken = second[:-1] + b"x"
    data = b"OggS noise " + first + b"Ogg" + broken + b"\0" * 40 + third + b"OggS"
    assert [packet.data[:1] for packet in OggReader().feed(data)] == [b"A", b"C"]


def test_a_packet_that_never_ends_is_not_kept() -> None:
    reader = OggReader()
    page = bytes(255 * 255)
    for sequence in range(20):
        assert reader.feed(_raw_page([page], 1, sequence, open_end=True)) == []
    assert len(reader._partial) <= 1 << 18


def test_two_writers_have_two_serial_numbers() -> None:
    assert OggWriter(0).header()[14:18] != OggWriter(0).header()[14:18]


def test_packet_lengths_follow_the_table_of_contents() -> None:
    assert opus_packet_samples(b"") == 0
    assert opus_packet_samples(bytes((31 << 3,))) == 960
    assert opus_packet_samples(bytes((28 << 3 | 1,))) == 240
    assert opus_packet_samples(bytes((3 << 3 | 2,))) == 5_760
    assert opus_packet_samples(bytes((12 << 3 | 3, 3))) == 1_440
    assert opus_packet_samples(bytes((3,))) == 0
    assert read_opus_head(b"OpusHead") is None

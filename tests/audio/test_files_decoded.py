"""The audio of whole files: any container, on the clock that players have, and nothing but the file itself."""

from __future__ import annotations

import subprocess
import wave
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from captionsync.audio.codec import decode_file
from captionsync.errors import InputError

RATE_HZ = 16_000
SECONDS = 5


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a WAVE file of clicks, one each 700 ms, over a quiet hum."""
    time = np.arange(RATE_HZ * SECONDS) / RATE_HZ
    sound = 500 * np.sin(2 * np.pi * 150 * time)
    for at in range(5_000, len(sound) - 400, 11_200):
        sound[at : at + 400] += 20_000 * np.hanning(400) * np.sin(2 * np.pi * 900 * np.arange(400) / RATE_HZ)
    path = tmp_path_factory.mktemp("audio") / "source.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(sound.astype("<i2").tobytes())
    return path


def samples(path: Path) -> NDArray[np.float64]:
    return np.frombuffer(b"".join(decode_file(path, RATE_HZ, 3_600)), "<i2").astype(np.float64)


def convert(source: Path, name: str, *flags: str) -> Path:
    path = source.with_name(name)
    subprocess.run(["ffmpeg", "-v", "error", "-y", *flags, str(path)], check=True, timeout=60)
    return path


def late(found: NDArray[np.float64], wanted: NDArray[np.float64]) -> float:
    """Return by how many milliseconds the first click is late."""
    first, other = (int(np.argmax(np.abs(one) > 8_000)) for one in (found, wanted))
    return (first - other) / RATE_HZ * 1_000


def test_a_wave_file_is_returned_as_it_is(source: Path) -> None:
    with wave.open(str(source)) as file:
        assert b"".join(decode_file(source, RATE_HZ, 3_600)) == file.readframes(file.getnframes())


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        ("a.mp3", ["-b:a", "64k"]),
        ("a.m4a", ["-ar", "44100"]),
        ("a.opus", []),
        ("a.ogg", ["-c:a", "libvorbis"]),
        ("a.flac", ["-ac", "2", "-ar", "48000"]),
        ("a.webm", ["-c:a", "libopus"]),
        ("a.mov", ["-c:a", "pcm_s24le"]),
        ("a.aiff", []),
        ("phone.wav", ["-c:a", "pcm_mulaw", "-ar", "8000"]),
    ],
)
def test_every_container_keeps_the_time(source: Path, name: str, flags: list[str]) -> None:
    found = samples(convert(source, name, "-i", str(source), *flags))
    assert abs(late(found, samples(source))) < 6
    assert len(found) / RATE_HZ == pytest.approx(SECONDS, abs=0.05)


def test_the_sound_of_a_film_may_begin_later(source: Path) -> None:
    picture = ["-f", "lavfi", "-i", "color=black:s=32x32:r=10:d=5", "-itsoffset", "1.5", "-i", str(source)]
    film = convert(source, "film.mp4", *picture, "-map", "0:v", "-map", "1:a", "-c:a", "aac")
    assert late(samples(film), samples(source)) == pytest.approx(1_500, abs=3)


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes(source: Path) -> None:
    whole = convert(source, "whole.mp3", "-i", str(source))
    part = source.with_name("part.mp3")
    part.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert SECONDS * 0.3 < len(samples(part)) / RATE_HZ < SECONDS * 0.7


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello " * 1_000,
        b"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nsource.wav\n",
        b"ffconcat version 1.0\nfile source.wav\n",
        b"v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 9 RTP/AVP 0\r\n",
    ],
)
def test_what_is_no_audio_and_what_names_other_files_is_refused(source: Path, content: bytes) -> None:
    path = source.with_name("other.m3u8")
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        samples(path)
    assert caught.value.code == "invalid_audio"


def test_a_film_without_sound_and_audio_that_is_too_long_are_refused(source: Path) -> None:
    silent = convert(source, "silent.mp4", "-f", "lavfi", "-i", "color=black:s=32x32:r=10:d=1")
    with pytest.raises(InputError, match="no audio track"):
        samples(silent)
    with pytest.raises(InputError) as caught:
        list(decode_file(source, RATE_HZ, 2.0))
    assert caught.value.code == "audio_too_long"

"""PCM in the frames of a codec."""

from __future__ import annotations


class Frames:
    """Cuts PCM into frames of a fixed size.

    Args:
        frame_samples: length of a frame.
    """

    def __init__(self, frame_samples: int) -> None:
        self._size = 2 * frame_samples
        self._rest = bytearray()

    def feed(self, pcm: bytes) -> list[bytes]:
        """Take the next samples and return the frames that are whole."""
        self._rest += pcm
        whole = len(self._rest) // self._size * self._size
        frames = [bytes(self._rest[start : start + self._size]) for start in range(0, whole, self._size)]
        del self._rest[:whole]
        return frames

    def finish(self) -> bytes:
        """Return what is left."""
        rest, self._rest = bytes(self._rest), bytearray()
        return rest

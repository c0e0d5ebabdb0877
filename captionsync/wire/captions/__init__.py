"""Caption files as they are written, to be checked: WebVTT, SubRip and TTML.

``read_captions`` keeps what a check needs and converting does not: lines as they were broken, where each stands in the
file, and what cannot be read. ``wire/recordings`` reads the same formats for their words and times.
"""

from captionsync.wire.captions.reading import MAX_FILE_BYTES, read_captions
from captionsync.wire.captions.shape import CaptionFile, FileCue, Problem

__all__ = ["MAX_FILE_BYTES", "CaptionFile", "FileCue", "Problem", "read_captions"]

"""What players of SubRip and ASS would read as code, written so that all of them show it as text.

Neither format has escaping. Players on libass (mpv, ffmpeg) read ``\\N`` and ``\\h`` in both as a line end and a space,
and drop what is in braces; other readers drop it as well, and do not know libass's ``\\{``. So a word joiner (U+2060,
invisible) parts a backslash from what follows, and other braces (U+2774, U+2775) stand for ``{`` and ``}``.

Source: the behaviour of libass 0.17 in ffmpeg 5.1, pysubs2 1.8 and media-captions 1.0.
"""

from __future__ import annotations

from typing import Final

from captionsync.timing.plain import JOINER, OTHER_BRACES

_WRITTEN: Final = str.maketrans({"\\": "\\" + JOINER} | dict(zip("{}", OTHER_BRACES, strict=True)))


def as_text(text: str) -> str:
    """Return the text with nothing in it that a player takes for code of ASS."""
    return text.translate(_WRITTEN)

"""What stands beside a full stop inside a token and does not begin or end a sentence. Data only.

Source: frequent top-level domains (IANA) and file name extensions; titles that are written without a space before the
name. Those that are also frequent first words of sentences are left out.
"""

from __future__ import annotations

EXTENSIONS = frozenset(
    "com net org edu gov mil int biz io eu tv js ts jsx tsx py rb rs php cpp cs css scss html htm xml json yml yaml "
    "toml csv tsv txt pdf doc docx xls xlsx ppt pptx md rst log exe dll bat jpg jpeg png gif svg webp mp3 mp4 wav ogg "
    "avi mov zip tar gz rar iso apk dmg deb rpm sql sqlite ini cfg conf lock vtt srt".split()
)
"""In lower case: after a full stop, the end of an address or a file name, however it is written."""

JOINED_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr drs prof st sr sra srta jr mme mlle mgr fr hr sig dott ing lic avv dhr mevr mw inż mgr ul vs fig "
    "nr abb vol pp www str гр ул им проф акад доц тов руб".split()
)
"""In lower case: a name or a number follows, with or without a space."""

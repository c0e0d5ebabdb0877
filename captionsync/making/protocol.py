"""The protocol between the server and a process that makes files, in the frames of ``espeak.protocol``."""

from __future__ import annotations

EXPORT = 1
"""To the maker: ``[extension, options, header, heard_ms, dropped]``; :data:`ROWS` follow, then :data:`MAKE`."""
ROWS = 2
"""To the maker: ``[track]``, and some rows of it as ``marshal`` writes them."""
MAKE = 3
"""To the maker: ``[]``; all rows were sent."""
CONVERT = 4
"""To the maker: ``[extension, options, language, max_chars, sound, is_transcript, audio_tags, captions, markdown]``,
and the recording or a transcript in UTF-8. ``sound`` is the path of the file with its audio, or null."""
READ = 5
"""From the maker: ``[text, language]``; it asks for the pronunciation of the tokens."""
PHONES = 6
"""To the maker: ``[[start, [phone, ...]], ...]``, or null if the engine failed."""
DONE = 7
"""From the maker: ``[media type, extension]``, and the file."""
REFUSED = 8
"""From the maker: ``[name of the error's type, code, message]``."""
FAILED = 9
"""From the maker: ``[what]``; the job failed because of a bug."""
PING = 10
"""To the maker, between jobs: ``[]``."""
PONG = 11
"""From the maker: ``[]``."""
PROGRESS = 12
"""From the maker: ``[milliseconds]``; so much of a recording's sound is done."""
WARNING = 13
"""From the maker: ``[sentence]``; the sound and what came with it do not go together."""

"""Alignment for any engine: turns the times it reports into timed source characters on one clock. Pure.

For engines that time characters, in the order of use:

- ``chars``: one timed character; repair of times that run backwards, stand still or are missing.
- ``timebase``: what the times of an alignment count from.
- ``passes``: alignments that repeat what an earlier one timed.
- ``match``: which source character each character of an alignment corresponds to.
- ``placing``: a plausible time for every source character, and when it may be released.
- ``spoken``: the text as spoken, beside the source.
- ``segments``: which text was flushed, and where words must end.
- ``stream``: all of these combined into a decoder of one audio stream.

For other engines:

- ``words``: words with times.
- ``untimed``: audio without times.
- ``spacing``: the source text between the words of either.
"""

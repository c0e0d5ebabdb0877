"""The pure timing core: turns timed characters into words, cues, phones and visemes.

Every stage has one shape: ``feed(x) -> list[y]`` and ``finish() -> list[y]``, and holds only its unfinished item.
No socket, no event loop, no clock, no file: data goes in and data comes out.
"""

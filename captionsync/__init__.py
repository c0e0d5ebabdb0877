"""captionsync: speech with captions and lip-sync on one clock.

Text goes in, at once or in pieces; audio, word timestamps, WebVTT cues and visemes come out as one resumable event
stream, as files and as a web page.
"""

__version__ = "0.1.0"

"""The embedded speech engine, espeak-ng, in worker processes.

The native library is not thread-safe and parses text from strangers, so it never runs inside the server: ``library``
is imported by worker processes only, ``pool`` starts them, gives each one sentence at a time, and replaces those that
die. Import :mod:`captionsync.espeak.pool` for the pool; this package itself imports nothing, to keep workers quick to
start.
"""

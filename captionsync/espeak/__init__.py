"""The embedded speech engine, espeak-ng, in worker processes.

The native library is not thread-safe and parses untrusted text, so it never runs inside the server. Only worker
processes import ``library``; ``pool`` starts them, gives each one sentence at a time, and replaces those that die.
Import :mod:`captionsync.espeak.pool` for the pool; this package itself imports nothing, so that workers start quickly.
"""

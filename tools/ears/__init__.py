"""Trains the net of ``captionsync/timing/sound``; see ``docs/ears-training.md``.

``python -m tools.ears DIR`` does all of it. Nothing here is needed to use the net.
"""

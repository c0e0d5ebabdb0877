"""Recorded speech in any wire form: characters or words with times, wherever they stand in a file.

The stages, in this order: :mod:`.documents` takes the file apart, :mod:`.search` finds timed texts in its values by the
names of :mod:`.names`, :mod:`.units` turns their numbers into milliseconds, :mod:`.lettering` gives every character its
time, and :mod:`.joining` puts all answers on one clock.
"""

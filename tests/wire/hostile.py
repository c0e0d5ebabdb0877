"""Broken alignments, as no service should send them."""

from __future__ import annotations

from hypothesis import strategies as st

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)
KEYS = st.sampled_from(
    "charStartTimesMs charDurationsMs charsDurationsMs character_start_times_seconds "
    "character_end_times_seconds char_durations_ms".split()
)
ALIGNMENT = st.dictionaries(KEYS, JSON | st.lists(st.integers() | st.floats() | st.none(), max_size=8), max_size=4)

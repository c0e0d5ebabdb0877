"""The mouth as one gapless track: relabelled, with a lead, with gaps filled.

A lead moves every change of shape earlier, as lips move before their sound. The first shape becomes shorter and the
last one longer, so the track still tiles the timeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from captionsync.exports.base import Options
from captionsync.timeline.model import Timeline
from captionsync.timing.model import Viseme
from captionsync.timing.mouth.visemes import relabel, set_named
from captionsync.timing.tables.viseme_sets import AJAR, BASE_SET, SETS


def viseme_track(timeline: Timeline, options: Options, viseme_set: str | None = None) -> list[Viseme]:
    """Return the visemes, tiling from 0 to the end of the timeline.

    Args:
        options: ``viseme_set`` and ``lead_ms`` are used.
        viseme_set: the set of a format that has only one.

    Raises:
        InputError: No such set.
    """
    wanted = viseme_set or options.viseme_set or timeline.viseme_set
    silence = silence_id(wanted) if wanted in SETS else "sil"
    track = _filled(relabelled(timeline, wanted), timeline.duration_ms, silence)
    return list(_led(track, options.lead_ms))


def relabelled(timeline: Timeline, viseme_set: str) -> Iterable[Viseme]:
    """Return the visemes labelled in a set; labels that the set does not have are derived from the phones.

    Raises:
        InputError: No such set.
    """
    own_set = timeline.viseme_set
    if viseme_set == own_set and own_set not in SETS:
        return timeline.visemes
    labels = frozenset(set_named(viseme_set).labels) if viseme_set == own_set else frozenset[str]()
    return (
        viseme if viseme.id in labels else replace(viseme, id=_label(viseme, own_set, viseme_set))
        for viseme in timeline.visemes
    )


def set_and_version(timeline: Timeline, options: Options) -> tuple[str, int]:
    """Return the name and version of the label set of an export."""
    if options.viseme_set is None or options.viseme_set == timeline.viseme_set:
        return timeline.viseme_set, timeline.viseme_version
    found = set_named(options.viseme_set)
    return found.name, found.version


def joined_shapes(track: Iterable[Viseme]) -> Iterator[Viseme]:
    """Yield the track with equal neighbours merged, for formats that have only shapes."""
    held: Viseme | None = None
    for viseme in track:
        if held is not None and held.id == viseme.id:
            held = replace(held, end_ms=viseme.end_ms)
            continue
        if held is not None:
            yield held
        held = viseme
    if held is not None:
        yield held


def silence_id(viseme_set: str) -> str:
    """Return the label of silence in a set."""
    return relabel("sil", "", 0, viseme_set)


def _label(viseme: Viseme, own_set: str, wanted: str) -> str:
    if own_set == BASE_SET:
        return relabel(viseme.id, viseme.phone, viseme.part, wanted)
    shape = ""
    if not viseme.phone and own_set in SETS:
        # Without a phone only the label is known: it shows silence, or a sound that is not text, or an unknown phone.
        table = SETS[own_set].shapes
        shape = next((shape for shape in ("sil", AJAR, *table) if table[shape] == viseme.id), "")
    # Labels of other sets may look like those of the base set and mean something else.
    return relabel(shape, viseme.phone, viseme.part, wanted)


def _filled(visemes: Iterable[Viseme], duration_ms: int, silence: str) -> Iterator[Viseme]:
    at_ms = 0
    for viseme in visemes:
        if viseme.start_ms > at_ms:
            yield Viseme(silence, "", at_ms, viseme.start_ms, 0.0, None)
        if viseme.end_ms > viseme.start_ms:
            yield viseme
        at_ms = viseme.end_ms
    if at_ms < duration_ms:
        yield Viseme(silence, "", at_ms, duration_ms, 0.0, None)


def _led(track: Iterable[Viseme], lead_ms: int) -> Iterator[Viseme]:
    held: Viseme | None = None
    for viseme in track:
        start_ms = max(0, viseme.start_ms - lead_ms)
        if held is not None and start_ms > held.start_ms:
            yield replace(held, end_ms=start_ms)
        held = replace(viseme, start_ms=start_ms)
    if held is not None:
        yield held

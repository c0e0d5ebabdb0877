"""What can be read from a session's log: the timeline, the text that was heard, its end, and the status."""

from __future__ import annotations

from typing import Any

from captionsync.audio import delay_samples
from captionsync.audio.formats import AudioFormat
from captionsync.errors import CaptionSyncError
from captionsync.events import CueEvent, EndEvent, FailedEvent, InterruptedEvent, TagEvent, VisemeEvent, WordEvent
from captionsync.sessions.log import EventLog
from captionsync.sessions.records import Opened
from captionsync.timeline.cut import FOREVER_MS, Spans, is_heard, merged, met
from captionsync.timeline.snapshot import Snapshot
from captionsync.timing.tables.viseme_sets import BASE_SET, SETS


def snapshot_of(log: EventLog, audio_format: AudioFormat, opened: Opened, heard_ms: int | None = None) -> Snapshot:
    """Return everything heard so far as an export's source: all that was said, but for what interruptions dropped.

    Args:
        log: of the session.
        audio_format: of its audio.
        opened: what was decided when it was made.
        heard_ms: where its listener stopped hearing; the timeline is cut there.
    """
    header = {
        "language": opened.language,
        "direction": opened.direction,
        "duration_ms": log.totals.audio_ms,
        "audio": {
            "format": audio_format.name,
            "mime": audio_format.mime,
            "sample_rate_hz": audio_format.sample_rate_hz,
            "delay_samples": delay_samples(audio_format),
        },
        "viseme_set": BASE_SET,
        "viseme_version": SETS[BASE_SET].version,
        "provider": opened.provider,
        "voice": opened.voice,
    }
    return Snapshot(
        words=log.rows(WordEvent),
        cues=[row for row in log.rows(CueEvent) if row[_FINAL]],
        visemes=log.rows(VisemeEvent),
        phones=log.phone_rows(),
        tags=log.rows(TagEvent),
        header=header,
        heard_ms=heard_ms,
        dropped=dropped_of(log),
    )


_FINAL, _START_MS, _CUE_END_MS = (CueEvent.__slots__.index(name) for name in ("final", "start_ms", "end_ms"))
_TEXT, _AFTER, _WORD_START_MS, _END_MS = (
    WordEvent.__slots__.index(name) for name in ("text", "after", "start_ms", "end_ms")
)


def dropped_of(log: EventLog) -> Spans:
    """Return the stretches of media time that interruptions dropped: nobody heard them."""
    return merged((heard_ms, resume_ms) for heard_ms, _, resume_ms in log.rows(InterruptedEvent))


def unheard_of(log: EventLog, heard_ms: int | None) -> Spans:
    """Return what nobody heard: the dropped stretches, and everything after ``heard_ms``, if that is known."""
    rest = () if heard_ms is None else ((heard_ms, FOREVER_MS),)
    return merged((*dropped_of(log), *rest))


def muted_of(log: EventLog) -> Spans:
    """Return the dropped stretches that hold words; the others are silent already."""
    if not (dropped := dropped_of(log)):
        return ()
    rows = log.rows(WordEvent)
    return sorted({span for row in rows for span in met(row[_WORD_START_MS], row[_END_MS], dropped)})


def text_until(log: EventLog, heard_ms: int) -> str:
    """Return the words that were heard by then, each with the white space after it.

    A word was heard if it ended by then, and no interruption dropped any part of it.
    """
    dropped = dropped_of(log)
    words = (row for row in log.rows(WordEvent) if row[_END_MS] <= heard_ms)
    return "".join([row[_TEXT] + row[_AFTER] for row in words if is_heard(row[_WORD_START_MS], row[_END_MS], dropped)])


def last_event(
    log: EventLog, failure: CaptionSyncError | None, reason: str, duration_ms: int, heard_ms: int | None
) -> EndEvent | FailedEvent:
    """Return the event that ends a session.

    Args:
        log: of the session.
        failure: why it failed, if it did.
        reason: why it ends otherwise.
        duration_ms: its length.
        heard_ms: where its listener stopped hearing, if that is known.
    """
    if failure is not None:
        return FailedEvent(failure.code, failure.message, failure.retryable)
    heard = None
    if reason == "cancelled":
        heard = text_until(log, duration_ms if heard_ms is None else heard_ms).rstrip()
    counts = log.totals.counts
    return EndEvent(reason, duration_ms, counts["word"], counts["cue"], counts["viseme"], heard_text=heard)


def cue_at(log: EventLog, at_ms: int) -> CueEvent | None:
    """Return the last revision of the cue that is shown at a time, or ``None`` when none is."""
    shown = [row for row in log.rows(CueEvent) if row[_START_MS] <= at_ms < row[_CUE_END_MS]]
    return CueEvent(*shown[-1]) if shown else None


def totals_of(log: EventLog) -> dict[str, Any]:
    """Return the counters of a session's status."""
    counts = log.totals.counts
    return {
        "duration_ms": log.totals.audio_ms,
        "words": counts["word"],
        "cues": counts["cue"],
        "visemes": counts["viseme"],
        "events": len(log),
    }

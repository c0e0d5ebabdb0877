"""The whole way from a file to speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from captionsync.align.chars import AlignedChar
from captionsync.align.timebase import TOLERANCE_MS
from captionsync.errors import InputError
from captionsync.timing.languages import detect_language
from captionsync.timing.model import SpeechChunk, Turn
from captionsync.wire.elevenlabs.replies import read_message
from captionsync.wire.recordings.captions import captions_in
from captionsync.wire.recordings.documents import Document, documents
from captionsync.wire.recordings.joining import Said, joined
from captionsync.wire.recordings.lettering import has_collapsed_tags, letters_of_chars, letters_of_words, said_by
from captionsync.wire.recordings.pieces import Piece
from captionsync.wire.recordings.search import Search
from captionsync.wire.recordings.spacing import text_beside
from captionsync.wire.recordings.turns import with_turns
from captionsync.wire.recordings.units import Timed, timed, units_of

_NAMED_FIELDS = 12
"""Fields that a refusal lists."""
_DETECTED_CHARS = 5_000
_FEW_ITEMS = 3
"""Items of a part: answers have more, on average."""


@dataclass(frozen=True, slots=True)
class Recording:
    """What was said, and when."""

    chunks: list[SpeechChunk]
    """Without audio; times absolute, ``char_start`` contiguous from 0. An answer ends with ``closes_word``."""
    turns: list[Turn]
    """Who says what, if several speak."""
    audio_tags: bool
    """``[tags]`` in it are performed, not spoken."""


def read_recording(
    data: bytes, *, language: str = "", audio_tags: bool | None = None, keeps_cues: bool = True
) -> Recording:
    """Read recorded speech.

    Args:
        data: text: JSON, JSON lines, an event stream, a log with such values in it, or a caption file.
        language: BCP 47 tag; empty to detect it from the text.
        audio_tags: whether ``[tags]`` are performed; None if the times shall tell.
        keeps_cues: cues of a caption file stay as they were cut.

    Raises:
        InputError: it holds no text with times under known names; the message lists the fields that were seen.
    """
    rows = _rows(_decoded(data))
    tags = audio_tags or (audio_tags is None and any(_has_tags(piece, items) for piece, items, _ in rows))
    language = language or detect_language(
        " ".join(row.text for _, items, _ in rows for row in items)[:_DETECTED_CHARS]
    )
    said: list[Said] = []
    for piece, items, spoken in rows:
        piece.is_cue = piece.is_cue and keeps_cues
        said += _said(piece, items, spoken, language, audio_tags=tags)
    return Recording(*joined(said), tags)


def _decoded(data: bytes) -> str:
    """Return the text of a file. Raises InputError."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") and len(data) % 2 == 0:
        return data.decode("utf-16", "replace")  # as Windows writes what a program prints
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"This is not UTF-8 text: byte {error.start} is invalid.") from error
    if not text.strip():
        raise InputError("This recording is empty; expected text with times, such as JSON with an alignment.")
    return text


def _rows(text: str) -> list[tuple[Piece, list[Timed], list[Timed]]]:
    """Return the pieces of a text with their items, and the same as spoken, in milliseconds.

    Raises:
        InputError: nothing in it has times that are known.
    """
    pieces, found, search = captions_in(text), list[Document](), Search()
    if pieces is None:
        found = documents(text)
        pieces = _final(search.find(found))
    units = units_of(pieces)
    rows = [
        (piece, timed(piece, units), [] if piece.spoken is None else timed(piece.spoken, units))
        for piece in pieces
        if piece.items or piece.audio or piece.is_final or piece.is_first
    ]
    rows = [row for row in rows if not row[1] or any(_has_time(item) for item in row[1])]
    if any(_has_time(item) and item.text.strip() and not item.is_event for _, items, _ in rows for item in items):
        return rows
    raise _refusal(found, list(search.fields))


def _has_time(item: Timed) -> bool:
    return item.start_ms is not None or item.end_ms is not None


def _final(pieces: list[Piece]) -> list[Piece]:
    """Return pieces without those that a later one replaces, as recognisers send them."""
    whole = [piece for piece in pieces if piece.items and piece.kind != "chars"]
    if all(piece.is_interim for piece in whole):
        return pieces
    return [piece for piece in pieces if not (piece.is_interim and piece.items and piece.kind != "chars")]


def _refusal(found: Iterable[Document], fields: Sequence[str]) -> InputError:
    """Return why nothing can be read."""
    for document in found:
        if isinstance(document.value, Mapping):
            message = read_message({str(key): part for key, part in document.value.items()}, lenient_audio=True)
            if message.error:
                return InputError(
                    f"The recording is an error from ElevenLabs: {message.error_message or message.error}"
                )
    if not fields:
        what = "This is neither JSON, JSON lines, a saved event stream nor a caption file"
        return InputError(f"{what}: no text with times was found.", code="no_times")
    shown = ", ".join(fields[:_NAMED_FIELDS]) + (", …" if len(fields) > _NAMED_FIELDS else "")
    message_text = f"No text with times under known names was found. The fields that were seen: {shown}."
    return InputError(message_text, code="no_times")


def _has_tags(piece: Piece, items: Sequence[Timed]) -> bool:
    return piece.kind == "chars" and has_collapsed_tags(items)


def _said(
    piece: Piece, items: Sequence[Timed], spoken: Sequence[Timed], language: str, *, audio_tags: bool
) -> Iterator[Said]:
    """Yield what a piece says: more than once if its times begin at 0 again."""
    parts = _parts(items, is_chars=piece.kind == "chars")
    for number, part in enumerate(parts):
        chars: Sequence[AlignedChar]
        if piece.kind == "chars":
            chars = letters_of_chars(part, audio_tags=audio_tags)
            speaker = next((item.speaker for item in part if item.speaker), "")
            chars = said_by(speaker, chars) if speaker else chars
        else:
            chars = letters_of_words(part, text_beside(part, piece.texts), language)
        is_last = number + 1 == len(parts)
        speakers = [item.speaker for item in part if item.speaker]
        one = Said(
            chars,
            letters_of_chars(spoken, audio_tags=audio_tags) if len(parts) == 1 else (),
            audio=b"" if number else piece.audio,
            context=piece.context,
            is_message=piece.is_message,
            is_words=piece.kind != "chars",
            is_final=piece.is_final and is_last,
            is_first=piece.is_first or number > 0,
            is_cue=piece.is_cue,
            first_speaker=speakers[0] if speakers else "",
            last_speaker=speakers[-1] if speakers else "",
        )
        yield with_turns(one, piece.turns, [item.text for item in part])


def _parts(items: Sequence[Timed], *, is_chars: bool) -> list[list[Timed]]:
    """Cut a list where its times begin at 0 again."""
    parts: list[list[Timed]] = [[]]
    first_ms, last_ms = None, 0.0
    for item in items:
        start_ms = item.start_ms
        if start_ms is not None and item.text.strip() and not item.is_event:
            again = first_ms is not None and start_ms <= first_ms + TOLERANCE_MS and start_ms < last_ms - TOLERANCE_MS
            if again:
                parts.append([])
            first_ms = start_ms if again or first_ms is None else first_ms
            # Characters may share a start; words that do are of two answers.
            last_ms = start_ms if is_chars or item.end_ms is None else max(start_ms, item.end_ms)
        parts[-1].append(item)
    return [list(items)] if _is_backwards(parts) else parts


def _is_backwards(parts: Sequence[Sequence[Timed]]) -> bool:
    """Return whether times run backwards: almost every item seems to begin a part, each earlier than the one before."""
    if len(parts) < 3 or sum(map(len, parts)) > _FEW_ITEMS * len(parts):
        return False
    firsts = [next(item.start_ms for item in part if item.start_ms is not None) for part in parts]
    return all(later < earlier for earlier, later in pairwise(firsts))

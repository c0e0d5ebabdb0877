"""Decides what to take where a response gives the same text several times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from captionsync.align.match import fold
from captionsync.align.spacing import is_letter
from captionsync.wire.recordings import names
from captionsync.wire.recordings.names import Kind, is_spoken, squeezed
from captionsync.wire.recordings.objects import text_in
from captionsync.wire.recordings.pieces import Piece

_RANK: dict[Kind, int] = {"words": 3, "chars": 2, "segments": 1, "": 0}
_MOST_TEXT_CHARS = 2_000_000


def letters(texts: Iterable[str]) -> str:
    """Return the letters and digits of texts, in the form in which texts are compared."""
    return "".join(fold(char) for text in texts for char in text if is_letter(char))


def finest(own: list[Piece], groups: Mapping[str, list[Piece]]) -> list[Piece]:
    """Return the pieces of an object, each text once.

    Args:
        own: those in its lists.
        groups: by the name of the field, those further inside.
    """
    written, spoken = dict[str, list[Piece]](), list[Piece]()
    for key, pieces in groups.items():
        if not pieces:
            continue
        if is_spoken(squeezed(key)):
            spoken += pieces
        else:
            written[key] = pieces
    out = [*own, *(piece for pieces in _each_once(written, own).values() for piece in pieces)]
    if not any(piece.items for piece in out):
        return [*out, *spoken]
    target = next((piece for piece in out if piece.items), None)
    if target is not None and spoken and spoken[0].items:
        target.spoken = spoken[0]
    return out


def _each_once(groups: dict[str, list[Piece]], own: list[Piece]) -> dict[str, list[Piece]]:
    """Return the groups of an object without those that repeat another."""
    same = [key for key, pieces in groups.items() if squeezed(key) in names.SAME_TEXT and _has_items(pieces)]
    others = [own, *(pieces for key, pieces in groups.items() if key not in same)]
    if same and any(_covers(pieces, groups[same[0]]) for pieces in others if _has_items(pieces)):
        best = ""  # an alignment, and the words that were made of it
    else:
        best = max(same, key=lambda key: _worth(groups[key]), default="")
    for key in same:
        if key != best and best:
            _add_text(groups[best], groups[key])
    kept = {key: pieces for key, pieces in groups.items() if key not in same or key == best}
    return _without_copies(kept)


def _without_copies(groups: dict[str, list[Piece]]) -> dict[str, list[Piece]]:
    """Drop groups of another kind with the letters of one that is kept."""
    out: dict[str, list[Piece]] = {}
    for key, pieces in sorted(groups.items(), key=lambda pair: -_worth(pair[1])[0]):
        if not any(
            _kind(pieces) != _kind(kept) and _covers(kept, pieces) for kept in out.values() if _has_items(pieces)
        ):
            out[key] = pieces
    return {key: pieces for key, pieces in groups.items() if key in out}


def _covers(kept: list[Piece], other: list[Piece]) -> bool:
    return letters(_texts(other)) in letters(_texts(kept))


def _has_items(pieces: list[Piece]) -> bool:
    return any(piece.items for piece in pieces)


def _kind(pieces: list[Piece]) -> Kind:
    return next((piece.kind for piece in pieces if piece.items), "")


def _texts(pieces: list[Piece]) -> list[str]:
    return [item.text for piece in pieces for item in piece.items if not item.is_event]


def _worth(pieces: list[Piece]) -> tuple[int, int]:
    return _RANK[_kind(pieces)], sum(map(len, _texts(pieces)))


def _add_text(kept: list[Piece], dropped: list[Piece]) -> None:
    """Let the texts of segments give punctuation to the words that are kept."""
    timed = [piece for piece in kept if piece.items]
    if len(timed) == 1 and _kind(dropped) == "segments":
        timed[0].texts.append(" ".join(text.strip() for text in _texts(dropped)))


def fill_texts(keys: Mapping[str, Any], pieces: list[Piece]) -> None:
    """Note the texts of an object beside the pieces in it; the nearest come first."""
    by_name = {squeezed(key): value for key, value in keys.items()}
    texts = [text for name in names.WHOLE_TEXTS if name in by_name and (text := text_in(by_name[name]))]
    timed = [piece for piece in pieces if piece.items and piece.kind == "words"]
    for piece in timed if len(timed) == 1 else ():
        piece.texts += [text for text in texts if len(text) <= _MOST_TEXT_CHARS]

"""Reads a caption file: finds its encoding and its format, by its contents.

Source: W3C WebVTT 4.1 (UTF-8, the signature); XML 1.0 4.3.3 (declared encodings). SubRip has no specification: files
are UTF-8, UTF-16 with a byte order mark, or in a code page of Windows.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from captionsync.errors import InputError
from captionsync.wire.captions.arrows import HAS_TIMES, read_srt, read_vtt
from captionsync.wire.captions.shape import CaptionFile, Problem
from captionsync.wire.captions.ttml import read_ttml

MAX_FILE_BYTES = 5_000_000
"""Longest file: about fifty hours of captions."""

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FALLBACK = "cp1252"
_XML_ENCODING = re.compile(rb"""^\s*<\?xml\b[^<>]{0,200}\bencoding=["']([A-Za-z0-9._-]{1,40})["']""")
_SIGNATURE = re.compile(r"WEBVTT(?=[ \t\n]|\Z)")
_NAMED = re.compile(r"\.(vtt|srt|ttml|dfxp|itt)$", re.IGNORECASE)


def read_captions(data: bytes, name: str = "") -> CaptionFile:
    """Read a caption file.

    Args:
        data: its bytes.
        name: its name, which helps to say what is wrong; it may be empty.

    Raises:
        InputError: it is too long, its text cannot be decoded, or it has no cues that can be read; the message names
            the row if there is one.
    """
    if len(data) > MAX_FILE_BYTES:
        raise InputError(f"The file has more than {MAX_FILE_BYTES:,} bytes, which is the most that is read.")
    text, encoding = _decoded(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = _read(text, encoding, name)
    if encoding == _FALLBACK:
        note = "The file is not UTF-8: it was read as Windows-1252. Save it as UTF-8."
        # WebVTT is UTF-8 by definition; SubRip is in any code page.
        problem = Problem(1, note, "error" if found.format == "vtt" else "warning")
        found = replace(found, problems=(problem, *found.problems))
    if not found.cues:
        why = found.problems[-1] if found.problems else None
        raise InputError(f"Line {why.row}: {why.message}" if why else "The file has no cues.")
    return found


def _read(text: str, encoding: str, name: str) -> CaptionFile:
    if not text.strip():
        raise InputError("The file is empty.")
    if _SIGNATURE.match(text):
        return read_vtt(text, encoding)
    if text.lstrip().startswith("<"):
        return read_ttml(text.lstrip(), encoding, text[: len(text) - len(text.lstrip())].count("\n"))
    named = _NAMED.search(name)
    extension = named[1].lower() if named else ""
    if extension == "vtt":
        raise InputError("Line 1: a WebVTT file begins with WEBVTT and an empty line.")
    if extension in ("ttml", "dfxp", "itt"):
        raise InputError("Line 1: a TTML file begins with <.")
    if not HAS_TIMES.search(text):
        raise InputError("This is neither WebVTT, SubRip nor TTML: there are no times of cues in it.")
    return read_srt(text, encoding)


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a file, and the name of its encoding. Raises InputError."""
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _in(data, codec), codec.removesuffix("-sig")
    if declared := _XML_ENCODING.match(data):
        return _declared(data, declared[1].decode("ascii"))
    if b"\0" in data[:1000]:
        raise InputError("The file looks like UTF-16 without a byte order mark: save it as UTF-8.")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _in(data, _FALLBACK), _FALLBACK


def _declared(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of XML that declares its encoding."""
    try:
        codec = codecs.lookup(name)
    except LookupError:
        raise InputError(f"Line 1: the encoding {name!r} is not known: save the file as UTF-8.") from None
    # Some codecs of Python are no encodings of text, and a declaration in one byte per character refutes UTF-16.
    if codec.name.startswith(("utf-8", "iso8859", "cp125", "ascii", "koi8", "shift_jis", "euc", "gb", "big5")):
        return _in(data, codec.name), codec.name
    raise InputError(f"Line 1: the encoding {name!r} is not read: save the file as UTF-8.")


def _in(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        shown = "UTF-8 or Windows-1252" if codec == _FALLBACK else codec.removesuffix("-sig").upper()
        message = f"Line {row}: byte {error.start} is not {shown} text. Save the file as UTF-8."
        raise InputError(message) from None

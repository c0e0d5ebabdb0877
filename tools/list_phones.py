"""List every phone name that espeak-ng reports in any of its voices, as in ``tests/data/phones.txt``.

The engine's phoneme tables name the phonemes of each voice. Each phoneme is spoken alone and between two vowels, and
the names of the phoneme events are collected, because no text makes a language use all of its sounds. This takes ten
seconds. The name field of an event has eight bytes, so longer names are truncated; they are listed as they arrive.

Source: espeak-ng 1.52, ``phontab`` (a byte for the number of tables; per table the number of phonemes, the included
table, 32 bytes of name, then 16 bytes a phoneme: four of mnemonic, the type at offset 11).
"""

from __future__ import annotations

import ctypes
from pathlib import Path

import espeakng_loader

PHONEME_EVENT = 7
EVENT_BYTES = 40  # six integers, a pointer, eight bytes of name
NAME_AT = 32
UTF8_AND_PHONEMES = 0x101


def tables(data: bytes) -> dict[str, list[str]]:
    """Return the mnemonics of each phoneme table, those of the tables it includes with them."""
    at, found = 4, []
    for _ in range(data[0]):
        count, included = data[at], data[at + 1]
        name = data[at + 4 : at + 36].split(b"\0")[0].decode()
        at += 36
        entries = [data[at + 16 * i : at + 16 * i + 16] for i in range(count)]
        found.append((name, included, [one[:4].rstrip(b"\0").decode("latin1") for one in entries if one[11] >= 2]))
        at += 16 * count
    out: dict[str, list[str]] = {}
    for name, included, mnemonics in found:
        complete = list(mnemonics)
        while included:
            _, next_included, more = found[included - 1]
            complete += more
            included = next_included
        out[name] = sorted(set(complete))
    return out


def table_name(voice_file: Path) -> str:
    """Return the phoneme table that a voice uses: its ``phonemes`` line, or its language."""
    lines = [line.split() for line in voice_file.read_text("utf-8", "replace").splitlines()]
    named = [words[1] for key in ("phonemes", "language") for words in lines if words[:1] == [key]]
    return named[0]


def main() -> None:
    """Print the names, one a line."""
    data = Path(espeakng_loader.get_data_path())
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    names: set[str] = set()

    def collect(_pcm: int, _count: int, events: int) -> int:
        while (kind := ctypes.c_int.from_address(events).value) != 0:
            if kind == PHONEME_EVENT:
                raw = ctypes.string_at(events + NAME_AT, 8).split(b"\0")[0]
                names.add(raw.decode("utf-8", "replace"))
            events += EVENT_BYTES
        return 0

    callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(collect)
    library.espeak_Initialize(2, 200, str(data).encode(), 0x8003)
    library.espeak_SetSynthCallback(callback)
    library.espeak_SetParameter(1, 450, 0)
    phonemes = tables((data / "phontab").read_bytes())
    for voice_file in sorted(path for path in (data / "lang").rglob("*") if path.is_file()):
        name = table_name(voice_file)
        identifier = str(voice_file.relative_to(data / "lang")).encode()
        if library.espeak_SetVoiceByName(identifier):
            continue
        for mnemonic in phonemes.get(name) or phonemes[name.split("-")[0]]:
            for text in (f"[[{mnemonic}]]", f"[[a{mnemonic}'a]]"):
                spoken = text.encode()
                library.espeak_Synth(spoken, len(spoken) + 1, 0, 1, 0, UTF8_AND_PHONEMES, None, None)
    print("\n".join(sorted(name for name in names if name.isprintable() and name)))


if __name__ == "__main__":
    main()

"""The ctypes binding of espeak-ng 1.52, used inside worker processes only.

Output mode 2 (synchronous): the callback runs in the calling thread during synthesis, with chunks of 60 ms.
Retrieval mode uses an internal thread and costs 20 ms per call.

The synthesiser keeps the phase of its pitch flutter and of the glottal wave from one utterance to the next, so the same
text would differ by up to 23 ms a word. No call resets them, ``espeak_Terminate`` included: only loading the library
again does (about 1 ms, and 3 ms for the voice).

Source: espeak-ng ``src/include/espeak-ng/speak_lib.h`` (1.52.0), API revision 12.
"""

from __future__ import annotations

import _ctypes
import ctypes
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import espeakng_loader

from captionsync.espeak.protocol import EngineEvent, EngineVoice

CHUNK_MS = 60
"""The shortest chunk that the engine makes."""

_SYNCHRONOUS = 2
_PHONEME_EVENTS_IPA_DONT_EXIT = 0x8003
_UTF8 = 0x1
_PHONEMES = 0x100
"""``[[…]]`` is a pronunciation in the names of the voice's phonemes."""
_END_PAUSE = 0x1000
_RATE, _VOLUME, _PITCH, _RANGE = 1, 2, 3, 4
_NORMAL = {_VOLUME: 100, _PITCH: 50, _RANGE: 50}
"""Parameters that a text may change, and their normal values."""
_SEED = ctypes.c_long(1)
_POS_CHARACTER = 1
_PR_SET_PDEATHSIG = 1
_SIGKILL = 9
_KINDS = {1: "word", 7: "phone"}


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


class _Voice(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_Event))

Sink = Callable[[bytes, list[EngineEvent]], bool]
"""Takes PCM and the events in it; returns False to stop synthesis."""


class EngineError(Exception):
    """The native library rejected a call."""


class Engine:
    """espeak-ng, once per process."""

    def __init__(self) -> None:
        """Load and initialise the library.

        Raises:
            EngineError: the library or its data cannot be used.
        """
        self._callback = _Callback(self._receive)  # kept alive for as long as the library may call it
        self._sink: Sink | None = None
        self._error: BaseException | None = None
        self._voice = b""
        self._has_spoken = False
        self._library = self._load()

    def _load(self) -> Any:
        library: Any = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        rate = library.espeak_Initialize(_SYNCHRONOUS, CHUNK_MS, data, _PHONEME_EVENTS_IPA_DONT_EXIT)
        if rate <= 0:
            raise EngineError(f"espeak-ng could not be initialised (status {rate})")
        self.sample_rate_hz = int(rate)
        library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        library.espeak_SetSynthCallback(self._callback)
        library.espeak_ng_SetRandSeed(_SEED)  # otherwise the clock decides on the noise of breath and whispers
        return library

    def renew(self) -> None:
        """Return to the state of a new process, with the last voice loaded, if anything was spoken since.

        The next utterance is then the same, sample for sample, whatever was spoken before.

        Raises:
            EngineError: the library or its data cannot be used any more.
        """
        if not self._has_spoken:
            return
        self._library.espeak_Terminate()
        handle = self._library._handle
        del self._library
        _unload(handle)
        self._library = self._load()
        # Without its variant, of which the next voice would keep a part.
        self._library.espeak_SetVoiceByName(self._voice.partition(b"+")[0])
        self._has_spoken = False

    def voices(self) -> list[EngineVoice]:
        """Return the engine's voices in its own order, except those whose dictionary is missing."""
        return [voice for voice in self._listed(None) if _has_dictionary(voice.identifier)]

    def variants(self) -> list[str]:
        """Return the variants: the names that may follow a plus sign after a voice's name."""
        spec = _Voice(languages=ctypes.cast(ctypes.c_char_p(b"variant"), ctypes.c_void_p).value)
        return [voice.identifier.rpartition("/")[2] for voice in self._listed(ctypes.byref(spec))]

    def _listed(self, spec: Any) -> list[EngineVoice]:
        listed = self._library.espeak_ListVoices(spec)
        voices: list[EngineVoice] = []
        while listed[len(voices)]:
            voice = listed[len(voices)].contents
            voices.append(
                EngineVoice(voice.name.decode().strip(), _languages(voice.languages), voice.identifier.decode())
            )
        return voices

    def synthesize(self, text: str, voice: str, *, words_per_minute: int, end_pause: bool, sink: Sink) -> None:
        """Speak ``text`` and pass every chunk to ``sink`` as it is made.

        Args:
            text: no NUL, no surrogates; plain text (markup would be read out). ``[[…]]`` is a pronunciation, and a
                command such as ``\\x0180P`` changes a parameter from there on: ``S`` words per minute, ``P`` pitch,
                ``R`` range, ``A`` volume.
            voice: the engine's name of a voice.
            words_per_minute: 80 to 449; 175 is normal.
            end_pause: add the pause that belongs to the final punctuation.
            sink: see :data:`Sink`. An exception raised in it is raised from this call.

        Raises:
            EngineError: no such voice, or the engine refused the text.
        """
        status = self._library.espeak_SetVoiceByName(voice.encode())
        if status != 0:
            raise EngineError(f"espeak-ng has no voice '{voice}'")
        self._voice, self._has_spoken = voice.encode(), True
        self._library.espeak_SetParameter(_RATE, words_per_minute, 0)
        for parameter, value in _NORMAL.items():  # a command of an earlier text stays in force
            self._library.espeak_SetParameter(parameter, value, 0)
        data = text.encode("utf-8") + b"\0"
        flags = _UTF8 | _PHONEMES | (_END_PAUSE if end_pause else 0)
        self._sink, self._error = sink, None
        try:
            status = self._library.espeak_Synth(data, len(data), 0, _POS_CHARACTER, 0, flags, None, None)
        finally:
            self._sink = None
        if self._error is not None:
            raise self._error
        if status != 0:
            raise EngineError(f"espeak-ng refused the text (status {status})")

    def _receive(self, samples: int | None, count: int, events: Any) -> int:
        sink = self._sink
        if sink is None:
            return 1
        try:
            pcm = ctypes.string_at(samples, count * 2) if samples and count > 0 else b""
            return 0 if sink(pcm, _read_events(events)) else 1
        except BaseException as error:
            self._error = error  # an exception cannot pass through native code
            return 1


def _has_dictionary(identifier: str) -> bool:
    data = Path(espeakng_loader.get_data_path())
    lines = (data / "lang" / identifier).read_text(encoding="utf-8", errors="ignore").splitlines()
    named = next((line.split()[1] for line in lines if line.startswith("dictionary ")), None)
    name = named or identifier.rpartition("/")[2].partition("-")[0].lower()
    return (data / f"{name}_dict").is_file()


def _unload(handle: int) -> None:
    if sys.platform == "win32":
        _ctypes.FreeLibrary(handle)
    else:
        _ctypes.dlclose(handle)


def die_with_parent() -> None:
    """Ask the kernel (Linux) to kill this process when its parent dies, even inside native code."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL)


def _read_events(events: Any) -> list[EngineEvent]:
    found: list[EngineEvent] = []
    index = 0
    while events[index].type != 0:
        event = events[index]
        kind = _KINDS.get(event.type)
        if kind is not None:
            name = _name(event) if kind == "phone" else ""
            found.append(EngineEvent(kind, event.text_position - 1, event.length, event.sample, name))
        index += 1
    return found


def _name(event: Any) -> str:
    # Eight bytes, without a terminator if full; a longer name is truncated, possibly inside a character.
    raw = ctypes.string_at(ctypes.addressof(event) + _Event.id.offset, 8)
    return raw.split(b"\0")[0].decode("utf-8", "ignore")


def _languages(address: int | None) -> tuple[str, ...]:
    # A list of (priority byte, NUL-terminated tag), ended by priority 0; a lower priority is better.
    tags: list[tuple[int, str]] = []
    while address and (priority := ctypes.string_at(address, 1)[0]) != 0:
        tag = ctypes.string_at(address + 1)
        tags.append((priority, tag.decode()))
        address += len(tag) + 2
    return tuple(tag for _, tag in tags)

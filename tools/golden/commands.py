"""The command line: speak, convert, voices, and wrong use."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tools.golden.checkout import KEY, Checkout, Result
from tools.golden.pages import recordings
from tools.golden.reduce import digest, replaced, text_of
from tools.golden.script import Script
from tools.golden.sessions import CAPTIONS, VISEMES
from tools.golden.texts import TEXTS
from tools.golden.upstream import Upstream

AUDIO = ("mp3", "wav", "ogg", "opus", "pcm", "ulaw", "alaw")
VISEME_FILES = tuple("visemes.json" if name == "json" else name for name in VISEMES)
WRONG: tuple[tuple[str, ...], ...] = (
    ("--version",),
    ("sing",),
    ("speak", "Hi."),
    ("speak", "Hi.", "-o", "hi.doc"),
    ("speak", "Hi.", "-o", "hi.mp3", "--format", "wav"),
    ("speak", "Hi.", "-o", "hi.vtt", "--viseme-set", "azure"),
    ("speak", "Hi.", "-o", "hi.mp3", "--speed", "3"),
    ("speak", "Hi.", "-o", "hi.mp3", "--voice", "nobody"),
    ("convert", "bad.json", "a.vtt"),
    ("convert", "good.json", "a.mp3"),
    ("convert", "good.json", "a.srt", "--highlight", "word"),
    ("serve", "--provider", "mine"),
    ("serve", "--host", "0.0.0.0"),
    ("serve", "--config", "nothing.toml"),
    ("bridge", "nowhere"),
)
HELP: tuple[tuple[str, ...], ...] = (("--help",), ("serve", "--help"), ("speak", "--help"), ("convert", "--help"))


def outputs(stem: str, names: Sequence[str]) -> list[str]:
    """Return the ``-o`` options of files of one name."""
    return [part for name in names for part in ("-o", f"{stem}.{name}")]


async def record_speak(checkout: Checkout) -> dict[str, Any]:
    """Record ``speak``."""
    every = outputs("a", (*AUDIO, *CAPTIONS, *VISEME_FILES))
    return {
        "all": await _run(checkout, "speak", TEXTS["en"], *every),
        "options": await _run(
            checkout,
            *("speak", TEXTS["de"], "--voice", "de", "--language", "de", "--speed", "0.9", "--viseme-set", "azure"),
            *outputs("b", ("mp3", "visemes.json", "json", "vtt")),
        ),
        "stdin": await _run(checkout, "speak", "-", "-o", "-", stdin=TEXTS["fr"].encode()),
        "stdin-wav": await _run(
            checkout, "speak", "-", "-o", "-", "--format", "wav", "-o", "c.vtt", stdin=b"Hello. You."
        ),
        "upstream": await _speak_upstream(checkout),
    }


async def _speak_upstream(checkout: Checkout) -> dict[str, Any]:
    upstream = Upstream(Script())
    await upstream.start()
    try:
        variables = {"ELEVENLABS_BASE_URL": upstream.url, "ELEVENLABS_API_KEY": KEY}
        arguments = ("speak", TEXTS["en"], "--provider", "elevenlabs", *outputs("d", ("mp3", "json", "vtt")))
        return await _run(checkout, *arguments, variables=variables) | {"heard": upstream.heard}
    finally:
        await upstream.close()


async def record_convert_command(checkout: Checkout) -> dict[str, Any]:
    """Record ``convert``."""
    files = [f"a.{name}" for name in (*CAPTIONS, *VISEME_FILES)]
    found = recordings()
    out = {
        name: await _run(checkout, "convert", "-", "a.json", "a.vtt", stdin=found[name].encode()) for name in _SHAPES
    }
    out["all"] = await _run(checkout, "convert", "-", *files, stdin=found["socket-lines"].encode())
    options = ("--language", "de", "--viseme-set", "azure", "--highlight", "word")
    out["options"] = await _run(checkout, "convert", "good.json", "b.vtt", "b.visemes.json", *options)
    out["stdout"] = await _run(checkout, "convert", "good.json", "-")
    return out


_SHAPES = ("whole", "socket-late", "no-alignment")


async def record_wrong_use(checkout: Checkout) -> dict[str, Any]:
    """Record the voices, and the response to wrong use."""
    wrong = {" ".join(arguments): await _run(checkout, *arguments) for arguments in WRONG}
    lists = {name: await _run(checkout, "voices", *flags) for name, flags in (("voices", ()), ("json", ("--json",)))}
    helps = {" ".join(arguments): text_of((await _run_bare(checkout, arguments)).stdout.decode()) for arguments in HELP}
    return {"wrong": wrong, "voices": lists, "help": helps}


async def _run_bare(checkout: Checkout, arguments: Sequence[str]) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        return await checkout.run(*arguments, folder=folder)


async def _run(
    checkout: Checkout, *arguments: str, stdin: bytes = b"", variables: dict[str, str] | None = None
) -> dict[str, Any]:
    """Run a command in a folder with recordings and return what it did and wrote."""
    with tempfile.TemporaryDirectory() as name:
        given = {"good.json": recordings()["socket-lines"], "bad.json": "no JSON"}
        await asyncio.to_thread(_put, Path(name), given)
        result = await checkout.run(*arguments, folder=name, stdin=stdin, variables=variables)
        files = await asyncio.to_thread(_files, Path(name), given)
    out = {"status": result.status, "stdout": _shown(result.stdout), "stderr": _shown(result.stderr), "files": files}
    return dict(replaced(out, [(name, "FOLDER")]))


def _put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")


def _files(folder: Path, given: dict[str, str]) -> dict[str, Any]:
    paths = sorted(path for path in folder.iterdir() if path.is_file() and path.name not in given)
    return {path.name: _shown(path.read_bytes()) for path in paths}


def _shown(data: bytes) -> Any:
    """Return text as lines, everything else as a hash."""
    try:
        return text_of(data.decode()) if b"\0" not in data else digest(data)
    except UnicodeDecodeError:
        return digest(data)

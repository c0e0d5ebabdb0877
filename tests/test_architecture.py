"""The architecture: import boundaries, purity, who imports each outside package, and the sizes of modules."""

from __future__ import annotations

import ast
import functools
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "captionsync"

PACKAGES = [
    {"errors", "logs", "observers", "doctor_data"},
    {"timing", "audio", "espeak", "metrics", "tracing", "access", "data_dir"},
    {"align", "events", "weights"},
    {"timeline"},
    {"exports", "wire", "batches", "release", "placement"},
    {"captioner", "providers"},
    {"pronounce"},  # reads words with the embedded engine's voices
    {"convert", "config"},
    {"sessions", "captured"},
    {"compose", "client", "making", "player"},  # compose makes engines and sessions from the settings
    {"web", "speak", "check", "voices", "record", "bridge"},
    {"doctor"},  # looks at all of it
    {"commands"},
    {"cli"},
]
"""In levels; a package may import only those of earlier levels."""

TIMING_SHARED = {
    "model",
    "clock",
    "text",
    "languages",
    "tables",
    "markup",
    "breaks",
    "plain",
    "slices",
    "memo",
    "due",
    "phoneset",
    "pauses",
    "turns",
    "marks",
}
"""What the packages of ``timing`` share; they do not import each other."""
TIMING_PACKAGES = {"captions", "phones", "mouth", "sound", "spoken"}

CONFIG_READERS = {"cli", "commands", "web", "compose", "speak", "voices", "record", "doctor"}
PURE = {
    "timing",
    "align",
    "timeline",
    "events",
    "captioner",
    "placement",
    "release",
    "batches",
    "wire",
    "exports",
    "access",
}
IMPURE_MODULES = {"asyncio", "socket", "time", "threading", "subprocess", "os", "pathlib", "tempfile", "aiohttp"}
OUTSIDE_PACKAGES = {
    "websockets": {"providers/shared/websocket_link.py"},
    "ctypes": {"espeak/library.py"},
    "av": {"audio/codec.py"},
    "pydub": {"audio/files.py"},
    "webvtt": {"exports/webvtt.py"},
    "jinja2": {"web/pages.py"},
    "budoux": {"timing/breaks.py"},
    "icu4py": {"timing/captions/dictionary.py"},
    "rjieba": {"timing/captions/dictionary.py"},
    "dotenv": {"config.py"},
    "msgspec": {"sessions/store/coding.py"},
    "hiredis": {"sessions/nodes/link.py"},
    "redis": {"sessions/nodes/link.py"},
    "sqlite3": {"sessions/store/database.py"},
    "platformdirs": {"data_dir.py"},
    "prometheus_client": {"metrics.py"},
    "opentelemetry": {"tracing.py"},
}
AIOHTTP_PACKAGES = {"web", "providers", "client"}
MAX_FUNCTION_LINES = 40
"""From ``def`` to the last line. The docstring is not counted, because it does not make a function harder to follow."""
MAX_MODULE_LINES = 350
"""All lines count, docstrings included. Tables of data are exempt."""


def modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if "/static/" not in str(path))


def package_of(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[0].removesuffix(".py")


@functools.cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@functools.cache
def imports_of(path: Path) -> frozenset[str]:
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
            if node.module == "captionsync":
                found |= {f"captionsync.{alias.name}" for alias in node.names}
    return frozenset(found)


def level(package: str) -> int:
    return next(index for index, packages in enumerate(PACKAGES) if package in packages)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_earlier_levels(path: Path) -> None:
    package = package_of(path)
    if package in ("__init__", "__main__"):
        return
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] != "captionsync" or len(parts) == 1 or parts[1] == "__version__":
            continue
        other = parts[1]
        if other == package:
            continue
        if other == "config":
            assert package in CONFIG_READERS, f"{path.name} reads the settings"
            continue
        assert level(other) < level(package), f"{package} must not import {other} ({path.name})"


@pytest.mark.parametrize(
    "path", [p for p in modules() if package_of(p) in PURE], ids=lambda p: str(p.relative_to(ROOT))
)
def test_a_pure_module_has_no_event_loop_no_clock_and_no_file(path: Path) -> None:
    tree = tree_of(path)
    waiting = (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await)
    assert not [node for node in ast.walk(tree) if isinstance(node, waiting)]
    roots = {name.split(".")[0] for name in imports_of(path)}
    assert not roots & IMPURE_MODULES
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not calls & {"open", "print", "input"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_each_outside_package_is_imported_only_by_the_modules_listed_for_it(path: Path) -> None:
    where = str(path.relative_to(ROOT))
    for name in imports_of(path):
        root = name.split(".")[0]
        if root in OUTSIDE_PACKAGES:
            assert where in OUTSIDE_PACKAGES[root], f"{where} imports {root}"
        if root == "aiohttp":
            assert package_of(path) in AIOHTTP_PACKAGES, f"{where} imports aiohttp"


def test_there_are_no_cycles() -> None:
    graph = {}
    for path in modules():
        name = ".".join(["captionsync", *path.relative_to(ROOT).with_suffix("").parts]).removesuffix(".__init__")
        graph[name] = {found for found in imports_of(path) if found.startswith("captionsync.")}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join([*trail, name])
        if name in done:
            return
        for other in graph.get(name, ()):
            if other in graph and other != name:
                visit(other, (*trail, name))
        done.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize(
    "path", [p for p in modules() if package_of(p) == "timing"], ids=lambda p: str(p.relative_to(ROOT))
)
def test_captions_phones_mouth_and_sound_import_only_what_they_share_and_not_each_other(path: Path) -> None:
    own = path.relative_to(ROOT / "timing").parts[0].removesuffix(".py")
    for name in imports_of(path):
        parts = name.split(".")
        if parts[:2] == ["captionsync", "timing"] and len(parts) > 2:
            assert parts[2] in TIMING_SHARED | {own}, f"timing/{own} must not import {name}"


def test_every_package_of_timing_is_guarded() -> None:
    folders = {path.parent.name for path in modules() if path.parent.parent == ROOT / "timing"}
    assert folders - TIMING_SHARED == TIMING_PACKAGES


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how long a function is without its docstring."""
    first = function.body[0]
    documented = ast.get_docstring(function, clean=False) is not None
    return length_of(function) - (length_of(first) if documented else 0)


def length_of(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    functions = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    too_long = {node.name: lines_of(node) for node in functions if lines_of(node) > MAX_FUNCTION_LINES}
    assert not too_long, f"{path.relative_to(ROOT)}: {too_long}"


@pytest.mark.parametrize(
    "path", [p for p in modules() if "tables" not in p.parts], ids=lambda p: str(p.relative_to(ROOT))
)
def test_no_module_is_longer_than_can_be_read_at_once(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= MAX_MODULE_LINES, f"{path.relative_to(ROOT)} has {lines} lines"

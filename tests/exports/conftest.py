"""The outside judges of WebVTT: two JavaScript parsers, run once for a whole list of files."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

NODE_DIR = Path(__file__).parent.parent / "node"

Judge = Callable[[Sequence[str]], list[dict[str, Any]]]


@pytest.fixture(scope="session")
def judge() -> Judge:
    """Return a function from WebVTT files to what webvtt-parser and media-captions say of each."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.fail("These tests need Node.js with npm: install them, or leave these out with -m 'not node'.")
    if not (NODE_DIR / "node_modules").is_dir():
        subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=NODE_DIR, check=True, capture_output=True)

    def ask(files: Sequence[str]) -> list[dict[str, Any]]:
        done = subprocess.run(
            [node, "judge.mjs"], cwd=NODE_DIR, input=json.dumps(list(files)).encode(), capture_output=True, check=True
        )
        answers: list[dict[str, Any]] = json.loads(done.stdout)
        return answers

    return ask

"""Coverage-guided fuzzing of everything that reads bytes from outside, with Atheris: ``python -m benchmarks.fuzz``.

Each target of ``tests/fuzz`` runs in a process of its own for ``FUZZ_S`` seconds. An input that breaks a target is
printed in base64; add it to the target's ``seeds`` once the cause is mended.
"""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.targets import TARGETS

SECONDS = int(os.environ.get("FUZZ_S", "60"))
LONGEST_BYTES = 4_096
MEMORY_MIB = 1_024
"""A process that takes more is taken for broken."""


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    for name in TARGETS:
        with tempfile.TemporaryDirectory() as folder:
            status, said = _run(name, Path(folder))
            broken = [base64.b64encode(path.read_bytes()).decode()[:400] for path in Path(folder).glob("broken-*")]
        found = re.findall(r"#(\d+)", said)
        figure = f"{int(found[-1]) if found else 0:,} runs, {len(broken)} broken"
        if status or broken:
            figure += f" MISSED {broken} {said[-600:]!r}"
        yield f"fuzzing {name}, {SECONDS} s", figure, "0 broken"


def _run(name: str, folder: Path) -> tuple[int, str]:
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(TARGETS[name].seeds):
        (corpus / str(number)).write_bytes(seed)
    flags = [
        f"-max_total_time={SECONDS}",
        f"-max_len={LONGEST_BYTES}",
        f"-rss_limit_mb={MEMORY_MIB}",
        f"-artifact_prefix={folder}/broken-",
        str(corpus),
    ]
    command = [sys.executable, "-m", "benchmarks.fuzz", name, *flags]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    return done.returncode, done.stderr + done.stdout[-2_000:]


def main(arguments: list[str]) -> int:
    """Fuzz one target with flags of libFuzzer, or print the rows of all."""
    if not arguments:
        for row in rows():
            print("| " + " | ".join(row) + " |", flush=True)
        return 0
    import atheris

    name, *flags = arguments
    run = TARGETS[name].run
    atheris.instrument_func(run)
    atheris.Setup([sys.argv[0], *flags], run)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        import atheris

        for module in [name for name in sys.modules if name.startswith(("captionsync", "tests.fuzz"))]:
            del sys.modules[module]
        with atheris.instrument_imports(include=["captionsync"]):
            from tests.fuzz.targets import TARGETS as TARGETS
    sys.exit(main(sys.argv[1:]))

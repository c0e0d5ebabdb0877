"""Run the tests of the packages that decide something, and fail if they leave too many of their lines uncovered.

A package's lines count only when its own tests run them. Property tests draw few examples here, because counting lines
slows them down, and long tests are left out; ``make test`` runs these elsewhere, in the files that
``python -m tools.coverage_gate --properties`` prints. It runs the other tests only here: ``--ignore`` prints the
options that exclude them from pytest.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory


@dataclass(frozen=True)
class Group:
    """A package or module, its own tests, and how much of it they must cover."""

    name: str
    """Below ``captionsync``."""
    tests: tuple[str, ...]
    has_properties: bool = False
    """They draw many examples."""
    least_percent: int = 95
    """Percentage of executable lines."""
    within: str = ""
    """The name of a group before it whose tests run its own; then they are not run again."""


GROUPS = (
    Group("timing", ("tests/timing",), has_properties=True),
    Group("timing.sound", ("tests/timing/sound",), has_properties=True, within="timing"),
    Group("placement", ("tests/test_placement.py",), has_properties=True),
    Group("align", ("tests/align",), has_properties=True),
    Group("timeline", ("tests/timeline",)),
    Group("events", ("tests/test_events.py",)),
    Group("exports", ("tests/exports",), has_properties=True),
    Group("wire", ("tests/wire",), has_properties=True),
    Group("release", ("tests/test_release.py",)),
    Group("captioner", ("tests/test_captioner.py",), has_properties=True),
    Group("sessions", ("tests/sessions",)),
)


def holds(group: Group, folder: Path) -> bool:
    """Run a group's tests and report its coverage; return whether both are good enough."""
    print(f"{group.name}: {' '.join(group.tests)}", flush=True)
    coverage, data = [sys.executable, "-m", "coverage"], f"--data-file={folder / (group.within or group.name)}"
    limit = f"--fail-under={group.least_percent}"
    if (folder / group.within).is_file():
        path = f"--include=captionsync/{group.name.replace('.', '/')}/*"
        return subprocess.run([*coverage, "report", data, "-m", "--skip-covered", limit, path]).returncode == 0
    source = f"--source=captionsync.{group.name}"
    profile = ["--hypothesis-profile=quick", "-m", "not slow and not long and not node"] if group.has_properties else []
    tests = ["-m", "pytest", *profile, *group.tests]
    passed = subprocess.run([*coverage, "run", data, source, *tests]).returncode == 0
    return subprocess.run([*coverage, "report", data, "-m", "--skip-covered", limit]).returncode == 0 and passed


def main(arguments: Sequence[str]) -> int:
    """Check the named groups, or all; return the exit status."""
    if "--ignore" in arguments:
        print(*(f"--ignore={path}" for group in GROUPS for path in group.tests))
        return 0
    if "--properties" in arguments:
        print(*(path for group in GROUPS if group.has_properties and not group.within for path in group.tests))
        return 0
    chosen = [group for group in GROUPS if not arguments or group.name in arguments]
    with TemporaryDirectory() as folder:
        failed = [group.name for group in chosen if not holds(group, Path(folder))]
    if failed:
        print(f"Failed tests or too few lines run: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

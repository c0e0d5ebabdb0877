"""Generated requests: schemathesis sends a server what its description allows, and what it forbids.

Every check of schemathesis is on: no error of the server, no status, header, media type or body that is not described,
wrong data refused, right data accepted, deleted sessions gone. ``schemathesis.toml`` says which statuses count as a
refusal.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.live_server import LiveServer

HERE = Path(__file__).parent
FLAGS = (
    "--max-requests-per-s",
    "100000",
    "--max-sessions-per-address",
    "380",
    "--max-empty-sessions-per-address",
    "380",
)
"""Flags of a server whose limits are not in the way."""
SERVER = "tests.web.openapi.impatient"
"""The module of the server."""
REQUEST_TIMEOUT_S = 30


@dataclass(frozen=True)
class Outcome:
    """What a run found."""

    cases: int
    failures: Counter[str] = field(default_factory=Counter)
    """Operation, check and status, to the number of cases."""
    statuses: Counter[int] = field(default_factory=Counter)
    text: str = ""
    """What was printed."""
    status: int = 0
    """The exit status."""


def run(
    server: LiveServer,
    folder: Path,
    *,
    phases: str,
    cases: int,
    seed: int,
    headers: Mapping[str, str] | None = None,
    max_s: int = 0,
) -> Outcome:
    """Send generated requests to a server.

    Args:
        server: to be tested.
        folder: for the report.
        phases: of ``examples``, ``coverage``, ``fuzzing`` and ``stateful``, separated by commas.
        cases: of each operation in the phases that have no number of their own.
        seed: of the generator.
        headers: of each request, such as a key.
        max_s: seconds after which a run ends; 0 for no limit.
    """
    report = folder / "report.ndjson"
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(HERE / "schemathesis.toml"), "run"]
    command += [f"{server.url}/openapi.json", "--checks", "all", "--phases", phases, "--max-examples", str(cases)]
    command += ["--seed", str(seed), "--workers", "2", "--continue-on-failure", "--no-color", "--warnings", "off"]
    command += ["--report", "ndjson", "--report-ndjson-path", str(report)]
    command += ["--request-timeout", str(REQUEST_TIMEOUT_S), "--suppress-health-check", "all"]
    command += ["--max-time", str(max_s)] if max_s else []
    for name, value in (headers or {}).items():
        command += ["--header", f"{name}: {value}"]
    env = os.environ | {"SCHEMATHESIS_HOOKS": "tests.web.openapi.schema_hooks"}
    done = subprocess.run(command, env=env, cwd=HERE.parents[2], capture_output=True, text=True)
    return read(report, done.stdout + done.stderr, done.returncode)


def read(report: Path, text: str, status: int) -> Outcome:
    """Return what a report says."""
    failures: Counter[str] = Counter()
    statuses: Counter[int] = Counter()
    cases = 0
    for line in report.read_text("utf-8").splitlines():
        recorder = json.loads(line).get("ScenarioFinished", {}).get("recorder", {})
        cases += len(recorder.get("cases", {}))
        answers = {
            name: (one.get("response") or {}).get("status_code", 0)
            for name, one in recorder.get("interactions", {}).items()
        }
        statuses.update(answers.values())
        for name, checks in recorder.get("checks", {}).items():
            failed = [check["name"] for check in checks if check["status"] == "failure"]
            failures.update(f"{recorder['label']} {check} {answers.get(name)}" for check in failed)
    return Outcome(cases, failures, statuses, text, status)

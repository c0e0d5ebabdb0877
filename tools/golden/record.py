"""Records every case of a checkout, several at a time."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from typing import Any

from tools.golden.catalogue import embedded, upstream
from tools.golden.checkout import Checkout
from tools.golden.commands import record_convert_command, record_speak, record_wrong_use
from tools.golden.lookalike import lookalike_cases, record_lookalike
from tools.golden.pages import record_convert, record_openapi, record_pages, record_requests
from tools.golden.sessions import record_case

TRIES = 3
"""Recordings of a case that does not equal the one it is held against."""

Job = Callable[[Checkout], Coroutine[Any, Any, Any]]


def all_jobs() -> dict[str, Job]:
    """Return everything that is recorded, by name; what takes longest comes first."""
    jobs: dict[str, Job] = {
        "cli-wrong-use": record_wrong_use,
        "cli-speak": record_speak,
        "cli-convert": record_convert_command,
        "convert": record_convert,
        "pages": record_pages,
        "openapi": record_openapi,
        "requests": record_requests,
    }
    jobs |= {case.name: partial(record_lookalike, case=case) for case in lookalike_cases()}
    for case in sorted([*embedded(), *upstream()], key=lambda case: case.name != "long"):
        assert case.name not in jobs, case.name
        jobs[case.name] = partial(record_case, case=case)
    return jobs


def record(checkout: Checkout, folder: Path, chosen: Mapping[str, Job], *, jobs: int, against: Path | None) -> int:
    """Record into a folder, a JSON file for each case. Returns the exit status."""
    started_s = time.monotonic()
    failed: list[str] = []
    # Processes, because an upstream that hesitates is taken for a dead one.
    with ProcessPoolExecutor(jobs) as pool:
        running = {pool.submit(_run, name, job, checkout, folder, against): name for name, job in chosen.items()}
        for done in as_completed(running):
            name, error = running[done], done.exception()
            if error is not None:
                failed.append(name)
                print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
            elif done.result() > 1:
                print(f"{name}: recorded {done.result()} times")
    print(f"{len(chosen) - len(failed)} cases in {time.monotonic() - started_s:.0f} s; failed: {failed or 'none'}")
    return 1 if failed else 0


def _run(name: str, job: Job, checkout: Checkout, folder: Path, against: Path | None) -> int:
    """Record a case and return how many times it was."""
    wanted = against / f"{name}.json" if against is not None else None
    text, count = "", 0
    while count == 0 or (
        count < TRIES and wanted is not None and wanted.exists() and text != wanted.read_text("utf-8")
    ):
        text = json.dumps(asyncio.run(job(checkout)), ensure_ascii=False, indent=1, sort_keys=True)
        count += 1
    (folder / f"{name}.json").write_text(text, "utf-8")
    return count

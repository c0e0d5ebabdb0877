"""Records every case of a checkout, several at a time."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

from tools.golden.catalogue import embedded, upstream
from tools.golden.checkout import Checkout
from tools.golden.commands import record_convert_command, record_speak, record_wrong_use
from tools.golden.lookalike import lookalike_cases, record_lookalike
from tools.golden.pages import record_convert, record_openapi, record_pages, record_requests
from tools.golden.sessions import record_case

Job = Callable[[Checkout], Awaitable[Any]]


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


async def record(checkout: Checkout, folder: Path, *, only: str, jobs: int) -> int:
    """Record into a folder, a JSON file for each case. Returns the exit status."""
    started_s = time.monotonic()
    room = asyncio.Semaphore(jobs)
    failed: list[str] = []

    async def run(name: str, job: Job) -> None:
        async with room:
            try:
                found = await job(checkout)
            except Exception as error:  # the other cases are still worth having
                failed.append(name)
                print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
                return
        text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)
        (folder / f"{name}.json").write_text(text, "utf-8", "surrogatepass")

    chosen = {name: job for name, job in all_jobs().items() if only in name}
    async with asyncio.TaskGroup() as tasks:
        for name, job in chosen.items():
            tasks.create_task(run(name, job))
    print(f"{len(chosen) - len(failed)} cases in {time.monotonic() - started_s:.0f} s; failed: {failed or 'none'}")
    return 1 if failed else 0

"""Requests that are generated from the description get the answers that it describes; see ``generated.py``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.live_server import LiveServer, run_server
from tests.web.keyed_server import add_key
from tests.web.openapi.generated import FLAGS, SERVER, Outcome, run


def assert_clean(outcome: Outcome) -> None:
    assert not outcome.failures, (dict(outcome.failures), outcome.text[-6_000:])
    assert outcome.status == 0, outcome.text[-6_000:]
    assert 500 not in outcome.statuses


@contextmanager
def keyed(folder: Path) -> Iterator[tuple[LiveServer, dict[str, str]]]:
    """Start a server that requires keys; yield it and the header with one."""
    key = add_key(folder, "ann")
    limits = ("--max-sessions-per-key", "380", "--max-requests-per-s-per-key", "100000")
    with run_server(*FLAGS, *limits, "--data-dir", str(folder), module=SERVER) as server:
        yield server, {"Authorization": f"Bearer {key}"}


def test_a_few_generated_requests_get_described_answers(tmp_path: Path) -> None:
    with keyed(tmp_path / "data") as (server, header):
        outcome = run(server, tmp_path, phases="examples,fuzzing", cases=1, seed=8, headers=header)
    assert_clean(outcome)
    # What was let in was also tried without the key and with a wrong one, by the check "ignored_auth".
    assert outcome.statuses[200] > 20 and outcome.cases > 60


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_with_keys_very_many_generated_requests_get_described_answers(tmp_path: Path) -> None:
    with keyed(tmp_path / "data") as (server, header):
        phases = "examples,coverage,fuzzing,stateful"
        outcome = run(server, tmp_path, phases=phases, cases=100, seed=8, headers=header, max_s=1_800)
        print(f"{outcome.cases:,} cases; answers by status: {dict(sorted(outcome.statuses.items()))}")
        assert_clean(outcome)
        wrong = {"Authorization": "Bearer cs_wrong"}
        outcome = run(server, tmp_path, phases="examples,fuzzing", cases=20, seed=8, headers=wrong)
        print(f"{outcome.cases:,} cases; answers by status: {dict(sorted(outcome.statuses.items()))}")
        assert_clean(outcome)
        assert outcome.statuses[401] > outcome.cases // 2


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_very_many_generated_requests_get_described_answers(tmp_path: Path) -> None:
    with run_server(*FLAGS, module=SERVER) as server:
        outcome = run(server, tmp_path, phases="examples,coverage,fuzzing,stateful", cases=400, seed=7, max_s=1_800)
    print(f"{outcome.cases:,} cases; answers by status: {dict(sorted(outcome.statuses.items()))}")
    assert_clean(outcome)

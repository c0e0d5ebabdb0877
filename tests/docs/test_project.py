"""The package claims only Pythons that the workflow runs the tests on."""

from __future__ import annotations

import re
import tomllib

from tests.docs.pages import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
WORKFLOW = (ROOT / ".github" / "workflows" / "test.yml").read_text("utf-8")


def test_the_classifiers_name_what_the_workflow_runs() -> None:
    claimed = re.findall(r"Python :: (3\.\d+)$", "\n".join(PROJECT["classifiers"]), re.MULTILINE)
    matrix = re.search(r"python: \[(.*)\]", WORKFLOW)
    assert matrix is not None
    assert re.findall(r'"([\d.]+)"', matrix[1]) == claimed


def test_the_whole_suite_runs_on_the_oldest_python() -> None:
    oldest = PROJECT["requires-python"].removeprefix(">=")
    assert f'python-version: "{oldest}"' in WORKFLOW

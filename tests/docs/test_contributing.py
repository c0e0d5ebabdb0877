"""``CONTRIBUTING.md`` names files, commands and boundaries that exist."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import ROOT, first_cells, section
from tests.test_architecture import PACKAGES

PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
GUIDES = re.findall(r"^## (How to add .*)$", PAGE, re.MULTILINE)


def test_there_is_a_guide_for_each_thing_that_is_often_added() -> None:
    assert [guide.split()[-1] for guide in GUIDES] == ["export", "engine", "set", "rule", "route", "store"]


@pytest.mark.parametrize("guide", GUIDES)
def test_the_files_of_a_guide_are_there(guide: str) -> None:
    named = re.findall(r"`((?:captionsync|tests|docs)/[\w/.]+)`", section(PAGE, f"## {guide}"))
    assert named
    for name in named:
        path = ROOT / name
        assert (path.parent if "NAME" in name else path).exists(), name


@pytest.mark.parametrize("guide", GUIDES)
def test_the_names_of_a_guide_are_in_its_files(guide: str) -> None:
    text = section(PAGE, f"## {guide}")
    for name, place in re.findall(r"`(\w+)` (?:of|in)\s+`(captionsync/[\w/.]+\.py)`", text):
        assert re.search(rf"\b{name}\b", (ROOT / place).read_text("utf-8")), (name, place)


def test_the_tools_of_the_guides_are_there() -> None:
    for tool in re.findall(r"python -m tools\.(\w+)", PAGE):
        assert (ROOT / "tools" / f"{tool}.py").exists(), tool


def test_the_commands_are_those_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for command in first_cells(section(PAGE, "## Commands")):
        assert re.search(rf"^{command.removeprefix('make ')}:", makefile, re.MULTILINE), command


def test_every_package_is_described() -> None:
    described = set(re.findall(r"\w+", " ".join(first_cells(section(PAGE, "### Packages"))))) - {"py"}
    assert described == set().union(*PACKAGES) - {"errors", "logs"}


def test_the_import_order_is_the_one_that_is_checked() -> None:
    lines = re.findall(r"^\d+\. (.*)$", section(PAGE, "### Import boundaries"), re.MULTILINE)
    assert [set(re.findall(r"`(\w+)`", line)) for line in lines] == PACKAGES

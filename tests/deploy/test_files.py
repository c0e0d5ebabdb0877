"""The files for systemd and Docker name what exists, and the server works under the unit's restrictions."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

from captionsync.config import FIELDS, FILE_VARIABLE, load
from captionsync.web.stopping import STOP_S
from tests.deploy import unit
from tests.deploy.proxy import NAME, SHIPPED
from tests.docs.pages import ROOT, page
from tests.live_server import run_server
from tests.stream_checks import check_all, decode

TEXT = "Confined, but not silent."
MOST_EXPOSED = 2.0
"""Of ten, by ``systemd-analyze security``; a service without restrictions has 9.6."""
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text("utf-8")
GUIDE = page("deploy.md")


def test_the_server_speaks_under_the_units_filters() -> None:
    with run_server(module="tests.deploy.unit") as server:
        status = Path(f"/proc/{server.pid}/status").read_text("ascii")
        assert re.search(r"^Seccomp:\t2$", status, re.MULTILINE)
        body = json.dumps({"text": TEXT, "format": "mp3_44100_128"}).encode()
        with urllib.request.urlopen(f"{server.url}/v1/speak", body, timeout=60) as answer:
            check_all(decode(answer.read()), TEXT)
    assert server.process.returncode == 0


def test_systemd_accepts_the_unit(tmp_path: Path) -> None:
    command = unit.settings()["ExecStart"][0].split()[0]
    copy = tmp_path / unit.UNIT.name
    copy.write_text(unit.UNIT.read_text("utf-8").replace(command, sys.executable), "utf-8")
    checked = subprocess.run(["systemd-analyze", "verify", "--man=no", copy], capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_the_unit_leaves_little_exposed() -> None:
    command = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(unit.UNIT)]
    found = re.search(r"exposure level .*: ([\d.]+)", subprocess.run(command, capture_output=True, text=True).stdout)
    assert found is not None
    assert float(found[1]) <= MOST_EXPOSED


def test_the_server_is_given_time_to_stop() -> None:
    assert float(unit.settings()["TimeoutStopSec"][0]) > STOP_S
    grace = re.search(r"stop_grace_period: (\d+)s", COMPOSE)
    assert grace is not None
    assert float(grace[1]) > STOP_S


def test_the_variables_are_settings() -> None:
    known = {field.env for field in FIELDS} | {FILE_VARIABLE}
    for text in (unit.UNIT.read_text("utf-8"), DOCKERFILE, COMPOSE, GUIDE):
        named = set(re.findall(r"\b(?:CAPTIONSYNC|ELEVENLABS)_\w+", text))
        assert named <= known, named - known


def test_the_settings_file_is_accepted() -> None:
    read = load({}, {}, toml=ROOT / "deploy" / "captionsync.toml")
    assert read.allowed_hosts == NAME
    assert "127.0.0.1" in read.trusted_proxies


def test_the_image_gets_all_that_the_package_is_built_from() -> None:
    copied = {name for line in re.findall(r"^COPY (?!--)(.*) \S+$", DOCKERFILE, re.MULTILINE) for name in line.split()}
    kept = re.findall(r"^!(.*)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE)
    assert copied == set(kept)
    assert {"pyproject.toml", "README.md", "LICENSE", "captionsync", "static", "templates"} <= copied
    assert all((ROOT / name).exists() for name in copied)


def test_the_guide_shows_the_settings_of_the_shipped_nginx() -> None:
    shipped = SHIPPED.read_text("utf-8")
    for quoted in re.findall(r"^\| `([a-z_]+ [^`…]+)`", GUIDE, re.MULTILINE):
        assert quoted in shipped, quoted
    (nodes,) = re.findall(r"```nginx\n(upstream .*?)```", GUIDE, re.DOTALL)
    plain = re.sub(r" *#.*", "", shipped)
    wanted = [line.split() for line in nodes.splitlines() if "server " not in line]
    assert all(line in [each.split() for each in plain.splitlines()] for line in wanted)

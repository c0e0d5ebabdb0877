"""The wheel, installed in a fresh environment, serves its page."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
import urllib.request
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_installed_wheel_serves_the_page_and_speaks(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path), str(ROOT)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    (wheel,) = tmp_path.glob("captionsync-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "captionsync/templates/index.html" in names
    assert any(name.startswith("captionsync/static/js/") for name in names)
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    subprocess.run(
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)],
        check=True,
        timeout=300,
    )
    command = [str(tmp_path / "env" / "bin" / "captionsync"), "serve", "--port", "0"]
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env=environ) as process:
        try:
            url = _address(process)
            page = urllib.request.urlopen(url + "/", timeout=30).read().decode()
            (script, *_) = re.findall(r'src="(/static/js/[^"]+)"', page)
            assert urllib.request.urlopen(url + script, timeout=30).status == 200
            body = urllib.request.urlopen(url + "/v1/speak", data=b'{"text": "Hi."}', timeout=30).read()
            assert b"event: end" in body
        finally:
            process.terminate()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        ready, _, _ = select.select([process.stderr], [], [], 0.5)
        line = process.stderr.readline() if ready else ""
        found = re.search(r"http://\S+?(?=/ )", line)
        if found:
            return found[0]
    raise AssertionError("the server did not start")

"""The commands of the guide copy the data folder of a running server, and a server starts on the copy."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.live_server import run_server
from tests.web.keyed_server import KeyedServer, keyed_server

GUIDE = Path(__file__).parents[2] / "docs" / "deploy.md"


def backup_commands(folder: Path, to: Path) -> str:
    """Return the commands with other folders, and without the change of the user."""
    text = GUIDE.read_text("utf-8").partition("**While it runs**")[2]
    found = re.search(r"```sh\n(.*?)```", text, re.DOTALL)
    assert found is not None
    commands = found[1].replace("/var/lib/captionsync", str(folder)).replace("/backup/captionsync", str(to))
    return commands.replace("runuser -u captionsync -- python3", sys.executable)


def test_a_copy_that_was_made_while_the_server_ran_has_everything(tmp_path: Path) -> None:
    folder, copy = tmp_path / "data", tmp_path / "copy"
    with keyed_server(folder, "--workers", "1") as server:
        path = server.make(server.ann, text="Nothing of this is lost.", language="en")["links"]["self"]
        events, audio = (server.ask("GET", f"{path}/{name}", server.ann).body for name in ("events", "audio"))
        subprocess.run(["sh", "-ec", backup_commands(folder, copy)], check=True, timeout=60)
        assert [one.name for one in copy.rglob("*") if one.is_file() and one.stat().st_mode & 0o077] == []
    with run_server("--data-dir", str(copy), "--workers", "1") as live:
        again = KeyedServer(live, copy, server.ann, server.bob)
        ids = [line for line in events.splitlines() if line.startswith(b"id: ")]
        after = again.ask("GET", f"{path}/events", server.ann).body
        assert [line for line in after.splitlines() if line.startswith(b"id: ")] == ids
        assert again.ask("GET", f"{path}/audio", server.ann).body == audio
        assert again.ask("GET", f"{path}/events", server.bob).status == 404

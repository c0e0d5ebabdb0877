"""The checkout that is recorded, as processes: its server and its command line."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

KEY = "golden-key-0123456789"
"""The key that the upstream is shown."""
_URL = re.compile(r"http://127\.0\.0\.1:(\d+)")
_START_S = 60.0


@dataclass(frozen=True, slots=True)
class Result:
    """What a command did."""

    status: int
    stdout: bytes
    stderr: bytes


@dataclass(frozen=True, slots=True)
class Checkout:
    """A working tree with its own virtual environment."""

    path: Path

    def command(self, *arguments: str) -> list[str]:
        """Return the command line of this checkout's program."""
        return [str(self.path / ".venv/bin/python"), "-P", "-m", "captionsync", *arguments]

    def check(self) -> None:
        """Make sure that the environment runs this tree. Raises SystemExit."""
        where = [str(self.path / ".venv/bin/python"), "-P", "-c", "import captionsync; print(captionsync.__file__)"]
        found = subprocess.run(where, cwd="/", env=environment("/"), capture_output=True, text=True, check=True)
        if not Path(found.stdout.strip()).is_relative_to(self.path):
            raise SystemExit(f"{self.path}/.venv runs {found.stdout.strip()}")

    async def run(
        self, *arguments: str, folder: str, stdin: bytes = b"", variables: Mapping[str, str] | None = None
    ) -> Result:
        """Run the program to its end in a folder."""
        process = await asyncio.create_subprocess_exec(
            *self.command(*arguments),
            cwd=folder,
            env=environment(folder) | dict(variables or {}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        async with asyncio.timeout(300):
            stdout, stderr = await process.communicate(stdin)
        return Result(process.returncode or 0, stdout, stderr)

    @asynccontextmanager
    async def serving(self, flags: Sequence[str] = (), *, upstream: str = "") -> AsyncIterator[str]:
        """Run a fresh server and give its origin."""
        with tempfile.TemporaryDirectory() as folder:
            variables = environment(folder)
            if upstream:
                variables |= {"ELEVENLABS_BASE_URL": upstream, "ELEVENLABS_API_KEY": KEY}
            process = await asyncio.create_subprocess_exec(
                *self.command("serve", "--port", "0", "--workers", "1", *flags),
                cwd=folder,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            assert process.stderr is not None
            draining: asyncio.Task[bytes] | None = None
            try:
                async with asyncio.timeout(_START_S):
                    while (found := _URL.search((await process.stderr.readline()).decode())) is None:
                        if process.stderr.at_eof():
                            raise RuntimeError("the server did not start")
                draining = asyncio.create_task(process.stderr.read())
                yield found.group()
            finally:
                process.terminate()
                await process.wait()
                if draining is not None:
                    await draining


def environment(folder: str) -> dict[str, str]:
    """Return an environment that holds nothing of the user's."""
    return {"PATH": os.defpath, "HOME": folder, "LANG": "C.UTF-8", "PYTHONHASHSEED": "0", "TERM": "dumb"}

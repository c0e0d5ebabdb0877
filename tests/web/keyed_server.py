"""A real server that requires keys, and requests to it."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from captionsync.access.keys import KeyTable, key_from
from captionsync.data_dir import DataDir
from tests.live_server import LiveServer, run_server


@dataclass(frozen=True)
class Answer:
    """An HTTP answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def code(self) -> str:
        """The code of an error."""
        return str(json.loads(self.body)["error"]["code"])


@dataclass(frozen=True)
class KeyedServer:
    """A server with the keys of Ann and Bob."""

    live: LiveServer
    folder: Path
    ann: str
    bob: str

    @property
    def url(self) -> str:
        """Its origin."""
        return self.live.url

    def ask(self, method: str, path: str, key: str = "", body: Any = None, **headers: str) -> Answer:
        """Send a request, with underscores in the names of headers for hyphens."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if key:
            sent["Authorization"] = f"Bearer {key}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, headers=sent, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return Answer(answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, {k.lower(): v for k, v in error.headers.items()}, error.read())

    def make(self, key: str, **spec: Any) -> dict[str, Any]:
        """Make a session and return the answer."""
        answer = self.ask("POST", "/v1/sessions", key, spec)
        assert answer.status == 201, answer.body
        made: dict[str, Any] = json.loads(answer.body)
        return made


def add_key(folder: Path, name: str) -> str:
    """Add a key to a data folder and return it."""
    data, key = DataDir(str(folder)), key_from(secrets.token_bytes(32))
    with data.changing_keys():
        table = KeyTable.from_json(data.read_keys()).adding(key, name, secrets.token_hex(8), int(time.time()))
        data.write_keys(table.to_json())
    return key


def remove_key(folder: Path, name: str) -> None:
    """Remove a key, as a user does."""
    command = [sys.executable, "-m", "captionsync", "keys", "remove", name, "--data-dir", str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)


@contextmanager
def keyed_server(folder: Path, *flags: str, env: Mapping[str, str] | None = None) -> Iterator[KeyedServer]:
    """Start a server with two keys."""
    ann, bob = add_key(folder, "ann"), add_key(folder, "bob")
    with run_server("--data-dir", str(folder), *flags, env=env) as live:
        yield KeyedServer(live, folder, ann, bob)

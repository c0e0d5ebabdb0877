"""The real nginx with the file that is shipped, in front of servers of the tests."""

from __future__ import annotations

import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

SHIPPED = Path(__file__).parents[2] / "deploy" / "nginx.conf"
NAME = "captions.example"
TRIES = 5
START_S = 20.0

_MAIN = """\
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    gzip on;
    gzip_types *;
    include {folder}/captionsync.conf;
}}
"""
"""What Debian's own file gives to the shipped one, and compression of everything, which must not reach it."""


@dataclass(frozen=True)
class Proxy:
    """A running nginx."""

    folder: Path
    port: int
    plain_port: int
    tls: ssl.SSLContext
    """Trusts the certificate, and names no protocol, so that the connection speaks HTTP/1.1."""

    @property
    def url(self) -> str:
        """Its address over HTTPS."""
        return f"https://127.0.0.1:{self.port}"

    def log(self) -> list[str]:
        """Return the lines of the access log."""
        return (self.folder / "captionsync-access.log").read_text("utf-8").splitlines()

    def written(self) -> bytes:
        """Return all that nginx has written anywhere."""
        own = {"captionsync.conf", "nginx.conf", "tls.crt", "tls.key"}
        files = (path for path in self.folder.rglob("*") if path.is_file() and path.name not in own)
        return b"".join(path.read_bytes() for path in files)


@contextmanager
def run_proxy(folder: Path, upstreams: Sequence[str], *, read_timeout_s: int | None = None) -> Iterator[Proxy]:
    """Run nginx in front of the servers with these addresses.

    Args:
        folder: an empty folder for its files.
        upstreams: addresses such as ``http://127.0.0.1:8000``.
        read_timeout_s: replaces the time after which silent event streams are cut.
    """
    tls = _certificate(folder)
    for _ in range(TRIES):
        port, plain_port = _free_ports(2)
        text = _substituted(folder, port, plain_port, upstreams, read_timeout_s)
        (folder / "captionsync.conf").write_text(text, "utf-8")
        (folder / "nginx.conf").write_text(_MAIN.format(folder=folder), "utf-8")
        process = _started(folder, port)
        if process is not None:
            break
    else:
        raise RuntimeError(f"nginx did not start: {(folder / 'stderr').read_text('utf-8')}")
    try:
        yield Proxy(folder, port, plain_port, tls)
    finally:
        process.terminate()
        process.wait(15)


def unused_address() -> str:
    """Return an address at which nothing listens."""
    return f"http://127.0.0.1:{_free_ports(1)[0]}"


def _substituted(folder: Path, port: int, plain_port: int, upstreams: Sequence[str], read_timeout_s: int | None) -> str:
    """Return the shipped file with ports, names of files and servers of the test."""
    lines = "\n".join(f"    server {urlsplit(url).netloc} fail_timeout=5s;" for url in upstreams)
    changes = [
        (r"^ +server 127\.0\.0\.1:8000 fail_timeout=5s;$", lines),
        (r"^ +listen \[::\]:(80|443 ssl http2);$", ""),
        (r"listen 80;", f"listen 127.0.0.1:{plain_port};"),
        (r"listen 443 ", f"listen 127.0.0.1:{port} "),
        (r"/etc/letsencrypt/live/captions\.example/fullchain\.pem", f"{folder}/tls.crt"),
        (r"/etc/letsencrypt/live/captions\.example/privkey\.pem", f"{folder}/tls.key"),
        (r"/var/log/nginx/", f"{folder}/"),
    ]
    if read_timeout_s is not None:
        changes.append((r"proxy_read_timeout 60s;", f"proxy_read_timeout {read_timeout_s}s;"))
    text = SHIPPED.read_text("utf-8")
    for pattern, new in changes:
        text, count = re.subn(pattern, new, text, flags=re.MULTILINE)
        assert count, f"the shipped file has no {pattern}"
    return text


def _started(folder: Path, port: int) -> subprocess.Popen[bytes] | None:
    """Start nginx; return nothing if another program has taken a port meanwhile."""
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    with open(folder / "stderr", "wb") as stderr:
        process = subprocess.Popen([program, "-p", str(folder), "-c", str(folder / "nginx.conf")], stderr=stderr)
    for _ in range(int(START_S / 0.02)):
        try:
            process.wait(0.02)
            return None
        except subprocess.TimeoutExpired:
            pass
        try:
            socket.create_connection(("127.0.0.1", port), START_S).close()
            return process
        except ConnectionError:
            pass
    process.kill()
    process.wait()
    return None


def _free_ports(count: int) -> list[int]:
    socks = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(sock.getsockname()[1]) for sock in socks]
    for sock in socks:
        sock.close()
    return ports


def _certificate(folder: Path) -> ssl.SSLContext:
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -noenc -days 2 -keyout tls.key"
    names = f"subjectAltName=DNS:{NAME},IP:127.0.0.1"
    subprocess.run(
        [*command.split(), "-out", "tls.crt", "-subj", f"/CN={NAME}", "-addext", names],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return ssl.create_default_context(cafile=str(folder / "tls.crt"))

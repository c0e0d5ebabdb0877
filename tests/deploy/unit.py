"""The systemd unit as data, and a server that lives under its filter of system calls.

Run as a module, it does to itself what systemd does for ``NoNewPrivileges``, ``SystemCallFilter`` and
``MemoryDenyWriteExecute``, and becomes the server: ``python -m tests.deploy.unit [FLAGS]``.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

UNIT = Path(__file__).parents[2] / "deploy" / "captionsync.service"

_ALLOW = 0x7FFF0000
_EPERM = 0x00050000 | 1
_PR_SET_NO_NEW_PRIVS, _PR_SET_MDWE = 38, 65
"""From <linux/prctl.h>. Linux has the second since 6.3; systemd does the same with a filter."""


def settings() -> dict[str, list[str]]:
    """Return the values of each key of the unit, in the order of its lines."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in UNIT.read_text("utf-8").splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            found[name].append(value)
    return found


def allowed_calls() -> set[str]:
    """Return the system calls that ``SystemCallFilter`` allows."""
    sets, out = _sets(), set[str]()
    for value in settings()["SystemCallFilter"]:
        names = set[str]().union(*(_members(name, sets) for name in value.removeprefix("~").split()))
        out = out - names if value.startswith("~") else out | names
    return out | _members("@default", sets)


def _sets() -> dict[str, list[str]]:
    """Return the members of each set of system calls that systemd knows."""
    command = ["systemd-analyze", "syscall-filter", "--no-pager"]
    found: dict[str, list[str]] = {}
    members: list[str] = []
    for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines():
        if line.startswith("@"):
            members = found[line.strip()] = []
        elif line.startswith(" ") and not line.strip().startswith("#"):
            members.append(line.strip())
    return found


def _members(name: str, sets: dict[str, list[str]]) -> set[str]:
    return set[str]().union(*(_members(each, sets) for each in sets[name])) if name.startswith("@") else {name}


def _confine(calls: set[str]) -> None:
    libc, seccomp = ctypes.CDLL(None, use_errno=True), ctypes.CDLL("libseccomp.so.2")
    seccomp.seccomp_init.restype = ctypes.c_void_p
    filtering = ctypes.c_void_p(seccomp.seccomp_init(_EPERM))
    for name in calls:
        number = seccomp.seccomp_syscall_resolve_name(name.encode())
        if number >= 0:
            seccomp.seccomp_rule_add(filtering, _ALLOW, number, 0)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or seccomp.seccomp_load(filtering):
        raise OSError(ctypes.get_errno(), "the filter of system calls was refused")
    if libc.prctl(_PR_SET_MDWE, 1, 0, 0, 0):
        print("MemoryDenyWriteExecute is not tested: this Linux is older than 6.3.", file=sys.stderr)


if __name__ == "__main__":
    _confine(allowed_calls())
    os.execv(sys.executable, [sys.executable, "-m", "captionsync", "serve", *sys.argv[1:]])

"""Open Sound Control messages, and the VMC protocol's blend shapes on top of them: bytes only.

VMC programs (VSeeFace, Warudo, VMagicMirror, EVMC4U and others) take expression weights as OSC messages over UDP: a
``/VMC/Ext/Blend/Val`` for each expression, then one ``/VMC/Ext/Blend/Apply``. Programs of VRM 0.x name the vowels
A I U E O, those of VRM 1.0 aa ih ou ee oh, and "perfect sync" models have the 52 ARKit shapes with a capital first.

Source: OSC 1.0 specification (encoding); Virtual Motion Capture protocol, performer to marionette.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence

VMC_PORT = 39539
"""Where VMC programs listen by default."""
LARGEST_BYTES = 1400
"""A datagram is smaller than an Ethernet frame, so that it is never sent in fragments."""
NAMES = ("vrm0", "vrm1", "arkit")
"""Sets of names for the weights."""
_VRM0 = {"aa": "A", "ih": "I", "ou": "U", "ee": "E", "oh": "O"}
_BUNDLE = b"#bundle\0" + struct.pack(">Q", 1)
_IMMEDIATELY = len(_BUNDLE)


def message(address: str, *arguments: str | int | float) -> bytes:
    """Return an OSC message; strings are UTF-8, as VMC programs expect."""
    tags, body = ",", b""
    for argument in arguments:
        if isinstance(argument, str):
            tags += "s"
            body += _padded(argument)
        elif isinstance(argument, int):
            tags += "i"
            body += struct.pack(">i", argument)
        else:
            tags += "f"
            body += struct.pack(">f", argument)
    return _padded(address) + _padded(tags) + body


def bundles(messages: Iterable[bytes]) -> list[bytes]:
    """Return datagrams that hold the messages in order, each a bundle to be applied at once."""
    out: list[bytes] = []
    now = _BUNDLE
    for one in messages:
        element = struct.pack(">i", len(one)) + one
        if len(now) > _IMMEDIATELY and len(now) + len(element) > LARGEST_BYTES:
            out.append(now)
            now = _BUNDLE
        now += element
    return [*out, now] if len(now) > _IMMEDIATELY else out


def vmc_names(weights: Sequence[str], names: str) -> list[str]:
    """Return what VMC programs call these weights: ``vrm0``, ``vrm1`` or ``arkit``."""
    if names == "vrm0":
        return [_VRM0[name] for name in weights]
    return [name[:1].upper() + name[1:] if names == "arkit" else name for name in weights]


def vmc_frame(weights: Mapping[str, float], time_s: float) -> list[bytes]:
    """Return the datagrams of one frame: its time, every weight, and the message that applies them."""
    values = [message("/VMC/Ext/Blend/Val", name, float(weight)) for name, weight in weights.items()]
    head = [message("/VMC/Ext/OK", 1), message("/VMC/Ext/T", float(time_s))]
    return bundles([*head, *values, message("/VMC/Ext/Blend/Apply")])


def _padded(text: str) -> bytes:
    """Return a string with its terminator, padded to a multiple of four bytes; a NUL in it would end it early."""
    data = text.replace("\0", "").encode("utf-8", "replace") + b"\0"
    return data + b"\0" * (-len(data) % 4)

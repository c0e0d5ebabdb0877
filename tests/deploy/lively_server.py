"""The server with frequent heartbeats, so that idle streams can be tested within a second."""

from __future__ import annotations

import sys

from captionsync.cli import main
from captionsync.web import heartbeats

HEARTBEAT_S = 0.2

if __name__ == "__main__":
    heartbeats.HEARTBEAT_S = HEARTBEAT_S
    sys.exit(main(["serve", *sys.argv[1:]]))

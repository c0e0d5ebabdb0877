"""The server whose open sessions end after a second without text, for clients that read every stream to its end."""

from __future__ import annotations

import sys

from captionsync.cli import main
from captionsync.sessions.text_input import TextInput

IDLE_S = 1.0

if __name__ == "__main__":
    TextInput.__init__.__kwdefaults__ = {**(TextInput.__init__.__kwdefaults__ or {}), "idle_s": IDLE_S}
    sys.exit(main(["serve", *sys.argv[1:]]))

"""How errors are reported on ElevenLabs' WebSockets: a message, then a close code with a reason."""

from __future__ import annotations

import json

from aiohttp import WSCloseCode

from captionsync.errors import CaptionSyncError, ServerStoppingError
from captionsync.web.elevenlabs.problems import form_of


class SocketError(Exception):
    """An error that ends the socket with a message."""

    def __init__(self, message: str, error: str, code: int = 1008) -> None:
        super().__init__(message)
        self.message, self.error, self.code = message, error, code

    def json(self, **more: str | None) -> str:
        """Return the error message to send."""
        body = {"message": self.message, "error": self.error, "code": self.code}
        return json.dumps(body | more)  # escaped, because a message may contain a lone surrogate


def socket_error(error: CaptionSyncError) -> SocketError:
    """Return how an error is reported on a socket."""
    if error.code == "invalid_input_message":
        return SocketError(error.message, error.code)
    form = form_of(error)
    if isinstance(error, ServerStoppingError):
        return SocketError(error.message, form.code, WSCloseCode.GOING_AWAY)
    return SocketError(error.message, form.code, 1011 if form.status >= 500 else 1008)

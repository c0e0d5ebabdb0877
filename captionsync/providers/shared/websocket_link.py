"""A WebSocket connection to a service.

Redirects are not followed, so a key in the headers goes to one origin. The library's own log of headers is silenced,
and errors are reported by kind and never with the request in them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Self

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException
from websockets.http11 import Response

from captionsync.errors import ProviderConnectionError, ProviderError, ProviderTimeoutError

Refusal = Callable[[int, bytes, Mapping[str, str]], ProviderError]
"""Turns status, body and headers of a response that refuses the connection into the error that it means."""

Hello = Callable[[Mapping[str, str]], None]
"""Takes the headers of the response that opens the connection."""

_NO_LOG = logging.Logger("websockets.silent", logging.CRITICAL)


class LinkClosedError(Exception):
    """The peer closed the connection, or it broke."""

    def __init__(self, code: int, reason: str = "") -> None:
        super().__init__(code)
        self.code = code
        """The close code; 1006 when the connection just broke."""
        self.reason = reason


class WebSocketLink:
    """A connection of the ``websockets`` library."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    @classmethod
    async def open(
        cls,
        url: str,
        *,
        provider: str,
        title: str,
        headers: Mapping[str, str],
        refusal: Refusal,
        hello: Hello,
        seen_headers: Sequence[str],
        max_bytes: int,
        open_s: float,
        close_s: float,
        use_proxy: bool,
    ) -> Self:
        """Connect.

        Args:
            url: ws or wss.
            provider: the engine's name, for errors.
            title: the engine's name in messages.
            headers: of the request, including a key.
            refusal: reads an HTTP response other than the upgrade.
            hello: reads the headers of the upgrade.
            seen_headers: the headers that both of them read, by the names that they use.
            max_bytes: longest message that is accepted.
            open_s: seconds in which the connection must be open.
            close_s: seconds that the peer has to answer a close.
            use_proxy: honour the proxy variables of the environment.

        Raises:
            ProviderError: the peer refused, cannot be reached, or does not answer.
        """
        try:
            connection = await _Connect(
                url,
                additional_headers=headers,
                user_agent_header=None,
                compression=None,
                max_size=max_bytes,
                open_timeout=open_s,
                ping_interval=None,
                close_timeout=close_s,
                logger=_NO_LOG,
                proxy=True if use_proxy else None,
            )
        except InvalidStatus as error:
            answer = error.response
            raise refusal(answer.status_code, bytes(answer.body or b""), _seen(answer, seen_headers)) from None
        except TimeoutError:
            raise ProviderTimeoutError(f"{title} does not answer.", provider=provider) from None
        except (WebSocketException, OSError, ValueError, ImportError) as error:
            kind = type(error).__name__
            raise ProviderConnectionError(f"{title} cannot be reached ({kind}).", provider=provider) from None
        if connection.response is not None:
            hello(_seen(connection.response, seen_headers))
        return cls(connection)

    async def send(self, message: str) -> None:
        """Send a text frame. Raises LinkClosedError."""
        try:
            await self._connection.send(message)
        except ConnectionClosed as error:
            raise _closed(error) from None

    async def receive(self) -> str | bytes:
        """Return the next message. Raises LinkClosedError."""
        try:
            return await self._connection.recv()
        except ConnectionClosed as error:
            raise _closed(error) from None

    def abort(self) -> None:
        """Drop the connection at once."""
        self._connection.transport.abort()


class _Connect(connect):
    """Connects without following redirects: the key goes to no other address."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


def _seen(answer: Response, names: Sequence[str]) -> dict[str, str]:
    return {name: given[0] for name in names if (given := answer.headers.get_all(name))}


def _closed(error: ConnectionClosed) -> LinkClosedError:
    frame = error.rcvd or error.sent
    return LinkClosedError(frame.code, frame.reason) if frame is not None else LinkClosedError(1006)

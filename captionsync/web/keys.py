"""What the application carries for its handlers."""

from __future__ import annotations

from aiohttp import web

from captionsync.config import Settings
from captionsync.sessions.hub import SessionHub

SETTINGS = web.AppKey("settings", Settings)
HUB = web.AppKey("hub", SessionHub)

"""Keys of the application's shared objects."""

from __future__ import annotations

from aiohttp import web

from captionsync.config import Settings
from captionsync.espeak.pool import EspeakPool
from captionsync.making.makers import FileMakers
from captionsync.sessions.hub import SessionHub
from captionsync.web.clients import Clients
from captionsync.web.heartbeats import Heartbeats

SETTINGS = web.AppKey("settings", Settings)
CLIENTS = web.AppKey("clients", Clients)
POOL = web.AppKey("pool", EspeakPool)
MAKERS = web.AppKey("makers", FileMakers)
HUB = web.AppKey("hub", SessionHub)
HEARTBEATS = web.AppKey("heartbeats", Heartbeats)

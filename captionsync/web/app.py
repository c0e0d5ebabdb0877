"""The application: assembles engines, sessions and routes, and shuts them down."""

from __future__ import annotations

from collections.abc import AsyncIterator

from aiohttp import web

from captionsync import __version__
from captionsync.audio.encoder import delay_samples
from captionsync.audio.formats import parse_format
from captionsync.compose import chain_names, open_hub
from captionsync.config import Settings
from captionsync.errors import ConfigError
from captionsync.making.makers import FileMakers
from captionsync.providers.engines import ENGINES
from captionsync.sessions.spec import DEFAULT_FORMAT
from captionsync.web import api, conversion
from captionsync.web.body import refuse_encodings, setup_bodies
from captionsync.web.clients import Clients
from captionsync.web.connections import watch_connection
from captionsync.web.cors import CrossOrigin
from captionsync.web.elevenlabs import catalogue as elevenlabs_catalogue
from captionsync.web.elevenlabs import http as elevenlabs_http
from captionsync.web.elevenlabs import socket as elevenlabs_socket
from captionsync.web.headers import CommonHeaders
from captionsync.web.hosts import AllowedHosts, is_loopback
from captionsync.web.keys import CLIENTS, HUB, MAKERS, SETTINGS
from captionsync.web.limits import RequestLimit
from captionsync.web.listening import check_host
from captionsync.web.openapi import openapi
from captionsync.web.pages import PageEngine, PageSettings, setup_pages
from captionsync.web.problems import answer_errors
from captionsync.web.stopping import OPEN_REQUESTS, OpenRequests


def create_app(settings: Settings) -> web.Application:
    """Build the application. Raises ConfigError."""
    _check_reach(settings)
    cross_origin = CrossOrigin(settings.cors_origins)
    clients = Clients(settings.trusted_proxies)
    open_requests = OpenRequests()
    app = web.Application(
        middlewares=[
            watch_connection,
            open_requests.middleware,
            answer_errors,
            AllowedHosts(settings.host, settings.allowed_hosts).middleware,
            RequestLimit(settings.max_requests_per_s, clients).middleware,
            refuse_encodings,
            cross_origin.middleware,
        ]
    )
    app[SETTINGS], app[CLIENTS] = settings, clients
    app[elevenlabs_catalogue.VOICE_LIST] = elevenlabs_catalogue.VoiceList()
    app[OPEN_REQUESTS] = open_requests
    setup_bodies(app)
    app.on_response_prepare.append(CommonHeaders(cross_origin).add)
    app.router.add_routes([*api.routes, *conversion.routes])
    app.router.add_routes([*elevenlabs_catalogue.routes, *elevenlabs_http.routes, *elevenlabs_socket.routes])
    app.router.add_get("/openapi.json", openapi)
    setup_pages(
        app,
        context=PageSettings(
            max_text_chars=settings.max_text_chars,
            engines=_page_engines(settings),
            version=__version__,
        ),
    )
    app.cleanup_ctx.append(_engines)
    return app


def _check_reach(settings: Settings) -> None:
    check_host(settings.host)
    if not settings.open and not is_loopback(settings.host):
        raise ConfigError(
            f"{settings.host} can be reached from other machines, and this server requires no key: whoever reaches it "
            "may speak, read and stop sessions. Listen on 127.0.0.1, or add --open if this is intended."
        )


def _page_engines(settings: Settings) -> tuple[PageEngine, ...]:
    """Return the engines of the chain; a name that no engine has is refused when the engines are made."""
    return tuple(
        PageEngine(name, engine.title, engine.capabilities.local, engine.needs_key)
        for name in chain_names(settings.provider)
        if (engine := ENGINES.get(name)) is not None
    )


async def _engines(app: web.Application) -> AsyncIterator[None]:
    delay_samples(parse_format(DEFAULT_FORMAT))
    settings = app[SETTINGS]
    async with open_hub(settings) as hub:
        makers = FileMakers(hub.pronouncer, max_exports=settings.max_exports, max_conversions=settings.max_conversions)
        app[HUB], app[MAKERS] = hub, makers
        yield
        await makers.close()

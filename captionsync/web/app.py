"""The application: assembles engines, sessions and routes, and shuts them down."""

from __future__ import annotations

import asyncio
import functools
import json
from collections.abc import AsyncIterator

from aiohttp import web

from captionsync import __version__
from captionsync.audio.encoder import delay_samples
from captionsync.audio.formats import parse_format
from captionsync.compose import chain_names, open_hub, open_store
from captionsync.config import Settings
from captionsync.data_dir import DataDir
from captionsync.errors import ConfigError
from captionsync.espeak.pool import EspeakPool
from captionsync.making.makers import FileMakers
from captionsync.providers.engines import ENGINES
from captionsync.sessions.spec import DEFAULT_FORMAT
from captionsync.web import api, conversion, health, heartbeats, permissions, text_socket
from captionsync.web.access import ACCESS, Access
from captionsync.web.body import refuse_encodings, setup_bodies
from captionsync.web.clients import Clients
from captionsync.web.connections import watch_connection
from captionsync.web.cors import CrossOrigin
from captionsync.web.elevenlabs import account as elevenlabs_account
from captionsync.web.elevenlabs import catalogue as elevenlabs_catalogue
from captionsync.web.elevenlabs import dialogue as elevenlabs_dialogue
from captionsync.web.elevenlabs import dictionaries as elevenlabs_dictionaries
from captionsync.web.elevenlabs import history as elevenlabs_history
from captionsync.web.elevenlabs import http as elevenlabs_http
from captionsync.web.elevenlabs import socket as elevenlabs_socket
from captionsync.web.elevenlabs.problems import refusal as elevenlabs_refusal
from captionsync.web.finding import goes_on
from captionsync.web.headers import CommonHeaders
from captionsync.web.hosts import AllowedHosts, is_loopback
from captionsync.web.keyring import KeyRing
from captionsync.web.keys import CLIENTS, HEARTBEATS, HUB, MAKERS, POOL, SETTINGS
from captionsync.web.limits import RequestLimit
from captionsync.web.listening import check_host
from captionsync.web.observing import METRICS, OBSERVERS, observed, setup_observing, watch_hub, watch_makers
from captionsync.web.pages import PageEngine, PageSettings, setup_pages
from captionsync.web.problems import answer_errors
from captionsync.web.stopping import OPEN_REQUESTS, OpenRequests


def create_app(settings: Settings, pool: EspeakPool | None = None) -> web.Application:
    """Build the application. Raises ConfigError.

    Args:
        settings: all of them.
        pool: the embedded engine's workers, if they are starting already.
    """
    ring = KeyRing(DataDir(settings.data_dir), settings.token_secret)
    _check_reach(settings, ring)
    cross_origin = CrossOrigin(settings.cors_origins)
    clients = Clients(settings.trusted_proxies)
    open_requests = OpenRequests()
    access = _access(settings, ring, clients)
    app = web.Application(
        middlewares=[
            observed(clients),
            watch_connection,
            open_requests.middleware,
            answer_errors,
            AllowedHosts(settings.host, settings.allowed_hosts).middleware,
            RequestLimit(settings.max_requests_per_s, clients).middleware,
            cross_origin.middleware,
            access.middleware,
            refuse_encodings,
        ]
    )
    app[SETTINGS], app[CLIENTS], app[ACCESS] = settings, clients, access
    app[elevenlabs_catalogue.VOICE_LIST] = elevenlabs_catalogue.VoiceList()
    app[OPEN_REQUESTS], app[HEARTBEATS] = open_requests, heartbeats.Heartbeats(heartbeats.HEARTBEAT_S)
    app[POOL] = pool or EspeakPool(workers=settings.workers)
    setup_bodies(app)
    app.on_response_prepare.append(CommonHeaders(cross_origin).add)
    _add_routes(app)
    app.router.add_get("/openapi.json", _openapi)
    setup_pages(
        app,
        context=PageSettings(
            max_text_chars=settings.max_text_chars,
            engines=_page_engines(settings),
            version=__version__,
        ),
    )
    setup_observing(app)
    app.cleanup_ctx.append(_engines)
    app.cleanup_ctx.append(access.watching)
    return app


async def _openapi(request: web.Request) -> web.Response:
    """Send the description of the API, which is made when it is first asked for: it takes long, and few need it."""
    return web.Response(text=await asyncio.to_thread(_description), content_type="application/json")


@functools.cache
def _description() -> str:
    from captionsync.web.openapi import document

    return json.dumps(document())


def _access(settings: Settings, ring: KeyRing, clients: Clients) -> Access:
    return Access(
        ring,
        may_be_open=_may_be_open(settings),
        meant_open=settings.open,
        proxies=bool(settings.trusted_proxies),
        clients=clients,
        lasts_s=settings.listen_token_s,
        per_s=settings.max_requests_per_s_per_key,
        goes_on=goes_on,
        refuse=elevenlabs_refusal,
    )


def _add_routes(app: web.Application) -> None:
    native = (api, text_socket, permissions, conversion, health)
    app.router.add_routes([route for part in native for route in part.routes])
    compatible = (elevenlabs_catalogue, elevenlabs_http, elevenlabs_dialogue, elevenlabs_socket)
    for part in (*compatible, elevenlabs_account, elevenlabs_dictionaries, elevenlabs_history):
        app.router.add_routes(part.routes)


def _may_be_open(settings: Settings) -> bool:
    return settings.open or is_loopback(settings.host)


def _check_reach(settings: Settings, ring: KeyRing) -> None:
    check_host(settings.host)
    if not _may_be_open(settings) and not ring.table():
        raise ConfigError(
            f"{settings.host} can be reached from other machines, and there is no key: whoever reaches it could speak, "
            "read and stop sessions. Add a key (captionsync keys add NAME), listen on 127.0.0.1, or add --open if this "
            "is intended."
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
    observers = app[OBSERVERS]
    async with (
        open_store(settings, observers.store) as store,
        open_hub(settings, store, observers, app[POOL]) as hub,
    ):
        makers = FileMakers(
            hub.pronouncer,
            max_exports=settings.max_exports,
            max_conversions=settings.max_conversions,
            tracer=observers.tracer,
        )
        app[HUB], app[MAKERS] = hub, makers
        watch_hub(app[METRICS], hub)
        watch_makers(app[METRICS], makers)
        yield
        await makers.close()

"""The application: engines, sessions and routes put together, and taken apart again."""

from __future__ import annotations

from collections.abc import AsyncIterator

from aiohttp import web

from captionsync import __version__
from captionsync.audio.encoder import delay_samples
from captionsync.audio.formats import parse_format
from captionsync.compose import chain_names, open_hub
from captionsync.config import Settings
from captionsync.sessions.spec import DEFAULT_FORMAT
from captionsync.web import api, elevenlabs_catalogue, elevenlabs_http, elevenlabs_socket
from captionsync.web.cors import CrossOrigin
from captionsync.web.keys import HUB, SETTINGS
from captionsync.web.openapi import openapi
from captionsync.web.pages import PageSettings, setup_pages
from captionsync.web.problems import answer_errors
from captionsync.web.stopping import OPEN_REQUESTS, OpenRequests

BODY_BYTES = 32 * 1024 * 1024
"""Largest request body; texts and recorded alignments are far smaller."""


def create_app(settings: Settings) -> web.Application:
    """Build the application. Raises ConfigError."""
    cross_origin = CrossOrigin(settings.cors_origins)
    open_requests = OpenRequests()
    middlewares = [open_requests.middleware, answer_errors, cross_origin.middleware]
    app = web.Application(client_max_size=BODY_BYTES, middlewares=middlewares)
    app[SETTINGS] = settings
    app[OPEN_REQUESTS] = open_requests
    app.on_response_prepare.append(cross_origin.add_headers)
    app.router.add_routes(api.routes)
    app.router.add_routes([*elevenlabs_catalogue.routes, *elevenlabs_http.routes, *elevenlabs_socket.routes])
    app.router.add_get("/openapi.json", openapi)
    chain = chain_names(settings.provider)
    setup_pages(
        app,
        context=PageSettings(
            max_text_chars=settings.max_text_chars,
            providers=chain,
            engine_is_local=chain == ("espeak",),
            version=__version__,
        ),
    )
    app.cleanup_ctx.append(_engines)
    return app


async def _engines(app: web.Application) -> AsyncIterator[None]:
    delay_samples(parse_format(DEFAULT_FORMAT))
    async with open_hub(app[SETTINGS]) as hub:
        app[HUB] = hub
        yield

"""A real server whose tasks can be counted: ``python -m benchmarks.soak_server [flags of serve]``.

``GET /-/inside`` returns how many tasks there are.
"""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from collections.abc import Sequence

from aiohttp import web

from captionsync.config import Settings, load
from captionsync.espeak.pool import EspeakPool
from captionsync.web import serve
from captionsync.web.app import create_app


def open_app(settings: Settings, pool: EspeakPool | None = None) -> web.Application:
    """Return the application with a view of what is in it."""
    app = create_app(settings, pool)

    async def inside(request: web.Request) -> web.Response:
        gc.collect()
        return web.json_response({"tasks": len(asyncio.all_tasks())})

    app.router.add_get("/-/inside", inside)
    return app


def main(flags: Sequence[str]) -> int:
    """Serve until a signal asks to stop."""
    values = {flags[at].removeprefix("--").replace("-", "_"): flags[at + 1] for at in range(0, len(flags), 2)}
    vars(serve)["create_app"] = open_app
    return asyncio.run(serve.run_server(load(values, os.environ)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

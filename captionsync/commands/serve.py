"""``captionsync serve``: run the server."""

from __future__ import annotations

import argparse
import gc
from importlib import import_module

from captionsync.commands.options import add_config
from captionsync.config import FIELDS, Settings
from captionsync.providers.shared.api_key import ApiKey


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add a flag for each setting that is no key."""
    add_config(parser)
    for item in FIELDS:
        if isinstance(item.default, ApiKey):
            continue
        flag = f"--{item.name.replace('_', '-')}"
        help_text = f"{item.help} [{item.env}]"
        if item.default is False:
            parser.add_argument(flag, dest=f"set_{item.name}", default=None, action="store_true", help=help_text)
        else:
            parser.add_argument(flag, dest=f"set_{item.name}", default=None, metavar="VALUE", help=help_text)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until a signal asks to stop."""
    import asyncio

    if settings.processes > 1:
        from captionsync.web.supervisor import run_servers

        return run_servers(settings)
    gc.disable()  # a start makes many objects and no garbage; the collector would look through them again and again
    return asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> int:
    import asyncio

    from captionsync.espeak.pool import EspeakPool

    pool = EspeakPool(workers=settings.workers)
    try:
        # The engine's processes start during the imports, which take as long.
        await asyncio.gather(pool.start(), asyncio.to_thread(import_module, "captionsync.web.serve"))
        from captionsync.web.serve import run_server

        return await run_server(settings, pool)
    finally:
        await pool.close()

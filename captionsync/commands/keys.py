"""``captionsync keys``: add, list and remove the keys of publishers. A running server follows at once."""

from __future__ import annotations

import argparse
import secrets
import sys
import time
from datetime import UTC, datetime

from captionsync.access.keys import KEY_BYTES, KeyTable, key_from
from captionsync.commands.options import add_config
from captionsync.config import Settings
from captionsync.data_dir import DataDir

KEY_ID_BYTES = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the actions."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = actions.add_parser("add", help="make a key and print it, once; from the first key on, a key is required")
    add.add_argument("name", metavar="NAME", help="whose key it is; the owner of the sessions that are made with it")
    remove = actions.add_parser("remove", help="remove a key; its access ends at once")
    remove.add_argument("name", metavar="NAME", help="as captionsync keys list shows it")
    listing = actions.add_parser("list", help="list the keys by name; the keys themselves are not kept")
    for action in (add, remove, listing):
        action.add_argument(
            "--data-dir", dest="set_data_dir", default=None, metavar="DIR", help="the server's data folder"
        )
        add_config(action)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Do the action."""
    return {"add": _add, "remove": _remove, "list": _list}[arguments.action](arguments, settings)


def _add(arguments: argparse.Namespace, settings: Settings) -> int:
    folder, key = DataDir(settings.data_dir), key_from(secrets.token_bytes(KEY_BYTES))
    with folder.changing_keys():
        before = KeyTable.from_json(folder.read_keys())
        now = before.adding(key, arguments.name, secrets.token_hex(KEY_ID_BYTES), int(time.time()))
        folder.write_keys(now.to_json())
    print(key)
    sys.stdout.flush()
    _say(f"This is the key of {arguments.name}. It is shown only now; {folder.keys_file} keeps its hash.")
    if not before:
        _say("From now on, a server with this data folder requires a key.")
    return 0


def _remove(arguments: argparse.Namespace, settings: Settings) -> int:
    folder = DataDir(settings.data_dir)
    with folder.changing_keys():
        now = KeyTable.from_json(folder.read_keys()).removing(arguments.name)
        folder.write_keys(now.to_json())
    _say(f"The key of {arguments.name} is removed; its open streams end within seconds.")
    if not now:
        _say("No key is left: a server on a loopback address, or with --open, now serves whoever reaches it.")
    return 0


def _list(arguments: argparse.Namespace, settings: Settings) -> int:
    table = KeyTable.from_json(DataDir(settings.data_dir).read_keys())
    for key in table:
        print(f"{key.name}\t{datetime.fromtimestamp(key.created_s, UTC):%Y-%m-%d %H:%M} UTC")
    if not table:
        _say("There are no keys.")
    return 0


def _say(sentence: str) -> None:
    print(f"captionsync: {sentence}", file=sys.stderr)

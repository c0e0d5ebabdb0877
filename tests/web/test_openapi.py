"""The OpenAPI document describes the routes that exist."""

from __future__ import annotations

import json
import re

from captionsync.config import Settings
from captionsync.web.app import create_app
from captionsync.web.openapi import PATHS
from tests.live_server import LiveServer


def test_every_native_route_is_described() -> None:
    routes = set()
    for route in create_app(Settings()).router.routes():
        info = route.resource.get_info() if route.resource else {}
        path = info.get("path") or info.get("formatter", "")
        if re.match(r"/(v1/(speak|sessions|convert)|healthz|readyz)", path) and route.method not in ("HEAD", "OPTIONS"):
            routes.add((path, route.method.lower()))
    described = {(path, method) for path, methods in PATHS.items() for method in methods if path != "/v1/voices"}
    assert described == routes


def test_the_document_is_served(server: LiveServer) -> None:
    document = json.loads(server.get("/openapi.json"))
    assert document["openapi"].startswith("3.1")
    for methods in document["paths"].values():
        for operation in methods.values():
            assert operation["summary"].endswith(".") and operation["responses"]

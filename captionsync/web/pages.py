"""The pages: studio, inspector, overlay, avatar, API documentation, and the static files.

A page is plain HTML with one JSON block of boot data; all behaviour is in ES modules under ``/static/``. No page
contains inline scripts or styles, so the Content-Security-Policy can forbid both. Templates and static files are looked
up first inside the package, as in a wheel, then at the repository's root, as in an editable install.

Source: W3C Content Security Policy Level 3; OWASP Secure Headers.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS
from captionsync.timing.captions.lines import MEANINGS, RANGES

if TYPE_CHECKING:
    import jinja2

_PACKAGE = Path(__file__).resolve().parent.parent

_MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ico": "image/x-icon",
    ".txt": "text/plain; charset=utf-8",
}
"""File extension to media type. Other files are not served."""

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "media-src": "'self' blob:",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'self'",
}
"""Content-Security-Policy of every page: no inline script or style, nothing from other origins."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class PageEngine:
    """An engine of the server's chain."""

    name: str
    """As in events and errors."""
    title: str
    """For people."""
    local: bool
    """It speaks on the server's machine."""
    needs_key: bool
    """It speaks with a key of the server's operator."""


@dataclass(frozen=True, slots=True)
class PageSettings:
    """The server settings that pages need."""

    max_text_chars: int
    """Characters that one session may speak."""
    engines: tuple[PageEngine, ...]
    """The chain, in order; at least one."""
    version: str
    """The package's version."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """The context of every template."""

    page: str
    """``studio``, ``inspector``, ``overlay``, ``overlay-setup``, ``avatar``, ``docs`` or ``error``."""
    title: str
    origin: str
    """Scheme and host under which the visitor sees the server."""
    version: str
    engine_label: str
    """Such as ``espeak · on this machine``."""
    privacy_note: str
    """Where the text goes, in one short sentence."""
    max_text_chars: int
    session_id: str
    """Empty on pages without a session."""
    boot_json: str
    """The page's boot data, safe inside a ``script`` element."""
    status: int = 200
    message: str = ""
    """What happened, on the error page."""


@dataclass(frozen=True, slots=True)
class PageLimit:
    """A limit of captions that visitors may set."""

    name: str
    """As in the body of a session."""
    least: int
    most: int
    meaning: str


@dataclass(frozen=True, slots=True)
class BootData:
    """The boot data of a page's module."""

    page: str
    session_id: str
    version: str
    max_text_chars: int
    engines: tuple[PageEngine, ...]
    """The server's chain, in order: the engines that events and errors name."""
    caption_limits: tuple[PageLimit, ...]
    caption_extensions: tuple[str, ...]
    """Of the files at ``/v1/sessions/{id}/captions.EXTENSION``."""
    viseme_extensions: tuple[str, ...]
    """Of the files of the mouth."""


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page: its template and how it may be embedded."""

    page: str
    template: str
    title: str
    embeddable: bool = False
    """Whether other sites may embed it in a frame: it has nothing to click."""


STUDIO = PageSpec("studio", "index.html", "Studio")
INSPECTOR = PageSpec("inspector", "inspector.html", "Inspector")
OVERLAY = PageSpec("overlay", "overlay.html", "Overlay", embeddable=True)
OVERLAY_SETUP = PageSpec("overlay-setup", "overlay-setup.html", "Overlay")
AVATAR = PageSpec("avatar", "avatar.html", "Avatar", embeddable=True)
DOCS = PageSpec("docs", "docs.html", "API")
ERROR = PageSpec("error", "error.html", "Not found")

PAGE_SETTINGS = web.AppKey("page_settings", PageSettings)
_STATIC = web.AppKey("page_static", Path)


class Templates:
    """The templates in a folder, which are read when they are first needed: many servers show no page."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _environment(self) -> jinja2.Environment:
        import jinja2  # takes long

        return jinja2.Environment(
            loader=jinja2.FileSystemLoader(self._folder),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def render(self, name: str, context: PageContext) -> str:
        """Return a page."""
        values = {field.name: getattr(context, field.name) for field in fields(context)}
        return self._environment.get_template(name).render(values)


_TEMPLATES = web.AppKey("page_templates", Templates)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def find_directory(name: str) -> Path:
    """Return the directory ``static`` or ``templates``, from the package or the repository's root.

    Raises:
        FileNotFoundError: the installation lacks it.
    """
    for base in (_PACKAGE, _PACKAGE.parent):
        if (base / name).is_dir():
            return base / name
    raise FileNotFoundError(f"The {name} directory is missing; reinstall captionsync.")


def policy_text(*, embeddable: bool = False) -> str:
    """Return the Content-Security-Policy header of a page."""
    rules = _POLICY | ({"frame-ancestors": "*"} if embeddable else {})
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def json_block(data: object) -> str:
    """Return ``data`` as JSON that cannot end its ``script`` element or open a comment in it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def engine_label(engines: Sequence[PageEngine]) -> str:
    """Return the engine that speaks first, and where it speaks."""
    return f"{engines[0].title} · {'on this machine' if engines[0].local else 'online'}"


def privacy_note(engines: Sequence[PageEngine]) -> str:
    """Return where a text goes, in one short sentence without a full stop."""
    first, *others = engines
    elsewhere = " or ".join(engine.title for engine in others if not engine.local)
    if not first.local:
        return f"Sent to {first.title}" + (f", and to {elsewhere} if that fails" if elsewhere else "")
    return f"Spoken on this server; sent to {elsewhere} if that fails" if elsewhere else "Stays on this machine"


def setup_pages(app: web.Application, *, context: PageSettings) -> None:
    """Add the routes of all pages and static files to ``app``."""
    app[PAGE_SETTINGS] = context
    app[_STATIC] = find_directory("static").resolve()
    app[_TEMPLATES] = Templates(find_directory("templates"))
    for path, spec in (
        ("/", STUDIO),
        ("/sessions/{id}", INSPECTOR),
        ("/overlay/{id}", OVERLAY),
        ("/avatar", AVATAR),
        ("/docs", DOCS),
    ):
        app.router.add_get(path, _page_handler(spec))
    app.router.add_get("/overlay", _overlay)
    app.router.add_get("/favicon.ico", _favicon)
    app.router.add_get("/static/{path:.+}", _static)


def render_page(request: web.Request, spec: PageSpec, *, status: int = 200, message: str = "") -> web.Response:
    """Render a page for ``request``; ``message`` is shown on the error page."""
    settings = request.app[PAGE_SETTINGS]
    context = _context(spec, settings, request, status, message)
    body = request.app[_TEMPLATES].render(spec.template, context)
    headers = _HEADERS | {
        "Content-Security-Policy": policy_text(embeddable=spec.embeddable),
        "Cache-Control": "no-cache",
    }
    return web.Response(text=body, status=status, content_type="text/html", charset="utf-8", headers=headers)


def render_error(request: web.Request, status: int, message: str) -> web.Response:
    """Render the error page, for a browser that requested an unknown page."""
    return render_page(request, ERROR, status=status, message=message)


def wants_page(request: web.Request) -> bool:
    """Return whether a failed request came from a person's browser rather than from a program."""
    return request.method == "GET" and "text/html" in request.headers.get("Accept", "")


def _context(spec: PageSpec, settings: PageSettings, request: web.Request, status: int, message: str) -> PageContext:
    session_id = request.match_info.get("id", "")
    boot = BootData(
        page=spec.page,
        session_id=session_id,
        version=settings.version,
        max_text_chars=settings.max_text_chars,
        engines=settings.engines,
        caption_limits=tuple(PageLimit(name, *RANGES[name], MEANINGS[name]) for name in RANGES),
        caption_extensions=CAPTION_EXTENSIONS,
        viseme_extensions=VISEME_EXTENSIONS,
    )
    return PageContext(
        page=spec.page,
        title=spec.title,
        origin=f"{request.scheme}://{request.host}",
        version=settings.version,
        engine_label=engine_label(settings.engines),
        privacy_note=privacy_note(settings.engines),
        max_text_chars=settings.max_text_chars,
        session_id=session_id,
        boot_json=json_block(asdict(boot)),
        status=status,
        message=message,
    )


def _page_handler(spec: PageSpec) -> Handler:
    async def handle(request: web.Request) -> web.Response:
        return render_page(request, spec)

    return handle


async def _overlay(request: web.Request) -> web.Response:
    """Serve the overlay if the query names a session, otherwise the page that creates its URL."""
    query = request.query
    return render_page(request, OVERLAY if "session" in query or query.get("follow") == "page" else OVERLAY_SETUP)


async def _favicon(request: web.Request) -> web.StreamResponse:
    return _static_file(request, "favicon.svg")


async def _static(request: web.Request) -> web.StreamResponse:
    return _static_file(request, request.match_info["path"])


def _static_file(request: web.Request, name: str) -> web.StreamResponse:
    """Serve one file. With ``no-cache``, browsers cache it but revalidate it each time, so updates are seen at once."""
    if "\0" in name:
        raise web.HTTPNotFound
    root = request.app[_STATIC]
    try:
        path = (root / name).resolve()
        found = root in path.parents and path.is_file()
    except (OSError, ValueError):  # such as a name that is too long
        found = False
    media_type = _MEDIA_TYPES.get(path.suffix) if found else None
    if media_type is None:
        raise web.HTTPNotFound
    headers = {
        "Content-Type": media_type,
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
        # Pages of other origins load the component.
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    return web.FileResponse(path, headers=headers)

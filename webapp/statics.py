"""Style sheets and scripts: one address per content, compressed once, kept by the browser for a year."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).resolve().parent / "static"

BUNDLES: dict[str, tuple[str, ...]] = {
    "app.css": (
        "css/tokens.css",
        "css/frame.css",
        "css/lists.css",
        "css/forms.css",
        "css/rooms.css",
        "css/talk.css",
        "css/decision.css",
        "css/feedback.css",
    ),
    "app.js": (
        "vendor/htmx.min.js",
        "vendor/hx-sse.min.js",
        "js/session.js",
        "js/telegram.js",
        "js/feedback.js",
        "js/forms.js",
        "js/rooms.js",
    ),
}
"""Files that travel together: on a slow net each further request costs more than its bytes."""

AT_START = ("gallery.js", "js/theme.js", *BUNDLES)
"""What start-up reads once, so that a missing file is found then and not by a seller."""

TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
}

FOREVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    body: bytes
    zipped: bytes
    digest: str
    content_type: str


class MissingAsset(FileNotFoundError):
    """A file that the pages need is not there. Vendor files are fetched by the set-up."""


def parts_of(name: str) -> tuple[Path, ...]:
    """The files behind a name, all inside our folder and of a type that we serve."""
    paths = tuple((FOLDER / part).resolve() for part in BUNDLES.get(name, (name,)))
    for path in paths:
        if not path.is_relative_to(FOLDER) or path.suffix not in TYPES or not path.is_file():
            raise MissingAsset(f"webapp/static has no {name} ({path.name}): has the set-up run?")
    return paths


def asset(name: str) -> Asset:
    """The content as it is now; a changed file is read again, so that nobody restarts for a style sheet."""
    paths = parts_of(name)
    return _read(paths, tuple(path.stat().st_mtime_ns for path in paths))


@lru_cache(maxsize=256)
def _read(paths: tuple[Path, ...], _changed: tuple[int, ...]) -> Asset:
    body = b"\n".join(_without_map(path.read_bytes()) for path in paths)
    digest = hashlib.sha256(body).hexdigest()[:12]
    return Asset(body, gzip.compress(body, 9, mtime=0), digest, TYPES[paths[0].suffix])


def _without_map(body: bytes) -> bytes:
    """Source maps are not served, and a bundle's would be wrong."""
    return b"\n".join(line for line in body.split(b"\n") if not line.startswith(b"//# sourceMappingURL="))


def static(name: str) -> str:
    """The address of a file. It changes with the content, so the browser may keep what it has for a year."""
    return f"/static/{asset(name).digest}/{name}"


async def serve(request: web.Request) -> web.Response:
    """GET /static/{digest}/{name:.+}, open to all."""
    try:
        found = asset(request.match_info["name"])
    except MissingAsset:
        raise web.HTTPNotFound from None
    known = request.match_info["digest"] == found.digest
    headers = {
        "Cache-Control": FOREVER if known else "no-cache",  # a page of yesterday asks for yesterday's digest
        "ETag": f'"{found.digest}"',
        "Vary": "Accept-Encoding",
        "X-Content-Type-Options": "nosniff",
    }
    if request.headers.get("If-None-Match") == headers["ETag"]:
        return web.Response(status=304, headers=headers)
    body = found.body
    if found.content_type.startswith("text/") and "gzip" in request.headers.get("Accept-Encoding", ""):
        body, headers["Content-Encoding"] = found.zipped, "gzip"
    return web.Response(body=body, headers=headers, content_type=found.content_type, charset=_charset(found))


def _charset(found: Asset) -> str | None:
    return "utf-8" if found.content_type.startswith("text/") else None

"""Pictures, videos, voices, documents, albums; files that bots fetch."""

from __future__ import annotations

import io
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from PIL import Image, UnidentifiedImageError

from tests.fakes.telegram.errors import Refused, bad
from tests.fakes.telegram.methods.base import Call, Json, Upload, method, post, read_markup, read_words
from tests.fakes.telegram.world import FakeFile

KINDS = {
    "sendPhoto": "photo",
    "sendVideo": "video",
    "sendDocument": "document",
    "sendVoice": "voice",
    "sendAudio": "audio",
    "sendAnimation": "animation",
    "sendVideoNote": "video_note",
    "sendSticker": "sticker",
}
ALBUM_KINDS = {"photo", "video", "audio", "document", "live_photo"}
MOST = {"photo": 10 << 20}
MOST_OF_ANY = 50 << 20
MOST_FETCHED = 20 << 20
MIMES = {"video": "video/mp4", "voice": "audio/ogg", "audio": "audio/mpeg", "animation": "video/mp4"}


@method(*KINDS)
async def send_media(call: Call) -> Json:
    room, kind = call.room(), KINDS[call.method]
    file = await _file(call, kind, call.params[kind])
    markup = read_markup(call, room)
    return post(call, room, described(kind, file) | read_words(call, "caption", 1024) | markup)


@method("sendMediaGroup")
async def send_media_group(call: Call) -> list[Json]:
    room, items = call.room(), call.params["media"]
    if not 2 <= len(items) <= 10:
        raise bad("MEDIA_GROUP_INVALID: an album has 2-10 items" if items else "media not specified")
    kinds = {item["type"] for item in items}
    if not kinds <= ALBUM_KINDS or (kinds & {"audio", "document"} and len(kinds) > 1):
        raise bad("MEDIA_GROUPED_INVALID")
    contents = [await media_content(call, item) for item in items]
    group = {"media_group_id": str(call.world.fresh())}
    return [post(call, room, content | group) for content in contents]


async def media_content(call: Call, media: Json) -> Json:
    """What an InputMedia puts into its message."""
    file = await _file(call, media["type"], media["media"])
    words = Call(call.world, call.bot, call.method, media)
    return described(media["type"], file) | read_words(words, "caption", 1024)


async def _file(call: Call, kind: str, named: str) -> FakeFile:
    """The file that a field names: uploaded, attached, known by its id, or at an address."""
    if upload := call.uploads.get(named.removeprefix("attach://")):
        return _keep(call, kind, upload)
    if named.startswith("attach://"):
        raise bad(f"wrong attachment: no part {named.removeprefix('attach://')!r}")
    if named.startswith(("http://", "https://")):
        return _keep(call, kind, await _download(named))
    return call.world.file_of(call.bot, named)


def _keep(call: Call, kind: str, upload: Upload) -> FakeFile:
    if not upload.content:
        raise bad("file must be non-empty")
    if len(upload.content) > MOST.get(kind, MOST_OF_ANY):
        raise Refused(413, "Request Entity Too Large")
    size = _picture_size(upload.content) if kind == "photo" else (0, 0)
    return call.world.keep_file(call.bot, upload.content, upload.name, upload.mime or MIMES.get(kind, ""), size)


def _picture_size(content: bytes) -> tuple[int, int]:
    try:
        width, height = Image.open(io.BytesIO(content)).size
    except (UnidentifiedImageError, OSError):
        raise bad("IMAGE_PROCESS_FAILED") from None
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height


async def _download(url: str) -> Upload:
    """Telegram fetches the address itself; from here only this machine can be reached."""
    failed = bad("failed to get HTTP URL content")
    if urlsplit(url).hostname not in {"127.0.0.1", "localhost"}:
        raise failed
    try:
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            if response.status != 200:
                raise failed
            return Upload(urlsplit(url).path.rsplit("/", 1)[-1], response.content_type, await response.read())
    except aiohttp.ClientError:
        raise failed from None


def described(kind: str, file: FakeFile) -> Json:
    """The file as a message shows it."""
    if kind == "photo":
        return {"photo": photo_sizes(file)}
    width, height = file.size if all(file.size) else (640, 360)
    details: dict[str, Json] = {
        "video": {"width": width, "height": height, "duration": 3},
        "animation": {"width": width, "height": height, "duration": 3},
        "voice": {"duration": 3},
        "video_note": {"length": 240, "duration": 3},
        "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
        "audio": {"duration": 3},
        "document": {"file_name": file.name} if file.name else {},
    }
    mime = {"mime_type": file.mime} if file.mime else {}
    content: Json = {kind: file.json() | mime | details[kind]}
    return content | ({"document": content["animation"]} if kind == "animation" else {})


def photo_sizes(file: FakeFile) -> list[Json]:
    """A thumbnail and the whole, smallest first, as Telegram lists them."""
    width, height = file.size
    whole = file.json() | {"width": width, "height": height}
    scale = 90 / max(width, height, 1)
    if scale >= 1:
        return [whole]
    small = {"width": max(1, round(width * scale)), "height": max(1, round(height * scale)), "file_size": 900}
    return [whole | small | {"file_unique_id": f"{file.unique_id}s"}, whole]


@method("getFile")
async def get_file(call: Call) -> Json:
    file = call.world.file_of(call.bot, call.params["file_id"])
    if len(file.content) > MOST_FETCHED:
        raise bad("file is too big")
    return file.json() | {"file_path": file.path}


@method("getUserProfilePhotos")
async def get_user_profile_photos(call: Call) -> Json:
    if call.params["user_id"] not in call.world.users:
        raise bad("user not found")
    photos: list[Any] = []
    return {"total_count": 0, "photos": photos}

"""People share: contact, place, pictures, files, stickers, and posts of channels."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

from tests.fakes.telegram.acting import Acting, Sent
from tests.fakes.telegram.methods.media import described
from tests.fakes.telegram.methods.sending import content_of, origin_of
from tests.fakes.telegram.world import FakeBot, FakeUser

Json = dict[str, Any]


class Sharing(Acting):
    async def send_contact(
        self, user: FakeUser, bot: FakeBot | None = None, *, phone: str = "", of: FakeUser | None = None
    ) -> Sent:
        """The person shares a phone number: their own, or someone else's card."""
        owner = of or user
        contact = {"phone_number": phone or owner.phone or "+998901234567", "first_name": owner.first_name}
        return await self.write(user, bot, {"contact": contact | {"user_id": owner.id}})

    async def send_location(
        self, user: FakeUser, bot: FakeBot | None = None, latitude: float = 41.3111, longitude: float = 69.2797
    ) -> Sent:
        return await self.write(user, bot, {"location": {"latitude": latitude, "longitude": longitude}})

    async def send_photo(
        self, user: FakeUser, content: bytes, caption: str = "", bot: FakeBot | None = None, **more: Any
    ) -> Sent:
        return await self._file(user, bot, "photo", content, caption, more)

    async def send_album(
        self, user: FakeUser, contents: list[bytes], caption: str = "", bot: FakeBot | None = None
    ) -> list[Sent]:
        """Several pictures as one: separate updates with one group id, the words with the first."""
        group = {"media_group_id": str(self.world.fresh())}
        captions = [caption] + [""] * (len(contents) - 1)
        return [
            await self.send_photo(user, content, words, bot, **group)
            for content, words in zip(contents, captions, strict=True)
        ]

    async def video(self, user: FakeUser, content: bytes, caption: str = "", bot: FakeBot | None = None) -> Sent:
        return await self._file(user, bot, "video", content, caption, {}, mime="video/mp4")

    async def voice(self, user: FakeUser, content: bytes = b"OggS", bot: FakeBot | None = None) -> Sent:
        return await self._file(user, bot, "voice", content, "", {}, mime="audio/ogg")

    async def document(
        self, user: FakeUser, content: bytes, name: str, mime: str = "", caption: str = "", bot: FakeBot | None = None
    ) -> Sent:
        return await self._file(user, bot, "document", content, caption, {}, name=name, mime=mime)

    async def sticker(self, user: FakeUser, emoji: str = "👍", bot: FakeBot | None = None) -> Sent:
        file = self.world.keep_file(self.bot_for(user, bot), b"RIFF", "sticker.webp")
        looks = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return await self.write(user, bot, {"sticker": file.json() | looks | {"emoji": emoji}})

    async def web_app_data(self, user: FakeUser, data: str, label: str, bot: FakeBot | None = None) -> Sent:
        """A page that a reply keyboard's button opened sends its data."""
        return await self.write(user, bot, {"web_app_data": {"data": data, "button_text": label}})

    async def forward(self, user: FakeUser, post: Json, bot: FakeBot | None = None) -> Sent:
        """The person forwards a message, a channel's post for instance, to the bot."""
        return await self.write(user, bot, content_of(post) | {"forward_origin": origin_of(post)})

    async def quote(
        self, user: FakeUser, post: Json, text: str, bot: FakeBot | None = None, *, words: str = ""
    ) -> Sent:
        """The person answers a post from another chat; `words` are the part of it that they marked."""
        shown = {name: value for name, value in content_of(post).items() if name in ("photo", "video", "document")}
        place = {"chat": post["chat"], "message_id": post["message_id"]}
        reply: Json = {"external_reply": {"origin": origin_of(post)} | place | shown}
        quoted = {"quote": {"text": words, "position": 0, "is_manual": True}} if words else {}
        return await self.write(user, bot, {"text": text} | reply | quoted)

    async def _file(
        self,
        user: FakeUser,
        bot: FakeBot | None,
        kind: str,
        content: bytes,
        caption: str,
        more: Json,
        *,
        name: str = "",
        mime: str = "",
    ) -> Sent:
        bot = self.bot_for(user, bot)
        size = Image.open(io.BytesIO(content)).size if kind == "photo" else (0, 0)
        file = self.world.keep_file(bot, content, name, mime, size)
        words = {"caption": caption} if caption else {}
        return await self.write(user, bot, described(kind, file) | words | more)

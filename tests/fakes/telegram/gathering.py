"""Channels and groups: posts, comments, who comes and goes, and chats given to a bot."""

from __future__ import annotations

from typing import Any

from tests.fakes.telegram.acting import Acting, Sent
from tests.fakes.telegram.keyboards import reply_buttons
from tests.fakes.telegram.methods.chats import member_json
from tests.fakes.telegram.methods.sending import content_of, origin_of
from tests.fakes.telegram.world import FakeBot, FakeChat, FakeUser, Room

Json = dict[str, Any]


class Gathering(Acting):
    async def post(self, channel: FakeChat, text: str, by: FakeUser | None = None, **more: Any) -> Json:
        """Somebody publishes a post. The bots that are administrators hear of it; the message is returned."""
        room = self.world.shared_room(channel)
        content = {"text": text} if text else {}
        head: Json = {"message_id": next(room.numbers), "date": self.world.now(), "chat": channel.chat_json()}
        message = head | {"sender_chat": channel.chat_json()} | content | more
        room.messages[message["message_id"]] = message
        room.authors[message["message_id"]] = by.id if by else 0
        for bot in self._present(channel):
            await self.deliver(bot, "channel_post", message)
        return message

    async def edit_post(self, channel: FakeChat, message_id: int, text: str) -> Json:
        """A post now says something else."""
        room = self.world.shared_room(channel)
        message = room.messages[message_id] | {"text": text, "edit_date": self.world.now()}
        room.messages[message_id] = message
        for bot in self._present(channel):
            await self.deliver(bot, "edited_channel_post", message)
        return message

    async def comment(self, user: FakeUser, post: Json, text: str) -> list[Sent]:
        """The person writes under a channel's post, in the discussion group."""
        channel = self.world.chats[post["chat"]["id"]]
        assert channel.linked, "the channel has no discussion group: link() one"
        root = await self._mirrored(channel.linked, post)
        thread = {"reply_to_message": root, "message_thread_id": root["message_id"]}
        return await self.say_in(channel.linked, user, text, **thread)

    async def say_in(self, group: FakeChat, user: FakeUser, text: str, **more: Any) -> list[Sent]:
        """The person writes in a group. Administrator bots hear everything, others their commands only."""
        message = self.place(self.world.shared_room(group), user, {"text": text} | more)
        hearing = self._present(group, everything=not text.startswith("/"))
        return [await self.deliver(bot, "message", message) for bot in hearing]

    def link(self, channel: FakeChat, group: FakeChat) -> None:
        """The group is where the channel's posts are discussed."""
        channel.linked, group.linked = group, channel

    async def block(self, user: FakeUser, bot: FakeBot | None = None) -> Sent:
        """The person stops the bot: it is told, and may no longer write."""
        bot = self.bot_for(user, bot)
        user.blocked.add(bot.id)
        return await self._told(bot, user, user.chat_json(), _private(bot, "member"), _private(bot, "kicked"))

    async def unblock(self, user: FakeUser, bot: FakeBot | None = None) -> Sent:
        bot = self.bot_for(user, bot)
        user.blocked.discard(bot.id)
        return await self._told(bot, user, user.chat_json(), _private(bot, "kicked"), _private(bot, "member"))

    async def my_chat_member(
        self, chat: FakeChat, bot: FakeBot, by: FakeUser, status: str = "administrator", **rights: bool
    ) -> Sent:
        """Somebody makes the bot an administrator, a member, or throws it out ("left", "kicked"). It is told."""
        before = member_json(chat, bot)
        if status == "administrator":
            chat.promote(bot, **rights)
        else:
            chat.members[bot.id] = {"status": status}
        return await self._told(bot, by, chat.chat_json(), before, member_json(chat, bot))

    async def share_chat(self, user: FakeUser, chat: FakeChat, bot: FakeBot | None = None) -> Sent:
        """The person chooses this chat behind a "request chat" button: the bot gets its rights there, then the chat."""
        bot = self.bot_for(user, bot)
        asked = self._asked(self.world.private_room(bot, user))
        if rights := asked.get("bot_administrator_rights"):
            await self.my_chat_member(chat, bot, user, **rights)
        shared = {"request_id": asked["request_id"], "chat_id": chat.id}
        named = {"title": chat.title} if asked.get("request_title") else {}
        named |= {"username": chat.username} if asked.get("request_username") and chat.username else {}
        return await self.write(user, bot, {"chat_shared": shared | named})

    def _asked(self, room: Room) -> Json:
        asked = [button.raw["request_chat"] for button in reply_buttons(room.keyboard) if "request_chat" in button.raw]
        assert asked, "no button on the keyboard asks for a chat"
        found: Json = asked[0]
        return found

    def _present(self, chat: FakeChat, *, everything: bool = True) -> list[FakeBot]:
        wanted = ("administrator",) if everything else ("administrator", "member")
        return [bot for bot in self.world.bots.values() if chat.members.get(bot.id, {}).get("status") in wanted]

    async def _mirrored(self, group: FakeChat, post: Json) -> Json:
        """The post as it stands in the discussion group, where Telegram forwards it by itself."""
        room = self.world.shared_room(group)
        for message in room.messages.values():
            if message.get("is_automatic_forward") and message["forward_origin"] == origin_of(post):
                return message
        telegram = FakeUser(777000, "Telegram")
        automatic = {"is_automatic_forward": True, "sender_chat": post["chat"], "forward_origin": origin_of(post)}
        root = self.place(room, telegram, content_of(post) | automatic)
        for bot in self._present(group):
            await self.deliver(bot, "message", root)
        return root

    async def _told(self, bot: FakeBot, by: FakeUser, chat: Json, before: Json, after: Json) -> Sent:
        head = {"chat": chat, "from": by.json(), "date": self.world.now()}
        return await self.deliver(bot, "my_chat_member", head | {"old_chat_member": before, "new_chat_member": after})


def _private(bot: FakeBot, status: str) -> Json:
    return {"status": status, "user": bot.json()} | ({"until_date": 0} if status == "kicked" else {})

"""Who and what exists in the fake Telegram: bots, people, chats, messages, files."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.telegram.errors import Refused, bad, forbidden
from tests.fakes.telegram.mailbox import Mailbox
from tests.fakes.telegram.words import words

Json = dict[str, Any]

BOT_RIGHTS = words(
    """
    can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_promote_members
    can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories can_send_welcome_messages
    can_post_messages can_edit_messages can_pin_messages can_manage_topics can_manage_direct_messages
    can_manage_tags
    """
)


@dataclass(eq=False)
class FakeUser:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "en"
    phone: str = ""
    is_bot: bool = False
    blocked: set[int] = field(default_factory=set)
    """Ids of the bots that this person has stopped."""
    deactivated: bool = False

    def json(self) -> Json:
        named = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name} | _filled(named)

    def chat_json(self) -> Json:
        named = {"last_name": self.last_name, "username": self.username}
        return {"id": self.id, "type": "private", "first_name": self.first_name} | _filled(named)


@dataclass(eq=False)
class FakeBot(FakeUser):
    token: str = ""
    revoked: bool = False
    mailbox: Mailbox = field(default_factory=Mailbox)
    profile: dict[tuple[Any, ...], Any] = field(default_factory=dict)
    """Name, descriptions, commands and menu buttons per language, scope and chat."""

    def json(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.first_name, "username": self.username}

    def me(self) -> Json:
        abilities = ("can_join_groups", "supports_inline_queries", "has_main_web_app")
        closed = ("can_read_all_group_messages", "can_connect_to_business", "has_topics_enabled", "can_manage_bots")
        return self.json() | dict.fromkeys(abilities, True) | dict.fromkeys(closed, False)


@dataclass(eq=False)
class FakeChat:
    """A group or a channel; private chats are only rooms."""

    id: int
    type: str
    title: str
    username: str = ""
    linked: FakeChat | None = None
    """A channel's discussion group, and back."""
    members: dict[int, Json] = field(default_factory=dict)
    """User id → status and rights."""

    def json(self) -> Json:
        return {"id": self.id, "type": self.type, "title": self.title} | _filled({"username": self.username})

    def chat_json(self) -> Json:
        return self.json()

    def promote(self, user: FakeUser, *, owner: bool = False, **rights: bool) -> None:
        """The user is an administrator with every right that is not named False."""
        granted = dict.fromkeys(BOT_RIGHTS, True) | rights
        self.members[user.id] = {"status": "creator" if owner else "administrator", "rights": granted}

    def join(self, user: FakeUser) -> None:
        self.members[user.id] = {"status": "member"}

    def remove(self, user: FakeUser) -> None:
        self.members[user.id] = {"status": "left"}

    def may(self, user: FakeUser, right: str) -> bool:
        member = self.members.get(user.id, {"status": "left"})
        return bool(member["status"] == "creator" or member.get("rights", {}).get(right))


@dataclass(eq=False)
class Room:
    """A chat as one bot and one person share it, or a group or channel: messages under their numbers."""

    chat: FakeUser | FakeChat
    messages: dict[int, Json] = field(default_factory=dict)
    authors: dict[int, int] = field(default_factory=dict)
    """Message id → id of the bot or person who wrote it; a channel's posts do not say."""
    keyboard: Json | None = None
    """The reply keyboard that is open."""
    drafts: dict[int, str] = field(default_factory=dict)
    invoices: dict[int, Json] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def private(self) -> bool:
        return isinstance(self.chat, FakeUser)


@dataclass(eq=False)
class Connection:
    """A bot connected to somebody's own account."""

    id: str
    owner: FakeUser
    bot: FakeBot
    enabled: bool = True
    can_reply: bool = True
    heard: dict[int, int] = field(default_factory=dict)
    """Customer → when they last wrote: only for a day after that may the bot write to them."""

    def json(self, date: int) -> Json:
        head = {"id": self.id, "user": self.owner.json(), "user_chat_id": self.owner.id, "date": date}
        rights = {"can_reply": True} if self.can_reply else {}
        return head | {"is_enabled": self.enabled, "rights": rights}


@dataclass(frozen=True, slots=True)
class FakeFile:
    id: str
    unique_id: str
    owner: int
    """The bot that may use the id; another bot's call with it is refused, as Telegram does."""
    content: bytes
    name: str = ""
    mime: str = ""
    size: tuple[int, int] = (0, 0)

    @property
    def path(self) -> str:
        return f"files/{self.unique_id}/{self.name or 'file'}"

    def json(self) -> Json:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}


class World:
    """Everything that is there. Calls change it through `methods`, people through `people`."""

    def __init__(self) -> None:
        self.bots: dict[str, FakeBot] = {}
        self.users: dict[int, FakeUser] = {}
        self.chats: dict[int, FakeChat] = {}
        self.rooms: dict[tuple[int, int], Room] = {}
        self.files: dict[str, FakeFile] = {}
        self.queries: dict[str, Json] = {}
        """Callback, checkout and shipping queries that wait for their answer."""
        self.connections: dict[int, Connection] = {}
        """Owner of an account → the bot connected to it."""
        self.prepared: dict[str, Json] = {}
        self.any_token = False
        """Take in bots under tokens nobody has told about: for a server that people play with."""
        self._ids = itertools.count(1)

    def now(self) -> int:
        return int(time.time())

    def fresh(self) -> int:
        return next(self._ids)

    def bot_with(self, token: str) -> FakeBot:
        """The bot that a request's token names. Raises Refused like Telegram."""
        number, _, secret = token.partition(":")
        if not number.isdigit() or not secret:
            raise Refused(404, "Not Found")
        if token not in self.bots and self.any_token:
            self.bots[token] = FakeBot(
                int(number), f"Bot {number}", username=f"bot{number}_bot", is_bot=True, token=token
            )
        bot = self.bots.get(token)
        if not bot or bot.revoked:
            raise Refused(401, "Unauthorized")
        return bot

    def room(self, bot: FakeBot, chat_id: int | str) -> Room:
        """Where this bot writes when it names this chat. Raises Refused like Telegram."""
        if chat := self.chat_named(chat_id):
            self._check_presence(chat, bot)
            return self.shared_room(chat)
        user = self.users.get(chat_id) if isinstance(chat_id, int) else None
        if user is None:
            raise bad("chat not found")
        room = self.rooms.get((bot.id, user.id))
        self._check_reachable(user, bot, room)
        assert room is not None
        return room

    def chat_named(self, chat_id: int | str) -> FakeChat | None:
        if isinstance(chat_id, int):
            return self.chats.get(chat_id)
        named = (chat for chat in self.chats.values() if chat.username and f"@{chat.username}" == chat_id)
        return next(named, None)

    def shared_room(self, chat: FakeChat) -> Room:
        return self.rooms.setdefault((0, chat.id), Room(chat))

    def private_room(self, bot: FakeBot, user: FakeUser) -> Room:
        """The person's chat with the bot; from now on the bot may write there."""
        return self.rooms.setdefault((bot.id, user.id), Room(user))

    def personal_room(self, connection: Connection, customer: FakeUser) -> Room:
        """The chat of the two people, in which the bot may speak."""
        return self.rooms.setdefault((-connection.owner.id, customer.id), Room(customer))

    def room_through(self, bot: FakeBot, connection_id: str, chat_id: int | str) -> Room:
        """Where the bot writes through a connection. Raises Refused like Telegram."""
        found = next((c for c in self.connections.values() if c.id == connection_id and c.bot is bot), None)
        customer = self.users.get(chat_id) if isinstance(chat_id, int) else None
        if found is None or not found.enabled or customer is None:
            raise bad("BUSINESS_CONNECTION_INVALID")
        if not found.can_reply:
            raise bad("BUSINESS_CONNECTION_NOT_ALLOWED")
        if self.now() - found.heard.get(customer.id, 0) > 24 * 3600:
            raise bad("BUSINESS_PEER_USAGE_MISSING")
        return self.personal_room(found, customer)

    def _check_presence(self, chat: FakeChat, bot: FakeBot) -> None:
        status = chat.members.get(bot.id, {"status": None})["status"]
        if status == "left":
            raise forbidden(f"bot is not a member of the {chat.type} chat")
        if status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        if status is None and not chat.username:
            raise bad("chat not found")
        if status is None:
            raise forbidden(f"bot is not a member of the {chat.type} chat")

    def _check_reachable(self, user: FakeUser, bot: FakeBot, room: Room | None) -> None:
        if user.deactivated:
            raise forbidden("user is deactivated")
        if user.is_bot:
            raise forbidden("bots can't send messages to bots")
        if room is None:
            raise forbidden("bot can't initiate conversation with a user")
        if bot.id in user.blocked:
            raise forbidden("bot was blocked by the user")

    def file_of(self, bot: FakeBot, file_id: str) -> FakeFile:
        file = self.files.get(file_id)
        if not file or file.owner != bot.id:
            raise bad("wrong file identifier/HTTP URL specified")
        return file

    def keep_file(
        self, bot: FakeBot, content: bytes, name: str = "", mime: str = "", size: tuple[int, int] = (0, 0)
    ) -> FakeFile:
        number = self.fresh()
        file = FakeFile(f"AgACfile{number}x{bot.id}", f"AQADu{number}", bot.id, content, name, mime, size)
        self.files[file.id] = file
        return file


def _filled(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value}

"""What a bot can learn about chats and their members."""

from __future__ import annotations

from typing import Any

from tests.fakes.telegram.errors import bad
from tests.fakes.telegram.methods.base import Call, Json, method
from tests.fakes.telegram.world import FakeBot, FakeChat, FakeUser, World

CHANNEL_ONLY = {"can_post_messages", "can_edit_messages", "can_manage_direct_messages"}
GROUP_ONLY = {"can_pin_messages", "can_manage_topics", "can_manage_tags"}
ABOUT_ALL = {
    "accent_color_id": 1,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), True
    ),
}


@method("getChat")
async def get_chat(call: Call) -> Json:
    chat = call.room().chat
    about = chat.chat_json() | ABOUT_ALL
    if isinstance(chat, FakeChat) and chat.linked:
        about["linked_chat_id"] = chat.linked.id
    return about


@method("getChatMember")
async def get_chat_member(call: Call) -> Json:
    chat = call.room().chat
    user = someone(call.world, call.params["user_id"])
    if isinstance(chat, FakeUser):
        if user not in (chat, call.bot):
            raise bad("user not found")
        return {"status": "member", "user": user.json()}
    if chat.type == "channel" and user is not call.bot and not _is_admin(chat, call.bot):
        raise bad("CHAT_ADMIN_REQUIRED")
    return member_json(chat, user)


@method("getChatAdministrators")
async def get_chat_administrators(call: Call) -> list[Json]:
    chat = _shared(call)
    admins = [user_id for user_id, member in chat.members.items() if member["status"] in ("creator", "administrator")]
    return [member_json(chat, someone(call.world, user_id)) for user_id in admins]


@method("getChatMemberCount")
async def get_chat_member_count(call: Call) -> int:
    chat = call.room().chat
    if isinstance(chat, FakeUser):
        return 2
    return sum(member["status"] not in ("left", "kicked") for member in chat.members.values())


@method("leaveChat")
async def leave_chat(call: Call) -> bool:
    _shared(call).remove(call.bot)
    return True


def _shared(call: Call) -> FakeChat:
    chat = call.room().chat
    if isinstance(chat, FakeUser):
        raise bad("there are no administrators in the private chat")
    return chat


def _is_admin(chat: FakeChat, bot: FakeBot) -> bool:
    return chat.members.get(bot.id, {}).get("status") == "administrator"


def someone(world: World, user_id: int) -> FakeUser:
    bots = {bot.id: bot for bot in world.bots.values()}
    user = world.users.get(user_id) or bots.get(user_id)
    if not user:
        raise bad("user not found")
    return user


def member_json(chat: FakeChat, user: FakeUser) -> Json:
    """The member as Telegram describes it: an administrator with every right by name."""
    member = chat.members.get(user.id, {"status": "left"})
    told: Json = {"status": member["status"], "user": user.json()}
    if member["status"] == "creator":
        return told | {"is_anonymous": False}
    if member["status"] == "administrator":
        return told | {"can_be_edited": False, "is_anonymous": False} | rights_in(chat, member["rights"])
    if member["status"] == "kicked":
        return told | {"until_date": 0}
    return told


def rights_in(chat: FakeChat, rights: dict[str, bool]) -> dict[str, Any]:
    other = GROUP_ONLY if chat.type == "channel" else CHANNEL_ONLY
    return {name: value for name, value in rights.items() if name not in other}

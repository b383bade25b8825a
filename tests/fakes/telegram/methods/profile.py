"""What a bot says of itself: name, descriptions, commands, menu button."""

from __future__ import annotations

import re
from typing import Any

from tests.fakes.telegram.errors import bad
from tests.fakes.telegram.methods.base import Call, Json, method

TEXTS = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}


@method("getMe")
async def get_me(call: Call) -> Json:
    return call.bot.me()


@method("setMyName", "setMyDescription", "setMyShortDescription")
async def set_text(call: Call) -> bool:
    field = TEXTS[call.method.removeprefix("setMy")]
    call.bot.profile[field, call.get("language_code", "")] = call.get(field, "")
    return True


@method("getMyName", "getMyDescription", "getMyShortDescription")
async def get_text(call: Call) -> Json:
    field = TEXTS[call.method.removeprefix("getMy")]
    default = call.bot.first_name if field == "name" else ""
    texts = [call.bot.profile.get((field, language)) for language in (call.get("language_code", ""), "")]
    return {field: next(filter(None, texts), default)}


@method("setMyCommands")
async def set_my_commands(call: Call) -> bool:
    for command in call.params["commands"]:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise bad("BOT_COMMAND_INVALID")
    if len(call.params["commands"]) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    call.bot.profile[_scope(call)] = call.params["commands"]
    return True


@method("deleteMyCommands")
async def delete_my_commands(call: Call) -> bool:
    call.bot.profile.pop(_scope(call), None)
    return True


@method("getMyCommands")
async def get_my_commands(call: Call) -> list[Json]:
    return list(call.bot.profile.get(_scope(call), []))


def _scope(call: Call) -> tuple[Any, ...]:
    scope = call.get("scope") or {"type": "default"}
    return "commands", scope["type"], scope.get("chat_id"), scope.get("user_id"), call.get("language_code", "")


@method("setChatMenuButton")
async def set_chat_menu_button(call: Call) -> bool:
    button = call.get("menu_button") or {"type": "default"}
    if button["type"] == "web_app" and not button["web_app"]["url"].startswith("https://"):
        raise bad(f"menu button Web App URL '{button['web_app']['url']}' is invalid: Only HTTPS links are allowed")
    if call.get("chat_id") is not None and not call.room().private:
        raise bad("CHAT_ID_INVALID")
    call.bot.profile["menu", call.get("chat_id")] = button
    return True


@method("getChatMenuButton")
async def get_chat_menu_button(call: Call) -> Json:
    default: Json = call.bot.profile.get(("menu", None), {"type": "commands"})
    button: Json = call.bot.profile.get(("menu", call.get("chat_id")), default)
    return button

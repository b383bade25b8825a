"""What stands in the bots' command menus, in every language."""

from __future__ import annotations

from aiogram.methods import SetMyCommands
from aiogram.types import BotCommand

from bot.telegram.acts import speaker
from models.base.i18n import Language, speaking
from models.base.i18n import gettext as _
from models.workspaces import BotAccount

MENUS = tuple(language for language in Language if len(language.value) == 2)
"""Telegram knows two-letter codes only, so both Uzbek scripts share one menu."""


def menu(account: BotAccount) -> list[BotCommand]:
    lines = [
        ("orders", _("Your orders")),
        ("cart", _("Your cart")),
        ("lang", _("Language")),
        ("help", _("Help")),
    ]
    if account.workspace_id is None:
        lines[2:2] = [("shop", _("Another shop")), ("newshop", _("Open a shop"))]
    return [BotCommand(command=command, description=text) for command, text in lines]


async def set_commands(account: BotAccount) -> None:
    """The menus stand, in the language of each person's device. Raises SendFailed."""
    with speaking(Language.EN):
        await speaker().call(account, SetMyCommands(commands=menu(account)))
    for language in MENUS:
        with speaking(language):
            await speaker().call(account, SetMyCommands(commands=menu(account), language_code=language.value))

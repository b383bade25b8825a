"""The door's own messages: menus, lists, dialogues. Buttons of the door begin with "d:", the seller's with "s:"."""

from __future__ import annotations

from aiogram.types import (
    ChatAdministratorRights,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
)

from bot.channels.base import Button, Outgoing
from models.base.i18n import Language
from models.base.i18n import gettext as _
from models.base.money import MINOR_DIGITS
from models.workspaces import Workspace

PAGE = 8
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_delete_messages")


def welcome(shops: list[Workspace], page: int, *, said: str = "") -> Outgoing:
    """The friendly choice: the shops of this platform, and opening one."""
    listed = shops[:PAGE]
    rows = [(Button(shop.name, press=f"d:go:{shop.slug}"),) for shop in listed]
    turn = [Button("‹", press=f"d:page:{page - 1}")] if page else []
    turn += [Button("›", press=f"d:page:{page + 1}")] if len(shops) > PAGE else []
    text = said or _("Hello! Which shop would you like to visit?")
    opening = Button(_("Open a shop"), press="d:new")
    return Outgoing(text, buttons=tuple(row for row in (*rows, tuple(turn), (opening,)) if row))


def my_shops(shops: list[Workspace], current: int | None) -> tuple[tuple[Button, ...], ...]:
    """One row for each shop where the person works."""
    return tuple(
        (Button(f"{'✓ ' if shop.id == current else ''}💼 {shop.name}", press=f"d:work:{shop.slug}"),) for shop in shops
    )


def at_work(shop: Workspace, said: str = "") -> Outgoing:
    """What a person of the shop sees when they are at work."""
    text = said or _("You are at work in “%(shop)s”. New orders come here by themselves.", shop=shop.name)
    rows = (
        (Button(_("Open the cabinet"), web_app=f"/s/{shop.slug}/"),),
        (Button(_("Try the shop as a customer"), press=f"d:go:{shop.slug}"),),
        (Button(_("Connect an own bot"), press="d:bot"), Button(_("Connect a channel"), press="d:channel")),
    )
    return Outgoing(text, buttons=rows)


def languages(verb: str) -> Outgoing:
    """Every language under its own name."""
    buttons = [Button(language.own_name, press=f"{verb}:{language.value}") for language in Language]
    pairs = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    text = _("Which language shall we speak?") if verb == "lang" else _("Which language do you write in most?")
    return Outgoing(text, buttons=pairs)


def currencies() -> Outgoing:
    buttons = tuple(Button(code, press=f"d:cur:{code}") for code in MINOR_DIGITS)
    return Outgoing(_("Which currency are your prices in?"), buttons=(buttons[:3], buttons[3:]))


def ask_for_channel() -> ReplyKeyboardMarkup:
    """Telegram offers the person's channels and adds the bot there with these rights in one tap."""
    everything = dict.fromkeys(ChatAdministratorRights.model_fields, False)
    wanted = ChatAdministratorRights(**{**everything, **dict.fromkeys(CHANNEL_RIGHTS, True)})
    person = ChatAdministratorRights(**{**everything, **dict.fromkeys((*CHANNEL_RIGHTS, "can_promote_members"), True)})
    request = KeyboardButtonRequestChat(
        request_id=1,
        chat_is_channel=True,
        bot_administrator_rights=wanted,
        user_administrator_rights=person,
        request_title=True,
        request_username=True,
    )
    button = KeyboardButton(text=_("Choose the channel"), request_chat=request)
    return ReplyKeyboardMarkup(keyboard=[[button]], one_time_keyboard=True, resize_keyboard=True)


def rights_in_words(rights: dict[str, bool]) -> str:
    words = {
        "can_post_messages": _("publish posts"),
        "can_edit_messages": _("edit posts"),
        "can_delete_messages": _("delete posts"),
    }
    return "\n".join(f"{'✅' if rights.get(right) else '❌'} {text}" for right, text in words.items())

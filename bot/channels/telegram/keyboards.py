"""Buttons as Telegram draws them."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from aiogram.types import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    WebAppInfo,
)

from bot.channels.base import Button
from models.base.settings import settings

Rows = Sequence[Sequence[Button]]
MOST_COPIED = 256


def mini_app_url(bot_public_id: str, path: str) -> str | None:
    """Where the Mini App opens at this path for that bot's user; None while there is no public https address."""
    base = settings().public_url
    if not base or not base.startswith("https://"):
        return None
    return f"{base}/app/{bot_public_id}?next={quote(path)}"


def inline(bot_public_id: str, rows: Rows) -> InlineKeyboardMarkup | None:
    """The buttons that stand under the message; those that this installation cannot do are left out."""
    drawn = [[made for button in row if (made := _inline(bot_public_id, button))] for row in rows]
    drawn = [row for row in drawn if row]
    return InlineKeyboardMarkup(inline_keyboard=drawn) if drawn else None


def _inline(bot_public_id: str, button: Button) -> InlineKeyboardButton | None:
    if button.press:
        return InlineKeyboardButton(text=button.label, callback_data=button.press)
    if button.url:
        return InlineKeyboardButton(text=button.label, url=button.url)
    if button.copy:
        return InlineKeyboardButton(text=button.label, copy_text=CopyTextButton(text=button.copy[:MOST_COPIED]))
    if button.web_app and (url := mini_app_url(bot_public_id, button.web_app)):
        return InlineKeyboardButton(text=button.label, web_app=WebAppInfo(url=url))
    return None


def asking(rows: Rows) -> ReplyKeyboardMarkup | None:
    """The keyboard that asks the person's device for a contact or a place. It goes away after one use."""
    drawn = [[_asking(button) for button in row if button.ask] for row in rows]
    drawn = [row for row in drawn if row]
    return ReplyKeyboardMarkup(keyboard=drawn, one_time_keyboard=True, resize_keyboard=True) if drawn else None


def _asking(button: Button) -> KeyboardButton:
    wants_contact = button.ask == "contact"
    return KeyboardButton(
        text=button.label, request_contact=wants_contact or None, request_location=not wants_contact or None
    )

"""What Telegram's clients hand to a Mini App: signed initData and the address that opens the page."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.parse import quote, urlencode

from tests.fakes.telegram.world import FakeUser

LIGHT = {
    "bg_color": "#ffffff", "text_color": "#000000", "hint_color": "#707579", "link_color": "#3390ec",
    "button_color": "#3390ec", "button_text_color": "#ffffff", "secondary_bg_color": "#f4f4f5",
    "header_bg_color": "#ffffff", "accent_text_color": "#3390ec", "section_bg_color": "#ffffff",
    "section_header_text_color": "#707579", "section_separator_color": "#e7e7e7", "subtitle_text_color": "#707579",
    "destructive_text_color": "#df3f40", "bottom_bar_bg_color": "#ffffff",
}  # fmt: skip
DARK = {
    "bg_color": "#212121", "text_color": "#ffffff", "hint_color": "#aaaaaa", "link_color": "#8774e1",
    "button_color": "#8774e1", "button_text_color": "#ffffff", "secondary_bg_color": "#0f0f0f",
    "header_bg_color": "#212121", "accent_text_color": "#8774e1", "section_bg_color": "#212121",
    "section_header_text_color": "#aaaaaa", "section_separator_color": "#000000", "subtitle_text_color": "#aaaaaa",
    "destructive_text_color": "#e53935", "bottom_bar_bg_color": "#212121",
}  # fmt: skip


def init_data(token: str, user: FakeUser, *, auth_date: int | None = None, start_param: str = "", **more: str) -> str:
    """initData as the bot's Mini App gets it, signed with the bot's token."""
    names = ("first_name", "last_name", "username", "language_code")
    person = {"id": user.id} | {name: getattr(user, name) for name in names} | {"allows_write_to_pm": True}
    fields: dict[str, str] = {
        "query_id": f"AAH{user.id}",
        "user": json.dumps(person, separators=(",", ":"), ensure_ascii=False),
        "auth_date": str(int(time.time()) if auth_date is None else auth_date),
        "signature": "c2lnbmVkIGJ5IHRoZSBmYWtl",
    } | more
    if start_param:
        fields["start_param"] = start_param
    return urlencode(fields | {"hash": sign(token, fields)}, quote_via=quote)


def sign(token: str, fields: dict[str, str]) -> str:
    """The hash that Telegram puts beside the fields."""
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    secret = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return hmac.new(secret, lines.encode(), hashlib.sha256).hexdigest()


def launch_url(page: str, data: str, *, dark: bool = False, platform: str = "android", version: str = "9.1") -> str:
    """The address a client opens: everything for the page is in the fragment."""
    launch: dict[str, Any] = {
        "tgWebAppData": data,
        "tgWebAppVersion": version,
        "tgWebAppPlatform": platform,
        "tgWebAppThemeParams": json.dumps(DARK if dark else LIGHT, separators=(",", ":")),
    }
    return f"{page}#{urlencode(launch, quote_via=quote)}"

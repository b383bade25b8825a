"""What Telegram refuses in keyboards, and the buttons a person can see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tests.fakes.telegram.errors import bad

Json = dict[str, Any]

STYLES = {"danger", "success", "primary"}
INLINE_WITHOUT_ACTION = {"text", "style", "icon_custom_emoji_id"}
PRIVATE_ONLY = {
    "request_contact": "phone number",
    "request_location": "location",
    "request_chat": "chat",
    "request_users": "users",
    "request_managed_bot": "managed bot",
    "web_app": "Web App",
}


@dataclass(frozen=True, slots=True)
class Button:
    """A button on the screen. `data` is what comes back, `url` where it leads."""

    label: str
    data: str = ""
    url: str = ""
    web_app: str = ""
    raw: Json = field(default_factory=dict)

    def __str__(self) -> str:
        return self.label


def check_markup(markup: Json | None, *, private: bool, channel: bool = False) -> None:
    """Raises Refused when this keyboard may not be under a message in such a chat."""
    if not markup:
        return
    if rows := markup.get("inline_keyboard"):
        for button in _flat(rows):
            _check_inline(button, private)
        if len(_flat(rows)) > 100:
            raise bad("REPLY_MARKUP_TOO_LONG")
    elif channel and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    elif rows := markup.get("keyboard"):
        for button in _flat(rows):
            _check_reply(button, private)


def _flat(rows: list[list[Json]]) -> list[Json]:
    return [button for row in rows for button in row]


def _check_inline(button: Json, private: bool) -> None:
    actions = [name for name in button if name not in INLINE_WITHOUT_ACTION]
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(f"can't parse inline keyboard button: exactly one action is expected, found {', '.join(actions)}")
    _check_look(button)
    if "web_app" in button:
        _check_web_app(button["web_app"]["url"], private)
    if "url" in button:
        _check_url(button["url"])


def _check_reply(button: Json, private: bool) -> None:
    _check_look(button)
    for name, what in PRIVATE_ONLY.items():
        if button.get(name) and not private:
            raise bad(f"{what} can be requested in private chats only")
    if "web_app" in button:
        _check_web_app(button["web_app"]["url"], private)


def _check_look(button: Json) -> None:
    if not button["text"].strip():
        raise bad('can\'t parse keyboard button: Field "text" must be non-empty')
    if button.get("style", "primary") not in STYLES:
        raise bad("can't parse keyboard button: invalid button style specified")


def _check_web_app(url: str, private: bool) -> None:
    if not private:
        raise bad("BUTTON_TYPE_INVALID")
    if not url.startswith("https://"):
        raise bad(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "tg":
        return
    if parts.scheme not in {"http", "https"}:
        raise bad(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if "." not in (parts.hostname or ""):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def inline_buttons(message: Json) -> list[Button]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [_inline(button) for button in _flat(rows)]


def _inline(button: Json) -> Button:
    web_app = button.get("web_app", {}).get("url", "")
    return Button(button["text"], button.get("callback_data", ""), button.get("url", ""), web_app, button)


def reply_buttons(keyboard: Json | None) -> list[Button]:
    return [_inline(button) for button in _flat((keyboard or {}).get("keyboard", []))]

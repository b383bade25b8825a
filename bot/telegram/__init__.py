"""Telegram, listening: updates come in here, by polling or by webhook, and become one commit each."""

from bot.telegram.listening import ensure_platform, listen
from bot.telegram.webhook import webhook_routes

__all__ = ["ensure_platform", "listen", "webhook_routes"]

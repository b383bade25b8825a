"""How a bot gets its updates: polling or a webhook, never both."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tests.fakes.telegram.errors import bad
from tests.fakes.telegram.mailbox import Webhook
from tests.fakes.telegram.methods.base import Call, Json, method

PORTS = {443, 80, 88, 8443}
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@method("getUpdates")
async def get_updates(call: Call) -> list[Json]:
    mailbox = call.bot.mailbox
    if "allowed_updates" in call.params:
        mailbox.allowed = call.params["allowed_updates"] or None
    limit = min(max(call.get("limit", 100), 1), 100)
    return await mailbox.take(call.get("offset"), limit, min(call.get("timeout", 0), 50))


@method("setWebhook")
async def set_webhook(call: Call) -> bool:
    mailbox = call.bot.mailbox
    if call.get("drop_pending_updates"):
        mailbox.pending.clear()
    if not call.params["url"]:
        mailbox.webhook = None
        return True
    _check_url(call.params["url"])
    secret = call.get("secret_token", "")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad("secret token contains unallowed characters")
    if "allowed_updates" in call.params:
        mailbox.allowed = call.params["allowed_updates"] or None
    mailbox.webhook = Webhook(call.params["url"], secret, mailbox.allowed, call.get("max_connections", 40))
    return True


def _check_url(url: str) -> None:
    """HTTPS on Telegram's ports; plain HTTP to this machine, as a Bot API server of one's own allows."""
    parts = urlsplit(url)
    if parts.hostname in LOOPBACK:
        return
    if parts.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


@method("deleteWebhook")
async def delete_webhook(call: Call) -> bool:
    call.bot.mailbox.webhook = None
    if call.get("drop_pending_updates"):
        call.bot.mailbox.pending.clear()
    return True


@method("getWebhookInfo")
async def get_webhook_info(call: Call) -> Json:
    mailbox = call.bot.mailbox
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(mailbox.pending)}
    if mailbox.allowed:
        info["allowed_updates"] = mailbox.allowed
    if hook := mailbox.webhook:
        info |= {"url": hook.url, "max_connections": hook.max_connections}
        if hook.last_error:
            info |= {"last_error_date": call.world.now(), "last_error_message": hook.last_error}
    return info

"""What a start prints: where to go, and what is missing and how to get it."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from models.base.db import unit
from models.base.scope import inside
from models.base.settings import Settings, settings
from models.sessions import LinkUse, OneTimeLink
from models.workspaces import BotAccount, BotState, Member, Role, Workspace
from workers.health import stuck

INTRODUCED = 5.0
"""Seconds in which Telegram says whose token it is, at the first start with it."""


async def lines() -> list[str]:
    """The lines of the welcome, in English: whoever starts a server reads it."""
    known = settings()
    shop = await Workspace.filter(sample=True).order_by("id").first()
    said = ["", "Savdo is running. Ctrl-C stops it.", ""]
    if known.playground_open:
        said.append(f"  Playground   {_base(known)}/playground")
        if shop is not None:
            said.append(
                f"  Mini App     {_base(known)}/in/{await _sign_in_link(shop)}   (works once, as the owner of {shop.name})"
            )
    bot = await _bot(known)
    if bot is not None:
        said.append(f"  Bot          https://t.me/{bot.username}")
        if shop is not None:
            token = await OneTimeLink.make(LinkUse.OWN, workspace_id=shop.id)
            said.append(
                f"  Own a shop   https://t.me/{bot.username}?start=own_{token}   (works once: makes you the owner of {shop.name})"
            )
    elif known.telegram_bot_token:
        said.append(
            "  Bot          not known yet: Telegram does not answer, or not to this token (what is logged says why)"
        )
    given_up = await stuck()
    if given_up.bad:
        said.append(f"  Look at      {given_up.detail}")
    return [*said, "", *_missing(known), ""]


async def _bot(known: Settings) -> BotAccount | None:
    """The bot of the token in the settings; the part that listens is getting to know it at this moment."""
    if known.telegram_bot_token is None:
        return None
    number = int(known.telegram_bot_token.get_secret_value().partition(":")[0])
    mine = BotAccount.filter(telegram_id=number, workspace_id__isnull=True, state=BotState.ACTIVE)
    with suppress(TimeoutError):
        async with asyncio.timeout(INTRODUCED):
            while not await mine.exists():  # noqa: ASYNC110 - another process may be the one that listens
                await asyncio.sleep(0.05)
    return await mine.first()


def _base(known: Settings) -> str:
    return known.public_url or f"http://{known.host}:{known.port}"


async def _sign_in_link(shop: Workspace) -> str:
    with inside(shop.id):
        async with unit():
            owner = await Member.filter(role=Role.OWNER).order_by("id").first()
    assert owner, "a shop has an owner"
    return await OneTimeLink.make(LinkUse.SIGN_IN, person_id=owner.person_id, workspace_id=shop.id)


def _missing(known: Settings) -> list[str]:
    said = []
    if not known.telegram_bot_token:
        said.append(
            "  No Telegram yet: write /newbot to @BotFather and put its token into .env as TELEGRAM_BOT_TOKEN=…"
        )
    if not known.public_url:
        said.append(
            "  No public address: Telegram is polled, and Mini App buttons are left out of chats until PUBLIC_URL=https://…"
        )
        said.append("  leads here (a domain with a certificate in front of this port, or a tunnel).")
    if not known.gemini_api_key:
        said.append(
            "  No language model: the offline brain answers. A key from Google AI Studio goes into GEMINI_API_KEY=…"
        )
    return said

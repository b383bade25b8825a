"""The shop's Telegram channels, and which product each of their posts speaks of."""

from __future__ import annotations

from typing import Any

from tortoise import fields

from models.base import clock
from models.base.fields import belongs_to
from models.base.scope import Owned
from models.catalog import Product


class Channel(Owned):
    """A channel or group that the shop has attached, with the rights our bot has there."""

    chat_id = fields.BigIntField()
    title = fields.CharField(max_length=200)
    username = fields.CharField(max_length=80, default="")
    bot_id = fields.BigIntField()
    rights: Any = fields.JSONField(default=dict)
    """Right → whether we have it, as Telegram said when it was last looked at."""
    checked_at = fields.DatetimeField()
    detached = fields.BooleanField(default=False)

    class Meta:
        table = "channel"
        unique_together = (("workspace_id", "chat_id"),)

    @classmethod
    async def attach(cls, *, chat_id: int, title: str, username: str, bot_id: int, rights: dict[str, bool]) -> Channel:
        """The channel is the shop's, with these rights; attached again, the newer rights hold."""
        facts: dict[str, Any] = {
            "title": title[:200],
            "username": username,
            "bot_id": bot_id,
            "rights": rights,
            "detached": False,
        }
        channel = await cls.get_or_none(chat_id=chat_id)
        if channel is None:
            return await cls.create(chat_id=chat_id, checked_at=clock.now(), **facts)
        await cls.filter(id=channel.id).update(checked_at=clock.now(), **facts)
        return await channel.fresh()


class ChannelPost(Owned):
    """A post in a channel, ours or typed by hand, and the product it shows."""

    chat_id = fields.BigIntField()
    username = fields.CharField(max_length=80, default="")
    message_id = fields.BigIntField()
    product: fields.ForeignKeyRelation[Product] = belongs_to("Product", "posts")
    product_id: int

    class Meta:
        table = "channel_post"
        unique_together = (("workspace_id", "chat_id", "message_id"),)

    @classmethod
    async def product_code(cls, chat_id: int, message_id: int) -> str | None:
        """Which product this post shows."""
        post = await cls.get_or_none(chat_id=chat_id, message_id=message_id).prefetch_related("product")
        return post.product.code if post else None

    @classmethod
    async def by_link(cls, username: str, message_id: int) -> ChannelPost | None:
        """The post of a link such as https://t.me/lola/12."""
        return await cls.get_or_none(username__iexact=username, message_id=message_id)

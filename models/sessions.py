"""The Mini App's sessions, and links that work once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.base import clock
from models.base.crypto import fingerprint
from models.base.db import row

SESSION_LIFE = timedelta(hours=12)
LINK_LIFE = timedelta(hours=24)


class WebSession(Model):
    """A person signed in on one device. Shared: a person may work in several shops. Only a fingerprint is stored."""

    id = fields.BigIntField(primary_key=True)
    token_hash = fields.CharField(max_length=64, unique=True)
    person_id = fields.BigIntField(db_index=True)
    workspace_id = fields.BigIntField(null=True)
    """The one shop that it opens, when the proof came from that shop's own bot: who knows the token can sign for anybody."""
    device = fields.CharField(max_length=200, default="")
    proved_at = fields.DatetimeField()
    """When Telegram's own proof was made: what moves money wants a fresh one."""
    expires_at = fields.DatetimeField()
    revoked = fields.BooleanField(default=False)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "web_session"

    @classmethod
    async def start(
        cls, person_id: int, *, workspace_id: int | None = None, device: str = "", proved_at: datetime | None = None
    ) -> str:
        """The bearer of a new session, for this shop alone or for all of the person's."""
        token = secrets.token_urlsafe(32)
        await cls.create(
            token_hash=fingerprint(token),
            person_id=person_id,
            workspace_id=workspace_id,
            device=device[:200],
            proved_at=proved_at or clock.now(),
            expires_at=clock.now() + SESSION_LIFE,
        )
        return token

    def opens(self, workspace_id: int) -> bool:
        """Whether it may lead into this shop at all; what the person may do there is their membership's to say."""
        return self.workspace_id in (None, workspace_id)

    @classmethod
    async def by_token(cls, token: str) -> WebSession | None:
        """The live session of this bearer."""
        return await cls.get_or_none(token_hash=fingerprint(token), revoked=False, expires_at__gt=clock.now())


class LinkUse(StrEnum):
    SIGN_IN = "sign_in"
    """Opens a session in a browser as this person."""
    OWN = "own"
    """Who opens it in Telegram becomes the owner of the shop."""


class OneTimeLink(Model):
    """A link that works once, for a day. Shared; only a fingerprint is stored."""

    id = fields.BigIntField(primary_key=True)
    token_hash = fields.CharField(max_length=64, unique=True)
    use = fields.CharEnumField(LinkUse, max_length=12)
    person_id = fields.BigIntField(null=True)
    workspace_id = fields.BigIntField(null=True)
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "one_time_link"

    @classmethod
    async def make(cls, use: LinkUse, *, person_id: int | None = None, workspace_id: int | None = None) -> str:
        """The secret part of a new link (32 characters that fit a deep link)."""
        token = secrets.token_urlsafe(24)
        await cls.create(
            token_hash=fingerprint(token),
            use=use,
            person_id=person_id,
            workspace_id=workspace_id,
            expires_at=clock.now() + LINK_LIFE,
        )
        return token

    @classmethod
    async def of(cls, token: str, use: LinkUse) -> OneTimeLink | None:
        """The link as it stands, used or not."""
        return await cls.get_or_none(token_hash=fingerprint(token), use=use)

    @classmethod
    async def redeem(cls, token: str, use: LinkUse) -> dict[str, int | None] | None:
        """Whom and which shop the link names, the first time it is used; None ever after. Wants a unit."""
        return await row(
            """UPDATE one_time_link SET used_at = $3 WHERE token_hash = $1 AND use = $2 AND used_at IS NULL
               AND expires_at > $3 RETURNING person_id, workspace_id""",
            fingerprint(token),
            use.value,
            clock.now(),
        )

"""Customers and where they write from. Phone and address are sealed; only the shop's people and its orders open them."""

from __future__ import annotations

from datetime import datetime

import phonenumbers
from tortoise import fields

from models.base import crypto
from models.base.errors import BadInput
from models.base.fields import belongs_to
from models.base.i18n import N_, Language
from models.base.scope import Owned

LONGEST_NOTES = 1000


class BadPhone(BadInput):
    message = N_("This does not look like a phone number: %(value)s. Please write it like +998 90 123 45 67.")


class Customer(Owned):
    """Somebody who writes to one shop. The same human in another shop is another customer, unknown there."""

    name = fields.CharField(max_length=120, default="")
    language = fields.CharField(max_length=10, default=Language.UZ)
    sealed_phone = fields.TextField(default="")
    blind_phone = fields.CharField(max_length=64, default="", db_index=True)
    sealed_address = fields.TextField(default="")
    blocked = fields.BooleanField(default=False)
    """The shop does not want to talk with them: messages are kept, nothing is answered."""
    notes = fields.CharField(max_length=LONGEST_NOTES, default="", db_default="")
    """What the seller wants to remember of them; for the shop's people: no brain reads it, since it may hold anything."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "customer"

    @property
    def phone(self) -> str:
        """E.164, or empty."""
        return crypto.unseal(self.sealed_phone, f"customer.phone:{self.workspace_id}") if self.sealed_phone else ""

    @property
    def address(self) -> str:
        return (
            crypto.unseal(self.sealed_address, f"customer.address:{self.workspace_id}") if self.sealed_address else ""
        )

    async def remember_phone(self, text: str) -> str:
        """The phone is kept, sealed, in E.164; BadPhone when it is none."""
        phone = parse_phone(text)
        self.sealed_phone = crypto.seal(phone, f"customer.phone:{self.workspace_id}")
        self.blind_phone = crypto.blind(phone, f"customer.phone:{self.workspace_id}")
        await self.save(update_fields=["sealed_phone", "blind_phone"])
        return phone

    async def note(self, text: str) -> None:
        """The shop's people remember this of them."""
        self.notes = text.strip()[:LONGEST_NOTES]
        await self.save(update_fields=["notes"])

    async def remember_address(self, text: str) -> None:
        """The address is kept, sealed, for this and later orders."""
        self.sealed_address = crypto.seal(text.strip()[:500], f"customer.address:{self.workspace_id}")
        await self.save(update_fields=["sealed_address"])


class Identity(Owned):
    """A customer's address in one channel: where they write from and where we answer."""

    customer: fields.ForeignKeyRelation[Customer] = belongs_to("Customer", "identities")
    customer_id: int
    channel = fields.CharField(max_length=20)
    """telegram, whatsapp, playground, terminal."""
    account = fields.CharField(max_length=40)
    """Ours: the bot's public id."""
    external_id = fields.CharField(max_length=80)
    """Theirs: the chat's id there."""
    username = fields.CharField(max_length=80, default="")
    unreachable_since: datetime | None = fields.DatetimeField(null=True)
    """They have blocked the bot; nothing is sent until they write again."""

    class Meta:
        table = "identity"
        unique_together = (("workspace_id", "channel", "account", "external_id"),)

    @classmethod
    async def gone_since(cls, conversation_id: int | None) -> datetime | None:
        """Since when nothing of ours reaches the person of this conversation; None while it does."""
        gone = cls.filter(conversations__id=conversation_id, unreachable_since__isnull=False)
        found = await gone.first() if conversation_id is not None else None
        return found.unreachable_since if found else None


def parse_phone(text: str, region: str = "UZ") -> str:
    """The first phone number in the text as E.164. Numbers without a country are Uzbek, then Russian. Raises BadPhone."""
    for candidate, where in ((text, region), (_without_eight(text), region), (text, "RU"), (text, "IT"), (text, "ES")):
        for match in phonenumbers.PhoneNumberMatcher(candidate, where):
            return phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
    digits = "".join(c for c in text if c.isdigit())
    if len(digits) == 12 and digits.startswith("998"):
        return f"+{digits}"
    raise BadPhone(value=text.strip()[:40])


def _without_eight(text: str) -> str:
    """Uzbek numbers are still dialled with a leading 8 by habit; the library rightly calls that invalid."""
    stripped = text.strip()
    return stripped[1:].strip() if stripped.startswith("8") else stripped

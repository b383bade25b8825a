"""Shops and the people who run them: workspace, person, member, bot account, and which shop a visitor is in."""

from __future__ import annotations

from datetime import UTC, datetime, time
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import get_day_names
from tortoise import fields
from tortoise.models import Model

from models.base import clock, crypto
from models.base.db import row, rows, unit
from models.base.errors import BadInput, NotFound
from models.base.fields import pick, texts
from models.base.i18n import N_, Language, current_language
from models.base.money import MINOR_DIGITS, Money
from models.base.scope import Owned, everywhere
from models.base.text import fold

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class ShopState(StrEnum):
    ACTIVE = "active"
    SUSPENDED = "suspended"


class BadShop(BadInput):
    message = N_("A shop needs a name of 2 to 60 characters and a currency that we know: %(currencies)s.")


class Workspace(Model):
    """One shop: its money, its zone, its languages, its rules."""

    id = fields.BigIntField(primary_key=True)
    slug = fields.CharField(max_length=40, unique=True)
    name = fields.CharField(max_length=80)
    state = fields.CharEnumField(ShopState, max_length=12, default=ShopState.ACTIVE)
    currency = fields.CharField(max_length=3)
    zone = fields.CharField(max_length=60, default="Asia/Tashkent")
    language = fields.CharField(max_length=10, default=Language.UZ)
    """The seller's first language: what is said when nothing else is known."""
    languages: Any = fields.JSONField(default=list)
    city = fields.CharField(max_length=80, default="")
    about = texts()
    hours: Any = fields.JSONField(default=dict)
    """Weekday → [opens, closes] in the shop's zone; a missing day is closed: {"mon": ["10:00", "20:00"]}."""
    discount_basis_points = fields.IntField(default=0)
    discount_from = fields.BigIntField(default=0)
    """Goods from this total on (minor units) get the discount by themselves."""
    discount_text = texts()
    card_number = fields.CharField(max_length=40, default="")
    """Where customers transfer money to; shown to them, so kept in the open."""
    card_holder = fields.CharField(max_length=80, default="")
    told: Any = fields.JSONField(default=dict)
    """Order state → whether the customer is told of it; missing means yes."""
    rates: Any = fields.JSONField(default=dict)
    """Foreign currency → the shop's whole units for one of it, for budgets named in another currency: {"EUR": 14000}."""
    assistant_on = fields.BooleanField(default=True)
    answer_minutes = fields.IntField(default=10, db_default=10)
    """A person who was asked has so long to come; then the next one is asked."""
    forget_hours = fields.IntField(default=12, db_default=12)
    """After so long without a word of a person in charge, the assistant answers again."""
    promise_hours = fields.IntField(default=24, db_default=24)
    """So long after a person has given a conversation back, the owner is reminded of what was promised in it."""
    sample = fields.BooleanField(default=False)
    last_order = fields.BigIntField(default=0)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "workspace"

    @classmethod
    async def open(cls, *, name: str, owner: Person, currency: str, language: Language) -> Workspace:
        """A new shop stands, with this person as its owner."""
        name, currency = " ".join(name.split()), currency.upper()
        if not 2 <= len(name) <= 60 or currency not in MINOR_DIGITS:
            raise BadShop(currencies=", ".join(MINOR_DIGITS))
        with everywhere():  # the shop is not there yet, so nobody can be inside it
            async with unit():
                shop = await cls.create(
                    slug=await free_slug(name),
                    name=name,
                    currency=currency,
                    language=language,
                    languages=[language],
                    hours=EVERY_DAY,
                )
                await Member.create(workspace_id=shop.id, person=owner, role=Role.OWNER)
        return shop

    @classmethod
    async def by_slug(cls, slug: str) -> Workspace:
        """The shop of that name in links, or NotFound."""
        shop = await cls.get_or_none(slug=slug)
        if shop is None:
            raise NotFound
        return shop

    def money(self, amount: int) -> Money:
        return Money(amount, self.currency)

    def pick(self, per_language: dict[str, str], language: Language | None = None) -> str:
        """The text in the language, or in the nearest one that this shop writes."""
        return pick(per_language, language or current_language(), self.language, *self.languages)

    def now(self) -> datetime:
        """This moment in the shop's zone."""
        return clock.now().astimezone(ZoneInfo(self.zone))

    def discount_on(self, goods: Money) -> Money:
        """What the shop's standing rule takes off goods of this total."""
        applies = self.discount_basis_points and goods.amount >= self.discount_from
        return goods.percent(self.discount_basis_points) if applies else self.money(0)

    def tells(self, state: str) -> bool:
        """Whether customers hear of orders coming into this state."""
        return bool(self.told.get(state, True))

    def hours_text(self) -> str:
        """The working hours in one line, days with equal hours together: "mon–sat 10:00–20:00"."""
        groups: list[list[str]] = []
        for day in WEEKDAYS:
            span = "–".join(self.hours.get(day) or ())
            if groups and groups[-1][2] == span:
                groups[-1][1] = day
            else:
                groups.append([day, day, span])
        names = _weekday_names()
        return ", ".join(
            f"{names[first]}{'–' + names[last] if first != last else ''} {span}" for first, last, span in groups if span
        )

    async def next_order_number(self) -> str:
        """The next number of this shop; orders of one shop queue up here, others do not notice."""
        while True:  # an imported order may have a number that we have not come to yet
            found = await row(
                """UPDATE workspace w SET last_order = last_order + 1 WHERE id = $1 RETURNING last_order,
                   EXISTS (SELECT FROM "order" o WHERE o.workspace_id = w.id AND o.number = w.last_order::text) AS taken""",
                self.id,
            )
            assert found
            if not found["taken"]:
                return str(found["last_order"])


EVERY_DAY = {day: ["09:00", "20:00"] for day in WEEKDAYS}


def _weekday_names() -> dict[str, str]:
    names = get_day_names("abbreviated", locale=current_language().locale)
    return {day: names[index] for index, day in enumerate(WEEKDAYS)}


async def free_slug(name: str) -> str:
    """A short name for links made from the shop's name, with a number behind it when it is taken."""
    base = "".join(c if c.isascii() and c.isalnum() else "-" for c in fold(name)).strip("-")[:30] or "shop"
    base = "-".join(part for part in base.split("-") if part)
    await row("SELECT pg_advisory_xact_lock(hashtextextended('workspace.slug', 0))")  # two shops of one name, at once
    taken = {r["slug"] for r in await rows("SELECT slug FROM workspace WHERE slug LIKE $1", f"{base}%")}
    return base if base not in taken else next(s for n in range(2, 10_000) if (s := f"{base}-{n}") not in taken)


class Person(Model):
    """Somebody who works with shops. Shared: one person may work in several."""

    id = fields.BigIntField(primary_key=True)
    telegram_id = fields.BigIntField(unique=True, null=True)
    name = fields.CharField(max_length=120, default="")
    username = fields.CharField(max_length=64, default="")
    language = fields.CharField(max_length=10, default=Language.UZ)
    started_at = fields.DatetimeField(null=True)
    """Since when the bot may write to them; who has not started it cannot be reached."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "person"


class Role(StrEnum):
    OWNER = "owner"
    MANAGER = "manager"
    AGENT = "agent"
    WAREHOUSE = "warehouse"
    COURIER = "courier"


class Right(StrEnum):
    """What a member may do; the routes of the Mini App and the seller's buttons name one each."""

    SEE = "see"
    FIGURES = "figures"
    ORDERS = "orders"
    ANSWER = "answer"
    """Talk with customers in the assistant's place."""
    CATALOG = "catalog"
    SETTINGS = "settings"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.OWNER: frozenset(Right),
    Role.MANAGER: frozenset(Right),
    Role.AGENT: frozenset({Right.SEE, Right.ORDERS, Right.ANSWER}),
    Role.WAREHOUSE: frozenset({Right.SEE, Right.ORDERS}),
    Role.COURIER: frozenset({Right.SEE}),
}


class Member(Owned):
    """A person's place in one shop."""

    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField(
        "models.Person", related_name="places", on_delete=fields.RESTRICT, db_index=True
    )
    person_id: int
    role = fields.CharEnumField(Role, max_length=12)
    active = fields.BooleanField(default=True)
    duty = fields.BooleanField(default=True, db_default=True)
    """Customers who ask for a person may be passed to them."""

    class Meta:
        table = "member"
        unique_together = (("workspace_id", "person"),)

    def may(self, right: Right) -> bool:
        return self.active and right in RIGHTS[self.role]

    @property
    def can_be_reached(self) -> bool:
        """They have started the bot: nobody else can be written to."""
        return bool(self.person.started_at and self.person.telegram_id)

    @property
    def actor(self) -> str:
        """How timelines name this member."""
        return f"member:{self.id}"

    @classmethod
    async def of(cls, person_id: int) -> Member | None:
        """This person's place in the shop at hand."""
        return await cls.get_or_none(person_id=person_id, active=True)

    @classmethod
    async def shops_of(cls, person_id: int) -> list[Workspace]:
        """The shops where this person works, oldest first. Asks across shops, so: inside everywhere()."""
        places = await cls.filter(person_id=person_id, active=True).values_list("workspace_id", flat=True)
        return await Workspace.filter(id__in=list(places)).order_by("id")

    @classmethod
    async def on_duty(cls) -> list[Member]:
        """Who hears of orders: everybody with the right to them who can be reached, owner first."""
        return [member for member in await cls.reachable() if member.may(Right.ORDERS)]

    @classmethod
    async def reachable(cls) -> list[Member]:
        """Everybody who works here and can be written to, owner first."""
        members = await cls.filter(active=True).prefetch_related("person").order_by("id")
        return sorted((m for m in members if m.can_be_reached), key=lambda m: list(Role).index(m.role))


class BotState(StrEnum):
    ACTIVE = "active"
    REVOKED = "revoked"
    """Telegram refused the token; the seller has been told."""


class BotAccount(Model):
    """A Telegram bot that we answer with: the platform's (no shop) or a shop's own. Shared: routing looks here first."""

    id = fields.BigIntField(primary_key=True)
    public_id = fields.CharField(max_length=20, unique=True, default=crypto.public_id)
    """What URLs name it by; the token never appears in one."""
    workspace_id = fields.BigIntField(null=True, db_index=True)
    telegram_id = fields.BigIntField(unique=True)
    username = fields.CharField(max_length=64)
    sealed_token = fields.TextField()
    secret = fields.CharField(max_length=64)
    """What Telegram has to send with every webhook call."""
    state = fields.CharEnumField(BotState, max_length=10, default=BotState.ACTIVE)
    offset = fields.BigIntField(default=0)
    """Polling: the first update not yet stored."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "bot_account"

    @property
    def token(self) -> str:
        return crypto.unseal(self.sealed_token, f"bot_account:{self.telegram_id}")

    @staticmethod
    def sealed(token: str, telegram_id: int) -> str:
        return crypto.seal(token, f"bot_account:{telegram_id}")

    @property
    def source(self) -> str:
        """How its updates are named in the inbox."""
        return f"telegram:{self.public_id}"


class Visit(Model):
    """Which shop a visitor of the platform's bot is in. Shared: it is asked before a shop is known."""

    id = fields.BigIntField(primary_key=True)
    bot_id = fields.BigIntField()
    telegram_id = fields.BigIntField()
    workspace_id = fields.BigIntField(null=True)
    language = fields.CharField(max_length=10, default="")
    at_work = fields.BooleanField(default=False)
    """The person writes as a seller of the shop, not as its customer."""
    draft: Any = fields.JSONField(default=dict)
    """The answers given so far in a short dialogue such as /newshop."""

    class Meta:
        table = "visit"
        unique_together = (("bot_id", "telegram_id"),)


def parse_time(text: str) -> time:
    """ "09:30" as a time of day."""
    return datetime.strptime(text, "%H:%M").replace(tzinfo=UTC).time()

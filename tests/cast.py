"""The cast of the tests: Lola's shop with its people and goods, and a neighbour who must see nothing of it.

Tests read like a demo: `order = await shop.confirmed_order(("tufli", 2))`, then `await shop.do(order.ship(by=shop.by))`.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import TypeVar

from PIL import Image

from models import stock
from models.base.db import unit
from models.base.i18n import Language
from models.base.scope import Owned, inside
from models.carts import Cart, PayWay
from models.catalog import Product, Variant
from models.customers import Customer, Identity
from models.delivery import DeliveryWay, Destination, WayKind
from models.media import Media
from models.orders import Order
from models.workspaces import Member, Person, Role, Workspace

Row = TypeVar("Row", bound=Owned)
T = TypeVar("T")

SIZES = {"37": 5, "38": 10, "39": 0}
TUFLI, KOYLAK = 25_000_000, 18_000_000
"""In tiyin: 250 000 and 180 000 soʻm."""

TASHKENT = "Toshkent, Chilonzor 5"
SAMARKAND = "Самарканд, улица Регистан 1"
ANORAS_CHAT, ANORAS_PHONE = "700100", "+998901234567"
LOLAS_TELEGRAM, AGENTS_TELEGRAM, NEIGHBOURS_TELEGRAM = 500_100, 500_200, 500_300
BOT = "platform"


@dataclass
class Shop:
    """A shop with its people, as tests speak of it. `customer` is Anora, who also exists, by name, at the neighbour's."""

    workspace: Workspace
    owner: Member
    agent: Member
    customer: Customer
    identity: Identity

    @classmethod
    async def of(cls, slug: str) -> Shop:
        workspace = await Workspace.by_slug(slug)
        with inside(workspace.id):
            async with unit():
                owner = await Member.get(role=Role.OWNER).prefetch_related("person")
                agent = await Member.get(role=Role.AGENT).prefetch_related("person")
                identity = await Identity.get(external_id=ANORAS_CHAT).prefetch_related("customer")
        return cls(workspace, owner, agent, identity.customer, identity)

    @property
    def id(self) -> int:
        return int(self.workspace.id)

    @property
    def slug(self) -> str:
        return str(self.workspace.slug)

    @property
    def by(self) -> str:
        """The owner as an actor: `await order.ship(by=shop.by)`."""
        return self.owner.actor

    # — going in —

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[None]:
        """Inside the shop, in one transaction."""
        with inside(self.id):
            async with unit():
                yield

    async def do(self, verb: Awaitable[T]) -> T:
        """A verb of the models inside the shop, in one transaction of its own: `await shop.do(order.pack(by=…))`."""
        async with self.unit():
            return await verb

    async def fresh(self, row: Row) -> Row:
        """The row as the database has it now."""
        return await self.do(row.fresh())

    # — goods —

    async def product(
        self, code: str, *, sizes: Mapping[str, int] | None = None, price: int = TUFLI, counted: bool = True
    ) -> Product:
        """A new product with a variant per size (size → pieces on hand), found by the assistant."""
        async with self.unit():
            return await make_product(code, sizes or SIZES, price, counted=counted)

    async def variant(self, code: str, size: str = "38") -> Variant:
        async with self.unit():
            return await Variant.get(sku=f"{code.upper()}-{size}")

    # — buying —

    async def cart(self, *goods: tuple[str, int], customer: Customer | None = None, to: str = TASHKENT) -> Cart:
        """The customer's open cart with these goods ("tufli" or "tufli-37", pieces), to be brought to Tashkent."""
        async with self.unit():
            cart = await Cart.open_for((customer or self.customer).id)
            for name, quantity in goods:
                await cart.put(await Variant.get(sku=_sku(name)), quantity)
            await cart.send_to(Destination(to))
            return await Cart.open_for(cart.customer_id)

    async def order(
        self, *goods: tuple[str, int], customer: Customer | None = None, to: str = TASHKENT, pay: PayWay = PayWay.CASH
    ) -> Order:
        """A placed order that nobody has looked at yet."""
        cart = await self.cart(*goods, customer=customer, to=to)
        async with self.unit():
            cart.pay_way = pay
            await cart.save(update_fields=["pay_way"])
            placed = await Order.place(cart, self.workspace, by="customer")
            return await Order.numbered(placed.number)

    async def confirmed_order(self, *goods: tuple[str, int], customer: Customer | None = None) -> Order:
        order = await self.order(*goods, customer=customer)
        await self.do(order.confirm(by=self.by))
        return order

    async def another_customer(self, name: str, *, language: Language = Language.RU) -> Customer:
        async with self.unit():
            return await Customer.create(name=name, language=language)

    async def picture(self, colour: str = "white") -> Media:
        """A stored picture; the same colour is the same picture."""
        async with self.unit():
            return await Media.keep(picture(colour))


def picture(colour: str = "white", size: tuple[int, int] = (60, 40), kind: str = "PNG") -> bytes:
    """The bytes of a plain picture."""
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


# ── how the scene is set ────────────────────────────────────────────────────────────────────────────────────────────


async def open_the_shops() -> None:
    """Lola's shop, and another with the same codes, SKUs and names."""
    lola = await _person("Lola", LOLAS_TELEGRAM)
    await _open(await _person("Lolo", NEIGHBOURS_TELEGRAM), "Lolo", agents_telegram=NEIGHBOURS_TELEGRAM + 1)
    await _open(lola, "Lola", agents_telegram=AGENTS_TELEGRAM)


async def _person(name: str, telegram_id: int) -> Person:
    from models.base import clock

    async with unit():
        return await Person.create(telegram_id=telegram_id, name=name, language=Language.UZ, started_at=clock.now())


async def _open(owner: Person, name: str, *, agents_telegram: int) -> None:
    shop = await Workspace.open(name=name, owner=owner, currency="UZS", language=Language.UZ)
    agent = await _person(f"{name}s agent", agents_telegram)
    with inside(shop.id):
        async with unit():
            shop.languages, shop.card_number, shop.city = [Language.UZ, Language.RU], "8600 1234 5678 9012", "Toshkent"
            await shop.save(update_fields=["languages", "card_number", "city"])
            await Member.create(person=agent, role=Role.AGENT)
            await _anora()
            await _ways()
            await make_product("tufli", SIZES, TUFLI, names={"uz": "Qora tufli", "ru": "Чёрные туфли"})
            await make_product("koylak", {"M": 10, "L": 4}, KOYLAK, names={"uz": "Oq koʻylak", "ru": "Белая рубашка"})


async def _anora() -> None:
    anora = await Customer.create(name="Anora", language=Language.UZ)
    await anora.remember_phone(ANORAS_PHONE)
    await Identity.create(customer=anora, channel="telegram", account=BOT, external_id=ANORAS_CHAT, username="anora")


async def _ways() -> None:
    await DeliveryWay.create(
        kind=WayKind.ZONE, names={"uz": "Kuryer"}, places=["Toshkent", "Ташкент"], fee=2_500_000, free_from=100_000_000
    )
    await DeliveryWay.create(
        kind=WayKind.POST, names={"uz": "Pochta"}, places=["Samarqand"], fee=4_000_000, days_max=3, position=1
    )
    await DeliveryWay.create(kind=WayKind.PICKUP, names={"uz": "Olib ketish"}, days_min=0, days_max=0, position=2)
    await DeliveryWay.create(
        kind=WayKind.TAXI, names={"uz": "Taksi"}, places=["Chirchiq"], days_min=0, days_max=0, position=3
    )


async def make_product(
    code: str, sizes: Mapping[str, int], price: int, *, names: dict[str, str] | None = None, counted: bool = True
) -> Product:
    """A product with its sizes on the shelf. Inside a unit of a shop."""
    product = await Product.create(
        code=code,
        names=names or {"uz": code.capitalize(), "ru": code.capitalize()},
        axes=[{"axis": "size", "values": [{"value": size} for size in sizes]}],
        counted=counted,
    )
    for size, pieces in sizes.items():
        variant = await Variant.create(
            product=product, sku=f"{code.upper()}-{size}", options={"size": size}, price=price, present=bool(pieces)
        )
        if pieces and counted:
            await stock.receive(variant, pieces, by="cast")
    await product.index()
    return product


def _sku(name: str) -> str:
    """ "tufli" is TUFLI-38, "tufli-37" says which; shirts have letters."""
    base, _, size = name.partition("-")
    return f"{base.upper()}-{size or ('M' if base == 'koylak' else '38')}"


# ── counting statements ─────────────────────────────────────────────────────────────────────────────────────────────

NOT_COUNTED = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "SELECT SET_CONFIG")


@dataclass
class Statements(logging.Handler):
    """What was asked of the database."""

    sql: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(logging.DEBUG)

    __hash__ = logging.Handler.__hash__

    @property
    def count(self) -> int:
        return len(self.sql)

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg == "%s: %s" and isinstance(record.args, tuple):  # the others tell of the pool
            text = str(record.args[0]).strip()
            if not text.upper().startswith(NOT_COUNTED):
                self.sql.append(text)


Counting = Callable[[], AbstractContextManager[Statements]]
"""The type of the fixture `statements`."""


@contextmanager
def counted() -> Iterator[Statements]:
    """Every statement inside is noted."""
    logger, seen = logging.getLogger("tortoise.db_client"), Statements()
    level = logger.level
    logger.addHandler(seen)
    logger.setLevel(logging.DEBUG)
    try:
        yield seen
    finally:
        logger.removeHandler(seen)
        logger.setLevel(level)

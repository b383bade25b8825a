"""Shops and the people who run them."""

from __future__ import annotations

import asyncio

import pytest

from models.base.db import unit
from models.base.errors import NotFound
from models.base.i18n import Language, speaking
from models.base.money import Money
from models.base.scope import everywhere
from models.workspaces import BadShop, BotAccount, Member, Person, Right, Role, ShopState, Workspace
from tests.cast import AGENTS_TELEGRAM, LOLAS_TELEGRAM, Shop


async def person(name: str) -> Person:
    async with unit():
        return await Person.create(name=name)


async def opened(name: str, currency: str = "UZS") -> Workspace:
    return await Workspace.open(name=name, owner=await person("Zed"), currency=currency, language=Language.RU)


async def test_opening_a_shop_makes_its_opener_the_owner(shop: Shop) -> None:
    zed = await person("Zed")
    made = await Workspace.open(name="  Олма   боғи ", owner=zed, currency="uzs", language=Language.UZ_CYRL)
    assert (made.slug, made.name, made.currency, made.state) == ("olma-bogi", "Олма боғи", "UZS", ShopState.ACTIVE)
    with everywhere():
        async with unit():
            assert [s.id for s in await Member.shops_of(zed.id)] == [made.id]


async def test_five_shops_of_one_name_at_once(shop: Shop) -> None:
    made = await asyncio.gather(*(opened("Lola") for _ in range(5)))
    assert sorted(w.slug for w in made) == ["lola-2", "lola-3", "lola-4", "lola-5", "lola-6"]


@pytest.mark.parametrize("name", ["", "x", " y ", "z" * 61])
async def test_a_shop_needs_a_name(shop: Shop, name: str) -> None:
    with pytest.raises(BadShop):
        await opened(name)


@pytest.mark.parametrize("currency", ["", "BTC", "soʻm"])
async def test_and_a_currency_that_we_know(shop: Shop, currency: str) -> None:
    with pytest.raises(BadShop, match="UZS"):
        await opened("Lola", currency)


@pytest.mark.parametrize(("name", "slug"), [("!!!", "shop"), ("日本", "shop"), ("a" * 60, "a"), ("50%_off", "50-of")])
async def test_links_are_made_of_plain_letters(shop: Shop, name: str, slug: str) -> None:
    assert (await opened(name)).slug == slug


async def test_an_unknown_name_in_a_link_is_not_found(shop: Shop) -> None:
    assert (await Workspace.by_slug("lola")).id == shop.id
    for wrong in ("nobody", "", "LOLA", "lola%"):
        with pytest.raises(NotFound):
            await Workspace.by_slug(wrong)


async def test_texts_come_in_the_nearest_language(shop: Shop) -> None:
    texts = {"uz": "Koʻylak", "ru": "Рубашка"}
    pick = shop.workspace.pick
    assert [pick(texts, language) for language in Language] == [
        "Koʻylak", "Кўйлак", "Рубашка", "Koʻylak", "Koʻylak", "Koʻylak",
    ]  # fmt: skip
    with speaking(Language.RU):
        assert pick(texts) == "Рубашка"
    assert pick({}) == ""
    assert pick({"it": "Camicia"}, Language.RU) == "Camicia"


def test_working_hours_in_one_line() -> None:
    hours = {day: ["10:00", "20:00"] for day in ("mon", "tue", "wed", "fri")} | {"sat": ["11:00", "15:00"]}
    shop = Workspace(slug="x", name="X", currency="UZS", hours=hours)
    with speaking(Language.EN):
        assert shop.hours_text() == "Mon–Wed 10:00–20:00, Fri 10:00–20:00, Sat 11:00–15:00"
    with speaking(Language.RU):
        assert shop.hours_text().startswith("пн–ср 10:00–20:00")
    assert Workspace(slug="x", name="X", currency="UZS", hours={}).hours_text() == ""


@pytest.mark.parametrize(("goods", "off"), [(0, 0), (99_999, 0), (100_000, 7_500), (100_010, 7_501)])
def test_the_standing_discount(goods: int, off: int) -> None:
    shop = Workspace(slug="x", name="X", currency="UZS", discount_basis_points=750, discount_from=100_000)
    assert shop.discount_on(Money(goods, "UZS")) == Money(off, "UZS")


def test_customers_are_told_unless_the_shop_says_no() -> None:
    shop = Workspace(slug="x", name="X", currency="UZS", told={"PACKED": False})
    assert (shop.tells("PACKED"), shop.tells("SHIPPED")) == (False, True)


# ── people ──────────────────────────────────────────────────────────────────────────────────────────────────────────

MAY = {
    Role.OWNER: set(Right),
    Role.MANAGER: set(Right),
    Role.AGENT: {Right.SEE, Right.ORDERS, Right.ANSWER},
    Role.WAREHOUSE: {Right.SEE, Right.ORDERS},
    Role.COURIER: {Right.SEE},
}


@pytest.mark.parametrize("role", list(Role))
def test_who_may_what(role: Role) -> None:
    assert {right for right in Right if Member(role=role, active=True).may(right)} == MAY[role]
    assert not any(Member(role=role, active=False).may(right) for right in Right)


async def test_who_hears_of_orders(shop: Shop) -> None:
    async with shop.unit():
        for role, started in ((Role.COURIER, True), (Role.MANAGER, False), (Role.WAREHOUSE, True)):
            found = await Person.create(name=role.value, telegram_id=hash(role) % 10**9, started_at=None)
            if started:
                found.started_at = shop.owner.person.started_at
                await found.save(update_fields=["started_at"])
            await Member.create(person=found, role=role)
        on_duty = await Member.on_duty()
    assert [m.role for m in on_duty] == [Role.OWNER, Role.AGENT, Role.WAREHOUSE]
    assert [m.person.telegram_id for m in on_duty][:2] == [LOLAS_TELEGRAM, AGENTS_TELEGRAM]


async def test_a_member_here_is_nobody_there(shop: Shop, neighbour: Shop) -> None:
    assert await shop.do(Member.of(shop.owner.person_id))
    assert await neighbour.do(Member.of(shop.owner.person_id)) is None
    async with shop.unit():
        await Member.filter(id=shop.agent.id).update(active=False)
        assert await Member.of(shop.agent.person_id) is None


async def test_a_bots_token_is_sealed_to_that_bot() -> None:
    token = "1234567890:AAH-fakefakefakefakefakefakefakefake"
    bot = BotAccount(telegram_id=1234567890, username="lola_bot", sealed_token=BotAccount.sealed(token, 1234567890))
    assert bot.token == token
    assert "fake" not in bot.sealed_token
    assert bot.source == f"telegram:{bot.public_id}"

"""The offline brain in conversations: open questions, leaning on what was said, riddles, and what it refuses to invent."""

from datetime import date

import pytest

from bot.llm.base import Call, Context, Outcome
from bot.llm.offline import OfflineBrain
from bot.tools import facts
from models.base.docs import Doc, Kind, Option
from models.base.money import Money
from tests.bot.exam.harness import SETS, MemoryShop

PUMPS = Doc(
    Kind.PRODUCT,
    "tufli-1",
    {"uz": "Klassik tufli", "ru": "Классические туфли"},
    axes={
        "color": (Option("black"), Option("beige"), Option("white")),
        "size": (Option("37"), Option("38"), Option("39")),
    },
)


@pytest.fixture
def shop():
    one = MemoryShop.load(SETS / "practice_catalog.json")
    one.docs.append(PUMPS)
    return one


async def decide(shop, text, **context):
    return (await OfflineBrain().chat(shop.prompt(text, Context(**context)))).calls[0]


async def said(shop, text, fact, **context):
    prompt = shop.prompt(text, Context(**context), outcomes=(Outcome(Call("x"), fact),))
    return (await OfflineBrain().chat(prompt)).text


async def test_the_uzbek_sale_step_by_step(shop):
    assert (await decide(shop, "salom")).name == "welcome_user"
    found = await decide(shop, "tufli bormi 38")
    assert (found.name, found.args["product"], found.args["size"]) == ("get_product_info", "tufli-1", "38")
    at_hand = {"last_product": PUMPS, "last_options": {"size": "38"}}
    assert (await decide(shop, "qancha turadi", **at_hand)).args["aspect"] == "price"
    assert (await decide(shop, "narxi qimmat-ku", **at_hand)).args["playbook"] == "price_objection"
    assert (await decide(shop, "skidka bormi", **at_hand)).args["playbook"] == "discount_request"
    taken = await decide(shop, "mayli qorasidan bitta oling", **at_hand)
    assert taken == Call("add_to_cart", {"product": "tufli-1", "size": "38", "color": "black", "quantity": 1})
    assert (await decide(shop, "zakaz qilaman", cart=((PUMPS, 1),), **at_hand)).name == "create_order"


async def test_switching_languages_keeps_the_product(shop):
    shirt = Doc(
        Kind.PRODUCT, "f1", {"ru": "Футболка"}, axes={"size": (Option("M"), Option("L")), "color": (Option("white"),)}
    )
    assert (await decide(shop, "есть в наличии?", last_product=shirt)).args["product"] == "f1"
    assert (await decide(shop, "а razmer M bormi", last_product=shirt)).args["size"] == "M"
    taken = await decide(shop, "2 ta oling, но белый", last_product=shirt, last_options={"size": "M"})
    assert taken == Call("add_to_cart", {"product": "f1", "size": "M", "color": "white", "quantity": 2})


ASKED_SIZE = {"call": "add_to_cart", "args": {"product": "tufli-1", "quantity": 2}, "missing": "size"}


@pytest.mark.parametrize(
    ("text", "asked", "args"),
    [
        ("38", ASKED_SIZE, {"product": "tufli-1", "quantity": 2, "size": "38"}),
        ("39lik qora", ASKED_SIZE, {"product": "tufli-1", "quantity": 2, "size": "39", "color": "black"}),
        (
            "uchta",
            {"call": "add_to_cart", "args": {"product": "tufli-1"}, "missing": "quantity"},
            {"product": "tufli-1", "quantity": 3},
        ),
        ("+998 90 123-45-67", {"call": "create_order", "args": {}, "missing": "phone"}, {"phone": "+998901234567"}),
        (
            "Chilonzor 5, 12-uy",
            {"call": "create_order", "args": {}, "missing": "address"},
            {"address": "Chilonzor 5, 12-uy"},
        ),
        ("kartaga tashlayman", {"call": "create_order", "args": {}, "missing": "payment"}, {"payment": "card"}),
        ("ha, boʻladi", {"call": "create_order", "args": {}, "missing": "confirmation"}, {"confirm": True}),
    ],
)
async def test_an_answer_completes_the_call_that_waited(shop, text, asked, args):
    call = await decide(shop, text, last_product=PUMPS, asked=asked)
    assert call == Call(asked["call"], args)


async def test_another_wish_leaves_the_open_question(shop):
    asked = {"call": "create_order", "args": {}, "missing": "address"}
    assert (await decide(shop, "operatorni chaqiring", asked=asked)).name == "handoff_to_human"
    assert (await decide(shop, "yoʻq, kerakmas", asked={**asked, "missing": "confirmation"})).name == "get_cart_info"


async def test_two_different_clarifications_and_then_a_person(shop):
    texts = []
    for unclear in (0, 1):
        call = await decide(shop, "fghj qwrt zzz", unclear=unclear)
        assert call == Call("get_generic_response", {"topic": "unclear"})
        texts.append(await said(shop, "fghj", facts.SmallTalk("unclear"), unclear=unclear))
    assert texts[0] != texts[1]
    assert await decide(shop, "fghj qwrt zzz", unclear=2) == Call("handoff_to_human", {"reason": "confusion"})


async def test_the_last_order_again(shop):
    assert await decide(shop, "oʻshandan yana", returning=True) == Call("add_to_cart", {"repeat": "last"})


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("5118 buyurtmani bekor qiling", "cancel"),
        ("отмените заказ 5118", "cancel"),
        ("change the address of order 5118", "change"),
    ],
)
async def test_orders_are_changed_by_word(shop, text, action):
    call = await decide(shop, text)
    assert (call.name, call.args["order"], call.args["action"]) == ("get_order_status", "5118", action)


async def test_an_address_is_changed_without_a_number(shop):
    call = await decide(shop, "manzilni oʻzgartiring")
    assert call == Call("get_order_status", {"order": "last", "action": "change"})


async def test_a_polite_yes_places_the_order(shop):
    asked = {"call": "create_order", "args": {}, "missing": "confirmation"}
    assert await decide(shop, "Sí, gracias.", asked=asked) == Call("create_order", {"confirm": True})


async def test_a_fee_without_an_answer_of_the_shop_is_worked_out(shop):
    shop.docs = [PUMPS]
    call = await decide(shop, "dostavka сколько Самаркандга")
    assert (call.name, call.args) == ("get_cart_info", {"destination": "Самаркандга"})


async def test_stock_is_told_by_what_still_differs_and_never_counted_where_the_shop_does_not(shop):
    def variant(color, there, stock):
        return facts.VariantFact(
            color, {"color": color, "size": "38"}, {"color": color, "size": "38"}, Money.of(250000, "UZS"), there, stock
        )

    price = Money.of(250000, "UZS")
    variants = (variant("black", True, None), variant("beige", False, None))
    fact = facts.ProductFact("t", "Pumps", price, price, True, variants, asked={"size": "38"})
    text = await said(shop, "do you have 38", fact)
    assert "In stock: black" in text
    assert "Sold out: beige" in text
    assert "left" not in text


async def test_no_discount_is_invented(shop):
    text = await said(shop, "any discount?", facts.Playbook("discount_request", None))
    assert "%" not in text


async def test_it_says_that_it_is_a_program(shop):
    assert "program" in await said(shop, "are you a bot?", facts.SmallTalk("bot_identity"))


async def test_an_order_says_number_state_and_day(shop):
    fact = facts.OrderFact("5124", "SHIPPED", "PAID", Money.of(50000, "UZS"), arrives=date(2026, 6, 12))
    text = await said(shop, "where is order 5124", fact)
    assert "5124" in text
    assert "on its way" in text
    assert "12 June" in text


async def test_long_lists_stay_short(shop):
    price = Money.of(1000, "UZS")
    many = tuple(facts.ProductFact(str(n), f"A thing with a long name {n}", price, price, True, ()) for n in range(30))
    text = await said(shop, "show", facts.ProductList(many, more=25))
    assert len(text) <= 400
    assert text.count("•") == 5


@pytest.mark.parametrize("reason", ["bad_arguments", "unknown_function"])
async def test_what_a_model_is_told_about_its_call_is_not_for_customers(shop, reason):
    text = await said(shop, "tufli bormi", facts.Refusal(reason, text="get_faq_info needs faq"))
    assert text
    assert "faq" not in text

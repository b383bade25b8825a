"""What a newcomer says to a shop, and what the offline brain must not hear in it."""

from dataclasses import replace

import pytest

from bot.llm.base import Call, Context, Outcome
from bot.llm.offline import OfflineBrain
from bot.tools import facts
from models.base.docs import Doc, Kind, Option
from models.base.i18n import Language, speaking
from models.base.money import Money
from tests.bot.exam.harness import SETS, MemoryShop

BAG = Doc(Kind.PRODUCT, "bag-1", {"uz": "Charm sumka", "ru": "Кожаная сумка"}, axes={"color": (Option("black"),)})
DRESS = Doc(
    Kind.PRODUCT,
    "dress-1",
    {"uz": "Adras koʻylak", "ru": "Платье из адраса"},
    aliases=("адрас",),
    axes={"color": (Option("red"), Option("green")), "size": (Option("S"), Option("M"))},
)
TROUSERS = Doc(Kind.PRODUCT, "trousers-1", {"uz": "Erkaklar shimi", "ru": "Мужские брюки"})
MEN = Doc(Kind.CATEGORY, "men-1", {"uz": "Erkaklar uchun", "ru": "Мужчинам"})
DELIVERY = Doc(
    Kind.FAQ,
    "delivery",
    {"uz": "Yetkazib berasizlarmi?", "ru": "Есть ли доставка?"},
    text={"uz": "Kuryer 25 000 soʻm.", "ru": "Курьер 25 000 сум, от 500 000 сум бесплатно. Заказ завтра."},
)
ADDRESS = Doc(
    Kind.FAQ, "address", {"uz": "Doʻkoningiz qayerda?", "ru": "Где вы находитесь?"}, aliases=("adres", "адрес")
)
PAYMENT = Doc(Kind.FAQ, "payment", {"uz": "Qanday toʻlash mumkin?", "ru": "Как можно оплатить?"}, aliases=("karta",))


@pytest.fixture
def shop():
    one = MemoryShop.load(SETS / "practice_catalog.json")
    one.docs[:] = [BAG, DRESS, TROUSERS, MEN, DELIVERY, ADDRESS, PAYMENT]
    return one


async def decide(shop, text, **context):
    return (await OfflineBrain().chat(shop.prompt(text, Context(**context)))).calls[0]


@pytest.mark.parametrize("text", ["sumka bormi", "сумки есть?", "menga erkaklar sumkasi kerak"])
async def test_a_bag_is_no_money(shop, text):
    assert (await decide(shop, text)).args["product"] == "bag-1"


async def test_a_word_of_a_things_name_is_no_slip_of_another(shop):
    call = await decide(shop, "qizil adras narxi qancha")
    assert (call.name, call.args["product"], call.args["color"]) == ("get_product_info", "dress-1", "red")
    assert (await decide(shop, "adres qayerda")).args["faq"] == "address"


async def said(shop, text, fact, **context):
    prompt = shop.prompt(text, Context(**context), outcomes=(Outcome(Call("x"), fact),))
    with speaking(prompt.language):
        return (await OfflineBrain().chat(prompt)).text


@pytest.mark.parametrize(
    ("asked", "question"), [("cancel", "Cancel order 1252?"), ("change", "changed in order 1252?")]
)
async def test_what_is_to_become_of_an_order_is_asked(shop, asked, question):
    fact = facts.OrderFact("1252", "CONFIRMED", "UNPAID", Money.of(50000, "UZS"), changeable=True, asked=asked)
    assert question in await said(shop, f"please {asked} my order", fact)
    assert "?" not in await said(shop, f"please {asked} my order", replace(fact, changeable=False))


async def test_a_colour_that_there_is_not_is_named_in_the_customers_language(shop):
    price = Money.of(250000, "UZS")
    fact = facts.ProductFact("dress-1", "Adras", price, price, True, (), unknown={"color": "white"})
    assert "oq" in await said(shop, "oq rangi bormi", fact)
    assert "белый" in await said(shop, "а белый есть?", fact)


async def test_a_mistyped_word_is_no_colour(shop):
    assert "color" not in (await decide(shop, "какой рамер есть?", last_product=DRESS)).args
    assert (await decide(shop, "а белый есть?", last_product=DRESS)).args["color"] == "white"


async def test_an_order_of_nothing_is_no_question_about_delivery(shop):
    assert (await decide(shop, "buyurtma beraman")).name == "create_order"


@pytest.mark.parametrize("text", ["i will pick it up myself", "самовывоз", "oʻzim olib ketaman", "заберу сам"])
async def test_coming_to_fetch_it_is_an_answer_to_where(shop, text):
    asked = {"call": "create_order", "args": {}, "missing": "address"}
    assert await decide(shop, text, asked=asked, cart=((DRESS, 1),)) == Call("create_order", {"pickup": True})


@pytest.mark.parametrize("text", ["куда переводить?", "qayerga oʻtkazaman", "card number?"])
async def test_where_the_money_goes_stands_in_the_order(shop, text):
    paying = {"call": "create_order", "args": {}, "missing": "payment"}
    for context in ({"returning": True}, {"asked": paying}):
        assert await decide(shop, text, **context) == Call("get_order_status", {"order": "last"})
    assert (await decide(shop, text)).args["faq"] == "payment"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("отмените запись", "cancel"),
        ("перенесите запись", "change"),
        ("yozuvni bekor qiling", "cancel"),
        ("cancel my appointment", "cancel"),
        ("reschedule my appointment", "change"),
    ],
)
async def test_a_booking_is_called_off_or_moved(shop, text, action):
    assert await decide(shop, text) == Call("get_order_status", {"order": "booking", "action": action})


@pytest.mark.parametrize("text", ["да", "ha", "yes"])
async def test_a_yes_takes_as_many_as_there_are(shop, text):
    waiting = {"product": "dress-1", "size": "M", "quantity": 2}
    asked = {"call": "add_to_cart", "args": waiting, "missing": "agreement"}
    prior = Language.UZ if text == "ha" else None
    prompt = shop.prompt(text, Context(asked=asked, last_product=DRESS), prior=prior)
    assert (await OfflineBrain().chat(prompt)).calls[0] == Call("add_to_cart", waiting)


async def test_one_piece_is_no_size(shop):
    call = await decide(shop, "1 ta", last_product=DRESS)
    assert call == Call("add_to_cart", {"product": "dress-1", "quantity": 1})


@pytest.mark.parametrize("text", ["ok birinchisini olaman", "ok 2 of the first one"])
async def test_the_first_of_a_list_is_asked_for_and_is_no_colour(shop, text):
    listed = "Here:\n• Adras — 1\n• Sumka — 2"
    for context in ({"last_bot": listed, "last_product": DRESS}, {}):
        call = await decide(shop, text, **context)
        assert (call.name, "color" in call.args) == ("add_to_cart", False)
        assert call.args["product"] in ("birinchisini", "the first", "first one")
        assert call.args["quantity"] == (2 if "2" in text else 1)


async def test_a_measure_is_no_quantity(shop):
    call = await decide(shop, "положите в корзину чай 250 г и платье")
    assert call.name == "add_to_cart"
    assert call.args["quantity"] == 1


async def test_a_total_with_a_full_cart_is_the_cart_s(shop):
    assert await decide(shop, "jami qancha bo'ldi hisoblab ber", cart=((DRESS, 2),)) == Call("get_cart_info")


async def test_what_a_not_rules_out_is_not_taken(shop):
    taken = await decide(shop, "yo'q, qora emas, qizilini bering", last_product=DRESS)
    assert (taken.name, taken.args["color"]) == ("add_to_cart", "red")

"""Pictures, voice notes and wishes to be called: what they come to without a model, and with one that can see and hear."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from bot.conversation.calling import wants_a_call
from models.callbacks import CallBack
from models.catalog import Product, ProductPhoto
from models.conversations import Message
from models.demo.pictures import draw
from models.events import Event
from models.handoffs import Handoff
from models.media import Media
from models.orders import MoneyState, Order
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop, picture

# — pictures —


@pytest.fixture
async def shown(shop: Shop) -> bytes:
    """The shoes have a picture in the shop; a customer has a smaller one, framed by a screen."""
    data = draw("pumps", "red", "pumps")
    async with shop.unit():
        await ProductPhoto.create(product=await Product.get(code="tufli"), media=await Media.keep(data))
    screen = Image.new("RGB", (420, 800), (20, 30, 40))
    screen.paste(Image.open(BytesIO(data)).resize((400, 400)), (10, 120))
    out = BytesIO()
    screen.save(out, "JPEG", quality=70)
    return out.getvalue()


async def sent(shop: Shop, data: bytes) -> dict[str, str]:
    async with shop.unit():
        return {"media": (await Media.keep(data)).public_id}


async def test_a_screenshot_of_a_product_is_answered_with_the_product(shop: Shop, shown: bytes) -> None:
    chat = Chat(shop)
    assert "250" in await chat.says(photo=await sent(shop, shown))
    assert (await chat.trace())["seen"] == ["tufli"]
    assert any(button.startswith("add:") for button in chat.buttons)


async def test_words_beside_a_picture_are_about_what_is_in_it(shop: Shop, shown: bytes) -> None:
    chat = Chat(shop)
    await chat.hears(photo=await sent(shop, shown))
    text = await chat.says("38 bormi?")
    assert "38" in text
    assert len(await chat.answers()) == 1, "a picture and words within the window are one turn"
    assert (await chat.trace())["calls"][0]["result"]["code"] == "tufli"


async def test_a_picture_of_nothing_known_is_said_to_be_so(shop: Shop, shown: bytes) -> None:
    chat = Chat(shop)
    await chat.says("salom")
    assert "picture" in [call["name"] for call in (await said_trace(chat, shop, picture("green")))["calls"]]


async def said_trace(chat: Chat, shop: Shop, data: bytes) -> dict[str, list[dict[str, str]]]:
    await chat.says(photo=await sent(shop, data))
    return await chat.trace()


async def test_with_an_order_to_be_paid_it_is_the_receipt_unless_it_is_a_product(shop: Shop, shown: bytes) -> None:
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    for press in ("order", "pickup"):
        await chat.presses(press)
    await chat.says(contact="+998901234567")
    await chat.presses("pay:card")
    await chat.presses("confirm")
    assert (await said_trace(chat, shop, shown))["seen"] == ["tufli"]
    async with shop.unit():
        assert (await Order.get(number="1")).money is MoneyState.UNPAID
    trace = await said_trace(chat, shop, picture("green"))
    assert trace["calls"][0]["name"] == "receipt"
    async with shop.unit():
        assert (await Order.get(number="1")).money is MoneyState.AWAITING_CHECK


async def test_a_receipt_whose_caption_names_a_card_is_a_receipt(shop: Shop, shown: bytes) -> None:
    """The money is looked at by a person, the number is kept nowhere, and the customer hears of both."""
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    for press in ("order", "pickup"):
        await chat.presses(press)
    await chat.says(contact="+998901234567")
    await chat.presses("pay:card")
    await chat.presses("confirm")
    said = await chat.says("8600 1234 5678 1111 dan oʻtkazdim", photo=await sent(shop, picture("green")))
    assert [call["name"] for call in (await chat.trace())["calls"]] == ["refused_data", "receipt"]
    assert "1111" not in said
    assert len(chat.said) == 2
    async with shop.unit():
        assert (await Order.get(number="1")).money is MoneyState.AWAITING_CHECK


async def test_words_in_a_burst_with_a_card_number_are_answered_as_well(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.hears("mana kartam 8600 1234 5678 1111")
    assert "500" in await chat.says("2 ta tufli 38 olaman")
    called = [call["name"] for answer in await chat.answers() for call in answer.trace.get("calls", ())]
    assert called == ["refused_data", "add_to_cart"]


async def test_the_pictures_of_a_product_come_when_they_are_asked_for(shop: Shop, shown: bytes) -> None:
    async with shop.unit():
        product = await Product.get(code="tufli")
        for colour in ("blue", "black"):
            await ProductPhoto.create(
                product=product, media=await Media.keep(draw("pumps", colour, "pumps")), position=1
            )
    chat = Chat(shop)
    await chat.says("tufli bormi")
    for words in ("Rasmini tashlang", "пришлите фото"):
        await chat.says(words)
        assert len([photo for one in chat.said for photo in one.photos]) == 3


async def test_the_size_table_of_the_product_at_hand(shop: Shop) -> None:
    async with shop.unit():
        product = await Product.get(code="tufli")
        product.about = {"sizes": {"uz": "37 = 23,5 sm, 38 = 24 sm", "ru": "37 = 23,5 см, 38 = 24 см"}}
        await product.save(update_fields=["about"])
    chat = Chat(shop)
    await chat.says("tufli bormi")
    assert "38 = 24 sm" in await chat.says("razmer jadvali bormi")


# — voice notes —


async def test_a_voice_note_that_cannot_be_heard_goes_to_a_person_at_once(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("salom")
    said = await chat.says(other="voice", file={"kind": "voice", "ref": "v1", "name": ""})
    assert "administrator" in said
    assert (await chat.conversation()).with_human
    async with shop.unit():
        assert (await Handoff.all().order_by("-id").first()).reason == "voice"


# — to be called —


@pytest.mark.parametrize(
    "words",
    [
        "telefon qiling",
        "Menga qoʻngʻiroq qiling",
        "менга қўнғироқ қилинг",
        "Перезвоните мне, пожалуйста",
        "Could someone from your team call me instead?",
        "¿Me pueden llamar?",
        "Potete chiamarmi?",
    ],
)
def test_a_wish_to_be_called(words: str) -> None:
    assert wants_a_call(words)


@pytest.mark.parametrize(
    "words",
    [
        "не звоните мне",
        "qoʻngʻiroq qilmang",
        "Третий день жду, никто не звонит.",
        "telefon narxi qancha",
        "call me Anna",
        "",
    ],
)
def test_no_wish_to_be_called(words: str) -> None:
    assert not wants_a_call(words)


async def test_who_wants_to_be_called_gives_the_number_by_a_button(shop: Shop) -> None:
    chat = Chat(shop)
    assert await chat.says("telefon qiling")
    assert chat.buttons == ["contact"]
    assert "45 67" not in (said := await chat.says(contact="+998901234567"))
    assert "4567" in said
    async with shop.unit():
        wish = await CallBack.get()
        assert wish.phone == "+998901234567"
        assert "4567" not in wish.sealed_phone
        assert await Event.filter(kind="call_back.asked").count() == 1
        assert not await Message.filter(content__contains={"contact": "+998901234567"}).exists()
    assert not (await chat.conversation()).with_human, "the assistant goes on meanwhile"


async def test_a_number_typed_is_taken_as_well_and_a_known_one_is_not_asked_for(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("перезвоните мне")
    await chat.says("+998 90 765 43 21")
    async with shop.unit():
        wish = await CallBack.get()
        assert wish.phone == "+998907654321"
        await wish.called(by=shop.by)
    assert "4321" in await chat.says("перезвоните мне")
    async with shop.unit():
        assert await CallBack.filter(state="waiting").count() == 1

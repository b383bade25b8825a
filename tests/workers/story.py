"""A story in which every kind of event happens that somebody reacts to."""

from __future__ import annotations

from models import business, handoffs
from models.base.money import Money
from models.callbacks import CallBack
from models.carts import PayWay
from models.catalog import Product
from models.concepts import Concept, ZeroHit
from models.conversations import Conversation, store_heard
from models.corrections import Correction
from models.documents import Document
from models.events import emit
from models.handoffs import Handoff
from models.housekeeping import take_transfers_at
from models.knowledge import Faq
from models.orders import Order
from models.receipts import Receipt
from tests.cast import ANORAS_PHONE
from tests.workers.conftest import Works
from tests.workers.test_budgeting import budget, spend


async def tell(works: Works) -> None:
    """The shop sells, talks, is called, learns and pays; after every step everybody has reacted."""
    await _sold(works)
    thread = await _failed(works)
    await _handed_over(works, thread)
    await _called_back(works, thread)
    await _learned(works)
    await _settled(works)


async def _sold(works: Works) -> None:
    """One order goes all the way and back, another one is called off."""
    shop = works.shop
    first = await works.order(("tufli", 1), pay=PayWay.CARD)
    await works.settle()
    line = (await shop.do(Order.numbered(first.number))).lines[0]
    await shop.do(first.change_quantity(line, 2, shop.workspace, by="customer"))
    await shop.do(first.set_fee(Money(3_000_000, "UZS"), by=shop.by))
    picture = await shop.picture("green")
    receipt = await shop.do(Receipt.hang(first, picture, by="customer"))
    await works.settle()
    await shop.do(receipt.refuse(by=shop.by))
    await shop.do(first.money_part_received(by=shop.by))
    await shop.do(first.money_received(by=shop.by))
    await shop.do(first.set_fee(Money(3_100_000, "UZS"), by=shop.by))
    for verb in (first.confirm, first.pack, first.ship, first.deliver, first.take_back):
        await shop.do(verb(by=shop.by))
        await works.settle()
    await shop.do(first.money_returned(by=shop.by))
    second = await works.order(("koylak", 1))
    await shop.do(second.cancel(by="customer"))


async def _failed(works: Works) -> Conversation:
    """The assistant could not answer Anora."""
    conversation_id = await works.conversation()
    async with works.shop.unit():
        thread = await Conversation.get(id=conversation_id)
        await emit("conversation.failed", thread, by="assistant")
    await works.settle()
    return thread


async def _handed_over(works: Works, thread: Conversation) -> None:
    """Somebody is called for and does not come; another one does, promises something, and gives the conversation back."""
    shop = works.shop
    handoff = await shop.do(Handoff.call(thread.id, "complaint", "odam kerak"))
    await works.settle()
    await shop.do(handoff.call_next())
    async with shop.unit():
        heard = await store_heard(thread.id, external_id="h", text="kim bor?", content={}, wants_answer=False)
        await emit("conversation.heard", thread, by="customer", messages=[heard])
    await works.settle()
    await shop.do(handoffs.say(thread.id, shop.owner, {"text": "Men bor"}))
    await works.settle()
    await shop.do(handoffs.give_back(thread.id, shop.owner, "promise: a gift"))
    await shop.do(handoffs.remind(handoff.id))
    async with shop.unit():
        await emit("conversation.unsent", thread, by="assistant", member=shop.owner.id)
        drafted = await business.draft(thread.id, text="Bor", content=[{"text": "Bor"}], trace={}, acts=0)
        assert drafted
    await works.settle()


async def _called_back(works: Works, thread: Conversation) -> None:
    """Anora wants to be called, then at another number, and is."""
    shop = works.shop
    async with shop.unit():
        wish = await CallBack.ask(thread.id, thread.customer_id, ANORAS_PHONE)
    await works.settle()
    async with shop.unit():
        await CallBack.ask(thread.id, thread.customer_id, "+998901112233")
    await works.settle()
    async with shop.unit():
        await wish.called(by=shop.by)
    await works.settle()


async def _learned(works: Works) -> None:
    """The shop hands in a paper, explains words and answers, and customers ask for what it does not know."""
    shop = works.shop
    async with shop.unit():
        await Document.hand_in("Qoida.md", b"# Parvarish\n\nZamsh quruq cho'tka bilan tozalanadi.", by=shop.by)
        await Concept.add(["tufli", "lodochka"], by=shop.by)
        await Faq.add({"uz": "Qachon ochasiz?"}, {"uz": "Soat to'qqizda."}, by=shop.by)
        await Correction.say_instead("Sertifikat bormi?", "Ha, bor.", "uz", by=shop.by)
        await (await Product.get(code="tufli")).archive(by=shop.by)
        for _ in range(2):
            await ZeroHit.note("zarafka bormi", "uz")
    await works.settle()


async def _settled(works: Works) -> None:
    """Money goes to another card from now on, and the budget for models is spent."""
    shop = works.shop
    async with shop.unit():
        await take_transfers_at(shop.workspace, "8600123456789012", "Lola", by=shop.owner)
    await works.settle()
    await budget(works, 10_000_000)
    for _ in range(2):
        await spend(works, 9_000_000)
    await works.settle()

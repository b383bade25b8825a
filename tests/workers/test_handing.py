"""Handoffs in the private chats of the shop's people: who is called, what they see, what reaches them, and what is due."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from datetime import datetime, timedelta

import pytest

from bot.conversation.answer import answer
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from models import conversations, handoffs
from models.base import clock
from models.base.i18n import speaking
from models.base.scope import inside
from models.conversations import Conversation, Message
from models.handoffs import Handoff, HandoffState
from models.notices import NoticeState
from models.workspaces import BotAccount, Member, Person, Workspace
from tests.bot.telegram.conftest import own_bot
from tests.cast import picture
from tests.fakes.telegram import FakeUser, faults
from tests.workers.conftest import Works
from workers.handing import when_somebody_answers
from workers.tasks.events import dispatch
from workers.tasks.handoffs import call_next, remind_of_promises


class Hand:
    """Anora, who writes, and how her words come to people."""

    def __init__(self, works: Works) -> None:
        self.works, self._number, self.account = works, 0, works.account

    async def says(self, text: str = "", **facts: object) -> int:
        self._number += 1
        sender = Sender("telegram", self.account.public_id, str(self.works.anora.id), "Anora")
        async with self.works.shop.unit():
            heard = await hear(Incoming(sender, str(self._number), text=text, **facts))  # type: ignore[arg-type]
        await answer(self.works.shop.id, heard.conversation_id)
        await dispatch()
        return heard.conversation_id

    async def says_while(self, text: str, *acts: Awaitable[object]) -> int:
        """Her words, and what people do while the turn is on: Telegram is slow with something that was queued before."""
        thread = await self.works.conversation("uz")
        await self.works.shop.do(
            conversations.queue(thread, text="Buyurtma yoʻlda", content={"text": "Buyurtma yoʻlda"}, author="system")
        )
        self.works.telegram.faults.plan("sendMessage", faults.Slow(0.4), chat=self.works.anora.id)

        async def people() -> None:
            await asyncio.sleep(0.2)
            for act in acts:
                await act

        await asyncio.gather(self.says(text), people())
        return thread

    async def thread(self) -> Conversation:
        async with self.works.shop.unit():
            return await Conversation.get(channel="telegram")

    async def handoff(self) -> Handoff:
        async with self.works.shop.unit():
            found = await Handoff.all().order_by("-id").first()
        assert found
        return found

    async def sent(self) -> None:
        """What waits for Anora has gone."""
        async with self.works.shop.unit():
            waiting = await Conversation.filter(outbox__gt=0)
        for thread in waiting:
            await answer(self.works.shop.id, thread.id)


@pytest.fixture
def hand(works: Works) -> Hand:
    return Hand(works)


def presses(works: Works, who: FakeUser) -> list[str]:
    return [button.data.rpartition(":")[0] for button in works.telegram.buttons(who)]


async def test_everybody_on_call_sees_who_what_and_the_last_lines(works: Works, hand: Hand, configure: object) -> None:
    configure(PUBLIC_URL="https://shop.example")  # type: ignore[operator]
    await hand.says("tufli bormi 38")
    await hand.says("operator")
    for who in (works.lola, works.agent):
        text = works.telegram.last(who).text
        assert "Anora" in text
        assert "Qora tufli" in text, "what it is about"
        assert "operator" in text
        assert "› tufli bormi 38" in text
        assert sum(line.startswith(("› ", "– ")) for line in text.splitlines()) <= 5
    assert works.telegram.labels(works.lola) == ["Open", "Take over", "Give back to the assistant"]
    thread = await works.shop.do(_thread())
    assert works.telegram.buttons(works.lola)[0].raw["web_app"]["url"].endswith(f"conversations/{thread.public_id}")


async def _thread() -> Conversation:
    return await Conversation.get(channel="telegram")


async def test_who_may_not_answer_is_not_called(works: Works, hand: Hand) -> None:
    async with works.shop.unit():
        await Member.filter(id=works.shop.agent.id).update(role="warehouse")
    await hand.says("operator")
    assert (works.sent(works.lola), works.sent(works.agent)) == (1, 0)


async def test_taken_over_every_card_shows_by_whom(works: Works, hand: Hand) -> None:
    thread = await hand.says("operator")
    await works.shop.do(handoffs.take_over(thread, works.shop.owner))
    await dispatch()
    assert "In charge: Lola" in works.telegram.last(works.lola).text
    assert "Lola" in works.telegram.last(works.agent).text.splitlines()[-1]
    assert presses(works, works.agent) == ["h:resume"]


async def test_what_she_writes_next_reaches_who_is_in_charge_and_nobody_else(works: Works, hand: Hand) -> None:
    thread = await hand.says("operator")
    await hand.says("kimdir bormi?")
    assert [works.told(who)[-1] for who in (works.lola, works.agent)] == ["Anora: kimdir bormi?"] * 2
    await works.shop.do(handoffs.take_over(thread, works.shop.owner))
    await hand.says("rahmat")
    assert works.told(works.lola)[-1] == "Anora: rahmat"
    assert works.told(works.agent)[-1] == "Anora: kimdir bormi?"
    assert works.told(works.anora)[-1].startswith("Tushundim") or len(works.told(works.anora)) == 1


@pytest.mark.parametrize("own", [False, True], ids=["the platform's bot", "the shop's own bot"])
async def test_pictures_voices_and_files_reach_them_through_either_bot(works: Works, hand: Hand, own: bool) -> None:
    bot = works.bot
    if own:
        bot, hand.account = await own_bot(works.telegram, works.shop)
        works.telegram.world.private_room(bot, works.anora)
    await hand.says("operator")
    content = {"photo": picture("green"), "voice": b"OggS", "document": b"%PDF-1.7", "sticker": b"RIFF"}
    for kind in content:
        file = works.telegram.world.keep_file(bot, content[kind], f"{kind}.bin")
        number = next(works.telegram.world.private_room(bot, works.anora).numbers)
        sent = {
            "message_id": number,
            "date": 0,
            kind: [file.json() | {"width": 9, "height": 9}] if kind == "photo" else file.json(),
        }
        works.telegram.world.private_room(bot, works.anora).messages[number] = sent
        hand._number = number - 1
        facts = (
            {"photo": {"ref": file.id}} if kind == "photo" else {"file": {"kind": kind, "ref": file.id}, "other": kind}
        )
        await hand.says("", **facts)
        got = works.telegram.last(works.lola).raw
        assert kind in got, got
        ref = got["photo"][-1]["file_id"] if kind == "photo" else got[kind]["file_id"]
        assert works.telegram.world.files[ref].content == content[kind]
        if kind != "sticker":
            assert got["caption"] == "Anora"


async def test_who_cannot_be_reached_is_skipped(works: Works, hand: Hand) -> None:
    await Person.filter(id=works.shop.agent.person_id).update(started_at=None)
    await hand.says("operator")
    assert (works.sent(works.lola), works.sent(works.agent)) == (1, 0)


async def test_unanswered_it_goes_on_to_the_owner_and_then_she_is_told_the_truth(works: Works, hand: Hand) -> None:
    start = datetime(2026, 11, 23, 9, 0, tzinfo=(await Workspace.get(id=works.shop.id)).now().tzinfo)
    with clock.at(start):
        await hand.says("operator")
    before = works.sent(works.agent), works.sent(works.lola)
    with clock.at(start + timedelta(minutes=11)):
        await call_next()
        await dispatch()
        await hand.sent()
        assert works.sent(works.agent) == before[0], "the agent was asked first"
        assert works.told(works.lola)[-1].startswith("Lola: Anora still waits for a person. Can you take over?")
        assert len(works.told(works.anora)) == 1
    with clock.at(start + timedelta(minutes=22)):
        await call_next()
        await call_next()
        await dispatch()
        await hand.sent()
        assert works.told(works.lola)[-1].startswith("Lola: Anora still waits for a person. I have told them")
        assert "20:00" in works.told(works.anora)[-1]
        assert len(works.told(works.anora)) == 2
    assert {notice.state for notice in (await works.notices("conversation.late")).values()} == {NoticeState.SENT}


async def test_who_comes_in_the_last_moment_is_not_talked_over(works: Works, hand: Hand) -> None:
    """The honest word is queued, and a person answers before it is sent."""
    start = clock.now()
    thread = await hand.says("operator")
    for minutes in (11, 22):
        with clock.at(start + timedelta(minutes=minutes)):
            await call_next()
    await dispatch()
    await works.shop.do(handoffs.say(thread, works.shop.owner, {"text": "Salom, Lola shu yerda"}))
    await hand.sent()
    assert works.told(works.anora)[-1] == "Salom, Lola shu yerda"
    assert len(works.told(works.anora)) == 2
    async with works.shop.unit():
        late = await Message.get(key__startswith="handoff:")
    assert (late.state, late.error) == ("failed", "a person of the shop has stepped in")


async def test_who_comes_back_in_the_moment_they_are_taken_for_gone_stays_in_charge(works: Works, hand: Hand) -> None:
    thread, lola = await hand.says("salom"), works.shop.owner
    await works.shop.do(handoffs.take_over(thread, lola))
    with clock.at(clock.now() + timedelta(hours=13)):
        back = works.shop.do(handoffs.say(thread, lola, {"text": "Men shu yerdaman"}))
        await hand.says_while("tufli bormi", back)
        await hand.says("qancha turadi")
    assert (await hand.thread()).with_human
    assert [(one.state, one.taker_id) for one in [await hand.handoff()]] == [(HandoffState.TAKEN, lola.id)]
    assert works.told(works.anora)[-1] == "Men shu yerdaman", "and nothing of the assistant's after it"
    assert works.told(works.lola)[-1] == "Anora: qancha turadi"


async def test_given_back_when_nobody_is_in_charge_nothing_changes(works: Works, hand: Hand) -> None:
    """The button stands on an old notice, and is pressed while the assistant thinks."""
    thread = await hand.says("salom")
    before = (await hand.thread()).human_acts
    assert await works.shop.do(handoffs.give_back(thread, works.shop.owner)) is None
    await hand.says_while("tufli bormi", works.shop.do(handoffs.give_back(thread, works.shop.owner)))
    assert (await hand.thread()).human_acts == before
    assert "tufli" in works.told(works.anora)[-1].lower()


@pytest.mark.parametrize("in_charge", [False, True], ids=["taken and given back", "given back"])
async def test_who_has_come_and_gone_leaves_no_customer_unanswered(works: Works, hand: Hand, in_charge: bool) -> None:
    thread, lola = await hand.says("salom"), works.shop.owner
    acts = [works.shop.do(handoffs.take_over(thread, lola)), works.shop.do(handoffs.give_back(thread, lola))]
    if in_charge:
        await acts.pop(0)
    await hand.says_while("tufli bormi", *acts)
    assert "tufli" in works.told(works.anora)[-1].lower(), "thought over anew"
    now = await hand.thread()
    assert (now.with_human, now.answered_id) == (False, now.heard_id)
    assert not any(text.startswith("Anora:") for text in works.told(works.lola)), "nobody has to answer it"


async def test_taken_over_the_later_calls_show_it_too(works: Works, hand: Hand) -> None:
    start, thread = clock.now(), await hand.says("operator")
    for minutes in (11, 22):
        with clock.at(start + timedelta(minutes=minutes)):
            await call_next()
            await dispatch()
    assert presses(works, works.lola) == ["h:take", "h:resume"]
    await works.shop.do(handoffs.take_over(thread, works.shop.agent))
    await works.shop.do(handoffs.give_back(thread, works.shop.agent))
    await dispatch()
    notices = [shown for shown in works.telegram.shown(works.lola) if "Anora" in shown.text]
    assert len(notices) == 3
    assert all("The assistant answers again." in shown.text and not shown.labels for shown in notices)


HOURS = {"mon": ["09:00", "18:00"], "wed": ["10:00", "18:00"]}


@pytest.mark.parametrize(
    ("now", "says"),
    [
        ("2026-11-23T12:00", "today, by 18:00"),
        ("2026-11-23T07:00", "today after 09:00"),
        ("2026-11-23T22:00", "on 25 November after 10:00"),
    ],
)
def test_the_honest_word_names_a_time(now: str, says: str) -> None:
    shop = Workspace(name="Lola", hours=HOURS, zone="UTC")
    with clock.at(datetime.fromisoformat(f"{now}+00:00")), speaking("en"):
        assert says in when_somebody_answers(shop)
        assert "as soon as" in when_somebody_answers(Workspace(name="Lola", hours={}, zone="UTC"))


async def test_given_back_the_giver_sees_what_the_assistant_knows(works: Works, hand: Hand) -> None:
    thread = await hand.says("operator")
    await works.shop.do(handoffs.give_back(thread, works.shop.owner, "promise: a gift box"))
    await dispatch()
    assert "a gift box" in works.told(works.lola)[-1]
    assert "The assistant answers again." in works.telegram.shown(works.lola)[-2].text
    assert works.telegram.shown(works.lola)[-2].labels == []


async def test_promises_come_back_to_the_owner(works: Works, hand: Hand) -> None:
    start = clock.now()
    thread = await hand.says("operator")
    await works.shop.do(handoffs.give_back(thread, works.shop.agent, "promise: a gift box"))
    with clock.at(start + timedelta(hours=25)):
        await remind_of_promises()
        await remind_of_promises()
        await dispatch()
    assert works.told(works.lola)[-1] == "Promised to Anora. Is it done?\n• a gift box"
    assert presses(works, works.lola) == ["h:kept"]


async def test_words_that_do_not_arrive_come_back_to_their_writer(works: Works, hand: Hand) -> None:
    thread = await hand.says("operator")
    works.anora.blocked.add(works.bot.id)
    await works.shop.do(handoffs.say(thread, works.shop.owner, {"text": "Salom"}))
    await hand.sent()
    await dispatch()
    assert works.told(works.lola)[-1].startswith("Your message did not reach Anora")


async def test_without_telegram_nothing_is_stuck(works: Works, hand: Hand) -> None:
    await BotAccount.filter(id=works.account.id).update(state="revoked")
    with inside(works.shop.id):
        await handoffs.Handoff.call(await works.conversation(), "complaint", "yomon")
    await dispatch()
    assert {event.state for event in await works.events("conversation.handoff")} == {"done"}

"""Nobody is talked over: a person of the shop acts at a random moment of the assistant's turn, thousands of times.

Among them are some who had been taken for gone, and come back in that very moment; and some who give back what they took, or
what they never took. Where the assistant is in charge in the end, the customer has an answer.

Judged by what the fake server saw in each chat: after the first sign of the person, their words or the answer to their
press of "Take over", there is nothing of the assistant's. 600 in the suite, 10,000 by `make chaos`; the moments come from a
seed, which is in the test's name.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

import pytest

from bot.conversation.answer import answer
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from bot.telegram.dispatcher import receive
from models import handoffs
from models.base import clock
from models.base.db import unit
from models.base.scope import inside
from models.business import BusinessConnection
from models.conversations import Conversation, Message
from models.notices import Notice, NoticeState
from models.workspaces import BotAccount
from tests.cast import LOLAS_TELEGRAM, Shop
from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser, faults
from tests.fakes.telegram.world import Connection

AT_ONCE = 10
LONGEST = 0.06
"""Seconds of a turn within which the person acts."""
WORDS = ("tufli bormi", "salom", "narxi qancha", "koʻylak bormi M", "operator", "rahmat")
PERSON = "Lola:"


@dataclass
class Scene:
    """One chat: a customer who writes, processes that answer, and Lola, who steps in."""

    telegram: FakeTelegram
    bot: FakeBot
    account: BotAccount
    shop: Shop
    lola: FakeUser
    random: Random
    number: int
    thread: int = 0
    heard: int = 0
    own: BusinessConnection | None = None
    """The chat is in Lola's own account."""
    received: int | None = None
    """How many calls the server had seen when Lola's own message counted as received."""
    given_back: bool = False
    """The assistant may go on from here, so what it says is not held against it."""
    anora: FakeUser = field(init=False)

    def __post_init__(self) -> None:
        self.anora = self.telegram.user("Anora", "uz")
        self.telegram.world.private_room(self.bot, self.anora)

    async def plays(self) -> None:
        await self._write()
        if self.random.random() < 0.3:
            await self._answered()
            await self._write()
        if not self.own and self.random.random() < 0.25:
            await self._forget()
        self._be_unlucky()
        processes = [self._process() for _ in range(self.random.choice((1, 1, 2)))]
        await asyncio.gather(*processes, self._step_in(), self._write_on())
        await self._write()
        await self._answered()
        await self._the_platform_is_back()
        await self._answered()

    async def _the_platform_is_back(self) -> None:
        """What was put off may be tried again."""
        async with self.shop.unit():
            await Conversation.filter(id=self.thread).update(leased_until=None)

    def _be_unlucky(self) -> None:
        """Telegram is slow or refuses, for this chat only."""
        luck = self.random.random()
        if luck < 0.5:
            self.telegram.faults.plan("sendMessage", faults.Slow(self.random.uniform(0, LONGEST)), chat=self.anora.id)
        elif luck < 0.6:
            self.telegram.faults.plan("sendMessage", faults.SERVER_ERROR, chat=self.anora.id)
        if self.random.random() < 0.2:
            self.telegram.faults.plan("sendPhoto", faults.Slow(self.random.uniform(0, LONGEST)), chat=self.anora.id)

    async def _write(self) -> None:
        self.heard += 1
        account = self.own.account if self.own else self.account.public_id
        sender = Sender("telegram", account, str(self.anora.id), "Anora")
        if self.own:
            self.telegram.world.connections[self.lola.id].heard[self.anora.id] = self.telegram.world.now()
        with inside(self.shop.id):
            async with unit():
                said = await hear(Incoming(sender, f"m{self.heard}", text=self.random.choice(WORDS)))
        self.thread = said.conversation_id

    async def _write_on(self) -> None:
        if self.random.random() < 0.4:
            await asyncio.sleep(self.random.uniform(0, LONGEST))
            await self._write()
            await self._answered()

    async def _process(self) -> None:
        await asyncio.sleep(self.random.uniform(0, 0.01))
        await self._answered()

    async def _answered(self) -> None:
        await answer(self.shop.id, self.thread)

    # — the person —

    async def _step_in(self) -> None:
        await asyncio.sleep(self.random.uniform(0, LONGEST))
        acts = (self._take, self._reply, self._say, self._come_and_go, self._give_back)
        act: Callable[[], Awaitable[None]] = self.random.choice(acts)
        act = self._in_person if self.own else act
        await act()
        await self._answered()  # the bell that the words ring

    async def _forget(self) -> None:
        """She took over half a day ago and has said nothing since."""
        await self.shop.do(handoffs.take_over(self.thread, self.shop.owner))
        async with self.shop.unit():
            await Conversation.filter(id=self.thread).update(human_at=clock.now() - timedelta(hours=13))

    async def _give_back(self) -> None:
        """The button stands on an old notice, too, where nobody is in charge."""
        self.given_back = True
        async with self.shop.unit():
            thread = await Conversation.get(id=self.thread)
        await self._press("resume", thread.public_id)

    async def _come_and_go(self) -> None:
        await self.shop.do(handoffs.take_over(self.thread, self.shop.owner))
        await asyncio.sleep(self.random.choice((0, self.random.uniform(0, LONGEST))))
        await self._give_back()

    async def _say(self) -> None:
        """In the Mini App."""
        await self.shop.do(handoffs.say(self.thread, self.shop.owner, {"text": f"{PERSON} {self.number}"}))

    async def _take(self) -> None:
        async with self.shop.unit():
            thread = await Conversation.get(id=self.thread)
        await self._press("take", thread.public_id)

    async def _press(self, verb: str, ref: str | None) -> None:
        key = f"{verb}{self.number}"
        query = {"id": key, "from": self.lola.json(), "chat_instance": "1", "data": f"h:{verb}:{ref}"}
        self.telegram.world.queries[key] = query | {"bot": self.bot.id}
        await self._update({"callback_query": query})

    async def _reply(self) -> None:
        """To a message of hers that lies in Lola's chat."""
        async with self.shop.unit():
            notice = await Notice.create(
                kind="conversation.handoff",
                subject="handoff",
                subject_id=(await handoffs.Handoff.call(self.thread, "rule", "")).id,
                member=self.shop.owner,
                bot_id=self.account.id,
                chat_id=self.lola.id,
                message_id=1_000_000 + self.number,
                state=NoticeState.SENT,
                created_at=self.shop.workspace.created_at,
            )
        head = {"date": 0, "chat": self.lola.chat_json()}
        quoted = {"message_id": notice.message_id, "from": self.bot.json(), **head}
        written = {"message_id": self.number, "from": self.lola.json(), "text": f"{PERSON} {self.number}", **head}
        await self._update({"message": written | {"reply_to_message": quoted}})

    async def _update(self, update: dict[str, object]) -> None:
        after = await receive(self.account, {"update_id": 10_000_000 + self.number, **update})
        await after.run()

    async def _in_person(self) -> None:
        """In their own account, where what they write does not pass through us."""
        text = {
            "message_id": 1_000_000 + self.number,
            "date": 0,
            "from": self.lola.json(),
            "text": f"{PERSON} {self.number}",
        }
        written = text | {"chat": self.anora.chat_json(), "business_connection_id": "conn"}
        await self._update({"business_message": written})
        self.received = self.telegram.mark()

    # — what the server saw —

    def talked_over(self) -> list[str]:
        """What the assistant said after the person had come."""
        came, over = False, []
        for number, call in enumerate(self.telegram.journal.entries):
            came = came or (self.received is not None and number >= self.received)
            if not call.ok:
                continue
            if call.method == "answerCallbackQuery" and call.params["callback_query_id"] == f"take{self.number}":
                came = True
            elif call.chat == self.anora.id and call.method in ("sendMessage", "sendPhoto", "sendMediaGroup"):
                if call.text.startswith(PERSON):
                    came = True
                elif came:
                    over.append(call.text)
        assert came or self.given_back or self.received is not None, "the person never came"
        return [] if self.given_back else over

    async def left_alone(self) -> list[str]:
        """What is wrong in the end with who is in charge: the person who came, or else the assistant, and it has answered."""
        async with self.shop.unit():
            thread = await Conversation.get(id=self.thread)
            last = await Message.filter(conversation_id=self.thread).exclude(text="").order_by("-id").first()
        if not thread.with_human and not self.given_back:
            return ["the person who came is not in charge"]
        waits = not thread.with_human and (thread.heard_id > thread.answered_id or not last or last.direction == "in")
        return ["nobody answers"] if waits else []


@pytest.mark.parametrize("seed", [1, 2])
async def test_nobody_is_talked_over(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop, seed: int
) -> None:
    await series(telegram, platform, account, shop, 300, seed)


@pytest.mark.parametrize("seed", [3])
async def test_nobody_is_talked_over_in_their_own_account(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop, seed: int
) -> None:
    """None of the assistant's words after the seller's update has been received."""
    await series(telegram, platform, account, shop, 200, seed, own=True)


@pytest.mark.chaos
@pytest.mark.parametrize("seed", range(200, 220))
async def test_nobody_is_talked_over_in_their_own_account_ten_thousand_times(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop, seed: int
) -> None:
    await series(telegram, platform, account, shop, 500, seed, own=True)


@pytest.mark.chaos
@pytest.mark.parametrize("seed", range(100, 120))
async def test_nobody_is_talked_over_ten_thousand_times(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop, seed: int
) -> None:
    """Twenty series of five hundred."""
    await series(telegram, platform, account, shop, 500, seed)


async def connected(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop, lola: FakeUser
) -> BusinessConnection:
    """Lola's own account, with the bot in it."""
    telegram.world.connections[lola.id] = Connection("conn", lola, platform)
    async with shop.unit():
        made, _new = await BusinessConnection.connect(
            connection_id="conn",
            bot=account.public_id,
            owner_id=lola.id,
            chat_id=lola.id,
            enabled=True,
            can_reply=True,
        )
        await BusinessConnection.filter(id=made.id).update(show_first_until=None)
    return made


async def series(
    telegram: FakeTelegram,
    platform: FakeBot,
    account: BotAccount,
    shop: Shop,
    times: int,
    seed: int,
    *,
    own: bool = False,
) -> None:
    random = Random(seed)
    lola = telegram.user("Lola", "en", id=LOLAS_TELEGRAM)
    telegram.world.private_room(platform, lola)
    connection = await connected(telegram, platform, account, shop, lola) if own else None
    for start in range(0, times, AT_ONCE):
        scenes = [
            Scene(telegram, platform, account, shop, lola, Random(random.random()), start + n + 1, own=connection)
            for n in range(AT_ONCE)
        ]
        await asyncio.gather(*(scene.plays() for scene in scenes))
        over = {scene.number: said for scene in scenes if (said := scene.talked_over())}
        alone = {scene.number: wrong for scene in scenes if (wrong := await scene.left_alone())}
        assert not over, f"seed {seed}"
        assert not alone, f"seed {seed}"
        telegram.journal.entries.clear()

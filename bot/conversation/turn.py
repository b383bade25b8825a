"""One turn: from what was heard to what is to be said, and why."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from bot.channels.base import Outgoing
from bot.conversation import brains, cards, edits, guard, memory
from bot.conversation.language import detect
from bot.conversation.presses import handle
from bot.conversation.privacy import Gate
from bot.conversation.receipts import take_receipt
from bot.llm.base import Call, Context, Line, Outcome, Prompt, ShopBrief
from bot.tools import Talk, call, facts
from models.base import clock
from models.base.db import unit
from models.base.docs import Doc, Found
from models.base.i18n import Language, speaking
from models.base.i18n import gettext as _
from models.catalog import Product
from models.channels import ChannelPost
from models.conversations import MEMORY, VEIL
from models.search import search
from models.turns import Claimed
from models.workspaces import Workspace

LONGEST = 1500
"""Characters of a message that are still read as a wish; a longer one is asked to be shortened."""
PRIVATE = ("phone", "address")
"""Open questions whose answer is personal: no language model sees it."""


@dataclass(slots=True)
class Answer:
    """What is to be said, in which language, with what to remember and why it was so."""

    messages: list[Outgoing]
    language: Language
    context: dict[str, Any]
    trace: dict[str, Any] = field(default_factory=dict)
    taken: list[int] = field(default_factory=list)
    """Messages whose phone, address or place has been taken down, sealed; in the thread only a veil is left of them."""
    hidden: dict[str, str] = field(default_factory=dict)
    """Lines that only the customer may see, and how they stand on record."""


@dataclass(slots=True)
class Turn:
    """A turn under way: the messages that are answered together, and what is known before anybody thinks."""

    claimed: Claimed
    group: list[dict[str, Any]]
    """One press, contact, place or picture, or a burst of plain texts."""
    shop: Workspace
    started: float = field(default_factory=time.perf_counter)

    @property
    def text(self) -> str:
        return "\n".join(words for m in edits.newest(self.group) if (words := self._words(m).strip()))

    @staticmethod
    def _words(message: dict[str, Any]) -> str:
        press = str(message["content"].get("press", ""))
        return press.removeprefix("say:") if press.startswith("say:") else str(message["text"])

    @property
    def content(self) -> dict[str, Any]:
        """What came besides words; of a burst, the last of each kind."""
        merged: dict[str, Any] = {}
        for message in self.group:
            merged.update(message["content"])
        if str(merged.get("press", "")).startswith("say:"):
            del merged["press"]
        return merged

    @property
    def memory(self) -> dict[str, Any]:
        return self.claimed.context

    @property
    def language(self) -> Language:
        known = Language(self.claimed.language or self.shop.language)
        return detect(self.text, prior=known) if self.text else known


async def take_turn(claimed: Claimed, group: list[dict[str, Any]]) -> Answer:
    """What to answer to these messages. Functions that change something have taken effect when it returns."""
    shop = claimed.workspace()
    turn = Turn(claimed, group, shop)
    language = turn.language
    await edits.take_back(group, claimed.id, claimed.customer_id)
    talk = Talk(
        shop=shop,
        conversation_id=claimed.id,
        customer_id=claimed.customer_id,
        message_id=group[-1]["id"],
        language=language,
        words=turn.text,
        last_product=await _product_at_hand(turn),
        last_options=turn.memory.get("options") or {},
        agreed=memory.agreeable(turn.memory),
        place=turn.memory.get("place", ""),
    )
    with speaking(language):
        return await _answer(turn, talk)


async def _product_at_hand(turn: Turn) -> str:
    """The product of the post that was quoted, forwarded or opened; else the one that was talked about."""
    post, start = turn.content.get("post"), turn.content.get("start", "")
    if not (post or start):
        return str(turn.memory.get("product", ""))
    async with unit():
        if post and "chat" in post:
            code = await ChannelPost.product_code(int(post["chat"]), int(post["message"]))
        elif post:
            found = await ChannelPost.by_link(post["username"], int(post["message"]))
            code = (await found.product).code if found else None
        else:
            code = await _code_of(start)
    return code or str(turn.memory.get("product", ""))


async def _code_of(start: str) -> str | None:
    found = await Product.get_or_none(public_id=start.removeprefix("p_"))
    return found.code if found else None


async def _answer(turn: Turn, talk: Talk) -> Answer:
    content = turn.content
    if press := content.get("press"):
        pressed = await handle(talk, press, turn.memory)
        with speaking(talk.language):
            return await _of_fact(turn, talk, pressed.call, pressed.fact, asked=pressed.asked, before=pressed.before)
    if content.get("photo"):
        fact = await take_receipt(turn.claimed, content["photo"], talk)
        return await _of_fact(turn, talk, Call("receipt"), fact, keep_question=True)
    if (contact := content.get("contact")) or content.get("location"):
        lat, lon = content.get("location") or (None, None)
        return await _given(turn, talk, {"phone": contact} if contact else {"lat": lat, "lon": lon})
    if len(turn.text) > LONGEST:
        said = facts.Said(_("That is a long message. Could you tell me in a few words what you are looking for?"))
        return await _of_fact(turn, talk, Call("too_long"), said, keep_question=True)
    if content.get("other"):
        said = facts.Said(
            _("I can read text and pictures of payment receipts. Please write in words what you would like.")
        )
        return await _of_fact(turn, talk, Call("unreadable"), said, keep_question=True)
    if not turn.text and talk.last_product:
        args = {"product": talk.last_product}
        talk.last_product = ""  # so that its picture is shown
        return await _of_fact(turn, talk, Call("get_product_info", args), await call(talk, "get_product_info", args))
    return await _thought(turn, talk)


async def _given(turn: Turn, talk: Talk, args: dict[str, Any]) -> Answer:
    """A phone or a place came by the device's own button: it goes where it was asked for, else to the order being made."""
    asked = turn.memory.get("asked") or {}
    name = asked.get("call", "create_order")
    if name not in ("create_order", "get_order_status"):
        name, asked = "create_order", {}
    args = {**asked.get("args", {}), **args}
    answer = await _of_fact(turn, talk, Call(name, args), await call(talk, name, args), drop_keyboard=True)
    answer.taken = [message["id"] for message in turn.group]
    return answer


async def _thought(turn: Turn, talk: Talk) -> Answer:
    """The brains decide."""
    asked = turn.memory.get("asked") or {}
    among = (brains.offline(),) if asked.get("missing") in PRIVATE else brains.at_hand()
    gate = Gate(names=_names(turn), guarded=len(among) > 1)
    talk.reveal = gate.show
    prompt = await _prompt(turn, talk, gate)
    thought = await brains.think(prompt, talk, among=among)
    text, dropped = gate.show(thought.text), set[str]()
    if thought.brain != "offline":
        dropped = guard.unfounded(thought.text, thought.outcomes, [prompt.text])
        if dropped and thought.outcomes:
            text = await brains.phrase(prompt, thought.outcomes[-1].call, thought.outcomes[-1].result)
        elif dropped:
            text = _("Let me not guess. What exactly would you like to know?")
        if cards.is_summary(thought.outcomes):  # what is agreed to is in our words, whole
            text = await brains.phrase(prompt, thought.outcomes[-1].call, thought.outcomes[-1].result)
    trace = {
        "brain": thought.brain,
        "failed": thought.failed,
        "confidence": thought.confidence,
        "found": [[f.doc.kind.value, f.doc.code, round(f.score, 3)] for f in prompt.found[:5]],
        "unfounded": sorted(dropped),
        "tokens": {"prompt": thought.usage.prompt, "cached": thought.usage.cached, "output": thought.usage.output},
    }
    private = asked.get("missing") in PRIVATE
    answer = _said(turn, talk, thought.outcomes, text, trace, drop_keyboard=private)
    if any(key in outcome.call.args for outcome in thought.outcomes for key in PRIVATE):
        answer.taken = [message["id"] for message in turn.group]
    if private:
        heard = [*turn.memory.get("private", ()), *(message["id"] for message in turn.group)]
        answer.context["private"] = heard[-MEMORY:]
    return answer


async def _prompt(turn: Turn, talk: Talk, gate: Gate) -> Prompt:
    cart = turn.claimed.cart
    at_hand = [talk.last_product] if talk.last_product else []
    async with unit():
        found, docs = await search(turn.text, also=[*at_hand, *(line["code"] for line in cart)])
    talk.docs = docs
    return _as_prompt(turn, talk, gate, found, docs)


def _names(turn: Turn) -> tuple[str, ...]:
    """The customer's name and its words, the longest first; one or two letters are no name."""
    full = str(turn.claimed.customer["name"]).strip()
    return tuple(sorted({name for name in (full, *full.split()) if len(name) > 2}, key=lambda name: (-len(name), name)))


def _public(message: dict[str, Any], known: dict[str, Any], gate: Gate) -> str:
    """An older message as a language model may read it: an address that was typed has no pattern, so its message is marked."""
    return "[…]" if message["id"] in known.get("private", ()) else gate.hide(message["text"])


def _as_prompt(turn: Turn, talk: Talk, gate: Gate, found: list[Found], docs: dict[str, Doc]) -> Prompt:
    known, shop = turn.memory, turn.shop
    history = [
        Line("customer" if m["direction"] == "in" else "shop", _public(m, known, gate)) for m in turn.claimed.history
    ]
    context = Context(
        last_product=docs.get(talk.last_product),
        last_options=talk.last_options,
        last_bot=next((line.text for line in reversed(history) if line.by == "shop"), ""),
        asked=known.get("asked"),
        cart=tuple((docs[line["code"]], line["quantity"]) for line in turn.claimed.cart if line["code"] in docs),
        unclear=known.get("unclear", 0),
        returning=turn.claimed.orders > 0,
    )
    brief = ShopBrief(shop.name, shop.currency, shop.about, shop.hours_text())
    private = (known.get("asked") or {}).get("missing") in PRIVATE
    text = turn.text if private else gate.hide(turn.text)
    return Prompt(text, talk.language, shop.now(), brief, found, context, history)


async def _of_fact(
    turn: Turn,
    talk: Talk,
    wanted: Call,
    fact: facts.Fact,
    *,
    asked: dict[str, Any] | None = None,
    keep_question: bool = False,
    drop_keyboard: bool = False,
    before: str = "",
) -> Answer:
    """The answer to something that needed no thinking: a button, a contact, a place, a picture."""
    if isinstance(fact, facts.Said):
        text = fact.text
    else:
        text = await brains.phrase(_as_prompt(turn, talk, Gate(guarded=False), [], {}), wanted, fact)
    text = f"{before}\n{text}" if before else text
    outcomes = [Outcome(wanted, fact)]
    answer = _said(turn, talk, outcomes, text, {"brain": "none", "confidence": 1.0}, drop_keyboard=drop_keyboard)
    if asked is not None:
        answer.context["asked"] = asked
    elif keep_question and turn.memory.get("asked"):
        answer.context["asked"] = turn.memory["asked"]
    return answer


def _said(
    turn: Turn, talk: Talk, outcomes: list[Outcome], text: str, trace: dict[str, Any], *, drop_keyboard: bool = False
) -> Answer:
    hidden: dict[str, str] = {}
    if cards.is_summary(outcomes):
        text = cards.summary(outcomes[-1].result, text, where := cards.place_line(talk.shown_address))
        hidden = {where: cards.place_line(VEIL)} if where else {}
    messages = cards.render(outcomes, text, last_product=str(turn.memory.get("product", "")))
    if (
        drop_keyboard
        and messages
        and messages[-1].buttons
        and not any(b.ask for row in messages[-1].buttons for b in row)
    ):
        messages.insert(0, Outgoing(_("Noted."), drop_keyboard=True))  # one message carries either buttons or this
    elif drop_keyboard and messages and not messages[-1].buttons:
        last = messages[-1]
        messages[-1] = Outgoing(last.text, last.photos, drop_keyboard=True)
    trace = {
        **trace,
        "language": talk.language.value,
        "calls": [
            {"name": o.call.name, "args": memory.masked(o.call.args), "result": facts.as_object(o.result)}
            for o in outcomes
        ],
        "ms": round((time.perf_counter() - turn.started) * 1000, 1),
        "at": clock.now().isoformat(),
    }
    return Answer(messages, talk.language, memory.remember(turn.memory, outcomes), trace, hidden=hidden)

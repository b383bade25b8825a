"""Playbooks in a turn: which of them fit, what a brain is told of them, and what is said where no brain reads rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.conversation.privacy import Gate
from bot.conversation.turn import Turn
from bot.llm.base import Known, Outcome, Prompt
from bot.tools import Talk
from models.base.docs import Doc, Found, Kind
from models.base.ranking import FLOOR
from models.playbooks import Play, Situation, matching, plays_of
from models.workspaces import Workspace


def plays(turn: Turn) -> dict[str, Play]:
    """The shop's playbooks by code, in the owner's order."""
    return {play.code: play for play in plays_of(turn.claimed.playbooks)}


def fitting(turn: Turn, talk: Talk, found: Sequence[Found], docs: Mapping[str, Doc]) -> list[Play]:
    """The playbooks that this turn is a case of."""
    cart = turn.claimed.cart
    spoken = [one.doc for one in found if one.doc.kind is Kind.PRODUCT and one.score >= FLOOR][:1]
    about = [*spoken, *(docs[code] for code in (talk.last_product, *(line["code"] for line in cart)) if code in docs)]
    now = Situation(
        turn.text,
        talk.language,
        turn.shop.now().date(),
        products=frozenset(doc.code for doc in about),
        categories=frozenset(doc.category for doc in about if doc.category),
        orders=turn.claimed.orders,
        value=sum(line["quantity"] * line["price"] for line in cart),
        fired=turn.memory.get("plays") or {},
    )
    return matching(list(talk.plays.values()), now)


def instructed(prompt: Prompt, shop: Workspace, fit: Sequence[Play]) -> Prompt:
    """The prompt with what these playbooks want."""
    wanted = tuple(play.told(prompt.language, shop.language, *shop.languages) for play in fit)
    return replace(prompt, plays=tuple(play.code for play in fit), instructions=wanted)


def with_offers(text: str, fit: Iterable[Play], talk: Talk, outcomes: Sequence[Outcome]) -> tuple[str, list[str]]:
    """The offline brain reads no instructions, so the owner's words stand behind its own; and whose they were."""
    said = {outcome.call.args.get("playbook") for outcome in outcomes}
    adding = [play for play in fit if not play.of_the_house and play.code not in said]
    offers = [(play.code, play.offer(talk.language, talk.shop.language, *talk.shop.languages)) for play in adding]
    told_now = [(code, offer) for code, offer in offers if offer and offer not in text]
    return "\n".join((text, *(offer for _code, offer in told_now))), [code for code, _offer in told_now]


def fired(brain: str, fit: Iterable[Play], added: Iterable[str], outcomes: Iterable[Outcome]) -> list[str]:
    """Playbooks that had a say: a model read them, a function followed them, or their offer was said."""
    called = [str(o.call.args["playbook"]) for o in outcomes if o.call.args.get("playbook")]
    read = [play.code for play in fit] if brain != "offline" else []
    return list(dict.fromkeys([*read, *called, *added]))


def counted(before: Mapping[str, int], codes: Iterable[str]) -> dict[str, int]:
    """How often each has fired in this conversation."""
    return {**before, **{code: before.get(code, 0) + 1 for code in codes}}


def known(turn: Turn, gate: Gate) -> Known | None:
    """Somebody who has bought here before, without what no language model may see."""
    past: dict[str, Any] = turn.claimed.past
    if not turn.claimed.orders:
        return None
    last = (
        datetime.fromisoformat(past["last"]).astimezone(ZoneInfo(turn.shop.zone)).date() if past.get("last") else None
    )
    name = str(turn.claimed.customer["name"]).split(" ")[0]
    hidden = gate.hide(name)
    shown = "" if gate.guarded and hidden == name else hidden  # too short to be told from a word: it stays here
    return Known(shown, turn.claimed.orders, last, tuple(past.get("sizes") or ()))

"""Talking to a shop as its customer from the terminal: in words for people, in JSON lines for programs."""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from itertools import count
from pathlib import Path
from typing import Any

from bot.channels import channel
from bot.channels.base import Outgoing, To
from bot.channels.collecting import Collecting
from bot.conversation.answer import answer
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from models.base import clock
from models.base.db import unit
from models.base.errors import SavdoError
from models.conversations import Direction, Message
from models.media import Media
from models.workspaces import Workspace

POST = re.compile(r"t\.me/(?P<username>\w+)/(?P<message>\d+)")
KINDS = ("text", "press", "contact", "location", "photo", "forward")


class Caller:
    """A customer at a keyboard: says something, and hears what the shop says to it."""

    def __init__(self, shop: Workspace, *, chat: str, channel_kind: str = "terminal") -> None:
        self.shop, self.chat, self.kind = shop, chat, channel_kind
        self._buttons: dict[str, str] = {}
        self._ids = count(1)
        self._session = f"{clock.now():%y%m%d%H%M%S}"

    async def say(self, wish: dict[str, Any]) -> dict[str, Any]:
        """One message in, the shop's answer out: reply, buttons, calls, brain, ms."""
        started = time.perf_counter()
        async with unit():
            heard = await hear(await self._incoming(wish))
        await answer(self.shop.id, heard.conversation_id)
        async with unit():
            last = (
                await Message.filter(conversation_id=heard.conversation_id, direction=Direction.OUT)
                .order_by("-id")
                .first()
            )
        trace = last.trace if last and heard.message_id and last.id > heard.message_id else {}
        return self._told(trace, (time.perf_counter() - started) * 1000)

    async def _incoming(self, wish: dict[str, Any]) -> Incoming:
        name = str(wish.get("from") or self.chat)
        sender = Sender(self.kind, "local", self.chat, name=name)
        facts: dict[str, Any] = {}
        if "press" in wish:
            label = str(wish["press"])
            facts["press"] = self._buttons.get(label, label)
        if "contact" in wish:
            facts["contact"] = str(wish["contact"])
        if "location" in wish:
            lat, lon = wish["location"]
            facts["location"] = (float(lat), float(lon))
        if "photo" in wish:
            data = await asyncio.to_thread(Path(wish["photo"]).read_bytes)
            facts["photo"] = {"media": (await Media.keep(data)).public_id}
        if "forward" in wish and (post := POST.search(str(wish["forward"]))):
            facts["post"] = {"username": post["username"], "message": int(post["message"])}
        return Incoming(sender, f"{self._session}-{next(self._ids)}", text=str(wish.get("text", "")), **facts)

    def _told(self, trace: dict[str, Any], ms: float) -> dict[str, Any]:
        carrier = channel(self.kind)
        assert isinstance(carrier, Collecting)
        said: list[Outgoing] = carrier.take(To("local", self.chat))
        buttons = [button for message in said for row in message.buttons for button in row]
        if buttons:
            self._buttons = {b.label: b.press for b in buttons if b.press}
        return {
            "reply": "\n\n".join(message.words.plain for message in said if message.text),
            "buttons": [button.label for button in buttons],
            "photos": [photo for message in said for photo in message.photos],
            "calls": trace.get("calls", []),
            "brain": trace.get("brain", ""),
            "ms": round(ms, 1),
        }


async def talk(shop: Workspace, name: str, *, as_json: bool) -> None:
    """Lines from stdin until it ends: each is said to the shop, and the answer is printed."""
    callers: dict[str, Caller] = {}
    if not as_json:
        print(f"{shop.name}. Write as {name}; a button by its label after a slash (/Savatga); Ctrl-D ends.")
    while line := await asyncio.to_thread(sys.stdin.readline):
        wish = _wish(line.strip(), name, as_json)
        if wish is None:
            continue
        who = str(wish.get("from") or name)
        caller = callers.setdefault(who, Caller(shop, chat=who))
        try:
            told = await caller.say(wish)
        except SavdoError as refused:  # the person may read it, so does the program
            _refuse(refused.for_person(), as_json)
        except (OSError, ValueError, TypeError) as wrong:  # a picture that is not there, a place that is none
            _refuse(f"{type(wrong).__name__}: {wrong}", as_json)
        else:
            _print(told, as_json)


def _wish(line: str, name: str, as_json: bool) -> dict[str, Any] | None:
    if not line:
        return None
    if not as_json:
        return {"from": name, "press": line[1:]} if line.startswith("/") else {"from": name, "text": line}
    try:
        wish = json.loads(line)
    except ValueError:
        wish = None
    if not isinstance(wish, dict) or not any(kind in wish for kind in KINDS):
        _refuse(f"one JSON object a line, with from and one of {', '.join(KINDS)}", as_json)
        return None
    return wish


def _refuse(why: str, as_json: bool) -> None:
    print(json.dumps({"error": why}, ensure_ascii=False) if as_json else f"  ({why})", flush=True)


def _print(told: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print(json.dumps(told, ensure_ascii=False), flush=True)
        return
    print(told["reply"] or "…")
    if told["buttons"]:
        print("  [" + "] [".join(told["buttons"]) + "]")
    print(
        f"  ({told['brain']}, {told['ms']} ms: {', '.join(c['name'] for c in told['calls']) or 'no function'})",
        flush=True,
    )

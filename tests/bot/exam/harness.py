"""A shop in memory out of a catalogue file: its documents, and the offline brain asked without a database."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.conversation.exam import Answer, Item
from bot.conversation.language import detect
from bot.llm.base import Brain, Context, Outcome, Prompt, ShopBrief
from models.base.docs import Doc, Kind, Option
from models.base.i18n import speaking
from models.base.ranking import rank
from tests.bot.exam.facts import Facts

SETS = Path(__file__).with_name("sets")


class MemoryShop:
    """What the database part offers the brain, computed from a catalogue."""

    def __init__(self, catalog: dict[str, Any]) -> None:
        self.catalog = catalog
        self.docs = list(documents(catalog))
        self.by_code = {(doc.kind, doc.code): doc for doc in self.docs}
        self.now = datetime.fromisoformat(catalog["now"]).astimezone(ZoneInfo(catalog["timezone"]))
        self.brief = ShopBrief(catalog["shop"]["name"], catalog["currency"], catalog["shop"].get("about", {}))

    @classmethod
    def load(cls, path: Path) -> MemoryShop:
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def product(self, code: str) -> Doc:
        return self.by_code[Kind.PRODUCT, code]

    def context(self, given: Any) -> Context:
        last = given.get("last_product")
        cart = tuple((self.product(line["product"]), line["quantity"]) for line in given.get("cart", ()))
        return Context(last_product=self.product(last) if last else None, last_bot=given.get("last_bot", ""), cart=cart)

    def prompt(self, text: str, context: Context | None = None, **more: Any) -> Prompt:
        prior = more.pop("prior", None)
        return Prompt(
            text, detect(text, prior=prior), self.now, self.brief, rank(text, self.docs), context or Context(), **more
        )

    async def ask(self, brain: Brain, item: Item) -> Answer:
        """The call, and the words for what the call would return."""
        start = time.perf_counter()
        prompt = self.prompt(item.text, self.context(item.context))
        call = (await brain.chat(prompt)).calls[0]
        ms = (time.perf_counter() - start) * 1000
        with speaking(prompt.language):
            outcome = Outcome(call, Facts(self.catalog, item.context, self.now).of(call))
            reply = await brain.chat(replace(prompt, outcomes=(outcome,)))
        return Answer(call.name, call.args, reply.text, ms)


def documents(catalog: dict[str, Any]) -> list[Doc]:
    """Every thing of the catalogue as the index would know it."""
    plain = [
        (Kind.CATEGORY, "categories", "name", ""),
        (Kind.SERVICE, "services", "name", "description"),
        (Kind.EVENT, "events", "name", "description"),
        (Kind.FAQ, "faqs", "q", "a"),
    ]
    docs = [_product(row) for row in catalog["products"]]
    for kind, key, name, text in plain:
        docs += [
            Doc(kind, row["id"], row[name], tuple(row.get("aliases", ())), row.get(text, {}), date=row.get("date"))
            for row in catalog[key]
        ]
    return docs


def _product(row: dict[str, Any]) -> Doc:
    axes: dict[str, dict[str, Option]] = {}
    for variant in row["variants"]:
        for axis, value in variant["attrs"].items():
            axes.setdefault(axis, {})[value] = Option(value, row.get("value_names", {}).get(value, {}))
    options = {axis: tuple(values.values()) for axis, values in axes.items()}
    return Doc(
        Kind.PRODUCT,
        row["id"],
        row["name"],
        tuple(row.get("aliases", ())),
        row.get("description", {}),
        options,
        row["category"],
    )

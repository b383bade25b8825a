"""What the functions would return, computed from a catalogue file in the simplest honest way."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from bot.llm.base import Call
from bot.tools import facts
from models.base.i18n import current_language
from models.base.money import Money


class Facts:
    """One catalogue and one item's context; `of` answers a call."""

    def __init__(self, catalog: dict[str, Any], context: Any, now: datetime) -> None:
        self.catalog, self.context, self.now = catalog, context, now
        self.rows = {
            key: {row["id"]: row for row in catalog[key]}
            for key in ("products", "categories", "services", "events", "faqs")
        }

    def of(self, call: Call) -> Any:
        return getattr(self, call.name, self._nothing)(call.args)

    def _nothing(self, args: dict[str, Any]) -> Any:
        return facts.SmallTalk("unclear")

    def money(self, major: float) -> Money:
        return Money.of(str(major), self.catalog["currency"])

    @staticmethod
    def text(texts: dict[str, str] | None) -> str:
        language = current_language().value.split("-")[0]
        return (texts or {}).get(language) or next(iter((texts or {}).values()), "")

    def product(self, code: str, args: dict[str, Any] | None = None) -> facts.ProductFact:
        row = self.rows["products"][code]
        variants = tuple(
            facts.VariantFact(
                v["sku"], v["attrs"], self._labels(row, v["attrs"]), self.money(v["price"]), v["stock"] > 0, v["stock"]
            )
            for v in row["variants"]
        )
        named = {axis: value for axis, value in (args or {}).items() if axis in row["variants"][0]["attrs"]}
        known = {axis: value for axis, value in named.items() if any(v.options[axis] == value for v in variants)}
        unknown = {axis: value for axis, value in named.items() if axis not in known}
        prices, there = [v.price for v in variants], any(v.available for v in variants)
        return facts.ProductFact(
            code,
            self.text(row["name"]),
            min(prices),
            max(prices),
            there,
            variants,
            self.text(row.get("description")),
            asked=known,
            unknown=unknown,
            aspect=(args or {}).get("aspect", ""),
            cheaper=row.get("cheaper_alternative") or "",
        )

    def _labels(self, row: dict[str, Any], attrs: dict[str, str]) -> dict[str, str]:
        return {axis: self.text(row.get("value_names", {}).get(value)) or value for axis, value in attrs.items()}

    def welcome_user(self, args: dict[str, Any]) -> Any:
        return facts.Welcome(self.catalog["shop"]["name"], False)

    def get_generic_response(self, args: dict[str, Any]) -> Any:
        return facts.SmallTalk(args.get("topic", "unclear"))

    def handoff_to_human(self, args: dict[str, Any]) -> Any:
        return facts.Handoff(args["reason"])

    def get_product_info(self, args: dict[str, Any]) -> Any:
        return self.product(args["product"], args) if args.get("product") else facts.Missing("product")

    def get_product_list(self, args: dict[str, Any]) -> Any:
        top = float(args.get("max_price") or 10**12) * float(self.catalog["fx"].get(args.get("currency"), 1))
        cheap = [code for code, row in self.rows["products"].items() if row["price"] <= top]
        return facts.ProductList(tuple(self.product(code) for code in cheap[:5]))

    def get_products_by_category(self, args: dict[str, Any]) -> Any:
        inside = [code for code, row in self.rows["products"].items() if row["category"] == args["category"]]
        return facts.ProductList(
            tuple(map(self.product, inside)), self.text(self.rows["categories"][args["category"]]["name"])
        )

    def get_categories(self, args: dict[str, Any]) -> Any:
        return facts.CategoryList(
            tuple(facts.CategoryFact(c, self.text(r["name"]), 1) for c, r in self.rows["categories"].items())
        )

    def get_service_info(self, args: dict[str, Any]) -> Any:
        row = self.rows["services"][args["service"]]
        slots = tuple(
            facts.SlotFact(datetime.fromisoformat(s["start"]), s["free"]) for s in row.get("slots", ()) if s["free"]
        )
        return facts.ServiceFact(
            row["id"], self.text(row["name"]), self.money(row["price"]), self.text(row.get("description")), slots=slots
        )

    def get_event_by_date(self, args: dict[str, Any]) -> Any:
        day = date.fromisoformat(args["date"])
        rows = [row for row in self.catalog["events"] if row["date"] == args["date"]]
        return facts.EventList(day, tuple(facts.EventFact(r["id"], self.text(r["name"]), day, r["time"]) for r in rows))

    def get_faq_info(self, args: dict[str, Any]) -> Any:
        row = self.rows["faqs"][args["faq"]]
        return facts.FaqFact(row["id"], self.text(row["q"]), self.text(row["a"]))

    def get_cart_info(self, args: dict[str, Any]) -> Any:
        lines = []
        for line in self.context.get("cart", ()):
            product = self.product(line["product"])
            total = product.price * line["quantity"]
            lines.append(facts.CartLineFact(product.code, product.name, {}, line["quantity"], product.price, total))
        total = sum((line.total for line in lines), self.money(0))
        return facts.CartFact(tuple(lines), total, self.money(0), total)

    def add_to_cart(self, args: dict[str, Any]) -> Any:
        return self.get_cart_info(args)

    remove_from_cart = add_to_cart

    def create_order(self, args: dict[str, Any]) -> Any:
        return facts.Missing("phone")

    def get_order_status(self, args: dict[str, Any]) -> Any:
        orders = {row["number"]: row for row in self.catalog["orders_of_test_customer"]}
        number = max(orders) if args["order"] == "last" else args["order"]
        if number not in orders:
            return facts.Refusal("not_found")
        row = orders[number]
        return facts.OrderFact(
            number, row["status"], "UNPAID", None, arrives=date.fromisoformat(row["eta"]) if row["eta"] else None
        )

    def apply_playbook(self, args: dict[str, Any]) -> Any:
        product = self.product(args["product"]) if args.get("product") else None
        cheaper = self.product(product.cheaper) if product and product.cheaper else None
        policy = self.text((self.catalog["shop"].get("discount_policy") or {}).get("text"))
        return facts.Playbook(args["playbook"], product, cheaper, product.description if product else "", policy)

"""Writes thought-up sales down as they would stand after real ones: orders, lines, timeline, bookings, stock and its moves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from models.base import crypto
from models.base.db import row, rows
from models.base.money import Money
from models.carts import PayWay
from models.demo.bulk import new_ids, pour
from models.demo.pictures import draw
from models.demo.sales import Sale
from models.demo.stockroom import Stockroom
from models.media import Media
from models.order_states import MoneyState, State
from models.workspaces import Member, Role, Workspace

Row = dict[str, Any]

GONE = (State.SHIPPED, State.DELIVERED)
RECEIPTS = 2
"""So many of the newest card orders wait with a picture of a receipt."""


class Ledger:
    """The books of one shop. Inside its unit."""

    def __init__(self, shop: Workspace, opened: datetime, first_number: int) -> None:
        self.shop, self.opened, self.number = shop, opened, first_number
        self.sealed: dict[int, tuple[str, dict[str, str]]] = {}
        self.seller = "system"

    async def write(self, sales: Sequence[Sale]) -> None:
        """The sales are in the books, oldest first; everything in the shop agrees with them."""
        sales = sorted(sales, key=lambda sale: sale.placed)
        owner = await Member.filter(role=Role.OWNER).order_by("id").first()
        self.seller = owner.actor if owner else self.seller
        ids = await new_ids("order", len(sales))
        bookings = await self._bookings(sales)
        await pour("order", [self._order(id_, n, sale) for n, (id_, sale) in enumerate(zip(ids, sales, strict=True))])
        await pour(
            "order_line",
            [line for id_, sale in zip(ids, sales, strict=True) for line in self._lines(id_, sale, bookings)],
        )
        await Stockroom(self.shop.id, self.opened, self.seller).write(ids, sales)
        await self._receipts(ids, sales)
        events = [event for id_, sale in zip(ids, sales, strict=True) for event in self._events(id_, sale)]
        await pour("event", sorted(events, key=lambda event: event["created_at"]))
        await row(
            "UPDATE workspace SET last_order = $2 WHERE id = $1 RETURNING id", self.shop.id, self.number + len(sales)
        )

    # — orders —

    def _order(self, id_: int, position: int, sale: Sale) -> Row:
        goods = self._goods(sale)
        fee = sale.way.fee_for(goods) if sale.way else None
        discount = self.shop.discount_on(goods)
        phone, address = self._seals(sale)
        total = (goods - discount).amount + (fee.amount if fee else 0)
        return {
            "id": id_,
            "workspace_id": self.shop.id,
            "number": str(self.number + position + 1),
            "public_id": crypto.public_id(),
            "customer_id": sale.customer.id,
            "source": "chat",
            "state": sale.state.value,
            "money": sale.money.value,
            "pay_way": sale.pay.value,
            "goods": goods.amount,
            "discount": discount.amount,
            "fee": fee.amount if fee else 0,
            "fee_known": sale.way is None or fee is not None,
            "total": total,
            "paid": total if sale.money is MoneyState.PAID else 0,
            "way_id": sale.way.id if sale.way else None,
            "sealed_address": address,
            "sealed_phone": phone,
            "arrives": sale.arrives,
            "tracking": f"UZ{id_:09d}" if sale.way and sale.way.kind == "post" and sale.state in GONE else "",
            "note": "",
            "placed_at": sale.placed,
            "moved_at": sale.moved or sale.placed,
        }

    def _goods(self, sale: Sale) -> Money:
        total = sum(variant.price * quantity for variant, quantity in sale.goods)
        return self.shop.money(total + (sale.visit.service.price if sale.visit else 0))

    def _seals(self, sale: Sale) -> tuple[str, str]:
        """Phone and address as an order keeps them, closed once per customer."""
        phone, addresses = self.sealed.setdefault(
            sale.customer.id, (crypto.seal(sale.customer.phone, f"order.phone:{self.shop.id}"), {"": ""})
        )
        if sale.address not in addresses:
            addresses[sale.address] = crypto.seal(sale.address, f"order.address:{self.shop.id}")
        return phone, addresses[sale.address]

    def _lines(self, order_id: int, sale: Sale, bookings: dict[int, int]) -> list[Row]:
        lines = []
        for variant, quantity in sale.goods:
            product = variant.product
            lines.append(
                self._line(order_id, product.code, product.names, variant.price, quantity)
                | {"variant_id": variant.id, "sku": variant.sku, "options": variant.options}
            )
        if visit := sale.visit:
            lines.append(
                self._line(order_id, visit.service.code, visit.service.names, visit.service.price, 1)
                | {"booking_id": bookings[id(sale)], "starts_at": visit.start}
            )
        return lines

    def _line(self, order_id: int, code: str, names: dict[str, str], price: int, quantity: int) -> Row:
        return {
            "workspace_id": self.shop.id,
            "order_id": order_id,
            "variant_id": None,
            "booking_id": None,
            "code": code,
            "sku": "",
            "names": names,
            "options": {},
            "quantity": quantity,
            "price": price,
            "total": price * quantity,
            "starts_at": None,
        }

    def _events(self, order_id: int, sale: Sale) -> list[Row]:
        return [self._event("order", order_id, kind, at) for kind, at in sale.story]

    def _event(self, subject: str, subject_id: int, kind: str, at: datetime) -> Row:
        return {
            "workspace_id": self.shop.id,
            "kind": kind,
            "subject": subject,
            "subject_id": subject_id,
            "actor": "customer" if kind == "order.placed" else self.seller,
            "data": {},
            "created_at": at,
            "state": "done",  # long ago: nobody is to be told of it now
            "attempts": 0,
            "error": "",
        }

    # — bookings —

    async def _bookings(self, sales: Sequence[Sale]) -> dict[int, int]:
        """Sale → its booking's id."""
        booked = [sale for sale in sales if sale.visit]
        ids = await new_ids("booking", len(booked))
        made: list[Row] = []
        for id_, sale in zip(ids, booked, strict=True):
            visit = sale.visit
            assert visit
            made.append(
                {
                    "id": id_,
                    "workspace_id": self.shop.id,
                    "service_id": visit.service.id,
                    "customer_id": sale.customer.id,
                    "staff_id": visit.staff.id if visit.staff else None,
                    "klass_id": visit.klass.id if visit.klass else None,
                    "starts_at": visit.start,
                    "ends_at": visit.end,
                    "state": visit.state.value,
                }
            )
        await pour("booking", made)
        await rows(
            """UPDATE service_class k SET taken = (SELECT count(*) FROM booking b WHERE b.klass_id = k.id
               AND b.state IN ('HELD', 'CONFIRMED', 'DONE')) WHERE k.workspace_id = $1 RETURNING k.id""",
            self.shop.id,
        )
        return {id(sale): id_ for id_, sale in zip(ids, booked, strict=True)}

    # — receipts —

    async def _receipts(self, ids: Sequence[int], sales: Sequence[Sale]) -> None:
        """The newest unpaid card orders have a picture that waits to be looked at."""
        waiting = [
            (id_, sale)
            for id_, sale in zip(ids, sales, strict=True)
            if sale.pay is PayWay.CARD
            and sale.state is State.PENDING
            and sale.money is MoneyState.UNPAID
            and not sale.visit
        ]
        for id_, sale in waiting[-RECEIPTS:]:
            media = await Media.keep(draw("receipt", "navy", str(id_)))
            found = await row(
                """INSERT INTO receipt (workspace_id, order_id, media_id, state, seen_before, received_at)
                   VALUES ($1, $2, $3, 'waiting', false, $4) RETURNING id""",
                self.shop.id, id_, media.id, sale.placed,
            )  # fmt: skip
            assert found
            sale.pays(sale.placed, MoneyState.AWAITING_CHECK)
            await row("""UPDATE "order" SET money = 'AWAITING_CHECK' WHERE id = $1 RETURNING id""", id_)
            await pour("event", [self._event("receipt", found["id"], "receipt.received", sale.placed)])

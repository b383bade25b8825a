"""The stock that thought-up sales leave behind: what came in, what went out, and what is promised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.base.db import rows
from models.demo.bulk import pour
from models.demo.sales import Sale
from models.order_states import State

Row = dict[str, Any]
PROMISED = (State.PENDING, State.CONFIRMED, State.PACKED)


@dataclass
class Stockroom:
    """Of one shop, opened on a day before its first sale."""

    shop_id: int
    opened: datetime
    seller: str

    async def write(self, ids: Sequence[int], sales: Sequence[Sale]) -> None:
        """What was sold had come in before, so that what can be had now is what the shop's file says."""
        moves: list[Row] = []
        promised, needed = Counter[int](), Counter[int]()
        for order_id, sale in zip(ids, sales, strict=True):
            shipped = next((at for kind, at in sale.story if kind == "order.shipped"), None)
            for variant, quantity in sale.goods:
                if not variant.product.counted:
                    continue
                if sale.state in PROMISED:
                    promised[variant.id] += quantity
                elif shipped:
                    needed[variant.id] += quantity
                    moves.append(self._move(variant.id, -quantity, "sold", shipped, order_id))
                    if sale.state is State.RETURNED and sale.moved:  # came back worn, and was written off
                        moves.append(self._move(variant.id, quantity, "returned", sale.moved, order_id))
                        moves.append(self._move(variant.id, -quantity, "counted", sale.moved, None))
        opening = [self._move(v, n, "received", self.opened, None) for v, n in (needed + promised).items()]
        await pour("stock_move", [*opening, *sorted(moves, key=lambda move: move["at"])])
        await self._promise(promised)

    async def _promise(self, promised: Counter[int]) -> None:
        await rows(
            """UPDATE variant v SET on_hand = on_hand + p.n, reserved = reserved + p.n
               FROM unnest($2::bigint[], $3::int[]) AS p (id, n) WHERE v.workspace_id = $1 AND v.id = p.id RETURNING v.id""",
            self.shop_id,
            list(promised),
            list(promised.values()),
        )

    def _move(self, variant_id: int, change: int, reason: str, at: datetime, order_id: int | None) -> Row:
        return {
            "workspace_id": self.shop_id,
            "variant_id": variant_id,
            "change": change,
            "reason": reason,
            "order_id": order_id,
            "actor": self.seller,
            "at": at,
        }

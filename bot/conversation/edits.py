"""Messages that their writer has changed: the newer wording is the wish, and what the older one put into the cart is taken back."""

from __future__ import annotations

from typing import Any

from models import conversations
from models.base.db import rows, unit
from models.carts import Cart

MARK = ":edit:"
"""Between the id of a message and what tells its edits apart, in `external_id`."""
TAKING_BACK = -1
"""The position, among the calls of a turn, of taking back."""


def original(message: dict[str, Any]) -> str:
    return str(message["external_id"]).partition(MARK)[0]


def newest(group: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The messages without those that have been edited since."""
    last = {original(m): m["id"] for m in group}
    return [m for m in group if last[original(m)] == m["id"]]


async def take_back(group: list[dict[str, Any]], conversation_id: int, customer_id: int) -> None:
    """What the earlier wordings of these messages put into the open cart is out of it again. Once, however often it runs."""
    for message in group:
        if MARK not in str(message["external_id"]):
            continue
        async with unit():
            added = await _added_by(original(message), message["id"], conversation_id)
            if added and await conversations.once(conversation_id, message["id"], TAKING_BACK, "take_back", {}):
                await _take_out(added, customer_id)


async def _added_by(external_id: str, before: int, conversation_id: int) -> dict[str, int]:
    """SKU → pieces that a message and its edits so far have put into the cart; the last wording only, the others are undone."""
    found = await rows(
        """SELECT m.id, t.args->>'sku' AS sku, (t.args->>'quantity')::int AS quantity
           FROM tool_call t JOIN message m ON m.id = t.message_id
           WHERE m.conversation_id = $1 AND m.direction = 'in' AND m.id < $2 AND t.name = 'add_to_cart' AND t.args ? 'sku'
             AND (m.external_id = $3 OR left(m.external_id, length($3) + 6) = $3 || ':edit:') ORDER BY m.id""",
        conversation_id,
        before,
        external_id,
    )
    last = found[-1]["id"] if found else 0
    return {row["sku"]: row["quantity"] for row in found if row["id"] == last}


async def _take_out(added: dict[str, int], customer_id: int) -> None:
    cart = await Cart.open_for(customer_id)
    for line in cart.lines:
        if line.variant and line.variant.sku in added:
            await cart.take_out(line, added[line.variant.sku])

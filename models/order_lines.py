"""The lines of an order: a thing or a booked time, named and priced as it was when the order was placed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from tortoise import fields

from models.bargains import Piece
from models.base.fields import belongs_to
from models.base.scope import Owned, current_workspace
from models.catalog import Variant
from models.services import Booking
from models.workspaces import Workspace

if TYPE_CHECKING:
    from models.orders import Order


class OrderLine(Owned):
    """A thing or a booked time, named and priced as it was when the order was placed."""

    order: fields.ForeignKeyRelation[Order] = belongs_to("Order", "lines")
    order_id: int
    variant: fields.ForeignKeyNullableRelation[Variant] = belongs_to("Variant", "order_lines", null=True)
    variant_id: int | None
    booking: fields.ForeignKeyNullableRelation[Booking] = belongs_to("Booking", "order_lines", null=True)
    booking_id: int | None
    code = fields.CharField(max_length=60, default="")
    sku = fields.CharField(max_length=60, default="")
    names: Any = fields.JSONField(default=dict)
    options: Any = fields.JSONField(default=dict)
    quantity = fields.IntField()
    price = fields.BigIntField()
    total = fields.BigIntField()
    listed: int | None = fields.BigIntField(null=True)
    """What one cost for anybody, where the customer has bargained."""
    gift = fields.CharField(max_length=10, default="", db_default="")
    """What was added to it: wrap, delivery, second (`haggling.Gift`)."""
    off = fields.IntField(default=0, db_default=0)
    """Basis points off the second piece."""
    starts_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "order_line"

    @classmethod
    def of(cls, order: Order, line: Any, shop: Workspace) -> OrderLine:
        """A cart's line, frozen."""
        price, deal = line.price(shop), line.bargain
        source = line.variant.product if line.variant else line.booking.service
        return cls(
            workspace_id=current_workspace(),
            order_id=order.id,
            variant_id=line.variant_id,
            booking_id=line.booking_id,
            code=source.code,
            sku=line.variant.sku if line.variant else "",
            names=source.names,
            options=line.variant.options if line.variant else {},
            quantity=line.quantity,
            price=price.amount,
            total=(price * line.quantity).amount,
            listed=line.listed(shop).amount if deal else None,
            gift=deal.gift if deal else "",
            off=deal.off if deal else 0,
            starts_at=line.booking.starts_at if line.booking else None,
        )

    @property
    def piece(self) -> Piece:
        """What it costs, for working out what comes off the whole."""
        listed = self.price if self.listed is None else self.listed
        return Piece(self.price, listed, self.quantity, self.off, self.listed is not None)

    def swapped_for(self, variant: Variant) -> dict[str, Any]:
        """Its price with another variant: what was bargained for one size holds, by its share, for the next size of the same."""
        if self.listed and self.code == variant.product.code:
            return {"price": -(-variant.price * self.price // self.listed), "listed": variant.price}
        return {"price": variant.price, "listed": None, "gift": "", "off": 0}

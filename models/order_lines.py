"""The lines of an order: a thing or a booked time, named and priced as it was when the order was placed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from tortoise import fields

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
    starts_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "order_line"

    @classmethod
    def of(cls, order: Order, line: Any, shop: Workspace) -> OrderLine:
        """A cart's line, frozen."""
        price = line.price(shop)
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
            starts_at=line.booking.starts_at if line.booking else None,
        )

"""Orders by the ten thousand for trials of size: one line each, weeks old, in books that agree."""

from __future__ import annotations

from collections.abc import Sequence

from models.base.db import rows, unit
from models.base.scope import everywhere

BATCH = 20_000

DREAM = """
CREATE TEMP TABLE sale ON COMMIT DROP AS
SELECT nextval(pg_get_serial_sequence('"order"', 'id')) AS id, w.id AS workspace_id, w.last_order + n AS number,
       now() - interval '90 days' + (n - random()) / wanted.orders * interval '86 days' AS placed_at,
       CASE WHEN random() < 0.06 THEN 'CANCELLED' ELSE 'DELIVERED' END AS state,
       v.id AS variant_id, v.sku, v.options, v.price, p.code, p.names, p.counted, c.id AS customer_id, k.id AS way_id,
       CASE WHEN v.price >= w.discount_from THEN round(v.price * w.discount_basis_points / 10000.0) ELSE 0 END AS discount
FROM unnest($1::bigint[], $2::int[]) AS wanted (workspace_id, orders)
JOIN workspace w ON w.id = wanted.workspace_id
CROSS JOIN LATERAL generate_series(1, wanted.orders) AS n
JOIN LATERAL (SELECT array_agg(id ORDER BY id) AS all FROM variant WHERE workspace_id = w.id) vs ON true
JOIN LATERAL (SELECT array_agg(id ORDER BY id) AS all FROM customer c WHERE workspace_id = w.id
              AND NOT EXISTS (SELECT FROM identity i WHERE i.customer_id = c.id)) cs ON true
JOIN variant v ON v.id = vs.all[1 + n % cardinality(vs.all)]
JOIN product p ON p.id = v.product_id
JOIN customer c ON c.id = cs.all[1 + n % cardinality(cs.all)]
LEFT JOIN delivery_way k ON k.workspace_id = w.id AND k.kind = 'pickup'
"""

WRITE = (
    """INSERT INTO "order" (id, workspace_id, number, public_id, customer_id, source, state, money, pay_way, goods, discount,
           fee, fee_known, total, way_id, sealed_address, sealed_phone, tracking, note, placed_at, moved_at, arrives)
       SELECT id, workspace_id, number::text, substr(md5(gen_random_uuid()::text), 1, 12), customer_id, 'chat', state,
           CASE state WHEN 'DELIVERED' THEN 'PAID' ELSE 'UNPAID' END, 'cash', price, discount, 0, true, price - discount,
           way_id, '', '', '', '', placed_at, placed_at + interval '1 day', placed_at::date FROM sale ORDER BY sale.placed_at""",
    """INSERT INTO order_line (workspace_id, order_id, variant_id, code, sku, names, options, quantity, price, total)
       SELECT workspace_id, id, variant_id, code, sku, names, options, 1, price, price FROM sale""",
    """INSERT INTO event (workspace_id, kind, subject, subject_id, actor, data, created_at, state, attempts, error)
       SELECT workspace_id, e.kind, 'order', id, e.actor, '{}', placed_at + e.after, 'done', 0, '' FROM sale,
           LATERAL (VALUES ('order.placed', 'customer', interval '0'), ('order.' || lower(state), 'system', interval '1 day'))
           AS e (kind, actor, after)""",
    """INSERT INTO stock_move (workspace_id, variant_id, change, reason, order_id, actor, at)
       SELECT workspace_id, variant_id, count(*), 'received', NULL, 'system', now() - interval '91 days' FROM sale
           WHERE counted AND state = 'DELIVERED' GROUP BY workspace_id, variant_id
       UNION ALL SELECT workspace_id, variant_id, -1, 'sold', id, 'system', placed_at + interval '1 day' FROM sale
           WHERE counted AND state = 'DELIVERED'""",
    """UPDATE workspace w SET last_order = s.last FROM (SELECT workspace_id, max(number) AS last FROM sale GROUP BY 1) s
       WHERE w.id = s.workspace_id""",
    "DROP TABLE sale",
)


async def pour_orders(shops: Sequence[int], count: int) -> None:
    """So many more orders are in these shops, as evenly as they go; totals, stock and numbers agree."""
    shares = {shop: count // len(shops) + (n < count % len(shops)) for n, shop in enumerate(shops)}
    with everywhere():
        for batch in _batches(shares):
            async with unit():
                await rows(DREAM, [shop for shop, _ in batch], [orders for _, orders in batch])
                for statement in WRITE:
                    await rows(statement)


def _batches(shares: dict[int, int]) -> list[list[tuple[int, int]]]:
    """Shops with how many orders each, in pieces of at most BATCH orders."""
    batches: list[list[tuple[int, int]]] = [[]]
    room = BATCH
    for shop, left in shares.items():
        while left:
            part = min(left, room)
            batches[-1].append((shop, part))
            left, room = left - part, room - part
            if not room:
                batches.append([])
                room = BATCH
    return [batch for batch in batches if batch]

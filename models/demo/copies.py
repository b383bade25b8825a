"""Thousands of small shops for trials of size: the first goods of a sample shop over and over, under other names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tortoise.models import Model

from models.base.db import row, rows, unit
from models.base.docs import Doc
from models.base.ranking import index_terms
from models.base.scope import everywhere
from models.catalog import Category, Product, ProductCategory, Variant
from models.customers import Customer
from models.delivery import DeliveryWay
from models.demo.book import SHOPS
from models.demo.bulk import new_ids, pour
from models.demo.shopfront import FIRST_NUMBER
from models.knowledge import Faq
from models.search import SearchDoc
from models.workspaces import Workspace

BATCH = 250
GOODS = 5
"""So many of the original's goods a copy has. Copies have no pictures: ten thousand folders of them would prove nothing."""
FIRST = ("Bahor", "Nur", "Zamin", "Oltin", "Yulduz", "Daryo", "Sabo", "Navroʻz", "Humo", "Chinor", "Anor", "Lochin")
SECOND = ("Moda", "Bozor", "Doʻkon", "Savdo", "Style", "Market", "Gallery", "Boutique", "House", "Atelye", "Studio")

PUBLIC_ID = "substr(md5(gen_random_uuid()::text), 1, 12)"


async def copy_shops(count: int) -> list[Workspace]:
    """So many more shops are there, each a small copy of one of the three."""
    made: list[int] = []
    with everywhere():
        while len(made) < count:
            async with unit():
                made += await _batch(min(BATCH, count - len(made)))
        async with unit():
            return await Workspace.filter(id__in=made).order_by("id")


async def _batch(count: int) -> list[int]:
    ids = await new_ids("workspace", count)
    originals = {slug: await Workspace.get(slug=slug) for slug in SHOPS}
    for n, slug in enumerate(SHOPS):
        if mine := [i for i in ids if i % len(SHOPS) == n]:
            await _open(originals[slug], mine)
            await _furnish(originals[slug].id, mine)
    return ids


async def _open(original: Workspace, ids: Sequence[int]) -> None:
    """The copies' own rows. The number in the slug is the shop's id, so two batches never meet."""
    await _copy(
        Workspace,
        "t.id = $1",
        original.id,
        ids,
        id="w.id",
        slug="t.slug || '-' || w.id",
        name="($3::text[])[1 + w.id % cardinality($3)] || ' ' || ($4::text[])[1 + w.id / 7 % cardinality($4)] || ' ' || w.id",
        last_order=str(FIRST_NUMBER),
        also=(list(FIRST), list(SECOND)),
    )
    people = await new_ids("person", len(ids))
    await pour("person", [_person(person, shop) for person, shop in zip(people, ids, strict=True)])
    await pour(
        "member",
        [
            {"workspace_id": shop, "person_id": person, "role": "owner", "active": True}
            for person, shop in zip(people, ids, strict=True)
        ],
    )


def _person(person: int, shop: int) -> dict[str, Any]:
    return {"id": person, "name": f"Owner {shop}", "username": "", "language": "uz", "created_at": "now"}


async def _furnish(original: int, ids: Sequence[int]) -> None:
    """Goods, shelves, ways, answers and a few customers, found by the assistant like everything else."""
    for model, where, instead in COPIED:
        await _copy(model, where, original, ids, **instead)
    await _receive(ids)
    await _index(original, ids)


OF_THESE = f"t.product_id IN (SELECT id FROM product WHERE workspace_id = $1 AND position < {GOODS})"  # noqa: S608
SAME = "(SELECT n.id FROM {0} n JOIN {0} o ON o.code = n.code WHERE n.workspace_id = w.id AND o.id = t.{0}_id)"
COPIED: tuple[tuple[type[Model], str, dict[str, str]], ...] = (
    (
        Category,
        f"t.id IN (SELECT t.category_id FROM product_category t WHERE {OF_THESE})",  # noqa: S608
        {"parent_id": "NULL"},
    ),
    (
        Product,
        f"t.workspace_id = $1 AND t.position < {GOODS}",
        # Long texts would make ten million postings.
        {"public_id": PUBLIC_ID, "cheaper_code": "''", "descriptions": "'{}'", "about": "'{}'"},
    ),
    (ProductCategory, OF_THESE, {"product_id": SAME.format("product"), "category_id": SAME.format("category")}),
    (
        Variant,
        OF_THESE,
        {
            "product_id": SAME.format("product"),
            "on_hand": "t.on_hand - t.reserved",
            "reserved": "0",
            "photo_id": "NULL",
        },
    ),
    (DeliveryWay, "t.workspace_id = $1", {}),
    (Faq, "t.workspace_id = $1 AND t.code IN ('delivery', 'payment')", {}),
    (
        Customer,
        "t.id IN (SELECT id FROM customer WHERE workspace_id = $1 ORDER BY id LIMIT 5)",
        # Sealed for the original's place: nobody could open them here.
        {"sealed_phone": "''", "blind_phone": "''", "sealed_address": "''"},
    ),
)
"""What is copied, parents first: the table, which of its rows, and the columns that differ."""


async def _copy(
    model: type[Model], where: str, original: int, ids: Sequence[int], also: Sequence[Any] = (), **instead: str
) -> None:
    """The original's rows of a table, once for every copy; `instead` has the columns that differ, as SQL."""
    table = model._meta.db_table
    columns = [name for name in model._meta.fields_db_projection.values() if name != "id" or "id" in instead]
    if "workspace_id" in columns:
        instead["workspace_id"] = "w.id"
    values = ", ".join(instead.get(name, f't."{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    await rows(
        f'INSERT INTO "{table}" ({names}) SELECT {values} FROM "{table}" t, unnest($2::bigint[]) AS w (id) '  # noqa: S608
        f"WHERE {where} ORDER BY w.id, t.id RETURNING id",
        original,
        list(ids),
        *also,
    )


async def _receive(ids: Sequence[int]) -> None:
    """What the copies have on hand came in once."""
    await rows(
        """INSERT INTO stock_move (workspace_id, variant_id, change, reason, actor, at)
           SELECT workspace_id, id, on_hand, 'received', 'system', now() - interval '91 days'
           FROM variant WHERE workspace_id = ANY($1) AND on_hand > 0 RETURNING id""",
        list(ids),
    )


async def _index(original: int, ids: Sequence[int]) -> None:
    """The copies' goods, shelves and answers are found by their names and aliases."""
    for found in await SearchDoc.filter(workspace_id=original, kind__in=list(INDEXED)):
        doc = Doc.from_json({**found.doc, "text": {}})
        await rows(
            INDEX.format(table=INDEXED[found.kind]),
            found.kind,
            found.code,
            SearchDoc._meta.fields_map["doc"].to_db_value({**found.doc, "text": {}}, SearchDoc),
            list(ids),
            sorted(index_terms(doc)),
        )


INDEXED = {"product": "product", "category": "category", "faq": "faq"}
INDEX = """
WITH doc AS (INSERT INTO search_doc (workspace_id, kind, code, ref_id, doc)
             SELECT n.workspace_id, $1, n.code, n.id, $3::jsonb FROM "{table}" n
             WHERE n.code = $2 AND n.workspace_id = ANY($4) RETURNING id, workspace_id)
INSERT INTO posting (workspace_id, gram, doc_id) SELECT doc.workspace_id, gram, doc.id FROM doc, unnest($5::text[]) AS gram
"""


async def sample_shops() -> list[int]:
    async with unit():
        return [shop.id for shop in await Workspace.filter(sample=True).order_by("id").only("id")]


async def count_orders(shops: Sequence[int]) -> int:
    with everywhere():
        async with unit():
            found = await row('SELECT count(*) AS n FROM "order" WHERE workspace_id = ANY($1)', list(shops))
    return int(found["n"]) if found else 0

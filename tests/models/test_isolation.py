"""The two walls between shops. Every leak that the first wall leaves open is shown to be one when the second is taken away."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import asyncpg
import pytest
from tortoise.exceptions import BaseORMException, DoesNotExist, IntegrityError, OperationalError
from tortoise.functions import Count

from models.base.db import rows, unit
from models.base.scope import OutsideWorkspace, WrongWorkspace, everywhere, inside
from models.catalog import Product, Variant
from models.customers import Customer
from models.orders import Order
from models.workspaces import Workspace
from tests.cast import Shop
from tests.databases import Credentials

SECRET = "NEIGHBOURS-SECRET"
"""An SKU and a name that only the neighbour may ever see."""


@pytest.fixture
async def builder(db: Credentials) -> AsyncIterator[asyncpg.Connection]:
    """The tables' owner at a console of its own, who may pull walls down."""
    connection = await asyncpg.connect(**db)
    await connection.execute("SELECT set_config('app.everywhere', 'on', false)")
    yield connection
    await connection.close()


@pytest.fixture
async def crossed(builder: asyncpg.Connection, shop: Shop, neighbour: Shop) -> None:
    """Rows that point across the border, as a bug could have left them: the keys that forbid it are taken away first."""
    await builder.execute("ALTER TABLE variant DROP CONSTRAINT variant_product")
    ours, theirs = [
        await builder.fetchval("SELECT id FROM product WHERE workspace_id = $1 AND code = 'tufli'", place.id)
        for place in (shop, neighbour)
    ]
    await builder.execute(
        "UPDATE variant SET product_id = $1, sku = $3 WHERE workspace_id = $2 AND sku = 'TUFLI-39'",
        ours, neighbour.id, SECRET,
    )  # fmt: skip
    await builder.execute(
        "UPDATE variant SET product_id = $1 WHERE workspace_id = $2 AND sku = 'KOYLAK-L'", theirs, shop.id
    )
    await builder.execute("UPDATE product SET names = $2 WHERE id = $1", theirs, f'{{"uz": "{SECRET}"}}')


async def without_the_second_wall(builder: asyncpg.Connection) -> None:
    for table in await owned_tables(builder):
        await builder.execute(f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY')


async def owned_tables(builder: asyncpg.Connection) -> list[str]:
    found = await builder.fetch(
        """SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
           WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1"""
    )
    return [r["relname"] for r in found if r["relname"] not in SHARED_WITH_A_SHOP]


SHARED_WITH_A_SHOP = {"bot_account", "visit", "one_time_link", "web_session"}
"""Looked into before a shop is known: they name one, and belong to none."""


# ── leaks of the manager: our shop asks, does the neighbour's row come? ─────────────────────────────────────────────


async def join_filter(_theirs: Variant) -> bool:
    return await Product.filter(variants__sku=SECRET).exists()


async def aggregate_over_a_relation(_theirs: Variant) -> bool:
    product = await Product.annotate(pieces=Count("variants")).get(code="tufli")
    return bool(product.pieces != 3)  # type: ignore[attr-defined]


async def values_across_a_join(_theirs: Variant) -> bool:
    found = await Product.filter(code="tufli").values("variants__sku")
    return SECRET in {row["variants__sku"] for row in found}


async def select_related(_theirs: Variant) -> bool:
    found = await Variant.filter(sku="KOYLAK-L").select_related("product")
    return any(variant.product and variant.product.names.get("uz") == SECRET for variant in found)


async def refresh_from_db(theirs: Variant) -> bool:
    theirs.price = -1
    try:
        await theirs.refresh_from_db()
    except DoesNotExist:
        return False
    return bool(theirs.price != -1)


async def sql_by_hand(_theirs: Variant) -> bool:
    return bool(await rows("SELECT id FROM variant WHERE sku = $1", SECRET))


async def bulk_create_over_a_neighbours_row(theirs: Variant) -> bool:
    row = Variant(id=theirs.id, product_id=theirs.product_id, sku="OURS", price=1)
    try:
        await Variant.bulk_create([row], on_conflict=["id"], update_fields=["price"])
    except OperationalError:
        return False
    return True


LEAKS: list[Callable[[Variant], Awaitable[bool]]] = [
    join_filter,
    aggregate_over_a_relation,
    values_across_a_join,
    select_related,
    refresh_from_db,
    sql_by_hand,
    bulk_create_over_a_neighbours_row,
]


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
async def test_row_level_security_closes(
    leak: Callable[[Variant], Awaitable[bool]],
    shop: Shop, neighbour: Shop, crossed: None, builder: asyncpg.Connection,
) -> None:  # fmt: skip
    async with neighbour.unit():
        theirs = await Variant.get(sku=SECRET)

    assert not await _asked_by(shop, leak, theirs)

    await without_the_second_wall(builder)
    assert await _asked_by(shop, leak, theirs), "the test proves nothing: the leak is closed without the second wall"


async def _asked_by(shop: Shop, leak: Callable[[Variant], Awaitable[bool]], theirs: Variant) -> bool:
    """Whether the neighbour's row came. A statement that the database refused has broken its transaction."""
    try:
        async with shop.unit():
            return await leak(theirs)
    except BaseORMException:
        return False


# ── outside of a shop, and across the border ────────────────────────────────────────────────────────────────────────


async def test_nothing_is_read_or_written_outside_of_a_shop(db: Credentials, shop: Shop) -> None:
    async with unit():
        with pytest.raises(OutsideWorkspace):
            await Customer.all().count()
        with pytest.raises(OutsideWorkspace):
            await Customer.create(name="Nobody's")
        with pytest.raises(OutsideWorkspace):
            await Customer.create(name="Lola's?", workspace_id=shop.id)
        with pytest.raises(OutsideWorkspace):
            await Customer.bulk_create([Customer(name="Nobody's")])
        with pytest.raises(OutsideWorkspace):
            await shop.customer.save()
        with pytest.raises(OutsideWorkspace):
            await shop.customer.delete()
        assert await rows("SELECT id FROM customer") == []


async def test_nor_outside_of_a_unit(shop: Shop, builder: asyncpg.Connection) -> None:
    with inside(shop.id):
        with pytest.raises(OutsideWorkspace):
            await Customer.all().count()
        with pytest.raises(OperationalError, match="row-level security"):
            await Customer.create(name="Without a unit")
        await without_the_second_wall(builder)
        await Customer.create(name="Without a unit")  # so it was the second wall that refused it


async def test_a_row_of_one_shop_is_not_written_inside_another(shop: Shop, neighbour: Shop) -> None:
    async with neighbour.unit():
        for verb in (shop.customer.save, shop.customer.delete):
            with pytest.raises(WrongWorkspace):
                await verb()
        with pytest.raises(WrongWorkspace):
            await Customer.create(name="Smuggled", workspace_id=shop.id)
        with pytest.raises(WrongWorkspace):
            await Customer.bulk_create([Customer(name="Smuggled", workspace_id=shop.id)])


async def test_the_scope_is_opened_before_the_unit(shop: Shop, neighbour: Shop) -> None:
    async with shop.unit():
        with inside(shop.id):  # the same shop again changes nothing
            assert await Customer.all().count() == 1
        with pytest.raises(WrongWorkspace), inside(neighbour.id):
            pass
        with pytest.raises(WrongWorkspace), everywhere():
            pass


async def test_updates_and_deletes_stay_at_home(shop: Shop, neighbour: Shop) -> None:
    async with shop.unit():
        assert await Customer.all().update(name="Changed") == 1
        assert (
            await rows("UPDATE customer SET name = 'By hand' WHERE id = $1 RETURNING id", neighbour.customer.id) == []
        )
        assert await Customer.filter(id=neighbour.customer.id).delete() == 0
    assert (await neighbour.fresh(neighbour.customer)).name == "Anora"


async def test_everywhere_sees_all_shops_and_only_there(shop: Shop, neighbour: Shop) -> None:
    with everywhere():
        async with unit():
            assert {c.workspace_id for c in await Customer.all()} == {shop.id, neighbour.id}
    async with unit():
        assert await rows("SELECT id FROM customer") == []


async def test_the_scope_ends_with_the_transaction(shop: Shop) -> None:
    """A pool hands the connection on: the next one must not inherit the shop."""
    for _ in range(25):
        async with shop.unit():
            assert await rows("SELECT id FROM customer")
        async with unit():
            assert await rows("SELECT id FROM customer") == []


async def test_numbers_and_codes_are_the_shops_own(shop: Shop, neighbour: Shop) -> None:
    ours, theirs = await shop.order(("tufli", 1)), await neighbour.order(("tufli", 2))

    assert ours.number == theirs.number == "1"
    async with shop.unit():
        found = await Order.numbered("1")
        assert (found.id, [line.quantity for line in found.lines]) == (ours.id, [1])


# ── what the database itself refuses ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("model", "facts"),
    [
        (Variant, {"sku": "X", "price": 1}),
        (Order, {"number": "77", "goods": 0, "total": 0, "placed_at": "2026-11-21", "moved_at": "2026-11-21"}),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
async def test_a_row_cannot_point_into_another_shop(
    model: Any, facts: dict[str, Any], shop: Shop, neighbour: Shop
) -> None:
    async with neighbour.unit():
        theirs = await Product.get(code="tufli")
    target = {"product_id": theirs.id} if model is Variant else {"customer_id": neighbour.customer.id}

    with pytest.raises(IntegrityError, match="foreign key"):
        await shop.do(model.create(**facts, **target))


async def test_what_others_point_to_is_not_deleted(shop: Shop) -> None:
    with pytest.raises(IntegrityError, match="foreign key"):
        await shop.do(shop.customer.delete())
    with pytest.raises(IntegrityError, match="foreign key"):
        await shop.do(_drop(shop.workspace))


async def _drop(workspace: Workspace) -> None:
    await workspace.delete()


async def test_every_table_of_a_shop_has_the_second_wall(builder: asyncpg.Connection) -> None:
    about = await builder.fetch(
        "SELECT relname, relrowsecurity, relforcerowsecurity, (SELECT count(*) FROM pg_policy WHERE polrelid = c.oid) "
        "AS policies FROM pg_class c WHERE relname = ANY($1) AND relkind = 'r'",
        await owned_tables(builder),
    )
    assert len(about) > 25
    assert [tuple(r) for r in about if tuple(r)[1:] != (True, True, 2)] == []


async def test_the_products_role_cannot_walk_around_it(builder: asyncpg.Connection) -> None:
    about = await builder.fetchrow(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolreplication FROM pg_roles WHERE rolname = current_user"
    )
    assert about
    assert not any(about.values())

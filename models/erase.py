"""Erasing a shop: every row that it owns, and then the shop itself."""

from __future__ import annotations

from graphlib import TopologicalSorter
from importlib import import_module

from models.base.db import MODULES, row, rows, unit
from models.base.scope import Owned, inside

LINKS = """
SELECT child.relname AS child, parent.relname AS parent FROM pg_constraint c
JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
WHERE c.contype = 'f' AND child.oid <> parent.oid
"""


async def erase(workspace_id: int) -> None:
    """Nothing of the shop is left in the database. There is no way back."""
    with inside(workspace_id):
        async with unit():
            await row("UPDATE category SET parent_id = NULL WHERE workspace_id = $1 RETURNING id", workspace_id)
            for model in await _children_first():
                await model.all().delete()
            await row("DELETE FROM workspace WHERE id = $1 RETURNING id", workspace_id)


async def _children_first() -> list[type[Owned]]:
    """The shop's tables so that nothing is deleted while others point to it, by the keys that the database has."""
    tables = {model._meta.db_table: model for model in owned_models()}
    order = TopologicalSorter[str](dict.fromkeys(tables, ()))
    for link in await rows(LINKS):
        if link["child"] in tables and link["parent"] in tables:
            order.add(link["parent"], link["child"])
    return [tables[table] for table in order.static_order()]


def owned_models() -> list[type[Owned]]:
    """The tables that belong to shops, in the order in which the business grew."""
    return [
        found
        for name in MODULES
        for found in vars(import_module(name)).values()
        if isinstance(found, type) and issubclass(found, Owned) and found.__module__ == name
    ]

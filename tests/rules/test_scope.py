"""Every table belongs to a shop or says why not; all shops at once are seen from a short list of places."""

from __future__ import annotations

import ast
from collections.abc import AsyncIterator
from importlib import import_module

import asyncpg
import pytest
from tortoise.models import Model

from models.base.db import MODULES
from models.base.scope import Owned
from tests.databases import Credentials
from tests.rules.source import calls, trees

SHARED = {
    "Workspace": "the shop itself",
    "Person": "may work in several shops",
    "BotAccount": "routing looks here before a shop is known; the platform's bot has none",
    "Visit": "which shop a visitor of the platform's bot is in, asked before a shop is known",
    "WebSession": "belongs to a person, who may work in several shops",
    "OneTimeLink": "redeemed before a shop is known",
    "ExternalEvent": "stored before it is understood",
}

EVERYWHERE = {
    "bot/conversation/rerun.py": "the command line names an answer, not its shop",
    "bot/conversation/answerer.py": "looks for conversations that wait, in all shops",
    "bot/telegram/acts.py": "the lanes look for what waits, in all shops",
    "bot/telegram/business.py": "whose connection an update of somebody's own account is about",
    "bot/telegram/desk.py": "whose conversation a notice or button is about",
    "bot/telegram/seller.py": "which shops a person works in",
    "bot/telegram/shops.py": "which shops a person works in",
    "bot/telegram/visitors.py": "which shops a person works in",
    "models/demo/copies.py": "pours sample shops, thousands at a time",
    "models/demo/crowds.py": "pours orders into many sample shops at once",
    "models/workspaces.py": "opening a shop: nobody can be inside it yet",
    "webapp/auth.py": "which shops a person works in",
    "workers/health.py": "counts what waits for a person, in all shops",
    "workers/tasks/handoffs.py": "who waits too long for a person, in all shops",
    "workers/tasks/events.py": "the dispatcher claims events of all shops",
}
"""Who may see all shops at once, and what for. A new line here is a decision, not a formality."""


def tables() -> list[type[Model]]:
    found = {
        value
        for name in MODULES
        for value in vars(import_module(name)).values()
        if isinstance(value, type) and issubclass(value, Model) and not value._meta.abstract
    }
    return sorted(found, key=lambda model: model.__name__)


def owned() -> list[type[Model]]:
    return [model for model in tables() if issubclass(model, Owned)]


def test_every_table_is_a_shops_or_says_why_not() -> None:
    assert {model.__name__ for model in tables() if not issubclass(model, Owned)} == set(SHARED)
    assert len(owned()) > 25


def test_every_model_is_known_to_the_database() -> None:
    """A model in a file that MODULES has not would simply have no table."""
    in_files = {
        node.name
        for path, tree in trees().items()
        if path.startswith("models/")
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and any(_name(base) in {"Owned", "Model", "Changing", "Paying"} for base in node.bases)
    }
    assert in_files - {"Owned", "Changing", "Paying"} == {model.__name__ for model in tables()}


def test_all_shops_are_seen_from_the_listed_places_only() -> None:
    found = {path for path, _call, _around in calls("everywhere")}
    assert found == set(EVERYWHERE), "update the list, with the reason"


def test_the_scope_is_not_reached_around() -> None:
    """The context variables belong to the scope and the unit of work; Tortoise's own ways around the manager to nobody."""
    homes = {"models/base/scope.py", "models/base/db.py"}
    private = {"_scope", "_in_unit", "EVERYWHERE", "in_transaction"}
    reached = {
        (path, _name(node))
        for path, tree in trees().items()
        if path not in homes
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.Attribute) and _name(node) in private
    }
    by_hand = {(path, "raw") for path, call, _around in calls("raw") if isinstance(call.func, ast.Attribute)}
    assert reached | by_hand == set()


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


# ── what the database has ───────────────────────────────────────────────────────────────────────────────────────────

KEYS = """
SELECT c.conrelid::regclass::text AS table, c.confrelid::regclass::text AS target, c.confdeltype::text AS on_delete,
       array(SELECT a.attname::text FROM unnest(c.conkey) k JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k
             ORDER BY a.attname = 'workspace_id' DESC, a.attname) AS columns
FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
"""


@pytest.fixture
async def console(empty_db: Credentials) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(**empty_db)
    yield connection
    await connection.close()


async def test_keys_between_tables_of_a_shop_are_composite_and_restrict(console: asyncpg.Connection) -> None:
    names = {model._meta.db_table for model in owned()}
    for key in await console.fetch(KEYS):
        table, target = key["table"].strip('"'), key["target"].strip('"')
        if table in names and target in names:
            assert key["columns"][0] == "workspace_id", f"{table}.{key['columns']} may point into another shop"
            assert len(key["columns"]) == 2
        # 'r' is RESTRICT; postings are a part of their document and go with it
        assert key["on_delete"] == ("c" if (table, target) == ("posting", "search_doc") else "r"), f"{table} → {target}"


async def test_every_link_of_the_models_is_a_key_of_the_database(console: asyncpg.Connection) -> None:
    found = {(k["table"].strip('"'), k["columns"][-1]) for k in await console.fetch(KEYS)}
    for model in owned():
        table = model._meta.db_table
        assert (table, "workspace_id") in found, f"{table} may name a shop that is not there"
        for name in model._meta.fk_fields:
            assert (table, f"{name}_id") in found, f"{table}.{name} may point to nothing"


async def test_every_key_has_an_index_or_is_the_workspace(console: asyncpg.Connection) -> None:
    """A RESTRICT without an index reads the whole child table at every delete."""
    found = await console.fetch(
        """SELECT t.relname AS table, array(SELECT a.attname::text FROM unnest(i.indkey::int2[]) k JOIN pg_attribute a
                  ON a.attrelid = i.indrelid AND a.attnum = k) AS columns
           FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid"""
    )
    indexed = {(r["table"], column) for r in found for column in r["columns"]}
    for model in owned():
        for name in model._meta.fk_fields:
            assert (model._meta.db_table, f"{name}_id") in indexed

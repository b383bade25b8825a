"""Draws docs/data-model.md from the models: how the nouns hang together, then every table with its columns."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tortoise import Model, Tortoise  # noqa: E402
from tortoise.fields.relational import ForeignKeyFieldInstance  # noqa: E402

from models.base.db import MODULES  # noqa: E402
from models.base.scope import Owned  # noqa: E402

TOP = """# Data model

Drawn from the models by `make diagram`; a change by hand is lost at the next drawing.

Every table of a shop carries `workspace_id`, and the database lets a row be seen only inside of that shop (row-level
security). Its foreign keys are composite, `(workspace_id, id)`, so that a row cannot point into another shop, and are
ON DELETE RESTRICT. Tables that belong to no shop are marked *shared*. CHECKs and partial indexes stand in the migrations.
"""

Table = type[Model]


def draw() -> str:
    """The whole page."""
    Tortoise.init_models(MODULES, "models")
    nouns = {name: list(tables) for name, tables in groupby(tables_in_order(), noun)}
    return "\n".join([TOP, *overview(nouns), *(line for name in nouns for line in chapter(name, nouns[name]))]) + "\n"


def tables_in_order() -> list[Table]:
    """In the order the nouns stand in the plan; inside a noun as written in its file."""
    tables = Tortoise.apps["models"].values()
    return sorted(tables, key=lambda table: (MODULES.index(table.__module__), inspect.getsourcelines(table)[1]))


def noun(table: Table) -> str:
    return table.__module__.removeprefix("models.")


def overview(nouns: dict[str, list[Table]]) -> Iterator[str]:
    yield "## Who points to whom\n\n```mermaid\nflowchart LR"
    for name, tables in nouns.items():
        yield f'    {name}["<b>{name}</b><br>{"<br>".join(table.__name__ for table in tables)}"]'
    targets = {(name, noun(key.related_model)) for name, tables in nouns.items() for t in tables for key in keys(t)}
    yield from (f"    {name} --> {target}" for name, target in sorted(targets) if name != target)
    yield "```\n"


def chapter(name: str, tables: list[Table]) -> Iterator[str]:
    yield f"## {name}\n"
    for table in tables:
        shared = "" if issubclass(table, Owned) else " *(shared)*"
        yield f"- **{table.__name__}**{shared}: {' '.join((inspect.getdoc(table) or '').split())}"
    yield "\n```mermaid\nerDiagram"
    for table in tables:
        yield f"    {table.__name__} {{"
        yield from (f"        {column}" for column in columns(table))
        yield "    }"
    for table in tables:
        yield from (f"    {relation(table, key)}" for key in keys(table))
    yield "```\n"


def keys(table: Table) -> list[ForeignKeyFieldInstance[Model]]:
    links = (table._meta.fields_map[name] for name in sorted(table._meta.fk_fields | table._meta.o2o_fields))
    return [link for link in links if isinstance(link, ForeignKeyFieldInstance)]


def columns(table: Table) -> Iterator[str]:
    pointing = {key.source_field for key in keys(table)}
    for name, column in table._meta.fields_db_projection.items():
        kind = table._meta.fields_map[name].get_for_dialect("postgres", "SQL_TYPE") or "text"
        mark = " PK" if table._meta.fields_map[name].pk else " FK" if name in pointing else ""
        yield f"{kind.split('(')[0].split()[0].lower()} {column}{mark}"


def relation(table: Table, key: ForeignKeyFieldInstance[Model]) -> str:
    """Mermaid's crow's foot: many of ours (or one, where the key is unique) to one, or at most one, of theirs."""
    ours = "|o" if key.unique else "}o"
    theirs = "o|" if key.null else "||"
    return f"{table.__name__} {ours}--{theirs} {key.related_model.__name__} : {key.model_field_name}"


if __name__ == "__main__":
    page = draw()
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(page, encoding="utf-8")
    else:
        sys.stdout.write(page)

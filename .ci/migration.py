"""Writes a new migration from the models and puts up the walls of the new tables, which aerich knows nothing of.

    python .ci/migration.py add_playbooks

For every new table of a shop: the composite key, the composite links to its neighbours, and the row-level policies. What
remains by hand are CHECKs, partial indexes and what happens to rows that are there already.
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tortoise import Tortoise  # noqa: E402
from tortoise.fields.relational import ForeignKeyFieldInstance  # noqa: E402

from models.base import migrate  # noqa: E402
from models.base.db import MODULES  # noqa: E402
from models.base.scope import Owned  # noqa: E402

SHOP = "workspace_id = (SELECT nullif(current_setting('app.workspace', true), '')::bigint)"
PLATFORM = "(SELECT current_setting('app.everywhere', true)) = 'on'"
NEW_TABLE = re.compile(r'CREATE TABLE (?:IF NOT EXISTS )?"(\w+)"')
NEW_COLUMN = re.compile(r'ALTER TABLE "(\w+)" ADD (?:COLUMN )?(?:IF NOT EXISTS )?"(\w+)_id"')
END_OF_UPGRADE = re.compile(r'\s*"""(?=\s*async def downgrade)')
DROPPED = re.compile(r'(DROP TABLE IF EXISTS "\w+")(?: CASCADE)?;')


def walls(sql: str) -> str:
    """What the new tables and links in these statements still need."""
    Tortoise.init_models(MODULES, "models")
    tables = {model._meta.db_table: model for model in Tortoise.apps["models"].values()}
    new = [name for name in NEW_TABLE.findall(sql) if issubclass(tables[name], Owned)]
    links = [(name, field) for name in new for field in sorted(tables[name]._meta.fk_fields)]
    links += [(table, field) for table, field in NEW_COLUMN.findall(sql) if issubclass(tables[table], Owned)]
    lines = [f'ALTER TABLE "{name}" ADD CONSTRAINT "{name}_of_workspace" UNIQUE (workspace_id, id);' for name in new]
    lines += [
        f'ALTER TABLE "{name}" ADD CONSTRAINT "{name}_workspace" FOREIGN KEY (workspace_id) '
        "REFERENCES workspace (id) ON DELETE RESTRICT;"
        for name in new
    ]
    for name, field in links:
        link = tables[name]._meta.fields_map.get(field)
        if isinstance(link, ForeignKeyFieldInstance) and issubclass(link.related_model, Owned):
            lines.append(
                f'ALTER TABLE "{name}" ADD CONSTRAINT "{name}_{field}" FOREIGN KEY (workspace_id, {field}_id) '
                f'REFERENCES "{link.related_model._meta.db_table}" (workspace_id, id) ON DELETE RESTRICT;'
            )
    for name in new:
        lines.append(f'ALTER TABLE "{name}" ENABLE ROW LEVEL SECURITY; ALTER TABLE "{name}" FORCE ROW LEVEL SECURITY;')
        lines.append(f'CREATE POLICY {name}_of_shop ON "{name}" USING ({SHOP});')
        lines.append(f'CREATE POLICY {name}_platform ON "{name}" USING ({PLATFORM});')
    return "\n".join(lines)


def finish(path: Path, by_hand: str = "") -> None:
    """The migration puts up the walls as well."""
    text = path.read_text(encoding="utf-8")
    upgrade = text.split("async def downgrade")[0]
    added = "\n".join(part for part in (walls(upgrade), by_hand.strip()) if part)
    if added:
        text = END_OF_UPGRADE.sub(lambda _end: f'\n{added}\n        """', text, count=1)
    # New tables point at each other, so they go whatever the order.
    path.write_text(DROPPED.sub(r"\1 CASCADE;", text), encoding="utf-8")


if __name__ == "__main__":
    made = asyncio.run(migrate.new(sys.argv[1]))
    if made is None:
        print("The migrations have everything that the models have.")
    else:
        finish(migrate.LOCATION / "models" / Path(made).name, Path(sys.argv[2]).read_text() if sys.argv[2:] else "")
        print(made)

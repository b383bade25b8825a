"""Many rows at once: one INSERT per some thousand rows, through the same row-level security as everything else."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from models.base import db

CHUNK = 2000


async def new_ids(table: str, count: int) -> list[int]:
    """So many ids of the table that nobody else will get, rising."""
    found = await db.rows(
        "SELECT nextval(pg_get_serial_sequence($1, 'id')) AS id FROM generate_series(1, $2)", f'"{table}"', count
    )
    return sorted(row["id"] for row in found)


async def pour(table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """The rows are in the table. All name the same columns; those that are not named are null."""
    if not rows:
        return
    columns = ", ".join(f'"{column}"' for column in rows[0])
    statement = (
        f'INSERT INTO "{table}" ({columns}) '  # noqa: S608 - names are ours, values travel as one parameter
        f'SELECT {columns} FROM json_populate_recordset(NULL::"{table}", $1::json)'
    )
    for start in range(0, len(rows), CHUNK):
        await db.rows(statement, json.dumps(rows[start : start + CHUNK], default=_plain, ensure_ascii=False))


def _plain(value: Any) -> str:
    if isinstance(value, date):  # datetimes are dates too
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")

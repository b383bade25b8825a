"""After a change of SECRET_KEY: what older keys have sealed is sealed with the newest one, and then they can be dropped."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from models.base import crypto
from models.base.crypto import Unreadable
from models.base.db import row, rows, unit
from models.base.scope import inside
from models.workspaces import Workspace

BATCH = 500


@dataclass(frozen=True, slots=True)
class Sealed:
    """A column with sealed texts, and how the place that each is bound to is put together from its row."""

    table: str
    column: str
    place: str
    needs: tuple[str, ...] = ("workspace_id",)
    key: str = ""
    """Where it lies in a JSON column."""

    @property
    def value(self) -> str:
        return f"{self.column}->>'{self.key}'" if self.key else self.column

    @property
    def written(self) -> str:
        return f"jsonb_set({self.column}, '{{{self.key}}}', to_jsonb($2::text))" if self.key else "$2::text"

    @property
    def name(self) -> str:
        return f"{self.table}.{self.column}"


SEALED = (
    Sealed("bot_account", "sealed_token", "bot_account:{telegram_id}", ("telegram_id",)),
    Sealed("customer", "sealed_phone", "customer.phone:{workspace_id}"),
    Sealed("customer", "sealed_address", "customer.address:{workspace_id}"),
    Sealed("cart", "sealed_address", "cart.address:{workspace_id}"),
    Sealed("order", "sealed_address", "order.address:{workspace_id}"),
    Sealed("order", "sealed_phone", "order.phone:{workspace_id}"),
    Sealed(
        "call_back",
        "sealed_phone",
        "call_back.phone:{workspace_id}:{conversation_id}",
        ("workspace_id", "conversation_id"),
    ),
    Sealed("own_function", "sealed_secret", "own_function.secret:{workspace_id}"),
    Sealed("message", "content", "message.text:{conversation_id}", ("conversation_id",), key="sealed"),
    Sealed("external_event", "error", "external_event:{source}:{external_id}", ("source", "external_id")),
    Sealed("external_event", "body", "external_event:{source}:{external_id}", ("source", "external_id"), key="sealed"),
)


SHARED = {"bot_account", "external_event"}
"""Tables that belong to no shop; the others are gone through shop by shop, inside its wall."""


@dataclass(slots=True)
class Resealed:
    """What became of one column."""

    name: str
    anew: int = 0
    lost: int = 0
    """No key of ours opens them: they stay as they are."""


async def reseal() -> list[Resealed]:
    """Everything that any of our keys opens is sealed with the newest one. May be stopped, and run as often as one likes."""
    done = {sealed.name: Resealed(sealed.name) for sealed in SEALED}
    for sealed in SEALED:
        if sealed.table in SHARED:
            await _column(sealed, done[sealed.name])
    for shop_id in await Workspace.all().order_by("id").values_list("id", flat=True):
        with inside(int(str(shop_id))):
            for sealed in SEALED:
                if sealed.table not in SHARED:
                    await _column(sealed, done[sealed.name])
            await _blind_phones()
    return list(done.values())


async def _column(sealed: Sealed, result: Resealed) -> None:
    async for batch in _older(sealed):
        async with unit():
            for one in batch:
                place = sealed.place.format(**one)
                try:
                    fresh = crypto.seal(crypto.unseal(one["value"], place), place)
                except Unreadable:
                    result.lost += 1
                    continue
                await row(_update(sealed), one["id"], fresh, one["value"])
                result.anew += 1


def _update(sealed: Sealed) -> str:
    """Only over what was read: somebody may have written a newer one meanwhile."""
    return (
        f'UPDATE "{sealed.table}" SET {sealed.column} = {sealed.written} '  # noqa: S608 - names of ours, no values
        f"WHERE id = $1 AND {sealed.value} = $3 RETURNING id"
    )


async def _older(sealed: Sealed) -> AsyncIterator[list[dict[str, Any]]]:
    """Rows whose value an older key has sealed, in batches: the beginning of a sealed text says which key it was."""
    needs, after = ", ".join(sealed.needs), 0
    query = (
        f'SELECT id, {needs}, {sealed.value} AS value FROM "{sealed.table}" '  # noqa: S608 - names of ours, no values
        f"WHERE id > $1 AND {sealed.value} <> '' AND NOT starts_with({sealed.value}, $2) ORDER BY id LIMIT {BATCH}"
    )
    while True:
        async with unit():
            batch = await rows(query, after, crypto.newest_mark())
        if not batch:
            return
        after = batch[-1]["id"]
        yield batch


async def _blind_phones() -> None:
    """Customers are found by a fingerprint of their phone that the newest key has made."""
    after = 0
    while True:
        async with unit():
            batch = await rows(
                """SELECT id, workspace_id, sealed_phone, blind_phone FROM customer
                   WHERE id > $1 AND sealed_phone <> '' ORDER BY id LIMIT $2""",
                after,
                BATCH,
            )
            for one in batch:
                await _blind_phone(one)
        if not batch:
            return
        after = batch[-1]["id"]


async def _blind_phone(one: dict[str, Any]) -> None:
    place = f"customer.phone:{one['workspace_id']}"
    try:
        blind = crypto.blind(crypto.unseal(one["sealed_phone"], place), place)
    except Unreadable:
        return  # counted with its column
    if blind != one["blind_phone"]:
        await row(
            "UPDATE customer SET blind_phone = $2 WHERE id = $1 AND sealed_phone = $3 RETURNING id",
            one["id"],
            blind,
            one["sealed_phone"],
        )

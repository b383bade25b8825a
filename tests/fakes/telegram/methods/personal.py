"""A connection to somebody's own account, asked about; messages there, marked as read."""

from __future__ import annotations

from tests.fakes.telegram.errors import bad
from tests.fakes.telegram.methods.base import Call, Json, method, nothing_but_true


@method("getBusinessConnection")
async def get_business_connection(call: Call) -> Json:
    found = next((c for c in call.world.connections.values() if c.id == call.params["business_connection_id"]), None)
    if found is None or found.bot is not call.bot:
        raise bad("BUSINESS_CONNECTION_INVALID")
    return found.json(call.world.now())


method("readBusinessMessage")(nothing_but_true)

"""The fake moved from outside: people act by POST /people/{verb}, GET /calls and /screen/{name} show what came of it."""

from __future__ import annotations

import base64
from typing import Any

from aiohttp import web

from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser, Sent
from tests.fakes.telegram.journal import as_json

Json = dict[str, Any]
VERBS = {
    "say",
    "start",
    "edit",
    "press",
    "press_data",
    "send_contact",
    "send_location",
    "send_photo",
    "block",
    "unblock",
}


class Controlled(FakeTelegram):
    """A server for another process: a browser test, a benchmark, a person with curl."""

    def _add_routes(self, app: web.Application) -> None:
        app.router.add_post("/people/{verb}", self._act)
        app.router.add_get("/calls", self._calls)
        app.router.add_get("/screen/{name}", self._screen)

    async def _act(self, request: web.Request) -> web.Response:
        """{"user": "Lola", "bot": "shop_bot", …the verb's own arguments}; a picture as base64."""
        verb, body = request.match_info["verb"], await request.json()
        if verb not in VERBS:
            raise web.HTTPNotFound(text=f"people can {', '.join(sorted(VERBS))}")
        user = self._person(body.pop("user"))
        if "content" in body:
            body["content"] = base64.b64decode(body["content"])
        if "bot" in body:
            body["bot"] = self._bot_named(body["bot"])
        try:
            sent: Sent = await getattr(self, verb)(user, **body)
        except (AssertionError, LookupError, TypeError) as problem:
            raise web.HTTPBadRequest(text=str(problem)) from problem
        return web.json_response({"update": sent.update, "statuses": sent.statuses})

    async def _calls(self, request: web.Request) -> web.Response:
        since = int(request.query.get("since", 0))
        return web.json_response([as_json(entry) for entry in self.calls(since=since)])

    async def _screen(self, request: web.Request) -> web.Response:
        shown = self.shown(self._person(request.match_info["name"]))
        return web.json_response([message.raw for message in shown])

    def _person(self, name: str) -> FakeUser:
        known = (user for user in self.world.users.values() if user.first_name == name)
        return next(known, None) or self.user(name)

    def _bot_named(self, username: str) -> FakeBot:
        found = [bot for bot in self.world.bots.values() if username in (bot.username, bot.token)]
        if not found:
            raise web.HTTPNotFound(text=f"no bot {username}")
        return found[0]

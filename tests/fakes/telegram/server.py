"""The fake Bot API server: real HTTP on loopback, every call checked, logged and answered."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from pathlib import Path
from typing import Any, Self

from aiohttp import web

from tests.fakes.telegram.errors import Refused, bad
from tests.fakes.telegram.facts import method_named, read_params
from tests.fakes.telegram.faults import Dropped, Fault, Faults, Slow
from tests.fakes.telegram.journal import Journal
from tests.fakes.telegram.methods import METHODS, Call
from tests.fakes.telegram.methods.base import Upload
from tests.fakes.telegram.rates import Rates
from tests.fakes.telegram.world import FakeBot, World

Json = dict[str, Any]
MOST_UPLOADED = 60 << 20


class Server:
    """Answers bots. `async with` starts and stops it."""

    def __init__(self, *, log: Path | None = None) -> None:
        self.world = World()
        self.journal = Journal(log)
        self.faults = Faults()
        self.rates = Rates()
        self.port = 0
        self._runner: web.AppRunner | None = None
        self._deliveries: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        await self.listen()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def listen(self, port: int = 0) -> None:
        """From now on `url` answers. Port 0 takes a free one."""
        app = web.Application(client_max_size=MOST_UPLOADED)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        self._add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.port = self._runner.addresses[0][1]

    def _add_routes(self, app: web.Application) -> None:
        """For what stands beside the Bot API."""

    async def close(self) -> None:
        for delivery in self._deliveries:
            delivery.cancel()
        for bot in self.world.bots.values():
            bot.mailbox.close()
        if self._runner:
            await self._runner.cleanup()

    async def _call(self, request: web.Request) -> web.StreamResponse:
        """One call: who, what, any planned misfortune, the effect, the answer, the log."""
        name = request.match_info["method"]
        params: Json = {}
        bot = None
        fault: Fault | None = None
        try:
            bot = self.world.bot_with(request.match_info["token"])
            name, _ = method_named(name)
            given, uploads = await read_request(request)
            params = given
            params = read_params(name, given)
            fault = self.faults.next(name, params.get("chat_id"))
            await self._meet(fault)
            self.rates.check(bot.id, name, params.get("chat_id"))
            answer = await self.perform(bot, name, params, uploads)
        except Refused as refusal:
            answer = refusal.answer
        except _Broken:
            answer = {}
        lost = isinstance(fault, Dropped)
        self.journal.add(bot.id if bot else 0, name, params, answer, lost=lost)
        return _break(request) if lost else _reply(answer)

    async def _meet(self, fault: Fault | None) -> None:
        if isinstance(fault, Refused):
            raise fault
        if isinstance(fault, Slow):
            await asyncio.sleep(fault.seconds)
        if isinstance(fault, Dropped) and not fault.after:
            raise _Broken

    async def perform(self, bot: FakeBot, name: str, params: Json, uploads: dict[str, Upload] | None = None) -> Json:
        """The effect of a checked call and its answer. Raises Refused."""
        result = await METHODS[name](Call(self.world, bot, name, params, uploads or {}))
        if name == "setWebhook" and bot.mailbox.pending:
            delivery = asyncio.create_task(self.flush(bot))
            self._deliveries.add(delivery)
            delivery.add_done_callback(self._deliveries.discard)
        return {"ok": True, "result": json.loads(json.dumps(result))}  # a copy: what was answered stays as it was

    async def flush(self, bot: FakeBot) -> None:
        """What waits for the bot is posted to its webhook (again)."""
        for update in list(bot.mailbox.pending.values()):
            await bot.mailbox.deliver(update, partial(self.answer_in_webhook, bot))

    async def answer_in_webhook(self, bot: FakeBot, reply: Json) -> None:
        """A method that a webhook put into its reply is performed; nobody hears the result."""
        given = {name: value for name, value in reply.items() if name != "method"}
        try:
            name, _ = method_named(reply["method"])
            answer = await self.perform(bot, name, read_params(name, given))
        except Refused as refusal:
            answer = refusal.answer
        self.journal.add(bot.id, reply["method"], given, answer)

    async def _download(self, request: web.Request) -> web.Response:
        try:
            bot = self.world.bot_with(request.match_info["token"])
        except Refused as refusal:
            return _reply(refusal.answer)
        path = request.match_info["path"]
        found = next((file for file in self.world.files.values() if file.path == path and file.owner == bot.id), None)
        return web.Response(body=found.content) if found else _reply(Refused(404, "Not Found").answer)


class _Broken(Exception):
    """The connection broke before anything happened."""


def _reply(answer: Json) -> web.Response:
    return web.json_response(answer, status=answer.get("error_code", 200))


def _break(request: web.Request) -> web.StreamResponse:
    if request.transport:
        request.transport.abort()
    return web.Response()


async def read_request(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """Parameters and files, however they came: in the address, a form, JSON, or multipart."""
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        return given | await _read_json(request), {}
    uploads: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.content_type, value.file.read())
        else:
            given[name] = value if isinstance(value, str) else bytes(value).decode()
    return _with_uploaded_fields(given, uploads), uploads


async def _read_json(request: web.Request) -> Json:
    try:
        body = await request.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad("can't parse JSON object")
    return body


def _with_uploaded_fields(given: Json, uploads: dict[str, Upload]) -> Json:
    """A file may come under the field's own name; a part that another field attaches is no field."""
    attached = " ".join(value for value in given.values() if isinstance(value, str))
    direct = [name for name in uploads if f"attach://{name}" not in attached]
    return given | {name: f"attach://{name}" for name in direct}

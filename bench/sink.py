"""A Bot API that answers everything at once and notes when: the other end of a measurement, not a judge of requests."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from aiohttp import web

TOKEN = "1000:" + "A" * 35


class Sink:
    """Answers on loopback. `arrived` holds the moment at which a chat was first written to since it was last cleared."""

    def __init__(self) -> None:
        self.arrived: dict[str, asyncio.Future[float]] = {}
        self.waiting: list[dict[str, Any]] = []
        """Updates for whoever polls."""
        self.secret = ""
        self.webhook = ""
        self._ids = 0
        self.url = ""

    async def __aenter__(self) -> Sink:
        app = web.Application(client_max_size=32 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self._runner.cleanup()

    def expect(self, chat: str) -> asyncio.Future[float]:
        """Done with the moment at which the chat is written to next."""
        future: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self.arrived[chat] = future
        return future

    async def _answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        form = dict(await request.post())
        if method == "getMe":
            return _ok({"id": 1000, "is_bot": True, "first_name": "Bench", "username": "bench_bot"})
        if method == "getUpdates":
            return _ok(await self._updates(form))
        if method == "setWebhook":
            self.secret, self.webhook = str(form.get("secret_token", "")), str(form.get("url", ""))
        if method.startswith("send") and method != "sendChatAction":
            return _ok(self._message(str(form.get("chat_id", ""))))
        return _ok(True)

    async def _updates(self, form: dict[str, Any]) -> list[dict[str, Any]]:
        offset = int(str(form.get("offset", 0) or 0))
        for _ in range(int(float(str(form.get("timeout", 0) or 0)) * 20)):
            if any(update["update_id"] >= offset for update in self.waiting):
                break
            await asyncio.sleep(0.05)
        self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
        return self.waiting

    def _message(self, chat: str) -> dict[str, Any]:
        self._ids += 1
        future = self.arrived.pop(chat, None)
        if future is not None and not future.done():
            future.set_result(time.perf_counter())
        return {
            "message_id": self._ids,
            "date": 1_700_000_000,
            "chat": {"id": int(chat or 0), "type": "private"},
            "photo": [{"file_id": f"f{self._ids}", "file_unique_id": f"u{self._ids}", "width": 90, "height": 90}],
        }


def _ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def message(update_id: int, chat: int, text: str) -> dict[str, Any]:
    """An update with a private message."""
    user = {"id": chat, "is_bot": False, "first_name": f"Buyer {chat}", "language_code": "uz"}
    entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}] if text.startswith("/") else []
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1_700_000_000,
            "chat": {"id": chat, "type": "private"},
            "from": user,
            "text": text,
            **({"entities": entities} if entities else {}),
        },
    }

"""People pay invoices: the bot is asked first, then told."""

from __future__ import annotations

from typing import Any

from tests.fakes.telegram.acting import Acting, Sent
from tests.fakes.telegram.world import FakeBot, FakeUser

Json = dict[str, Any]


class Paying(Acting):
    async def check_out(self, user: FakeUser, bot: FakeBot, message: Json) -> Sent:
        """The person presses Pay under an invoice: the bot gets its checkout query."""
        room = self.world.private_room(bot, user)
        asked = room.invoices[message["message_id"]]
        number = str(10**15 + self.world.fresh())
        self.world.queries[number] = {"bot": bot.id}
        total = message["invoice"]["total_amount"]
        query = {"id": number, "from": user.json(), "currency": asked["currency"], "total_amount": total}
        return await self.deliver(bot, "pre_checkout_query", query | {"invoice_payload": asked["payload"]})

    async def paid(self, checkout: Sent) -> Sent:
        """The money of a checkout that the bot agreed to has gone; the bot is told."""
        assert checkout.update
        query = checkout.update["pre_checkout_query"]
        answered = self.world.queries[query["id"]].get("answered")
        assert answered, "the bot has not answered the checkout"
        assert answered["ok"], f"the bot refused: {answered['error_message']}"
        names = ("currency", "total_amount", "invoice_payload")
        charges = {"telegram_payment_charge_id": f"tg{query['id']}", "provider_payment_charge_id": f"pr{query['id']}"}
        payment = {name: query[name] for name in names} | charges
        return await self.write(self.world.users[query["from"]["id"]], checkout.bot, {"successful_payment": payment})

"""Updates of the seller's own account."""

from __future__ import annotations

import pytest

from bot.telegram.dispatcher import receive
from models.business import BusinessConnection, When
from models.conversations import Conversation
from models.workspaces import BotAccount
from tests.cast import Shop
from tests.fakes.telegram import FakeBot, FakeTelegram


@pytest.mark.parametrize("when", [When.NEVER, When.ALWAYS])
async def test_a_button_there_is_answered_when_words_are(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop, when: When
) -> None:
    lola, anora = telegram.user("Lola", "en"), telegram.user("Anora", "uz")
    async with shop.unit():
        own, _new = await BusinessConnection.connect(
            connection_id="conn", bot=account.public_id, owner_id=lola.id, chat_id=lola.id, enabled=True, can_reply=True
        )
        await own.settle(when, [], 15, None)
    shown = {"message_id": 5, "date": 1, "from": platform.json(), "chat": anora.chat_json(), "text": "Tufli"}
    message = shown | {"business_connection_id": "conn"}
    query = {"id": "q1", "from": anora.json(), "chat_instance": "1", "data": "say:narxi qancha", "message": message}
    await receive(account, {"update_id": 1, "callback_query": query})
    async with shop.unit():
        thread = await Conversation.get(account=own.account)
    assert (thread.heard_id > 0) == (when is When.ALWAYS)

"""R7: no reply with a wrong price, stock, day, discount or name reaches a customer, and honest ones stay as they are."""

from __future__ import annotations

from bot.conversation.lock import hold
from tests.bot.conversation.lock.replies import FALSE, HONEST, Reply, replies

WRONG, HONEST_ONES = 500, 300
WORDS_ALONE = ("name", "price of another", "availability", "promise", "day")
"""Lies whose words tell on their own that they are out; of a figure the sentence does."""


def test_of_500_false_replies_none_reaches_a_customer() -> None:
    out = [reply for reply in replies(FALSE, WRONG, seed=7) if _is_out(reply)]
    assert not out, "\n".join(f"{reply.kind} ({reply.ground.language.value}): {reply.text}" for reply in out)


def test_of_300_honest_replies_97_in_a_hundred_pass_untouched() -> None:
    struck = [
        (reply, held)
        for reply in replies(HONEST, HONEST_ONES, seed=8)
        if (held := hold(reply.text, reply.ground)).struck
    ]
    assert len(struck) <= HONEST_ONES * 0.03, "\n".join(
        f"{reply.text}: {held.log(rewritten=False)}" for reply, held in struck
    )


def _is_out(reply: Reply) -> bool:
    left = hold(reply.text, reply.ground).text()
    return reply.sentence in left or (reply.kind in WORDS_ALONE and reply.lie in left)

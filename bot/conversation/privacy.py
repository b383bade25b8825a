"""What of a customer a turn keeps from language models: their name, and what they type that tells who they are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from bot.conversation.language_words import FILLERS, FUNCTION_WORDS
from bot.conversation.turn import Turn
from bot.llm.gate import Gate, opened
from models.base.docs import Doc
from models.base.personal import name_words
from models.base.text import fold_word, words

__all__ = ["Gate", "gate_of", "goods_words", "opened", "small_words"]


def gate_of(turn: Turn, *, guarded: bool = True) -> Gate:
    """The gate of this turn: it knows what its customer is called, and in whose name the shop's card is."""
    called = name_words(str(turn.claimed.customer["name"]), small_words())
    return Gate(names=(*called, *_holder(turn)), guarded=guarded, small=small_words())


def _holder(turn: Turn) -> tuple[str, ...]:
    """The name on the shop's card, without what of it is the shop's own name."""
    own = set(words(turn.shop.name))
    return tuple(word for word in name_words(turn.shop.card_holder, small_words()) if fold_word(word) not in own)


def goods_words(docs: Iterable[Doc]) -> frozenset[str]:
    """The words of the shop's goods, folded: nobody's name, even if somebody is called so."""
    return frozenset(word for doc in docs for name in (*doc.names.values(), *doc.aliases) for word in words(name))


@cache
def small_words() -> frozenset[str]:
    """Everyday words of all languages, folded: nobody's name."""
    return frozenset(
        fold_word(word) for table in (FUNCTION_WORDS, FILLERS) for listed in table.values() for word in listed
    )

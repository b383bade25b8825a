"""Telegram's refusals in our few words."""

from __future__ import annotations

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ClientResponseError, ConnectionTimeoutError

from bot.channels.base import SendFailed, Why

BY_TYPE: dict[type[BaseException], Why] = {
    TelegramServerError: Why.DOWN,
    TelegramUnauthorizedError: Why.REVOKED,
    TelegramForbiddenError: Why.BLOCKED,
    TelegramEntityTooLarge: Why.REJECTED,
    TelegramNotFound: Why.REJECTED,
    TelegramConflictError: Why.DOWN,
    ClientDecodeError: Why.IN_DOUBT,
}

NO_CHAT = (
    "chat not found",
    "not enough rights",
    "need administrator rights",
    "have no rights",
    "peer_id_invalid",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
)
"""400s that speak of where the message should have gone, not of what it says."""

NOT_THEIRS = ("bot was kicked", "not a member")
"""403s of groups and channels: nobody has blocked us, we are not there."""

NEVER_LEFT = (ClientConnectorError, ConnectionTimeoutError)


def refusal(error: BaseException) -> SendFailed:
    """What this failure means for the message. The detail never has an address in it: those contain the token."""
    if isinstance(error, SendFailed):
        return error
    words = _words(error)
    if isinstance(error, TelegramRetryAfter):
        return SendFailed(Why.FLOOD, words, retry_after=float(error.retry_after))
    return SendFailed(_why(error, words.lower()), words)


def _words(error: BaseException) -> str:
    """Telegram's own words; of the line's failures only their kind, since theirs name the address."""
    if isinstance(error, TelegramAPIError) and not isinstance(error, TelegramNetworkError):
        return error.message
    return type(error.__cause__ or error).__name__


def _why(error: BaseException, words: str) -> Why:
    if isinstance(error, TelegramForbiddenError) and any(part in words for part in NOT_THEIRS):
        return Why.GONE
    if isinstance(error, (TelegramBadRequest, TelegramMigrateToChat)):
        return Why.GONE if any(part in words for part in NO_CHAT) else Why.REJECTED
    if isinstance(error, (TelegramNetworkError, OSError)):
        return _of_the_line(error.__cause__ or error)
    if isinstance(error, ClientResponseError):
        return Why.REJECTED if error.status < 500 else Why.DOWN
    return next((why for kind, why in BY_TYPE.items() if isinstance(error, kind)), Why.IN_DOUBT)


def _of_the_line(cause: BaseException) -> Why:
    """No connection: nothing left the house. A connection that broke: it may have arrived."""
    return Why.DOWN if isinstance(cause, NEVER_LEFT) else Why.IN_DOUBT


def is_about(failure: SendFailed, *phrases: str) -> bool:
    """Telegram refused the message with one of these phrases."""
    return failure.why in (Why.REJECTED, Why.GONE) and any(p in failure.detail.lower() for p in phrases)

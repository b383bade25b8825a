"""What the errors of providers' libraries mean: a status, a broken connection, an answer that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bot.llm.base import BrainFailed, Usage, Why

BY_STATUS = {
    400: Why.REQUEST,
    401: Why.KEY,
    402: Why.KEY,
    403: Why.KEY,
    404: Why.REQUEST,
    408: Why.LATE,
    413: Why.REQUEST,
    422: Why.REQUEST,
    429: Why.BUSY,
    504: Why.LATE,
}
"""Any other status from 500 on says that the provider is down; another 4xx, that it does not want the request."""

ABOUT_THE_KEY = ("api key", "api_key", "insufficient_quota", "credit balance", "billing")
"""Words in an error that speak of key or account, whatever its status."""

TRANSPORTS = {"aiohttp", "httpx2", "httpcore2", "httpx", "httpcore"}
"""Libraries whose errors are the network's."""

PARAMETERS = {
    "temperature": "temperature",
    "top_p": "top_p",
    "top_k": "top_k",
    "topk": "top_k",
    "max_tokens": "max_tokens",
    "reasoning_effort": "effort",
    "output_config": "effort",
    "effort": "effort",
    "thinking": "effort",
    "thinking_level": "effort",
}
"""Their word for a parameter → ours, to find what a request is refused for."""
UNWANTED = re.compile(
    r"unsupported|not support|does not|doesn't|deprecated|unknown|cannot both|not permitted|not allowed", re.I
)
WORD = re.compile(r"[a-z_]+")
KEY_LIKE = re.compile(r"\b(?:sk|AIza)[\w*-]{6,}")
LONGEST_REASON = 300


def by_status(title: str, status: int, message: str, *, code: str = "", after: float = 0.0) -> BrainFailed:
    """An answer that is an error. Only what the provider calls its error is quoted, never the request."""
    told = f"{code} {message}".lower()
    why = BY_STATUS.get(status, Why.DOWN if status >= 500 else Why.REQUEST)
    if status < 500 and any(words in told for words in ABOUT_THE_KEY):
        why = Why.KEY
    lacks = _unwanted(told) if why is Why.REQUEST else frozenset[str]()
    reason = " ".join(f"{title}: {status} {code} {message}".split())[:LONGEST_REASON]
    return BrainFailed(reason, why, after=after, lacks=lacks)


def _unwanted(told: str) -> frozenset[str]:
    """Parameters that the error speaks of as not taken."""
    if not UNWANTED.search(told):
        return frozenset()
    named = {PARAMETERS[word] for word in WORD.findall(told) if word in PARAMETERS}
    return frozenset({"top_p"} if {"temperature", "top_p"} == named and "both" in told else named)


def other(title: str, error: Exception) -> BrainFailed:
    """Any other error: the network's, a limit of time, or what a parser says to an odd answer."""
    if isinstance(error, TimeoutError):
        return BrainFailed(f"{title} did not answer in time", Why.LATE)
    homes = {base.__module__.partition(".")[0] for base in type(error).__mro__}
    if isinstance(error, OSError) or homes & TRANSPORTS:
        return BrainFailed(f"{title} cannot be reached: {type(error).__name__}", Why.DOWN)
    return BrainFailed(f"{title}'s answer cannot be read: {type(error).__name__}")


@contextmanager
def reading(title: str, usage: Usage) -> Iterator[None]:
    """What is of another shape than it should be is a failure, and has cost what it has cost."""
    try:
        yield
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise BrainFailed(f"{title}'s answer cannot be read: {type(error).__name__}", usage=usage) from error


def without(key: str, failure: BrainFailed) -> BrainFailed:
    """The failure as it may be written down: no key is in it."""
    failure.args = (KEY_LIKE.sub("•••", str(failure).replace(key, "•••")),)
    return failure


def seconds(headers: Any) -> float:
    """How long the provider asks to be left alone; 0 where it does not say."""
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        told = str(headers.get(name, "")) if headers is not None else ""
        if told.replace(".", "", 1).isdigit():
            return float(told) * unit
    return 0.0

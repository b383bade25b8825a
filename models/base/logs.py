"""Logs: one line per thing that happened, with no secret in it."""

from __future__ import annotations

import logging
import re
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger

from models.base.settings import settings

SECRETS = re.compile(
    r"(?P<token>(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,})|(?P<bearer>(?<=Bearer )[\w.~+/-]+=*)|(?P<key>\bAIza[\w-]{30,})"
    r"|(?P<url>(?<=://)[^/\s:@]+:[^/\s@]+(?=@))|(?P<init>hash=[0-9a-f]{64})"
)
"""Bot tokens, bearers, provider keys, passwords in URLs, Telegram's own proof."""

CHATTY = ("aiohttp.access", "taskiq", "tortoise", "aiogram.event", "asyncio")
"""Libraries that tell of every request or task; from them only what is wrong."""


def redact(text: str) -> str:
    """The text without secrets."""
    return SECRETS.sub("[secret]", text)


class Redacting(logging.Filter):
    """Stands at the root, so that no library's line gets past it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redact(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = redact(logging.Formatter().formatException(record.exc_info))
        return True


def _redacted(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    return {key: redact(value) if isinstance(value, str) else value for key, value in event.items()}


def set_up() -> None:
    """Everything logs to stderr at the level of LOG_LEVEL, without secrets."""
    level = getattr(logging, settings().log_level)
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(Redacting())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in CHATTY:
        logging.getLogger(chatty).setLevel(max(level, logging.WARNING))
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            _redacted,
            structlog.dev.ConsoleRenderer(colors=False) if sys.stderr.isatty() else structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )

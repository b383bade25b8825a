"""What the doctor looks at: settings, database, what is stuck in it, Redis, bot token, model key, disk."""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from bot.llm import member, set_up
from models.base import clock, http
from models.base.db import row, rows, unit
from models.base.errors import SavdoError
from models.base.scope import everywhere
from models.base.settings import Settings, settings
from models.prices import price_of

LOW_DISK = 1024**3
OLDEST = 15
PROVIDERS = {
    "gemini": "https://generativelanguage.googleapis.com",
    "openai": "https://api.openai.com/v1",
    "anthropic": "https://api.anthropic.com",
}
LISTS = {"gemini": "/v1beta/models", "openai": "/models", "anthropic": "/v1/models"}
SHOWN_AS: dict[str, Callable[[str], dict[str, str]]] = {
    "gemini": lambda key: {"x-goog-api-key": key},
    "openai": lambda key: {"Authorization": f"Bearer {key}"},
    "anthropic": lambda key: {"x-api-key": key, "anthropic-version": "2023-06-01"},
}
"""How each provider wants to be shown its key."""
LOCATION = Path(__file__).resolve().parents[1] / "migrations"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `mark`: ok, off (not set up, and not needed), or bad."""

    what: str
    mark: str
    detail: str

    @property
    def bad(self) -> bool:
        return self.mark == "bad"


async def examine(connect: Callable[[], Awaitable[None]]) -> list[Finding]:
    """Every finding, whatever the one before it said. `connect` brings the database up."""
    known = settings()
    try:
        return [
            Finding("settings", "ok", "embedded" if known.embedded else "on your own servers"),
            database := await _database(connect),
            *([] if database.bad else [await stuck()]),
            await _redis(known),
            await _token(known),
            *await _models(known),
            _disk(known),
        ]
    finally:
        await http.close()


async def _database(connect: Callable[[], Awaitable[None]]) -> Finding:
    try:
        await connect()
    except SavdoError as refused:  # the embedded server says more than a line
        return Finding("database", "bad", refused.for_person())
    except Exception as error:  # whatever it is, it is the finding
        return Finding("database", "bad", f"{type(error).__name__}: {error}")
    return await database()


async def database() -> Finding:
    """Whether the product can and may work with the database that it is connected to."""
    try:
        async with unit():
            facts = await row(
                """SELECT current_setting('server_version') AS version, rolsuper OR rolbypassrls AS above,
                          to_regclass('aerich') IS NOT NULL AS migrated FROM pg_roles WHERE rolname = current_user"""
            )
            assert facts
            applied = await rows("SELECT version FROM aerich") if facts["migrated"] else []
    except Exception as error:  # whatever it is, it is the finding
        return Finding("database", "bad", f"it does not answer: {type(error).__name__}: {error}")
    version = str(facts["version"])
    if int(version.split(".")[0]) < OLDEST:
        return Finding("database", "bad", f"PostgreSQL {version} is too old, {OLDEST} is the oldest")
    if facts["above"]:
        return Finding("database", "bad", "this role passes by row-level security: use one that is no superuser")
    missing = {path.name for path in (LOCATION / "models").glob("[0-9]*.py")} - {one["version"] for one in applied}
    if missing:
        return Finding("database", "bad", f"{len(missing)} migrations are missing: main.py migrate")
    return Finding("database", "ok", f"PostgreSQL {version}")


async def stuck() -> Finding:
    """What the machine has given up and a person has to look at."""
    with everywhere():
        async with unit():
            found = await row(
                """SELECT (SELECT count(*) FROM event WHERE state = 'poison') AS events,
                          (SELECT count(*) FROM external_event WHERE outcome = 'poison') AS updates,
                          (SELECT count(*) FROM notice WHERE state = 'in_doubt') AS notices,
                          (SELECT count(*) FROM message WHERE state = 'in_doubt') AS messages"""
            )
    assert found
    if not any(found.values()):
        return Finding("stuck", "ok", "nothing")
    detail = (
        f"{found['events']} events parked, {found['updates']} updates parked; "
        f"in doubt: {found['notices']} notices, {found['messages']} messages"
    )
    if found["updates"]:
        detail += " (the updates: /parked in the platform's bot, for PLATFORM_ADMINS)"
    return Finding("stuck", "bad" if found["events"] or found["updates"] else "ok", detail)


async def _redis(known: Settings) -> Finding:
    if known.redis_url is None:
        return Finding("redis", "off", "not set: everything runs in one process")
    from redis.asyncio import Redis  # a heavy import, for those who have one
    from redis.exceptions import RedisError

    client = Redis.from_url(known.redis_url.get_secret_value(), socket_connect_timeout=3)
    try:
        info = await client.info("server")
    except (RedisError, OSError) as error:
        return Finding("redis", "bad", str(error))
    finally:
        await client.aclose()
    return Finding("redis", "ok", f"Redis {info['redis_version']}")


async def _token(known: Settings) -> Finding:
    if known.telegram_bot_token is None:
        return Finding("telegram", "off", "no TELEGRAM_BOT_TOKEN: ask @BotFather for one")
    url = f"{known.telegram_api_url}/bot{known.telegram_bot_token.get_secret_value()}/getMe"
    try:
        answer = await http.call("GET", url)
        if not answer.ok:
            return Finding("telegram", "bad", f"Telegram refuses the token ({answer.status})")
        return Finding("telegram", "ok", f"@{answer.json()['result']['username']}")
    except SavdoError as error:
        return Finding("telegram", "bad", str(error))


async def _models(known: Settings) -> list[Finding]:
    """Whether each provider takes its key: listing models costs nothing."""
    if not set_up():
        return [Finding("models", "off", "no key of a language model: the offline brain answers")]
    return [await _model(kind, known) for kind in set_up()]


async def _model(kind: str, known: Settings) -> Finding:
    known_as, url = member(kind), getattr(known, f"{kind}_base_url") or PROVIDERS[kind]
    key, name = getattr(known, f"{kind}_api_key"), f"{kind.upper()}_API_KEY"
    headers = SHOWN_AS[kind](key.get_secret_value()) if key else {}
    try:
        answer = await http.call("GET", f"{url}{LISTS[kind]}", headers=headers)
    except SavdoError as error:
        return Finding(known_as.title, "bad", str(error))
    if answer.status >= 500 or answer.status == 429:
        return Finding(known_as.title, "bad", f"the provider is in trouble ({answer.status})")
    if not answer.ok:
        return Finding(known_as.title, "bad", f"the provider refuses {name} ({answer.status})")
    model = getattr(known, f"{kind}_model") or known_as.models.balanced
    priced = price_of(kind, model, clock.now().date()) is not None
    return Finding(
        known_as.title, "ok", model if priced else f"{model}, whose price is not on record: it counts as unknown"
    )


def _disk(known: Settings) -> Finding:
    known.data_dir.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(known.data_dir).free
    return Finding("disk", "bad" if free < LOW_DISK else "ok", f"{free / 1024**3:.1f} GiB free")

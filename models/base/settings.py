"""Settings from the environment or `.env`, typed. A wrong one is refused at start with its name and the reason."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import (
    Field,
    HttpUrl,
    IPvAnyNetwork,
    SecretStr,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from models.base.settings_said import misspelt, reasons

ModelName = Annotated[str, StringConstraints(pattern=r"^[\w./:@-]{0,120}$")]


class WrongSettings(Exception):
    """One line per wrong setting: its name and what is the matter with it."""


class Settings(BaseSettings):
    """How this installation runs. `.env.example` says the same in words for the person who sets it up."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_script_url: str = "https://telegram.org/js/telegram-web-app.js"
    public_url: str | None = None
    database_url: SecretStr | None = None
    redis_url: SecretStr | None = None
    data_dir: Path = Path(".data")
    host: str = "127.0.0.1"
    port: int = Field(8080, ge=1, le=65535)
    trusted_proxies: Annotated[tuple[IPvAnyNetwork, ...], NoDecode] = ()
    secret_key: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    log_level: str = "INFO"
    gemini_api_key: SecretStr | None = None
    gemini_base_url: str | None = None
    gemini_model: ModelName = ""
    openai_api_key: SecretStr | None = None
    openai_base_url: str | None = None
    openai_model: ModelName = ""
    openai_costs_nothing: bool = False
    """The server at OPENAI_BASE_URL is one's own: no budget counts what it says."""
    anthropic_api_key: SecretStr | None = None
    anthropic_base_url: str | None = None
    anthropic_model: ModelName = ""
    turn_seconds: float = Field(8.0, ge=0.5, le=9)
    sure_enough: float = Field(0.85, ge=0, le=2)
    model_budget_usd: Decimal | None = Field(None, ge=0)
    model_calls_per_minute: int = Field(120, ge=1)
    platform_admins: Annotated[tuple[int, ...], NoDecode] = ()
    outgoing_also: Annotated[tuple[IPvAnyNetwork, ...], NoDecode] = ()
    """Private networks into which addresses that people type may lead all the same."""
    answer_quiet_seconds: float = Field(2.5, ge=0, le=10)

    @field_validator("trusted_proxies", "outgoing_also", "secret_key", "platform_admins", mode="before")
    @classmethod
    def _from_list(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("telegram_bot_token")
    @classmethod
    def _is_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        number, colon, rest = (value.get_secret_value() if value else "").partition(":")
        if value and not (number.isdigit() and colon and len(rest) >= 30):
            raise ValueError("a bot token looks like 123456789:AA…, as BotFather gave it")
        return value

    @field_validator("public_url")
    @classmethod
    def _is_https(cls, value: str | None) -> str | None:
        if value is None:
            return None
        url = HttpUrl(value)
        if url.scheme != "https" and url.host not in {"127.0.0.1", "localhost"}:
            raise ValueError("Telegram wants https")
        return value.rstrip("/")

    @field_validator("telegram_api_url", "gemini_base_url", "openai_base_url", "anthropic_base_url")
    @classmethod
    def _without_slash(cls, value: str | None) -> str | None:
        if value is None:
            return None
        HttpUrl(value)
        return value.rstrip("/")

    @field_validator("gemini_api_key", "openai_api_key", "anthropic_api_key")
    @classmethod
    def _is_a_key(cls, value: SecretStr | None) -> SecretStr | None:
        key = value.get_secret_value() if value else "key"
        if not key.isascii() or not key.isprintable() or " " in key:
            raise ValueError("a key is one word of plain letters, digits and signs, as the provider gave it")
        return value

    @field_validator("secret_key")
    @classmethod
    def _long_enough(cls, value: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        if any(len(key.get_secret_value()) < 32 for key in value):
            raise ValueError("every key needs at least 32 characters")
        return value

    @field_validator("database_url")
    @classmethod
    def _is_postgres(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not value.get_secret_value().startswith(("postgres://", "postgresql://")):
            raise ValueError("the product runs on PostgreSQL 15 or newer: postgres://user:password@host/name")
        return value

    @field_validator("log_level")
    @classmethod
    def _is_a_level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("one of DEBUG, INFO, WARNING, ERROR")
        return value.upper()

    @model_validator(mode="after")
    def _keys_are_there(self) -> Settings:
        if self.database_url and not self.secret_key:
            raise ValueError("SECRET_KEY is demanded with DATABASE_URL: 32 random characters or more")
        if self.public_url and not (self.telegram_bot_token or self.database_url):
            raise ValueError("PUBLIC_URL is of no use without TELEGRAM_BOT_TOKEN")
        if self.openai_base_url and not self.openai_model:
            raise ValueError("OPENAI_MODEL is demanded with OPENAI_BASE_URL: which model that server is to answer with")
        if self.openai_costs_nothing and not self.openai_base_url:
            raise ValueError(
                "OPENAI_COSTS_NOTHING is said of a server of one's own: OPENAI_BASE_URL is demanded with it"
            )
        return self

    @property
    def embedded(self) -> bool:
        """Nothing outside is configured: the product brings its own database server and runs as one process."""
        return self.database_url is None

    @property
    def playground_open(self) -> bool:
        """Only on one's own machine may anybody play every shop's customer."""
        return self.embedded and self.public_url is None and self.host in {"127.0.0.1", "localhost", "::1"}

    def secret_keys(self) -> list[str]:
        """The secret keys, newest first. In embedded mode the first start makes one and keeps it in the data folder."""
        if self.secret_key:
            return [key.get_secret_value() for key in self.secret_key]
        path = self.data_dir / "secret.key"
        if not path.exists():
            _make_key(path)
        return [path.read_text().strip()]


def _make_key(path: Path) -> None:
    """The file is there, whole. Of processes that start together one makes it: two keys would lock each other out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(48))
    try:
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()


def load(**overrides: object) -> Settings:
    """The settings, or WrongSettings that names each wrong one."""
    wrong = misspelt(Path(".env"), Settings.model_fields)
    try:
        found = Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        raise WrongSettings("\n".join([*reasons(error, Settings.model_fields), *wrong])) from None
    if wrong:
        raise WrongSettings("\n".join(wrong))
    return found


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return load()

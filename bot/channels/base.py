"""What a message of ours is, whatever carries it, and what a carrier of messages can do."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, ClassVar, Protocol

from bot.channels.markup import Marked, read
from models.base.errors import SavdoError
from models.base.i18n import N_


@dataclass(frozen=True, slots=True)
class Button:
    """A label and one thing that happens. A channel that cannot do it leaves the button out or writes it as text."""

    label: str
    press: str = ""
    """A verb and its arguments, "add:t1:17"; at most 60 bytes, never a price and never trusted."""
    url: str = ""
    web_app: str = ""
    """A path of the Mini App, "/s/lola/orders/12"; the channel knows its address, if there is one."""
    copy: str = ""
    ask: str = ""
    """contact or location: what the person's device is asked for."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A message that somebody sent to an account of ours, to be passed on with the file in it."""

    account: str
    chat: str
    message: str
    kind: str = ""
    """photo, voice, video, document …"""
    ref: str = ""
    """The file by the name that only that account knows it by."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message as it will be seen: text, pictures by media public id, rows of buttons."""

    text: str = ""
    photos: tuple[str, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    drop_keyboard: bool = False
    """Takes away the keyboard that an earlier `ask` put up."""
    copied: Copied | None = None
    """What is passed on; the text stands below it as far as it can carry one."""
    marked: bool = False
    """A language model wrote the text, so `**` in it is emphasis. Any other text is taken letter for letter."""

    @property
    def words(self) -> Marked:
        """The text as it is read, and what of it stands out."""
        return read(self.text) if self.marked else Marked(self.text)

    def to_json(self) -> dict[str, Any]:
        return {k: v for k, v in asdict(self).items() if v}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Outgoing:
        rows = tuple(tuple(Button(**button) for button in row) for row in data.get("buttons", ()))
        copied = Copied(**data["copied"]) if data.get("copied") else None
        kept = {name: data.get(name, False) for name in ("drop_keyboard", "marked")}
        return cls(data.get("text", ""), tuple(data.get("photos", ())), rows, copied=copied, **kept)


@dataclass(frozen=True, slots=True)
class To:
    """A chat: our account there (a bot's public id) and their address."""

    account: str
    chat: str


class Why(StrEnum):
    """Why a message did not go out, in our few words."""

    BLOCKED = "blocked"
    """They do not want us; never tried again."""
    GONE = "gone"
    """There is no such chat, or no right to write in it."""
    REVOKED = "revoked"
    """Our account there is no longer ours; the seller has to act."""
    REJECTED = "rejected"
    """The platform found the message itself wrong: a bug of ours."""
    FLOOD = "flood"
    """Too fast; `retry_after` says when to go on, for this account only."""
    DOWN = "down"
    """The platform does not answer or answers nonsense; nothing was delivered."""
    IN_DOUBT = "in_doubt"
    """The line broke after the message had left: it may have arrived."""


class SendFailed(SavdoError):
    """A message did not go out. `permanent` for BLOCKED, GONE, REVOKED and REJECTED."""

    message = N_("The message could not be delivered.")
    status = 502
    PASSING: ClassVar = (Why.FLOOD, Why.DOWN)

    def __init__(self, why: Why, detail: str = "", *, retry_after: float = 0) -> None:
        super().__init__()
        self.why, self.detail, self.retry_after = why, detail, retry_after
        self.args = (f"{why}: {detail}",)

    @property
    def permanent(self) -> bool:  # type: ignore[override]
        return self.why not in self.PASSING


class Channel(Protocol):
    """A carrier of messages. Raises SendFailed and nothing else."""

    kind: ClassVar[str]
    streams: ClassVar[bool] = False
    """It can show an answer while it is being written."""

    async def send(self, to: To, outgoing: Outgoing) -> list[str]:
        """The message has arrived there; the ids it got (an album has several)."""

    async def edit(self, to: To, message_id: str, outgoing: Outgoing) -> None:
        """The message reads like this now; an identical one is no error."""

    async def typing(self, to: To) -> None:
        """They see that an answer is coming. Never raises: it does not matter."""

    async def draft(self, to: To, number: int, text: str) -> None:
        """They see so much of an answer that is still being written; `number` tells answers apart. Never raises."""

    async def fetch(self, account: str, ref: str) -> bytes:
        """A file that came in, by the channel's own reference. At most 20 MB."""

    async def close(self) -> None: ...

"""One protocol for every brain: a prompt goes in; a text, or calls of the shop's functions, come out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from models.assistants import AssistantSettings
from models.base.docs import Doc, Found
from models.base.i18n import Language

LONGEST = 8.0
"""Seconds that a brain may take where nobody says how long."""


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A function that a brain may call. `parameters` is the JSON Schema of its arguments."""

    name: str
    description: str
    parameters: Mapping[str, Any]
    triggers: tuple[str, ...] = ()
    """Phrases by which the offline brain knows that it is meant: of functions that the shop has added."""


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the shop and its arguments. `id` is the provider's own, empty where it has none."""

    name: str
    args: dict[str, Any] = field(default_factory=dict)
    id: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call of this turn returned: a fact from `bot.tools.facts`, or a refusal with its reason."""

    call: Call
    result: Any
    provider_content: Any = None
    """`Reply.provider_content` of the reply that asked for this call; calls of one reply share it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One message of the conversation so far; `by` is "customer" or "shop"."""

    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who has bought here before, as a brain may know them: the name is a placeholder already."""

    name: str = ""
    orders: int = 0
    """Orders that stand: cancelled and returned ones do not count."""
    last: date | None = None
    sizes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the words of this turn may lean on."""

    last_product: Doc | None = None
    """The product at hand: last shown or talked about, quoted post, pressed button."""
    last_options: Mapping[str, str] = field(default_factory=dict)
    """The variant of it that was talked about last: {"color": "black"}."""
    last_bot: str = ""
    """The shop's last message."""
    asked: Mapping[str, Any] | None = None
    """The question that the shop left open: {"call": "add_to_cart", "args": {...}, "missing": "size"}."""
    cart: tuple[tuple[Doc, int], ...] = ()
    """Products in the cart with their quantities."""
    unclear: int = 0
    """How many messages in a row were not understood."""
    returning: bool = False
    """The customer has bought here before."""
    customer: Known | None = None
    """What the shop knows of somebody who has bought here before."""
    brief: str = ""
    """What a person of the shop, who talked with the customer before, wants known: promises above all."""


@dataclass(frozen=True, slots=True)
class ShopBrief:
    """The shop as a brain may know it."""

    name: str
    currency: str
    about: Mapping[str, str] = field(default_factory=dict)
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Everything a brain gets for one step of a turn. Personal data is already replaced by placeholders."""

    text: str
    """The customer's words; a burst of messages is joined by new lines."""
    language: Language
    """The language and script of the answer."""
    now: datetime
    """Aware, in the shop's zone."""
    shop: ShopBrief
    found: Sequence[Found] = ()
    """What retrieval brought for these words, best first."""
    context: Context = field(default_factory=Context)
    history: Sequence[Line] = ()
    outcomes: Sequence[Outcome] = ()
    """Calls already made in this turn, in order."""
    system: str = ""
    """The instructions. The same from turn to turn, so that providers' prompt caches work."""
    tools: Sequence[ToolSpec] = ()
    """The functions that may be called."""
    feature: str = "chat"
    """What the call is for, as the table of costs names it."""
    version: str = ""
    """Which wording of the instructions this is."""
    plays: tuple[str, ...] = ()
    """Codes of the shop's playbooks that match this turn, in the owner's order."""
    instructions: tuple[str, ...] = ()
    """What these playbooks want: on turns that match, and on no others."""
    settings: AssistantSettings = field(default_factory=AssistantSettings)
    """How the owner wants the assistant to think and to speak."""
    summary: str = ""
    """What happened before the messages of `history`, in notes."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call. The same words mean the same with every provider, whatever its own count includes."""

    prompt: int = 0
    """All that went in, cached or not."""
    cached: int = 0
    """Of these, read from the provider's cache."""
    written: int = 0
    """Of these, written to the provider's cache, where that has a price of its own."""
    output: int = 0
    """Text and calls that came out, without the thinking."""
    thinking: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.prompt + other.prompt,
            self.cached + other.cached,
            self.written + other.written,
            self.output + other.output,
            self.thinking + other.thinking,
        )


@dataclass(frozen=True, slots=True)
class Reply:
    """A brain's answer: calls to make first, or the text to say."""

    text: str = ""
    calls: tuple[Call, ...] = ()
    confidence: float = 1.0
    usage: Usage = field(default_factory=Usage)
    provider_content: Any = None
    """The provider's own message, appended unchanged to what follows (it may carry thought signatures)."""
    notes: tuple[str, ...] = ()
    """What could not be done as wished: "top_k: OpenAI does not take it"."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture shows, as far as a model can tell. Facts for a search, never for a customer."""

    words: str
    """A few words to look for in a catalogue."""
    category: str = ""
    colors: tuple[str, ...] = ()
    material: str = ""
    text: str = ""
    """What is written on it."""
    confidence: float = 0.0
    """0 to 1."""


Hearing = Callable[[str], Awaitable[None]]
"""Gets the text so far, each time that more of it is there. It may begin anew: a try that broke off is made again."""


class Why(StrEnum):
    """Whose fault it is that there is no answer, and so what is worth trying."""

    REQUEST = "request"
    """These words will be refused every time."""
    KEY = "key"
    """The key or the account is refused, whatever is asked."""
    BUSY = "busy"
    DOWN = "down"
    LATE = "late"
    UNREADABLE = "unreadable"
    """Something came: empty, cut short, garbage."""


class BrainFailed(Exception):
    """A brain could not answer. `permanent`: asking it again with the same words is no use."""

    def __init__(
        self,
        reason: str,
        why: Why = Why.UNREADABLE,
        *,
        permanent: bool | None = None,
        after: float = 0.0,
        usage: Usage | None = None,
        lacks: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(reason)
        self.why = why
        self.permanent = why in (Why.REQUEST, Why.KEY) if permanent is None else permanent
        self.after = after
        """Seconds to wait before the next try, by the provider's own word."""
        self.usage = usage or Usage()
        """What it cost all the same."""
        self.lacks = lacks
        """Parameters that the model does not take; without them it might."""


class Brain(ABC):
    """Something that reads a prompt and decides. Raises BrainFailed and nothing else."""

    name: str
    can: frozenset[str] = frozenset({"chat"})
    """Of chat, stream, see, listen and embed. What is not in it fails at once."""

    @abstractmethod
    async def chat(self, prompt: Prompt, *, within: float = LONGEST, hear: Hearing | None = None) -> Reply:
        """The text to say or the calls to make, within so many seconds. `hear` gets the text while it comes, if it can stream."""

    async def see(self, picture: bytes, mime: str, *, settings: AssistantSettings, within: float = LONGEST) -> Seen:
        """What the picture shows."""
        raise self._cannot("see")

    async def listen(self, voice: bytes, mime: str, *, settings: AssistantSettings, within: float = LONGEST) -> str:
        """What the voice says, word for word."""
        raise self._cannot("listen")

    async def embed(self, texts: Sequence[str], *, within: float = LONGEST) -> list[list[float]]:
        """A vector for each text: near in meaning is near in space. Vectors of different models have nothing in common."""
        raise self._cannot("embed")

    async def close(self) -> None:  # noqa: B027 - who holds no connection has none to close
        """No connection is left open."""

    def _cannot(self, what: str) -> BrainFailed:
        return BrainFailed(f"{self.name} cannot {what}", Why.REQUEST)

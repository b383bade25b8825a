"""One protocol for every brain: a prompt goes in; a text, or calls of the shop's functions, come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from models.assistants import AssistantSettings
from models.base.docs import Doc, Found
from models.base.i18n import Language


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A function that a brain may call. `parameters` is the JSON Schema of its arguments."""

    name: str
    description: str
    parameters: Mapping[str, Any]


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
    notes: str = ""
    """What the seller has written about them, without personal data."""


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
    """Tokens of one call, as the provider counts them."""

    prompt: int = 0
    cached: int = 0
    output: int = 0
    thinking: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """A brain's answer: calls to make first, or the text to say."""

    text: str = ""
    calls: tuple[Call, ...] = ()
    confidence: float = 1.0
    usage: Usage = field(default_factory=Usage)
    provider_content: Any = None
    """The provider's own message, appended unchanged to what follows (it may carry thought signatures)."""


class BrainFailed(Exception):
    """A brain could not answer. `permanent`: asking it again with the same words is no use."""

    def __init__(self, reason: str, *, permanent: bool = False) -> None:
        super().__init__(reason)
        self.permanent = permanent


class Brain(Protocol):
    """Something that reads a prompt and decides. Raises BrainFailed and nothing else."""

    name: str

    async def chat(self, prompt: Prompt) -> Reply: ...

    async def close(self) -> None: ...

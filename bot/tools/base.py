"""What a function of the shop is: a typed coroutine whose first argument says who is asking, and whose docstring is its description."""

from __future__ import annotations

import inspect
import time
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from bot.tools.facts import Fact, Refusal
from models import conversations
from models.assistants import AssistantSettings
from models.base.docs import Doc
from models.base.errors import SavdoError
from models.base.fields import storable
from models.base.i18n import Language
from models.base.money import Money
from models.playbooks import Play
from models.workspaces import Workspace


@dataclass(slots=True)
class Talk:
    """Who is asking, in which shop and about which message: never a language model's to fill in."""

    shop: Workspace
    conversation_id: int
    customer_id: int
    message_id: int
    """The customer's message that is being answered."""
    language: Language
    words: str = ""
    docs: Mapping[str, Doc] = field(default_factory=dict)
    """Products that retrieval or the context brought, by code."""
    last_product: str = ""
    last_options: Mapping[str, str] = field(default_factory=dict)
    calls: int = 0
    """Calls made so far in this turn."""
    agreed: str = ""
    """What the customer may be agreeing to: a summary's key, or "cancel:" and an order's number. From the pressed button or
    the open question, never from a language model; empty when nothing was asked."""
    place: str = ""
    """The town that the customer has asked the fee to: it completes an address that names none."""
    shown_address: str = ""
    """Where the order being made goes, in the customer's words: for our own wording only, so no fact has it."""
    reveal: Callable[[str], str] = str
    """Puts back what was hidden from a language model, so that `[PHONE_1]` in its arguments is the number again."""
    settings: AssistantSettings = field(default_factory=AssistantSettings)
    """The owner's rules: what to recommend and what not."""
    plays: Mapping[str, Play] = field(default_factory=dict)
    """The shop's playbooks, by code."""
    open_question: str = ""
    """What the shop has asked and is answered now, maybe: "gift"."""
    own: Mapping[str, Any] = field(default_factory=dict)
    """The functions that the shop has added, by name (`bot/tools/own.py`)."""
    told: list[tuple[str, dict[str, Any], Fact]] = field(default_factory=list)
    """The calls of this turn with their facts, in order: what may be said so far."""
    spent: float = 0.0
    """Milliseconds in functions so far."""

    def money(self, whole_units: float, currency: str = "") -> Money:
        """An amount that somebody named, in the shop's currency."""
        currency = (currency or self.shop.currency).upper()
        if currency != self.shop.currency:
            whole_units *= float(self.shop.rates.get(currency, 0))
        return Money.of(str(whole_units), self.shop.currency)

    async def first_time(self, name: str, args: dict[str, Any]) -> bool:
        """True unless this very call of this very turn has taken effect before. Belongs into the unit of the effect."""
        return await conversations.once(self.conversation_id, self.message_id, self.calls, name, args)


Function = Callable[..., Awaitable[Fact]]
UNTOLD = frozenset({"lat", "lon", "sku", "slot"})
"""Arguments that a button or a telephone fills in and no language model is told of: it costs at every turn."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A function with the names and types of what it may be asked."""

    name: str
    description: str
    run: Function
    types: dict[str, Any]
    required: frozenset[str]
    open: bool
    """Takes options of a product by their own names: color, size, weight …"""

    @property
    def schema(self) -> dict[str, Any]:
        """JSON Schema of the arguments, for providers."""
        properties = {name: _schema(kind) for name, kind in self.types.items() if name not in UNTOLD}
        if self.open:
            properties["options"] = {"type": "object", "additionalProperties": {"type": "string"}}
        required = {"required": sorted(self.required)} if self.required else {}
        return {"type": "object", "properties": properties, **required}

    def read(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments with their right types. Raises ValueError for a missing, wrong or unknown one."""
        named = given.get("options") or {}
        if self.open and not isinstance(named, Mapping):
            raise ValueError("options: names and values, please")
        options = {storable(str(k)): _sane(str(k), str(v)) for k, v in named.items()} if self.open else {}
        args: dict[str, Any] = {}
        for name, value in given.items():
            if name in self.types:
                args[name] = _typed(name, self.types[name], value)
            elif self.open and name != "options":
                options[storable(name)] = _sane(name, str(value))
        if missing := self.required - set(args):
            raise ValueError(f"{self.name} needs {', '.join(sorted(missing))}")
        return {**args, **({"options": options} if self.open else {})}


TOOLS: dict[str, Tool] = {}


def tool(function: Function) -> Function:
    """The function can be called by the brains, under its own name."""
    hints = get_type_hints(function, include_extras=True)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    types = {p.name: hints[p.name] for p in parameters if p.name != "options"}
    required = frozenset(p.name for p in parameters if p.default is p.empty)
    name = getattr(function, "__name__", "")
    TOOLS[name] = Tool(name, inspect.getdoc(function) or "", function, types, required, "options" in hints)
    return function


replayed: ContextVar[Callable[[str, Mapping[str, Any]], Fact | None] | None] = ContextVar("replayed", default=None)
"""Set where a past turn is run again: what a call returned then, or None for one that was not made."""


async def call(talk: Talk, name: str, args: Mapping[str, Any]) -> Fact:
    """What the function says. A wrong name or argument is a Refusal that tells a model what to mend."""
    fact = await _answer(talk, name, args)
    talk.told.append((name, dict(args), fact))
    return fact


async def _answer(talk: Talk, name: str, args: Mapping[str, Any]) -> Fact:
    if (record := replayed.get()) and (fact := record(name, args)) is not None:
        talk.calls += 1
        return fact
    known = TOOLS.get(name) or talk.own.get(name)
    if known is None:
        return Refusal("unknown_function", text=f"there is no function {name}")
    try:
        ready = known.read({name: talk.reveal(arg) if isinstance(arg, str) else arg for name, arg in args.items()})
    except ValueError as error:
        return Refusal("bad_arguments", text=str(error))
    talk.calls += 1
    began = time.perf_counter()
    try:
        return await known.run(talk, **ready)
    except SavdoError as refused:  # its unit is undone; what the person may hear is in the error
        return Refusal("refused", text=refused.for_person())
    finally:
        talk.spent += (time.perf_counter() - began) * 1000


LONGEST, LARGEST = 1000, 10**9
"""Characters of a word and size of a number that anybody could mean."""


def _sane(name: str, value: Any) -> Any:
    """The value, unless nobody can mean it: models dream of endless texts and of numbers that no column holds."""
    if isinstance(value, str):
        if len(value) > LONGEST:
            raise ValueError(f"{name}: too long")
        return storable(value)
    if isinstance(value, int | float) and not abs(value) <= LARGEST:  # so written that no number at all is none, either
        raise ValueError(f"{name}: no sensible number")
    return value


def _typed(name: str, kind: Any, value: Any) -> Any:
    try:
        return _sane(name, TypeAdapter(kind).validate_python(_sane(name, value), strict=False))
    except ValidationError as error:
        raise ValueError(f"{name}: {error.errors()[0]['msg']}") from None


def _schema(kind: Any) -> dict[str, Any]:
    """The type as providers want it, without what only costs tokens: an argument that may be left out needs no null."""
    described = get_args(kind)[1] if get_origin(kind) is Annotated else ""
    schema = TypeAdapter(kind).json_schema()
    schema = next((one for one in schema.get("anyOf", ()) if one.get("type") != "null"), schema)
    schema.pop("format", None)  # that days are ISO is said once, to all functions
    return {**schema, **({"description": described} if described else {})}


__all__ = ["TOOLS", "Talk", "Tool", "call", "tool"]

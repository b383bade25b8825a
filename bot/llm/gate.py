"""The gate to other people's houses: what tells who a customer is becomes a placeholder on the way out, and comes back after.

Every request of every provider passes it (`bot.llm.provider`); there is no way around. A turn opens a gate that knows
the customer's name; work without a customer passes one that knows patterns only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import Any

from bot.llm.base import Call, Line, Outcome, Prompt, Reply
from bot.llm.requests import Request, Round
from models.base.personal import Span, find, patterned
from models.base.unseen import clean

ASKED = "[the customer writes]"
"""Behind this stand the customer's own words (`bot.llm.wording.message`)."""
LONGEST = 500
"""Characters of them that are kept on record."""


@dataclass(slots=True)
class Gate:
    """What was hidden in this turn: placeholder → the real words."""

    hidden: dict[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """What the customer is called: hidden in every form, in both scripts."""
    guarded: bool = True
    """False where no provider is asked, so nothing leaves the house."""
    small: Collection[str] = frozenset()
    """Folded everyday words, which are nobody's name."""
    public: Collection[str] = frozenset()
    """Folded words of the shop's own goods, which are nobody's name either."""
    left: list[str] = field(default_factory=list)
    """What went out, as it went out: the customer may ask for it."""
    whole: dict[str, int] = field(default_factory=dict)
    """What went out unread, since nobody here can read it: voices and pictures, and how often."""
    _seen: dict[tuple[str, bool], str] = field(default_factory=dict)

    def hide(self, text: str) -> str:
        """The text without personal data, as far as words can tell."""
        return self._hide(text, sure=False)

    def strip(self, text: str) -> str:
        """The text without what is personal by its pattern, and without the customer's name: for facts and notes."""
        return self._hide(text, sure=True)

    def show(self, text: str) -> str:
        """The text with the real words in it again."""
        for placeholder, words in reversed(self.hidden.items()):
            text = text.replace(placeholder, words)
        return text

    def _shown(self, value: Any) -> Any:
        return _mapped(value, self.show)

    def sent(self) -> dict[str, Any]:
        """A short record of what went out, for the customer to ask for: the words, and how many things of which kind stayed."""
        kinds = [placeholder[1:].rpartition("_")[0] for placeholder in self.hidden]
        kept = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
        return {"words": self.left[-1].rpartition(ASKED)[2].strip()[:LONGEST], "requests": len(self.left), "kept": kept}

    # — what leaves —

    def prompt(self, prompt: Prompt) -> Prompt:
        """The prompt as it may leave: what customers and people of the shop have written is hidden as far as words tell."""
        context = prompt.context
        known = context.customer
        return replace(
            prompt,
            text=self.hide(prompt.text),
            context=replace(
                context,
                last_bot=self.hide(context.last_bot),
                asked=_mapped(dict(context.asked), self.hide) if context.asked else context.asked,
                customer=replace(known, name=self.hide(known.name)) if known else None,
                brief=self.hide(context.brief),
            ),
            history=[Line(line.by, self.hide(line.text)) for line in prompt.history],
            outcomes=[self._outcome(one) for one in prompt.outcomes],
            summary=self.hide(prompt.summary),
        )

    def request(self, request: Request) -> Request:
        """The request as it leaves: whatever else got into it, no pattern and no known name does."""
        rounds = tuple(Round(one.message, tuple(self._result(*pair) for pair in one.results)) for one in request.rounds)
        words = self.strip(request.words)
        if self.guarded:
            self.left.append(words)
        return replace(
            request,
            words=words,
            rounds=rounds,
            history=[Line(line.by, self.strip(line.text)) for line in request.history],
        )

    def lets_out(self, what: str) -> None:
        """A voice or a picture leaves as it is, which is on record."""
        self.whole[what] = self.whole.get(what, 0) + 1

    def back(self, reply: Reply) -> Reply:
        """The answer as it is read here: calls have the real words in them; a text gets them when it is said."""
        return replace(reply, calls=tuple(Call(one.name, self._shown(one.args), one.id) for one in reply.calls))

    def texts(self, texts: Sequence[str]) -> list[str]:
        """Texts that are to be put into a space of meanings."""
        return [self.hide(text) for text in texts]

    def _outcome(self, one: Outcome) -> Outcome:
        call = Call(one.call.name, _mapped(one.call.args, self.hide), one.call.id)
        return replace(one, call=call)

    def _result(self, call: Call, result: dict[str, Any]) -> tuple[Call, dict[str, Any]]:
        return call, _mapped(result, self.strip)

    # — hiding —

    def _hide(self, text: str, *, sure: bool) -> str:
        if not (self.guarded and text):
            return text
        if (text, sure) not in self._seen:
            self._seen[text, sure] = self._without(clean(text), sure=sure)
        return self._seen[text, sure]

    def _without(self, text: str, *, sure: bool) -> str:
        found = patterned(text, self.names) if sure else find(text, self.names, public=self.public, small=self.small)
        instead = [self._as(span, text[span.start : span.end]) for span in found]
        for span, placeholder in zip(reversed(found), reversed(instead), strict=True):
            text = text[: span.start] + placeholder + text[span.end :]
        return text

    def _as(self, span: Span, words: str) -> str:
        for placeholder, known in self.hidden.items():
            if known == words:
                return placeholder
        placeholder = f"[{span.sort.value}_{len(self.hidden) + 1}]"
        self.hidden[placeholder] = words
        return placeholder


_open: ContextVar[Gate | None] = ContextVar("gate", default=None)


def gate() -> Gate:
    """The gate of the turn at hand; one that knows patterns only where there is none."""
    return _open.get() or Gate()


@contextmanager
def opened(one: Gate) -> Iterator[Gate]:
    """What leaves inside passes this gate."""
    token = _open.set(one)
    try:
        yield one
    finally:
        _open.reset(token)


def _mapped(value: Any, change: Any) -> Any:
    """The value with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _mapped(part, change) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_mapped(part, change) for part in value]
    return value

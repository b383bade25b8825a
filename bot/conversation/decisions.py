"""Why did it say that? A turn's trace in plain words, in the language at hand, for the owner of the shop."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.conversation import privacy_words
from bot.conversation.decision_words import DID, GUARDS, LOCKED, OUTCOMES, told
from models.base.i18n import Language, ngettext
from models.base.i18n import gettext as _

Trace = Mapping[str, Any]
SURE = 0.46
"""Below this what was found only looks alike."""


def in_plain_words(trace: Trace) -> list[str]:
    """The story of the turn, sentence by sentence: what was heard, found, asked for, learnt, held back, and why it ended so."""
    if not trace:
        return []
    return [
        line for part in (_heard, _found, _thought, _sent, _done, _held_back, _ended, _cost) for line in part(trace)
    ]


def _heard(trace: Trace) -> Iterator[str]:
    if trace.get("by_hand"):
        yield _("A person of the shop wrote this.")
    elif "error" in trace:
        yield _("Something broke while it was answering: %(error)s", error=trace["error"])
    if trace.get("listened"):
        yield _("It listened to a voice message and took what it heard as words.")
    if (many := len(trace.get("heard", ()))) > 1:
        yield ngettext("It answered %(num)s message.", "It answered %(num)s messages that came together.", many)
    if seen := trace.get("seen"):
        yield _("It compared the picture with the shop's own and recognised: %(products)s.", products=_list(seen))
    if trace.get("language") and trace.get("brain") not in (None, "none"):
        language = Language(trace["language"]).own_name
        yield _("It read the customer's words as %(language)s and answered in it.", language=language)


def _found(trace: Trace) -> Iterator[str]:
    found = trace.get("found")
    if found is None:
        return
    near = [code for _kind, code, score in found if score >= SURE]
    if near:
        yield _("It looked in the shop for these words and found: %(names)s.", names=", ".join(near))
    elif found:
        names = ", ".join(code for _kind, code, _score in found[:3])
        yield _("Nothing in the shop fits these words well; the nearest: %(names)s.", names=names)
    else:
        yield _("Nothing in the shop fits these words.")


def _thought(trace: Trace) -> Iterator[str]:
    for failed in trace.get("failed", ()):
        name, _colon, reason = str(failed).partition(": ")
        yield _("%(brain)s could not answer (%(reason)s), so the next one was asked.", brain=name, reason=reason)
    brain, sure = trace.get("brain"), round(trace.get("confidence", 0) * 100)
    if trace.get("route") == "cache":
        yield _(
            "The same question was answered a moment ago and nothing in the shop has changed, so no model was asked."
        )
    elif brain == "correction":
        yield _("A person of the shop has settled what to answer to this, so that was said.")
    elif brain == "offline":
        yield _("It decided by itself, without a language model; it was %(percent)s %% sure.", percent=sure)
    elif brain == "none":
        yield _("Nobody had to think: what was sent says by itself what is wanted.")
    elif brain:
        yield _("%(brain)s decided, with the instructions “%(prompt)s”.", brain=brain, prompt=trace.get("prompt", "–"))


def _sent(trace: Trace) -> Iterator[str]:
    """What left the house for it, and what did not."""
    sent = trace.get("sent") or {}
    if words := sent.get("words"):
        yield _("A language model outside read: “%(words)s”", words=words)
    if whole := [_(name) for what, name in privacy_words.WHOLE.items() if what in sent.get("whole", ())]:
        yield _("This went to it: %(what)s.", what=_list(whole))
    if sent.get("kept"):
        yield privacy_words.kept([sent["kept"]])


def _done(trace: Trace) -> Iterator[str]:
    for call in trace.get("calls", ()):
        did = _(DID[call["name"]]) if call["name"] in DID else _("It called %(function)s.", function=call["name"])
        named = _arguments(call.get("args", {}))
        yield f"{did[:-1]}: {named}." if named else did
        if learnt := told(call.get("result", {})):
            yield _("The shop's data said: %(facts)s.", facts=learnt.rstrip("."))


def _arguments(args: Mapping[str, Any]) -> str:
    parts: list[str] = []
    for name, value in args.items():
        if isinstance(value, Mapping):
            parts += [f"{inner} {one}" for inner, one in value.items()]
        elif value not in ("", None, False):
            parts.append(name if value is True else f"{name} {value}")
    return ", ".join(parts)


def _held_back(trace: Trace) -> Iterator[str]:
    """What the guards did to the words before they left."""
    for struck in trace.get("lock", ()):
        words = LOCKED[str(struck["done"])]
        yield _(words, said=struck["sentence"])
    for guard in trace.get("guards", ()):
        name, about = str(guard.get("guard", "")), _list(guard.get("about", ()))
        words = _(GUARDS[name]) if name in GUARDS else _("A guard held something back.")
        yield f"{words[:-1]}: {about}." if about else words
    if rules := trace.get("playbooks"):
        yield _("Rules of the shop applied: %(names)s.", names=_list(rules))


def _ended(trace: Trace) -> Iterator[str]:
    if words := OUTCOMES.get(str(trace.get("outcome", ""))):
        yield _(words)


def _cost(trace: Trace) -> Iterator[str]:
    if "ms" in trace:
        yield _("It took %(ms)s ms.", ms=round(trace["ms"]))
    tokens, micros = trace.get("tokens") or {}, trace.get("micros")
    if tokens.get("prompt"):
        asked, said = tokens["prompt"], tokens.get("output", 0)
        yield _("The language model read %(asked)s tokens and wrote %(said)s.", asked=asked, said=said)
    if micros:
        yield _("It cost %(money)s.", money=dollars(micros))


def dollars(micros: int) -> str:
    """Millionths of a dollar as people write them, down to where there is something."""
    return f"${micros / 1_000_000:.6f}".rstrip("0").rstrip(".")


def _list(values: Sequence[Any]) -> str:
    return ", ".join(str(value) for value in values)

"""What a prompt's facts look like to a language model: notes beside the customer's words, results as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.llm.base import Known, Outcome, Prompt
from bot.llm.telling import told
from bot.tools.facts import plain
from models.base.docs import Doc
from models.base.i18n import Language, speaking

SHOWN = 5
"""Things of the shop that the notes name: a large catalogue costs no more than a small one."""
WHOLE = 2
"""Of these, the first ones with their options."""
MOST_VALUES = 8


def message(prompt: Prompt) -> str:
    """The customer's words with the notes of this turn before them, so that nothing they write can pass for a note."""
    return f"[notes]\n{notes(prompt)}\n[the customer writes]\n{prompt.text}"


def notes(prompt: Prompt) -> str:
    """What this turn may lean on: names and ids only. Prices and stock come from the functions."""
    language, context = prompt.language, prompt.context
    lines = [f"now: {prompt.now:%A} {prompt.now.isoformat(timespec='minutes')}"]
    lines.append(f"answer in: {language.value} ({language.own_name})")
    for position, found in enumerate(prompt.found[:SHOWN]):
        lines.append(f"may be meant: {_named(found.doc, language, whole=position < WHOLE)}")
    if context.last_product:
        lines.append(f"talked about: {_named(context.last_product, language)}{_in_brackets(context.last_options)}")
    lines += [f"in the cart: {quantity} × {_named(doc, language)}" for doc, quantity in context.cart]
    if context.asked:
        lines.append(f"open question: {json.dumps(plain(dict(context.asked)), ensure_ascii=False)}")
    if context.returning:
        lines.append(_buyer(context.customer))
    if context.brief:
        lines.append(f"a colleague, who talked with the customer before, left this: {context.brief}")
    if prompt.summary:
        lines.append(f"earlier in this conversation: {prompt.summary}")
    if context.unclear:
        lines.append(f"not understood so far: {context.unclear} in a row")
    lines += [f"the owner wants now: {instruction}" for instruction in prompt.instructions]
    return "\n".join(lines)


def _buyer(known: Known | None) -> str:
    """What is known of somebody who has bought here before."""
    if known is None:
        return "has bought here before"
    parts = [f"{known.orders} orders" + (f", the last on {known.last}" if known.last else "")]
    parts += [f"called {known.name}"] if known.name else []
    parts += [f"sizes bought: {', '.join(known.sizes)}"] if known.sizes else []
    return f"has bought here before: {'; '.join(parts)}"


def known(outcomes: Sequence[Outcome], language: Language) -> str:
    """Results of calls that the model itself did not ask for, a button's for instance."""
    done = [
        {"function": outcome.call.name, "args": plain(outcome.call.args), "result": result(outcome.result, language)}
        for outcome in outcomes
    ]
    return f"[already done in this turn]\n{json.dumps(done, ensure_ascii=False)}"


def result(fact: Any, language: Language) -> dict[str, Any]:
    """A fact as a JSON object that says which kind of fact it is; money reads as the customer's language writes it.

    What is about the customer's own person stays here.
    """
    with speaking(language):
        return told(fact)


def _named(doc: Doc, language: Language, *, whole: bool = True) -> str:
    values = {axis: ", ".join(option.value for option in options[:MOST_VALUES]) for axis, options in doc.axes.items()}
    axes = "; ".join(f"{axis}: {named}" for axis, named in values.items()) if whole else ""
    when = f" on {doc.date}" if doc.date else ""
    return f"{doc.kind.value} {doc.code}: {_name(doc, language)}{when}" + (f" | {axes}" if axes else "")


def _name(doc: Doc, language: Language) -> str:
    spoken = doc.names.get(language.value) or doc.names.get(Language.UZ.value)
    return spoken or next(iter(doc.names.values()), doc.code)


def _in_brackets(options: Mapping[str, str]) -> str:
    return f" ({', '.join(f'{axis} {value}' for axis, value in options.items())})" if options else ""

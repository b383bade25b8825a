"""A turn's trace as a page draws it: its story in words, its figures as lines, its calls written out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from bot.conversation.decisions import dollars, in_plain_words
from models.base.i18n import N_
from models.base.i18n import gettext as _

NODES = {
    "search": N_("Searching"),
    "brain": N_("Thinking"),
    "functions": N_("Functions"),
    "guard": N_("Checking the words"),
    "picture": N_("Looking at the picture"),
    "voice": N_("Listening"),
}
"""What a turn goes through, as its times name it."""


def explained(trace: Mapping[str, Any]) -> dict[str, Any]:
    """What the fold beside an answer shows; nothing for what has no trace."""
    if not trace:
        return {}
    known = {**trace, "calls": [_call(call) for call in trace.get("calls", ())]}
    known |= {"story": in_plain_words(trace), "figures": list(_figures(trace))}
    if before := trace.get("before"):
        known["remembered"] = _written(before)
    return known


def _call(call: Mapping[str, Any]) -> dict[str, str]:
    return {"name": call["name"], "args": _written(call["args"]), "result": _written(call["result"])}


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _figures(trace: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every other thing on record, as a name and a value."""
    tokens = trace.get("tokens") or {}
    named: tuple[tuple[str, Any], ...] = (
        (_("Language"), trace.get("language")),
        (_("Decided by"), trace.get("brain")),
        (_("Route"), trace.get("route")),
        (_("Models asked"), ", ".join(f"{one['model']} ({one['outcome']})" for one in trace.get("requests", ()))),
        (_("Instructions"), trace.get("prompt")),
        (_("Confidence"), f"{trace['confidence']:.2f}" if "confidence" in trace else ""),
        (_("Tokens"), f"{tokens['prompt']} → {tokens.get('output', 0)}" if tokens.get("prompt") else ""),
        (_("From the provider's cache"), tokens.get("cached")),
        (_("Cost"), dollars(trace["micros"]) if trace.get("micros") else ""),
        (_("Error"), trace.get("error")),
    )
    yield from ((name, str(value)) for name, value in named if value)
    for failed in trace.get("failed", ()):
        yield _("Could not"), str(failed)
    for node, ms in trace.get("nodes", {}).items():
        yield _(NODES[node]) if node in NODES else node, f"{ms:g} ms"

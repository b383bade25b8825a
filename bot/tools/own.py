"""Functions that the shop has added: they ask an address of the shop's choice, and what it answers is a fact of the turn."""

from __future__ import annotations

import json
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.tools.base import Talk
from bot.tools.facts import Fact, OwnFact, Refusal
from models.base import http
from models.base.db import rehearsing
from models.base.deadline import TOO_LATE, left
from models.base.errors import BadInput, SavdoError
from models.base.i18n import N_, Language
from models.functions import LONGEST, unseal_secret
from models.workspaces import Workspace

LARGEST = 10 * http.MEGABYTE
MOST_TOLD = 4000
"""Characters of an answer that are read: it costs tokens at every round."""
MOST_SAID = 300
READ: dict[str, Any] = {"string": str, "number": float, "integer": int, "boolean": bool}
WORDS = ("text", "answer", "message", "status")
"""Where an answer of whoever's making most likely has its words."""
NO = {"false", "no", "0", ""}


class BadAddress(BadInput):
    message = N_("This address cannot be used: %(value)s. It has to be on the open internet.")


def checked(url: str) -> str:
    """The address as it is kept. Raises BadAddress for one that we would not go to, as far as it can be told now."""
    try:
        return str(http.allowed(url))
    except http.NotAllowed as no:
        raise BadAddress(value=no.facts["host"]) from None


@dataclass(frozen=True, slots=True)
class OwnTool:
    """A function of the shop's own, with the same face as the sixteen."""

    name: str
    description: str
    schema: Mapping[str, Any]
    url: str
    method: str
    header: str
    secret: str
    timeout: float
    triggers: tuple[str, ...]
    answers: Mapping[str, str]

    @classmethod
    def of(cls, row: Mapping[str, Any], workspace_id: int) -> OwnTool:
        """From the row as the turn's first statement brings it."""
        return cls(
            name=str(row["name"]),
            description=str(row["description"]),
            schema=row["parameters"] or {"type": "object", "properties": {}},
            url=str(row["url"]),
            method=str(row["method"]),
            header=str(row["header"]),
            secret=unseal_secret(str(row["sealed_secret"]), workspace_id),
            timeout=min(float(row["timeout"]), LONGEST),
            triggers=tuple(row["triggers"]),
            answers=row["answers"],
        )

    def read(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments with their right types. Raises ValueError for a missing, wrong or unknown one."""
        known: Mapping[str, Any] = self.schema.get("properties", {})
        if unknown := set(given) - set(known):
            raise ValueError(f"{self.name} has no {', '.join(sorted(unknown))}")
        args = {name: _typed(name, known[name], value) for name, value in given.items() if value not in (None, "")}
        if missing := set(self.schema.get("required", ())) - set(args):
            raise ValueError(f"{self.name} needs {', '.join(sorted(missing))}")
        return args

    async def run(self, talk: Talk, **args: Any) -> Fact:
        """What the address answers. Whatever goes wrong there is a refusal: the conversation goes on.

        In a rehearsal it is not asked: what it does there, nobody could undo. Nor is it where the turn has no time for it.
        """
        if rehearsing():
            return Refusal("outside", text="it is not asked in a rehearsal")
        if left(self.timeout) < TOO_LATE:
            return Refusal("outside", text="there is no time left for it in this turn")
        try:
            said = await self.ask(args, once=f"{talk.conversation_id}-{talk.message_id}-{talk.calls}")
        except SavdoError as failed:
            return Refusal("outside", text=failed.for_person())
        result = read_answer(said)
        if not said.ok:
            return Refusal("outside", text=f"{said.host}: {said.status}")
        return OwnFact(self.name, result, self.worded(result, talk.language))

    async def ask(self, args: Mapping[str, Any], *, once: str = "") -> http.Answer:
        """The answer, whatever its status. `once` names the call, so that a turn that runs again is known for the same."""
        headers = {"Accept": "application/json", **({self.header: self.secret} if self.secret else {})}
        headers |= {"Idempotency-Key": once} if once else {}
        url, body = self.url, None
        if self.method == "GET":
            url = http.with_query(self.url, {name: _flat(value) for name, value in args.items()})
        else:
            body = json.dumps(args, ensure_ascii=False).encode()
            headers["Content-Type"] = "application/json"
        return await http.call_for_people(
            self.method, url, body=body, headers=headers, timeout=round(left(self.timeout), 1), largest=LARGEST
        )

    def worded(self, result: Any, language: Language) -> str:
        """The answer in words, where no language model finds them: the owner's own sentence, else what the answer has."""
        values = (
            {str(k): v for k, v in result.items() if not isinstance(v, dict | list)} if isinstance(result, dict) else {}
        )
        template = self.answers.get(language.value) or next(iter(self.answers.values()), "")
        if template:
            return _filled(template, values)[:MOST_SAID]
        if isinstance(result, str):
            return result[:MOST_SAID]
        told = next((str(values[name]) for name in WORDS if values.get(name)), "")
        return (told or "\n".join(f"{name}: {value}" for name, value in values.items()))[:MOST_SAID]


def tools_of(rows: Iterable[Mapping[str, Any]], shop: Workspace) -> dict[str, OwnTool]:
    """The shop's own functions by name."""
    return {tool.name: tool for tool in (OwnTool.of(row, shop.id) for row in rows)}


def read_answer(said: http.Answer) -> Any:
    """What was answered: JSON as it is, anything else as text; of either no more than is worth reading."""
    text = said.body.decode("utf-8", "replace").replace("\0", "")
    if len(text) <= MOST_TOLD:
        try:
            return json.loads(text)
        except ValueError:
            return text.strip()
    return text[:MOST_TOLD].strip()


def _typed(name: str, rule: Mapping[str, Any], value: Any) -> Any:
    kind = str(rule.get("type", "string"))
    try:
        typed = str(value).strip().lower() not in NO if kind == "boolean" else READ[kind](value)
    except (TypeError, ValueError):
        raise ValueError(f"{name} is no {kind}") from None
    if rule.get("enum") and str(typed) not in rule["enum"]:
        raise ValueError(f"{name} is one of {', '.join(rule['enum'])}")
    return typed


def _flat(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _filled(template: str, values: Mapping[str, Any]) -> str:
    """The sentence with the answer's values; a place that the answer has nothing for stays empty. No attributes, no indices."""
    parts: list[str] = []
    try:
        for text, name, _spec, _conversion in string.Formatter().parse(template):
            parts += [text, str(values.get(name, "")) if name else ""]
    except ValueError:  # a lone brace is a brace
        return template
    return "".join(parts)

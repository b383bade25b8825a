"""Makes facts.json from a schema of the Bot API: `python -m tests.fakes.telegram.generate SCHEMA`."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from tests.fakes.telegram.words import words

FACTS = Path(__file__).with_name("facts.json")

METHODS = words(
    """
    getMe getUpdates setWebhook deleteWebhook getWebhookInfo sendMessage sendPhoto sendMediaGroup sendVideo
    sendDocument sendVoice sendAudio sendAnimation sendVideoNote sendSticker sendLocation sendContact sendMessageDraft sendChatAction
    sendInvoice createInvoiceLink forwardMessage copyMessage editMessageText editMessageCaption
    editMessageReplyMarkup editMessageMedia deleteMessage deleteMessages pinChatMessage unpinChatMessage
    setMessageReaction answerCallbackQuery answerPreCheckoutQuery answerShippingQuery savePreparedInlineMessage
    setMyCommands deleteMyCommands getMyCommands setChatMenuButton getChatMenuButton setMyName getMyName
    setMyDescription getMyDescription setMyShortDescription getMyShortDescription getChat getChatMember
    getChatMemberCount getChatAdministrators leaveChat getFile getUserProfilePhotos
    getBusinessConnection readBusinessMessage
    """
)
"""What the product calls, or is soon to call."""

NOT_USED = re.compile(r"(Input)?Rich[A-Z]")
"""Rich messages would double the table and nothing sends them: any object is let through in their place."""

SCALARS = {"Integer", "Float", "String", "Boolean", "True", "InputFile"}
LIMIT = re.compile(r"(\d+)-(\d+) (characters|bytes)( after entit)?")
CONSTANT = re.compile(r"(?:must be|always) [“\"]?([a-z_0-9]+)[”\"]?$")
RETURNED = re.compile(
    r"(Array of )?\b([A-Z]\w+)\b(?: objects?| of the sent message)? (?:is returned|on success|that were)"
)
ALSO_RETURNED = re.compile(
    r"[Rr]eturns? (?:an? |the |basic information about the bot in form of an? )?(Array of )?([A-Z]\w+)"
)


def entries(schema: dict[str, Any], category: str) -> dict[str, dict[str, Any]]:
    children = (child for section in schema["items"] for child in section["children"])
    return {child["name"]: child for child in children if child["category"] == category}


def names_in(type_text: str) -> list[str]:
    """The types that a display text like "Array of InputMediaAudio and InputMediaPhoto" speaks of."""
    return [name for name in re.findall(r"\w+", type_text) if name[0].isupper() and name != "Array"]


def facts_of(entry: dict[str, Any]) -> dict[str, Any]:
    """Fields, which of them are required, fixed values and lengths of one method or type."""
    fields = {field["name"]: field for field in entry["annotations"]}
    facts: dict[str, Any] = {"fields": {name: field["type"] for name, field in fields.items()}}
    facts["required"] = [name for name, field in fields.items() if field["required"]]
    facts["constants"] = {name: found[1] for name, field in fields.items() if (found := constant(field))}
    facts["limits"] = {name: limit for name, field in fields.items() if (limit := limit_of(field))}
    return {key: value for key, value in facts.items() if value or key == "fields"}


def constant(field: dict[str, Any]) -> re.Match[str] | None:
    return CONSTANT.search(field["description"].rstrip(".")) if field["type"] == "String" else None


def limit_of(field: dict[str, Any]) -> list[Any] | None:
    """[least, most, unit]; the unit "parsed" counts what is left when the markup is taken out."""
    found = LIMIT.search(field["description"])
    if not found or field["type"] != "String":
        return None
    return [int(found[1]), int(found[2]), "parsed" if found[4] else found[3]]


def returned(method: dict[str, Any]) -> str:
    text = method["description"]
    found = RETURNED.search(text) or ALSO_RETURNED.search(text)
    if not found:
        raise ValueError(f"cannot see what {method['name']} returns: {text}")
    return f"{found[1] or ''}{found[2]}"


def members(entry: dict[str, Any]) -> list[str]:
    """The types a union is made of: its description lists them."""
    return re.findall(r"^ - (\w+)$", entry["description"], re.MULTILINE)


def table(schema: dict[str, Any]) -> dict[str, Any]:
    methods, types = entries(schema, "methods"), entries(schema, "types")
    chosen = {name: {"returns": returned(methods[name]), **facts_of(methods[name])} for name in METHODS}
    known: dict[str, Any] = {}
    waiting = [type_ for name in METHODS for field in methods[name]["annotations"] for type_ in names_in(field["type"])]
    while waiting:
        name = waiting.pop()
        if name in SCALARS or name in known or NOT_USED.match(name):
            continue
        one_of = members(types[name]) if not types[name]["annotations"] else []
        known[name] = {"one_of": one_of} if one_of else facts_of(types[name])
        waiting += one_of + [type_ for field in types[name]["annotations"] for type_ in names_in(field["type"])]
    return {"version": schema["api"]["version"], "methods": chosen, "types": dict(sorted(known.items()))}


def main(schema_path: str) -> None:
    facts = table(json.loads(Path(schema_path).read_text()))
    FACTS.write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    print(f"Bot API {facts['version']}: {len(facts['methods'])} methods, {len(facts['types'])} types")


if __name__ == "__main__":
    main(sys.argv[1])

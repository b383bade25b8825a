"""The table of methods and types, and the check of a call against it."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from tests.fakes.telegram.errors import Refused, bad

WORDS = {"text": "message", "caption": "message caption", "callback_data": None}
"""What Telegram calls a field whose length is wrong; None has an error name of its own."""


@cache
def table() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(Path(__file__).with_name("facts.json").read_text())
    return facts


def method_named(name: str) -> tuple[str, dict[str, Any]]:
    """The method as the table writes it; Telegram does not mind the case. 404 when there is none."""
    found = _methods().get(name.lower())
    if not found:
        raise Refused(404, "Not Found: method not found")
    return found, table()["methods"][found]


@cache
def _methods() -> dict[str, str]:
    return {name.lower(): name for name in table()["methods"]}


def utf16(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def read_params(method: str, given: dict[str, Any]) -> dict[str, Any]:
    """The parameters with their types, from strings where a form brought them. Raises Refused like Telegram."""
    _, facts = method_named(method)
    return _read_object(given, facts, method)


def _read_object(given: dict[str, Any], facts: dict[str, Any], where: str) -> dict[str, Any]:
    fields = facts["fields"]
    if unknown := [name for name in given if name not in fields]:
        raise bad(f'unknown field "{unknown[0]}" in {where}')
    for name in facts.get("required", ()):
        if given.get(name) in (None, ""):
            raise _missing(name, where)
    read = {name: _read(value, fields[name], name) for name, value in given.items() if value is not None}
    for name, value in facts.get("constants", {}).items():
        if read.get(name, value) != value:
            raise bad(f'field "{name}" of {where} must be "{value}"')
    for name, limit in facts.get("limits", {}).items():
        _check_length(read.get(name), limit, name)
    return read


def _missing(name: str, where: str) -> Refused:
    if name == "chat_id":
        return bad("chat_id is empty")
    if name == "text" and where[0].islower():
        return bad("message text is empty")
    return bad(f'field "{name}" of {where} must be specified')


def _check_length(value: Any, limit: tuple[int, int, str], name: str) -> None:
    least, most, unit = limit
    if not isinstance(value, str) or unit == "parsed":  # the length of parsed text is known after parsing only
        return
    length = len(value.encode()) if unit == "bytes" else utf16(value)
    if least <= length <= most:
        return
    if name == "callback_data":
        raise bad("BUTTON_DATA_INVALID")
    raise bad(f"{WORDS.get(name) or name} is too {'long' if length > most else 'short'}")


def _read(value: Any, type_text: str, name: str) -> Any:
    """One value, as the table types it."""
    if type_text.startswith("Array of "):
        inner = type_text.removeprefix("Array of ")
        return [_read(item, inner, name) for item in _as_json(value, list, name)]
    if " or " in type_text or ", " in type_text:
        return _read_one_of(value, re.split(r", | or | and ", type_text), name)
    if reader := SCALARS.get(type_text):
        return reader(value, name)
    return _read_type(_as_json(value, dict, name), type_text, name)


def _read_one_of(value: Any, names: list[str], name: str) -> Any:
    """The first of several types that fits; the first one's complaint when none does."""
    complaints: list[Refused] = []
    for option in _likely(value, names):
        try:
            return _read(value, option, name)
        except Refused as complaint:
            complaints.append(complaint)
    raise complaints[0]


def _likely(value: Any, names: list[str]) -> list[str]:
    """Types that can be told by their fixed field, or by a field that only they have."""
    types = table()["types"]
    data = _try_json(value)
    if not isinstance(data, dict):
        return names
    known = [name for name in names if name in types and "fields" in types[name]]
    if fixed := [name for name in known if _constants_fit(data, types[name].get("constants", {}))]:
        return fixed
    fitting = [name for name in known if set(types[name].get("required", ())) <= set(data)]
    return fitting or names


def _constants_fit(data: dict[str, Any], constants: dict[str, str]) -> bool:
    return bool(constants) and all(data.get(name) == value for name, value in constants.items())


def _read_type(data: dict[str, Any], type_name: str, name: str) -> Any:
    facts = table()["types"].get(type_name)
    if facts is None:
        return data  # rich messages: not in the table
    if one_of := facts.get("one_of"):
        return _read_one_of(data, one_of, name)
    return _read_object(data, facts, type_name)


def _try_json(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            return None
    return value


def _as_json(value: Any, kind: type, name: str) -> Any:
    data = _try_json(value)
    if not isinstance(data, kind):
        if name == "reply_markup":
            raise bad("object expected as reply markup")
        raise bad(f"can't parse {name} JSON {'array' if kind is list else 'object'}")
    return data


def _integer(value: Any, name: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?\d+", value):
        return int(value)
    raise bad(f'field "{name}" must be of type Integer')


def _float(value: Any, name: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise bad(f'field "{name}" must be of type Float') from None


def _boolean(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return value
    if str(value).lower() in {"true", "1", "yes"}:
        return True
    if str(value).lower() in {"false", "0", "no"}:
        return False
    raise bad(f'field "{name}" must be of type Boolean')


def _string(value: Any, name: str) -> str:
    if isinstance(value, str):
        return value
    raise bad(f'field "{name}" must be of type String')


def _file(value: Any, name: str) -> str:
    return _string(value, name)


SCALARS = {
    "Integer": _integer,
    "Float": _float,
    "Boolean": _boolean,
    "True": _boolean,
    "String": _string,
    "InputFile": _file,
}

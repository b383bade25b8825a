"""What is wrong with a setting, in plain words for whoever set it: its name, what is wrong, what would be right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from dotenv import dotenv_values
from pydantic import ValidationError
from pydantic.fields import FieldInfo

WANTED = {
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "decimal_parsing": "a number",
    "ip_any_network": "an address or a network, like 10.0.0.0/8",
    "url_parsing": "a whole address, like https://host.example",
    "url_scheme": "an address with http or https, like https://host.example",
    "string_pattern_mismatch": "a name of letters, digits and . _ / : @ -",
}
"""Kinds of pydantic's errors → what is wanted. An error of our own says so itself."""

NOT_OURS = {"DB_PASSWORD"}
"""Names in .env that compose.yaml reads."""


def reasons(error: ValidationError, fields: Mapping[str, FieldInfo]) -> list[str]:
    """A line for each wrong setting."""
    return [_reason(dict(one), fields) for one in error.errors()]


def _reason(one: dict[str, Any], fields: Mapping[str, FieldInfo]) -> str:
    if not one["loc"]:  # two settings that do not go together name themselves
        return str(one["ctx"]["error"])
    name = str(one["loc"][0])
    if one["type"] == "value_error":
        return f"{name.upper()}: {one['ctx']['error']}"
    wanted = _span(fields[name]) or WANTED.get(one["type"])
    if wanted is None:
        return f"{name.upper()}: {one['msg']}"
    given = "" if "Secret" in str(fields[name].annotation) else f", not “{str(one['input'])[:60]}”"
    return f"{name.upper()}: this wants {wanted}{given}"


def _span(field: FieldInfo) -> str:
    """ "a number from 1 to 65535", where the setting has such bounds."""
    low = next((one.ge for one in field.metadata if hasattr(one, "ge")), None)
    high = next((one.le for one in field.metadata if hasattr(one, "le")), None)
    if low is None and high is None:
        return ""
    number = "a whole number" if field.annotation is int else "a number"
    return f"{number} from {low} to {high}" if high is not None else f"{number} from {low} up"


def misspelt(env_file: Path, known: Iterable[str]) -> list[str]:
    """A line for each name in the file that is nearly one of ours: it would be passed over without a word."""
    names = {name.upper() for name in known}
    foreign = [name for name in dotenv_values(env_file) if name.upper() not in names | NOT_OURS]
    meant = {name: _nearest(name.upper(), names) for name in foreign}
    return [f"{name}: unknown setting in {env_file}; did you mean {one}?" for name, one in meant.items() if one]


def _nearest(written: str, names: set[str]) -> str | None:
    alike = get_close_matches(written, sorted(names), n=1, cutoff=0.75)
    words = set(written.split("_"))
    longer = [name for name in sorted(names) if len(words) > 1 and words <= set(name.split("_"))]
    return next(iter(alike or longer), None)

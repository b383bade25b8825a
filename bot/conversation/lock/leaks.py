"""What never leaves in an answer: links that are not the shop's, keys and tokens, and what the assistant was told."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from models.base.text import words
from models.base.unseen import latin_looks

_TLD = (
    "com|net|org|info|io|ru|uz|me|es|it|eu|co|kz|online|shop|site|store|xyz|top|link|click|app|dev|biz|su|рф|by|tj|kg|cc|ly|gl|"
    "to|pw|icu|live|gg|vip|page|web|tech|pro|club|ai|tv|de|cn|uk|fr"
)
_DOT = r"(?:\.|\s?\[\.\]\s?|\s?\(dot\)\s?|\sdot\s)"
_LINK = re.compile(
    rf"(?:https?|tg|ftp|javascript|data|mailto)\s?:\s?/?/?\S+|www\.\S+|\b(?:[\w-]+{_DOT})+(?:{_TLD})\b(?:[/?#]\S*)?"
    r"|(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:/\S*)?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@/.])@[A-Za-z]\w{3,31}\b(?!\.\w)")
_SECRETS = re.compile(
    r"\d{8,10}:[\w-]{30,}|AIza[\w-]{20,}|sk-[\w-]{8,}|xox[abp]-[\w-]{10,}|gh[pous]_\w{20,}|eyJ[\w-]{10,}\.[\w-]{10,}"
    r"|(?:postgres(?:ql)?|redis|mysql|amqp)://\S+|-----BEGIN [A-Z ]+-----|\b[0-9a-f]{40,}\b"
    r"|\b(?:SECRET_KEY|DATABASE_URL|REDIS_URL|TELEGRAM_BOT_TOKEN|[A-Z]+_API_KEY)\b",
)
_PACKED = re.compile(r"[A-Za-z0-9+/_-]{24,}={0,2}")
SHINGLE = 6
"""So many words of the instructions in a row are a quotation."""


@dataclass(frozen=True)
class Leaks:
    """What this shop may link to, and what it was told to keep to itself."""

    links: frozenset[str] = frozenset()
    """Hosts, and hosts with a first path ("t.me/lola_bot")."""
    handles: frozenset[str] = frozenset()
    instructions: str = ""
    public: str = ""
    """What stands in the instructions and may be said all the same: the shop about itself, its hours."""
    secrets: tuple[str, ...] = ()

    def foreign_links(self, text: str) -> list[str]:
        """Links and user names that are not the shop's own."""
        looks = latin_looks(text)
        seen = [match[0] for match in _LINK.finditer(text)]
        if looks != text:
            seen += [match[0] for match in _LINK.finditer(looks) if match[0].isascii()]
        found = [link.rstrip(".,;:!?)»\"'") for link in seen]
        names = [match[0] for match in _HANDLE.finditer(text) if match[0][1:].lower() not in self.handles]
        return [link for link in found if not self._own(link)] + names

    def _own(self, link: str) -> bool:
        host, first = _host_and_path(link)
        return bool(host) and (host in self.links or f"{host}/{first}" in self.links)

    def told(self, text: str) -> str:
        """A secret in the text, however it is written; empty for none."""
        for view in _views(text):
            if found := _SECRETS.search(view) or next((s for s in self.secrets if s and s in view), None):
                return "a key" if not isinstance(found, str) else "a secret"
            if self._quotes(view):
                return "the instructions"
        return ""

    def _quotes(self, text: str) -> bool:
        said = words(text)
        return any(tuple(said[i : i + SHINGLE]) in self._shingles for i in range(len(said) - SHINGLE + 1))

    @cached_property
    def _shingles(self) -> frozenset[tuple[str, ...]]:
        return _in_a_row(self.instructions) - _in_a_row(self.public)


def hosts_in(text: str) -> set[str]:
    """The links of a text of the shop's own, as far as they may be said again: host, or host and first path on Telegram."""
    found = set()
    for match in _LINK.finditer(text):
        host, first = _host_and_path(match[0])
        found.add(f"{host}/{first}" if host in SHARED else host)
    return found - {""}


SHARED = frozenset({"t.me", "telegram.me", "instagram.com", "facebook.com", "wa.me"})
"""Hosts on which everybody has a page: only the shop's own may be said."""


def _host_and_path(link: str) -> tuple[str, str]:
    """Where a link leads: host and first path. Empty for what is no plain address of the web, or hides where it leads."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host = (parts.hostname or "").removeprefix("www.").lower()
    except ValueError:
        return "", ""
    if parts.scheme not in ("http", "https") or parts.username is not None:
        return "", ""
    return host, parts.path.strip("/").partition("/")[0].lower()


def _in_a_row(text: str) -> frozenset[tuple[str, ...]]:
    said = words(text)
    return frozenset(tuple(said[i : i + SHINGLE]) for i in range(len(said) - SHINGLE + 1))


def _views(text: str) -> Iterator[str]:
    """The text, and what it is when read backwards, turned by thirteen, unpacked, or without the spaces in a spelt word."""
    yield text
    yield text[::-1]
    yield codecs.encode(text, "rot13")
    yield re.sub(r"(?<=\b\w)[\s.\-_*](?=\w\b)", "", text)
    yield text.translate(_LEET)
    for packed in _PACKED.findall(text):
        yield from _unpacked(packed)


_LEET = str.maketrans("013457@$", "oieastas")


def _unpacked(packed: str) -> Iterator[str]:
    for decode in (base64.b64decode, base64.urlsafe_b64decode, bytes.fromhex):
        try:
            yield decode(packed + "=" * (-len(packed) % 4) if decode is not bytes.fromhex else packed).decode()
        except (binascii.Error, ValueError, UnicodeDecodeError):
            continue

"""Telegram's HTML: markup in, plain text and entities out, or the complaint that Telegram would send."""

from __future__ import annotations

import html
import re
from typing import Any

from tests.fakes.telegram.errors import Refused, bad
from tests.fakes.telegram.facts import utf16

Json = dict[str, Any]

KINDS = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
}  # fmt: skip

PIECE = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^<>]*)?)>|&(lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|(<)|([^<&]+|&)"
)
ATTRIBUTE = re.compile(r'([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s"\']+)))?')
FOUND_BY_ITSELF = re.compile(r"(?P<bot_command>(?<!\S)/[A-Za-z0-9_]{1,32}(?:@\w+)?)|(?P<url>https?://[^\s<>]+)")


def read_text(text: str, parse_mode: str | None, entities: list[Json] | None = None) -> tuple[str, list[Json]]:
    """Plain text and entities, as a message carries them. Raises Refused on broken markup."""
    text = text.strip()
    if not parse_mode:
        return text, list(entities or ()) or found_in(text)
    if parse_mode.lower() != "html":
        raise bad("unsupported parse_mode: this server reads HTML only")
    plain, entities = _Reader(text).read()
    return plain.rstrip(), entities


def found_in(text: str) -> list[Json]:
    """What Telegram marks without being asked: commands and links."""
    return [
        {"type": str(match.lastgroup), "offset": utf16(text[: match.start()]), "length": utf16(match[0])}
        for match in FOUND_BY_ITSELF.finditer(text)
    ]


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.plain = ""
        self.entities: list[Json] = []
        self.open: list[tuple[str, int, Json]] = []

    def read(self) -> tuple[str, list[Json]]:
        for piece in PIECE.finditer(self.source):
            closing, tag, attributes, reference, stray, words = piece.groups()
            if tag and closing:
                self._close(tag.lower(), piece.start())
            elif tag:
                self._open(tag.lower(), attributes, piece.start())
            elif reference:
                self.plain += html.unescape(f"&{reference};")
            elif stray:
                raise self._broken('Unsupported start tag ""', piece.start())
            else:
                self.plain += words
        if self.open:
            raise _cannot(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return self.plain, self.entities

    def _open(self, tag: str, attributes: str, at: int) -> None:
        if tag not in KINDS:
            raise self._broken(f'Unsupported start tag "{tag}"', at)
        given = {name: next(filter(None, values), "") for name, *values in ATTRIBUTE.findall(attributes)}
        if tag == "span" and given.get("class") != "tg-spoiler":
            raise self._broken('Tag "span" must have class "tg-spoiler"', at)
        self.open.append((tag, utf16(self.plain), _details(tag, given)))

    def _close(self, tag: str, at: int) -> None:
        if not self.open:
            raise self._broken("Unexpected end tag", at)
        expected, offset, details = self.open.pop()
        if expected != tag:
            raise _cannot(
                f'Unmatched end tag at byte offset {self._bytes(at)}, expected "</{expected}>", found "</{tag}>"'
            )
        length = utf16(self.plain) - offset
        if length and details.get("url", True):
            self.entities.append({"type": KINDS[tag], "offset": offset, "length": length} | details)

    def _broken(self, what: str, at: int) -> Refused:
        return _cannot(f"{what} at byte offset {self._bytes(at)}")

    def _bytes(self, at: int) -> int:
        return len(self.source[:at].encode())


def _details(tag: str, given: dict[str, str]) -> Json:
    if tag == "a":
        return {"url": html.unescape(given.get("href", ""))}
    if tag == "blockquote" and "expandable" in given:
        return {"type": "expandable_blockquote"}
    if tag == "tg-emoji":
        return {"custom_emoji_id": given.get("emoji-id", "")}
    return {}


def _cannot(why: str) -> Refused:
    return bad(f"can't parse entities: {why}")

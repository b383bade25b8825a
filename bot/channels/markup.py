"""The light markup that language models write, read once; every channel shows it its own way, and plain ones without it."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADING = re.compile(r"^#{1,4}\s+(.+?)\s*#*$", re.MULTILINE)
BULLET = re.compile(r"^([ \t]*)[*+-][ \t]+", re.MULTILINE)
LINK = re.compile(r"\[([^\]\n]{1,200})\]\((https?://[^\s)]+)\)")
PAIRS = re.compile(
    r"(?<![\w*])\*\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*\*(?![\w*])"
    r"|(?<![\w_])__(?P<strong>[^\s_](?:[^_\n]*[^\s_])?)__(?![\w_])"
    r"|(?<![\w*])\*(?P<italic>[^\s*\d](?:[^*\n]*[^\s*])?)\*(?![\w*])"
    r"|`(?P<code>[^`\n]+)`"
)
"""Marks stand in pairs, close to their words: "2*3" and "5 * 6" are sums, and stay."""
KINDS = {"bold": "bold", "strong": "bold", "italic": "italic", "code": "code"}


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a plain text and how it is to look: bold, italic or code."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and where they were."""

    plain: str
    spans: tuple[Span, ...] = ()

    def cut(self, start: int, end: int) -> Marked:
        """A piece of it, with the spans that reach into the piece."""
        inside = (Span(max(s.start, start) - start, min(s.end, end) - start, s.kind) for s in self.spans)
        return Marked(self.plain[start:end], tuple(span for span in inside if span.start < span.end))


def read(text: str) -> Marked:
    """The text as a person reads it. What is no well-formed mark is a letter like any other."""
    text = LINK.sub(lambda m: m[1] if m[1] == m[2] else f"{m[1]} ({m[2]})", text)
    text = BULLET.sub(r"\1• ", HEADING.sub(r"**\1**", text))
    plain, spans, at = "", list[Span](), 0
    for mark in PAIRS.finditer(text):
        plain += text[at : mark.start()]
        kind = mark.lastgroup or ""
        spans.append(Span(len(plain), len(plain) + len(mark[kind]), KINDS[kind]))
        plain, at = plain + mark[kind], mark.end()
    return Marked(plain + text[at:], tuple(spans))

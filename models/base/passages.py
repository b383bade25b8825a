"""A long text cut into passages that can be found and quoted one by one: whole sentences, under the heading they stand below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 400
"""Characters of a passage: more than that nobody reads in a chat."""

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$")
_BULLET = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+")
_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"»”)]?\s+(?=[\"«“(¿¡]?\w)")
_SHORT = re.compile(
    r"(?:^|\s)(?:[^\W\d]|ул|г|д|кв|стр|т\.д|т\.п|сум|руб|soʻm|so'm|koʻch|art|no|dr|mr|mrs|sr|sra|ecc|etc|e\.g|i\.e)\.$",
    re.I,
)
"""What ends with a full stop and ends no sentence."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some sentences of a document."""

    heading: str
    text: str


def passages(text: str) -> list[Passage]:
    """The text in order; each passage of at most LONGEST characters, cut between sentences wherever there is such a place."""
    return [Passage(heading, part) for heading, block in _blocks(text) for part in _cut(block)]


def _blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """Heading and the sentences below it; an empty line ends no block, a heading does."""
    heading, sentences = "", list[str]()
    for paragraph in _paragraphs(text):
        if found := _HEADING.fullmatch(paragraph):
            if sentences:
                yield heading, sentences
            heading, sentences = _plain(found[1])[:120], []
        else:
            sentences += _sentences(_plain(paragraph))
    if sentences:
        yield heading, sentences


def _paragraphs(text: str) -> Iterator[str]:
    """Lines that belong together, joined; headings and items of a list on their own."""
    lines: list[str] = []
    for line in [*text.replace("\r\n", "\n").replace("\x0c", "\n\n").split("\n"), ""]:
        alone = _HEADING.fullmatch(line.strip()) or _BULLET.match(line) or not line.strip() or _RULE.fullmatch(line)
        if alone and lines:
            yield " ".join(lines)
            lines = []
        if _HEADING.fullmatch(line.strip()):
            yield line.strip()
        elif line.strip() and not _RULE.fullmatch(line):
            lines.append(_BULLET.sub("", line).strip())
    if lines:
        yield " ".join(lines)


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub(lambda m: m[1] or "", text).split())


def _sentences(paragraph: str) -> list[str]:
    found: list[str] = []
    for part in _SENTENCE.split(paragraph):
        if found and _SHORT.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part:
            found.append(part)
    return found


def _cut(sentences: list[str]) -> Iterator[str]:
    """Sentences together as long as they fit; one that is longer than all is cut between words."""
    held = ""
    for sentence in (piece for one in sentences for piece in _pieces(one)):
        if held and len(held) + 1 + len(sentence) > LONGEST:
            yield held
            held = sentence
        else:
            held = f"{held} {sentence}".strip()
    if held:
        yield held


def _pieces(sentence: str) -> Iterator[str]:
    while len(sentence) > LONGEST:
        at = sentence.rfind(" ", LONGEST // 2, LONGEST + 1)
        at = at if at > 0 else LONGEST
        yield sentence[:at].strip()
        sentence = sentence[at:].strip()
    if sentence:
        yield sentence

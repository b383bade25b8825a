"""The text of a paper that somebody hands in: plain text, Markdown or PDF, within limits, or a clear refusal."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.base.errors import BadInput
from models.base.i18n import N_

MAX_BYTES = 5 * 1024 * 1024
MOST_PAGES = 200
MOST_LETTERS = 200_000
SECONDS = 20.0
MEMORY = 1024 * 1024 * 1024
READER = Path(__file__).with_name("pdf_reader.py")

_BOM = "\ufeff"


class BadPaper(BadInput):
    message = N_("This cannot be read. Please send a text, Markdown or PDF file.")


class TooLargePaper(BadPaper):
    message = N_("The file is too large: at most %(megabytes)s MB, %(pages)s pages and %(letters)s characters.")


class LockedPaper(BadPaper):
    message = N_("This PDF is locked with a password. Please send it without one.")


class BrokenPaper(BadPaper):
    message = N_("This PDF is damaged and cannot be read.")


class SlowPaper(BadPaper):
    message = N_("This PDF takes too long to read. Please send it as text.")


class EmptyPaper(BadPaper):
    message = N_("There is no text in this file. A scan has to be typed first.")


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands in the file."""

    kind: str
    """text, markdown or pdf."""
    text: str
    pages: int = 1


def kind_of(data: bytes, name: str) -> str:
    """What the file is, by its content; its name only tells Markdown from plain text. Raises BadPaper."""
    if len(data) > MAX_BYTES:
        raise too_large()
    if data.lstrip()[:5] == b"%PDF-":
        return "pdf"
    if b"\x00" in data[:4096]:
        raise BadPaper
    _decoded(data)
    return "markdown" if name.lower().endswith((".md", ".markdown")) else "text"


async def read(data: bytes, name: str) -> Paper:
    """The paper's text. Raises BadPaper with the reason that the person may hear."""
    kind = kind_of(data, name)
    if kind == "pdf":
        pages = await _pdf(data)
        text, many = "\n\n".join(pages), len(pages)
    else:
        text, many = _decoded(data), 1
    text = text.replace("\x00", "").strip()
    if len(text) > MOST_LETTERS:
        raise too_large()
    if sum(letter.isalnum() for letter in text) < 10:
        raise EmptyPaper
    return Paper(kind, text, many)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError:
        pass
    try:  # what Windows editors still write in our countries
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        raise BadPaper from None
    readable = sum(letter.isalnum() or letter.isspace() or letter in ".,;:!?-–—()\"'«»%/+№" for letter in text)
    if readable < 0.95 * len(text):
        raise BadPaper
    return text


async def _pdf(data: bytes) -> list[str]:
    """The pages' text, read by a process that may not live longer than SECONDS."""
    limits = (MEMORY, max(int(SECONDS), 1), MOST_PAGES, MOST_LETTERS)
    reader = await asyncio.create_subprocess_exec(
        sys.executable,
        "-I",
        str(READER),
        *map(str, limits),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(SECONDS):
            out, _ = await reader.communicate(data)
    except TimeoutError:
        raise SlowPaper from None
    finally:
        if reader.returncode is None:
            reader.kill()
            await reader.wait()
    return _pages(out)


def _pages(out: bytes) -> list[str]:
    try:
        told: dict[str, Any] = json.loads(out)
    except ValueError:  # it was ended by the system: too much memory or time
        raise BrokenPaper from None
    match told.get("error"):
        case None:
            return [str(page) for page in told["pages"]]
        case "pages" | "letters":
            raise too_large()
        case "locked":
            raise LockedPaper
        case _:
            raise BrokenPaper


def too_large() -> TooLargePaper:
    return TooLargePaper(megabytes=MAX_BYTES // 1024 // 1024, pages=MOST_PAGES, letters=MOST_LETTERS)

"""Papers are read, or refused with a reason; a hostile one costs little and stops nobody."""

from __future__ import annotations

import asyncio
import time

import pytest

from models.base import papers
from models.base.papers import BadPaper, BrokenPaper, EmptyPaper, LockedPaper, SlowPaper, TooLargePaper, read
from tests.papers import bomb, in_a_circle, locked, pdf

LINES = ("Delivery in Tashkent takes one day.", "Returns are taken within 14 days.")


async def test_a_pdf_is_read_page_by_page() -> None:
    paper = await read(pdf(LINES, ["The second page."]), "rules.pdf")
    assert (paper.kind, paper.pages) == ("pdf", 2)
    assert "Tashkent takes one day." in paper.text
    assert "The second page." in paper.text


async def test_what_a_file_is_stands_in_it_and_not_in_its_name() -> None:
    assert (await read(pdf(LINES), "rules.txt")).kind == "pdf"
    assert (await read(b"# Rules\n\nWe deliver every day.", "rules.md")).kind == "markdown"
    assert (await read("Мы возим каждый день.".encode("cp1251"), "a.txt")).text == "Мы возим каждый день."
    assert (await read("\ufeffYetkazamiz har kuni.".encode(), "a.pdf")).kind == "text"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"%PDF-1.4\n" + bytes(range(256)) * 40, BrokenPaper),
        (pdf(LINES)[:300], BrokenPaper),
        (in_a_circle(), BadPaper),
        (locked(), LockedPaper),
        (pdf(*([["x"]] * (papers.MOST_PAGES + 1))), TooLargePaper),
        (pdf([""]), EmptyPaper),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, BadPaper),
        (b"PK\x03\x04" + bytes(range(256)), BadPaper),
        (b"", EmptyPaper),
        (b"   \n", EmptyPaper),
        (b"x" * (papers.MAX_BYTES + 1), TooLargePaper),
        (b"word " * 60_000, TooLargePaper),
    ],
    ids=["garbage", "cut", "circle", "locked", "pages", "blank", "png", "zip", "none", "spaces", "bytes", "letters"],
)
async def test_what_cannot_be_read_is_refused(data: bytes, error: type[BadPaper]) -> None:
    with pytest.raises(error):
        await read(data, "rules.pdf")


async def test_a_bomb_goes_off_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two gigabytes out of two megabytes: the reader dies of it, or of its time, and we go on."""
    monkeypatch.setattr(papers, "SECONDS", 4.0)
    beats = 0

    async def beat() -> None:
        nonlocal beats
        while True:
            await asyncio.sleep(0.05)
            beats += 1

    heart = asyncio.get_running_loop().create_task(beat())
    started = time.monotonic()
    with pytest.raises(BadPaper):
        await read(bomb(600), "bomb.pdf")
    heart.cancel()
    assert time.monotonic() - started < 8
    assert beats > 3


async def test_a_reader_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "SECONDS", 0.05)
    with pytest.raises(SlowPaper):
        await read(pdf(LINES), "rules.pdf")

"""A file of any of the kinds we take, as rows of cells with the numbers that a spreadsheet gives them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO, StringIO
from itertools import islice
from typing import Any

from models.exchange.errors import BadFile, OldExcel
from models.exchange.headings import recognised
from models.exchange.workbooks import MAX_CELL, MAX_COLUMNS, MAX_ROWS, inspect, too_much

MAX_BYTES = 20_000_000
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
DELIMITERS = (",", ";", "\t", "|")
NEUTRAL = re.compile(r"'+[=+\-@\t\r]")
"""A quote that we, or somebody careful, put before what a spreadsheet would take for a formula."""

TITLES = 10
"""Rows that may stand above the headings: people write the shop's name and the date there."""

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the file, with its number there."""

    number: int
    cells: list[Cell]


def read_table(data: bytes) -> list[Line]:
    """The rows that have anything in them, headings first. What it is, is told by its content. Raises BadFile."""
    if not data or len(data) > MAX_BYTES:
        raise too_much() if data else BadFile
    if data.startswith(ZIP):
        lines = list(_xlsx(data))
    elif data.startswith(OLE):
        raise OldExcel
    else:
        lines = list(_csv(_decoded(data)))
    if len(lines) > MAX_ROWS + 1:
        raise too_much()
    return lines


def _xlsx(data: bytes) -> Iterator[Line]:
    inspect(data)
    from python_calamine import CalamineError, CalamineWorkbook  # a native library: only whoever imports pays for it

    try:
        sheet = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0)
        for number, cells in enumerate(sheet.to_python(skip_empty_area=False), 1):
            if any(cell not in ("", None) for cell in cells):
                yield Line(number, [_plain(cell) for cell in cells])
    except (CalamineError, IndexError, OSError, ValueError) as error:
        raise BadFile from error


def _plain(cell: Any) -> Cell:
    if isinstance(cell, (datetime, date, time)):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)  # the reader gives every number as a float, also a barcode
    return cell if isinstance(cell, (str, int, float, bool)) or cell is None else str(cell)


def _decoded(data: bytes) -> str:
    """The text, in the encodings that spreadsheets write: UTF-8, UTF-16 with its mark, or Cyrillic Windows."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1251"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if any(char < " " and char not in "\t\r\n" for char in text):  # a picture, a PDF, a program
            raise BadFile
        return text
    raise BadFile


def _csv(text: str) -> Iterator[Line]:
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for number, cells in enumerate(reader, 1):
            if len(cells) > MAX_COLUMNS:
                raise too_much()
            if any(cell.strip() for cell in cells):
                yield Line(number, [cell[1:] if NEUTRAL.match(cell) else cell for cell in cells])
    except csv.Error as error:
        raise BadFile from error


def _delimiter(text: str) -> str:
    """The one that makes the most headings out of a row near the top."""
    start = text.lstrip("\r\n \ufeff")[:20_000]

    def headings(delimiter: str) -> int:
        top = islice(csv.reader(StringIO(start, newline=""), delimiter=delimiter), TITLES)
        return max((sum(recognised(cell) is not None for cell in cells) for cells in top), default=0)

    return max(DELIMITERS, key=headings)

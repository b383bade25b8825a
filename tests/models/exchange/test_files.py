"""Files that are not what they say, or more than they say."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from models.exchange import tables
from models.exchange.errors import BadFile, OldExcel, TooMuch
from models.exchange.tables import read_table


def book(write: object = None) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["SKU", "Price"])
        sheet.write_row(1, 0, ["A", 5])
        if callable(write):
            write(sheet)
    return out.getvalue()


def repacked(data: bytes, change: dict[str, bytes]) -> bytes:
    """The archive with some of its parts replaced."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change.get(name, old.read(name)))
    return out.getvalue()


def test_a_plain_workbook_is_read() -> None:
    assert [line.cells for line in read_table(book())] == [["SKU", "Price"], ["A", 5]]


def test_rows_keep_the_numbers_that_the_spreadsheet_shows() -> None:
    lines = read_table(book(lambda sheet: sheet.write_row(5, 0, ["B", 6])))
    assert [line.number for line in lines] == [1, 2, 6]
    assert [line.number for line in read_table(b'sku,name\n\nA,"two\nlines"\nB,x\n')] == [1, 3, 4]


def test_a_sheet_that_unpacks_to_gigabytes() -> None:
    bomb = repacked(book(), {"xl/worksheets/sheet1.xml": b"<row>" + b" " * 60_000_000})
    assert len(bomb) < 200_000
    with pytest.raises(TooMuch):
        read_table(bomb)


def test_a_sheet_that_lies_about_its_size() -> None:
    data = bytearray(repacked(book(), {"xl/worksheets/sheet1.xml": b"<row>" + b" " * 5_000_000}))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):  # in the archive's list and before the part itself
        at = 0
        while (at := data.find(mark, at)) >= 0:
            if struct.unpack_from("<I", data, at + offset)[0] > 5_000_000:
                struct.pack_into("<I", data, at + offset, 700)
            at += 4
    with pytest.raises(TooMuch):
        read_table(bytes(data))


def test_two_cells_far_apart_are_not_opened_as_a_rectangle() -> None:
    far = b"""<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"""
    with pytest.raises(TooMuch):
        read_table(repacked(book(), {"xl/worksheets/sheet1.xml": far}))


def test_one_long_text_used_in_very_many_cells() -> None:
    sheet = b"<worksheet><sheetData>" + b'<c t="s"><v>0</v></c>' * 3_000 + b"</sheetData></worksheet>"
    texts = b"<sst><si><t>" + bytes(range(65, 91)) * 4_000 + b"</t></si></sst>"
    with pytest.raises(TooMuch):
        read_table(repacked(book(), {"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": texts}))


def test_a_cell_of_five_megabytes() -> None:
    with pytest.raises(BadFile):
        read_table(b'sku,name\nA,"' + b"x" * 5_000_001 + b'"\n')
    texts = b"<sst><si><t>" + b"xyz" * 1_700_000 + b"</t></si></sst>"
    with pytest.raises(BadFile):
        read_table(repacked(book(), {"xl/sharedStrings.xml": texts}))


def test_too_many_rows() -> None:
    with pytest.raises(TooMuch):
        read_table(b"sku,price\n" + b"A,1\n" * 100_001)
    assert len(read_table(b"sku,price\n" + b"A,1\n" * 100_000)) == 100_001


def test_too_many_bytes() -> None:
    with pytest.raises(TooMuch):
        read_table(b"x" * (tables.MAX_BYTES + 1))


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01",
        b"PK\x03\x04 not a zip at all",
        b"PK\x03\x04",
        repacked(book(), {"xl/workbook.xml": b"<nonsense"}),
        book()[:-200],
        b"\x00\x01\x02\x03",
    ],
)
def test_other_files_are_refused_by_what_is_in_them(data: bytes) -> None:
    with pytest.raises(BadFile):
        read_table(data)


def test_a_zip_that_is_no_workbook() -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("readme.txt", "sku,price")
    with pytest.raises(BadFile):
        read_table(out.getvalue())


def test_old_excel_is_told_what_to_do() -> None:
    with pytest.raises(OldExcel):
        read_table(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)

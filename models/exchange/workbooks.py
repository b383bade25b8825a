"""Looks at an XLSX file before anybody opens it: a small file may declare, or unpack to, more than the machine has.

The reader holds a sheet as one full rectangle and every cell's text apart. So what counts is how far its cells reach and
how often its long texts are used, and both are read off the unpacked parts as they stream by.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from models.exchange.errors import BadFile, TooMuch

MAX_ROWS = 100_000
MAX_COLUMNS = 200
MAX_UNPACKED = 200_000_000
MAX_RATIO = 100
MAX_CELL = 5_000_000
LOCAL_HEADER = 30
CHUNK = 1 << 20

_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Z]{1,7})([0-9]{1,9})["']""")
_SHARED = re.compile(rb"""\st\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v>([0-9]{1,9})<""")
_LONGEST_TAG = 400
"""Bytes carried over from one chunk to the next, so that no cell falls between them."""


def too_much() -> TooMuch:
    return TooMuch(rows=f"{MAX_ROWS:,}", megabytes=20)


def inspect(data: bytes) -> None:
    """The workbook may be opened. Raises BadFile or TooMuch."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if not any(entry.filename == "xl/workbook.xml" for entry in entries):
                raise BadFile
            _declared(entries, len(data))
            shared = [entry for entry in entries if entry.filename.lower() == "xl/sharedstrings.xml"]
            lengths = _text_lengths(b"".join(_unpack(data, shared[0]))) if shared else []
            room = MAX_UNPACKED - sum(entry.file_size for entry in shared)
            for entry in entries:
                if entry not in shared:
                    room -= _walk(data, entry, lengths, room)
    except (BadZipFile, zlib.error, NotImplementedError, UnicodeDecodeError) as error:
        raise BadFile from error


def _declared(entries: list[ZipInfo], size: int) -> None:
    total = sum(entry.file_size for entry in entries)
    if total > MAX_UNPACKED or total > MAX_RATIO * max(size, 1):
        raise too_much()
    if any(entry.flag_bits & 1 for entry in entries):  # encrypted
        raise BadFile


def _unpack(data: bytes, entry: ZipInfo) -> Iterator[bytes]:
    """The entry's bytes as its own data has them: what the archive's list says of their number is only a claim."""
    start = entry.header_offset
    names = data[start + 26 : start + LOCAL_HEADER]
    if len(names) < 4:
        raise BadFile
    begin = start + LOCAL_HEADER + int.from_bytes(names[:2], "little") + int.from_bytes(names[2:], "little")
    packed = data[begin : begin + entry.compress_size]
    if entry.compress_type == 0:
        yield packed
        return
    if entry.compress_type != 8:
        raise BadFile
    stream, left = zlib.decompressobj(-15), entry.file_size
    while packed and not stream.eof:
        chunk = stream.decompress(packed, CHUNK)
        packed, left = stream.unconsumed_tail, left - len(chunk)
        if left < 0:  # it unpacks to more than it said
            raise too_much()
        yield chunk


def _text_lengths(xml: bytes) -> list[int]:
    """How long each shared text is."""
    lengths = [len(part) for part in xml.split(b"</si>")[:-1]]
    if max(lengths, default=0) > MAX_CELL:
        raise too_much()
    return lengths


def _walk(data: bytes, entry: ZipInfo, lengths: list[int], room: int) -> int:
    """How many bytes the entry comes to, with the texts that it points to. Any part may be a sheet, whatever its name."""
    size, kept = 0, b""
    for chunk in _unpack(data, entry):
        window = kept + chunk
        end = max(len(window) - _LONGEST_TAG, 0)
        size += len(chunk) + _cells(window, end, lengths)
        kept = window[end:]
        if size > room:
            raise too_much()
    size += _cells(kept, len(kept), lengths)
    if size > room:
        raise too_much()
    return size


def _cells(window: bytes, end: int, lengths: list[int]) -> int:
    """Bytes of shared texts used by the cells that begin before `end`. A cell too far out is refused."""
    for match in _REFERENCE.finditer(window):
        if match.start() < end and (int(match[2]) > MAX_ROWS + 1000 or _column(match[1]) > MAX_COLUMNS):
            raise too_much()
    used = (int(match[1]) for match in _SHARED.finditer(window) if match.start() < end)
    return sum(lengths[index] for index in used if index < len(lengths))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number

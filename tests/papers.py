"""Small PDFs made by hand, good ones and hostile ones."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence

import pypdf


def pdf(*pages: Sequence[str]) -> bytes:
    """A PDF with these lines on each page."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, lines in enumerate(pages):
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(_stream(f"BT /F1 12 Tf 50 800 Td {shown} ET".encode("latin-1")))
    return _whole(objects)


def bomb(megabytes: int) -> bytes:
    """One page whose stream unpacks to this size."""
    packed = zlib.compress(b"BT (a) Tj ET " * (megabytes * 1024 * 1024 // 13), 9)
    return _whole(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            _stream(packed, b"/Filter /FlateDecode "),
        ]
    )


def in_a_circle() -> bytes:
    """The tree of pages has itself as its child."""
    return _whole([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>"])


def locked(password: str = "secret") -> bytes:
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt(password, algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def _stream(body: bytes, more: bytes = b"") -> bytes:
    return b"<< " + more + b"/Length %d >>\nstream\n" % len(body) + body + b"\nendstream"


def _whole(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(out))
    return out + head + table + tail

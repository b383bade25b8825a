"""Reads the text of a PDF in a process of its own: bytes in, one JSON line out. Run as a script, imported by nobody.

A PDF is a program of sorts, and some are written to hang their reader: this process has little memory and little time, and
whoever started it ends it. See docs/decisions/0008-pdf-in-a-process-of-its-own.md.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import sys


def limit(memory: int, seconds: int) -> None:
    """No more memory and processor time than this, where the system knows such limits."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def read(data: bytes, *, most_pages: int, most_letters: int) -> dict[str, object]:
    """{"pages": […]} or {"error": locked, broken, pages or letters}."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return {"error": "locked"}
        if len(reader.pages) > most_pages:
            return {"error": "pages"}
        pages, letters = [], 0
        for page in reader.pages:
            pages.append(page.extract_text())
            letters += len(pages[-1])
            if letters > most_letters:
                return {"error": "letters"}
    except Exception as error:  # whatever a hostile file makes the reader say: the file is refused
        return {"error": "broken", "why": f"{type(error).__name__}: {error}"[:200]}
    return {"pages": pages}


if __name__ == "__main__":
    memory, seconds, most_pages, most_letters = map(int, sys.argv[1:5])
    limit(memory, seconds)
    told = read(sys.stdin.buffer.read(), most_pages=most_pages, most_letters=most_letters)
    sys.stdout.write(json.dumps(told))

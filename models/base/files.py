"""Where bytes lie: one interface, a local folder by default."""

from __future__ import annotations

import asyncio
import secrets
from functools import cache
from pathlib import Path
from typing import Protocol

from models.base.settings import settings


class Files(Protocol):
    """A flat store of bytes under keys such as "12/abc.jpg"."""

    async def write(self, key: str, data: bytes) -> None: ...

    async def read(self, key: str) -> bytes: ...

    async def delete(self, key: str) -> None: ...


class LocalFiles:
    """Files in a folder. A write appears whole or not at all."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, key: str) -> Path:
        path = (self.root / key).resolve()
        if self.root.resolve() not in path.parents:
            raise ValueError(f"a key may not leave the store: {key!r}")
        return path

    async def write(self, key: str, data: bytes) -> None:
        await asyncio.to_thread(self._write, self.path(key), data)

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")  # two who write at once do not share it
        half.write_bytes(data)
        half.replace(path)

    async def read(self, key: str) -> bytes:
        return await asyncio.to_thread(self.path(key).read_bytes)

    async def delete(self, key: str) -> None:
        await asyncio.to_thread(self.path(key).unlink, missing_ok=True)


@cache
def files() -> Files:
    """The store of this installation."""
    return LocalFiles(settings().data_dir / "files")

"""How to reach an embedded server: a folder with a socket, a role, a database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

APPLICATION = "savdo"
"""The role that the product works with, and its database. Not a superuser: a superuser bypasses row-level security."""

SUPERUSER = "postgres"


@dataclass(frozen=True)
class Address:
    """Where the server listens and as whom to come. There is no TCP port and no password: the folder is private."""

    socket_dir: Path
    port: int
    user: str = APPLICATION
    database: str = APPLICATION

    @property
    def admin(self) -> Address:
        """The same server for its superuser: to create and drop databases, never for the product's own work."""
        return replace(self, user=SUPERUSER, database=SUPERUSER)

    def dsn(self, database: str | None = None) -> str:
        """A URL that both asyncpg and Tortoise understand."""
        host = quote(str(self.socket_dir), safe="")
        return f"postgres://{self.user}@/{database or self.database}?host={host}&port={self.port}"

    def credentials(self, database: str | None = None) -> dict[str, object]:
        """The same as keyword arguments. asyncpg takes the folder of a socket as its host."""
        return {
            "host": str(self.socket_dir),
            "port": self.port,
            "user": self.user,
            "database": database or self.database,
        }

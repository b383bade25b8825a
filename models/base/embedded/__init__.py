"""The private PostgreSQL server that runs when nothing else is configured, and who keeps it."""

from models.base.embedded.address import Address
from models.base.embedded.server import EmbeddedServer, EmbeddedServerFailed

__all__ = ["Address", "EmbeddedServer", "EmbeddedServerFailed"]

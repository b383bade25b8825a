"""The sixteen functions of the shop. One theme a file; each is found by importing it here."""

from bot.tools import agenda, cart, catalog, knowledge, orders, people, playbooks, services
from bot.tools.base import TOOLS, Talk, call

__all__ = [
    "TOOLS",
    "Talk",
    "agenda",
    "call",
    "cart",
    "catalog",
    "knowledge",
    "orders",
    "people",
    "playbooks",
    "services",
]

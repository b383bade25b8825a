"""What each method does in the fake world, by theme. A method is in here by its decorator."""

from tests.fakes.telegram.methods import answers, chats, edits, media, personal, profile, sending, updates
from tests.fakes.telegram.methods.base import METHODS, Call

__all__ = ["METHODS", "Call", "answers", "chats", "edits", "media", "personal", "profile", "sending", "updates"]

"""The offline brain: general cues and a general table of goods in six languages, a table of rules, no model."""

from bot.llm.offline.brain import OfflineBrain

__all__ = ["OfflineBrain"]

"""The gate to language models: phones, e-mails and card numbers become placeholders on the way out, and come back after."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import phonenumbers

CARD = re.compile(r"\b(?:\d[ -]?){15,18}\d\b")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")


@dataclass(slots=True)
class Gate:
    """What was hidden in this turn: placeholder → the real words."""

    hidden: dict[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """What the customer is called: hidden wherever it stands as a word of its own."""
    guarded: bool = True
    """False where no provider is asked, so nothing leaves the house."""

    def hide(self, text: str) -> str:
        """The text without personal data."""
        if not self.guarded:
            return text
        text = CARD.sub(lambda m: self._as("CARD", m.group()), text)
        text = EMAIL.sub(lambda m: self._as("EMAIL", m.group()), text)
        for found in reversed(list(phonenumbers.PhoneNumberMatcher(text, "UZ"))):
            text = text[: found.start] + self._as("PHONE", found.raw_string) + text[found.end :]
        for name in self.names:
            text = re.sub(rf"(?<![\w\[]){re.escape(name)}(?!\w)", lambda m: self._as("NAME", m.group()), text)
        return text

    def show(self, text: str) -> str:
        """The text with the real words in it again."""
        for placeholder, words in self.hidden.items():
            text = text.replace(placeholder, words)
        return text

    def _as(self, kind: str, words: str) -> str:
        for placeholder, known in self.hidden.items():
            if known == words:
                return placeholder
        placeholder = f"[{kind}_{len(self.hidden) + 1}]"
        self.hidden[placeholder] = words
        return placeholder

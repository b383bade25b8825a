"""A second voice beside the rules: a small linear classifier that learned from example messages which call they ask for.

Its numbers are in voice.json, written by `python -m tests.bot.exam.train` from the sets in tests/bot/exam/sets.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path

ARTEFACT = Path(__file__).with_name("voice.json")
SCALE = 100
"""Weights are kept as whole hundredths."""
LOWEST = -8.0
"""As unlikely as anything is taken to be."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What may be asked for, and how much each feature speaks for each of it."""

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[int, ...]]

    def likely(self, features: Iterable[str]) -> dict[str, float]:
        """Label → the logarithm of how probable it is."""
        sums = [0] * len(self.labels)
        for feature in features:
            if row := self.weights.get(feature):
                sums = [one + more for one, more in zip(sums, row, strict=True)]
        top = max(sums)
        whole = log(sum(exp((one - top) / SCALE) for one in sums)) + top / SCALE
        return {label: max(LOWEST, one / SCALE - whole) for label, one in zip(self.labels, sums, strict=True)}


@cache
def voice() -> Voice:
    """The trained voice, read once."""
    kept = json.loads(ARTEFACT.read_text(encoding="utf-8"))
    return Voice(tuple(kept["labels"]), {name: tuple(row) for name, row in kept["weights"].items()})


def label(call: str, why: str) -> str:
    """What a rule would have said: talk and playbooks are told apart by their topic."""
    return f"{call}:{why}" if call in ("get_generic_response", "apply_playbook") else call


def traits(facts: Iterable[str], folded: Sequence[str]) -> set[str]:
    """What the voice looks at: the rules' features, the words, and which stand side by side. Numbers are all alike."""
    plain = ["#" if word[0].isdigit() else word for word in folded]
    pairs = zip(["^", *plain], [*plain, "$"], strict=True)
    return {f"F {fact}" for fact in facts} | set(plain) | {f"{one} {other}" for one, other in pairs}

"""Teaches the offline brain's second voice: `python -m tests.bot.exam.train` writes bot/llm/offline/voice.json.

The held-out shop is never looked at. Plain softmax regression with AdaGrad; the same data give the same file.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Sequence
from math import exp, sqrt

from bot.conversation.exam import Item, load_items
from bot.llm.offline import entities
from bot.llm.offline.features import features
from bot.llm.offline.reading import Reading
from bot.llm.offline.voice import ARTEFACT, SCALE, label, traits
from tests.bot.exam.harness import SETS, MemoryShop

TAUGHT = ("practice", "flowers", "gadgets", "kids", "outdoor", "pets", "autoparts", "sweets", "beauty")
ROUNDS, RATE, DECAY = 12, 0.3, 1e-4
SLIGHT = 20
"""A feature that never weighs this many hundredths is left out."""

Lesson = tuple[set[str], str]
Weights = dict[str, list[float]]


def lessons(names: Sequence[str] = TAUGHT) -> list[Lesson]:
    """What the voice sees of every message, and what it should say."""
    return [lesson for name in names for lesson in _of(name)]


def _of(name: str) -> list[Lesson]:
    shop = MemoryShop.load(SETS / f"{name}_catalog.json")
    return [_lesson(shop, item) for item in load_items(SETS / f"{name}_utterances.jsonl")]


def _lesson(shop: MemoryShop, item: Item) -> Lesson:
    reading = Reading(shop.prompt(item.text, shop.context(item.context)))
    seen = traits(features(reading, entities.find(reading)), reading.words)
    args = item.expected.get("args", {})
    return seen, label(item.expected["call"], args.get("topic") or args.get("playbook") or "")


def learn(taught: Sequence[Lesson]) -> tuple[list[str], Weights]:
    """The labels, and for every feature that was seen twice a weight per label."""
    seen = Counter(feature for seen_here, _ in taught for feature in seen_here)
    labels = sorted({answer for _, answer in taught})
    rows = [(sorted(f for f in here if seen[f] > 1), labels.index(answer)) for here, answer in taught]
    weights: Weights = {feature: [0.0] * len(labels) for feature, times in seen.items() if times > 1}
    steps: Weights = {feature: [1e-6] * len(labels) for feature in weights}
    shuffle = random.Random(1).shuffle
    for _ in range(ROUNDS):
        shuffle(rows)
        for traits_seen, answer in rows:
            _correct(weights, steps, traits_seen, answer)
    return labels, weights


def _correct(weights: Weights, steps: Weights, here: Sequence[str], answer: int) -> None:
    """One step towards the right answer on one message."""
    sums = [sum(column) for column in zip(*(weights[f] for f in here), strict=True)]
    top = max(sums)
    odds = [exp(one - top) for one in sums]
    whole = sum(odds)
    for n, odd in enumerate(odds):
        error = odd / whole - (n == answer)
        if abs(error) < 0.01:
            continue
        for feature in here:
            slope = error + DECAY * weights[feature][n]
            steps[feature][n] += slope * slope
            weights[feature][n] -= RATE * slope / sqrt(steps[feature][n])


def write(labels: Sequence[str], weights: Weights) -> None:
    """The artefact: whole hundredths, one feature a line."""
    kept = {f: [round(one * SCALE) for one in row] for f, row in sorted(weights.items())}
    lines = (
        f"{json.dumps(feature, ensure_ascii=False)}: {json.dumps(row, separators=(',', ':'))}"
        for feature, row in kept.items()
        if max(map(abs, row)) >= SLIGHT
    )
    ARTEFACT.write_text(
        f'{{"labels": {json.dumps(labels)},\n"weights": {{\n' + ",\n".join(lines) + "\n}}\n", encoding="utf-8"
    )


if __name__ == "__main__":
    write(*learn(lessons()))

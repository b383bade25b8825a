"""The exam: messages with known right calls, put to the assistant one by one, graded and reported."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.conversation.exam_truth import Verdict, check_truth

SOFT_KEYS = ("aspect", "topic", "query", "reason")
PRICE_SLACK = 0.15
CALL, ARGS, TRUTH = "call", "args", "truth"


@dataclass(frozen=True, slots=True)
class Item:
    """One message of the exam. `expected`, `also_ok` and `truth` are for the grader only."""

    id: str
    lang: str
    text: str
    expected: Mapping[str, Any]
    context: Mapping[str, Any] = field(default_factory=dict)
    also_ok: Sequence[Mapping[str, Any]] = ()
    truth: Mapping[str, Any] = field(default_factory=dict)
    tags: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant did: its first call, the arguments, the reply's text (None: not produced), the time."""

    call: str | None
    args: Mapping[str, Any] = field(default_factory=dict)
    reply: str | None = None
    ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Grade:
    """How one answer did. `failed` is empty, or the rule and the key that were not met."""

    item: Item
    answer: Answer
    failed: str
    call_right: bool
    soft: Mapping[str, bool]
    truth: Verdict


Ask = Callable[[Item], Awaitable[Answer]]


def load_items(path: Path) -> list[Item]:
    """The exam's messages from a JSON Lines file; keys that we do not know are left out."""
    known = Item.__dataclass_fields__
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [Item(**{key: value for key, value in row.items() if key in known}) for row in rows]


async def run(
    items: Iterable[Item],
    ask: Ask,
    *,
    catalog: Mapping[str, Any] | None = None,
    brain: str = "offline",
    settings: Mapping[str, Any] | None = None,
) -> Report:
    """Every item asked in turn and graded. An item whose answer fails is a miss, never left out."""
    schema = (catalog or {}).get("schema", {})
    grades = [grade(item, await _ask(ask, item), schema, catalog) for item in items]
    return Report(grades, brain, dict(settings or {}))


async def _ask(ask: Ask, item: Item) -> Answer:
    try:
        return await ask(item)
    except Exception as error:  # an assistant that breaks has missed; the report shows with what
        return Answer(None, {}, f"{type(error).__name__}: {error}")


def grade(item: Item, answer: Answer, schema: Mapping[str, Any], catalog: Mapping[str, Any] | None = None) -> Grade:
    """The three rules in turn: the call, its arguments, the truth of the reply."""
    accepted = [entry for entry in (item.expected, *item.also_ok) if entry["call"] == answer.call]
    verdict = check_truth(item.truth, answer, item.context, catalog or {})
    if not accepted:
        return Grade(item, answer, CALL, False, {}, verdict)
    wrong = [_wrong_key(entry, answer, schema) for entry in accepted]
    matched = accepted[wrong.index("")] if "" in wrong else accepted[0]
    failed = f"{ARGS}.{wrong[0]}" if "" not in wrong else f"{TRUTH}.{verdict.against[0]}" if verdict.against else ""
    return Grade(item, answer, failed, True, _soft(matched, answer, schema), verdict)


def _wrong_key(entry: Mapping[str, Any], answer: Answer, schema: Mapping[str, Any]) -> str:
    """The first key that differs, empty when all agree."""
    soft = schema.get("soft_keys", SOFT_KEYS)
    keys = (key for key in entry.get("args", {}) if key not in soft)
    return next(
        (key for key in keys if not _equal(key, entry["args"][key], _value(entry["call"], key, answer, schema))), ""
    )


def _value(call: str, key: str, answer: Answer, schema: Mapping[str, Any]) -> Any:
    if answer.args.get(key) is not None:
        return answer.args[key]
    defaults = schema.get("defaults", {})
    return defaults.get(f"{call}.{key}", defaults.get(key))


def _equal(key: str, wanted: Any, got: Any) -> bool:
    if isinstance(wanted, bool) or isinstance(got, bool):
        return wanted is got
    if key == "max_price":
        number = _number(got)
        return number is not None and abs(number - float(wanted)) <= PRICE_SLACK * float(wanted) + 1e-9
    if isinstance(wanted, int | float):
        return _number(got) == float(wanted)
    return str(wanted) == str(got)


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _soft(entry: Mapping[str, Any], answer: Answer, schema: Mapping[str, Any]) -> dict[str, bool]:
    soft = schema.get("soft_keys", SOFT_KEYS)
    return {
        key: str(value).lower() == str(answer.args.get(key, "")).lower()
        for key, value in entry.get("args", {}).items()
        if key in soft
    }


@dataclass
class Report:
    """All grades of a run, and their sums."""

    grades: list[Grade]
    brain: str = "offline"
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def passed(self) -> int:
        return sum(not g.failed for g in self.grades)

    @property
    def accuracy(self) -> float:
        return self.passed / len(self.grades) if self.grades else 0.0

    def by(self, key: Callable[[Grade], str]) -> dict[str, dict[str, int]]:
        sums: dict[str, dict[str, int]] = {}
        for one in self.grades:
            row = sums.setdefault(key(one), {"passed": 0, "total": 0})
            row["total"] += 1
            row["passed"] += not one.failed
        return dict(sorted(sums.items(), key=lambda pair: -pair[1]["total"]))

    def to_json(self) -> dict[str, Any]:
        """In the shape that runners of this format report."""
        total = len(self.grades)
        soft = [agreed for g in self.grades for agreed in g.soft.values()]
        call_right = sum(g.call_right for g in self.grades)
        return {
            "overall": {
                "accuracy": round(self.accuracy, 4),
                "call_only": round(call_right / total, 4) if total else 0.0,
                "passed": self.passed,
                "total": total,
            },
            "by_lang": self.by(lambda g: g.item.lang),
            "by_call": self.by(lambda g: str(g.item.expected["call"])),
            "truth": self._truth(),
            "soft": {"agreed": sum(soft), "compared": len(soft)},
            "latency_ms": self._latency(),
            "brain": self.brain,
            "settings": self.settings,
            "misses": [_miss(g) for g in self.grades if g.failed],
        }

    def _truth(self) -> dict[str, int]:
        return {
            "checked": sum(len(g.truth.kept) + len(g.truth.against) for g in self.grades),
            "contradicted": sum(len(g.truth.against) for g in self.grades),
            "not_checked": sum(len(g.truth.unchecked) for g in self.grades),
        }

    def _latency(self) -> dict[str, float]:
        times = sorted(g.answer.ms for g in self.grades) or [0.0]
        return {"p50": _at(times, 0.5), "p95": _at(times, 0.95)}

    def table(self) -> str:
        """The report for people: sums by language and function, then every miss."""
        data = self.to_json()
        overall = data["overall"]
        lines = [
            f"brain {self.brain}   accuracy {overall['accuracy']:.1%} ({overall['passed']}/{overall['total']})"
            f"   call only {overall['call_only']:.1%}",
            f"soft keys {data['soft']['agreed']}/{data['soft']['compared']}   truth: {data['truth']['contradicted']} contradicted of "
            f"{data['truth']['checked']} checked, {data['truth']['not_checked']} not checked   "
            f"p50 {data['latency_ms']['p50']} ms, p95 {data['latency_ms']['p95']} ms",
        ]
        for title in ("by_lang", "by_call"):
            lines.append("")
            lines += [f"  {name:<28}{row['passed']:>4} / {row['total']:<4}" for name, row in data[title].items()]
        lines += ["", *(_miss_line(miss) for miss in data["misses"])]
        return "\n".join(lines)


def _at(times: Sequence[float], share: float) -> float:
    return round(times[min(len(times) - 1, int(share * len(times)))], 2)


def _miss(one: Grade) -> dict[str, Any]:
    got = {"call": one.answer.call, "args": dict(one.answer.args)}
    return {
        "id": one.item.id,
        "lang": one.item.lang,
        "text": one.item.text,
        "expected": dict(one.item.expected),
        "got": got,
        "failed": one.failed,
        "reply": one.answer.reply or "",
    }


def _miss_line(miss: Mapping[str, Any]) -> str:
    want, got = miss["expected"], miss["got"]
    return (
        f"  {miss['id']} [{miss['lang']}] {miss['failed']}: {miss['text']}\n"
        f"      want {want['call']} {want['args']}\n      got  {got['call']} {got['args']}"
    )

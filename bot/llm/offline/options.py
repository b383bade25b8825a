"""Which variant of a product the words mean: colours, sizes, weights, storage, by name, number, letter or comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.llm.offline.reading import STRUCTURE, Reading
from bot.llm.offline.vocabulary import folded, named, typed
from bot.llm.spoken.measures import LETTERS, Measure, half, measure, order, unit
from bot.llm.spoken.numbers import Number
from models.base import concepts
from models.base.docs import Doc, Option
from models.base.likeness import inflects, likeness
from models.base.text import fold_word, words

COLOUR_AXES = frozenset({"color", "colour", "shade", "rang", "цвет", "tone"})
_SIZE_WORDS = re.compile(r"razmer|olcham|size|tal[lj]|tagli|numer|rost")
COUNTED = "counted"
"""A number of parts that is no unit of measure: 3 eshikli, трёхдверный, a 3-door."""
QUALITY = re.compile(r"\w{3}li$|^dor$|^seater$|^door$")
_TABLE = re.compile(r"\b(\d{0,2}X{0,3}[SMLsml])\s*[=—–:-]\s*(\d{2})\b|\b(\d{2})\s*[=—–:-]\s*(\d{0,2}X{0,3}[SML])\b")


@dataclass
class Choice:
    """Axis → stored value, colours that the product has not, and the tokens that said so."""

    values: dict[str, str] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)

    @property
    def all(self) -> dict[str, str]:
        return {**self.unknown, **self.values}


def choose(reading: Reading, doc: Doc, texts: Sequence[str] = ()) -> Choice:
    """The options of the product that the message names."""
    choice = Choice()
    for step in (_by_number, _by_letter, _by_meaning, _by_word, _by_size):
        for axis, options in doc.axes.items():
            if axis not in choice.values:
                step(reading, axis, options, choice)
    _by_table(reading, doc, texts, choice)
    _unknown_colour(reading, doc, choice)
    return choice


# ── by number ───────────────────────────────────────────────────────────────────────────────────────────────────────


def said(reading: Reading) -> Iterator[tuple[Measure, Number | None, set[int]]]:
    """Every amount in the message: with its unit, or bare."""
    for i, word in enumerate(reading.words):
        if known := half(word) or _compound(reading.tokens[i].low) or _single(reading, i):
            yield known, None, {i}
    for number in reading.numbers:
        if number.currency or (number.big and not number.grade and reading.limit):
            continue
        after = unit(reading.words[number.end]) if number.end < len(reading.words) else None
        positions = set(range(number.start, number.end + bool(after)))
        if not after and number.end < len(reading.words) and QUALITY.search(reading.words[number.end]):
            yield Measure(COUNTED, number.value), None, positions
        if after:
            yield Measure(after[0], number.value * after[1]), number, positions
        else:
            yield Measure("", number.value), number, positions


def _compound(low: str) -> Measure | None:
    """двухкилограммовый: a number and its unit in one word."""
    for start, times in named("times").items():
        rest = low.removeprefix(start)
        if rest != low and (known := unit(fold_word(rest))):
            return Measure(known[0], float(times) * known[1])
        if rest != low and len(rest) > 4:
            return Measure(COUNTED, float(times))
    return None


def _single(reading: Reading, i: int) -> Measure | None:
    """litrli, литровый: a unit as a quality with no number before it is one of it."""
    if (i and reading.tokens[i - 1].is_number) or any(i in range(n.start, n.end + 1) for n in reading.numbers):
        return None
    word = reading.words[i]
    quality = len(word) > 4 and re.search(r"(lik|lig|li|ligi|lisi|ovi|ovii|ova|ovu|ovoi)\w{0,5}$", word)
    known = unit(word) if quality or word in folded("whole") else None
    return Measure(*known) if known else None


def _by_number(reading: Reading, axis: str, options: Sequence[Option], choice: Choice) -> None:
    for option in options:
        value = measure(option.value)
        if value is None:
            continue
        for amount, number, positions in said(reading):
            if not positions & choice.used and _meets(value, option.value, amount, number):
                choice.values[axis] = option.value
                choice.used |= positions
                return
    _by_crossed(reading, axis, options, choice)


def _meets(value: Measure, stored: str, amount: Measure, number: Number | None) -> bool:
    if amount.dimension == COUNTED:
        return bool(value.dimension) and value.amount == amount.amount and unit(value.dimension) is None
    if amount.dimension and value.dimension:
        return value.same(amount)
    if amount.dimension:
        return amount.dimension == "pieces" and value.amount == amount.amount
    if number is None:
        return False
    if not value.dimension:
        return value.amount == number.value and not (number.pieces and number.value < 5 and not number.grade)
    shown = float((re.match(r"[\d.,]+", stored) or [stored])[0].replace(",", "."))
    return shown == number.value and not number.pieces and (number.grade or number.value > 9)


def _by_crossed(reading: Reading, axis: str, options: Sequence[Option], choice: Choice) -> None:
    """150×220 by both of its numbers, or by the one that no other value has."""
    crossed = {o.value: re.findall(r"\d+", o.value) for o in options if re.fullmatch(r"\d+\s*[x×х]\s*\d+\D*", o.value)}
    spoken = {str(int(n.value)) for n in reading.numbers if n.value == int(n.value)}
    for value, sides in crossed.items():
        others = {side for other, theirs in crossed.items() if other != value for side in theirs}
        if set(sides) <= spoken or (set(sides) - others) & spoken:
            choice.values[axis] = value
            choice.used |= {n.start for n in reading.numbers if str(int(n.value)) in sides}
            return


def _by_table(reading: Reading, doc: Doc, texts: Sequence[str], choice: Choice) -> None:
    """48 is L where a text of the shop says so."""
    for axis, options in doc.axes.items():
        lettered = {o.value.upper(): o.value for o in options if o.value.lower() in LETTERS}
        if not lettered or axis in choice.values:
            continue
        table = {int(number): letter for text in (*doc.text.values(), *texts) for number, letter in _pairs(text)}
        for number in reading.numbers:
            letter = table.get(int(number.value)) if number.start not in choice.used and not number.pieces else None
            if letter and letter in lettered:
                choice.values[axis] = lettered[letter]
                choice.used |= set(range(number.start, number.end))
            elif letter:
                choice.unknown[axis] = letter


@lru_cache(maxsize=512)
def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((m[2] or m[3], (m[1] or m[4]).upper()) for m in _TABLE.finditer(text))


# ── by letter ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _by_letter(reading: Reading, axis: str, options: Sequence[Option], choice: Choice) -> None:
    lettered = {o.value.lower(): o.value for o in options if o.value.lower() in LETTERS}
    if not lettered:
        return
    for i, token in enumerate(reading.tokens):
        letter = named("letter").get(token.low, token.low)
        if letter in LETTERS and _is_size(reading, i):
            place = choice.values if letter in lettered else choice.unknown
            place[axis] = lettered.get(letter, letter.upper())
            choice.used.add(i)
            return


def _is_size(reading: Reading, i: int) -> bool:
    """A lone lower-case letter is a size only beside a word for size, or where nothing else is said."""
    token = reading.tokens[i]
    if len(token.raw) > 1:
        return True
    near = reading.words[max(0, i - 2) : i] + reading.words[i + 1 : i + 3]
    if any(_SIZE_WORDS.search(word) for word in near) or len(reading.tokens) == 1:
        return True
    alone = i + 1 == len(reading.tokens) or not reading.tokens[i + 1].raw.startswith(("'", "’"))
    return (token.raw.isupper() and alone and not (i == 0 and token.low in "сc")) or (
        token.low in "mм" and "uz" in reading.languages
    )


# ── by meaning and by word ──────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=4096)
def _concepts_of(option: tuple[str, ...]) -> dict[str, float]:
    found: dict[str, float] = {}
    for text in option:
        if measure(text) is None:
            found |= concepts.keys(words(text), ("colours", "values", "goods"))
    return found


def _heard(reading: Reading) -> list[concepts.Hit]:
    """What the words mean, without those that only ask."""
    asking = {i for cue in reading.cues if cue.name in STRUCTURE for i in cue.at}
    agreed = bool(reading.tokens) and reading.tokens[0].low in typed("agreed") and len(reading.tokens) > 1
    hits = [h for h in concepts.meanings(reading.words) if h.start or not agreed]
    wanted = [h for h in hits if h.start not in reading.negated]
    return [
        h for h in wanted if h.concept.group != "topics" and (h.sure == 1.0 or not asking & set(range(h.start, h.end)))
    ]


def _texts(option: Option) -> tuple[str, ...]:
    return (option.value.replace("_", " "), *option.names.values())


def _by_meaning(reading: Reading, axis: str, options: Sequence[Option], choice: Choice) -> None:
    heard = _heard(reading)
    things = {
        hit.start for hit in heard if hit.concept.group == "goods" and hit.sure == 1.0
    }  # rosas are roses, or pink
    best: tuple[float, str, set[int]] | None = None
    for option in options:
        own = _concepts_of(_texts(option))
        for hit in heard:
            exact = own.get(hit.concept.key, 0.0)
            above, below = concepts.widened(hit.concept.key)[1:], (concepts.widened(key)[1:] for key in own)
            wider = 0.6 if any(hit.concept.key in kinds for kinds in below) else 0.5 if set(above) & set(own) else 0.0
            sure = max(exact, wider) * hit.sure * (0.9 if hit.concept.group == "goods" else 1.0) + 0.05 * (
                hit.end - hit.start
            )
            sure -= 0.1 * (hit.start in things and hit.concept.group != "goods")
            if max(exact, wider) and hit.sure > 0.7 and (best is None or sure > best[0]):
                best = sure, option.value, set(range(hit.start, hit.end))
    if best:
        choice.values[axis] = best[1]
        choice.used |= best[2]


def _by_word(reading: Reading, axis: str, options: Sequence[Option], choice: Choice) -> None:
    """The value as it is written, or one of its names, with endings and slips."""
    best: tuple[float, str, int] | None = None
    for option in options:
        for text in _texts(option):
            parts = words(text)
            if len(parts) == 1 and not parts[0][0].isdigit() and len(parts[0]) > 1:
                for i, word in enumerate(reading.words):
                    if i in reading.negated:
                        continue
                    alike = likeness(word, parts[0])
                    alike -= 0.1 * (word in folded("anything"))  # the dual one
                    if alike > 0.84 and (len(parts[0]) > 3 or word == parts[0]) and (best is None or alike > best[0]):
                        best = alike, option.value, i
    if best:
        choice.values[axis] = best[1]
        choice.used.add(best[2])


def _by_size(reading: Reading, axis: str, options: Sequence[Option], choice: Choice) -> None:
    """The bigger one, the small one: by where the values stand."""
    names = reading.names & {"bigger", "smaller"}
    if len(names) != 1 or len(options) < 2 or axis in COLOUR_AXES:
        return
    placed = [(place, option.value) for option in options if (place := order(option.value)) is not None]
    if len(placed) == len(options):
        choice.values[axis] = max(placed)[1] if "bigger" in names else min(placed)[1]


def _unknown_colour(reading: Reading, doc: Doc, choice: Choice) -> None:
    """A colour that the product has not is still what was asked for."""
    for axis, options in doc.axes.items():
        coloured = axis in COLOUR_AXES or all(
            any(key.startswith("colours:") for key in _concepts_of(_texts(o))) for o in options
        )
        if coloured and axis not in choice.values:
            for hit in _heard(reading):
                if hit.concept.group == "colours" and _is_surely(hit, reading) and not _is_name(hit, doc):
                    choice.unknown[axis] = hit.concept.id
                    choice.used |= set(range(hit.start, hit.end))
                    break


def _is_surely(hit: concepts.Hit, reading: Reading) -> bool:
    """The colour as it is called, or a form of it in a language that may be spoken here: рамер is no Italian rame."""
    said = reading.words[hit.start : hit.end]
    terms = (words(term) for language in reading.languages for term in hit.concept.terms.get(language, ()))
    return hit.sure == 1.0 or any(
        len(term) == len(said) and all(inflects(one, other) for one, other in zip(term, said, strict=True))
        for term in terms
    )


def _is_name(hit: concepts.Hit, doc: Doc) -> bool:
    """The word belongs to the product's own name: green tea, black garlic."""
    return any(
        hit.concept.key in concepts.keys(words(name), ("colours",)) for name in (*doc.names.values(), *doc.aliases)
    )

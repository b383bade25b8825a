"""A made-up shop in six languages and questions to it, the way people type them: for measuring what retrieval finds."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product as every

from models.base.text import to_cyrillic

GOODS: tuple[dict[str, str], ...] = (
    {"uz": "tufli", "ru": "туфли", "en": "pumps", "es": "zapatos", "it": "scarpe"},
    {"uz": "koʻylak", "ru": "платье", "en": "dress", "es": "vestido", "it": "vestito"},
    {"uz": "sumka", "ru": "сумка", "en": "handbag", "es": "bolso", "it": "borsa"},
    {"uz": "kurtka", "ru": "куртка", "en": "jacket", "es": "chaqueta", "it": "giacca"},
    {"uz": "choynak", "ru": "чайник", "en": "teapot", "es": "tetera", "it": "teiera"},
    {"uz": "soat", "ru": "часы", "en": "watch", "es": "reloj", "it": "orologio"},
    {"uz": "quloqchin", "ru": "наушники", "en": "headphones", "es": "auriculares", "it": "cuffie"},
    {"uz": "atir", "ru": "духи", "en": "perfume", "es": "perfume", "it": "profumo"},
)
BRANDS = ("Nilufar", "Samarkand", "Karimov", "Bella", "Orzu", "Chinor")
COLOURS: tuple[dict[str, str], ...] = (
    {"uz": "qora", "ru": "чёрный", "en": "black", "es": "negro", "it": "nero"},
    {"uz": "oq", "ru": "белый", "en": "white", "es": "blanco", "it": "bianco"},
    {"uz": "qizil", "ru": "красный", "en": "red", "es": "rojo", "it": "rosso"},
    {"uz": "koʻk", "ru": "синий", "en": "blue", "es": "azul", "it": "blu"},
    {"uz": "yashil", "ru": "зелёный", "en": "green", "es": "verde", "it": "verde"},
)
WRITTEN = ("uz",) * 36 + ("uz-Cyrl",) * 14 + ("ru",) * 30 + ("en",) * 8 + ("es",) * 6 + ("it",) * 6
"""Of a hundred titles."""

FAQ: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "delivery",
        "ru",
        "Есть ли доставка?",
        ("yetkazib berasizmi", "do you deliver", "доставляете домой?", "hacen envíos"),
    ),
    ("payment", "uz", "Qanday toʻlash mumkin?", ("как оплатить", "tolov qanday", "can I pay by card", "posso pagare")),
    (
        "returns",
        "uz",
        "Mahsulotni qaytarsa boʻladimi?",
        ("возврат есть?", "qaytarib olasizmi", "can I return it", "cambiar"),
    ),
    (
        "address",
        "ru",
        "Где вы находитесь?",
        ("manzil qayerda", "адрес магазина", "where are you located", "dove siete"),
    ),
    ("hours", "ru", "До скольки вы работаете?", ("nechagacha ishlaysiz", "ish vaqti", "opening hours", "horario")),
    ("warranty", "uz", "Kafolat bormi?", ("гарантия сколько", "kafolati qancha", "is there a warranty", "garanzia")),
    ("wholesale", "ru", "Продаёте ли вы оптом?", ("optom berasizmi", "оптовые цены", "wholesale", "al por mayor")),
    (
        "sizeguide",
        "uz",
        "Razmerni qanday tanlayman?",
        ("размерная сетка", "razmer jadvali", "size chart", "guía de tallas"),
    ),
)
FAQ_ANSWERS = {"uz": "Batafsil javob operatorimizda va saytimizda bor.", "ru": "Подробности знают наши продавцы."}

PAPER_RU = """# Уход за замшей

Замшу чистят сухой резиновой щёткой, а воду не используют никогда. Пятна от соли убирают раствором уксуса.

# Уход за лаковой кожей

Лаковую кожу протирают мягкой салфеткой с каплей глицерина. На морозе лак трескается, поэтому зимой её не носят.

# Стирка шёлка

Шёлк стирают вручную в прохладной воде со специальным шампунем. Гладят его с изнанки чуть влажным.

# Подарочные карты

Подарочная карта действует один год со дня покупки. Остаток по карте не сгорает и делится на несколько заказов.

# Программа для постоянных клиентов

За каждую тысячу сумов начисляется один бонусный балл. Баллами можно закрыть половину следующего заказа.

# Ремонт обуви

Набойки меняем за два дня в мастерской на первом этаже. Подошву прошиваем только на кожаных моделях.

# Примерочная

В магазине три примерочные кабины с большими зеркалами. Детская комната открыта по выходным.

# Парковка

Парковка во дворе бесплатная для покупателей первые два часа. Въезд со стороны улицы Навои через шлагбаум.
"""
PAPER_UZ = """# Charm buyumlarni saqlash

Charm sumkani qogʻoz bilan toʻldirib, mato xaltada saqlang. Quyosh tushadigan joyda charm quriydi va yoriladi.

# Choynakni tozalash

Sopol choynakni idish yuvish mashinasida yuvmang. Choy dogʻini soda va limon bilan artib oling.

# Atirni saqlash

Atir shishasini salqin va qorongʻi joyda saqlang. Ochilgan atir uch yil ichida hidini yoʻqotadi.

# Zargarlik kafolati

Kumush taqinchoqlarni yilda bir marta bepul yaltiratib beramiz. Tosh tushib qolsa, usta joyiga oʻrnatadi.

# Tikuv ustaxonasi

Shim va koʻylak boʻyini shu kuniyoq qisqartirib beramiz. Kostyum yelkasini oʻzgartirish bir hafta vaqt oladi.

# Toʻy liboslari ijarasi

Toʻy liboslarini uch kunga ijaraga beramiz va garov olamiz. Libosni qaytarganda kimyoviy tozalash bizdan.

# Quloqchin batareyasi

Quloqchinni birinchi marta toʻliq quvvatlab oling. Batareya sovuqda tezroq tugaydi va bu nosozlik emas.

# Soat suvga chidamliligi

Soat bilan yuvinish mumkin, lekin shoʻngʻish mumkin emas. Tasmasini terlagandan keyin quruq latta bilan arting.
"""


@dataclass(frozen=True, slots=True)
class Thing:
    """A product of the set: its code, and what it is in each language."""

    code: str
    good: dict[str, str]
    brand: str
    colour: dict[str, str]
    language: str

    def title(self, language: str) -> str:
        latin = "uz" if language == "uz-Cyrl" else language
        words = f"{self.colour[latin]} {self.good[latin]} {self.brand}"
        return to_cyrillic(words) if language == "uz-Cyrl" else words


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody types, of what kind the difficulty is, and the codes that answer it."""

    words: str
    kind: str
    answers: frozenset[str]


def things(dice: random.Random) -> list[Thing]:
    """Every good of every brand in every colour, each titled in one language."""
    return [
        Thing(f"P{n}", good, brand, colour, dice.choice(WRITTEN))
        for n, (good, brand, colour) in enumerate(every(GOODS, BRANDS, COLOURS))
    ]


def questions(all_things: list[Thing], dice: random.Random) -> Iterator[Question]:
    """Two hundred and more about goods and answers; those about papers need the passages' codes."""
    for kind, make in NOISE.items():
        for thing in dice.sample(all_things, 25):
            yield Question(make(thing, dice), kind, frozenset({thing.code}))
    for code, _language, _question, asked in FAQ:
        for words in asked:
            yield Question(words, "faq", frozenset({code}))


def about_papers(passages: dict[str, str], dice: random.Random) -> Iterator[Question]:
    """Two questions about each passage: some of its own words, once with a slip and once in the other script."""
    for code, text in passages.items():
        long = [word.strip(".,!?") for word in text.split() if len(word) > 5]
        for make in (typo, other_script):
            words = " ".join(make(word, dice) for word in dice.sample(long, min(4, len(long))))
            yield Question(words, "paper", frozenset({code}))


# ── the ways people type ────────────────────────────────────────────────────────────────────────────────────────────


def typo(word: str, dice: random.Random) -> str:
    """One slip of the finger in a longer word: a letter lost, doubled, or two of them swapped."""
    if len(word) < 5:
        return word
    at = dice.randrange(1, len(word) - 2)
    return dice.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def other_script(word: str, _dice: random.Random) -> str:
    """Latin words in Cyrillic letters and the other way round, as a customer types them."""
    if word.isascii() or "ʻ" in word:
        return to_cyrillic(word)
    return "".join(LETTERS.get(letter, letter) for letter in word.lower())


LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяўқғҳ",
        "a b v g d e yo j z i y k l m n o p r s t u f x ts ch sh sh . i . e yu ya o q g h".replace(".", "").split(" "),
        strict=True,
    )
)


def _each(change: Callable[[str, random.Random], str]) -> Callable[[Thing, random.Random], str]:
    return lambda thing, dice: " ".join(change(word, dice) for word in thing.title(thing.language).split())


def _suffixed(thing: Thing, dice: random.Random) -> str:
    endings = {"ru": ("", "ы", "у"), "uz": ("ni", "lar", "lardan", "ingiz"), "uz-Cyrl": ("ни", "лар", "лардан")}
    colour, good, brand = thing.title(thing.language).split()
    return f"{colour} {good}{dice.choice(endings.get(thing.language, ('s',)))} {brand}"


def _elsewhere(thing: Thing, dice: random.Random) -> str:
    """The same thing in a language in which its title is not written; a brand is a brand everywhere."""
    own = "uz" if thing.language == "uz-Cyrl" else thing.language
    return thing.title(dice.choice([language for language in thing.good if language != own]))


def _chatty(thing: Thing, dice: random.Random) -> str:
    return dice.choice(
        ("salom, {} bormi", "{} есть в наличии?", "assalomu alaykum {} qancha", "do you have {} please")
    ).format(thing.title(thing.language))


NOISE: dict[str, Callable[[Thing, random.Random], str]] = {
    "clean": lambda thing, _dice: thing.title(thing.language),
    "apostrophes": lambda thing, _dice: thing.title(thing.language).replace("ʻ", "").replace("ё", "е").upper(),
    "typos": _each(typo),
    "suffixes": _suffixed,
    "script": _each(other_script),
    "mixed": lambda thing, dice: " ".join(
        typo(w, dice) if n % 2 else w for n, w in enumerate(_suffixed(thing, dice).split())
    ),
    "languages": _elsewhere,
    "chat": _chatty,
}

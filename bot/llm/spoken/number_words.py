"""Numbers as words in six languages, thousands in slang, currencies: general tables, pairs of a word and its value."""

from __future__ import annotations

from models.base.text import fold_word

UZBEK = (
    "bir 1 bitta 1 ikki 2 uch 3 toʻrt 4 turt 4 besh 5 olti 6 yetti 7 sakkiz 8 toʻqqiz 9 oʻn 10 un 10 yigirma 20 oʻttiz 30 "
    "qirq 40 ellik 50 oltmish 60 yetmish 70 sakson 80 toʻqson 90 yuz 100 yarim .5 yarimta .5 juft 2"
)
RUSSIAN = (
    "один 1 одна 1 одну 1 одно 1 одного 1 два 2 две 2 двух 2 пару 2 пара 2 парочку 2 три 3 трёх 3 четыре 4 четырёх 4 пять 5 "
    "пяти 5 шесть 6 шести 6 семь 7 семи 7 восемь 8 восьми 8 девять 9 девяти 9 десять 10 десяти 10 десяток 10 "
    "одиннадцать 11 двенадцать 12 тринадцать 13 четырнадцать 14 пятнадцать 15 пятнадцати 15 шестнадцать 16 семнадцать 17 "
    "восемнадцать 18 девятнадцать 19 двадцать 20 двадцати 20 тридцать 30 тридцати 30 сорок 40 сорока 40 пятьдесят 50 "
    "пятидесяти 50 полтинник 50 шестьдесят 60 шестидесяти 60 семьдесят 70 семидесяти 70 восемьдесят 80 восьмидесяти 80 "
    "девяносто 90 сто 100 ста 100 сотка 100 сотку 100 сотки 100 сотке 100 сотню 100 двести 200 двухсот 200 триста 300 трёхсот 300 "
    "четыреста 400 четырёхсот 400 пятьсот 500 пятисот 500 шестьсот 600 шестисот 600 семьсот 700 семисот 700 "
    "восемьсот 800 восьмисот 800 девятьсот 900 девятисот 900 полтора 1.5 полторы 1.5 полутора 1.5 пол .5 двое 2 трое 3 "
    "двоих 2 троих 3 четверых 4 пятерых 5 полмиллиона 500000 полумиллиона 500000 "
    "shest 6 sem 7 vosem 8 pyatsot 500 odnu 1 odin 1 chetire 4 polkilo .5"
)
ORDINAL_STEMS = {
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "четвёрт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9,
    "десят": 10, "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13, "четырнадцат": 14, "пятнадцат": 15, "шестнадцат": 16,
    "семнадцат": 17, "восемнадцат": 18, "девятнадцат": 19, "двадцат": 20, "тридцат": 30, "сороков": 40, "пятидесят": 50, "шестидесят": 60,
}  # fmt: skip
NICKNAMES = "двойка 2 двойку 2 тройка 3 тройку 3 тройки 3 четвёрка 4 четвёрку 4 четвёрки 4 пятёрка 5 пятёрку 5 пятёрки 5 шестёрка 6"
"""A size called by its number."""
ORDINALS = {
    fold_word(stem + ending): value
    for stem, value in ORDINAL_STEMS.items()
    for ending in ("ый", "ой", "ий", "ые", "ая", "ую", "ого", "ому", "ых", "ым", "ье", "ьего", "ья", "ью", "ьи")
} | {fold_word(word): int(value) for word, value in zip(*[iter(NICKNAMES.split())] * 2, strict=True)}
PEOPLE = frozenset(fold_word(word) for word in ("двоих", "троих", "четверых", "пятерых"))
APPROXIMATE = frozenset(fold_word(word) for word in ("тысяч", "тыс", "тыщ", "tisyach"))
"""Said before the number they mean about so much: тысяч сто пятьдесят."""
ENGLISH = (
    "one 1 two 2 couple 2 pair 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 dozen 12 "
    "thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 "
    "fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 half .5"
)
SPANISH = (
    "uno 1 una 1 un 1 dos 2 par 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 docena 12 "
    "trece 13 catorce 14 quince 15 dieciséis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veinticinco 25 treinta 30 "
    "cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 trescientos 300 "
    "cuatrocientos 400 quinientos 500 seiscientos 600 setecientos 700 ochocientos 800 novecientos 900 medio .5 media .5"
)
ITALIAN = (
    "uno 1 una 1 un 1 due 2 paio 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 "
    "dozzina 12 tredici 13 quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19 venti 20 "
    "venticinque 25 trenta 30 quaranta 40 cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90 cento 100 "
    "duecento 200 trecento 300 quattrocento 400 cinquecento 500 seicento 600 settecento 700 ottocento 800 novecento 900 "
    "mezzo .5 mezza .5 ventina 20 trentina 30 cinquantina 50 centinaio 100"
)
BY_LANGUAGE = {"uz": UZBEK, "ru": RUSSIAN, "en": ENGLISH, "es": SPANISH, "it": ITALIAN}

MULTIPLIERS = {
    "uz": "ming 1000 k 1000 mln 1000000 million 1000000 minglik 1000 milion 1000000",
    "ru": "тысяч 1000 тысяча 1000 тысячи 1000 тысячу 1000 тыс 1000 тыщ 1000 тыща 1000 тыщи 1000 к 1000 косарь 1000 "
    "косарей 1000 миллион 1000000 миллиона 1000000 миллионов 1000000 млн 1000000 лям 1000000 ляма 1000000 лимон 1000000",
    "en": "k 1000 thousand 1000 grand 1000 mln 1000000 million 1000000 m 1000000",
    "es": "mil 1000 millón 1000000 millones 1000000 k 1000",
    "it": "mille 1000 mila 1000 milione 1000000 milioni 1000000 k 1000",
}
AMBIGUOUS = frozenset(
    fold_word(word)
    for word in ("yuz", "oʻn", "toʻrt", "un", "sei", "once", "ten", "one", "m", "лимон", "пол", "ciento")
)
"""Number words that are other words too (face, he, flour, you are, I am sorry): numbers only beside another number or a unit."""

CURRENCIES = {
    "UZS": "som sum sumov suma soum uzs soʻm сум сумов sumlik som som somgacha somdan somga sumgacha",
    "EUR": "€ euro euros eur evro yevro евро yevrodan",
    "USD": "$ dollar dollars usd dolar доллар долларов баксов баксы bucks dolares dólares dollari",
    "RUB": "₽ rubl rub рублей руб рубля rublos rubli",
    "KZT": "тенге tenge tg",
}

"""Personal data that has a pattern: cards, passports and other numbers of identity, e-mails, phones, user names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import phonenumbers

from models.base.personal.spans import Sort, Span

_CARD = re.compile(
    r"(?<![\w.,])(?:\d{15,19}|\d{4}([ .\-\u00a0])\d{4}\1\d{4}\1\d{3,4}(?:\1\d{1,3})?|3\d{3}[ -]\d{6}[ -]\d{5}|\d{8}[ -]\d{8})(?![\w])"
)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,4})?\b")
_EMAIL = re.compile(
    r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\bсобака\b)\s?[\w-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]+)+", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<![\w@/.])@[A-Za-z]\w{3,31}\b|(?:https?://)?t\.me/\+?[\w-]{4,}", re.IGNORECASE)

_CUE = (
    r"(?:passport|pasport|паспорт|pasaporte|passaporto|\bDNI\b|\bNIE\b|серия|seriya|documento|carta d.identit|PINFL|ПИНФЛ|JSHSHIR"
    r"|ЖШШИР|\bИНН\b|\bINN\b|\bSTIR\b|codice fiscale|id card)"
)
_IDENTITY = (
    re.compile(r"(?<![\w-])[A-ZА-Я]{2}\s?№?\s?\d{7}(?![\w-])", re.IGNORECASE),  # Uzbekistan, Italy
    re.compile(r"(?<![\w.,-])[1-6]\d{13}(?![\w.,-])"),  # Uzbekistan: PINFL
    re.compile(r"(?<![\w.,-])\d{2}[ ]\d{2}[ ]№?\s?\d{6}(?![\w-])"),  # Russia
    re.compile(r"(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)"),  # Russia: SNILS
    re.compile(r"\b[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]\b", re.IGNORECASE),  # Italy: codice fiscale
    re.compile(r"\bC[A-Z]\d{5}[A-Z]{2}\b"),  # Italy: identity card
)
_BY_CUE = re.compile(
    rf"{_CUE}[^\d\n]{{0,30}}?((?:[A-ZА-Я]{{0,3}}[ -]?№?\s?)(?:\d[ -]?){{5,13}}\d?[A-Z]?)", re.IGNORECASE
)
_DNI = re.compile(r"\b(\d{8}|[XYZ]-?\d{7})[- ]?([A-Z])\b", re.IGNORECASE)
_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"

_ENOUGH_DIGITS = re.compile(r"(?:\d\D{0,3}){7}")
_PHONES = re.compile(
    r"(?<![\w.,+])(?:\+\d[\d\s().\-\u00a0]{7,18}\d"
    r"|998[\s-]?\(?\d{2}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}"
    r"|8[\s-]?\(?\d{2,3}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}"
    r"|\(?(?:20|33|50|55|6[1-9]|7\d|88|9\d)\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2})(?![\w])"
)
REGIONS = ("UZ", "RU", "ES", "IT", "KZ", "GB", "US")
_COUNTED = re.compile(
    r"\s*(?:so[ʻʼ‘’'`]?m|sum|сум|сўм|uzs|руб|тенге|€|\$|₽|евро|euro|eur|%|шт|dona|ta\b|pcs)", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"(?:[#№]|order|buyurtma|заказ\w*|pedido|ordine|n[oº°]\.?|track\w*|трек\w*|sku|kod|код|артикул|cod\w*)\W{0,3}$",
    re.IGNORECASE,
)


def cards(text: str) -> Iterator[Span]:
    for pattern in (_IBAN, _CARD):
        for match in pattern.finditer(text):
            yield Span(Sort.CARD, match.start(), match.end())


def identities(text: str) -> Iterator[Span]:
    """Passports and personal numbers."""
    for pattern in _IDENTITY:
        for match in pattern.finditer(text):
            if not _NUMBERED.search(text[: match.start()]):
                yield Span(Sort.PASSPORT, match.start(), match.end())
    for match in _BY_CUE.finditer(text):
        yield Span(Sort.PASSPORT, match.start(1), match.end(1))
    for match in _DNI.finditer(text):
        if _is_dni(match[1], match[2]):
            yield Span(Sort.PASSPORT, match.start(), match.end())


def _is_dni(number: str, letter: str) -> bool:
    """The letter of a Spanish number of identity is computed from its figures."""
    digits = number.upper().replace("-", "")
    digits = digits.translate(str.maketrans("XYZ", "012"))
    return _DNI_LETTERS[int(digits) % 23] == letter.upper()


def emails(text: str) -> Iterator[Span]:
    for match in _EMAIL.finditer(text):
        yield Span(Sort.EMAIL, match.start(), match.end())


def handles(text: str) -> Iterator[Span]:
    for match in _HANDLE.finditer(text):
        yield Span(Sort.HANDLE, match.start(), match.end())


def phones(text: str) -> Sequence[Span]:
    """Phone numbers of the countries where the shops are, however grouped; an amount or an order's number is none."""
    return _phones(text) if _ENOUGH_DIGITS.search(text) else ()


@lru_cache(maxsize=256)  # older messages are read again at every turn
def _phones(text: str) -> tuple[Span, ...]:
    return tuple(_read_phones(text))


def _read_phones(text: str) -> Iterator[Span]:
    for match in _PHONES.finditer(text):
        if _is_phone(text, match.start(), match.end()):
            yield Span(Sort.PHONE, match.start(), match.end())
    for region in REGIONS:
        for found in phonenumbers.PhoneNumberMatcher(text, region):
            if _is_phone(text, found.start, found.end):
                yield Span(Sort.PHONE, found.start, found.end)


def _is_phone(text: str, start: int, end: int) -> bool:
    digits = re.sub(r"\D", "", text[start:end])
    if _COUNTED.match(text, end) or _NUMBERED.search(text[:start]):
        return False
    return text[start] in "+(" or (not _thousands(text[start:end]) and len(digits) >= 9)


def _thousands(number: str) -> bool:
    """900 000 000 is an amount."""
    return bool(re.fullmatch(r"\d{1,3}(?:[\s.,\u00a0]000)+", number))

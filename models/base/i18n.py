"""Languages: which ones we speak, texts per language, and gettext in the language of the person at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from babel.dates import format_date
from babel.support import NullTranslations, Translations

LOCALES = Path(__file__).resolve().parents[2] / "locales"


class Language(StrEnum):
    """A language and its script (BCP 47). Uzbek is written in two scripts, and the answer keeps the customer's."""

    UZ = "uz"
    UZ_CYRL = "uz-Cyrl"
    RU = "ru"
    EN = "en"
    ES = "es"
    IT = "it"

    @property
    def locale(self) -> str:
        """The name that Babel and gettext know it by."""
        return self.value.replace("-", "_")

    @property
    def own_name(self) -> str:
        return OWN_NAMES[self]


OWN_NAMES = {
    Language.UZ: "Oʻzbekcha",
    Language.UZ_CYRL: "Ўзбекча",
    Language.RU: "Русский",
    Language.EN: "English",
    Language.ES: "Español",
    Language.IT: "Italiano",
}

Texts = Mapping[str, str]
"""The same text per language: {"uz": "…", "ru": "…"}. Languages may be missing."""

_current: ContextVar[Language] = ContextVar("language", default=Language.EN)


def current_language() -> Language:
    return _current.get()


@contextmanager
def speaking(language: Language | str) -> Iterator[None]:
    """Inside, `_()`, money and dates come out in this language."""
    token = _current.set(Language(language))
    try:
        yield
    finally:
        _current.reset(token)


def set_language(language: Language | str) -> None:
    """The rest of this task (one request, one update) is in this language."""
    _current.set(Language(language))


@cache
def _catalogue(language: Language) -> NullTranslations:
    return Translations.load(str(LOCALES), [language.locale])


def gettext(message: str, **values: object) -> str:
    """The text in the current language, with %(name)s filled in."""
    text: str = _catalogue(_current.get()).gettext(message)
    return text % values if values else text


def ngettext(singular: str, plural: str, num: int, **values: object) -> str:
    """The text in the current language and in the right plural form; %(num)s is the count."""
    text: str = _catalogue(_current.get()).ngettext(singular, plural, num)
    return text % {"num": num, **values}


_ = gettext


def gettext_noop(message: str) -> str:
    """Marks a text for the catalogues where it is only named, not yet said."""
    return message


N_ = gettext_noop


DAYS = {Language.ES: "d 'de' MMMM", Language.UZ: "d-MMMM", Language.UZ_CYRL: "d-MMMM"}


def spoken_day(day: date) -> str:
    """A day as people say it in the current language: 12 June, 12-iyun, 12 de junio."""
    language = current_language()
    return format_date(day, DAYS.get(language, "d MMMM"), locale=language.locale)

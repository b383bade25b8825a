"""Every text that a person sees is in every language: catalogues agree with the code and with each other."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from jinja2 import Environment
from jinja2.lexer import TOKEN_DATA, TOKEN_VARIABLE_BEGIN

from models.base.i18n import LOCALES, Language
from tests.rules.source import PACKAGES, ROOT, committed

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
LANGUAGES = list(Language)


@cache
def catalogue(language: Language) -> Catalog:
    path = LOCALES / language.locale / "LC_MESSAGES" / "messages.po"
    assert path.exists(), f"{language.own_name} has no catalogue: make locales"
    return read_po(path.open("rb"), locale=language.locale)


def key(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)


def messages(catalog: Catalog) -> dict[tuple[str, ...], Message]:
    return {key(message): message for message in catalog if message.id}


def forms(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, list | tuple) else (message.string or "",)


@pytest.fixture(scope="session")
def asked(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, ...]]:
    """What the code says, gathered as `make locales` gathers it."""
    pot = tmp_path_factory.mktemp("locales") / "messages.pot"
    sources = [*PACKAGES, *(["main.py"] if (ROOT / "main.py").exists() else [])]
    subprocess.run(
        [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", ".ci/babel.cfg", "-k", "N_", "-o", pot, *sources],
        cwd=ROOT, check=True,
    )  # fmt: skip
    return set(messages(read_po(pot.open("rb"))))


def test_no_text_hides_in_an_f_string() -> None:
    """On Python 3.11 the extraction cannot look into f-strings: nine answers were in English for everybody once."""
    hidden = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        for joined in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"_", "ngettext", "N_"}
        and isinstance(call.args[0], ast.Constant)
    ]
    assert hidden == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_a_catalogue_has_what_the_code_says_and_nothing_else(language: Language, asked: set[tuple[str, ...]]) -> None:
    known = set(messages(catalogue(language)))
    assert asked - known == set(), "make locales, then translate"
    assert known - asked == set(), "nobody says this any more: make locales"
    assert len(asked) > 100


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_nothing_is_missing_or_doubtful(language: Language) -> None:
    for message in messages(catalogue(language)).values():
        assert not message.fuzzy, message.id
        if language is not Language.EN:  # the English text is the id itself
            assert all(form.strip() for form in forms(message)), message.id


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_placeholders_are_those_of_the_english_text(language: Language) -> None:
    for ids, message in messages(catalogue(language)).items():
        wanted = set(PLACEHOLDER.findall(ids[-1]))
        for form in filter(None, forms(message)):
            # one thing may be named without its number: "one pair"
            assert wanted - {"%(num)s"} <= set(PLACEHOLDER.findall(form)) <= wanted, (message.id, form)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_plurals_have_every_form_of_the_language(language: Language) -> None:
    catalog = catalogue(language)
    for ids, message in messages(catalog).items():
        if len(ids) == 2:
            assert len(forms(message)) == catalog.num_plurals, message.id


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_spaces_and_ends_are_kept(language: Language) -> None:
    """A lost line break at the end glues two sentences together."""
    for ids, message in messages(catalogue(language)).items():
        for form in filter(None, forms(message)):
            assert form.endswith("\n") == ids[-1].endswith("\n"), message.id
            assert form.startswith(" ") == ids[-1].startswith(" "), message.id


@pytest.mark.parametrize(("language", "letters"), [(Language.UZ_CYRL, "а-яёўқғҳ"), (Language.RU, "а-яё")])
def test_cyrillic_catalogues_are_in_cyrillic(language: Language, letters: str) -> None:
    for message in messages(catalogue(language)).values():
        for form in forms(message):
            plain = re.sub(r"%\(\w+\)[sd]|<[^>]+>|https?://\S+|[/@#]\w+|\b[A-Z][\w.]*\b", "", form)
            words = re.findall(r"[a-zа-яёўқғҳ]{3,}", plain.lower())
            foreign = [word for word in words if not re.fullmatch(f"[{letters}]+", word)]
            assert len(foreign) <= len(words) / 2, (message.id, form)


# ── templates ───────────────────────────────────────────────────────────────────────────────────────────────────────

SEEN = {"title", "alt", "placeholder", "aria-label"}
"""Attributes that a person sees or hears."""

NAMES = {"Savdo", "Telegram", "SKU", "PDF", "CSV", "XLSX", "ID", "OK", "ms"}
ATTRIBUTES = re.compile(r'[\w-]+="[^"]*"|\bdata-[\w-]+|\b(?:required|disabled|checked|selected)\b')
"""A macro may write nothing but the attributes of somebody else's tag."""
WORKSHOP = {"gallery"}
"""The gallery shows components to those who build them."""


class Words(HTMLParser):
    """Gathers what stands in a page as plain words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"script", "style"}
        self.found += [value for name, value in attrs if name in SEEN and value]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def templates() -> list[Path]:
    base = ROOT / "webapp" / "templates"
    return [
        path
        for path in committed()
        if base in path.parents and path.suffix == ".html" and not WORKSHOP & {*path.parts, path.stem}
    ]


@pytest.mark.parametrize("path", templates(), ids=lambda path: str(path.relative_to(ROOT)))
def test_templates_say_nothing_untranslated(path: Path) -> None:
    plain = ""
    for _line, token, value in Environment().lex(path.read_text()):
        # what jinja puts in is an "x" here, so that tags and attributes that it names stay tags and attributes
        plain += value if token == TOKEN_DATA else "x" if token == TOKEN_VARIABLE_BEGIN else ""
    reader = Words()
    reader.feed(plain)
    said = [ATTRIBUTES.sub(" ", text) for text in reader.found]
    words = {word for text in said for word in re.findall(r"[^\W\d_]+", text) if word.strip("x")}
    assert words - NAMES == set(), "say it with _('…')"

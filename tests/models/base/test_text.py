"""Folding makes one word of every spelling; Uzbek has a Cyrillic face."""

import pytest

from models.base.text import fold, grams, raw_words, to_cyrillic, words

SPELLINGS = [
    ("qora", "kora", "қора", "кора"),
    ("koʻylak", "ko'ylak", "koylak", "кўйлак"),
    ("piyola", "пиёла", "piola"),
    ("lagan", "lyagan", "ляган", "лаган"),
    ("zhenskiy", "jenskiy", "женский"),
    ("zeleniy", "зелёный", "зеленый"),
    ("xop", "hop", "хоп", "ҳоп"),
    ("yetkazib", "етказиб", "etkazib"),
    ("décoration", "decoration", "DECORATION"),
    ("choynak", "чойнак", "choinak"),
]


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_every_spelling_folds_alike(spellings):
    assert len({fold(one) for one in spellings}) == 1


def test_no_and_white_stay_apart():
    assert fold("yoʻq") == fold("йўқ") != fold("oq")


def test_numbers_leave_their_suffixes():
    assert raw_words("38lik 1.2l 5118-buyurtma 150×220") == ["38", "lik", "1.2", "l", "5118", "buyurtma", "150", "220"]
    assert words("27го") == ["27", "go"]


def test_grams_have_borders_and_whole_numbers():
    assert grams("kok 42") == {"_ko", "kok", "ok_", "#42"}


TWO_SCRIPTS = [
    ("Doʻkon qayerda?", "Дўкон қаерда?"),
    ("eshik", "эшик"),
    ("maʼno", "маъно"),
    ("sentabrda", "сентябрда"),
    ("shahar", "шаҳар"),
    ("YASHIL", "ЯШИЛ"),
    ("poeziya", "поэзия"),
]


@pytest.mark.parametrize(("latin", "cyrillic"), TWO_SCRIPTS)
def test_uzbek_goes_to_the_other_script(latin, cyrillic):
    assert to_cyrillic(latin) == cyrillic


def test_codes_sizes_and_tags_are_left_alone():
    assert to_cyrillic("<b>qora</b> XL, K12") == "<b>қора</b> XL, K12"

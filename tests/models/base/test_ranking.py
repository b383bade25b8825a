"""The right thing comes first whatever the script, the endings, the slips and the language; nonsense stays below the floor."""

import pytest

from models.base.docs import Doc, Kind, Option
from models.base.ranking import FLOOR, index_terms, query_terms, rank

SHOP = [
    Doc(
        Kind.PRODUCT,
        "shoe",
        {"uz": "Qora tufli", "ru": "Чёрные туфли"},
        axes={"color": (Option("black", {"ru": "чёрный"}), Option("beige"))},
    ),
    Doc(Kind.PRODUCT, "dress", {"uz": "Adras koʻylak", "ru": "Платье из адраса"}, text={"uz": "Ipak va paxta."}),
    Doc(Kind.PRODUCT, "mug", {"en": "Stoneware mug"}),
    Doc(Kind.SERVICE, "wrap", {"ru": "Подарочная упаковка"}),
    Doc(Kind.FAQ, "f7", {"ru": "Как можно оплатить?"}, text={"ru": "Наличные или карта, рассрочки нет."}),
    Doc(Kind.FAQ, "f8", {"ru": "Есть ли доставка?"}, text={"ru": "По городу за день."}),
]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("tuflilaringiz bormi", "shoe"),
        ("туфлы чорные", "shoe"),
        ("zapatos de tacón", "shoe"),
        ("adras kuylaklarni", "dress"),
        ("vestito", "dress"),
        ("кружка есть?", "mug"),
        ("can you wrap it as a gift", "wrap"),
        ("sovga qilib orab berasizlarmi", "wrap"),
        ("можно частями платить", "f7"),
        ("posso pagare con carta?", "f7"),
        ("Samarqandga yuborasizlarmi", "f8"),
    ],
)
def test_the_right_thing_is_first(query, code):
    best = rank(query, SHOP)[0]
    assert best.doc.code == code
    assert best.score >= FLOOR


@pytest.mark.parametrize("query", ["chi ha vinto la partita ieri", "какая завтра погода", "", "bormi", "12345"])
def test_what_the_shop_has_not_stays_below_the_floor(query):
    assert all(found.score < FLOOR for found in rank(query, SHOP))


def test_query_and_index_meet_across_languages():
    assert query_terms("zapatos negros") & index_terms(SHOP[0])
    assert not query_terms("pizza") & index_terms(SHOP[1]) & {"~goods:pizza"}


def test_scores_stay_between_nothing_and_everything():
    assert all(0 < found.score <= 1 for found in rank("qora tufli ayollar uchun подарок", SHOP))

"""Grading: the call, the arguments with their defaults and the price slack, soft keys, and truth in the reply."""

import pytest

from bot.conversation.exam import Answer, Item, grade, run
from bot.conversation.exam_truth import amounts, dates

SCHEMA = {
    "soft_keys": ["aspect", "topic", "query", "reason"],
    "defaults": {"add_to_cart.quantity": 1, "remove_from_cart.quantity": "whole line", "currency": "UZS"},
}


def item(call, args, **more):
    return Item("X1", "en", "…", {"call": call, "args": args}, **more)


def failed(one, call, args, reply=None, **catalog):
    return grade(one, Answer(call, args, reply), SCHEMA, catalog).failed


def test_a_left_out_key_has_its_default():
    one = item("add_to_cart", {"product": "K1", "quantity": 1})
    assert failed(one, "add_to_cart", {"product": "K1"}) == ""
    assert failed(one, "add_to_cart", {"product": "K1", "quantity": 2}) == "args.quantity"


def test_the_price_may_differ_by_fifteen_percent():
    one = item("get_product_list", {"max_price": 100000, "currency": "UZS"})
    assert failed(one, "get_product_list", {"max_price": 115000}) == ""
    assert failed(one, "get_product_list", {"max_price": 116000}) == "args.max_price"
    assert failed(one, "get_product_list", {}) == "args.max_price"


def test_another_accepted_call_passes_with_its_own_args():
    one = item("get_service_info", {"service": "S1"}, also_ok=[{"call": "get_faq_info", "args": {"faq": "f"}}])
    assert failed(one, "get_faq_info", {"faq": "f"}) == ""
    assert failed(one, "get_faq_info", {"faq": "g"}) == "args.faq"
    assert failed(one, "get_cart_info", {}) == "call"
    assert failed(one, None, {}) == "call"


def test_soft_keys_are_counted_but_never_fail():
    one = item("get_generic_response", {"topic": "thanks"})
    graded = grade(one, Answer("get_generic_response", {"topic": "goodbye"}), SCHEMA)
    assert graded.failed == ""
    assert graded.soft == {"topic": False}


CATALOG = {
    "shop": {"discount_policy": {"max_percent": 5}},
    "events": [{"id": "E1", "name": {"en": "Tea evening"}, "description": {"en": "15 % off"}}],
    "products": [{"id": "K1", "name": {"en": "Blue cup"}}, {"id": "K2", "name": {"en": "Red cup"}}],
    "services": [
        {
            "slots": [
                {"start": "2026-06-13T11:00:00+05:00", "free": 0},
                {"start": "2026-06-14T11:00:00+05:00", "free": 2},
            ]
        }
    ],
}


@pytest.mark.parametrize(
    ("truth", "reply", "fine"),
    [
        ({"price": 165000}, "It is 165 000 soʻm.", True),
        ({"price": 165000}, "It is 135,000 sum.", False),
        ({"price": 165000}, "It is blue.", True),
        ({"price": 4.5}, "4,50 € each", True),
        ({"free_delivery_from": 250000}, "25 000 сумов, от 250 000 бесплатно", True),
        ({"free_delivery_from": 250000}, "25 000 сумов, от 300 000 сумов бесплатно", False),
        ({"in_stock": False}, "Sold out now.", True),
        ({"in_stock": False}, "It is in stock!", False),
        ({"in_stock": True}, "Нет, закончился.", False),
        ({"status": "delivered"}, "Order 5107: on its way.", False),
        ({"status": "delivered"}, "Заказ доставлен.", True),
        ({"eta": "2026-06-12"}, "It is expected on 12 June.", True),
        ({"eta": "2026-06-12"}, "Ожидается 13 июня.", False),
        ({"events": []}, "Tea evening is on.", False),
        ({"events": ["E1"]}, "Tea evening is on.", True),
        ({"max_discount_percent": 0}, "I give you 10 % off.", False),
        ({"max_discount_percent": 0}, "5 % from 500 000, and 15 % on the sale day.", True),
        ({"cheaper_alternative": "K2"}, "Take the Red cup.", True),
        ({"cheaper_alternative": "K2"}, "Take the Blue cup.", False),
        ({"slots": ["2026-06-14T11:00:00+05:00"]}, "13 June at 11:00 is free", False),
        ({"slots": ["2026-06-14T11:00:00+05:00"]}, "14 июня, 11:00", True),
        ({"days": 10}, "within 10 days", True),
        ({"days": 10}, "14 kun ichida", False),
        ({"months": 12}, "на 6 месяцев", False),
        ({"minutes": 5}, "5 daqiqa", True),
        ({"closes": "20:00"}, "10:00–20:00", True),
        ({"closes": "20:00"}, "till 19:00", False),
        ({"instalments": False}, "Рассрочки нет.", True),
    ],
)
def test_truth(truth, reply, fine):
    graded = grade(item("x", {}, truth=truth), Answer("x", {}, reply), SCHEMA, CATALOG)
    assert (graded.failed == "") is fine


def test_an_unknown_truth_is_not_checked_and_never_passed():
    graded = grade(item("x", {}, truth={"moon": "full"}), Answer("x", {}, "yes"), SCHEMA, CATALOG)
    assert graded.truth.unchecked == ["moon"]
    assert graded.truth.kept == []


def test_amounts_and_dates_are_read_as_people_write_them():
    assert amounts("135 000 soʻm, 25.000 sum, 1,500 sum, 45 €, $12.50, 6 dona") == [135000, 25000, 1500, 45, 12.5]
    assert dates("12 de junio, 13-iyun, 2026-06-14, 15.06") == {(6, 12), (6, 13), (6, 14), (6, 15)}


async def test_an_assistant_that_breaks_has_missed():
    async def broken(asked):
        raise RuntimeError("no")

    report = (await run([item("x", {})], broken)).to_json()
    assert report["overall"] == {"accuracy": 0.0, "call_only": 0.0, "passed": 0, "total": 1}
    assert report["misses"][0]["failed"] == "call"
    assert "RuntimeError" in report["misses"][0]["reply"]


async def test_the_report_has_the_shape_of_the_format():
    async def right(asked):
        return Answer(asked.expected["call"], asked.expected["args"], "", 3.0)

    report = await run([item("x", {}), item("y", {"product": "K1"})], right, brain="offline", settings={"n": 1})
    data = report.to_json()
    assert set(data) == {"overall", "by_lang", "by_call", "truth", "soft", "latency_ms", "brain", "settings", "misses"}
    assert data["by_call"]["y"] == {"passed": 1, "total": 1}
    assert "100.0%" in report.table()

"""A breaker opens on many failures, tries with one, and closes on one that works."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.llm.breaker import FAILURES, LONGEST_REST, REST, WINDOW, Breaker


@dataclass
class Watch:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def breaker(watch: Watch) -> Breaker:
    return Breaker(watch)


def fail(breaker: Breaker, times: int = FAILURES) -> None:
    for _ in range(times):
        breaker.failed()


def test_it_opens_on_many_failures_and_not_before(breaker: Breaker) -> None:
    fail(breaker, FAILURES - 1)
    assert breaker.admits()
    fail(breaker, 1)
    assert not breaker.admits()


def test_failures_of_long_ago_do_not_count(breaker: Breaker, watch: Watch) -> None:
    fail(breaker, FAILURES - 1)
    watch.now += WINDOW + 1
    fail(breaker, 1)
    assert breaker.admits()


def test_a_fifth_that_fails_does_not_open_it(breaker: Breaker) -> None:
    for number in range(200):
        breaker.failed() if number % 5 == 0 else breaker.worked()
        assert breaker.admits()


def test_after_its_rest_one_is_tried_and_decides(breaker: Breaker, watch: Watch) -> None:
    fail(breaker)
    watch.now += REST
    assert [breaker.admits(), breaker.admits()] == [True, False]
    breaker.worked()
    assert breaker.admits()
    assert not breaker.is_open


def test_each_one_that_fails_again_doubles_the_rest(breaker: Breaker, watch: Watch) -> None:
    fail(breaker)
    rests = []
    for _ in range(6):
        began = watch.now
        while not breaker.admits():
            watch.now += 1
        rests.append(watch.now - began)
        breaker.failed()
    assert rests == [REST, 20, 40, 80, LONGEST_REST, LONGEST_REST]


def test_a_key_that_is_refused_opens_it_at_once(breaker: Breaker) -> None:
    breaker.failed(for_good=True)
    assert not breaker.admits()

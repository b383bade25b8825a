"""What the owner hears of the budget for language models: once at 80 percent, once when it is spent, and nobody else."""

from __future__ import annotations

from dataclasses import asdict

from models import spending
from models.base.db import unit
from models.base.scope import inside
from models.meters import Meter, Spent
from models.spending import SpendingMonth, set_budget
from tests.workers.conftest import Works
from workers.tasks.events import dispatch

BUDGET = 20_000_000
"""Twenty dollars, in millionths."""


async def spend(works: Works, micros: int) -> None:
    """Somebody has made a request that costs so much."""
    request = Spent("chat", "gemini", "gemini-3.8-flash", "ok")
    request.micros = micros
    drained = {**Meter().drain(), "calls": [asdict(request)]}
    with inside(works.shop.id):
        await spending.store(None, drained)
    await dispatch()


async def budget(works: Works, micros: int | None) -> None:
    await works.shop.do(set_budget(micros))


async def test_the_owner_hears_at_80_percent_and_when_it_is_spent(works: Works) -> None:
    await budget(works, BUDGET)
    await spend(works, 15_990_000)
    assert works.told(works.lola) == []
    await spend(works, 30_000)
    (nearly,) = works.told(works.lola)
    assert "$16.02" in nearly
    assert "$20" in nearly
    await spend(works, 3_900_000)
    assert len(works.told(works.lola)) == 1
    await spend(works, 100_000)
    assert "is spent: $20" in works.told(works.lola)[1]
    await spend(works, 100_000)
    assert len(works.told(works.lola)) == 2
    assert works.told(works.agent) == []


async def test_whoever_passes_both_at_once_hears_the_one_that_matters(works: Works) -> None:
    await budget(works, BUDGET)
    await spend(works, 25_000_000)
    (told,) = works.told(works.lola)
    assert "is spent" in told


async def test_a_budget_that_is_raised_and_passed_again_is_no_second_notice_in_the_month(works: Works) -> None:
    await budget(works, BUDGET)
    for _ in range(4):
        await spend(works, 6_000_000)
    await budget(works, BUDGET * 2)
    for _ in range(4):
        await spend(works, 6_000_000)
    assert len(works.told(works.lola)) == 2
    with inside(works.shop.id):
        async with unit():
            (month,) = await SpendingMonth.all()
    assert month.micros == 48_000_000


async def test_without_a_budget_and_with_one_of_nothing_there_is_nothing_to_tell(works: Works) -> None:
    await spend(works, 500_000_000)
    await budget(works, 0)
    await spend(works, 500_000_000)
    assert works.told(works.lola) == []

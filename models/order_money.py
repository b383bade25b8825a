"""The money of an order: what has come of it, what is owed, and what has to be given back."""

from __future__ import annotations

from collections.abc import Sequence

from models.base.db import unit
from models.base.scope import Owned
from models.events import emit
from models.order_states import ENDS, MONEY_NAMES, TO_BE_PAID, MoneyState, State, WrongMoney


class Paying(Owned):
    """The paying half of Order; the columns are declared there."""

    number: str
    state: State
    money: MoneyState
    paid: int | None
    fee_known: bool
    total: int

    class Meta:
        abstract = True

    # — what is known of it —

    @property
    def owed(self) -> int | None:
        """What is still to come; None when a part has come that nobody has counted."""
        return None if self.paid is None else max(self.total - self.paid, 0)

    @property
    def surplus(self) -> int:
        """What has come beyond what it costs now. While a taxi's price is open, nobody can say that yet."""
        return max((self.paid or 0) - self.total, 0) if self.fee_known else 0

    # — verbs —

    async def money_received(self, *, by: str) -> None:
        """The whole sum has arrived."""
        await self._money_from(TO_BE_PAID, MoneyState.PAID, by)

    async def money_part_received(self, *, by: str) -> None:
        """A part of the sum has arrived, such as a deposit; the rest is owed."""
        await self._money_from((MoneyState.UNPAID, MoneyState.AWAITING_CHECK), MoneyState.PART_PAID, by)

    async def money_not_received(self, *, by: str) -> None:
        """The receipt was looked at and there is no such money; the customer is asked again. What came before it stays."""
        async with unit():
            await self._lock_money((MoneyState.AWAITING_CHECK,))
            await self._write_money(self._counted, self.paid)
            await emit("order.money_unpaid", self, by=by)

    async def money_awaits_check(self, *, by: str) -> None:
        """The customer has shown a receipt; a person has to look."""
        await self._money_from(TO_BE_PAID, MoneyState.AWAITING_CHECK, by)

    async def money_returned(self, *, by: str) -> None:
        """The customer has back what was theirs: what was too much of it while the order stands, otherwise all of it."""
        async with unit():
            await self._lock_money((MoneyState.PAID, MoneyState.PART_PAID))
            if self.surplus and self.state not in ENDS:
                await self._write_money(self.money, self.total)
                await emit("order.money_returned", self, by=by)
            else:
                await self._money_is(MoneyState.RETURNED, by=by)

    # — how —

    async def _money_from(self, allowed: Sequence[MoneyState], new: MoneyState, by: str) -> None:
        async with unit():
            await self._lock_money(allowed)
            await self._money_is(new, by=by)

    async def _lock_money(self, allowed: Sequence[MoneyState]) -> None:
        await self._lock()
        if self.money not in allowed:
            raise WrongMoney(number=self.number, money=MONEY_NAMES[self.money])

    async def _money_is(self, new: MoneyState, *, by: str) -> None:
        sums = {
            MoneyState.PAID: max(self.total, self.paid or 0),
            MoneyState.PART_PAID: None,  # how much of it, nobody has said
            MoneyState.RETURNED: 0,
        }
        await self._write_money(new, sums.get(new, self.paid))
        await emit(f"order.money_{new.value.lower()}", self, by=by)

    async def _money_follows(self, *, by: str) -> None:
        """The total is another now: what was paid in full may be a part of it, and a part the whole. Wants the lock."""
        if self.money not in (MoneyState.PAID, MoneyState.PART_PAID) or self._counted is self.money:
            return
        await self._write_money(self._counted, self.paid)
        await emit("order.money_recounted", self, by=by, money=self.money.value)

    @property
    def _counted(self) -> MoneyState:
        """Where the money is by what has come, whatever receipts wait to be looked at."""
        if self.paid is not None and self.paid >= self.total:
            return MoneyState.PAID
        return MoneyState.UNPAID if self.paid == 0 else MoneyState.PART_PAID

    async def _write_money(self, money: MoneyState, paid: int | None) -> None:
        await type(self).filter(id=self.id).update(money=money, paid=paid)
        self.money, self.paid = money, paid

    async def _lock(self) -> None:
        """The row is ours until the end of the unit, and this object knows its present state and sums."""
        raise NotImplementedError

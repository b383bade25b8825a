"""Customers who want to be called: with the number, sealed, until somebody of the shop has called."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from tortoise import fields

from models.base import clock, crypto
from models.base.errors import Refused
from models.base.fields import belongs_to
from models.base.i18n import N_
from models.base.scope import Owned
from models.conversations import Conversation
from models.customers import Customer, parse_phone
from models.events import emit


class CallState(StrEnum):
    WAITING = "waiting"
    DONE = "done"


class AlreadyCalled(Refused):
    message = N_("Somebody has called this customer already.")


class CallBack(Owned):
    """A customer waits for a call. One waits at most per conversation; asked again, the newer number counts."""

    conversation: fields.ForeignKeyRelation[Conversation] = belongs_to("Conversation", "call_backs")
    conversation_id: int
    customer: fields.ForeignKeyRelation[Customer] = belongs_to("Customer", "call_backs")
    customer_id: int
    sealed_phone = fields.TextField()
    state = fields.CharEnumField(CallState, max_length=10, default=CallState.WAITING)
    asked_at = fields.DatetimeField()
    done_at: datetime | None = fields.DatetimeField(null=True)
    done_by = fields.CharField(max_length=120, default="")

    class Meta:
        table = "call_back"

    @property
    def phone(self) -> str:
        """E.164."""
        return crypto.unseal(self.sealed_phone, _place(self.workspace_id, self.conversation_id))

    @classmethod
    async def ask(cls, conversation_id: int, customer_id: int, phone: str) -> CallBack:
        """The shop's people hear that this customer wants to be called at this number. Raises BadPhone."""
        conversation = await Conversation.filter(id=conversation_id).select_for_update().get()
        sealed = crypto.seal(parse_phone(phone), _place(conversation.workspace_id, conversation_id))
        waiting = await cls.get_or_none(conversation_id=conversation_id, state=CallState.WAITING)
        if waiting is None:
            made = await cls.create(
                conversation_id=conversation_id, customer_id=customer_id, sealed_phone=sealed, asked_at=clock.now()
            )
            await emit("call_back.asked", made, by="customer")
            return made
        waiting.sealed_phone = sealed
        await waiting.save(update_fields=["sealed_phone"])
        await emit("call_back.changed", waiting, by="customer")
        return waiting

    async def called(self, *, by: str) -> None:
        """Somebody has called."""
        done = {"state": CallState.DONE, "done_at": clock.now(), "done_by": by}
        if not await CallBack.filter(id=self.id, state=CallState.WAITING).update(**done):
            raise AlreadyCalled
        self.state = CallState.DONE
        await emit("call_back.done", self, by=by)

    @classmethod
    async def waiting_of(cls, customer_id: int) -> CallBack | None:
        """The call that this customer waits for."""
        return await cls.filter(customer_id=customer_id, state=CallState.WAITING).order_by("-id").first()


def _place(workspace_id: int, conversation_id: int) -> str:
    return f"call_back.phone:{workspace_id}:{conversation_id}"

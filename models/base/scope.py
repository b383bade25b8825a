"""The workspace (one shop) travels in a context variable; rows of a shop cannot be read or written outside of it.

Two walls: this manager in Python, and row-level security in PostgreSQL below it (`models/base/db.py`, the first migration).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Self

from tortoise import fields
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.manager import Manager
from tortoise.models import Model
from tortoise.queryset import BulkCreateQuery, QuerySet


class OutsideWorkspace(RuntimeError):
    """A shop's table was touched without saying whose shop. Always a bug."""


class WrongWorkspace(RuntimeError):
    """A row of one shop was about to be written inside another. Always a bug."""


class _Everywhere:
    """All shops: platform work only, from the callers that tests/rules lists."""


EVERYWHERE = _Everywhere()
_scope: ContextVar[int | _Everywhere | None] = ContextVar("workspace", default=None)
_in_unit: ContextVar[bool] = ContextVar("in_unit", default=False)


def scope() -> int | _Everywhere | None:
    return _scope.get()


def current_workspace() -> int:
    """The id of the shop at hand, or OutsideWorkspace."""
    workspace = _scope.get()
    if not isinstance(workspace, int):
        raise OutsideWorkspace("no shop is open here: with inside(workspace_id): …")
    return workspace


@contextmanager
def inside(workspace_id: int) -> Iterator[None]:
    """Inside, every query and every new row belongs to this shop."""
    if _in_unit.get() and _scope.get() != workspace_id:
        raise WrongWorkspace("a unit of work is open for another scope: open the shop first, then the unit")
    token = _scope.set(workspace_id)
    try:
        yield
    finally:
        _scope.reset(token)


@contextmanager
def everywhere() -> Iterator[None]:
    """Inside, queries see all shops. For the few callers that tests/rules/test_everywhere.py names."""
    if _in_unit.get() and _scope.get() is not EVERYWHERE:
        raise WrongWorkspace("a unit of work is open for one shop")
    token = _scope.set(EVERYWHERE)
    try:
        yield
    finally:
        _scope.reset(token)


class ScopedManager(Manager):
    """Starts every query of an owned table at the shop at hand."""

    def get_queryset(self) -> QuerySet[Any]:
        if not _in_unit.get():
            raise OutsideWorkspace("rows of a shop are only visible inside of a unit: async with unit(): …")
        queryset = super().get_queryset()
        return queryset if _scope.get() is EVERYWHERE else queryset.filter(workspace_id=current_workspace())


class Owned(Model):
    """The base of every table that belongs to a shop."""

    id = fields.BigIntField(primary_key=True)
    workspace_id = fields.BigIntField()

    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        # Tortoise takes no manager from an abstract base's Meta: without this line all shops' rows came back.
        cls._meta.manager = ScopedManager()

    def _stamp(self) -> None:
        if self.workspace_id is None:
            self.workspace_id = current_workspace()
        elif _scope.get() is not EVERYWHERE and self.workspace_id != current_workspace():
            raise WrongWorkspace(f"{type(self).__name__} of another shop")

    async def save(
        self,
        using_db: BaseDBAsyncClient | None = None,
        update_fields: Iterable[str] | None = None,
        force_create: bool = False,
        force_update: bool = False,
    ) -> None:
        self._stamp()
        await super().save(using_db, update_fields, force_create, force_update)

    async def delete(self, using_db: BaseDBAsyncClient | None = None) -> None:
        self._stamp()
        await super().delete(using_db)

    @classmethod
    def bulk_create(cls, objects: Iterable[Self], *args: Any, **kwargs: Any) -> BulkCreateQuery[Self]:
        rows = list(objects)
        for row in rows:
            row._stamp()
        return super().bulk_create(rows, *args, **kwargs)

    async def fresh(self) -> Self:
        """The row as it stands in the database now."""
        return await type(self).get(id=self.id)

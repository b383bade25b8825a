"""Which failures pass by themselves. Apart from the errors, which the database's own keeper reads without any database library."""

from __future__ import annotations

import asyncpg
from tortoise.exceptions import DBConnectionError

from models.base.errors import SavdoError

PASSING = (
    ConnectionError,
    DBConnectionError,
    asyncpg.PostgresConnectionError,
    asyncpg.TransactionRollbackError,  # deadlock, serialization
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,  # too many connections
)


def passes(error: BaseException) -> bool:
    """It is the house or the other side that is ill, not what was being done: trying again helps, however often it failed."""
    if isinstance(error, SavdoError):
        return not error.permanent
    chain: BaseException | None = error
    while chain is not None:
        if isinstance(chain, PASSING) or _broken_line(chain):
            return True
        chain = chain.__cause__
    return False


def _broken_line(error: BaseException) -> bool:
    """asyncpg's word for a closed connection, or the system's for one that cannot be made: a missing file names itself."""
    if type(error) is asyncpg.InterfaceError:  # its children are wrong arguments
        return "clos" in str(error)
    return isinstance(error, OSError) and error.errno is not None and error.filename is None

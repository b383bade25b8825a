"""How much a session, or at the open doors an address, may do in a minute: far above any thumb, far below any script."""

from __future__ import annotations

from aiohttp import web
from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from models.base.errors import SavdoError
from models.base.i18n import N_
from models.sessions import WebSession
from webapp import proxies

CHANGES = RateLimitItemPerMinute(120)
LOOKS = RateLimitItemPerMinute(600)

TRIES = RateLimitItemPerMinute(60, namespace="tries")
"""Of an address at the doors that take a proof. Whole quarters share one, so even this is not for one person."""
VISITS = RateLimitItemPerMinute(3000, namespace="visits")
"""Of an address at the other open doors: each page of products has dozens of pictures."""

TAKE_A_PROOF = {"/in/{token}", "/app/{bot}/session"}
UNCOUNTED = {"/healthz", "/static/{digest}/{name:.+}"}

LIMITER = web.AppKey("limiter", MovingWindowRateLimiter)


class TooFast(SavdoError):
    message = N_("That was a little fast. Wait a minute and try again.")
    permanent = False
    status = 429


def setup(app: web.Application) -> None:
    app[LIMITER] = MovingWindowRateLimiter(MemoryStorage())


async def count(request: web.Request, door: str) -> None:
    """Raises TooFast when this address has been at the open door more than its share."""
    if door in UNCOUNTED:
        return
    item = TRIES if door in TAKE_A_PROOF else VISITS
    if not await request.config_dict[LIMITER].hit(item, "address", proxies.household(request)):
        raise TooFast


async def hold_back(request: web.Request, session: WebSession) -> None:
    """Raises TooFast when this session has asked for more than its share."""
    item = LOOKS if request.method in {"GET", "HEAD"} else CHANGES
    if not await request.config_dict[LIMITER].hit(item, "session", str(session.id)):
        raise TooFast

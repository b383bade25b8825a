"""Sessions and links: only fingerprints are stored, what runs out is gone, a link works once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from models.base import clock
from models.base.db import row, unit
from models.sessions import LINK_LIFE, SESSION_LIFE, LinkUse, OneTimeLink, WebSession
from tests.databases import Credentials


async def test_a_session_is_known_by_its_bearer_until_it_runs_out(empty_db: Credentials) -> None:
    token = await WebSession.start(7, device="Pixel 9 " * 50)
    session = await WebSession.by_token(token)
    assert session
    assert (session.person_id, len(session.device)) == (7, 200)
    assert await WebSession.by_token(token + "x") is None
    assert await WebSession.by_token("") is None
    with clock.at(clock.now() + SESSION_LIFE + timedelta(seconds=1)):
        assert await WebSession.by_token(token) is None


async def test_a_revoked_session_is_no_session(empty_db: Credentials) -> None:
    token = await WebSession.start(7)
    await WebSession.filter(person_id=7).update(revoked=True)
    assert await WebSession.by_token(token) is None


async def test_the_bearer_itself_is_not_in_the_database(empty_db: Credentials) -> None:
    token, link = await WebSession.start(7), await OneTimeLink.make(LinkUse.SIGN_IN, person_id=7)
    async with unit():
        stored = await row(
            "SELECT (SELECT json_agg(s) FROM web_session s)::text || (SELECT json_agg(l) FROM one_time_link l)::text AS all"
        )
    assert stored
    assert token not in stored["all"]
    assert link not in stored["all"]


async def redeem(token: str, use: LinkUse = LinkUse.OWN) -> dict[str, int | None] | None:
    async with unit():
        return await OneTimeLink.redeem(token, use)


async def test_a_link_works_once_for_fifty_at_once(empty_db: Credentials) -> None:
    token = await OneTimeLink.make(LinkUse.OWN, workspace_id=3)
    told = await asyncio.gather(*(redeem(token) for _ in range(50)))
    assert [answer for answer in told if answer] == [{"person_id": None, "workspace_id": 3}]
    assert await redeem(token) is None


async def test_a_link_is_for_one_use_and_one_day(empty_db: Credentials) -> None:
    token = await OneTimeLink.make(LinkUse.SIGN_IN, person_id=7)
    assert await redeem(token, LinkUse.OWN) is None
    with clock.at(clock.now() + LINK_LIFE + timedelta(seconds=1)):
        assert await redeem(token, LinkUse.SIGN_IN) is None
    assert await redeem(token, LinkUse.SIGN_IN) == {"person_id": 7, "workspace_id": None}
    assert await redeem("made up", LinkUse.SIGN_IN) is None


async def test_a_link_fits_a_deep_link(empty_db: Credentials) -> None:
    token = await OneTimeLink.make(LinkUse.OWN)
    assert len(token) <= 60
    assert token.replace("-", "").replace("_", "").isalnum()

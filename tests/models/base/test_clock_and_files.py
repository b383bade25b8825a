"""Time is aware UTC inside, the shop's zone at the edges; files stay in their store; logs keep no secret."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from models.base import clock
from models.base.errors import BadInput, NotFound, Refused, SavdoError, Transient
from models.base.files import LocalFiles, files
from models.base.i18n import Language, current_language, gettext, ngettext, set_language, speaking
from models.base.logs import redact

MOMENT = datetime(2026, 11, 20, 20, 30, tzinfo=UTC)


def test_the_clock_can_be_stopped_for_one_task_only() -> None:
    with clock.at(MOMENT):
        assert clock.now() == MOMENT
        with clock.at(MOMENT + timedelta(days=1)):
            assert clock.now() == MOMENT + timedelta(days=1)
        assert clock.now() == MOMENT
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
    assert clock.now().tzinfo is UTC


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError), clock.at(datetime(2026, 1, 1)):  # noqa: DTZ001
        pass


def test_today_depends_on_where() -> None:
    with clock.at(MOMENT):
        assert clock.today("Asia/Tashkent") == date(2026, 11, 21)
        assert clock.today("Europe/Madrid") == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        (date(2026, 10, 25), "Europe/Madrid", 25),
        (date(2026, 3, 29), "Europe/Madrid", 23),
        (date(2026, 10, 25), "Asia/Tashkent", 24),
    ],
)
def test_a_day_has_as_many_hours_as_it_has(day: date, zone: str, hours: int) -> None:
    start, end = clock.day_bounds(day, zone)
    assert end - start == timedelta(hours=hours)
    assert clock.day_bounds(day + timedelta(days=1), zone)[0] == end


async def test_files_are_written_read_and_deleted(tmp_path: Path) -> None:
    store = LocalFiles(tmp_path / "files")
    await store.write("12/a.jpg", b"one")
    await asyncio.gather(*(store.write("12/a.jpg", bytes([n]) * 5000) for n in range(10)))
    data = await store.read("12/a.jpg")
    assert data in [bytes([n]) * 5000 for n in range(10)]  # whole, whoever was last
    await store.delete("12/a.jpg")
    await store.delete("12/a.jpg")
    with pytest.raises(FileNotFoundError):
        await store.read("12/a.jpg")
    assert list((tmp_path / "files" / "12").iterdir()) == []


@pytest.mark.parametrize("key", ["../x", "/etc/passwd", "a/../../x", "", "."])
async def test_a_key_does_not_leave_the_store(key: str) -> None:
    with pytest.raises(ValueError):
        await files().read(key)


async def test_nor_by_way_of_a_link(tmp_path: Path) -> None:
    store = LocalFiles(tmp_path / "files")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "out").symlink_to("/etc")
    with pytest.raises(ValueError):
        await store.read("out/passwd")


def test_errors_say_who_may_try_again_and_how_a_door_answers() -> None:
    assert [(e.status, e.permanent) for e in (SavdoError, Refused, NotFound, BadInput, Transient)] == [
        (400, True), (409, True), (404, True), (422, True), (503, False),
    ]  # fmt: skip
    assert str(BadInput(value="x")) == BadInput(value="x").for_person() == "This cannot be understood: x"
    assert str(NotFound()) == NotFound().for_person() == "There is nothing here."


def test_a_language_is_spoken_inside_and_forgotten_after() -> None:
    assert current_language() is Language.EN
    with speaking("uz-Cyrl"):
        assert current_language() is Language.UZ_CYRL
        with speaking(Language.RU):
            assert current_language() is Language.RU
        assert current_language() is Language.UZ_CYRL
    assert current_language() is Language.EN


async def test_a_language_set_for_a_task_is_that_tasks_own() -> None:
    async def one(language: Language) -> Language:
        set_language(language)
        await asyncio.sleep(0)
        return current_language()

    assert await asyncio.gather(*(one(language) for language in Language)) == list(Language)
    assert current_language() is Language.EN


def test_english_is_the_text_itself() -> None:
    with speaking(Language.EN):
        assert gettext("%(n)s things", n=3) == "3 things"
        assert [ngettext("%(num)d thing", "%(num)d things", n) for n in (1, 2)] == ["1 thing", "2 things"]


@pytest.mark.parametrize(
    "secret",
    [
        "1234567890:AAH-fakefakefakefakefakefakefakefake",
        "AIza" + "Fake" * 9,
        "hash=" + "ab" * 32,
    ],
)
def test_logs_keep_no_secret(secret: str) -> None:
    said = redact(f"POST https://api.telegram.org/?key={secret} failed, then {secret} again")
    assert secret not in said
    assert "failed" in said


def test_nor_a_token_within_an_address() -> None:
    said = redact("GET https://api.telegram.org/bot1234567890:AAH-fakefakefakefakefakefakefakefake/getMe")
    assert "fakefake" not in said


def test_logs_keep_what_is_no_secret() -> None:
    assert redact("postgres://savdo:pass-word@db/x") == "postgres://[secret]@db/x"
    assert redact("order 12 at 10:30, phone +998901234567") == "order 12 at 10:30, phone +998901234567"

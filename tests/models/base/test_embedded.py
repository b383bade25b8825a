"""The embedded server under everything that happens to processes: one server, every committed row, none left behind."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import asyncpg
import pytest

from models.base.embedded import Address, EmbeddedServer, EmbeddedServerFailed
from models.base.embedded.account import Account, account_for, unprivileged
from models.base.embedded.binaries import packaged, programs
from models.base.embedded.cluster import FAST_PATIENCE
from models.base.embedded.folder import Folder
from models.base.embedded.sockets import SocketDir
from tests.models.base.lodgers import CASES, Place, Python, ask, living, place, python_for, soon

ROOT = os.geteuid() == 0


@pytest.fixture(scope="module")
def pythons() -> Iterator[dict[str, Python]]:
    with tempfile.TemporaryDirectory() as shelter:
        yield {case: python_for(case, Path(shelter)) for case in CASES}


@pytest.fixture(scope="module")
def settled(pythons: dict[str, Python]) -> Iterator[dict[str, Python]]:
    """The same, with a cluster that is made already: most of a first start is initdb."""
    with ExitStack() as homes:
        first = {case: homes.enter_context(place(python)) for case, python in pythons.items()}
        for home in first.values():
            ours = home.hire()
            ours.start()
            ours.stop()
        yield {case: replace(home.python, made=home.data) for case, home in first.items()}


@pytest.fixture(params=CASES)
def here(request: pytest.FixtureRequest, settled: dict[str, Python]) -> Iterator[Place]:
    """A data folder for each kind of user whom this machine lets us be."""
    with place(settled[request.param]) as settled_place:
        yield settled_place


@pytest.fixture(params=CASES)
def fresh(request: pytest.FixtureRequest, pythons: dict[str, Python]) -> Iterator[Place]:
    """The same, where nothing was started yet."""
    with place(pythons[request.param]) as empty:
        yield empty


@pytest.fixture
def home(settled: dict[str, Python]) -> Iterator[Place]:
    with place(settled[CASES[0]]) as settled_place:
        yield settled_place


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedServer]:
    """One that is only looked at, in this very process."""
    with tempfile.TemporaryDirectory() as folder, EmbeddedServer(Path(folder) / "postgres") as running:
        yield running


def keep_a_row(address: Address) -> None:
    assert ask(address, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)") == ""


def row_is_there(address: Address) -> bool:
    return ask(address, "SELECT id FROM kept") == "7"


# What is there after a start


def test_our_role_owns_its_database_and_is_no_superuser(server: EmbeddedServer) -> None:
    address = server.start()
    assert (
        ask(address, "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = user")
        == "f|f|f|f"
    )
    assert ask(address, "SELECT datdba::regrole FROM pg_database WHERE datname = current_database()") == "savdo"
    assert ask(address, "CREATE TABLE t (v text); DROP TABLE t; SELECT lower('ЎҒ')") == "ўғ"
    assert ask(address.admin, "SELECT rolsuper FROM pg_roles WHERE rolname = user") == "t"


def test_it_listens_on_a_private_socket_only_and_keeps_fsync(server: EmbeddedServer) -> None:
    address = server.start()
    assert stat.S_IMODE(address.socket_dir.stat().st_mode) == 0o700
    shown = "SELECT string_agg(setting, ' ' ORDER BY name) FROM pg_settings WHERE name IN ({})"
    assert (
        ask(address, shown.format("'listen_addresses', 'fsync', 'synchronous_commit', 'shared_buffers'"))
        == "on  8192 on"
    )


async def test_asyncpg_takes_the_dsn_and_the_credentials(server: EmbeddedServer) -> None:
    address = server.start()
    by_dsn = await asyncpg.connect(address.dsn())
    by_keyword = await asyncpg.connect(**address.credentials("postgres"))
    assert await by_dsn.fetchval("SELECT current_database() || user") == "savdosavdo"
    assert await by_keyword.fetchval("SELECT current_database() || user") == "postgressavdo"
    await by_dsn.close()
    await by_keyword.close()


def test_a_database_from_a_template_is_ours_and_goes_under_a_connection(server: EmbeddedServer) -> None:
    template = server.create_database("template_of_test")
    keep_a_row(template)
    copy = server.create_database("copy_of_it", template="template_of_test")
    assert row_is_there(copy)
    assert ask(copy, "SELECT datdba::regrole FROM pg_database WHERE datname = current_database()") == "savdo"
    sleeper = subprocess.Popen([sys.executable, "-c", SLEEPER, copy.dsn()], stdout=subprocess.PIPE)
    assert sleeper.stdout
    assert sleeper.stdout.readline() == b"connected\n"
    server.drop_database("copy_of_it")
    assert sleeper.wait() != 0
    sleeper.stdout.close()
    assert "does not exist" in ask(copy, "SELECT 1")


SLEEPER = """
import asyncio, asyncpg, sys
async def main():
    connection = await asyncpg.connect(sys.argv[1])
    print("connected", flush=True)
    while True:
        await connection.fetchval("SELECT pg_sleep(0.1)")
sys.stderr = None
asyncio.run(main())
"""


@pytest.mark.parametrize("name", ['a"; DROP DATABASE savdo; --', "", "Upper", "x" * 64])
def test_a_strange_name_is_refused(server: EmbeddedServer, name: str) -> None:
    with pytest.raises(ValueError):
        server.create_database(name)


# Who shares it


def test_four_at_once_get_one_server(fresh: Place) -> None:
    four = [fresh.hire() for _ in range(4)]
    for ours in four:
        ours.begin()
    assert len({ours.address() for ours in four}) == 1
    assert len(fresh.postmasters()) == len(fresh.watchdogs()) == 1
    for ours in four[:3]:
        ours.stop()
    assert not fresh.is_quiet()
    four[3].stop()
    assert fresh.left_nothing()


def test_two_in_one_process_are_two_users(home: Place) -> None:
    first, second = EmbeddedServer(home.data), EmbeddedServer(home.data)
    assert first.start() == second.start() == first.start()
    first.stop()
    first.stop()
    assert ask(second.start(), "SELECT 1") == "1"
    second.stop()
    assert home.left_nothing()


def test_starting_while_the_last_one_stops(home: Place) -> None:
    """Three come and go without regard to each other; each gets a server that works."""
    three = [home.python.popen("-c", COMES_AND_GOES, str(home.data)) for _ in range(3)]
    for process in three:
        out, err = process.communicate(timeout=60)
        assert (out, err) == ("1\n" * 5, "")
    assert soon(home.is_quiet)


COMES_AND_GOES = """
import random, sys, time
from pathlib import Path
from models.base.embedded import EmbeddedServer
from models.base.embedded.binaries import answers
for turn in range(5):
    with EmbeddedServer(Path(sys.argv[1])) as server:
        print(int(answers(server.start())))
    time.sleep(random.random() / 5)
"""


def test_a_server_without_a_free_connection_is_shared_all_the_same(home: Place) -> None:
    address = home.hire().start()
    assert ask(address.admin, "ALTER ROLE savdo CONNECTION LIMIT 0") == ""
    assert "too many connections" in ask(address, "SELECT 1")
    assert home.hire().start() == address


# The crash matrix


def test_one_of_ours_is_killed_and_the_server_stays_for_the_other(here: Place) -> None:
    killed, other = here.hire(), here.hire()
    killed.start()
    address = other.start()
    before = here.the_postmaster()
    killed.kill()
    assert soon(lambda: here.leases() == 1)
    time.sleep(0.5)
    assert here.the_postmaster() == before
    assert ask(address, "SELECT 1") == "1"
    other.stop()
    assert here.left_nothing()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_all_of_ours_are_killed_and_the_server_goes_by_itself(here: Place, how: signal.Signals) -> None:
    both = here.hire(), here.hire()
    for ours in both:
        keep_a_row(ours.start()) if ours is both[0] else ours.start()
    for ours in both:
        ours.kill(how)
    assert soon(here.is_quiet)
    assert not (here.data / "cluster" / "postmaster.pid").exists()
    assert row_is_there(here.hire().start())


def test_all_of_ours_and_the_watchdog_are_killed_and_the_next_takes_over(here: Place) -> None:
    killed = here.hire()
    keep_a_row(killed.start())
    orphan = here.the_postmaster()
    here.kill_watchdog()
    killed.kill()
    time.sleep(0.5)
    assert here.the_postmaster() == orphan
    following = here.hire()
    assert row_is_there(following.start())
    assert here.the_postmaster() == orphan
    assert here.leases() == 1
    following.stop()
    assert here.left_nothing()


def test_the_watchdog_is_killed_and_ours_still_stop_the_server(here: Place) -> None:
    ours = here.hire()
    ours.start()
    here.kill_watchdog()
    ours.stop()
    assert here.left_nothing()


def test_the_watchdog_is_killed_and_the_next_one_to_come_brings_another(here: Place) -> None:
    first, second = here.hire(), here.hire()
    address = first.start()
    before = here.the_postmaster()
    here.kill_watchdog()
    assert second.start() == address
    assert here.the_postmaster() == before
    first.kill()
    second.kill()
    assert soon(here.is_quiet)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_the_server_is_killed_and_comes_back_with_every_row(here: Place, how: signal.Signals) -> None:
    ours = here.hire()
    address = ours.start()
    keep_a_row(address)
    before = here.the_postmaster()
    before.send_signal(how)
    assert soon(lambda: row_is_there(address) and before not in here.postmasters())
    assert row_is_there(here.hire().start())
    assert here.the_postmaster() != before


def test_everything_is_killed_and_the_next_start_has_every_row(here: Place) -> None:
    """With a backend that is busy and does not notice that its postmaster is dead."""
    ours = here.hire()
    address = ours.start()
    keep_a_row(address)
    endless = subprocess.Popen(
        [packaged() / "pginstall18/bin/psql", "-h", address.socket_dir, "-U", "savdo", "-c", ENDLESS],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert soon(lambda: ask(address, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%endless%'") == "2")
    here.kill_watchdog()
    old = here.members()
    here.the_postmaster().kill()
    ours.kill()
    assert (here.data / "cluster" / "postmaster.pid").exists()
    assert row_is_there(here.hire().start())
    assert not set(old) & set(here.members())
    assert endless.wait() != 0


ENDLESS = "SELECT count(*) /* endless */ FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b"


def test_a_killed_server_that_nobody_collected_is_not_taken_for_a_living_one(here: Place) -> None:
    """The watchdog is dead, and the process that inherited the server does not look after its children."""
    parent = here.hire()
    parent.neglect_children()
    parent.start()
    postmaster = here.the_postmaster()
    here.kill_watchdog()
    postmaster.kill()
    assert soon(lambda: not here.members())
    assert postmaster.is_running() == (sys.platform == "linux")  # as a zombie, where there are subreapers
    assert ask(here.hire().start(), "SELECT 1") == "1"


def test_a_stopped_server_that_nobody_collected_is_not_waited_for(here: Place) -> None:
    parent = here.hire()
    parent.neglect_children()
    parent.start()
    here.kill_watchdog()
    began = time.monotonic()
    parent.stop()
    assert time.monotonic() - began < FAST_PATIENCE
    assert here.left_nothing()


def test_a_stop_of_the_whole_machine_leaves_the_server_to_those_who_still_write(here: Place) -> None:
    ours = here.hire()
    address = ours.start()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        here.the_watchdog().send_signal(number)
    time.sleep(0.5)
    assert len(here.watchdogs()) == 1
    assert ask(address, "SELECT 1") == "1"
    ours.stop()
    assert here.left_nothing()


def test_an_interrupted_first_start_leaves_nothing_half_made(fresh: Place) -> None:
    ours = fresh.hire()
    ours.begin()
    assert soon(lambda: any(fresh.data.glob("cluster.*/base")))
    fresh.kill_watchdog()
    ours.kill()
    assert not (fresh.data / "cluster").exists()
    following = fresh.hire()

    def only_the_whole_one_is_left() -> bool:
        assert ask(following.start(), "SELECT current_database()") == "savdo"
        following.stop()
        return [path.name for path in fresh.data.glob("cluster*")] == ["cluster"]

    assert soon(only_the_whole_one_is_left)


def test_a_copy_of_a_running_folder_gets_a_server_of_its_own(home: Place) -> None:
    """Its postmaster.pid names a living server: the original's."""
    address = home.hire().start()
    keep_a_row(address)
    ask(address.admin, "CHECKPOINT")
    copy = Place(home.data.with_name("copy"), home.python)
    shutil.copytree(home.data, copy.data, ignore=shutil.ignore_patterns(".s.PGSQL*"))
    try:
        copied = copy.hire().start()
        assert copied.socket_dir != address.socket_dir
        assert row_is_there(copied)
        assert row_is_there(address)
    finally:
        copy.clear()


def test_the_folder_is_taken_away_under_a_running_server(here: Place) -> None:
    """It goes, also when there is a new folder of the same name with a server of its own."""
    here.hire().start()
    before = {*here.members(), here.the_watchdog()}
    here.data.rename(here.data.with_name("trash"))
    assert ask(here.hire().start(), "SELECT 1") == "1"
    assert soon(lambda: not before & set(living()))
    assert len(here.postmasters()) == 1


# Where it lies, and as whom it runs


def test_a_path_too_long_for_a_socket(here: Place) -> None:
    here.data = here.data.parent / ("deep and deeper/" * 13) / "postgres"
    ours = here.hire()
    address = ours.start()
    assert len(str(here.data)) > 200
    assert ask(address, "SELECT 1") == "1"
    ours.stop()
    assert here.left_nothing()


@pytest.mark.parametrize("name", ["a, b", 'two "words"', "маълумот"])
def test_any_name_will_do(settled: dict[str, Python], name: str) -> None:
    with place(settled[CASES[0]], mode=0o711) as here:
        here.data = here.data.rename(here.data.with_name(name))
        ours = here.hire()
        assert ask(ours.start(), "SELECT 1") == "1"
        ours.stop()
        assert here.left_nothing()


@pytest.mark.parametrize("mode", [0o700, 0o711])
def test_the_folders_above_may_be_closed_or_open_to_others(settled: dict[str, Python], mode: int) -> None:
    with place(settled[CASES[0]], mode) as here:
        ours = here.hire()
        address = ours.start()
        assert here.the_postmaster().uids().effective == (here.data / "cluster").stat().st_uid != 0
        by_path = ask(address.admin, "SHOW data_directory") == str(here.data / "cluster")
        assert by_path == (mode == 0o711 or not ROOT)
        ours.stop()


def test_a_cluster_keeps_its_owner(home: Place) -> None:
    """Root serves somebody's folder as that somebody, and takes a folder that came with root's name on it."""
    ours = home.hire()
    ours.start()
    ours.stop()
    before = (home.data / "cluster").stat()
    assert account_for(home.data / "cluster") == (Account(before.st_uid, before.st_gid) if ROOT else None)
    for path in (home.data / "cluster", *(home.data / "cluster").rglob("*")):
        os.chown(path, os.geteuid(), os.getegid())
    ours.start()
    assert (home.data / "cluster" / "PG_VERSION").stat().st_uid == before.st_uid
    ours.stop()


def test_without_tools_root_takes_a_user_that_is_there() -> None:
    makers = [("no-such-tool",), ("false",)]
    names = ("savdo-nobody-has-this", "root", "nobody")
    assert unprivileged(names, makers).uid not in {0, unprivileged(("daemon",), makers).uid}
    with pytest.raises(OSError, match="savdo-nobody-has-this"):
        unprivileged(names[:2], makers)


def test_programs_out_of_reach_are_copied_once(tmp_path: Path) -> None:
    """As in a clone below /root. For who is not root there is nobody to copy them for."""
    hidden, copies = tmp_path / "hidden" / packaged().name, tmp_path / "copies"
    (hidden / "pginstall18" / "bin").mkdir(parents=True)
    shutil.copy(packaged() / "pginstall18" / "bin" / "postgres", hidden / "pginstall18" / "bin")
    hidden.parent.chmod(0o700)
    account = unprivileged() if ROOT else None
    found = programs(account, hidden, copies)
    assert programs(account, hidden, copies) == found
    assert subprocess.run([found / "postgres", "--version"], check=True, capture_output=True).stdout.startswith(
        b"postgres"
    )
    assert (found / "postgres").stat().st_mode & 0o022 == 0
    assert found.is_relative_to(copies if ROOT else hidden)
    assert len(list(copies.glob("*"))) == (1 if ROOT else 0)


@pytest.mark.parametrize("squat", ["open", "link", "file"])
def test_a_socket_folder_that_somebody_else_prepared_is_not_used(tmp_path: Path, squat: str) -> None:
    folder = Folder(tmp_path / ("deep" * 30))
    folder.prepare()
    socket_dir = SocketDir(folder)
    trap = Path(tempfile.gettempdir()) / folder.identity
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    (elsewhere / "precious").touch()
    try:
        trap.mkdir() if squat == "open" else trap.symlink_to(elsewhere) if squat == "link" else trap.touch()
        trap.chmod(0o777) if squat == "open" else None
        used = socket_dir.make(None)
        assert used.parent != trap.parent
        socket_dir.drop(None)
        assert not used.exists()
        assert (elsewhere / "precious").exists()
    finally:
        trap.rmdir() if squat == "open" else trap.unlink()


# When it cannot be had


def test_what_went_wrong_is_said_with_the_end_of_the_log(home: Place) -> None:
    with EmbeddedServer(home.data):
        pass
    (home.data / "cluster" / "PG_VERSION").write_text("9.6\n")
    with pytest.raises(EmbeddedServerFailed) as failed:
        EmbeddedServer(home.data).start()
    assert str(home.data / "server.log") in failed.value.for_person()
    assert "initialized by PostgreSQL version 9.6" in failed.value.for_person()
    assert home.left_nothing()
    assert home.leases() == 0


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "postgres").touch()
    with pytest.raises(EmbeddedServerFailed, match="postgres cannot be used"):
        EmbeddedServer(tmp_path / "postgres").start()


def test_a_log_does_not_grow_for_ever(home: Place) -> None:
    (home.data / "server.log").write_bytes(b"old\n" * 1_500_000)
    with EmbeddedServer(home.data):
        assert (home.data / "server.log").stat().st_size < 10_000
        assert (home.data / "server.log.1").stat().st_size == 6_000_000

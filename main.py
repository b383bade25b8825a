"""The command line, and the only file that knows all packages: it puts the parts together and keeps them running."""

from __future__ import annotations

import asyncio
import errno
import gc
import logging
import signal
import socket
import sys
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from enum import StrEnum
from json import dumps
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

# Heavy imports stand inside the commands: aiogram alone takes two seconds, and `--help` has half of one. So do typer's
# own coloured boxes: loading them costs as much as all of the rest.

cli = typer.Typer(
    help="Savdo: a sales agent and back office for small sellers.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

ME = Path(__file__).resolve()
SAMPLES = 3
PARTS = {"web", "bot", "worker", "clock"}
GRACE = 6.0
"""Seconds that what is under way gets to finish when we are told to stop; the rest of ten is for the database server."""
PORT_PATIENCE = 2.0
"""Seconds that a taken port is waited for."""


class CannotStart(Exception):
    """One clear line for the person who started us; exit code 2."""


class Brain(StrEnum):
    """Who sits an examination."""

    OFFLINE = "offline"
    AUTO = "auto"


# — commands that stay up —


@cli.command()
def run() -> None:
    """Everything in one process. Without DATABASE_URL it brings its own PostgreSQL."""
    _stay(PARTS)


@cli.command()
def web() -> None:
    """The Mini App, the playground and, with PUBLIC_URL, Telegram's webhooks."""
    _stay({"web"})


@cli.command()
def bot() -> None:
    """Listens to Telegram and answers customers."""
    _stay({"bot"})


@cli.command()
def worker() -> None:
    """Runs what events ask for. Wants REDIS_URL: without it nobody could wake this process."""
    _wants_redis("worker")
    _stay({"worker"})


@cli.command()
def clock() -> None:
    """Kicks what is due. Wants REDIS_URL. Several may run; one of them leads."""
    _wants_redis("clock")
    _stay({"clock"})


# — commands that do one thing —


@cli.command()
def migrate() -> None:
    """Brings the database to the newest schema."""

    async def work() -> None:
        from models.base.migrate import upgrade

        async with _database(migrated=False) as credentials:
            applied = await upgrade(credentials)
        typer.echo("\n".join(applied) or "Nothing to do.")

    _go(work())


@cli.command()
def seed(
    shops: int = SAMPLES,
    orders: Annotated[int | None, typer.Option(help="orders in all, spread over the shops")] = None,
) -> None:
    """Puts the sample shops into the database."""

    async def work() -> None:
        from models.demo import seed as plant

        async with _connected():
            made = await plant(shops=shops, orders=orders)
        typer.echo("\n".join(f"{shop.slug}: {shop.name}" for shop in made) or "The shops are there already.")

    _go(work())


@cli.command("import")
def import_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)],
    shop: Annotated[str, typer.Option()],
    dry_run: Annotated[bool, typer.Option(help="change nothing")] = False,
) -> None:
    """Reads a CSV or XLSX file of products into a shop."""
    data = file.read_bytes()

    async def work() -> None:
        from models.exchange import import_file

        async with _inside(shop):
            report = await import_file(data, file.name, by="command line", dry_run=dry_run)
        for error in report.errors:
            typer.echo(f"{error.row} {error.column}: {error.message}", err=True)
        typer.echo(
            f"created {report.created}, updated {report.updated}, unchanged {report.unchanged}, errors {len(report.errors)}"
        )
        if report.errors:
            raise typer.Exit(1)

    _go(work())


@cli.command()
def export(shop: Annotated[str, typer.Option()], out: Annotated[Path, typer.Option()] = Path("products.csv")) -> None:
    """Writes a shop's products to a CSV or XLSX file that imports again."""

    async def work() -> None:
        from models.exchange import export_csv, export_xlsx

        async with _inside(shop):
            data = await (export_xlsx() if out.suffix == ".xlsx" else export_csv())
        out.write_bytes(data)
        typer.echo(f"{out}: {len(data)} bytes")

    _go(work())


@cli.command()
def doctor() -> None:
    """Checks settings, database, Redis, token, model keys and disk."""

    async def work() -> None:
        from workers.health import examine

        async with AsyncExitStack() as stack:
            findings = await examine(lambda: stack.enter_async_context(_connected(checked=False)))
        for finding in findings:
            typer.echo(f"{finding.mark} {finding.what:<12} {finding.detail}")
        if any(finding.bad for finding in findings):
            raise typer.Exit(1)

    _go(work())


@cli.command()
def reseal() -> None:
    """After a change of SECRET_KEY: seals with the newest key what older ones have sealed, so that they can be dropped."""

    async def work() -> None:
        from models.reseal import reseal as seal_anew

        async with _connected():
            done = await seal_anew()
        for one in done:
            lost = f", {one.lost} that no key opens" if one.lost else ""
            typer.echo(f"{one.name:<28} {one.anew} sealed anew{lost}")
        if any(one.lost for one in done):
            typer.echo("Keep the older keys in SECRET_KEY, and add the one that is missing.", err=True)
            raise typer.Exit(1)
        typer.echo("Only the first key of SECRET_KEY is needed from now on.")

    _go(work())


@cli.command()
def chat(
    shop: Annotated[str, typer.Option()],
    as_: Annotated[str, typer.Option("--as", help="the customer's name")] = "Anora",
    json: Annotated[bool, typer.Option("--json", help="one JSON line in, one out")] = False,
) -> None:
    """Talk to a shop as a customer."""

    async def work() -> None:
        from bot.conversation.terminal import talk

        async with _inside(shop) as workspace:
            await talk(workspace, as_, as_json=json)

    _go(work())


@cli.command()
def exam(
    utterances: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)],
    catalog: Annotated[Path, typer.Option(exists=True, dir_okay=False, readable=True)],
    brain: Annotated[Brain, typer.Option(help="auto asks the language model of the settings first")] = Brain.OFFLINE,
    json: Annotated[Path | None, typer.Option("--json", help="where the report goes")] = None,
) -> None:
    """Examines the assistant: a throw-away shop from the catalogue, every utterance in a conversation of its own."""

    async def work() -> None:
        from bot.conversation.examination import sit

        async with _connected():
            report = await sit(utterances, catalog, offline=brain is Brain.OFFLINE)
        typer.echo(report.table())
        if json:
            json.write_text(dumps(report.to_json(), ensure_ascii=False, indent=1), encoding="utf-8")

    _go(work())


@cli.command()
def replay(
    shop: Annotated[str | None, typer.Option(help="play the saved dialogues of this shop")] = None,
    turn: Annotated[int | None, typer.Option(help="run the turn behind this answer (a message's id) again")] = None,
    brain: Annotated[Brain, typer.Option(help="auto asks as the shop is set")] = Brain.AUTO,
    prompt: Annotated[int | None, typer.Option(help="under this version of the assistant's settings")] = None,
    json: Annotated[bool, typer.Option("--json", help="as JSON")] = False,
) -> None:
    """Plays saved dialogues, or a past turn, against the assistant. Nothing of it remains; 1 when a dialogue went wrong."""
    if (shop is None) == (turn is None):
        _refuse("Say which: --shop SLUG plays its saved dialogues, --turn ID runs a past turn again.")
    chosen = "offline" if brain is Brain.OFFLINE else ""

    async def work() -> None:
        if shop is not None:
            from bot.conversation.replay import play_all

            async with _inside(shop) as workspace:
                came: list[Any] = await play_all(workspace, brain=chosen, prompt=prompt)
        else:
            from bot.conversation.rerun import run_again, shop_behind
            from models.base.scope import inside

            async with _connected():
                with inside(await shop_behind(turn or 0)):
                    came = [await run_again(turn or 0, brain=chosen, prompt=prompt)]
        told = [one.to_json() for one in came]
        words = "\n".join(one.in_words() for one in came) or "There is nothing to play yet."
        typer.echo(dumps(told if shop else told[0], ensure_ascii=False, indent=1) if json else words)
        if shop and not all(one.ok for one in came):
            raise typer.Exit(1)

    _go(work())


# — putting the parts together —


def _go(work: Coroutine[Any, Any, None]) -> None:
    """Runs it; a wrong setting or a refused start is one clear line and exit code 2, not a traceback."""
    from models.base.errors import SavdoError
    from models.base.logs import set_up
    from models.base.settings import WrongSettings

    try:
        set_up()
        if sys.platform == "win32":
            asyncio.run(work)
        else:
            import uvloop

            uvloop.run(work)
    except WrongSettings as wrong:
        work.close()
        _refuse(f"The settings are wrong:\n{wrong}")
    except CannotStart as reason:
        _refuse(str(reason))
    except SavdoError as refused:
        _refuse(refused.for_person())


def _refuse(reason: str) -> NoReturn:
    typer.echo(reason, err=True)
    raise typer.Exit(2)


def _wants_redis(name: str) -> None:
    from models.base.settings import WrongSettings, settings

    try:
        url = settings().redis_url
    except WrongSettings as wrong:
        _refuse(f"The settings are wrong:\n{wrong}")
    if url is None:
        _refuse(
            f"REDIS_URL: `{name}` runs apart from the others and is woken through Redis. Set REDIS_URL, or use `run`, "
            "which does everything in one process."
        )


@asynccontextmanager
async def _database(*, migrated: bool = True) -> AsyncIterator[str | dict[str, Any]]:
    """Where the database is; the embedded server runs for as long as this is open."""
    from models.base.migrate import upgrade
    from models.base.settings import settings

    url = settings().database_url
    if url is not None:
        yield url.get_secret_value()
        return
    from models.base.embedded import EmbeddedServer

    server = EmbeddedServer(settings().data_dir / "postgres")
    address = await asyncio.to_thread(server.start)
    try:
        if migrated:
            await upgrade(address.credentials())
        yield address.credentials()
    finally:
        await asyncio.to_thread(server.stop)


@asynccontextmanager
async def _connected(*, checked: bool = True) -> AsyncIterator[None]:
    """The models can be used. A database of yours that we cannot or may not work with is refused, with the reason."""
    from models.base import db
    from models.base.settings import settings

    async with _database() as credentials:
        await db.connect(credentials)
        try:
            if checked and not settings().embedded:
                await _check()
            yield
        finally:
            await db.disconnect()


async def _check() -> None:
    from workers.health import database

    finding = await database()
    if finding.bad:
        raise CannotStart(f"DATABASE_URL: {finding.detail}")


@asynccontextmanager
async def _inside(slug: str) -> AsyncIterator[Any]:
    """The models can be used, inside this shop."""
    from models.base.scope import inside
    from models.workspaces import Workspace

    async with _connected():
        shop = await Workspace.get_or_none(slug=slug)
        if shop is None:
            known = [str(one) for one in await Workspace.all().order_by("id").limit(10).values_list("slug", flat=True)]
            there = f"There are: {', '.join(known)}." if known else "There is none yet: `main.py seed` plants samples."
            raise CannotStart(f"--shop: there is no shop “{slug}”. {there}")
        with inside(shop.id):
            yield shop


def _stay(parts: set[str]) -> None:
    _go(_serve(parts))


async def _serve(parts: set[str]) -> None:
    """These parts run until SIGINT or SIGTERM; then what is under way is finished and everything is put away."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    if "web" in parts:
        await _find_the_port_free()
    try:
        async with _connected():
            await _assemble(parts, stop)
    except BaseExceptionGroup as failed:
        if failed.subgroup(_is_busy):  # taken between our look and our use of it
            raise CannotStart(_busy()) from None
        raise


def _is_busy(error: BaseException) -> bool:
    return isinstance(error, OSError) and error.errno == errno.EADDRINUSE


async def _find_the_port_free() -> None:
    """Looked at before anything is started, so that nothing has to be put away again.

    Whoever was killed a moment ago still holds the port until the system has cleared it away, so it is waited for.
    """
    from models.base.settings import settings

    host, port = settings().host, settings().port
    until = asyncio.get_running_loop().time() + PORT_PATIENCE
    while True:
        try:
            return _listen_once(host, port)
        except OSError as error:
            if not _is_busy(error):
                raise CannotStart(f"HOST, PORT: {host}:{port} cannot be used: {error.strerror}") from None
            if asyncio.get_running_loop().time() > until:
                raise CannotStart(_busy()) from None
        await asyncio.sleep(0.1)


def _listen_once(host: str, port: int) -> None:
    family, kind, proto, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, proto) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(address)
        probe.listen(1)


def _busy() -> str:
    from models.base.settings import settings

    return (
        f"PORT: {settings().port} on {settings().host} is taken by another program. Stop it, or set PORT to a free one."
    )


async def _assemble(parts: set[str], stop: asyncio.Event) -> None:
    from bot.channels import close_channels
    from bot.conversation.brains import close_brains
    from workers.broker import connect, finish

    broker = await connect()
    loop = asyncio.get_running_loop()
    try:
        await _until(stop, _plant())
        if stop.is_set():
            return
        async with asyncio.timeout(None) as limit:
            async with asyncio.TaskGroup() as tasks:
                for part in _loops(parts, broker, stop):
                    tasks.create_task(part)
                if parts == PARTS:
                    tasks.create_task(_until(stop, _say_where()))
                _settle_memory()
                await stop.wait()
                limit.reschedule(loop.time() + GRACE)
            await finish(broker)
    except TimeoutError:
        logging.getLogger(__name__).warning("something did not finish in %s seconds and was cut off", GRACE)
    finally:
        await broker.shutdown()
        await close_channels()
        await close_brains()


async def _until(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """The work is done, or given up because we were told to stop."""
    doing, stopped = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({doing, stopped}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        doing.cancel()
        stopped.cancel()
    with suppress(asyncio.CancelledError):
        await doing


def _loops(parts: set[str], broker: Any, stop: asyncio.Event) -> Iterator[Coroutine[Any, Any, None]]:
    """The long-lived loops of these parts; everything else is an event or a task."""
    from bot.conversation.answerer import Answerer
    from models.base.settings import settings
    from workers import waker

    yield waker.run(stop)
    if parts & {"web", "bot", "worker"}:
        yield Answerer(quiet=settings().answer_quiet_seconds).run(stop)
    if "worker" in parts and settings().redis_url:
        from workers.broker import receive

        yield receive(broker, stop)
    if "clock" in parts:
        from workers import schedule

        yield schedule.run(stop)
    if "bot" in parts:
        from bot.telegram import listen

        yield listen(stop)
    if "web" in parts:
        from bot.telegram import webhook_routes
        from webapp.app import serve

        yield serve(stop, webhook_routes())


async def _plant() -> None:
    """A database of our own, in which nobody has opened a shop, has the sample shops.

    A process of its own plants them: that can be stopped at any moment, and what it needed in memory goes with it.
    """
    from models.base.settings import settings
    from models.workspaces import Workspace

    if not settings().embedded or await Workspace.filter(sample=False).exists():
        return
    if await Workspace.all().count() >= SAMPLES:
        return
    typer.echo("First start: planting three sample shops …")
    command = [sys.executable, str(ME), "seed"]
    nowhere = asyncio.subprocess.DEVNULL
    planter = await asyncio.create_subprocess_exec(*command, stdin=nowhere, stdout=nowhere, start_new_session=True)
    try:
        if await planter.wait():
            raise CannotStart("The sample shops could not be planted; what is written above says why.")
    finally:
        with suppress(ProcessLookupError):
            planter.kill()


def _settle_memory() -> None:
    """What is loaded now stays: without this one collection in a while looks at 200,000 objects and stalls for 0.1 s."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


async def _say_where() -> None:
    """Where to go, once somebody is there, and what is missing and how to get it."""
    from models.base.settings import settings
    from webapp.welcome import lines

    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings().host, settings().host)  # noqa: S104 - only compared
    while not await _answers(host, settings().port):  # noqa: ASYNC110 - the door has no bell
        await asyncio.sleep(0.05)
    for line in await lines():
        typer.echo(line)


async def _answers(host: str, port: int) -> bool:
    with suppress(OSError):
        _reader, writer = await asyncio.open_connection(host, port)
        writer.close()
        return True
    return False


if __name__ == "__main__":
    cli()

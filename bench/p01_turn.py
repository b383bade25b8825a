"""P1: processor time of a buyer's turn, against a bare handler that makes as many statements."""

from __future__ import annotations

from bench.load import drive
from bench.processes import cpu, data_folder
from bench.product import UPDATES, bare_bot, product
from bench.sink import Sink, message
from bench.table import Line, ratio

ROUNDS, TURNS = 5, 150
STATEMENTS = 10
"""Of a turn with one function (P2), hearing included."""
QUESTION = "tufli bormi 38"


async def measure() -> list[Line]:
    ours: list[float] = []
    floor: list[float] = []
    echo: list[float] = []
    async with (
        data_folder() as folder,
        Sink() as sink,
        Sink() as other,
        product(folder, sink) as ready,
        bare_bot(folder, other, STATEMENTS) as (bare, url),
        bare_bot(folder, other, 0) as (mute, echo_url),
    ):
        chats = range(50_000, 50_000 + TURNS)
        await ready.say("/start lola", chats)
        await ready.say(QUESTION, chats)
        for _ in range(ROUNDS):
            before = cpu(ready.process)
            await ready.say(QUESTION, chats)
            ours.append((cpu(ready.process) - before) * 1000 / TURNS)
            for process, address, figures in ((bare, url, floor), (mute, echo_url, echo)):
                before = cpu(process)
                await drive(other, address, "", [message(next(UPDATES), c, QUESTION) for c in chats])
                figures.append((cpu(process) - before) * 1000 / TURNS)
    return [
        ratio("P1", "buyer's turn, offline brain, one function", ours, floor, 2.5, "ms CPU"),
        _for_information(ours, echo),
    ]


def _for_information(ours: list[float], echo: list[float]) -> Line:
    line = ratio("P1", "the same against a bare echo", ours, echo, 0, "ms CPU")
    return Line(line.goal, line.what, line.figure, line.floor, "", None)

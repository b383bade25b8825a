"""The goals table. A figure is the median of rounds in which ours and the floor alternate."""

from __future__ import annotations

import asyncio
import sys

from bench import p01_turn, p02_statements, p03_acknowledgement, p12_memory, p13_start
from bench.table import Line, show

ALL = {
    "P1": p01_turn.measure,
    "P2": p02_statements.measure,
    "P3": p03_acknowledgement.measure,
    "P12": p12_memory.measure,
    "P13": p13_start.measure,
}


async def main(only: list[str]) -> int:
    lines: list[Line] = []
    for goal, measure in ALL.items():
        if not only or goal in only:
            print(f"{goal} …", file=sys.stderr, flush=True)
            lines += await measure()
    show(lines)
    return 0


if __name__ == "__main__":
    wanted = [name.upper() for name in sys.argv[1:]]
    if unknown := set(wanted) - set(ALL):
        sys.exit(f"no such goal: {', '.join(sorted(unknown))}; there are {', '.join(ALL)}")
    sys.exit(asyncio.run(main(wanted)))

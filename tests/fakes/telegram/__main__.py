"""The fake Bot API server on its own: `python -m tests.fakes.telegram --port 8081 --bot 42:SECRET`."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from tests.fakes.telegram.control import Controlled


async def serve(arguments: argparse.Namespace) -> None:
    telegram = Controlled(log=arguments.log)
    telegram.world.any_token = not arguments.bot
    for number, token in enumerate(arguments.bot):
        telegram.bot(token, username=f"shop{number}_bot")
    await telegram.listen(arguments.port)
    print(telegram.url, flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await telegram.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one; the address is printed")
    parser.add_argument("--bot", action="append", default=[], help="a token that works; any does when none is given")
    parser.add_argument("--log", type=Path, help="every call as a JSON line")
    try:
        asyncio.run(serve(parser.parse_args()))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()

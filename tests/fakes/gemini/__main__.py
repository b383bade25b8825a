"""The fake Gemini server on its own: `python -m tests.fakes.gemini --port 8082`. The key is gemini-test-key."""

from __future__ import annotations

import argparse
import asyncio

from tests.fakes.gemini import FakeGemini


async def serve(port: int, failing: float) -> None:
    gemini = FakeGemini()
    gemini.failing = failing
    await gemini.listen(port)
    print(gemini.url, flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await gemini.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one; the address is printed")
    parser.add_argument("--failing", type=float, default=0, help="share of calls that fail, 0 to 1")
    arguments = parser.parse_args()
    try:
        asyncio.run(serve(arguments.port, arguments.failing))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()

"""The product's process with everything loaded: each line on stdin is a life, a fork that goes on with `main.py run`.

Loading takes most of a start; a test that kills twenty processes would wait for little else.
Started as `python -m tests.warm`; the line names the file for what that life says, and its pid is printed.
"""

from __future__ import annotations

import os
import signal
import sys

import bot.channels.telegram
import bot.llm.offline
import bot.telegram
import main
import webapp.app
import workers.schedule
import workers.waker

LOADED = (bot.channels.telegram, bot.llm.offline, bot.telegram, webapp.app, workers.schedule, workers.waker)


def lives() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how they ended: they are killed
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            live(line.strip())
        print(pid, flush=True)


def live(log: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    said, nothing = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND), os.open(os.devnull, os.O_RDONLY)
    for ours, theirs in ((nothing, 0), (said, 1), (said, 2)):
        os.dup2(ours, theirs)
    sys.argv = ["main.py", "run"]
    main.cli()


if __name__ == "__main__":
    lives()

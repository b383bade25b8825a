"""`main.py chat --json`: one JSON line in, one out, as programs talk to a shop."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

from tests.cast import picture
from tests.databases import Credentials, Databases

MAIN = Path(__file__).parents[2] / "main.py"


async def chat(lines: list[str], environment: dict[str, str]) -> tuple[list[dict[str, Any]], int]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(MAIN),
        *("chat", "--shop", "lola", "--json"),
        env={**os.environ, **environment},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _none = await asyncio.wait_for(process.communicate("".join(f"{line}\n" for line in lines).encode()), 60)
    return [json.loads(line) for line in out.decode().splitlines()], process.returncode or 0


async def test_a_sale_from_the_terminal(shops: Credentials, databases: Databases, tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.png"
    receipt.write_bytes(picture("green"))
    wishes: list[dict[str, Any]] = [
        {"text": "есть в наличии?", "forward": "https://t.me/lola_moda_uz/12"},
        {"text": "белую M, 2 штуки, беру"},
        {"text": "оформляем"},
        {"location": [41.3111, 69.2797]},
        {"contact": "+998901112299"},
        {"press": "pay:card"},
        {"text": "да"},
        {"photo": str(receipt)},
    ]
    lines = [json.dumps({"from": "Тимур", **wish}) for wish in wishes]
    environment = {"DATABASE_URL": databases.url(str(shops["database"]))}
    told, code = await chat(
        [*lines, "not json", "", json.dumps({"from": "x"}), json.dumps({"from": "x", "photo": "/nowhere.png"})],
        environment,
    )
    assert code == 0
    assert [set(one) >= {"reply", "buttons", "calls", "brain", "ms"} for one in told[:8]] == [True] * 8
    assert "129" in told[0]["reply"]
    assert told[0]["brain"] == "offline"
    assert told[1]["calls"][0]["name"] == "add_to_cart"
    assert told[1]["calls"][0]["args"]["quantity"] == 2
    assert told[1]["calls"][0]["result"]["kind"] == "CartFact"
    assert "8600 0000 0000 0001" in told[6]["reply"]
    assert told[7]["reply"]
    assert [set(one) for one in told[8:]] == [{"error"}] * 3  # an empty line is nothing


async def test_a_shop_that_is_not_there_is_one_clear_line(shops: Credentials, databases: Databases) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(MAIN),
        *("chat", "--shop", "nowhere"),
        env={**os.environ, "DATABASE_URL": databases.url(str(shops["database"]))},
        stderr=asyncio.subprocess.PIPE,
    )
    _none, said = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 2
    assert "Traceback" not in said.decode()
    assert said

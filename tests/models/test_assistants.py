"""How the assistant behaves: what may be set, what is refused and why, and that nothing that was saved is lost."""

from __future__ import annotations

import asyncio

import pytest

from models.assistant_rules import BadSettings, checked
from models.assistants import AssistantSettings, AssistantVersion, diff
from models.base.errors import NotFound
from models.base.i18n import speaking
from tests.cast import Shop


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("temperature", ["0.1", "0,5", 0.7, "1.0", 1], ["0.0", "1.1", "0.55", 0, "hot", "", "nan"]),
        ("max_tokens", [50, "250", 1000], [49, 1001, "250.5", "many"]),
        ("top_p", [0.5, "0.95", 1], ["0.49", "1.01", "-1"]),
        ("top_k", [10, 40, "100"], [9, 101, "4O"]),
        ("memory", [1, "10", 20], [0, 21, ""]),
        ("speed", ["fast", "balanced", "quality"], ["slow", ""]),
        ("formality", ["formal", "friendly"], ["rude"]),
        ("address", ["siz", "sen"], ["u"]),
        ("emoji", ["none", "few", "many"], ["all"]),
        ("model", ["", "gpt-4o-mini", "llama3:8b", "models/gemini-2.5-flash"], ["a b", "x" * 101, "{shop}"]),
    ],
)
async def test_each_setting_has_its_range(shop: Shop, name: str, good: list[object], bad: list[object]) -> None:
    async with shop.unit():
        for value in good:
            assert getattr(await checked({name: value}), name) is not None
        for value in bad:
            with pytest.raises(BadSettings) as refused:
                await checked({name: value})
            assert set(refused.value.reasons) == {name}
            assert refused.value.reasons[name]


async def test_what_nobody_has_set_is_the_default(shop: Shop) -> None:
    async with shop.unit():
        settings = await checked({})
        assert await AssistantVersion.in_force() == settings
    assert (settings.temperature, settings.max_tokens, settings.top_p, settings.top_k) == (0.7, 250, 0.95, 40)
    assert (settings.memory, settings.speed) == (10, "balanced")


async def test_a_refusal_says_what_is_expected(shop: Shop) -> None:
    async with shop.unit():
        with speaking("en"), pytest.raises(BadSettings) as refused:
            await checked({"temperature": "0.55", "memory": 21})
    assert refused.value.reasons == {
        "temperature": "From 0.1 to 1.0 in steps of 0.1, please.",
        "memory": "From 1 to 20, please.",
    }


@pytest.mark.parametrize(
    ("prompt", "where"),
    [
        ("Sen {shop} sotuvchisisan.\nNarx: {price}", "Line 2, character 7: {price}"),
        ("{Shop}", "Line 1, character 1: {Shop}"),
        ("ok {} ok", "Line 1, character 4: {}"),
        ("{shop", "Line 1, character 1: a brace"),
        ("a }", "Line 1, character 3: a brace"),
        ("{{shop}}", "Line 1, character 1: a brace"),
    ],
)
async def test_an_unknown_placeholder_is_refused_with_its_place(shop: Shop, prompt: str, where: str) -> None:
    async with shop.unit():
        with speaking("en"), pytest.raises(BadSettings) as refused:
            await checked({"prompt": prompt})
    assert refused.value.reasons["prompt"].startswith(where)
    assert "{shop}" in refused.value.reasons["prompt"]  # what can be used


async def test_rules_about_goods_name_goods_of_this_shop(shop: Shop) -> None:
    async with shop.unit():
        settings = await checked({"pinned": "tufli", "pairs": "tufli + koylak", "excluded": "koylak"})
        assert settings.pinned == ["tufli"]
        assert settings.pairs == [["tufli", "koylak"]]
        assert settings.partners("koylak") == ["tufli"]
        for wrong in (
            {"pinned": "nothing"},
            {"pairs": "tufli tufli"},
            {"pairs": "tufli"},
            {"pinned": "tufli", "excluded": "tufli"},
        ):
            with pytest.raises(BadSettings):
                await checked(wrong)


async def test_fallbacks_stand_per_language(shop: Shop) -> None:
    async with shop.unit():
        settings = await checked({"fallbacks": {"uz": "Bir.\nIkki.\n\nBir.", "ru": ""}})
        assert settings.fallbacks == {"uz": ["Bir.", "Ikki."]}
        for wrong in ({"xx": "?"}, {"uz": "x" * 301}, {"uz": "\n".join("abcdef")}, "?"):
            with pytest.raises(BadSettings):
                await checked({"fallbacks": wrong})


async def test_every_saving_is_a_version_and_none_is_lost(shop: Shop) -> None:
    async with shop.unit():
        warm = await AssistantVersion.save_new(await checked({"temperature": "0.9"}), by=shop.by)
        same = await AssistantVersion.save_new(await checked({"temperature": "0.9"}), by=shop.by)
        cool = await AssistantVersion.save_new(
            await checked({"temperature": "0.2", "prompt": "Salom.\nQisqa yoz."}), by=shop.by
        )
        assert warm
        assert cool
        assert same is None
        assert (warm.number, cool.number) == (1, 2)
        assert [change.name for change in diff(await cool.before(), cool.read)] == ["temperature", "prompt"]
        back = await warm.restore(by=shop.by)
        assert back
        assert (back.number, back.restored) == (3, 1)
        assert (await AssistantVersion.in_force()).temperature == 0.9
        assert (await AssistantVersion.numbered(2)).read.temperature == 0.2
        with pytest.raises(NotFound):
            await AssistantVersion.numbered(9)


async def test_a_diff_of_words_goes_line_by_line(shop: Shop) -> None:
    before, after = AssistantSettings(prompt="a\nb\nc"), AssistantSettings(prompt="a\nx\nc")
    (change,) = diff(before, after)
    assert change.lines == (" a", "-b", "+x", " c")


async def test_two_who_save_at_once_make_two_versions(shop: Shop) -> None:
    async def save(temperature: str) -> None:
        async with shop.unit():
            await AssistantVersion.save_new(await checked({"temperature": temperature}), by=shop.by)

    await asyncio.gather(*(save(f"0.{n}") for n in range(1, 6)))
    async with shop.unit():
        assert sorted([v.number async for v in AssistantVersion.all()]) == [1, 2, 3, 4, 5]


async def test_the_neighbours_settings_are_the_neighbours(shop: Shop, neighbour: Shop) -> None:
    async with shop.unit():
        await AssistantVersion.save_new(await checked({"temperature": "0.1"}), by=shop.by)
    async with neighbour.unit():
        assert await AssistantVersion.newest() is None
        with pytest.raises(NotFound):
            await AssistantVersion.numbered(1)

"""Goods of a sample shop onto its shelves, with their pictures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from models.catalog import ABOUT, Category
from models.channels import Channel, ChannelPost
from models.demo.book import Json, amount, combinations, sku
from models.demo.pictures import draw
from models.exchange.stocking import Good, Piece, axes_of
from models.media import Media

COLOURED = ("color", "shade")
BY = "system"


async def put_shelves(book: Json) -> dict[str, Category]:
    """The tree of categories, by code."""
    shelves: dict[str, Category] = {}
    for position, one in enumerate(book["shelves"]):
        shelf = await Category.create(
            code=one["code"],
            names=one["name"],
            aliases=one.get("aliases", []),
            parent=shelves.get(one.get("parent", "")),
            position=position,
        )
        await shelf.index()
        shelves[shelf.code] = shelf
    return shelves


async def put_goods(book: Json, shelves: Mapping[str, Category], since: datetime) -> None:
    """Everything the shop sells is there since then."""
    products = {}
    for position, one in enumerate(book["goods"]):
        products[one["code"]] = await (await _good(book, one, position, shelves)).put(by=BY, since=since)
    channel = book["channel"]
    await Channel.attach(bot_id=0, rights={}, **channel)
    for post in book["posts"]:
        await ChannelPost.create(
            chat_id=channel["chat_id"],
            username=channel["username"],
            message_id=post["message"],
            product=products[post["product"]],
        )


async def _good(book: Json, one: Json, position: int, shelves: Mapping[str, Category]) -> Good:
    made = combinations(one)
    photos = await _photos(one, [options for options, _ in made])
    counted = one.get("counted", True)
    pieces = [
        Piece(
            sku=sku(one["code"], options),
            price=amount(book, _price(one, options)),
            options=options,
            stock=left,
            present=counted or bool(left) or not options,
            photo_id=photos[_colour(one, options)],
        )
        for options, left in made
    ]
    return Good(
        code=one["code"],
        names=one["name"],
        descriptions=one["text"],
        aliases=one.get("aliases", []),
        about={fact: one[fact] for fact in ABOUT if fact in one},
        axes=axes_of([options for options, _ in made], book["values"]),
        counted=counted,
        cheaper_code=one.get("cheaper", ""),
        position=position,
        pieces=pieces,
        shelves=[shelves[code] for code in one["shelves"]],
        photo_ids=list(photos.values()),
    )


def _price(one: Json, options: dict[str, str]) -> str:
    prices = one.get("prices", {})
    return str(next((prices[value] for value in options.values() if value in prices), one.get("price")))


def _colour(one: Json, options: dict[str, str]) -> str:
    return next((options[axis] for axis in COLOURED if axis in options), one.get("tint", "grey"))


async def _photos(one: Json, made: list[dict[str, str]]) -> dict[str, int]:
    """Colour → picture, in the order of the variants."""
    colours = dict.fromkeys(_colour(one, options) for options in made)
    return {colour: (await Media.keep(draw(one["draw"], colour, one["code"]))).id for colour in colours}

"""A customer's picture finds the product that it is a copy of, however it was sent on, and never another one."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from models.base.scope import inside
from models.catalog import Product, ProductPhoto
from models.demo.pictures import draw, drawings
from models.media import Cleaned, Media
from models.pictured import products_in
from tests.cast import Shop

COLOURS = ("red", "blue", "black", "beige")
EACH = 6
"""Pictures per kind of distortion and seed."""


def jpeg(image: Image.Image, quality: int = 75) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def resized(image: Image.Image, dice: random.Random) -> Image.Image:
    share = dice.uniform(0.3, 1.8)
    return image.resize((int(image.width * share), int(image.height * share)))


def pressed(image: Image.Image, dice: random.Random) -> Image.Image:
    return Image.open(BytesIO(jpeg(image, dice.randint(20, 50))))


def cut(image: Image.Image, dice: random.Random) -> Image.Image:
    left, top, right, bottom = (dice.uniform(0, 0.05) for _ in range(4))
    wide, high = image.size
    return image.crop((int(left * wide), int(top * high), int(wide * (1 - right)), int(high * (1 - bottom))))


def framed(image: Image.Image, dice: random.Random) -> Image.Image:
    left, top, right, bottom = (int(dice.uniform(0.02, 0.2) * image.width) for _ in range(4))
    ground = dice.choice([(0, 0, 0), (255, 255, 255), (30, 34, 40), (200, 220, 240)])
    frame = Image.new("RGB", (image.width + left + right, image.height + top + bottom), ground)
    frame.paste(image, (left, top))
    return frame


def lit(image: Image.Image, dice: random.Random) -> Image.Image:
    return ImageEnhance.Brightness(image).enhance(dice.uniform(0.96, 1.04))


def blurred(image: Image.Image, dice: random.Random) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(dice.uniform(0.5, 2.5)))


def screenshot(image: Image.Image, dice: random.Random) -> Image.Image:
    """The shop's post as a phone shows it: a bar, the channel's name, the picture, its words."""
    dark = dice.random() < 0.5
    ground, ink = ((23, 33, 43), (240, 240, 240)) if dark else ((255, 255, 255), (20, 20, 20))
    shown = image.resize((500, int(500 * image.height / image.width)))
    top = dice.randint(70, 160)
    screen = Image.new("RGB", (540, top + shown.height + dice.randint(200, 420)), ground)
    pen = ImageDraw.Draw(screen)
    pen.text((20, 15), "12:40", fill=ink)
    pen.text((60, 52), "Lola", fill=ink)
    screen.paste(shown, (dice.choice([0, 20]), top))
    for line in range(4):
        pen.text((20, top + shown.height + 20 + 28 * line), "Yangi! 250 000, yetkazish bor", fill=ink)
    return screen


Distortion = Callable[[Image.Image, random.Random], Image.Image]
DISTORTIONS: tuple[Distortion, ...] = (resized, pressed, cut, framed, lit, blurred, screenshot)


@pytest.fixture(scope="module")
def pictures() -> dict[str, bytes]:
    """A product per silhouette and colour: what a small shop shows."""
    kinds = sorted(drawings())
    return {f"{kind}-{colour}": draw(kind, colour, kind) for kind in kinds[:24] for colour in COLOURS}


async def show(shop: Shop, pictures: dict[str, bytes]) -> None:
    for code, data in pictures.items():
        product = await shop.product(code.lower(), sizes={"38": 1})
        async with shop.unit():
            await ProductPhoto.create(product=product, media=await Media.keep(data))


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_copy_finds_its_product_and_no_other(shop: Shop, pictures: dict[str, bytes], seed: int) -> None:
    await show(shop, pictures)
    dice, came = random.Random(seed), Counter[str]()
    for distort in DISTORTIONS:
        for code in dice.sample(sorted(pictures), EACH):
            copy = distort(Image.open(BytesIO(pictures[code])).convert("RGB"), dice)
            with inside(shop.id):
                found = await products_in((await Cleaned.of(jpeg(copy))).jpeg)
            came["right" if code in found else "wrong" if found else "missed"] += 1
    assert came["wrong"] == 0
    assert came["right"] >= 0.95 * came.total(), came


async def test_a_picture_of_something_else_finds_nothing(shop: Shop, pictures: dict[str, bytes]) -> None:
    await show(shop, pictures)
    dice = random.Random(3)
    for kind in sorted(drawings())[24:]:
        with inside(shop.id):
            assert await products_in(draw(kind, dice.choice(COLOURS), kind)) == []
    receipt = Image.new("RGB", (540, 960), (255, 255, 255))
    for line in range(12):
        ImageDraw.Draw(receipt).text((30, 40 + 60 * line), "Oʻtkazma 250 000", fill=(0, 0, 0))
    with inside(shop.id):
        assert await products_in(jpeg(receipt)) == []


async def test_pictures_from_before_are_found_as_well_and_a_neighbours_never(shop: Shop, neighbour: Shop) -> None:
    data = draw("pumps", "red", "pumps")
    for where in (shop, neighbour):
        async with where.unit():
            product = await Product.get(code="tufli")
            media = await Media.keep(data)
            await ProductPhoto.create(product=product, media=media)
            await Media.filter(id=media.id).update(look=None, inner_look=None, tiles=None)
    with inside(shop.id):
        assert await products_in(data) == ["tufli"]
    async with neighbour.unit():
        await Product.filter(code="tufli").update(state="archived")
    with inside(neighbour.id):
        assert await products_in(data) == []

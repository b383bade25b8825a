"""Products, shelves and pictures; what is found and what is not."""

from __future__ import annotations

import asyncio
import io
import time
import zlib

import pytest
from PIL import Image

from models.base.docs import Kind
from models.base.files import files
from models.base.ranking import FLOOR
from models.catalog import BadPrice, Category, Product, Variant, products_by_code, products_within
from models.channels import Channel, ChannelPost
from models.media import MAX_SIDE, BadPicture, Cleaned, Media
from models.notices import Notice, NoticeState
from models.search import Posting, SearchDoc, search
from tests.cast import KOYLAK, TUFLI, Counting, Shop, make_product, picture


async def codes(shop: Shop, words: str, **about: object) -> list[str]:
    async with shop.unit():
        found, _at_hand = await search(words, **about)  # type: ignore[arg-type]
    return [f.doc.code for f in found if f.score >= FLOOR]


# ── finding ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "words", ["tufli", "туфли", "tuflini", "qora tufli bormi", "черные туфли есть?", "tufly", "ТУФЛИ"]
)
async def test_a_product_is_found_as_people_write(shop: Shop, words: str) -> None:
    assert (await codes(shop, words))[:1] == ["tufli"]


async def test_the_neighbours_products_are_not_found(shop: Shop, neighbour: Shop) -> None:
    await neighbour.product("samovar")
    assert await codes(shop, "samovar") == []
    assert await codes(neighbour, "samovar") == ["samovar"]


async def test_searching_is_one_statement_and_brings_what_is_at_hand(shop: Shop, statements: Counting) -> None:
    async with shop.unit():
        with statements() as seen:
            found, at_hand = await search("koylak", also=("tufli",))
    assert seen.count == 1
    assert [f.doc.code for f in found][:1] == ["koylak"]
    assert set(at_hand) == {"tufli"}


@pytest.mark.parametrize("words", ["", "   ", "?!", "x" * 5000, "%", "_", "'", "\\", "🙂", "\ufeff"])
async def test_nonsense_finds_nothing_and_breaks_nothing(shop: Shop, words: str) -> None:
    assert await codes(shop, words) == []


async def test_a_renamed_product_is_found_by_its_new_name_only(shop: Shop) -> None:
    async with shop.unit():
        product = await make_product("K07", {"1": 1}, 1, names={"uz": "Samovar"})
        product.names = {"uz": "Dasturxon"}
        await product.save(update_fields=["names"])
        await product.index()
    assert await codes(shop, "dasturxon") == ["K07"]
    assert await codes(shop, "samovar") == []


async def test_what_is_hidden_is_not_found_until_it_is_shown(shop: Shop) -> None:
    async with shop.unit():
        product = await Product.get(code="tufli")
    await shop.do(product.hide(by=shop.by))
    assert await codes(shop, "tufli") == []
    async with shop.unit():
        assert await products_by_code(["tufli"]) == []
        assert [p.code for p in await products_by_code(["tufli"], any_state=True)] == ["tufli"]
        assert not await SearchDoc.filter(code="tufli").exists()
    await shop.do(product.publish(by=shop.by))
    assert (await codes(shop, "tufli"))[:1] == ["tufli"]
    await shop.do(product.archive(by=shop.by))
    assert await codes(shop, "tufli") == []


async def test_indexing_again_leaves_no_old_posting(shop: Shop) -> None:
    async with shop.unit():
        product = await Product.get(code="tufli")
        before = await Posting.all().count()
        for _ in range(3):
            await product.index()
        assert await Posting.all().count() == before
        await SearchDoc.drop(Kind.PRODUCT, "tufli")
        await SearchDoc.drop(Kind.PRODUCT, "koylak")
        assert await Posting.all().count() == 0


# ── products ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_products_come_in_the_order_of_their_codes_with_variants(shop: Shop) -> None:
    async with shop.unit():
        found = await products_by_code(["koylak", "nothing", "tufli", "koylak"])
    assert [p.code for p in found] == ["koylak", "tufli"]
    assert [len(list(p.variants)) for p in found] == [2, 3]


async def test_what_can_be_had_for_a_budget_dearest_first(shop: Shop) -> None:
    await shop.product("sold-out", sizes={"1": 0}, price=1)
    await shop.product("bag", sizes={"1": 1}, price=100, counted=False)
    async with shop.unit():
        assert await products_within(TUFLI, 10) == (["tufli", "koylak", "bag"], 3)
        assert await products_within(KOYLAK, 1) == (["koylak"], 2)
        assert await products_within(KOYLAK, 1, offset=1) == (["bag"], 2)
        assert await products_within(99, 10) == ([], 0)


async def test_a_price_is_more_than_nothing(shop: Shop) -> None:
    pumps = await shop.variant("tufli")
    await shop.do(pumps.set_price(1, by=shop.by))
    for wrong in (0, -1, 10**15):
        with pytest.raises(BadPrice):
            await shop.do(pumps.set_price(wrong, by=shop.by))
    assert (await shop.fresh(pumps)).price == 1


@pytest.mark.parametrize(
    ("counted", "on_hand", "reserved", "present", "active", "can"),
    [
        (True, 2, 1, False, True, True),
        (True, 1, 1, True, True, False),
        (True, 1, 2, True, True, False),
        (True, 5, 0, True, False, False),
        (False, 0, 0, True, True, True),
        (False, 9, 0, False, True, False),
    ],
)
def test_what_can_be_had(counted: bool, on_hand: int, reserved: int, present: bool, active: bool, can: bool) -> None:
    variant = Variant(on_hand=on_hand, reserved=reserved, present=present, active=active)
    assert variant.can_be_had(counted) is can


async def test_shelves_stand_in_a_tree_and_count_what_is_below(shop: Shop) -> None:
    async with shop.unit():
        clothes = await Category.create(code="clothes", names={"uz": "Kiyim"})
        shoes = await Category.create(code="shoes", names={"uz": "Poyabzal"}, parent=clothes)
        await Category.create(code="empty", names={"uz": "Boʻsh"})
        pumps, shirt = await Product.get(code="tufli"), await Product.get(code="koylak")
        await pumps.shelve([shoes])
        await shirt.shelve([shoes, clothes])
        await shirt.shelve([clothes])
        gone = await make_product("etik", {"40": 0}, 1)
        await gone.shelve([shoes])

        assert [(c.code, n) for c, n in await Category.with_counts()] == [("clothes", 3), ("shoes", 2)]
        assert await clothes.product_codes() == [pumps.code, shirt.code, gone.code]  # what cannot be had stands last
        assert await shoes.product_codes() == [pumps.code, gone.code]
        assert pumps.doc("shoes").category == "shoes"


# ── pictures ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_picture_is_kept_clean_upright_and_small(shop: Shop) -> None:
    media = await shop.picture("red")
    assert (media.width, media.height, media.mime) == (60, 40, "image/jpeg")
    assert media.key.startswith(f"{shop.id}/")
    kept = await media.bytes()
    assert kept[:2] == b"\xff\xd8"
    assert await files().read(media.key) == kept
    async with shop.unit():
        again = await Media.keep(picture("red"))
    assert (again.sha256, again.id != media.id) == (media.sha256, True)


async def test_nobody_waits_for_a_large_picture(shop: Shop) -> None:
    out = io.BytesIO()
    Image.effect_noise((2600, 2000), 80).convert("RGB").save(out, "PNG", compress_level=1)
    longest, done = 0.0, asyncio.Event()

    async def others() -> None:
        nonlocal longest
        while not done.is_set():
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            longest = max(longest, time.perf_counter() - before)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(others())
        began = time.perf_counter()
        await shop.do(Media.keep(out.getvalue()))
        took = time.perf_counter() - began
        done.set()
    assert longest < took / 2, f"of {took:.2f} s the others stood still for {longest:.2f}"


async def test_the_cameras_notes_are_gone_and_it_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E], exif[0x8825] = 6, "my flat", {1: "N", 2: (41.0, 18.0, 0.0)}
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "blue").save(out, "JPEG", exif=exif)
    clean = await Cleaned.of(out.getvalue())
    assert (clean.width, clean.height) == (40, 60)
    assert b"my flat" not in clean.jpeg
    with Image.open(io.BytesIO(clean.jpeg)) as seen:
        assert not seen.getexif()


async def test_a_large_picture_is_made_smaller() -> None:
    clean = await Cleaned.of(picture("green", (3200, 100)))
    assert (clean.width, clean.height) == (MAX_SIDE, 50)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
async def test_three_kinds_are_read(kind: str) -> None:
    clean = await Cleaned.of(picture("white", kind=kind))
    assert (clean.width, clean.height) == (60, 40)


def _bomb() -> bytes:
    """A PNG that says it has ten thousand million pixels."""
    head = b"\x00\x00\x00\rIHDR" + (100_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + head + zlib.crc32(head[4:]).to_bytes(4, "big")


@pytest.mark.parametrize(
    "data",
    [
        b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", picture(kind="GIF"), picture(kind="BMP"),
        picture()[:60], picture(kind="JPEG")[:100], _bomb(), b"\x00" * (20 * 1024 * 1024 + 1),
    ],
    ids=["empty", "text", "svg", "pdf", "gif", "bmp", "half a png", "half a jpeg", "bomb", "too big"],
)  # fmt: skip
async def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(BadPicture):
        await Cleaned.of(data)


# ── channels and notices ────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_channel_attached_again_keeps_one_row_with_the_newer_rights(shop: Shop, neighbour: Shop) -> None:
    async with shop.unit():
        for can in (True, False):
            channel = await Channel.attach(
                chat_id=-100, title="Lola", username="lola", bot_id=1, rights={"can_post_messages": can}
            )
        assert channel.rights == {"can_post_messages": False}
        assert await Channel.all().count() == 1
        await ChannelPost.create(chat_id=-100, username="Lola", message_id=12, product=await Product.get(code="tufli"))
        assert await ChannelPost.product_code(-100, 12) == "tufli"
        assert await ChannelPost.product_code(-100, 13) is None
        assert await ChannelPost.by_link("LOLA", 12)
    async with neighbour.unit():
        assert await ChannelPost.product_code(-100, 12) is None
        assert await ChannelPost.by_link("lola", 12) is None


async def test_a_notice_is_sent_by_one(shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    told = await asyncio.gather(
        *(shop.do(Notice.claim("order", "order", order.id, shop.owner.id)) for _ in range(20)),
    )
    assert len([notice_id for notice_id in told if notice_id]) == 1
    async with shop.unit():
        notice = await Notice.all().get()
        assert notice.state is NoticeState.IN_DOUBT  # until the platform has answered
        assert await Notice.claim("order", "order", order.id, shop.agent.id)  # another person's is another notice

        await Notice.failed(notice.id, NoticeState.SENDING, "429", again_after=30)
        assert await claim_again(shop, notice) is None
        await Notice.failed(notice.id, NoticeState.SENDING, "503")
        assert await claim_again(shop, notice) == notice.id
        await Notice.arrived(notice.id, bot_id=1, chat_id=2, message_id=3)
        assert await claim_again(shop, notice) is None
        [sent] = await Notice.sent_about("order", order.id, "order")
        assert (sent.id, sent.chat_id, sent.message_id) == (notice.id, 2, 3)
        assert sent.member.person_id == shop.owner.person_id


@pytest.mark.parametrize("state", [NoticeState.FAILED, NoticeState.IN_DOUBT])
async def test_a_notice_that_was_given_up_is_not_sent_by_itself(shop: Shop, state: NoticeState) -> None:
    order = await shop.order(("tufli", 1))
    async with shop.unit():
        notice_id = await Notice.claim("order", "order", order.id, shop.owner.id)
        assert notice_id
        await Notice.failed(notice_id, state, "403")
        assert await claim_again(shop, await Notice.get(id=notice_id)) is None


async def claim_again(shop: Shop, notice: Notice) -> int | None:
    return await Notice.claim(notice.kind, notice.subject, notice.subject_id, shop.owner.id)

"""What a shop teaches its assistant: papers, words that mean the same, corrections; and that no neighbour learns it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from bot.conversation.brains import close_brains
from models import concepts
from models.base.db import unit
from models.base.docs import Kind
from models.base.errors import NotFound
from models.base.ranking import FLOOR
from models.base.scope import inside
from models.base.settings import Settings
from models.concepts import BadConcept, Concept, ConceptState, ZeroHit
from models.corrections import BadCorrection, Correction
from models.documents import MOST_DOCUMENTS, Document, DocumentState, Passage, TooManyDocuments
from models.events import Event
from models.search import SearchDoc, search
from models.spending import ModelCall
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop
from tests.fakes.gemini import FakeGemini, says
from tests.fakes.scripting import error
from tests.papers import locked, pdf
from workers.tasks.events import dispatch

RULES = """# Уход за обувью

Замшу чистят сухой щёткой, воду не используют. Лаковую кожу протирают мягкой тканью.

# Хранение

Зимнюю обувь хранят в коробке с бумагой внутри.
"""


@pytest.fixture
async def rules(shop: Shop) -> Document:
    """A paper about care, read."""
    async with shop.unit():
        document = await Document.hand_in("Правила.md", RULES.encode(), by=shop.by)
    await dispatch()
    return await shop.fresh(document)


async def best(shop: Shop, words: str) -> list[tuple[Kind, str]]:
    async with shop.unit():
        found, _ = await search(words)
        return [(one.doc.kind, one.doc.code) for one in found if one.score >= FLOOR]


# — papers —


async def test_a_paper_is_read_by_a_worker_and_found_by_passage(shop: Shop, rules: Document) -> None:
    assert (rules.state, rules.body) == (DocumentState.READY, None)
    async with shop.unit():
        assert await Passage.filter(document=rules).count() == 2
        assert {one.language async for one in Passage.all()} == {"ru"}
    assert (Kind.PASSAGE, f"{rules.public_id}.1") in await best(shop, "как чистить замшу")
    assert (Kind.PASSAGE, f"{rules.public_id}.2") in await best(shop, "xranenie zimney obuvi")  # another script


async def test_the_assistant_quotes_it_and_says_from_where(shop: Shop, rules: Document) -> None:
    chat = Chat(shop)
    assert "сухой щёткой" in await chat.says("чем чистить замшу?")
    (call,) = (await chat.trace())["calls"]
    assert (call["name"], call["result"]["code"]) == ("get_faq_info", f"{rules.public_id}.1")
    assert call["result"]["source"] == "Правила.md"


async def test_what_is_deleted_is_known_no_more(shop: Shop, rules: Document) -> None:
    async with shop.unit():
        await rules.delete_whole(by=shop.by)
        assert await SearchDoc.filter(kind="passage").count() == 0
    assert not [kind for kind, _ in await best(shop, "чистить замшу") if kind is Kind.PASSAGE]


async def test_a_hostile_paper_is_refused_with_the_reason(shop: Shop) -> None:
    async with shop.unit():
        broken = await Document.hand_in("a.pdf", b"%PDF-1.7 nonsense", by=shop.by)
        closed = await Document.hand_in("b.pdf", locked(), by=shop.by)
        good = await Document.hand_in("c.pdf", pdf(["Suede is cleaned with a dry brush."]), by=shop.by)
    await dispatch()
    assert "damaged" in (await shop.fresh(broken)).refusal
    assert "password" in (await shop.fresh(closed)).refusal
    assert (await shop.fresh(good)).state is DocumentState.READY
    async with shop.unit():
        assert await Event.filter(state="poison").count() == 0


async def test_reading_twice_is_reading_once(shop: Shop, rules: Document) -> None:
    async with shop.unit():
        stale = await Document.get(id=rules.id)
        stale.body = RULES.encode()
    with inside(shop.id):
        await stale.take_in(lambda _text: "ru")
    async with shop.unit():
        assert await Passage.all().count() == 2


async def test_there_is_an_end_of_papers(shop: Shop) -> None:
    async with shop.unit():
        for number in range(MOST_DOCUMENTS):
            await Document.create(
                name=f"{number}", kind="text", size=1, state=DocumentState.READY, created_at=shop.workspace.created_at
            )
    with pytest.raises(TooManyDocuments):
        await shop.do(Document.hand_in("one more.txt", b"One more rule.", by=shop.by))


# — words that mean the same —


async def test_words_of_the_owner_find_the_thing(shop: Shop) -> None:
    assert (Kind.PRODUCT, "tufli") not in await best(shop, "zarafka bormi")
    async with shop.unit():
        concept = await Concept.add(["tufli", "зарафка", "vintago"], by=shop.by)
    await dispatch()
    for words in ("zarafka bormi", "зарафка", "do you have a vintago", "zarafkalarni koʻrsating"):
        assert (await best(shop, words))[0] == (Kind.PRODUCT, "tufli"), words
    async with shop.unit():
        await concept.refuse(by=shop.by)
    await dispatch()
    assert (Kind.PRODUCT, "tufli") not in await best(shop, "zarafka bormi")


async def test_a_new_product_means_it_from_its_first_day(shop: Shop) -> None:
    async with shop.unit():
        await Concept.add(["sumka", "вигонза"], by=shop.by)
    await dispatch()
    await shop.product("sumka")
    assert (await best(shop, "вигонза есть?"))[0] == (Kind.PRODUCT, "sumka")


async def test_a_suggestion_changes_nothing_until_the_owner_agrees(shop: Shop) -> None:
    async with shop.unit():
        concept = await Concept.add(["tufli", "zarafka"], by="assistant", suggested=True)
    await dispatch()
    assert (Kind.PRODUCT, "tufli") not in await best(shop, "zarafka")
    async with shop.unit():
        await concept.accept(by=shop.by)
    await dispatch()
    assert (await best(shop, "zarafka"))[0] == (Kind.PRODUCT, "tufli")
    assert concept.state is ConceptState.ACCEPTED


@pytest.mark.parametrize("terms", [[], ["tufli"], ["tufli", "туфли"], ["a" * 61, "b"], ["", " ", "x"]])
async def test_one_word_means_nothing_new(shop: Shop, terms: list[str]) -> None:
    with pytest.raises(BadConcept):
        await shop.do(Concept.add(terms, by=shop.by))


# — corrections —


async def test_a_correction_is_said_from_the_next_message_on(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("sertifikat bormi?")
    async with shop.unit():
        await Correction.say_instead(
            "sertifikat bormi?", "Ha, har bir mahsulotga sertifikat beramiz.", "uz", by=shop.by
        )
    assert await chat.says("Sertifikat bormi") == "Ha, har bir mahsulotga sertifikat beramiz."
    assert await chat.says("сертификат борми?")  # another script, the same words
    async with shop.unit():
        newer = await Correction.say_instead("sertifikat bormi", "Sertifikat soʻrasangiz beramiz.", "uz", by=shop.by)
        assert await Correction.all().count() == 1
    assert await chat.says("sertifikat bormi?") == "Sertifikat soʻrasangiz beramiz."
    async with shop.unit():
        await newer.forget(by=shop.by)
    assert await chat.says("sertifikat bormi?") != "Sertifikat soʻrasangiz beramiz."


async def test_an_empty_correction_is_none(shop: Shop) -> None:
    async with shop.unit():
        for question, answer in (("", "x"), ("?!", "x"), ("salom", " "), ("x" * 301, "y"), ("x", "y" * 1001)):
            with pytest.raises(BadCorrection):
                await Correction.say_instead(question, answer, "uz", by=shop.by)


# — what found nothing —


async def test_what_found_nothing_is_counted(shop: Shop) -> None:
    chat = Chat(shop)
    for words in ("velosiped bormi", "велосипед борми", "zzyx qwrt"):
        await chat.says(words)
    async with shop.unit():
        counted = {one.words: one.times for one in await ZeroHit.all()}
        assert counted["velosiped bormi"] == 2
        (often,) = await ZeroHit.take()
        assert often.words == "velosiped bormi"
        assert await ZeroHit.take() == []


async def test_nonsense_pushes_out_nonsense_only(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concepts, "MOST_HITS", 3)
    async with shop.unit():
        for words in ("velosiped bormi", "velosiped bormi", *(f"zzyx {number}" for number in range(9))):
            await ZeroHit.note(words, "uz")
        kept = await ZeroHit.all().order_by("id")
    assert [(one.words, one.times) for one in kept] == [("velosiped bormi", 2), ("zzyx 7", 1), ("zzyx 8", 1)]


async def test_nothing_personal_is_counted(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("velosiped bormi, raqamim +998 90 765 43 21")
    async with shop.unit():
        assert not [one for one in await ZeroHit.all() if "765" in one.words or "765" in one.folded]


# — next door —


async def test_the_neighbour_learns_nothing_of_it(shop: Shop, neighbour: Shop, rules: Document) -> None:
    async with shop.unit():
        await Concept.add(["tufli", "zarafka"], by=shop.by)
        await Correction.say_instead("sertifikat bormi", "Ha, bor.", "uz", by=shop.by)
    await dispatch()
    assert await best(neighbour, "чистить замшу") == []
    assert (Kind.PRODUCT, "tufli") not in await best(neighbour, "zarafka")
    assert await Chat(neighbour).says("sertifikat bormi") != "Ha, bor."
    with inside(neighbour.id):
        async with unit():
            with pytest.raises(NotFound):
                await Document.of(rules.public_id)
            assert await Passage.coded(f"{rules.public_id}.1") is None


# — what a model suggests —


@pytest.fixture
async def gemini(configure: Callable[..., Settings]) -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        await close_brains()
        configure(GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url, MODEL_CALLS_PER_MINUTE="100000")
        yield server
        await close_brains()


async def test_a_model_suggests_and_the_owner_decides(shop: Shop, gemini: FakeGemini) -> None:
    gemini.when("Questions:", says("1: tufli = zarafka = vintago\n2: tufli = nothing of it\n7: a = b\nnonsense"))
    async with shop.unit():
        for words in ("zarafka bormi", "zarafka bormi", "boshqa narsa"):
            await ZeroHit.note(words, "uz")
    await dispatch()
    async with shop.unit():
        (one,) = await Concept.all()
        assert (one.terms, one.state) == (["tufli", "zarafka", "vintago"], ConceptState.SUGGESTED)
        await one.refuse(by=shop.by)
        again = await Concept.suggest(["zarafka", "tufli"])
        assert again is None  # it is not asked twice
        (call,) = await ModelCall.all()
        assert call.feature == "words"
    sent = gemini.received[-1].prompt
    assert "Qora tufli" in sent
    assert "1: zarafka bormi" in sent
    assert "boshqa narsa" not in sent


async def test_what_no_model_answered_is_asked_again(shop: Shop, gemini: FakeGemini) -> None:
    gemini.will(error(400))
    for words in ("zarafka bormi", "vintago bormi"):
        async with shop.unit():
            await ZeroHit.note(words, "uz")
            await ZeroHit.note(words, "uz")
        await dispatch()
        gemini.when("Questions:", says("1: tufli = zarafka"))
    async with shop.unit():
        (one,) = await Concept.all()
        assert one.terms == ["tufli", "zarafka"]
        assert await ZeroHit.take() == []


async def test_without_a_model_nothing_is_suggested(shop: Shop) -> None:
    async with shop.unit():
        for _time in range(3):
            await ZeroHit.note("zarafka bormi", "uz")
    await dispatch()
    async with shop.unit():
        assert await Concept.all().count() == 0
        assert len(await ZeroHit.take()) == 1  # it waits for a day with a model

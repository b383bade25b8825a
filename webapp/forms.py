"""What people type into forms, read into values: lenient about spaces and commas, clear about what is wrong where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from aiohttp import web
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import PydanticCustomError

from models.base.errors import BadFields
from models.base.i18n import N_, Language
from models.base.i18n import gettext as _
from models.base.money import MINOR_DIGITS, Money
from models.exchange import cells

SPACES = str.maketrans("", "", " \t\u00a0\u202f'’")
BIGGEST = Decimal(10**12)
"""In whole units; one could buy the country."""

NEEDED = N_("This is needed.")
TOO_LONG = N_("This may have at most %(max)s characters.")
NOT_A_COUNT = N_("A whole number from 0 to 1 000 000, please.")
NOT_AN_AMOUNT = N_("An amount is a number, like 250 000.")
FOR_NOTHING = N_("Nothing is sold for 0. If it is not for sale now, hide it.")
NOT_UNDERSTOOD = N_("This cannot be understood.")


class BadForm(BadFields):
    """Something in the form cannot be used; `reasons` says what, field by field, in the person's language."""


def wrong(msgid: str, **facts: object) -> PydanticCustomError:
    """What a validator raises: a text to be said in the person's language."""
    return PydanticCustomError("wrong", "{msgid}", {"msgid": msgid, "facts": facts})


def _amount(typed: object) -> Decimal | None:
    """ "250 000", "1 285 000,50", "150 ming", "150k": as prices are read from a file of goods."""
    text = str(typed).strip()
    if not text:
        return None
    try:
        value = cells.amount(text)
    except ValueError:
        raise wrong(NOT_AN_AMOUNT) from None
    if not 0 <= value <= BIGGEST:
        raise wrong(NOT_AN_AMOUNT)
    return value


def _price(value: Decimal | None) -> Decimal | None:
    if value == 0:
        raise wrong(FOR_NOTHING)
    return value


def _count(typed: object) -> int:
    text = str(typed).translate(SPACES) or "0"
    if not text.isascii() or not text.isdecimal() or len(text) > 7 or int(text) > 1_000_000:
        raise wrong(NOT_A_COUNT)
    return int(text)


def _needed(value: Any) -> Any:
    if value is None or value == "":
        raise wrong(NEEDED)
    return value


def _short(most: int) -> AfterValidator:
    def check(text: str) -> str:
        if len(text) > most:
            raise wrong(TOO_LONG, max=most)
        return text

    return AfterValidator(check)


Amount = Annotated[Decimal, BeforeValidator(_needed), BeforeValidator(_amount)]
Price = Annotated[Decimal, BeforeValidator(_price), BeforeValidator(_needed), BeforeValidator(_amount)]
"""Of a thing for sale: more than nothing."""
MaybeAmount = Annotated[Decimal | None, BeforeValidator(_amount)]
Count = Annotated[int, BeforeValidator(_count)]
Switch = Annotated[bool, BeforeValidator(bool)]
Line = Annotated[str, _short(120)]
Needed = Annotated[str, AfterValidator(_needed), _short(120)]
Text = Annotated[str, _short(4000)]


class Form(BaseModel):
    """A form's fields by the names that they have on the page. A field that was not sent is an empty one."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True, arbitrary_types_allowed=True)


F = TypeVar("F", bound=Form)


async def sent(request: web.Request) -> dict[str, Any]:
    """The form as it came: texts, and files as uploads. What no text can hold (NUL) is left out: PostgreSQL refuses it."""
    typed = await request.post()
    return {name: value.replace("\0", "") if isinstance(value, str) else value for name, value in typed.items()}


async def read(request: web.Request, form: type[F]) -> F:
    """The form's values, or BadForm with a reason for each field that cannot be used."""
    return check(form, await sent(request))


def check(form: type[F], typed: Mapping[str, object]) -> F:
    names = (field.alias or name for name, field in form.model_fields.items())
    blank: dict[str, object] = dict.fromkeys(names, "")
    try:
        return form.model_validate({**blank, **typed})
    except ValidationError as error:
        raise BadForm({str(one["loc"][0]): _reason(dict(one)) for one in error.errors()}) from None


def _reason(error: dict[str, Any]) -> str:
    if error["type"] != "wrong":
        return _(NOT_UNDERSTOOD)
    wrong = error["ctx"]
    message: str = wrong["msgid"]
    return _(message, **wrong["facts"])


def texts(
    typed: Mapping[str, object], field: str, languages: Sequence[Language], *, most: int
) -> tuple[dict[str, str], dict[str, str]]:
    """What was typed into `field-uz`, `field-ru` … per language, without those left empty; and which are too long."""
    written = {one.value: str(typed.get(f"{field}-{one}", "")).strip().replace("\r\n", "\n") for one in languages}
    wrong = {f"{field}-{one}": _(TOO_LONG, max=most) for one, text in written.items() if len(text) > most}
    return {one: text for one, text in written.items() if text}, wrong


def money(amount: Decimal, currency: str) -> Money:
    """The typed amount in the shop's currency."""
    return Money.of(amount, currency)


def typed(amount: Money) -> str:
    """An amount as a person would type it, for a field: no decimals where there are none."""
    text = f"{amount.major:.{MINOR_DIGITS[amount.currency]}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


async def upload(value: object) -> bytes | None:
    """The bytes of a chosen file; None when none was chosen."""
    if not isinstance(value, web.FileField) or not value.filename:
        return None
    return value.file.read()

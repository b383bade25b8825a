"""One family of errors: what a person may hear, and whether trying again is any use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from models.base.i18n import N_
from models.base.i18n import gettext as _


class SavdoError(Exception):
    """Something that was refused or went wrong, in words that may be shown to the person.

    `message` is an English msgid with named placeholders; `for_person()` gives it in the current language.
    `permanent` says that the same call will fail again; `status` is the HTTP status a door answers with.
    """

    message: ClassVar[str] = N_("Something went wrong. Please try again.")
    permanent: ClassVar[bool] = True
    status: ClassVar[int] = 400

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.message % facts if facts else self.message)

    def for_person(self) -> str:
        return _(self.message, **self.facts)


class Refused(SavdoError):
    """A rule of the shop says no. An expected answer, never a crash."""

    status = 409


class NotFound(SavdoError):
    """It is not there, or not for this person: a stranger cannot tell the two apart."""

    message = N_("There is nothing here.")
    status = 404


class BadInput(SavdoError):
    """The person typed something that cannot be used; the text says what is expected."""

    message = N_("This cannot be understood: %(value)s")
    status = 422


class Transient(SavdoError):
    """The other side failed in a way that passes."""

    permanent = False
    status = 503


class BadFields(BadInput):
    """Several things of one form cannot be used; `reasons` says what, field by field, in the person's language."""

    message = N_("Something in the form needs another look.")

    def __init__(self, reasons: Mapping[str, str]) -> None:
        super().__init__()
        self.reasons = dict(reasons)

    def for_person(self) -> str:
        return " ".join(dict.fromkeys(self.reasons.values())) or super().for_person()

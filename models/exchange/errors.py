"""What can be wrong with a file of goods: as a whole, or in one of its rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.base.errors import BadInput
from models.base.i18n import N_


class BadFile(BadInput):
    """The file as a whole cannot be read; nothing was taken from it."""

    message = N_("This file cannot be read. Please send the goods as an XLSX or CSV file.")


class OldExcel(BadFile):
    message = N_("This is an old Excel file. Please save it as XLSX and send it again.")


class TooMuch(BadFile):
    message = N_("This file is too large: at most %(rows)s rows and %(megabytes)s MB.")


class NoColumn(BadFile):
    message = N_("There is no column for “%(column)s”. The columns found are: %(found)s")


class BadCell(BadInput):
    """One cell cannot be used; the rest of the file can."""


class Missing(BadCell):
    message = N_("This must not be empty.")


class NotMoney(BadCell):
    message = N_("This is not a price: %(value)s. Please write it like 250 000.")


class NotAmount(BadCell):
    message = N_("This is not a whole number from 0 to 1,000,000: %(value)s")


class NotYesNo(BadCell):
    message = N_("Please write yes or no instead of: %(value)s")


class TooLong(BadCell):
    message = N_("This is too long: at most %(most)s characters.")


class TwiceInFile(BadCell):
    message = N_("This SKU stands in row %(row)s already.")


class OfAnother(BadCell):
    message = N_("This SKU belongs to another product: %(product)s")


class Contradicts(BadCell):
    message = N_("Row %(row)s says something else of the same product: %(value)s")


class UnknownShelf(BadCell):
    message = N_("There are several categories of this name. Please write the whole path, like A > B > C.")


class MeanwhileChanged(BadCell):
    message = N_("This was changed by somebody else at the same moment. Please import it again.")


@dataclass(frozen=True, slots=True)
class RowError:
    """What is wrong in which cell, in the language of the person at hand."""

    row: int
    """As the person's spreadsheet numbers it."""
    column: str
    """Its heading, as it stands in the file."""
    message: str


@dataclass(slots=True)
class Report:
    """What an import did, or with a dry run, would do. Counted in rows, which are variants."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    errors: list[RowError] = field(default_factory=list)
    dry_run: bool = False

    @property
    def changed(self) -> int:
        return self.created + self.updated

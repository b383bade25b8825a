"""Categories as a file writes them: "Women > Shoes | Sale", a path from the top, several with a bar between."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.base.i18n import Language
from models.base.text import fold
from models.catalog import Category
from models.exchange.cells import clean
from models.exchange.errors import UnknownShelf
from models.workspaces import Workspace

BELOW, ALSO = ">", "|"
Path = tuple[str, ...]


@dataclass
class Shelves:
    """All categories of the shop at hand, found by path, by name, or by code."""

    shop: Workspace
    all: list[Category] = field(default_factory=list)

    @classmethod
    async def of(cls, shop: Workspace) -> Shelves:
        return cls(shop, await Category.all().order_by("position", "id"))

    def read(self, text: str) -> list[Category | Path]:
        """The categories that the cell names; a path for each that is not there yet. Raises UnknownShelf."""
        paths = [tuple(part for part in map(clean, one.split(BELOW)) if part) for one in text.split(ALSO)]
        return [self._find(path) or path for path in paths if path]

    async def make(self, path: Path) -> Category:
        """The category of this path is there, and every one above it."""
        if there := self._find(path):
            return there
        parent = await self.make(path[:-1]) if len(path) > 1 else None
        made = await Category.create(
            code=self._free_code(path[-1]), names={self.shop.language: path[-1]}, parent=parent, position=len(self.all)
        )
        await made.index()
        self.all.append(made)
        return made

    def write(self, category: Category, language: Language) -> str:
        """A path that leads back to it; its code when none does."""
        names: list[str] = []
        at: Category | None = category
        while at and len(names) < 20:
            names.insert(0, clean(self.shop.pick(at.names, language)))
            at = next((c for c in self.all if at and c.id == at.parent_id), None)
        text = f" {BELOW} ".join(names)
        try:
            return text if self.read(text) == [category] else category.code
        except UnknownShelf:
            return category.code

    def _find(self, path: Path) -> Category | None:
        if len(path) == 1:
            return self._single(path[0])
        at: Category | None = None
        for name in path:
            at = self._only([c for c in self.all if c.parent_id == (at.id if at else None) and _called(c, name)])
            if at is None:
                return None
        return at

    def _single(self, name: str) -> Category | None:
        """By code; else by a name at the top, else by a name anywhere that only one has."""
        if by_code := next((c for c in self.all if c.code == name), None):
            return by_code
        named = [c for c in self.all if _called(c, name)]
        return self._only([c for c in named if c.parent_id is None] or named)

    @staticmethod
    def _only(found: list[Category]) -> Category | None:
        if len(found) > 1:
            raise UnknownShelf
        return found[0] if found else None

    def _free_code(self, name: str) -> str:
        base = fold(name).replace(" ", "-")[:50] or "category"
        taken = {c.code for c in self.all}
        return base if base not in taken else next(c for n in range(2, 10**6) if (c := f"{base}-{n}") not in taken)


def _called(category: Category, name: str) -> bool:
    wanted = fold(name) or name
    return name == category.code or wanted in {fold(text) or clean(text) for text in category.names.values()}

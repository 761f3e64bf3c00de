"""The word lists of db/training and the filling of the braces in them. Knows no record and no store."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from atmp_desktop.services.training.chance import Chance, Chooser

Line = Mapping[str, str]
"""One row of a list, by column."""

BRACES = re.compile(r"\{(\w+)\}")
SMALL_WORDS = frozenset({"and", "for", "in", "of", "the", "to"})


def parts_of(cell: str) -> list[str]:
    """The values that a cell holds, parted by semicolons."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def fits(cell: str, value: str) -> bool:
    """Whether a cell names a value; an empty one fits all."""
    return not cell or value in parts_of(cell)


def with_capitals(words: str) -> str:
    """Words beginning with capitals, as in a name: "Consent and Information"."""
    found = [word if word in SMALL_WORDS else word[:1].upper() + word[1:] for word in words.split(" ")]
    found[0] = found[0][:1].upper() + found[0][1:]
    return " ".join(found)


class Words:
    """The lists, and what is drawn from them.

    Attributes:
        lists: the rows of each list by its name.
        made_up: made-up places by nation, and all of them under "uk".
        towns: real ones by nation, and all of them under "uk".
    """

    def __init__(self, folder: Path, chance: Chance) -> None:
        self.lists: dict[str, list[Line]] = {path.stem: _read(path) for path in sorted(folder.glob("*.csv"))}
        self._chance = chance
        self.made_up = self._places("yes")
        self.towns = self._places("no")
        self.family = self.chooser("family_names", lambda line: line["origin"] in ("english", "scottish", "welsh"))
        parts = {line["part"] for line in self.lists["word_parts"]}
        self._parts = {part: self._part(part) for part in sorted(parts)}

    def chooser(self, name: str, wanted: Callable[[Line], bool] = lambda line: True) -> Chooser[Line]:
        """Draws a row of a list by its weight, among those wanted."""
        return self._chance.chooser([(line, float(line["weight"])) for line in self.lists[name] if wanted(line)])

    def fill(self, text: str, given: dict[str, str]) -> str:
        """The text with its braces filled: from `given` where named there, else drawn and put into `given`, so that
        texts filled with the same `given` agree."""
        if "{" not in text:
            return text
        return BRACES.sub(lambda brace: self._word(brace[1], given), text)

    def _word(self, name: str, given: dict[str, str]) -> str:
        plain = name.lower()
        if plain not in given:
            given[plain] = self._draw(plain, given)
        return given[plain] if name == plain else with_capitals(given[plain])

    def _draw(self, name: str, given: Mapping[str, str]) -> str:
        if name == "place":
            return self.made_up["uk"]()["place"]
        if name == "place_2":
            return self._other(lambda: self.made_up["uk"]()["place"], given.get("place"))
        if name == "family":
            return self.family()["name"]
        if name == "family_2":
            return self._other(lambda: self.family()["name"], given.get("family"))
        return self._parts[name]()

    @staticmethod
    def _other(draw: Callable[[], str], first: str | None) -> str:
        while (found := draw()) == first:
            pass
        return found

    def _places(self, made_up: str) -> dict[str, Chooser[Line]]:
        lines = [line for line in self.lists["places"] if line["made_up"] == made_up]
        nations = {"uk", *(line["nation"] for line in lines)}
        return {
            nation: self._chance.chooser(
                [(line, float(line["weight"])) for line in lines if nation in ("uk", line["nation"])]
            )
            for nation in sorted(nations)
        }

    def _part(self, part: str) -> Chooser[str]:
        lines = [line for line in self.lists["word_parts"] if line["part"] == part]
        return self._chance.chooser([(line["words"], 1) for line in lines])


def _read(path: Path) -> list[Line]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

"""Mail addresses at names reserved for examples and telephone numbers kept for drama, already in the form in which a
register keeps them."""

from __future__ import annotations

from atmp_desktop.services.training.chance import Chance, Chooser
from atmp_desktop.services.training.words import Words, parts_of


class Phones:
    """Draws telephone numbers that Ofcom keeps for drama, those of a town where it has some."""

    def __init__(self, chance: Chance, words: Words) -> None:
        self._chance = chance
        lines = [line for line in words.lists["phones"] if line["kind"] == "phone"]
        anywhere = [(line["pattern"], float(line["weight"])) for line in lines if not line["places"]]
        self._anywhere = chance.chooser(anywhere)
        self._of_town: dict[str, Chooser[str]] = {}
        for line in lines:
            for town in parts_of(line["places"]):
                own = (line["pattern"], 5 * float(line["weight"]))
                self._of_town[town] = chance.chooser([own, *anywhere])
        self._mobile = words.chooser("phones", lambda line: line["kind"] == "mobile")

    def number(self, town: str) -> str:
        """A number on a desk in a town."""
        return self._digits(self._of_town.get(town, self._anywhere)())

    def mobile(self) -> str:
        """A mobile number."""
        return self._digits(self._mobile()["pattern"])

    def _digits(self, pattern: str) -> str:
        stem = pattern.rstrip("#")
        missing = len(pattern) - len(stem)
        return f"{stem}{self._chance.between(0, 10**missing - 1):0{missing}}"


class Addresses:
    """Makes mail addresses, no two alike."""

    def __init__(self, chance: Chance, words: Words) -> None:
        self._chance = chance
        self._form = words.chooser("mail_forms")
        self._private = words.chooser("mail_domains", lambda line: line["used_for"] == "private")
        self._numbers: dict[str, int] = {}

    def at(self, domain: str, given: str, family: str) -> str:
        """An address for somebody, from their names as addresses spell them."""
        local = self._form()["form"].format(
            given=given,
            family=family,
            given_initial=given[0],
            family_initial=family[0],
            number=self._chance.between(1, 99),
        )
        wanted = f"{local}@{domain}"
        number = self._numbers.get(wanted, 0) + 1
        address = wanted if number == 1 else f"{local}{number}@{domain}"
        while address in self._numbers:
            number += 1
            address = f"{local}{number}@{domain}"
        self._numbers[wanted] = number
        self._numbers.setdefault(address, 1)
        return address

    def private(self, given: str, family: str) -> str:
        """An address of somebody's own."""
        return self.at(self._private()["domain"], given, family)

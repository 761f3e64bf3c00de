"""Made-up names of people, with what stands before and after them."""

from __future__ import annotations

from dataclasses import dataclass

from atmp_desktop.services.training.chance import Chance, Chooser
from atmp_desktop.services.training.words import Line, Words
from atmp_desktop.services.training.world import Row

BORN_BY = (("women", 55), ("men", 44), ("anyone", 1))
UNTITLED_DOCTORS = frozenset({"Mr", "Ms", "Mrs", "Miss", "Mx"})
DOCTORATES = frozenset({"PhD", "DPhil", "MD"})
ANY = "any"


@dataclass(frozen=True)
class Named:
    """Somebody's names.

    Attributes:
        values: title, names, post-nominals and pronouns, by the fields of a person.
        given, family: the two names as mail addresses spell them.
    """

    values: Row
    given: str
    family: str


class Names:
    """Draws names that go together: of one origin, with a title and letters that fit the calling."""

    def __init__(self, chance: Chance, words: Words) -> None:
        self._chance = chance
        self._words = words
        self._origin = words.chooser("origins")
        self._who = chance.chooser(BORN_BY)
        self._given = self._by_origin("given_names")
        self._family = self._by_origin("family_names")
        self._titles: dict[tuple[str, str], Chooser[Line]] = {}
        self._letters: dict[str, Chooser[Line]] = {}
        self._rank = {line["letters"]: rank for rank, line in reversed([*enumerate(words.lists["post_nominals"])])}
        self._pronouns = {
            who: words.chooser("pronouns", lambda line, who=who: line["used_by"] == who)  # type: ignore[misc]
            for who, _ in BORN_BY
        }
        self._known_as: dict[str, list[str]] = {}
        for line in words.lists["known_as"]:
            self._known_as.setdefault(line["given_name"], []).append(line["known_as"])

    def draw(self, calling: str, title: str) -> Named:
        """Names for somebody of a calling; `title` is what their post brings, or ""."""
        chance = self._chance
        origin = self._origin()
        who = self._who()
        english = int(origin["english_given_percent"])
        first = "english" if english and chance.happens(english / 100) else origin["origin"]
        given, family = self._given[first, who](), self._family[origin["origin"], who]()
        letters = self._post_nominals(calling)
        before = title if title and chance.happens(0.9) else self._title(calling, who) if chance.happens(0.85) else None
        if before in UNTITLED_DOCTORS and not DOCTORATES.isdisjoint(letters):
            before = "Dr"
        values: Row = {
            "title": before,
            "given_name": given["name"],
            "family_name": family["name"],
            "post_nominals": " ".join(letters) or None,
            "pronouns": self._pronouns[who]()["pronouns"] if chance.happens(0.35) else None,
        }
        if given["name"] in self._known_as and chance.happens(0.3):
            values["known_as"] = chance.pick(self._known_as[given["name"]])
        return Named(values, given["mail"], family["mail"])

    def _by_origin(self, name: str) -> dict[tuple[str, str], Chooser[Line]]:
        """Choosers by origin and who bears the name; those that anyone bears fit women and men."""
        found = {}
        for origin in self._words.lists["origins"]:
            lines = [line for line in self._words.lists[name] if line["origin"] == origin["origin"]]
            for who, _ in BORN_BY:
                fitting = [line for line in lines if who == "anyone" or line["used_by"] in (who, "anyone")]
                found[origin["origin"], who] = self._chance.chooser([(line, float(line["weight"])) for line in fitting])
        return found

    def _title(self, calling: str, who: str) -> str:
        key = (calling, who)
        if key not in self._titles:
            self._titles[key] = self._words.chooser(
                "titles", lambda line: line["calling"] in (calling, ANY) and line["used_by"] in (who, "anyone")
            )
        return self._titles[key]()["title"]

    def _post_nominals(self, calling: str) -> list[str]:
        chance = self._chance
        if not chance.happens(0.45):
            return []
        if calling not in self._letters:
            self._letters[calling] = self._words.chooser(
                "post_nominals", lambda line: line["calling"] in (calling, ANY)
            )
        drawn = {self._letters[calling]()["letters"] for _ in range(chance.between(1, 3))}
        return sorted(drawn, key=self._rank.__getitem__)

"""What a training register being made knows of itself: how large it will be, and the bodies, people and groups so far.
Writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from atmp_desktop.services.training.chance import Chance
from atmp_desktop.services.training.shelf import Shelf
from atmp_desktop.services.training.words import Line, Words, parts_of

Row = dict[str, Any]
"""The values of a record to be added, its id among them."""

SHOWN = 40
"""About how many records of a type are remembered by name."""

OFFICERS = ("Bethan Rees", "Callum Innes", "Farah Siddiqui")
"""Whose changes the history shows. They are made up too."""


@dataclass(frozen=True)
class Sizes:
    """How many of each there will be, worked out from the number of people.

    Attributes:
        growth: how many times larger groups are than in a register of sixty people.
        past: how many times further back meetings go than in a register of sixty people.
        files: how many files are attached to records of each type that may have some.
    """

    people: int
    organisations: int
    groups: int
    growth: float
    projects: int
    resources: int
    actions: int
    interactions: int
    enquiries: int
    past: float
    studies: int
    files: int

    @classmethod
    def of(cls, people: int) -> Sizes:
        """In proportion, by rules of thumb: a body for twelve people and fewer the more there are; groups and what
        they do grow slowly and stop growing."""
        bodies = 8 + people / 12
        return cls(
            people=people,
            organisations=round(bodies if people <= 2400 else 208 * (people / 2400) ** 0.6),
            groups=min(8 + people // 100, 21) + min(people // 350, 400),
            growth=min(max((people / 60) ** (1 / 3), 0.5), 9.5),
            projects=min(12 + people // 50, 30) + min(people // 400, 400),
            resources=min(18 + people // 40, 44) + min(people // 250, 2000),
            actions=26 + people // 10,
            interactions=24 + people // 5,
            enquiries=40 + people // 25,
            past=min(1 + people / 10_000, 2),
            studies=min(12 + people // 500, 2000),
            files=min(1 + people // 1000, 12),
        )


@dataclass(slots=True)
class Body:
    """An organisation made so far.

    Attributes:
        domain: what its mail addresses end in.
        town: the real town of its postal address, "" where there is none.
        size: how many of the people work there, in proportion to the others; none where it is no more.
    """

    id: UUID
    name: str
    kind: str
    domain: str
    town: str
    size: float
    website: str | None


@dataclass(slots=True)
class Someone:
    """A person made so far, with the affiliation that counts today."""

    id: UUID
    name: str
    affiliation: UUID | None
    body: Body | None


@dataclass(slots=True)
class Sitting:
    """A meeting made so far.

    Attributes:
        day: the day it is on, in London.
        number: which of its group's meetings made here it is, from 0, those cancelled left out.
        items: its agenda.
        decisions: what was decided.
        carried: items that were not dealt with and go on to the next.
    """

    id: UUID
    day: date
    starts: datetime
    ends: datetime
    status: str
    online: bool
    number: int
    items: list[Row] = field(default_factory=list)
    decisions: list[Row] = field(default_factory=list)
    carried: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Panel:
    """A group made so far.

    Attributes:
        key: what the lists call it; a group from a template has the key of the group it stands under.
        begun: the first day anybody sat in it.
        members: who sits in it today.
        places: its memberships, those that have ended among them.
        sittings: its meetings in order.
    """

    id: UUID
    key: str
    name: str
    kind: str
    begun: date
    members: list[Someone] = field(default_factory=list)
    places: list[Row] = field(default_factory=list)
    sittings: list[Sitting] = field(default_factory=list)
    _heads: dict[str, UUID] = field(default_factory=dict)
    _on: dict[date, list[Row]] = field(default_factory=dict)

    @property
    def main(self) -> str:
        """The key of the main group it is or stands under."""
        return self.key.partition("-")[0]

    def head(self, *roles: str) -> UUID | None:
        """Who has one of some roles today, the role named first going first; None where nobody has."""
        if not self._heads:
            self._heads = {row["role"]: row["person"] for row in reversed(self.places) if "to_date" not in row}
        return next((self._heads[role] for role in roles if role in self._heads), None)

    def on(self, day: date) -> list[Row]:
        """The memberships on a day, one for each person."""
        if day not in self._on:
            found: dict[UUID, Row] = {}
            for row in self.places:
                if row["from_date"] <= day <= row.get("to_date", day):
                    found.setdefault(row["person"], row)
            self._on[day] = list(found.values())
        return self._on[day]


@dataclass
class World:
    """What has been made so far.

    Attributes:
        people_of: people by the kind of body they work for.
        colleagues: people by the body they work for.
        library: resources by the key of their group.
        tagged: ids of records a tag may be put on, by type name.
        enquiries: what was asked of a group and came to something, oldest first, by the group.
        open_actions: those not yet done, by the group.
        to_raise: enquiries to be raised at a meeting, by the group.
        named: some records of each type that may have files, with their words.
        shelf: files that wait to be written.
    """

    chance: Chance
    words: Words
    sizes: Sizes
    bodies: list[Body] = field(default_factory=list)
    people: list[Someone] = field(default_factory=list)
    people_of: dict[str, list[Someone]] = field(default_factory=dict)
    colleagues: dict[UUID, list[Someone]] = field(default_factory=dict)
    groups: list[Panel] = field(default_factory=list)
    challenges: dict[str, UUID] = field(default_factory=dict)
    actions: list[UUID] = field(default_factory=list)
    library: dict[str, list[UUID]] = field(default_factory=dict)
    tagged: dict[str, Sequence[UUID]] = field(default_factory=dict)
    enquiries: dict[UUID, list[Row]] = field(default_factory=dict)
    to_raise: dict[UUID, list[Row]] = field(default_factory=dict)
    open_actions: dict[UUID, list[Row]] = field(default_factory=dict)
    named: dict[str, list[tuple[UUID, str]]] = field(default_factory=dict)
    shelf: Shelf = field(init=False)
    _under: dict[str, list[Panel]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.shelf = Shelf(self.chance)

    @property
    def today(self) -> date:
        """The day the register is made."""
        return self.chance.today

    def under(self, key: str) -> list[Panel]:
        """The group of a key, then those that stand under it. Asked for once there are all groups."""
        if key not in self._under:
            under = f"{key}-"
            self._under[key] = [panel for panel in self.groups if panel.key == key or panel.key.startswith(under)]
        return self._under[key]

    def show(self, name: str, rows: Sequence[Row], words: str) -> None:
        """Remember some records of a type, with what stands in one of their fields, as those that may have files."""
        step = max(1, len(rows) // SHOWN)
        self.named.setdefault(name, []).extend((row["id"], row[words]) for row in rows[::step])

    def given(self, **named: str) -> dict[str, str]:
        """What the braces of a text stand for: a body, a person and a group there are, and what is named here."""
        found = {}
        if self.bodies:
            found["organisation"] = self.chance.pick(self.bodies).name
        if self.people:
            found["person"] = self.chance.pick(self.people).name
        if self.groups:
            found["group"] = self.chance.pick(self.groups).name
        found["nation"] = self.chance.pick(("England", "Scotland", "Wales", "Northern Ireland"))
        return {**found, **named}

    def given_for(self, line: Line, **named: str) -> dict[str, str]:
        """As `given`, with one of the conditions that a line names, if it names any."""
        conditions = parts_of(line["conditions"])
        return self.given(**({"condition": self.chance.pick(conditions)} if conditions else {}), **named)


Rows = Mapping[str, list[Row]]
"""Rows to be added by type name, in an order in which each links to what was added before."""

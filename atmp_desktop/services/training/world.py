"""What a training register being made knows of itself: how large it will be, and the bodies, people and groups so far.
Writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from atmp_desktop.services.training.chance import Chance
from atmp_desktop.services.training.words import Words

Row = dict[str, Any]
"""The values of a record to be added, its id among them."""

OFFICERS = ("Bethan Rees", "Callum Innes", "Farah Siddiqui")
"""Whose changes the history shows. They are made up too."""


@dataclass(frozen=True)
class Sizes:
    """How many of each there will be, worked out from the number of people.

    Attributes:
        growth: how many times larger groups are than in a register of sixty people.
    """

    people: int
    organisations: int
    groups: int
    growth: float
    projects: int
    resources: int
    actions: int
    interactions: int

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
class Panel:
    """A group made so far.

    Attributes:
        key: what the lists call it; a group from a template has the key of the group it stands under.
        begun: the first day anybody sat in it.
        members: who sits in it today.
    """

    id: UUID
    key: str
    name: str
    kind: str
    begun: date
    members: list[Someone] = field(default_factory=list)


@dataclass
class World:
    """What has been made so far.

    Attributes:
        people_of: people by the kind of body they work for.
        colleagues: people by the body they work for.
        tagged: ids of records a tag may be put on, by type name.
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
    tagged: dict[str, Sequence[UUID]] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day the register is made."""
        return self.chance.today

    def under(self, key: str) -> list[Panel]:
        """The group of a key, then those that stand under it."""
        return [panel for panel in self.groups if panel.key == key or panel.key.startswith(f"{key}-")]

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


Rows = Mapping[str, list[Row]]
"""Rows to be added by type name, in an order in which each links to what was added before."""
